import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * How the members of a group hand partitions to each other without stopping: with the classic protocol and its
 * cooperative assignor, and with the protocol of KIP-848. One thread polls all of them.
 */
public class RebalanceStory {
    private static final int PARTITIONS = 4;
    private static final long QUIET_MS = 7000;
    private static String servers = "localhost:9092";

    private final String group;
    private final Properties settings;
    private final List<Member> polled = new ArrayList<>();
    private final List<Member> told = new ArrayList<>();
    private long lastEvent;

    private RebalanceStory(String group, String setting, String value) {
        this.group = group;
        settings = new Properties();
        settings.put(setting, value);
    }

    public static void main(String[] args) throws Exception {
        if (args.length > 0) servers = args[0];
        String cooperative = "org.apache.kafka.clients.consumer.CooperativeStickyAssignor";
        new RebalanceStory("cooperative", "partition.assignment.strategy", cooperative).tell();
        new RebalanceStory("consumer", "group.protocol", "consumer").tell();
        System.out.println("end");
    }

    private void tell() throws Exception {
        Member a = new Member("A", null);
        settle("A joins");
        Member b = new Member("B", null);
        settle("B joins");
        describe();
        b.consumer.unsubscribe();
        polled.remove(b);
        settle("B leaves");
        b.consumer.close();
        Member c = new Member("C", "static");
        settle("C joins, with a name of its own");
        polled.remove(c);
        c.consumer.close();
        Member d = new Member("D", "static");
        settle("C closes, D comes under its name");
        Member e = new Member("E", "static");
        settle("E comes under the name of D, which is still there");
        Member left = polled.contains(d) ? d : e;
        polled.remove(a);
        settle("nobody polls A");
        commit(a);
        polled.add(a);
        settle("A is polled again");
        a.consumer.close();
        polled.remove(a);
        settle("A closes");
        left.consumer.close();
        (left == d ? e : d).consumer.close();
        tellEvents("all are closed");
        describe();
    }

    private void commit(Member member) {
        TopicPartition owned = member.consumer.assignment().iterator().next();
        try {
            member.consumer.commitSync(Map.of(owned, new OffsetAndMetadata(0)));
            member.happens("commitSync");
        } catch (RuntimeException failure) {
            member.happens("commitSync: " + failure);
        }
    }

    /** Polls until every partition has an owner and nothing has happened for a while. */
    private void settle(String what) {
        long begin = System.currentTimeMillis();
        lastEvent = 0;
        while (System.currentTimeMillis() < begin + 90_000) {
            for (Member member : new ArrayList<>(polled)) member.poll();
            boolean quiet = lastEvent > 0 && System.currentTimeMillis() > lastEvent + QUIET_MS;
            if (quiet && isSpread()) break;
        }
        tellEvents(what);
    }

    /** Whether every partition has an owner, and every member has some. */
    private boolean isSpread() {
        int owned = 0;
        for (Member member : polled) {
            int size = member.consumer.assignment().size();
            if (size == 0) return false;
            owned += size;
        }
        return owned == PARTITIONS;
    }

    private void tellEvents(String what) {
        System.out.println(group + ": " + what);
        for (Member member : told) {
            for (String event : member.events) System.out.println("  " + member.name + " " + event);
            member.events.clear();
        }
    }

    private void describe() throws Exception {
        Properties properties = new Properties();
        properties.put("bootstrap.servers", servers);
        try (Admin admin = Admin.create(properties)) {
            ConsumerGroupDescription description =
                    admin.describeConsumerGroups(List.of(group)).describedGroups().get(group).get();
            System.out.println("  " + description.type() + " group is " + description.groupState()
                    + ", assignor '" + description.partitionAssignor() + "'");
            List<String> members = new ArrayList<>();
            for (MemberDescription member : description.members()) {
                members.add("  " + member.clientId() + " has " + numbers(member.assignment().topicPartitions()));
            }
            members.sort(null);
            for (String member : members) System.out.println(member);
        }
    }

    private static String numbers(Collection<TopicPartition> partitions) {
        int[] numbers = partitions.stream().mapToInt(TopicPartition::partition).sorted().toArray();
        return Arrays.toString(numbers);
    }

    private final class Member implements ConsumerRebalanceListener {
        private final String name;
        private final KafkaConsumer<String, String> consumer;
        private final List<String> events = new ArrayList<>();

        Member(String name, String instance) {
            this.name = name;
            Properties properties = new Properties();
            properties.putAll(settings);
            properties.put("bootstrap.servers", servers);
            properties.put("group.id", group);
            properties.put("client.id", name);
            properties.put("enable.auto.commit", "false");
            properties.put("max.poll.interval.ms", "8000");
            properties.put("key.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");
            properties.put("value.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");
            if (instance != null) properties.put("group.instance.id", instance);
            consumer = new KafkaConsumer<>(properties);
            consumer.subscribe(List.of("story"), this);
            polled.add(this);
            told.add(this);
        }

        void poll() {
            try {
                consumer.poll(Duration.ofMillis(1000));
            } catch (RuntimeException failure) {
                happens("poll: " + failure);
                polled.remove(this);
            }
        }

        void happens(String event) {
            events.add(event);
            lastEvent = System.currentTimeMillis();
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            happens("assigned " + numbers(partitions));
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            happens("revoked " + numbers(partitions));
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            happens("lost " + numbers(partitions));
        }
    }
}
