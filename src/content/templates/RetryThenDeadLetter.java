import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A record that fails again and again goes to a topic of its own, so that the others behind it go on. */
public class RetryThenDeadLetter {
    static final int ATTEMPTS = 3;

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        Properties props = new Properties();
        props.put("bootstrap.servers", "localhost:9092");
        props.put("group.id", "with-dead-letters");
        props.put("auto.offset.reset", "earliest");
        props.put("enable.auto.commit", "false");
        props.put("key.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");
        props.put("value.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");
        props.put("key.serializer", "org.apache.kafka.common.serialization.StringSerializer");
        props.put("value.serializer", "org.apache.kafka.common.serialization.StringSerializer");

        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(props);
             KafkaProducer<String, String> producer = new KafkaProducer<>(props)) {
            consumer.subscribe(List.of("orders"));
            while (true) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(500))) {
                    RuntimeException failure = attempt(record);
                    if (failure != null) {
                        ProducerRecord<String, String> letter =
                            new ProducerRecord<>("orders.dead-letter", record.key(), record.value());
                        String from = record.topic() + "-" + record.partition() + "@" + record.offset();
                        letter.headers().add("from", from.getBytes());
                        letter.headers().add("reason", failure.getMessage().getBytes());
                        producer.send(letter).get(); // it must be written before the offset is committed
                        System.out.println("dead letter: " + record.value() + " from " + from);
                    }
                }
                consumer.commitSync();
            }
        }
    }

    /** Tries a few times, longer apart each time; the last failure, or null. */
    static RuntimeException attempt(ConsumerRecord<String, String> record) throws InterruptedException {
        RuntimeException failure = null;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                process(record);
                return null;
            } catch (RuntimeException e) {
                failure = e;
                Thread.sleep(50L * attempt); // well below max.poll.interval.ms, or the group loses its patience
            }
        }
        return failure;
    }

    static void process(ConsumerRecord<String, String> record) {
        if (record.value().endsWith("13")) throw new IllegalStateException("nobody pays " + record.value());
        System.out.println("processed " + record.value());
    }
}
