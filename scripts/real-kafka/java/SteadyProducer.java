import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends the numbers 0, 1, 2… as values to partitions in turn, one each intervalMs, for durationMs.
 * Args: topic partitions intervalMs durationMs property=value…
 * Says: SEND seq (only with -Dsay.sends), ACK seq partition offset latencyMs, FAIL seq latencyMs exception, CLOSED.
 */
public class SteadyProducer {
  public static void main(String[] args) throws Exception {
    String topic = args[0];
    int partitions = Integer.parseInt(args[1]);
    long intervalMs = Long.parseLong(args[2]);
    long durationMs = Long.parseLong(args[3]);
    Properties properties = Observed.settings(args, 4);
    KafkaProducer<String, String> producer =
        new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer());
    Observed.say("STARTED");
    long started = System.currentTimeMillis();
    for (int seq = 0; ; seq++) {
      long due = started + seq * intervalMs;
      long wait = due - System.currentTimeMillis();
      if (wait > 0) Thread.sleep(wait);
      if (System.currentTimeMillis() - started >= durationMs) break;
      final int number = seq;
      final long sentAt = System.currentTimeMillis();
      producer.send(new ProducerRecord<>(topic, seq % partitions, null, Integer.toString(seq)), (metadata, thrown) -> {
        long latencyMs = System.currentTimeMillis() - sentAt;
        if (thrown == null) Observed.say("ACK " + number + " " + metadata.partition() + " " + metadata.offset() + " " + latencyMs);
        else Observed.say("FAIL " + number + " " + latencyMs + " " + Observed.chain(thrown));
      });
      long blockedMs = System.currentTimeMillis() - sentAt;
      if (blockedMs > 200) Observed.say("SEND-BLOCKED " + number + " " + blockedMs);
    }
    Observed.say("CLOSING");
    producer.close();
    Observed.say("CLOSED");
  }
}
