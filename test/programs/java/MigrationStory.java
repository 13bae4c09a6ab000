import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * A group goes over to the consumer protocol member by member, and back again, with the eager and with the cooperative
 * assignor of its classic members. One thread polls all members; how many partitions each has is what counts, as which
 * ones hangs on the members' random ids.
 */
public class MigrationStory {
    private static final long QUIET_MS = 9000;
    private static String servers = "localhost:9092";

    private final String assignor;
    private final String group;
    private final List<Member> polled = new ArrayList<>();
    private final List<Member> told = new ArrayList<>();
    private long lastEvent;

    private MigrationStory(String group, String assignor) {
        this.group = group;
        this.assignor = "org.apache.kafka.clients.consumer." + assignor;
    }

    public static void main(String[] args) throws Exception {
        if (args.length > 0) servers = args[0];
        new MigrationStory("eager", "RangeAssignor").tell();
        new MigrationStory("cooperative", "CooperativeStickyAssignor").tell();
        System.out.println("end");
    }

    private void tell() throws Exception {
        Member a = new Member("A", false);
        Member b = new Member("B", false);
        settle("A and B join, classic");
        Member c = new Member("C", true);
        settle("C joins, consumer protocol");
        a.close();
        Member d = new Member("D", true);
        settle("D takes the place of A, consumer protocol");
        Member e = new Member("E", false);
        settle("E joins, classic");
        c.close();
        settle("C closes");
        d.close();
        settle("D closes: only classic members are left");
        b.close();
        e.close();
        Member f = new Member("F", true);
        settle("all are gone, F joins, consumer protocol");
        f.close();
        Member g = new Member("G", false);
        settle("F is gone, G joins, classic");
        g.close();
        tellEvents("all are closed");
    }

    /** Polls until nothing has happened for a while. */
    private void settle(String what) throws Exception {
        lastEvent = System.currentTimeMillis();
        while (System.currentTimeMillis() < lastEvent + QUIET_MS) {
            for (Member member : new ArrayList<>(polled)) member.poll();
        }
        tellEvents(what);
        Properties properties = new Properties();
        properties.put("bootstrap.servers", servers);
        try (Admin admin = Admin.create(properties)) {
            ConsumerGroupDescription description =
                    admin.describeConsumerGroups(List.of(group)).describedGroups().get(group).get();
            System.out.println("  " + description.type() + " group is " + description.groupState()
                    + ", assignor '" + description.partitionAssignor() + "'");
            List<String> members = new ArrayList<>();
            for (MemberDescription member : description.members()) {
                members.add("  " + member.clientId() + " upgraded " + member.upgraded());
            }
            members.sort(null);
            for (String member : members) System.out.println(member);
        }
    }

    private void tellEvents(String what) {
        System.out.println(group + ": " + what);
        for (Member member : told) {
            for (String event : member.events) System.out.println("  " + member.name + " " + event);
            if (polled.contains(member)) member.tellAssignment();
            member.events.clear();
        }
    }

    private final class Member implements ConsumerRebalanceListener {
        private final String name;
        private final KafkaConsumer<String, String> consumer;
        private final List<String> events = new ArrayList<>();

        Member(String name, boolean usesConsumerProtocol) {
            this.name = name;
            Properties properties = new Properties();
            properties.put("bootstrap.servers", servers);
            properties.put("group.id", group);
            properties.put("client.id", name);
            properties.put("enable.auto.commit", "false");
            if (usesConsumerProtocol) properties.put("group.protocol", "consumer");
            else properties.put("partition.assignment.strategy", assignor);
            properties.put("key.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");
            properties.put("value.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");
            consumer = new KafkaConsumer<>(properties);
            consumer.subscribe(List.of("story"), this);
            polled.add(this);
            told.add(this);
        }

        void poll() {
            try {
                consumer.poll(Duration.ofMillis(200));
            } catch (RuntimeException failure) {
                happens("poll: " + failure);
                polled.remove(this);
            }
        }

        void close() {
            polled.remove(this);
            consumer.close();
        }

        void tellAssignment() {
            System.out.println("  " + name + " has " + consumer.assignment().size() + " partitions");
        }

        void happens(String event) {
            events.add(event);
            lastEvent = System.currentTimeMillis();
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            happens("assigned " + partitions.size());
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            happens("revoked " + partitions.size());
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            happens("lost " + partitions.size());
        }
    }
}
