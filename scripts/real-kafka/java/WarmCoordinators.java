import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;

/** One transaction with offsets only: `WarmCoordinators SERVERS`. Afterwards both topics of coordinators exist. */
public final class WarmCoordinators {
  public static void main(String[] args) {
    Properties properties = new Properties();
    properties.put("bootstrap.servers", args[0]);
    properties.put("transactional.id", "warm");
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      Map<TopicPartition, OffsetAndMetadata> offsets = Map.of(new TopicPartition("story", 0), new OffsetAndMetadata(0));
      producer.sendOffsetsToTransaction(offsets, new ConsumerGroupMetadata("warm"));
      producer.commitTransaction();
    }
    Observed.say("CLOSED");
  }
}
