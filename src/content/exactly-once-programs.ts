/** Sends 300 orders, each once: what the pipeline works on. Plain kafka-clients 4.3 code. */
export const orderSource = `import java.util.Properties;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

public class Orders {
    static final String[] CUSTOMERS = {"ada", "ben", "cleo", "dev", "eve", "finn"};

    public static void main(String[] args) throws InterruptedException {
        Properties props = new Properties();
        props.put("bootstrap.servers", "localhost:9092");
        props.put("key.serializer", "org.apache.kafka.common.serialization.StringSerializer");
        props.put("value.serializer", "org.apache.kafka.common.serialization.StringSerializer");
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(props)) {
            for (int order = 1; order <= 300; order++) {
                producer.send(new ProducerRecord<>("orders", CUSTOMERS[order % CUSTOMERS.length], "order " + order));
                Thread.sleep(100);
            }
        }
    }
}
`;

/**
 * Consume, transform, produce, exactly once: invoices and the offsets of the orders they are for are committed in one
 * transaction. Crash it, start it again: the transaction that was open is aborted when the next process calls
 * initTransactions, and the orders in it are read again.
 */
export const invoicePipeline = `import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;

public class Invoices {
    public static void main(String[] args) throws InterruptedException {
        KafkaConsumer<String, String> consumer = consumer();
        KafkaProducer<String, String> producer = producer();
        producer.initTransactions(); // fences whoever used this transactional.id before
        consumer.subscribe(List.of("orders"));
        while (true) {
            ConsumerRecords<String, String> orders = consumer.poll(Duration.ofMillis(200));
            if (orders.isEmpty()) continue;
            try {
                producer.beginTransaction();
                for (ConsumerRecord<String, String> order : orders) {
                    Thread.sleep(20); // writing an invoice takes its time
                    producer.send(new ProducerRecord<>("invoices", order.key(), "invoice for " + order.value()));
                }
                producer.sendOffsetsToTransaction(next(orders), consumer.groupMetadata());
                producer.commitTransaction();
                System.out.println("committed " + orders.count() + " invoices");
            } catch (ProducerFencedException | InvalidProducerEpochException fenced) {
                System.out.println("another process has taken over: " + fenced.getMessage());
                break;
            } catch (KafkaException failed) {
                System.out.println("aborting: " + failed.getMessage());
                producer.abortTransaction();
                rewind(consumer, orders);
            }
        }
        producer.close();
        consumer.close();
    }

    /** Where to go on once these orders are done. */
    static Map<TopicPartition, OffsetAndMetadata> next(ConsumerRecords<String, String> orders) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        for (ConsumerRecord<String, String> order : orders) {
            TopicPartition partition = new TopicPartition(order.topic(), order.partition());
            offsets.put(partition, new OffsetAndMetadata(order.offset() + 1));
        }
        return offsets;
    }

    /** The orders of an aborted transaction are read again. */
    static void rewind(KafkaConsumer<String, String> consumer, ConsumerRecords<String, String> orders) {
        for (TopicPartition partition : orders.partitions()) {
            consumer.seek(partition, orders.records(partition).get(0).offset());
        }
    }

    static KafkaConsumer<String, String> consumer() {
        Properties props = new Properties();
        props.put("bootstrap.servers", "localhost:9092");
        props.put("group.id", "invoicing");
        props.put("auto.offset.reset", "earliest");
        props.put("enable.auto.commit", "false"); // the producer commits the offsets
        props.put("isolation.level", "read_committed");
        props.put("session.timeout.ms", "6000");
        props.put("key.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");
        props.put("value.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");
        return new KafkaConsumer<>(props);
    }

    static KafkaProducer<String, String> producer() {
        Properties props = new Properties();
        props.put("bootstrap.servers", "localhost:9092");
        props.put("transactional.id", "invoicing-1");
        props.put("transaction.timeout.ms", "10000");
        props.put("key.serializer", "org.apache.kafka.common.serialization.StringSerializer");
        props.put("value.serializer", "org.apache.kafka.common.serialization.StringSerializer");
        return new KafkaProducer<>(props);
    }
}
`;

/** Reads the invoices that count, and says so when one comes twice. */
export const invoiceAudit = `import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;

public class Audit {
    public static void main(String[] args) {
        Properties props = new Properties();
        props.put("bootstrap.servers", "localhost:9092");
        props.put("group.id", "audit");
        props.put("auto.offset.reset", "earliest");
        props.put("isolation.level", "read_committed");
        props.put("key.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");
        props.put("value.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");
        Set<String> seen = new HashSet<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(props)) {
            consumer.subscribe(List.of("invoices"));
            while (true) {
                for (ConsumerRecord<String, String> invoice : consumer.poll(Duration.ofMillis(500))) {
                    if (!seen.add(invoice.value())) System.out.println("twice: " + invoice.value());
                    if (seen.size() % 50 == 0) System.out.println(seen.size() + " invoices");
                }
            }
        }
    }
}
`;
