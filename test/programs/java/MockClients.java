import java.time.Duration;
import java.util.*;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.*;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.clients.producer.*;
import org.apache.kafka.common.*;
import org.apache.kafka.common.errors.*;
import org.apache.kafka.common.serialization.*;

/** What Kafka's clients for tests do and throw: recorded on the real library, compared with ours. */
public class MockClients {
    interface Action {
        Object run() throws Exception;
    }

    static void show(String what, Action action) {
        try {
            System.out.println(what + ": " + action.run());
        } catch (ExecutionException e) {
            System.out.println(what + ": " + e + " <- " + e.getCause());
        } catch (Exception e) {
            System.out.println(what + ": " + e);
        }
    }

    static Cluster cluster() {
        Node node = new Node(1, "localhost", 9092);
        Node[] nodes = {node};
        return new Cluster("c", List.of(node), List.of(new PartitionInfo("t", 0, node, nodes, nodes),
            new PartitionInfo("t", 1, node, nodes, nodes)), Set.of(), Set.of());
    }

    static void producers() {
        MockProducer<String, String> auto =
            new MockProducer<>(true, null, new StringSerializer(), new StringSerializer());
        show("sent", () -> auto.send(new ProducerRecord<>("t", "k", "v")).get());
        show("again", () -> auto.send(new ProducerRecord<>("t", "k", "v"), (m, e) -> System.out.println("callback " + m
            + " " + e)).get().offset());
        show("history", () -> auto.history().size() + " " + auto.history().get(0).value());
        show("partitions", () -> auto.partitionsFor("t"));
        show("commit", () -> { auto.commitTransaction(); return null; });
        auto.sendException = new IllegalStateException("mine");
        show("send", () -> auto.send(new ProducerRecord<>("t", "k", "v")));
        auto.close();
        show("closed", () -> auto.closed());
        show("send", () -> auto.send(new ProducerRecord<>("t", "k", "v")));
        show("flush", () -> { auto.flush(); return null; });

        MockProducer<String, String> manual =
            new MockProducer<>(cluster(), false, null, new StringSerializer(), new StringSerializer());
        Future<RecordMetadata> first = manual.send(new ProducerRecord<>("t", 1, "k", "v"));
        Future<RecordMetadata> second = manual.send(new ProducerRecord<>("t", "k", "v"),
            (m, e) -> System.out.println("callback " + m + " " + m.offset() + " " + e));
        show("done", () -> first.isDone() + " " + manual.flushed());
        show("completed", () -> manual.completeNext() + " " + first.isDone() + " " + first.get());
        show("failed", () -> manual.errorNext(new TimeoutException("too late")) + " " + second.isDone());
        show("result", () -> second.get());
        show("nothing", () -> manual.completeNext());
        show("outside", () -> manual.send(new ProducerRecord<>("t", 7, "k", "v")));
        show("waits", () -> manual.send(new ProducerRecord<>("t", "k", "v")).get(5, TimeUnit.MILLISECONDS));
        show("flushed", () -> { manual.flush(); return manual.flushed(); });

        MockProducer<String, String> tx =
            new MockProducer<>(true, null, new StringSerializer(), new StringSerializer());
        show("begin", () -> { tx.beginTransaction(); return null; });
        show("fence", () -> { tx.fenceProducer(); return null; });
        tx.initTransactions();
        show("init", () -> { tx.initTransactions(); return null; });
        show("abort", () -> { tx.abortTransaction(); return null; });
        tx.beginTransaction();
        show("begin", () -> { tx.beginTransaction(); return null; });
        tx.send(new ProducerRecord<>("t", "k", "v"));
        tx.sendOffsetsToTransaction(Map.of(new TopicPartition("t", 0), new OffsetAndMetadata(3)),
            new ConsumerGroupMetadata("g"));
        show("open", () -> tx.history().size() + " " + tx.uncommittedRecords().size() + " " + tx.uncommittedOffsets());
        tx.commitTransaction();
        show("committed", () -> tx.history().size() + " " + tx.consumerGroupOffsetsHistory() + " " + tx.commitCount()
            + " " + tx.transactionCommitted() + tx.transactionAborted() + tx.transactionInFlight() + tx.sentOffsets());
        tx.beginTransaction();
        tx.send(new ProducerRecord<>("t", "k", "v"));
        tx.abortTransaction();
        show("aborted", () -> tx.history().size() + " " + tx.transactionAborted());
        tx.fenceProducer();
        show("begin", () -> { tx.beginTransaction(); return null; });
        show("send", () -> tx.send(new ProducerRecord<>("t", "k", "v")));
        tx.clear();
        show("cleared", () -> tx.history());
    }

    static ConsumerRecord<String, String> record(int partition, long offset) {
        return new ConsumerRecord<>("t", partition, offset, "k", "v" + offset);
    }

    static List<String> polled(MockConsumer<String, String> consumer) {
        List<String> seen = new ArrayList<>();
        for (ConsumerRecord<String, String> each : consumer.poll(Duration.ofMillis(1))) {
            seen.add(each.partition() + "@" + each.offset());
        }
        return seen;
    }

    static class Told implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            System.out.println("revoked " + partitions);
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            System.out.println("assigned " + partitions);
        }
    }

    static void consumers() {
        TopicPartition t0 = new TopicPartition("t", 0);
        TopicPartition t1 = new TopicPartition("t", 1);
        show("unknown", () -> new MockConsumer<String, String>("never"));
        MockConsumer<String, String> consumer = new MockConsumer<>("earliest");
        show("rebalance", () -> { consumer.rebalance(List.of(t0)); return null; });
        show("no listener", () -> { consumer.subscribe(List.of("t"), null); return null; });
        consumer.subscribe(List.of("t"), new Told());
        show("mixed", () -> { consumer.assign(List.of(t0)); return null; });
        show("add", () -> { consumer.addRecord(record(0, 0)); return null; });
        consumer.rebalance(List.of(t0, t1));
        show("poll", () -> polled(consumer));
        consumer.updateBeginningOffsets(Map.of(t0, 0L, t1, 5L));
        for (long offset = 0; offset < 3; offset++) consumer.addRecord(record(0, offset));
        consumer.addRecord(record(1, 4));
        consumer.addRecord(record(1, 5));
        show("poll", () -> polled(consumer));
        show("positions", () -> consumer.position(t0) + " " + consumer.position(t1));
        consumer.commitSync();
        show("committed", () -> new TreeMap<>(Map.of("c", consumer.committed(Set.of(t0, t1)).get(t1))));
        show("lag", () -> consumer.currentLag(t0));
        consumer.updateEndOffsets(Map.of(t0, 10L));
        show("lag", () -> consumer.currentLag(t0));
        show("ends", () -> consumer.endOffsets(List.of(t0)));
        show("no end", () -> consumer.endOffsets(List.of(t1)));
        show("no beginning", () -> consumer.beginningOffsets(List.of(new TopicPartition("u", 0))));
        show("other position", () -> consumer.position(new TopicPartition("u", 0)));
        show("other seek", () -> { consumer.seek(new TopicPartition("u", 0), 1); return null; });
        show("other pause", () -> { consumer.pause(List.of(new TopicPartition("u", 0))); return null; });
        consumer.pause(List.of(t0));
        consumer.addRecord(record(0, 3));
        show("paused", () -> consumer.paused() + " " + polled(consumer));
        consumer.resume(List.of(t0));
        show("resumed", () -> polled(consumer));
        consumer.seek(t0, 1);
        consumer.addRecord(record(0, 1));
        show("sought", () -> polled(consumer));
        consumer.setMaxPollRecords(1);
        show("too few", () -> { consumer.setMaxPollRecords(0); return null; });
        consumer.addRecord(record(0, 4));
        consumer.addRecord(record(0, 5));
        show("one", () -> polled(consumer));
        show("one more", () -> polled(consumer));
        consumer.wakeup();
        show("woken", () -> polled(consumer));
        consumer.setPollException(new KafkaException("mine"));
        show("failed", () -> polled(consumer));
        consumer.setOffsetsException(new KafkaException("offsets"));
        show("offsets", () -> consumer.endOffsets(List.of(t0)));
        consumer.schedulePollTask(() -> consumer.rebalance(List.of(t1)));
        show("task", () -> polled(consumer) + " " + consumer.assignment());
        show("times", () -> consumer.offsetsForTimes(Map.of(t0, 1L)));
        show("metadata", () -> consumer.groupMetadata());
        consumer.enforceRebalance();
        show("should", () -> consumer.shouldRebalance() + " " + consumer.lastPollTimeout());
        consumer.unsubscribe();
        show("unsubscribed", () -> consumer.subscription() + " " + consumer.assignment());
        consumer.close();
        show("closed", () -> polled(consumer));
        show("closed", () -> consumer.closed());

        MockConsumer<String, String> strict = new MockConsumer<>("none");
        strict.assign(List.of(t0));
        show("none", () -> polled(strict));
        strict.seek(t0, 2);
        strict.updateBeginningOffsets(Map.of(t0, 5L));
        strict.addRecord(record(0, 2));
        show("range", () -> polled(strict));
        strict.seekToEnd(List.of(t0));
        show("end", () -> strict.position(t0));

        MockConsumer<String, String> matching = new MockConsumer<>("latest");
        Node node = new Node(1, "localhost", 9092);
        Node[] nodes = {node};
        matching.updatePartitions("t", List.of(new PartitionInfo("t", 0, node, nodes, nodes)));
        matching.subscribe(Pattern.compile("t|u"));
        show("matching", () -> matching.subscription() + " " + matching.assignment() + " " + matching.listTopics().keySet());
        show("latest", () -> polled(matching));
        show("remote", () -> { matching.subscribe(new SubscriptionPattern("")); return null; });
    }

    public static void main(String[] args) {
        producers();
        consumers();
    }
}
