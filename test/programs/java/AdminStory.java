import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigsOptions;
import org.apache.kafka.clients.admin.AlterPartitionReassignmentsOptions;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.CreatePartitionsOptions;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.DescribeConfigsOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.NewPartitionReassignment;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.ElectionType;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicCollection;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.ConfigResource;

/** What an admin client can do besides making topics: trying things out, moving partitions, looking into transactions. */
public class AdminStory {
    private static final TopicPartition P0 = new TopicPartition("story", 0);
    private static Admin admin;
    private static String servers = "localhost:9092";

    public static void main(String[] args) throws Exception {
        if (args.length > 0) servers = args[0];
        Properties properties = new Properties();
        properties.put("bootstrap.servers", servers);
        admin = Admin.create(properties);
        cluster();
        validateOnly();
        synonyms();
        reassignments();
        elections();
        transactions();
        stableOffsets();
        admin.close();
        say("end");
    }

    private static void say(String text) {
        System.out.println(text);
    }

    /** What a future comes to. */
    private static Object outcome(KafkaFuture<?> future) throws InterruptedException {
        try {
            Object value = future.get();
            return value == null ? "done" : value;
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }

    private static void cluster() throws Exception {
        say("cluster id has " + admin.describeCluster().clusterId().get().length() + " characters");
        Set<Integer> ids = new TreeSet<>();
        for (Node node : admin.describeCluster().nodes().get()) ids.add(node.id());
        say("brokers " + ids + ", the controller is one of them: "
                + ids.contains(admin.describeCluster().controller().get().id()));
        TopicCollection topics = TopicCollection.ofTopicNames(List.of("story"));
        say("story has " + admin.describeTopics(topics).allTopicNames().get().get("story").partitions().size());
    }

    private static void validateOnly() throws Exception {
        CreateTopicsOptions only = new CreateTopicsOptions().validateOnly(true);
        NewTopic tried = new NewTopic("tried", 2, (short) 3);
        say("create, only tried: " + outcome(admin.createTopics(List.of(tried), only).all()));
        NewTopic wide = new NewTopic("wide", 1, (short) 5);
        say("create, only tried: " + outcome(admin.createTopics(List.of(wide), only).all()));
        Map<String, NewPartitions> more = Map.of("story", NewPartitions.increaseTo(40));
        CreatePartitionsOptions onlyPartitions = new CreatePartitionsOptions().validateOnly(true);
        say("partitions, only tried: " + outcome(admin.createPartitions(more, onlyPartitions).all()));
        ConfigResource story = new ConfigResource(ConfigResource.Type.TOPIC, "story");
        for (String value : List.of("5000", "many")) {
            Collection<AlterConfigOp> ops = List.of(
                    new AlterConfigOp(new ConfigEntry("retention.ms", value), AlterConfigOp.OpType.SET));
            AlterConfigsOptions onlyConfigs = new AlterConfigsOptions().validateOnly(true);
            say("settings, only tried: " + outcome(admin.incrementalAlterConfigs(Map.of(story, ops), onlyConfigs).all()));
        }
        say("tried exists: " + admin.listTopics().names().get().contains("tried"));
        say("story has " + admin.describeTopics(List.of("story")).allTopicNames().get().get("story").partitions().size());
    }

    private static void synonyms() throws Exception {
        ConfigResource story = new ConfigResource(ConfigResource.Type.TOPIC, "story");
        Collection<AlterConfigOp> ops = List.of(
                new AlterConfigOp(new ConfigEntry("min.insync.replicas", "2"), AlterConfigOp.OpType.SET));
        admin.incrementalAlterConfigs(Map.of(story, ops)).all().get();
        DescribeConfigsOptions with = new DescribeConfigsOptions().includeSynonyms(true);
        for (String name : List.of("min.insync.replicas", "retention.ms", "segment.ms", "compression.type")) {
            say(name + " " + admin.describeConfigs(List.of(story), with).all().get().get(story).get(name).synonyms());
        }
        say("without: " + admin.describeConfigs(List.of(story)).all().get().get(story).get("retention.ms").synonyms());
    }

    private static Object move(TopicPartition partition, Integer... replicas) throws InterruptedException {
        Optional<NewPartitionReassignment> wanted =
                replicas.length == 0 ? Optional.empty() : Optional.of(new NewPartitionReassignment(List.of(replicas)));
        return outcome(admin.alterPartitionReassignments(Map.of(partition, wanted)).all());
    }

    private static void settle(Integer... replicas) throws Exception {
        say("to " + List.of(replicas) + ": " + move(P0, replicas));
        for (int i = 0; i < 100 && !admin.listPartitionReassignments().reassignments().get().isEmpty(); i++) {
            Thread.sleep(200);
        }
        Thread.sleep(1000);
        TopicPartitionInfo info = admin.describeTopics(List.of("story")).allTopicNames().get().get("story").partitions().get(0);
        List<Integer> ids = new ArrayList<>();
        for (Node node : info.replicas()) ids.add(node.id());
        Set<Integer> isr = new TreeSet<>();
        for (Node node : info.isr()) isr.add(node.id());
        say("  replicas " + ids + ", in sync " + isr + ", the leader is one of them: " + ids.contains(info.leader().id()));
    }

    private static void reassignments() throws Exception {
        settle(1, 2, 3);
        settle(3, 2);
        settle(1);
        settle(2);
        settle(1, 2, 3);
        settle(3, 1, 2);
        say("no reassignment: " + move(P0));
        say("unknown broker: " + move(P0, 1, 2, 9));
        say("twice: " + move(P0, 1, 1));
        say("unknown topic: " + move(new TopicPartition("nowhere", 0), 1));
        say("unknown partition: " + move(new TopicPartition("story", 99), 1));
        AlterPartitionReassignmentsOptions strict =
                new AlterPartitionReassignmentsOptions().allowReplicationFactorChange(false);
        Optional<NewPartitionReassignment> one = Optional.of(new NewPartitionReassignment(List.of(1)));
        say("another factor: " + outcome(admin.alterPartitionReassignments(Map.of(P0, one), strict).all()));
        try {
            new NewPartitionReassignment(List.of());
        } catch (IllegalArgumentException e) {
            say(e.toString());
        }
        say("under way: " + admin.listPartitionReassignments(Set.of(P0)).reassignments().get());
    }

    private static void elections() throws Exception {
        admin.electLeaders(ElectionType.PREFERRED, Set.of(P0)).partitions().get();
        for (ElectionType type : List.of(ElectionType.PREFERRED, ElectionType.UNCLEAN)) {
            Map<TopicPartition, Optional<Throwable>> outcomes = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
            outcomes.putAll(admin.electLeaders(type, Set.of(P0, new TopicPartition("story", 99))).partitions().get());
            say(type + " " + outcomes);
        }
    }

    private static KafkaProducer<String, String> producer(String id) {
        Properties properties = new Properties();
        properties.put("bootstrap.servers", servers);
        properties.put("transactional.id", id);
        properties.put("key.serializer", "org.apache.kafka.common.serialization.StringSerializer");
        properties.put("value.serializer", "org.apache.kafka.common.serialization.StringSerializer");
        return new KafkaProducer<>(properties);
    }

    private static void describe(String id) throws Exception {
        TransactionDescription found = admin.describeTransactions(List.of(id)).description(id).get();
        say("  " + found.state() + ", timeout " + found.transactionTimeoutMs() + ", began "
                + found.transactionStartTimeMs().isPresent() + ", partitions " + found.topicPartitions());
        for (ProducerState state : admin.describeProducers(List.of(P0)).partitionResult(P0).get().activeProducers()) {
            if (state.producerId() != found.producerId()) continue;
            say("  epochs " + found.producerEpoch() + " " + state.producerEpoch() + ", last sequence "
                    + state.lastSequence() + ", open " + state.currentTransactionStartOffset().isPresent()
                    + ", coordinator epoch known " + state.coordinatorEpoch().isPresent());
        }
    }

    private static List<String> listed(ListTransactionsOptions options) throws Exception {
        Set<String> lines = new TreeSet<>();
        for (TransactionListing listing : admin.listTransactions(options).all().get()) {
            if (listing.transactionalId().startsWith("story-")) {
                lines.add(listing.transactionalId() + " " + listing.state());
            }
        }
        return new ArrayList<>(lines);
    }

    private static void transactions() throws Exception {
        KafkaProducer<String, String> one = producer("story-one");
        KafkaProducer<String, String> two = producer("story-two");
        one.initTransactions();
        two.initTransactions();
        one.beginTransaction();
        one.send(new ProducerRecord<>("story", 0, "k", "a"));
        one.send(new ProducerRecord<>("story", 0, "k", "b"));
        one.flush();
        describe("story-one");
        say("all " + listed(new ListTransactionsOptions()));
        say("ongoing " + listed(new ListTransactionsOptions().filterStates(List.of(TransactionState.ONGOING))));
        say("old " + listed(new ListTransactionsOptions().filterOnDuration(3_600_000L).filterStates(
                List.of(TransactionState.ONGOING))));
        say("pattern " + listed(new ListTransactionsOptions().filterOnTransactionalIdPattern("story-t.*")));
        one.commitTransaction();
        Thread.sleep(500);
        describe("story-one");
        say("fence: " + outcome(admin.fenceProducers(List.of("story-one", "story-new")).all()));
        say("fenced to epoch " + admin.fenceProducers(List.of("story-new")).epochId("story-new").get());
        try {
            one.beginTransaction();
            one.send(new ProducerRecord<>("story", 0, "k", "c"));
            one.commitTransaction();
            say("not fenced");
        } catch (RuntimeException e) {
            say("the fenced producer gets " + e.getClass().getName());
        }
        say("unknown id: " + outcome(admin.describeTransactions(List.of("story-none")).all()));
        say("producers of a known partition: " + (admin.describeProducers(List.of(P0)).all().get().size()));
        one.close();
        two.close();
    }

    private static void stableOffsets() throws Exception {
        admin.alterConsumerGroupOffsets("readers", Map.of(P0, new OffsetAndMetadata(1))).all().get();
        KafkaProducer<String, String> producer = producer("story-offsets");
        producer.initTransactions();
        producer.beginTransaction();
        producer.sendOffsetsToTransaction(Map.of(P0, new OffsetAndMetadata(2)), new ConsumerGroupMetadata("readers"));
        say("offsets " + offsets(false));
        say("stable offsets " + offsets(true));
        producer.commitTransaction();
        producer.close();
        Thread.sleep(500);
        say("stable offsets " + offsets(true));
    }

    private static Object offsets(boolean requireStable) throws Exception {
        ListConsumerGroupOffsetsOptions options =
                new ListConsumerGroupOffsetsOptions().requireStable(requireStable).timeoutMs(2000);
        Object found = outcome(admin.listConsumerGroupOffsets("readers", options).partitionsToOffsetAndMetadata());
        if (found instanceof Map) return new HashMap<>((Map<?, ?>) found).values();
        return found.getClass().getName();
    }
}
