import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.*;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.clients.producer.*;
import org.apache.kafka.common.*;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.*;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.*;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.*;

/** What Kafka's small classes print, and what they throw: recorded on the real library, compared with ours. */
public class LibraryTexts {
    interface Action {
        Object run() throws Exception;
    }

    static void show(Action action) {
        try {
            System.out.println(action.run());
        } catch (Exception e) {
            System.out.println(e + " <- " + e.getCause());
        }
    }

    static String hex(byte[] bytes) {
        if (bytes == null) return "null";
        StringBuilder text = new StringBuilder();
        for (byte each : bytes) text.append(String.format("%02x", each));
        return text.toString();
    }

    static <T> void roundTrip(Serializer<T> serializer, Deserializer<T> deserializer, T value) {
        show(() -> hex(serializer.serialize("t", value)) + " " + deserializer.deserialize("t", serializer.serialize("t", value)));
        show(() -> deserializer.deserialize("t", "abc".getBytes(StandardCharsets.UTF_8)));
        show(() -> deserializer.deserialize("t", null));
    }

    static void records() {
        show(() -> new ProducerRecord<>(null, "v"));
        show(() -> new ProducerRecord<>("t", -1, "k", "v"));
        show(() -> new ProducerRecord<>("t", 1, -5L, "k", "v"));
        show(() -> new ProducerRecord<>("t", 1, 5L, "k", "v"));
        show(() -> new ProducerRecord<>("t", "k", "v").equals(new ProducerRecord<>("t", "k", "v")));
        show(() -> new ProducerRecord<>("t", 1, 5L, "k", "v").headers().add("h", new byte[] {1, -2}));
        show(() -> new ConsumerRecord<>("t", 1, 5L, "k", "v"));
        show(() -> new ConsumerRecord<>("t", 1, 5L, 7L, TimestampType.CREATE_TIME, 1, 1, "k", "v", new RecordHeaders(),
            Optional.of(3)));
        show(() -> new RecordMetadata(new TopicPartition("t", 0), 3, 2, 4, 5, 6) + " "
            + new RecordMetadata(new TopicPartition("t", 0), -1, 2, -1, 5, 6).hasOffset());
        Map<TopicPartition, List<ConsumerRecord<String, String>>> byPartition = new HashMap<>();
        for (int i = 0; i < 12; i++) {
            byPartition.put(new TopicPartition("orders", i), List.of(new ConsumerRecord<>("orders", i, i, "k", "v" + i)));
        }
        ConsumerRecords<String, String> records = new ConsumerRecords<>(byPartition);
        StringBuilder order = new StringBuilder();
        for (ConsumerRecord<String, String> record : records) order.append(record.partition()).append(' ');
        show(() -> order + "" + records.count() + records.isEmpty() + records.partitions());
        show(() -> records.records(new TopicPartition("orders", 3)).size() + " " + records.records(new TopicPartition("x", 3)));
    }

    static void headers() {
        Headers headers = new RecordHeaders().add("a", new byte[] {1}).add("b", null).add("a", new byte[] {2});
        show(() -> headers);
        show(() -> headers.lastHeader("a") + " " + headers.lastHeader("c"));
        show(() -> headers.remove("a"));
        show(() -> headers.headers(null));
        show(() -> new RecordHeader(null, new byte[0]));
        ((RecordHeaders) headers).setReadOnly();
        show(() -> headers.add("x", null));
    }

    static void cluster() {
        Node node = new Node(1, "h", 9092);
        show(() -> node + " " + new Node(2, "h", 1, "r") + " " + Node.noNode() + " " + node.hashCode());
        Node[] nodes = {node, new Node(2, "i", 9092)};
        show(() -> new PartitionInfo("t", 0, node, nodes, nodes) + " " + new PartitionInfo("t", 0, null, nodes, nodes));
        TopicPartitionInfo info = new TopicPartitionInfo(0, node, List.of(node, node), List.of());
        show(() -> info);
        show(() -> new TopicDescription("t", false, List.of(info, info)));
        show(() -> new NewTopic("t", 1, (short) 1).configs(Map.of("a", "b")));
        show(() -> new NewTopic("t", Optional.empty(), Optional.empty()));
        show(() -> new TopicPartition("t", 3) + " " + new TopicPartition("orders", 3).hashCode());
        show(() -> new OffsetAndMetadata(5) + " " + new OffsetAndMetadata(5, Optional.of(2), "m").hashCode());
        show(() -> new OffsetAndMetadata(-5));
        show(() -> new ConsumerGroupMetadata("g") + " " + new ConsumerGroupMetadata("g", 3, "m", Optional.of("i")));
        show(() -> OffsetResetStrategy.EARLIEST + OffsetResetStrategy.LATEST.name() + TimestampType.CREATE_TIME);
    }

    static void exceptions() {
        show(() -> new ConfigException("n", "v", "m") + "|" + new ConfigException("n", "v") + "|" + new ConfigException("x"));
        show(() -> new CommitFailedException());
        show(() -> new OffsetOutOfRangeException(Map.of(new TopicPartition("t", 0), 5L)).partitions());
        show(() -> new OffsetOutOfRangeException(Map.of(new TopicPartition("t", 0), 5L)));
        show(() -> new NoOffsetForPartitionException(new TopicPartition("t", 0)));
        show(() -> new TopicAuthorizationException(Set.of("t")) + " " + GroupAuthorizationException.forGroupId("g"));
        show(() -> new InvalidTopicException(Set.of("t")));
        show(() -> new RetriableCommitFailedException(new RuntimeException("r")));
        show(() -> new WakeupException() + " " + new org.apache.kafka.common.errors.TimeoutException("x").getStackTrace().length);
        show(() -> new NotLeaderOrFollowerException() instanceof RetriableException);
        show(() -> new SerializationException("s", new RuntimeException("why")).getCause());
        show(() -> new ProducerFencedException("p") instanceof ApiException);
        show(() -> new RecordDeserializationException(new TopicPartition("t", 1), 5, "m", null).offset());
    }

    static void settings() {
        show(() -> ProducerConfig.ACKS_CONFIG + ProducerConfig.LINGER_MS_CONFIG + ConsumerConfig.DEFAULT_MAX_POLL_RECORDS
            + ConsumerConfig.AUTO_OFFSET_RESET_CONFIG + TopicConfig.CLEANUP_POLICY_COMPACT);
        Properties wrong = new Properties();
        wrong.put(7, "k");
        show(() -> new KafkaProducer<String, String>(wrong));
        show(() -> Serdes.String().getClass().getName() + Serdes.serdeFrom(new LongSerializer(), null));
    }

    public static void main(String[] args) {
        records();
        headers();
        cluster();
        exceptions();
        settings();
        roundTrip(new StringSerializer(), new StringDeserializer(), "zoë");
        roundTrip(new IntegerSerializer(), new IntegerDeserializer(), -123456789);
        roundTrip(new LongSerializer(), new LongDeserializer(), -1234567890123456789L);
        roundTrip(new ShortSerializer(), new ShortDeserializer(), (short) -1234);
        roundTrip(new DoubleSerializer(), new DoubleDeserializer(), -0.1);
        roundTrip(new FloatSerializer(), new FloatDeserializer(), 3.14f);
        roundTrip(new BooleanSerializer(), new BooleanDeserializer(), true);
        roundTrip(new UUIDSerializer(), new UUIDDeserializer(), new UUID(1234567890123L, -5L));
        roundTrip(new VoidSerializer(), new VoidDeserializer(), null);
    }
}
