/** The landing run's program: plain kafka-clients 4.3 code, which javac compiles as it stands. */
export const ordersProgram = `import java.time.Duration;
import java.util.List;
import java.util.Properties;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

public class Orders {
    static final String[] CUSTOMERS = {"ada", "ben", "cleo", "dev", "eve", "finn"};

    public static void main(String[] args) throws InterruptedException {
        Thread billing = new Thread(Orders::bill, "billing");
        billing.start();

        Properties props = new Properties();
        props.put("bootstrap.servers", "localhost:9092");
        props.put("key.serializer", "org.apache.kafka.common.serialization.StringSerializer");
        props.put("value.serializer", "org.apache.kafka.common.serialization.StringSerializer");
        props.put("acks", "1"); // the leader alone says "written"

        KafkaProducer<String, String> producer = new KafkaProducer<>(props);
        for (int order = 1; order <= 5000; order++) {
            String customer = CUSTOMERS[order % CUSTOMERS.length];
            ProducerRecord<String, String> record = new ProducerRecord<>("orders", customer, "order " + order);
            producer.send(record, (metadata, exception) -> {
                if (exception == null) {
                    System.out.println("sent " + metadata.partition() + "@" + metadata.offset());
                } else {
                    System.out.println("not sent: " + exception.getMessage());
                }
            });
            Thread.sleep(4);
        }
        producer.close();
    }

    static void bill() {
        Properties props = new Properties();
        props.put("bootstrap.servers", "localhost:9092");
        props.put("group.id", "billing");
        props.put("auto.offset.reset", "earliest");
        props.put("key.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");
        props.put("value.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");

        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(props)) {
            consumer.subscribe(List.of("orders"));
            while (true) {
                ConsumerRecords<String, String> records = consumer.poll(Duration.ofMillis(100));
                for (ConsumerRecord<String, String> record : records) {
                    System.out.println("billed " + record.key() + ": " + record.value());
                }
            }
        }
    }
}
`;
