import java.time.Duration;
import java.util.*;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.*;
import org.apache.kafka.clients.consumer.*;
import org.apache.kafka.clients.producer.*;
import org.apache.kafka.common.*;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.*;

/** Topics made by an admin client, a partitioner of one's own, and partitions assigned and sought by hand. */
public class TopicTools {
    public static class ByLength implements Partitioner {
        @Override
        public int partition(String topic, Object key, byte[] keyBytes, Object value, byte[] valueBytes, Cluster cluster) {
            return ((String) key).length() % cluster.partitionCountForTopic(topic);
        }

        @Override
        public void close() {
            System.out.println("partitioner closed");
        }

        @Override
        public void configure(Map<String, ?> configs) {
        }
    }

    static final Map<String, Object> COMMON = Map.of("bootstrap.servers", "localhost:9092");

    static void topics() throws Exception {
        try (Admin admin = Admin.create(COMMON)) {
            NewTopic words = new NewTopic("words", 3, (short) 3).configs(Map.of("min.insync.replicas", "2"));
            admin.createTopics(List.of(words)).all().get();
            System.out.println("topics " + admin.listTopics().names().get());
            TopicDescription description = admin.describeTopics(List.of("words")).allTopicNames().get().get("words");
            for (TopicPartitionInfo info : description.partitions()) {
                System.out.println(info.partition() + " has " + info.replicas().size() + " replicas, "
                    + info.isr().contains(info.leader()));
            }
            try {
                admin.createTopics(List.of(words)).all().get();
            } catch (ExecutionException e) {
                System.out.println((e.getCause() instanceof TopicExistsException) + " " + e.getCause().getMessage());
            }
        }
    }

    static void produce() {
        Map<String, Object> settings = new HashMap<>(COMMON);
        settings.put(ProducerConfig.PARTITIONER_CLASS_CONFIG, ByLength.class);
        try (Producer<String, Integer> producer = new KafkaProducer<>(settings, new StringSerializer(), new IntegerSerializer())) {
            String[] words = {"a", "bb", "ccc", "dddd", "eeeee", "ffffff"};
            for (String word : words) producer.send(new ProducerRecord<>("words", word, word.length()));
            System.out.println(producer.partitionsFor("words").size() + " partitions");
        }
    }

    public static void main(String[] args) throws Exception {
        topics();
        produce();
        Map<String, Object> settings = new HashMap<>(COMMON);
        settings.put("group.id", "tools");
        settings.put("enable.auto.commit", false);
        try (KafkaConsumer<String, Integer> consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new IntegerDeserializer())) {
            TopicPartition one = new TopicPartition("words", 1);
            TopicPartition two = new TopicPartition("words", 2);
            consumer.assign(List.of(one, two));
            consumer.seekToBeginning(List.of(one));
            consumer.seek(two, 1);
            consumer.pause(List.of(two));
            show(consumer.poll(Duration.ofSeconds(2)));
            consumer.resume(List.of(two));
            show(consumer.poll(Duration.ofSeconds(2)));
            System.out.println(consumer.position(one) + " " + consumer.position(two) + " " + consumer.paused());
            System.out.println(consumer.beginningOffsets(List.of(one)) + " " + consumer.endOffsets(List.of(one, two)));
            consumer.commitSync(Map.of(one, new OffsetAndMetadata(1, "half way")));
            System.out.println(consumer.committed(Set.of(one)) + " " + consumer.committed(Set.of(two)));
            consumer.commitAsync((offsets, exception) -> System.out.println(offsets.size() + " committed, " + exception));
            consumer.poll(Duration.ofMillis(100));
            System.out.println(consumer.assignment() + " " + consumer.groupMetadata().groupId());
        }
    }

    static void show(ConsumerRecords<String, Integer> records) {
        for (ConsumerRecord<String, Integer> record : records) {
            System.out.println(record.partition() + "@" + record.offset() + " " + record.key() + "=" + record.value());
        }
    }
}
