import java.time.Duration;
import java.util.List;
import java.util.Properties;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** Processes first and commits then: after a crash what was not committed yet is processed again. */
public class AtLeastOnce {
    public static void main(String[] args) throws InterruptedException {
        Properties props = new Properties();
        props.put("bootstrap.servers", "localhost:9092");
        props.put("group.id", "at-least-once");
        props.put("auto.offset.reset", "earliest");
        props.put("enable.auto.commit", "false"); // nothing is committed behind our back
        props.put("max.poll.records", "20"); // at most so many come twice
        props.put("key.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");
        props.put("value.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");

        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(props)) {
            consumer.subscribe(List.of("orders"));
            while (true) {
                ConsumerRecords<String, String> records = consumer.poll(Duration.ofMillis(500));
                for (ConsumerRecord<String, String> record : records) {
                    process(record);
                }
                consumer.commitSync(); // only now, when all of them are done
            }
        }
    }

    static void process(ConsumerRecord<String, String> record) throws InterruptedException {
        Thread.sleep(5);
        System.out.println("processed " + record.value());
    }
}
