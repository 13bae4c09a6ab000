import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

public class SensorPipeline {
    record Reading(String sensor, double celsius, long at) {
        Reading {
            Objects.requireNonNull(sensor, "sensor");
        }

        boolean isHot() {
            return celsius > 30.0;
        }

        static Reading parse(String text) {
            String[] parts = text.split(";");
            return new Reading(parts[0], Double.parseDouble(parts[1]), Long.parseLong(parts[2]));
        }
    }

    static class ReadingSerializer implements Serializer<Reading> {
        @Override
        public byte[] serialize(String topic, Reading reading) {
            if (reading == null) return null;
            String text = reading.sensor() + ";" + reading.celsius() + ";" + reading.at();
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    static class ReadingDeserializer implements Deserializer<Reading> {
        @Override
        public Reading deserialize(String topic, byte[] bytes) {
            return bytes == null ? null : Reading.parse(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    enum Level {
        COLD, MILD, HOT;

        static Level of(double celsius) {
            if (celsius < 10) return COLD;
            return celsius < 30 ? MILD : HOT;
        }
    }

    static String advice(Level level) {
        return switch (level) {
            case COLD -> "heat";
            case MILD -> "relax";
            case HOT -> {
                String word = "cool";
                yield word + "!";
            }
        };
    }

    static Map<Level, List<String>> byLevel(List<Reading> readings) {
        return readings.stream()
            .filter(reading -> !reading.sensor().isBlank())
            .sorted(Comparator.comparing(Reading::sensor))
            .collect(Collectors.groupingBy(
                reading -> Level.of(reading.celsius()),
                Collectors.mapping(Reading::sensor, Collectors.toList())));
    }

    public static void main(String[] args) throws Exception {
        Properties properties = new Properties();
        properties.put("bootstrap.servers", "localhost:9092");
        properties.put("group.id", "sensors");
        List<Reading> readings = IntStream.range(0, 20)
            .mapToObj(i -> new Reading("sensor-" + i % 4, i * 2.5, System.currentTimeMillis()))
            .collect(Collectors.toList());
        ExecutorService pool = Executors.newFixedThreadPool(2);
        Callable<Integer> writer = () -> {
            int written = 0;
            try (var producer = new KafkaProducer<>(properties, new StringSerializer(), new ReadingSerializer())) {
                for (Reading reading : readings) {
                    producer.send(new ProducerRecord<>("readings", reading.sensor(), reading));
                    written++;
                }
            }
            return written;
        };
        Future<Integer> written = pool.submit(writer);
        Future<Double> average = pool.submit(() -> {
            try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ReadingDeserializer())) {
                consumer.subscribe(List.of("readings"));
                double sum = 0;
                int count = 0;
                for (var record : consumer.poll(Duration.ofSeconds(2))) {
                    sum += record.value().celsius();
                    count++;
                }
                return count == 0 ? 0.0 : sum / count;
            }
        });
        System.out.println(written.get() + " written, average " + average.get());
        pool.shutdown();
        byLevel(readings).forEach((level, sensors) -> System.out.println(level + " " + advice(level) + " " + sensors));
        long hot = readings.stream().filter(Reading::isHot).count();
        System.out.println(hot > 0 ? "hot: " + hot : "none hot");
    }
}
