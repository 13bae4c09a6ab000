import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/**
 * What becomes of a consumer whose rebalance listener throws: with the eager and the cooperative assignor of the
 * classic protocol, and with the consumer protocol. Each story has a group of its own; one thread polls all members.
 */
public class ListenerStory {
    private static final int PARTITIONS = 4;
    private static final long QUIET_MS = 8000;
    private static String servers = "localhost:9092";

    private final String kind;
    private final List<Member> members = new ArrayList<>();
    private String group;
    private long lastEvent;

    private ListenerStory(String kind) {
        this.kind = kind;
    }

    public static void main(String[] args) throws Exception {
        if (args.length > 0) servers = args[0];
        produce();
        for (String kind : List.of("eager", "cooperative", "consumer")) new ListenerStory(kind).tell();
        System.out.println("end");
    }

    private static void produce() throws Exception {
        Properties properties = new Properties();
        properties.put("bootstrap.servers", servers);
        properties.put("key.serializer", "org.apache.kafka.common.serialization.StringSerializer");
        properties.put("value.serializer", "org.apache.kafka.common.serialization.StringSerializer");
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(properties)) {
            for (int i = 0; i < PARTITIONS; i++) producer.send(new ProducerRecord<>("story", i, "k", "v" + i)).get();
        }
    }

    private void tell() throws Exception {
        alone("assigned throws", "assigned", new IllegalStateException("no"));
        alone("assigned throws a KafkaException", "assigned", new KafkaException("mine"));
        alone("assigned throws a WakeupException", "assigned", new WakeupException());
        alone("assigned throws an Error", "assigned", new AssertionError("wrong"));
        handOver("revoked throws", "revoked", new IllegalStateException("no"));
        handOver("revoked throws a KafkaException", "revoked", new KafkaException("mine"));
        handOver("revoked and assigned throw", "revoked assigned", new IllegalStateException("no"));
        lost();
        unsubscribe();
        close("close, revoked throws", new IllegalStateException("no"));
        close("close, revoked throws a KafkaException", new KafkaException("mine"));
        close("close, revoked throws a WakeupException", new WakeupException());
    }

    private void begin(String what) {
        group = kind + ", " + what;
        members.clear();
    }

    private void alone(String what, String callbacks, Throwable failure) {
        begin(what);
        Member a = new Member("A", 30_000);
        a.throwsIn(callbacks, failure);
        settle();
        end();
    }

    private void handOver(String what, String callbacks, RuntimeException failure) {
        begin(what);
        Member a = new Member("A", 30_000);
        settle();
        a.throwsIn(callbacks, failure);
        new Member("B", 30_000);
        settle();
        end();
    }

    private void lost() throws Exception {
        begin("lost throws");
        Member a = new Member("A", 4000);
        settle();
        a.throwsIn("lost", new IllegalStateException("no"));
        Thread.sleep(7000);
        settle();
        end();
    }

    private void unsubscribe() throws Exception {
        begin("unsubscribe, revoked throws");
        Member a = new Member("A", 30_000);
        settle();
        a.throwsIn("revoked", new IllegalStateException("no"));
        try {
            a.consumer.unsubscribe();
            a.happens("unsubscribe");
        } catch (RuntimeException failure) {
            a.happens("unsubscribe: " + told(failure));
        }
        pause();
        a.happens("has " + numbers(a.consumer.assignment()) + ", subscribes to " + a.consumer.subscription());
        a.poll();
        try {
            a.consumer.unsubscribe();
            a.happens("unsubscribe");
        } catch (RuntimeException failure) {
            a.happens("unsubscribe: " + told(failure));
        }
        end();
    }

    private void close(String what, RuntimeException failure) throws Exception {
        begin(what);
        Member a = new Member("A", 30_000);
        settle();
        a.throwsIn("revoked", failure);
        a.close();
        Properties properties = new Properties();
        properties.put("bootstrap.servers", servers);
        try (Admin admin = Admin.create(properties)) {
            int left = admin.describeConsumerGroups(List.of(group)).describedGroups().get(group).get().members().size();
            a.happens("members left: " + left);
        }
        tellEvents();
    }

    /** Polls all members until nothing has happened for a while. */
    private void settle() {
        lastEvent = System.currentTimeMillis();
        while (System.currentTimeMillis() < lastEvent + QUIET_MS) {
            for (Member member : new ArrayList<>(members)) member.poll();
        }
    }

    private void end() {
        for (Member member : members) {
            member.happens("has " + numbers(member.consumer.assignment()) + " in the end, read " + member.read);
            member.close();
        }
        tellEvents();
    }

    private void tellEvents() {
        System.out.println(group);
        for (Member member : members) {
            for (String event : member.events) System.out.println("  " + member.name + " " + event);
        }
    }

    /** The consumer protocol has a thread in the background that goes on when the program has its exception. */
    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String told(Throwable failure) {
        return failure + (failure.getCause() == null ? "" : ", caused by " + told(failure.getCause()));
    }

    private static String numbers(Collection<TopicPartition> partitions) {
        int[] numbers = partitions.stream().mapToInt(TopicPartition::partition).sorted().toArray();
        return Arrays.toString(numbers);
    }

    private final class Member implements ConsumerRebalanceListener {
        private final String name;
        private final KafkaConsumer<String, String> consumer;
        private final List<String> events = new ArrayList<>();
        private int read;
        private List<String> failing = new ArrayList<>();
        private Throwable failure;

        Member(String name, int maxPollIntervalMs) {
            this.name = name;
            Properties properties = new Properties();
            properties.put("bootstrap.servers", servers);
            properties.put("group.id", group);
            properties.put("client.id", name);
            properties.put("auto.offset.reset", "earliest");
            properties.put("max.poll.interval.ms", String.valueOf(maxPollIntervalMs));
            if (kind.equals("consumer")) {
                properties.put("group.protocol", "consumer");
            } else {
                String assignor = kind.equals("eager") ? "Range" : "CooperativeSticky";
                properties.put("partition.assignment.strategy",
                        "org.apache.kafka.clients.consumer." + assignor + "Assignor");
            }
            properties.put("key.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");
            properties.put("value.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");
            consumer = new KafkaConsumer<>(properties);
            consumer.subscribe(List.of("story"), this);
            members.add(this);
        }

        /** Each of these callbacks throws when it is run the next time. */
        void throwsIn(String callbacks, Throwable thrown) {
            failing = new ArrayList<>(Arrays.asList(callbacks.split(" ")));
            failure = thrown;
        }

        void poll() {
            try {
                read += consumer.poll(Duration.ofMillis(200)).count();
            } catch (RuntimeException | Error thrown) {
                pause();
                happens("poll: " + told(thrown) + "; has " + numbers(consumer.assignment()));
            }
        }

        void close() {
            try {
                consumer.close();
                happens("closed");
            } catch (RuntimeException thrown) {
                happens("close: " + told(thrown));
            }
        }

        void happens(String event) {
            events.add(event);
            lastEvent = System.currentTimeMillis();
        }

        private void called(String callback, Collection<TopicPartition> partitions) {
            happens(callback + " " + numbers(partitions) + ", has " + numbers(consumer.assignment()));
            if (!failing.remove(callback)) return;
            if (failure instanceof Error) throw (Error) failure;
            throw (RuntimeException) failure;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            called("assigned", partitions);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            called("revoked", partitions);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            called("lost", partitions);
        }
    }
}
