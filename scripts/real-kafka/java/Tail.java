import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads partition 0 of a topic from its beginning, without a group.
 * Args: topic durationMs property=value…  Says: READ offset value for each record; stops after durationMs.
 */
public class Tail {
  public static void main(String[] args) {
    long end = System.currentTimeMillis() + Long.parseLong(args[1]);
    Properties properties = Observed.settings(args, 2);
    TopicPartition partition = new TopicPartition(args[0], 0);
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      while (System.currentTimeMillis() < end) {
        for (ConsumerRecord<String, String> r : consumer.poll(Duration.ofMillis(100))) {
          Observed.say("READ " + r.offset() + " " + r.value());
        }
      }
    }
  }
}
