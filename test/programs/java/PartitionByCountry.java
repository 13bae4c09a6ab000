import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Partitioner;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;

public class PartitionByCountry implements Partitioner {
    private final Map<String, Integer> fixed = new ConcurrentHashMap<>();
    private volatile boolean open;

    @Override
    public void configure(Map<String, ?> configs) {
        Object home = configs.get("home.country");
        if (home instanceof String country) {
            fixed.put(country, 0);
        }
        open = true;
    }

    @Override
    public int partition(String topic, Object key, byte[] keyBytes, Object value, byte[] valueBytes, Cluster cluster) {
        List<PartitionInfo> partitions = cluster.partitionsForTopic(topic);
        int count = partitions.size();
        if (!open || count == 0) throw new IllegalStateException("no partitions for " + topic);
        String country = key == null ? "?" : key.toString();
        return fixed.computeIfAbsent(country, name -> Math.abs(name.hashCode() % count));
    }

    @Override
    public void close() {
        fixed.clear();
    }

    public static class Counting implements ProducerInterceptor<String, Object> {
        static int acknowledged, failed;

        @Override
        public ProducerRecord<String, Object> onSend(ProducerRecord<String, Object> record) {
            Headers headers = record.headers();
            headers.add(new RecordHeader("source", "counting".getBytes()));
            return record;
        }

        @Override
        public void onAcknowledgement(RecordMetadata metadata, Exception exception) {
            if (exception == null) acknowledged++; else failed++;
        }

        @Override public void close() { }

        @Override public void configure(Map<String, ?> configs) { }
    }

    static <T, R> R timed(String name, T input, BiFunction<String, T, R> work) {
        long start = System.nanoTime();
        try {
            return work.apply(name, input);
        } finally {
            System.out.println(name + " took " + (System.nanoTime() - start) / 1_000_000 + " ms");
        }
    }

    public static void main(String[] args) throws Exception {
        Properties config = new Properties();
        config.put(ProducerConfig.PARTITIONER_CLASS_CONFIG, PartitionByCountry.class);
        config.put(ProducerConfig.INTERCEPTOR_CLASSES_CONFIG, Counting.class.getName());
        KafkaProducer<String, Object> producer = new KafkaProducer<>(config);
        Supplier<String> countries = () -> String.join(",", List.of("de", "fr", "it"));
        String joined = countries.get();
        Long length = timed("send", joined, (name, list) -> {
            long total = 0;
            for (String country : list.split(",")) {
                Future<RecordMetadata> future = producer.send(new ProducerRecord<>("visits", country, (Object) name));
                total += country.length();
                if (future.isDone()) total--;
            }
            return total;
        });
        CompletableFuture<Integer> later = CompletableFuture.supplyAsync(() -> Counting.acknowledged)
            .thenApply(n -> n + 1);
        System.out.println(length + " " + later.get() + " " + Counting.failed);
        producer.close();
    }
}
