import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;

public class OrderProducer {
    private static final String TOPIC = "orders";
    private final Producer<String, String> producer;
    private int sent = 0;

    public OrderProducer(Properties settings) {
        this.producer = new KafkaProducer<>(settings);
    }

    public void sendAndWait(String customer, int amount) throws ExecutionException, InterruptedException {
        String value = customer + ":" + amount;
        ProducerRecord<String, String> record = new ProducerRecord<>(TOPIC, customer, value);
        RecordMetadata metadata = producer.send(record).get();
        sent++;
        System.out.printf("%s -> %s-%d@%d%n", value, metadata.topic(), metadata.partition(), metadata.offset());
    }

    public void sendInBackground(String customer, int amount) {
        ProducerRecord<String, String> record = new ProducerRecord<>(TOPIC, customer, String.valueOf(amount));
        producer.send(record, (metadata, exception) -> {
            if (exception == null) {
                System.out.println("stored at " + metadata.offset());
            } else {
                exception.printStackTrace();
            }
        });
        sent += 1;
    }

    public int count() {
        return sent;
    }

    public void close() {
        producer.flush();
        producer.close();
    }

    public static void main(String[] args) throws Exception {
        Properties settings = new Properties();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:9092");
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);

        OrderProducer orders = new OrderProducer(settings);
        try {
            for (int i = 0; i < 10; i++) {
                if (i % 2 == 0) {
                    orders.sendAndWait("customer-" + i, i * 100);
                } else {
                    orders.sendInBackground("customer-" + i, i * 100);
                }
            }
        } catch (ExecutionException failure) {
            System.err.println("could not send: " + failure.getCause().getMessage());
        } finally {
            orders.close();
        }
        System.out.println("sent " + orders.count());
    }
}
