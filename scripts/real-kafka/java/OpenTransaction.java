import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Args: bootstrap topic seconds. Opens a transaction with one record, and commits it after so many seconds. */
public class OpenTransaction {
  public static void main(String[] args) throws Exception {
    Properties properties = new Properties();
    properties.put("bootstrap.servers", args[0]);
    properties.put("transactional.id", "open");
    properties.put("transaction.timeout.ms", "300000");
    properties.put("key.serializer", "org.apache.kafka.common.serialization.StringSerializer");
    properties.put("value.serializer", "org.apache.kafka.common.serialization.StringSerializer");
    try (KafkaProducer<String, String> producer = new KafkaProducer<>(properties)) {
      producer.initTransactions();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>(args[1], 0, "k", "v")).get();
      Observed.say("OPEN");
      Thread.sleep(1000L * Integer.parseInt(args[2]));
      producer.commitTransaction();
      Observed.say("COMMITTED");
    }
  }
}
