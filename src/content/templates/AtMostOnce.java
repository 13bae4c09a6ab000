import java.time.Duration;
import java.util.List;
import java.util.Properties;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** Commits first and processes then: after a crash what was committed and not processed is lost. */
public class AtMostOnce {
    public static void main(String[] args) throws InterruptedException {
        Properties props = new Properties();
        props.put("bootstrap.servers", "localhost:9092");
        props.put("group.id", "at-most-once");
        props.put("auto.offset.reset", "earliest");
        props.put("enable.auto.commit", "false");
        props.put("max.poll.records", "20"); // at most so many are lost
        props.put("key.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");
        props.put("value.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");

        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(props)) {
            consumer.subscribe(List.of("orders"));
            while (true) {
                ConsumerRecords<String, String> records = consumer.poll(Duration.ofMillis(500));
                consumer.commitSync(); // whatever happens now, they do not come again
                for (ConsumerRecord<String, String> record : records) {
                    process(record);
                }
            }
        }
    }

    static void process(ConsumerRecord<String, String> record) throws InterruptedException {
        Thread.sleep(5);
        System.out.println("processed " + record.value());
    }
}
