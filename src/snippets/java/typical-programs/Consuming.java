import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;

public class Consuming implements Runnable {
    private final AtomicBoolean closed = new AtomicBoolean(false);
    private final KafkaConsumer<String, String> consumer;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();

    Consuming(String group) {
        Properties properties = new Properties();
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:9092");
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class.getName());
        properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.setProperty(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        properties.put(ConsumerConfig.AUTO_COMMIT_INTERVAL_MS_CONFIG, 1000);
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 10);
        properties.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, 60000);
        properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10000);
        properties.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3000);
        properties.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
        properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 500);
        properties.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, "one");
        properties.put(ConsumerConfig.CLIENT_ID_CONFIG, "reader");
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, "range");
        consumer = new KafkaConsumer<>(properties);
    }

    @Override
    public void run() {
        try {
            consumer.subscribe(Arrays.asList("orders"), new ConsumerRebalanceListener() {
                @Override
                public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                    System.out.println("revoked " + partitions);
                    consumer.commitSync(offsets);
                    offsets.clear();
                }

                @Override
                public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                    for (TopicPartition each : partitions) System.out.println(each.topic() + "-" + each.partition());
                }
            });
            while (!closed.get()) {
                ConsumerRecords<String, String> records = consumer.poll(Duration.ofMillis(100));
                if (records.isEmpty()) continue;
                System.out.println(records.count());
                for (TopicPartition partition : records.partitions()) {
                    List<ConsumerRecord<String, String>> some = records.records(partition);
                    for (ConsumerRecord<String, String> record : some) handle(record);
                    long last = some.get(some.size() - 1).offset();
                    consumer.commitSync(Collections.singletonMap(partition, new OffsetAndMetadata(last + 1)));
                    consumer.commitSync(Map.of(partition, new OffsetAndMetadata(last + 1)));
                }
                for (ConsumerRecord<String, String> record : records) {
                    System.out.printf("partition=%d offset=%d key=%s%n", record.partition(), record.offset(), record.key());
                    offsets.put(new TopicPartition(record.topic(), record.partition()), new OffsetAndMetadata(1));
                }
                consumer.commitSync();
                consumer.commitAsync();
                consumer.commitAsync((committed, exception) -> {
                    if (exception != null) System.err.println("commit failed " + exception.getMessage());
                });
            }
        } catch (WakeupException e) {
            if (!closed.get()) throw e;
        } finally {
            consumer.close();
        }
    }

    private void handle(ConsumerRecord<String, String> record) {
        counts.merge(record.key() == null ? "none" : record.key(), 1, Integer::sum);
        counts.put(record.value(), counts.getOrDefault(record.value(), 0) + 1);
        counts.computeIfAbsent("x", key -> 0);
        if (counts.containsKey("y") || counts.isEmpty() || counts.size() > 100) counts.remove("y");
        System.out.println(record + " " + record.timestamp() + " " + counts);
    }

    static void assigned() {
        Properties properties = new Properties();
        try (Consumer<String, String> consumer = new KafkaConsumer<>(properties)) {
            TopicPartition partition = new TopicPartition("orders", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            consumer.seek(partition, 5L);
            consumer.subscribe(Collections.singletonList("orders"));
            consumer.subscribe(Collections.singleton("orders"));
            System.out.println(consumer.position(partition) + " " + consumer.assignment());
            for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofSeconds(1))) {
                System.out.println(record.headers() + " " + record.serializedValueSize());
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Consuming worker = new Consuming(args.length > 0 ? args[0] : "billing");
        Thread thread = new Thread(worker, "worker");
        Thread other = new Thread(() -> {}) {
            @Override
            public void run() {
                synchronized (this) {
                    System.out.println(Thread.currentThread().getName() + isInterrupted());
                }
            }
        };
        other.setName("other");
        other.setDaemon(true);
        other.start();
        other.interrupt();
        try {
            other.join(100);
        } catch (RuntimeException e) {
            e.addSuppressed(new Exception("x", e));
            System.err.println(e.getClass().getSimpleName() + e.getClass().getName() + e.getLocalizedMessage());
        }
        thread.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            worker.closed.set(true);
            worker.consumer.wakeup();
        }));
        ExecutorService pool = Executors.newFixedThreadPool(2);
        CountDownLatch done = new CountDownLatch(1);
        ExecutorService single = Executors.newSingleThreadExecutor();
        System.out.println(single.submit(() -> 1).get());
        single.shutdownNow();
        if (args.length > 5) System.exit(1);
        pool.submit(() -> done.countDown());
        pool.execute(Consuming::assigned);
        done.await();
        done.await(1, TimeUnit.SECONDS);
        pool.shutdown();
        pool.awaitTermination(1, TimeUnit.SECONDS);
        Thread.sleep(5_000L);
        thread.join();
        Set<String> names = new HashSet<>(List.of("a", "b"));
        names.add("c");
        for (String name : names) System.out.println(name + names.contains("d"));
        for (Map.Entry<String, Integer> entry : worker.counts.entrySet()) {
            System.out.println(entry.getKey() + "=" + entry.getValue());
        }
        for (String key : worker.counts.keySet()) System.out.println(key);
        worker.counts.forEach((key, value) -> System.out.println(key + value));
        worker.counts.values().forEach(System.out::println);
    }
}
