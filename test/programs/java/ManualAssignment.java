import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public class ManualAssignment {
    private static final Logger log = LoggerFactory.getLogger(ManualAssignment.class);
    private static final long HOUR = 60L * 60 * 1000;

    interface Handler<K, V> {
        boolean handle(ConsumerRecord<K, V> record);
    }

    static abstract class Reader<K, V> implements AutoCloseable {
        protected final KafkaConsumer<K, V> consumer;
        private long handled;

        Reader(Properties properties) {
            this.consumer = new KafkaConsumer<>(properties);
        }

        abstract String topic();

        List<TopicPartition> partitions() {
            List<TopicPartition> result = new ArrayList<>();
            for (PartitionInfo info : consumer.partitionsFor(topic())) {
                result.add(new TopicPartition(info.topic(), info.partition()));
            }
            return result;
        }

        void rewind(long sinceMs) {
            List<TopicPartition> partitions = partitions();
            consumer.assign(partitions);
            Map<TopicPartition, Long> wanted = new HashMap<>();
            for (TopicPartition partition : partitions) wanted.put(partition, sinceMs);
            Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(wanted);
            for (TopicPartition partition : partitions) {
                OffsetAndTimestamp offset = found.get(partition);
                if (offset != null) {
                    consumer.seek(partition, offset.offset());
                } else {
                    log.warn("nothing since {} in {}", sinceMs, partition);
                }
            }
        }

        long readAll(Handler<? super K, ? super V> handler, int limit) {
            outer:
            while (true) {
                for (ConsumerRecord<K, V> record : consumer.poll(Duration.ofMillis(200))) {
                    handled++;
                    if (handled >= limit) break outer;
                    @SuppressWarnings("unchecked")
                    Handler<K, V> exact = (Handler<K, V>) handler;
                    if (!exact.handle(record)) continue outer;
                }
            }
            return handled;
        }

        @Override
        public void close() {
            consumer.close();
        }
    }

    static int retry(int attempts, Runnable action) {
        int tries = 0;
        while (tries < attempts) {
            tries++;
            try {
                action.run();
                break;
            } catch (TimeoutException e) {
                log.error("attempt " + tries + " failed", e);
            }
        }
        return tries;
    }

    public static void main(String[] args) {
        Properties properties = new Properties();
        properties.put("bootstrap.servers", "localhost:9092");
        Random random = new Random(42);
        KafkaProducer<String, Integer> producer = new KafkaProducer<>(properties);
        int tries = retry(3, () -> {
            for (int i = 0; i < 5; i++) {
                Integer value = random.nextInt(100);
                producer.send(new ProducerRecord<>("rolls", null, "die" + i, value));
            }
            producer.flush();
        });
        log.info("sent after {} tries", tries);
        try (Reader<String, Integer> reader = new Reader<String, Integer>(properties) {
            @Override
            String topic() {
                return "rolls";
            }
        }) {
            reader.rewind(System.currentTimeMillis() - HOUR);
            int[] sum = {0};
            long handled = reader.readAll(record -> {
                sum[0] += record.value();
                return record.value() % 2 == 0;
            }, 100);
            System.out.println("handled " + handled + ", sum " + sum[0]);
        }
        producer.close();
    }
}
