import java.time.Duration;
import java.time.Instant;
import java.util.*;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.*;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

public class RebalanceWatcher implements ConsumerRebalanceListener {
    private final Consumer<byte[], String> consumer;
    private final Map<TopicPartition, Long> positions = new LinkedHashMap<>();
    private Instant lastChange = Instant.now();

    RebalanceWatcher(Consumer<byte[], String> consumer) {
        this.consumer = consumer;
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        for (TopicPartition partition : partitions) {
            positions.remove(partition);
        }
        consumer.commitAsync((offsets, exception) -> {
            if (exception != null) {
                System.err.println("commit failed for " + offsets.keySet());
            }
        });
        lastChange = Instant.now();
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> positions.put(partition, consumer.position(partition)));
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        long lag = 0;
        for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
            lag += end.getValue() - positions.getOrDefault(end.getKey(), 0L);
        }
        System.out.println("assigned " + partitions.size() + " partitions, lag " + lag);
    }

    private static String header(ConsumerRecord<?, ?> record, String key) {
        Header header = record.headers().lastHeader(key);
        return header == null ? "" : new String(header.value());
    }

    static int poll(Consumer<byte[], String> consumer, int rounds) {
        int total = 0;
        for (int round = 0; round < rounds; ++round) {
            ConsumerRecords<byte[], String> records = consumer.poll(Duration.ofMillis(250L));
            total += records.count();
            Iterator<ConsumerRecord<byte[], String>> iterator = records.iterator();
            while (iterator.hasNext()) {
                ConsumerRecord<byte[], String> record = iterator.next();
                if (record.value().isEmpty() || header(record, "trace").equals("skip")) continue;
                System.out.format("%s@%d %s%n", record.topic(), record.offset(), record.value().toUpperCase());
            }
        }
        return total;
    }

    public static void main(String[] args) {
        Map<String, Object> config = new HashMap<>();
        config.put(ConsumerConfig.GROUP_ID_CONFIG, UUID.randomUUID().toString());
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 50);
        Consumer<byte[], String> consumer = new KafkaConsumer<>(config);
        RebalanceWatcher watcher = new RebalanceWatcher(consumer);
        consumer.subscribe(Pattern.compile("metrics-.*"), watcher);
        int total = poll(consumer, 4);
        Set<TopicPartition> assigned = consumer.assignment();
        consumer.pause(assigned);
        consumer.seekToBeginning(assigned);
        consumer.resume(assigned);
        Duration quiet = Duration.between(watcher.lastChange, Instant.now());
        System.out.println(total + " records, quiet for " + quiet.toMillis() + " ms");
        consumer.unsubscribe();
        consumer.close();
    }
}
