import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Commits each partition when its records are done: a crash repeats the records of one partition only. */
public class CommitPerPartition {
    public static void main(String[] args) throws InterruptedException {
        Properties props = new Properties();
        props.put("bootstrap.servers", "localhost:9092");
        props.put("group.id", "per-partition");
        props.put("auto.offset.reset", "earliest");
        props.put("enable.auto.commit", "false");
        props.put("key.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");
        props.put("value.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");

        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(props)) {
            consumer.subscribe(List.of("orders"));
            while (true) {
                ConsumerRecords<String, String> records = consumer.poll(Duration.ofMillis(500));
                for (TopicPartition partition : records.partitions()) {
                    List<ConsumerRecord<String, String>> ofPartition = records.records(partition);
                    for (ConsumerRecord<String, String> record : ofPartition) {
                        Thread.sleep(5);
                        System.out.println("processed " + record.value());
                    }
                    // The committed offset is that of the next record to read, so one more than the last.
                    long next = ofPartition.get(ofPartition.size() - 1).offset() + 1;
                    consumer.commitSync(Map.of(partition, new OffsetAndMetadata(next)));
                    System.out.println("committed " + partition + " at " + next);
                }
            }
        }
    }
}
