import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.*;
import org.apache.kafka.common.serialization.IntegerSerializer;
import org.apache.kafka.common.serialization.StringSerializer;

class CallbackCounter {
    static class Logged implements Callback {
        private final int number;
        private final CountDownLatch latch;
        private final AtomicInteger failures;

        Logged(int number, CountDownLatch latch, AtomicInteger failures) {
            this.number = number;
            this.latch = latch;
            this.failures = failures;
        }

        @Override
        public void onCompletion(RecordMetadata metadata, Exception exception) {
            if (exception != null) {
                failures.incrementAndGet();
            } else if (metadata.hasOffset()) {
                System.out.println(number + " is at " + metadata.offset());
            }
            latch.countDown();
        }
    }

    public static void main(String[] args) {
        final int records = 25;
        Properties config = new Properties();
        config.put("bootstrap.servers", "localhost:9092");
        config.put("acks", "1");
        config.put("retries", 3);
        CountDownLatch latch = new CountDownLatch(records);
        AtomicInteger failures = new AtomicInteger();
        List<ProducerRecord<Integer, String>> batch = new ArrayList<>();
        for (int n = 0; n < records; n++) {
            batch.add(new ProducerRecord<>("numbers", n % 3, n, "number " + n));
        }
        try (Producer<Integer, String> producer =
                new KafkaProducer<>(config, new IntegerSerializer(), new StringSerializer())) {
            for (ProducerRecord<Integer, String> record : batch) {
                producer.send(record, new Logged(record.key(), latch, failures));
            }
            producer.send(batch.get(0), new Callback() {
                @Override
                public void onCompletion(RecordMetadata metadata, Exception exception) {
                    System.out.println("again: " + (exception == null));
                }
            });
            boolean done = latch.await(10, TimeUnit.SECONDS);
            System.out.println(done ? "all done" : "timed out");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (failures.get() > 0) {
            System.exit(1);
        }
    }
}
