import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.admin.TopicListing;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicCollection;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.Uuid;

/** Topics whose replicas somebody places by hand, the ids of topics, and commits for what is not there. */
public class AssignmentStory {
    private static Admin admin;
    private static String servers = "localhost:9092";

    public static void main(String[] args) throws Exception {
        if (args.length > 0) servers = args[0];
        Properties properties = new Properties();
        properties.put("bootstrap.servers", servers);
        admin = Admin.create(properties);
        assignments();
        ids();
        morePartitions();
        commits();
        admin.close();
        say("end");
    }

    private static void assignments() throws Exception {
        say("# replicas placed by hand");
        create("good", Map.of(0, List.of(1, 2), 1, List.of(3, 1)));
        create("one", Map.of(0, List.of(2)));
        create("uneven", Map.of(0, List.of(1, 2), 1, List.of(3)));
        create("gap", Map.of(0, List.of(1, 2), 2, List.of(3, 1)));
        create("late", Map.of(1, List.of(1, 2), 2, List.of(3, 1)));
        create("unknown", Map.of(0, List.of(1, 9)));
        create("twice", Map.of(0, List.of(2, 2)));
        create("nobody", Map.of(0, List.of()));
        create("none", Map.of());
        create("good", Map.of(0, List.of(1)));
        create("bad name", Map.of(0, List.of(1)));
        create("negative", Map.of(0, List.of(-1)));
    }

    private static void create(String name, Map<Integer, List<Integer>> replicas) throws Exception {
        Map<Integer, List<Integer>> sorted = new TreeMap<>(replicas);
        CreateTopicsResult result = admin.createTopics(List.of(new NewTopic(name, sorted)));
        Object outcome = outcome(result.values().get(name));
        say(name + " " + sorted + ": " + outcome);
        if (outcome.equals("done")) {
            say("  " + result.numPartitions(name).get() + " partitions, " + result.replicationFactor(name).get() + " replicas");
            Thread.sleep(300);
            // Who places nothing leaves it to chance.
            if (!replicas.isEmpty()) show(name);
        }
    }

    private static void show(String name) throws Exception {
        for (TopicPartitionInfo partition : admin.describeTopics(List.of(name)).allTopicNames().get().get(name).partitions()) {
            List<Integer> replicas = new ArrayList<>();
            partition.replicas().forEach(node -> replicas.add(node.id()));
            List<Integer> isr = new ArrayList<>();
            partition.isr().forEach(node -> isr.add(node.id()));
            say("  " + name + "-" + partition.partition() + ": leader " + partition.leader().id() + ", replicas " + replicas
                + ", isr " + isr);
        }
    }

    private static void ids() throws Exception {
        say("# ids of topics");
        TopicDescription good = admin.describeTopics(List.of("good")).allTopicNames().get().get("good");
        Uuid id = good.topicId();
        say("id has " + id.toString().length() + " characters, zero: " + id.equals(Uuid.ZERO_UUID));
        say("same again: " + id.equals(admin.describeTopics(List.of("good")).allTopicNames().get().get("good").topicId()));
        Map<String, Uuid> listed = new HashMap<>();
        for (TopicListing listing : admin.listTopics().listings().get()) listed.put(listing.name(), listing.topicId());
        say("listed with the same id: " + id.equals(listed.get("good")) + ", another has another: " + !id.equals(listed.get("one")));
        Map<Uuid, TopicDescription> byId = admin.describeTopics(TopicCollection.ofTopicIds(List.of(id))).allTopicIds().get();
        say("described by its id: " + byId.get(id).name() + " with " + byId.get(id).partitions().size() + " partitions, same id: "
            + byId.get(id).topicId().equals(id));
        CreateTopicsResult result = admin.createTopics(List.of(new NewTopic("fresh", 1, (short) 1)));
        Uuid fresh = result.topicId("fresh").get();
        Thread.sleep(300);
        say("told at creation: " + fresh.equals(admin.describeTopics(List.of("fresh")).allTopicNames().get().get("fresh").topicId()));
        Uuid foreign = Uuid.fromString("c3RyZWFtc2NvcGUtcmVhbA");
        say("a foreign id: " + outcome(admin.describeTopics(TopicCollection.ofTopicIds(List.of(foreign))).topicIdValues().get(foreign)));
        say("zero: " + outcome(admin.describeTopics(TopicCollection.ofTopicIds(List.of(Uuid.ZERO_UUID))).topicIdValues().get(Uuid.ZERO_UUID)));
        say("delete a foreign id: " + outcome(admin.deleteTopics(TopicCollection.ofTopicIds(List.of(foreign))).topicIdValues().get(foreign)));
        say("delete by id: " + outcome(admin.deleteTopics(TopicCollection.ofTopicIds(List.of(fresh))).topicIdValues().get(fresh)));
        Thread.sleep(500);
        say("gone by id: " + String.valueOf(outcome(admin.describeTopics(TopicCollection.ofTopicIds(List.of(fresh))).topicIdValues().get(fresh)))
            .replace(fresh.toString(), "<id>"));
        say("gone by name: " + outcome(admin.describeTopics(List.of("fresh")).topicNameValues().get("fresh")));
        admin.createTopics(List.of(new NewTopic("fresh", 1, (short) 1))).all().get();
        Thread.sleep(300);
        Uuid again = admin.describeTopics(List.of("fresh")).allTopicNames().get().get("fresh").topicId();
        say("made anew it has another id: " + !again.equals(fresh));
    }

    private static void morePartitions() throws Exception {
        say("# more partitions placed by hand");
        more(3, List.of(List.of(2, 3)));
        more(4, List.of(List.of(2)));
        more(4, List.of(List.of(2, 3), List.of(1, 2)));
        more(4, List.of(List.of(2, 9)));
        more(4, List.of(List.of(2, 2)));
        more(4, List.of(List.of()));
        more(5, List.of(List.of(3, 2), List.of(1, 3)));
        show("good");
    }

    private static void more(int total, List<List<Integer>> replicas) throws Exception {
        NewPartitions partitions = NewPartitions.increaseTo(total, replicas);
        say("to " + total + " by " + replicas + ": " + outcome(admin.createPartitions(Map.of("good", partitions)).values().get("good")));
        Thread.sleep(300);
    }

    private static void commits() throws Exception {
        say("# commits for what is not there");
        for (String protocol : List.of("classic", "consumer")) {
            Properties properties = new Properties();
            properties.put("bootstrap.servers", servers);
            properties.put("group.id", "commits-" + protocol);
            properties.put("group.protocol", protocol);
            properties.put("key.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");
            properties.put("value.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");
            KafkaConsumer<String, String> consumer = new KafkaConsumer<>(properties);
            commit(consumer, protocol, new TopicPartition("nowhere", 0), new OffsetAndMetadata(3));
            commit(consumer, protocol, new TopicPartition("good", 9), new OffsetAndMetadata(3));
            commit(consumer, protocol, new TopicPartition("good", 0), new OffsetAndMetadata(77));
            consumer.close();
        }
        say("nowhere is " + (admin.listTopics().names().get().contains("nowhere") ? "there" : "not there"));
    }

    private static void commit(
            KafkaConsumer<String, String> consumer, String protocol, TopicPartition partition, OffsetAndMetadata offset) {
        try {
            consumer.commitSync(Map.of(partition, offset), Duration.ofMillis(2500));
            say(protocol + ", " + partition + ": nothing is thrown, committed " + consumer.committed(java.util.Set.of(partition)));
        } catch (Exception e) {
            String text = "";
            for (Throwable t = e; t != null; t = t.getCause()) text += (text.isEmpty() ? "" : " <- ") + t;
            // What it says depends on whether an answer or the end of the time comes first.
            if (protocol.equals("consumer")) text = e.getClass().getName();
            say(protocol + ", " + partition + ": throws " + text);
        }
    }

    private static Object outcome(KafkaFuture<?> future) throws InterruptedException {
        try {
            Object value = future.get();
            return value == null ? "done" : value;
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }

    private static void say(String text) {
        System.out.println(text);
    }
}
