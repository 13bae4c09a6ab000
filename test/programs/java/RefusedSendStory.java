import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** What becomes of records whose send is refused because there is no transaction that they could be part of. */
public class RefusedSendStory {
    private static String servers = "localhost:9092";
    private static KafkaConsumer<String, String> committed;
    /** What callbacks tell while their order is open, for the partitions have two leaders; null while it is not. */
    private static List<String> held;

    public static void main(String[] args) throws Exception {
        if (args.length > 0) servers = args[0];
        committed = reader();
        beforeInitialization();
        nextTransactionTakesIt(started("next"));
        abortDropsIt(started("abort"));
        flushWaits(started("flush"));
        commitWaits(started("commit"));
        afterAbortableError(started("error"));
        twoPartitions(started("two"));
        closeWaits(started("close"));
        fenced(started("zombie"));
        committed.close();
        say("end");
    }

    private static void beforeInitialization() throws Exception {
        say("# before initTransactions");
        KafkaProducer<String, String> fresh = producer("fresh");
        attempt("send", () -> send(fresh, 0, "a"));
        attempt("initTransactions", () -> fresh.initTransactions());
        attempt("begin", () -> fresh.beginTransaction());
        attempt("send in the transaction", () -> send(fresh, 0, "b"));
        attempt("commit", () -> fresh.commitTransaction());
        look();
        attempt("close", () -> fresh.close());
    }

    private static void nextTransactionTakesIt(KafkaProducer<String, String> producer) throws Exception {
        say("# outside of a transaction, and then a transaction that writes to the partition");
        attempt("send", () -> send(producer, 0, "c"));
        attempt("send", () -> send(producer, 0, "d"));
        attempt("begin", () -> producer.beginTransaction());
        attempt("send in the transaction", () -> send(producer, 0, "e"));
        attempt("commit", () -> producer.commitTransaction());
        look();
    }

    private static void abortDropsIt(KafkaProducer<String, String> producer) throws Exception {
        say("# outside of a transaction, and then one that is aborted");
        attempt("send", () -> send(producer, 0, "f"));
        attempt("begin", () -> producer.beginTransaction());
        attempt("abort", () -> producer.abortTransaction());
        look();
    }

    private static void flushWaits(KafkaProducer<String, String> producer) throws Exception {
        say("# outside of a transaction, and then a flush");
        attempt("send", () -> send(producer, 0, "g"));
        timed("flush", () -> producer.flush());
        attempt("begin", () -> producer.beginTransaction());
        attempt("send in the transaction", () -> send(producer, 0, "h"));
        attempt("commit", () -> producer.commitTransaction());
        attempt("abort", () -> producer.abortTransaction());
        timed("close", () -> producer.close());
        look();
    }

    private static void commitWaits(KafkaProducer<String, String> producer) throws Exception {
        say("# outside of a transaction, and then one that writes to another partition");
        attempt("send", () -> send(producer, 0, "i"));
        attempt("begin", () -> producer.beginTransaction());
        attempt("send in the transaction", () -> send(producer, 1, "j"));
        timed("commit", () -> producer.commitTransaction());
        attempt("abort", () -> producer.abortTransaction());
        timed("close", () -> producer.close());
        look();
    }

    private static void afterAbortableError(KafkaProducer<String, String> producer) throws Exception {
        say("# after an error that leaves nothing but to abort");
        attempt("begin", () -> producer.beginTransaction());
        attempt("send in the transaction", () -> send(producer, 0, "k"));
        attempt("offsets of an unknown member", () -> producer.sendOffsetsToTransaction(
            Map.of(new TopicPartition("story", 0), new OffsetAndMetadata(1)),
            new ConsumerGroupMetadata("readers", 3, "nobody", Optional.empty())));
        attempt("send", () -> send(producer, 0, "l"));
        attempt("abort", () -> producer.abortTransaction());
        attempt("begin", () -> producer.beginTransaction());
        attempt("send in the transaction", () -> send(producer, 0, "m"));
        attempt("commit", () -> producer.commitTransaction());
        look();
    }

    private static void twoPartitions(KafkaProducer<String, String> producer) throws Exception {
        say("# outside of a transaction to two partitions, and then one that writes to both");
        attempt("send", () -> send(producer, 1, "n"));
        attempt("send", () -> send(producer, 0, "o"));
        attempt("begin", () -> producer.beginTransaction());
        attempt("send in the transaction", () -> send(producer, 0, "p"));
        attempt("send in the transaction", () -> send(producer, 1, "q"));
        held = new ArrayList<>();
        attempt("commit", () -> producer.commitTransaction());
        held.sort(null);
        held.forEach(RefusedSendStory::say);
        held = null;
        look();
    }

    private static void closeWaits(KafkaProducer<String, String> producer) throws Exception {
        say("# outside of a transaction, and then close");
        attempt("send", () -> send(producer, 0, "r"));
        timed("close", () -> producer.close());
        look();
    }

    private static void fenced(KafkaProducer<String, String> zombie) throws Exception {
        say("# after another producer took over");
        attempt("begin", () -> zombie.beginTransaction());
        KafkaProducer<String, String> other = started("zombie");
        attempt("send of the zombie", () -> send(zombie, 0, "s"));
        attempt("send of the zombie that knows", () -> send(zombie, 0, "t"));
        attempt("close", () -> zombie.close());
        other.close();
        look();
    }

    private static void send(KafkaProducer<String, String> producer, int partition, String value) {
        producer.send(new ProducerRecord<>("story", partition, null, value), (metadata, exception) -> {
            String what = exception == null
                ? " is written to partition " + metadata.partition() + " at offset " + metadata.offset()
                : " failed with " + chain(exception);
            String line = "  callback: " + value + plain(what);
            if (held == null) say(line);
            else held.add(line);
        });
    }

    private interface Call {
        void run() throws Exception;
    }

    private static void attempt(String what, Call call) {
        try {
            call.run();
            say(what + ": nothing is thrown");
        } catch (Exception e) {
            say(what + ": throws " + plain(chain(e)));
        }
        // Callbacks of what the call set going come before the next call.
        pause(300);
    }

    /** Tells in whole seconds how long a call took. */
    private static void timed(String what, Call call) {
        long before = System.currentTimeMillis();
        attempt(what, call);
        say("  " + what + " took " + (System.currentTimeMillis() - before - 300) / 1000 + " s");
    }

    private static void pause(long ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without what differs from run to run. */
    private static String plain(String text) {
        return text.replaceAll("producerId=\\d+", "producerId=<id>").replaceAll(":\\d+ ms has", ":<ms> ms has");
    }

    private static String chain(Throwable thrown) {
        String text = "";
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            text += (text.isEmpty() ? "" : " <- ") + t.getClass().getName() + ": " + t.getMessage();
        }
        return text;
    }

    /** What readers of committed records have got since the last look. */
    private static void look() {
        pause(300);
        List<String> found = new ArrayList<>();
        long until = System.currentTimeMillis() + 1500;
        while (System.currentTimeMillis() < until) {
            for (ConsumerRecord<String, String> record : committed.poll(Duration.ofMillis(300))) {
                found.add(record.partition() + "@" + record.offset() + "=" + record.value());
            }
        }
        found.sort(null);
        say("  committed: " + found);
    }

    private static KafkaProducer<String, String> producer(String transactionalId) {
        Properties properties = new Properties();
        properties.put("bootstrap.servers", servers);
        properties.put("key.serializer", "org.apache.kafka.common.serialization.StringSerializer");
        properties.put("value.serializer", "org.apache.kafka.common.serialization.StringSerializer");
        properties.put("transactional.id", transactionalId);
        properties.put("linger.ms", "0");
        properties.put("request.timeout.ms", "3000");
        properties.put("delivery.timeout.ms", "5500");
        return new KafkaProducer<>(properties);
    }

    private static KafkaProducer<String, String> started(String transactionalId) {
        KafkaProducer<String, String> producer = producer(transactionalId);
        producer.initTransactions();
        return producer;
    }

    private static KafkaConsumer<String, String> reader() {
        Properties properties = new Properties();
        properties.put("bootstrap.servers", servers);
        properties.put("isolation.level", "read_committed");
        properties.put("key.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");
        properties.put("value.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");
        KafkaConsumer<String, String> consumer = new KafkaConsumer<>(properties);
        consumer.assign(List.of(new TopicPartition("story", 0), new TopicPartition("story", 1)));
        consumer.seekToBeginning(consumer.assignment());
        return consumer;
    }

    private static synchronized void say(String what) {
        System.out.println(what);
    }
}
