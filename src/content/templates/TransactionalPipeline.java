import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Writes a payment and a shipment for each order, both or none: one transaction for an order, over three topics and
 * the offset. An order that cannot be shipped is rejected; whoever reads with isolation.level=read_committed never
 * sees the payment that was already written for it.
 */
public class TransactionalPipeline {
    static class OutOfStock extends Exception {
        OutOfStock(String order) {
            super(order);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        try (KafkaConsumer<String, String> consumer = consumer(); KafkaProducer<String, String> producer = producer()) {
            producer.initTransactions(); // aborts what a predecessor has left open
            consumer.subscribe(List.of("orders"));
            while (true) {
                for (ConsumerRecord<String, String> order : consumer.poll(Duration.ofMillis(200))) {
                    try {
                        producer.beginTransaction();
                        send(producer, "payments", order);
                        checkStock(order);
                        send(producer, "shipments", order);
                        commit(producer, consumer, order);
                    } catch (OutOfStock e) {
                        producer.abortTransaction(); // the payment is in the log, and does not count
                        producer.beginTransaction();
                        send(producer, "rejected", order);
                        commit(producer, consumer, order);
                        System.out.println("rejected " + e.getMessage());
                    }
                }
            }
        } // anything else ends the process: the next one goes on behind the last transaction that was committed
    }

    static void checkStock(ConsumerRecord<String, String> order) throws OutOfStock, InterruptedException {
        Thread.sleep(20); // the warehouse takes its time, and the payment is written meanwhile
        if (order.value().endsWith("13")) throw new OutOfStock(order.value());
    }

    static void send(KafkaProducer<String, String> producer, String topic, ConsumerRecord<String, String> order) {
        producer.send(new ProducerRecord<>(topic, order.key(), order.value()));
    }

    static void commit(KafkaProducer<String, String> producer, KafkaConsumer<String, String> consumer,
            ConsumerRecord<String, String> order) {
        TopicPartition partition = new TopicPartition(order.topic(), order.partition());
        OffsetAndMetadata next = new OffsetAndMetadata(order.offset() + 1);
        producer.sendOffsetsToTransaction(Map.of(partition, next), consumer.groupMetadata());
        producer.commitTransaction();
    }

    static KafkaConsumer<String, String> consumer() {
        Properties props = new Properties();
        props.put("bootstrap.servers", "localhost:9092");
        props.put("group.id", "pipeline");
        props.put("auto.offset.reset", "earliest");
        props.put("enable.auto.commit", "false"); // the producer commits the offsets
        props.put("isolation.level", "read_committed");
        props.put("key.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");
        props.put("value.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");
        return new KafkaConsumer<>(props);
    }

    static KafkaProducer<String, String> producer() {
        Properties props = new Properties();
        props.put("bootstrap.servers", "localhost:9092");
        props.put("transactional.id", "pipeline-1");
        props.put("key.serializer", "org.apache.kafka.common.serialization.StringSerializer");
        props.put("value.serializer", "org.apache.kafka.common.serialization.StringSerializer");
        return new KafkaProducer<>(props);
    }
}
