import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.LongDeserializer;
import org.apache.kafka.common.serialization.LongSerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Reads transfers and writes two bookings for each of them in one transaction. */
public final class TransferMoney {
    private static final int MAX_EMPTY_POLLS = 10;

    private TransferMoney() {
    }

    static Properties common() {
        Properties properties = new Properties();
        properties.put("bootstrap.servers", "localhost:9092");
        return properties;
    }

    static Producer<String, Long> createProducer(String transactionalId) {
        Properties properties = common();
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        return new KafkaProducer<>(properties, new StringSerializer(), new LongSerializer());
    }

    static Consumer<String, Long> createConsumer() {
        Properties properties = common();
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, "transfers");
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        return new KafkaConsumer<String, Long>(properties, new StringDeserializer(), new LongDeserializer());
    }

    public static void main(String... args) {
        Producer<String, Long> producer = createProducer("transfer-1");
        Consumer<String, Long> consumer = createConsumer();
        producer.initTransactions();
        consumer.subscribe(Collections.singleton("transfers"));
        int emptyPolls = 0;
        try {
            while (emptyPolls < MAX_EMPTY_POLLS) {
                ConsumerRecords<String, Long> records = consumer.poll(Duration.ofSeconds(1));
                if (records.isEmpty()) {
                    emptyPolls++;
                    continue;
                }
                emptyPolls = 0;
                producer.beginTransaction();
                Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
                for (ConsumerRecord<String, Long> record : records) {
                    String[] accounts = record.key().split(">");
                    long cents = record.value();
                    producer.send(new ProducerRecord<>("bookings", accounts[0], -cents));
                    producer.send(new ProducerRecord<>("bookings", accounts[1], cents));
                    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
                    offsets.put(partition, new OffsetAndMetadata(record.offset() + 1L, "moved"));
                }
                producer.sendOffsetsToTransaction(offsets, consumer.groupMetadata());
                producer.commitTransaction();
            }
        } catch (ProducerFencedException | OutOfOrderSequenceException | AuthorizationException fatal) {
            System.err.println("giving up: " + fatal);
        } catch (KafkaException retriable) {
            producer.abortTransaction();
        } finally {
            producer.close(Duration.ofSeconds(5));
            consumer.close();
        }
    }
}
