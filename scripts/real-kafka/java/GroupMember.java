import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * A consumer in a poll loop; SIGTERM wakes it up and it closes.
 * Args: topic property=value…  Says: SUBSCRIBED, REVOKED, ASSIGNED, LOST, RECORDS partition first last, CLOSING, CLOSED.
 */
public class GroupMember {
  public static void main(String[] args) throws Exception {
    Properties properties = Observed.settings(args, 1);
    KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer());
    Thread main = Thread.currentThread();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      consumer.wakeup();
      try {
        main.join();
      } catch (InterruptedException ignored) {
        Thread.currentThread().interrupt();
      }
    }));
    consumer.subscribe(List.of(args[0]), new ConsumerRebalanceListener() {
      @Override public void onPartitionsRevoked(Collection<TopicPartition> gone) { Observed.say("REVOKED " + gone); }
      @Override public void onPartitionsAssigned(Collection<TopicPartition> got) {
        Observed.say("ASSIGNED " + got + " generation=" + consumer.groupMetadata().generationId());
      }
      @Override public void onPartitionsLost(Collection<TopicPartition> lost) { Observed.say("LOST " + lost); }
    });
    Observed.say("SUBSCRIBED");
    try {
      while (true) {
        ConsumerRecords<String, String> records = consumer.poll(Duration.ofMillis(100));
        for (TopicPartition p : records.partitions()) {
          var some = records.records(p);
          Observed.say("RECORDS " + p + " " + some.get(0).offset() + " " + some.get(some.size() - 1).offset());
        }
      }
    } catch (WakeupException stop) {
      Observed.say("CLOSING");
      consumer.close();
      Observed.say("CLOSED");
    }
  }
}
