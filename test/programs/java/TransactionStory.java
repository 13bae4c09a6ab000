import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/** The life of transactions, step by step, as producers and readers see it. Lines with TIME differ from run to run. */
public class TransactionStory {
    private static final TopicPartition AT = new TopicPartition("story", 0);
    private static String servers = "localhost:9092";
    private static KafkaConsumer<String, String> committed;
    private static KafkaConsumer<String, String> all;
    private static KafkaConsumer<String, String> group;

    public static void main(String[] args) throws Exception {
        if (args.length > 0) servers = args[0];
        committed = reader("read_committed");
        all = reader("read_uncommitted");
        group = reader("read_uncommitted");
        KafkaProducer<String, String> one = producer("tx", 60000);
        KafkaProducer<String, String> plain = producer(null, 60000);
        look("nothing yet");
        commitAndAbort(one, plain);
        offsets(one);
        KafkaProducer<String, String> two = zombie(one);
        hang(plain);
        mistakes(two);
        one.close();
        two.close();
        plain.close();
        committed.close();
        all.close();
        group.close();
        say("end");
    }

    private static void commitAndAbort(KafkaProducer<String, String> one, KafkaProducer<String, String> plain)
            throws Exception {
        long before = System.currentTimeMillis();
        one.initTransactions();
        time("first initTransactions", before);
        one.beginTransaction();
        send(one, "a");
        send(one, "b");
        look("a and b are sent");
        before = System.currentTimeMillis();
        one.commitTransaction();
        time("commitTransaction", before);
        look("a and b are committed");
        one.beginTransaction();
        send(one, "c");
        send(plain, "x");
        look("c is sent, and x without a transaction");
        one.abortTransaction();
        look("c is aborted");
        one.beginTransaction();
        one.commitTransaction();
        look("a transaction without records is committed");
    }

    private static void offsets(KafkaProducer<String, String> one) throws Exception {
        one.beginTransaction();
        send(one, "d");
        one.sendOffsetsToTransaction(Map.of(AT, new OffsetAndMetadata(3)), new ConsumerGroupMetadata("readers"));
        attempt("committed while the transaction is open", () ->
            group.committed(Set.of(AT), Duration.ofMillis(1000)));
        one.commitTransaction();
        say("committed offset " + offset());
        one.beginTransaction();
        one.sendOffsetsToTransaction(Map.of(AT, new OffsetAndMetadata(5)), new ConsumerGroupMetadata("readers"));
        one.abortTransaction();
        say("committed offset " + offset());
        look("offsets only are aborted");
    }

    private static KafkaProducer<String, String> zombie(KafkaProducer<String, String> one) throws Exception {
        one.beginTransaction();
        send(one, "e");
        look("e is sent");
        KafkaProducer<String, String> two = producer("tx", 60000);
        long before = System.currentTimeMillis();
        two.initTransactions();
        time("initTransactions that aborts", before);
        look("another producer took over");
        two.beginTransaction();
        send(two, "f");
        two.commitTransaction();
        look("the other producer committed f");
        attempt("send of the zombie", () -> send(one, "g"));
        attempt("commit of the zombie", () -> one.commitTransaction());
        attempt("abort of the zombie", () -> one.abortTransaction());
        attempt("begin of the zombie", () -> one.beginTransaction());
        look("the zombie tried");
        return two;
    }

    private static void hang(KafkaProducer<String, String> plain) throws Exception {
        KafkaProducer<String, String> hung = producer("hung", 4000);
        hung.initTransactions();
        hung.beginTransaction();
        long before = System.currentTimeMillis();
        send(hung, "h");
        send(plain, "y");
        look("h hangs");
        while (stable() < end()) Thread.sleep(100);
        time("transaction timeout", before);
        look("h timed out");
        attempt("commit after the timeout", () -> hung.commitTransaction());
        attempt("abort after the timeout", () -> hung.abortTransaction());
        hung.close();
    }

    private static void mistakes(KafkaProducer<String, String> two) throws Exception {
        attempt("commit without begin", () -> two.commitTransaction());
        attempt("abort without begin", () -> two.abortTransaction());
        attempt("send without begin", () -> send(two, "i"));
        attempt("initTransactions again", () -> two.initTransactions());
        attempt("offsets without begin", () -> two.sendOffsetsToTransaction(
            Map.of(AT, new OffsetAndMetadata(1)), new ConsumerGroupMetadata("readers")));
        two.beginTransaction();
        attempt("begin twice", () -> two.beginTransaction());
        attempt("offsets of an unknown member", () -> two.sendOffsetsToTransaction(
            Map.of(AT, new OffsetAndMetadata(1)), new ConsumerGroupMetadata("readers", 3, "nobody", java.util.Optional.empty())));
        attempt("commit after that", () -> two.commitTransaction());
        two.abortTransaction();
        KafkaProducer<String, String> fresh = producer("fresh", 60000);
        attempt("begin before initTransactions", () -> fresh.beginTransaction());
        attempt("send before initTransactions", () -> send(fresh, "j"));
        fresh.close(Duration.ZERO);
        attempt("begin after close", () -> fresh.beginTransaction());
        KafkaProducer<String, String> late = producer("late", 1000000);
        attempt("too long a timeout", () -> late.initTransactions());
        late.close(Duration.ZERO);
        KafkaProducer<String, String> idempotent = producer(null, 60000);
        attempt("initTransactions without an id", () -> idempotent.initTransactions());
        idempotent.close();
    }


    private interface Call {
        void run() throws Exception;
    }

    private static void attempt(String what, Call call) {
        try {
            call.run();
            say(what + ": nothing is thrown");
        } catch (ExecutionException e) {
            say(what + ": fails with " + chain(e.getCause()));
            // The producer settles what failed before it notes that its transaction did.
            pause(200);
        } catch (Exception e) {
            say(what + ": throws " + chain(e));
        }
    }

    private static void pause(long ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String chain(Throwable thrown) {
        String text = "";
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            text += (text.isEmpty() ? "" : " <- ") + t.getClass().getName() + ": " + t.getMessage();
        }
        return text;
    }

    private static void send(KafkaProducer<String, String> producer, String value) throws Exception {
        Future<RecordMetadata> sent = producer.send(new ProducerRecord<>("story", 0, null, value));
        say("sent " + value + " to offset " + sent.get().offset());
    }

    /** What there is to see: the ends of the log, and what readers get. */
    private static void look(String when) throws Exception {
        Thread.sleep(300);
        say("# " + when);
        say("  high watermark " + end() + ", last stable offset " + stable());
        say("  read_uncommitted reads " + read(all) + ", position " + all.position(AT));
        say("  read_committed reads " + read(committed) + ", position " + committed.position(AT));
    }

    private static long end() {
        return all.endOffsets(List.of(AT)).get(AT);
    }

    private static long stable() {
        return committed.endOffsets(List.of(AT)).get(AT);
    }

    private static String offset() {
        return String.valueOf(group.committed(Set.of(AT)).get(AT));
    }

    private static List<String> read(KafkaConsumer<String, String> reader) {
        List<String> found = new ArrayList<>();
        long until = System.currentTimeMillis() + 800;
        while (System.currentTimeMillis() < until) {
            for (ConsumerRecord<String, String> record : reader.poll(Duration.ofMillis(200))) {
                found.add(record.offset() + "=" + record.value());
            }
        }
        return found;
    }

    private static KafkaProducer<String, String> producer(String transactionalId, int timeoutMs) {
        Properties properties = new Properties();
        properties.put("bootstrap.servers", servers);
        properties.put("key.serializer", "org.apache.kafka.common.serialization.StringSerializer");
        properties.put("value.serializer", "org.apache.kafka.common.serialization.StringSerializer");
        if (transactionalId != null) {
            properties.put("transactional.id", transactionalId);
            properties.put("transaction.timeout.ms", timeoutMs);
        }
        return new KafkaProducer<>(properties);
    }

    private static KafkaConsumer<String, String> reader(String isolationLevel) {
        Properties properties = new Properties();
        properties.put("bootstrap.servers", servers);
        properties.put("group.id", "readers");
        properties.put("enable.auto.commit", "false");
        properties.put("auto.offset.reset", "earliest");
        properties.put("isolation.level", isolationLevel);
        properties.put("key.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");
        properties.put("value.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");
        KafkaConsumer<String, String> consumer = new KafkaConsumer<>(properties);
        consumer.assign(List.of(AT));
        consumer.seek(AT, 0);
        return consumer;
    }

    private static void time(String what, long since) {
        System.out.println("TIME " + what + ": " + (System.currentTimeMillis() - since));
    }

    private static void say(String what) {
        System.out.println(what);
    }
}
