import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.AbstractConfig;

/**
 * Constructs a KafkaProducer or KafkaConsumer for every case of the given file and prints one JSON row a case: the
 * settings, and either the chain of exceptions or a few settled values. Arguments: version label, file of cases.
 */
public class RecordConfigExceptions {
    static final String STRINGS = "org.apache.kafka.common.serialization.String";

    public static void main(String[] args) throws Exception {
        for (String line : Files.readAllLines(Path.of(args[1])))
            if (!line.isBlank() && !line.startsWith("#")) System.out.println(row(args[0], line.split("\\|\\|")));
        System.exit(0);
    }

    static String row(String version, String[] parts) {
        boolean producer = parts[0].trim().equals("producer");
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("bootstrap.servers", "localhost:9092");
        String codec = producer ? "serializer" : "deserializer";
        settings.put("key." + codec, STRINGS + (producer ? "Serializer" : "Deserializer"));
        settings.put("value." + codec, STRINGS + (producer ? "Serializer" : "Deserializer"));
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].strip();
            int equals = part.indexOf('=');
            if (equals < 0) settings.remove(part.substring(1));
            else settings.put(part.substring(0, equals), value(part.substring(equals + 1)));
        }
        List<String> written = new ArrayList<>();
        settings.forEach((name, value) -> written.add("[" + text(name) + "," + typed(value) + "]"));
        String outcome;
        try {
            outcome = "\"values\":" + (producer ? producerValues(settings) : consumerValues(settings));
        } catch (Throwable thrown) {
            List<String> chain = new ArrayList<>();
            for (Throwable at = thrown; at != null; at = at.getCause())
                chain.add("{\"class\":" + text(at.getClass().getName()) + ",\"message\":" + text(at.getMessage()) + "}");
            outcome = "\"exceptions\":[" + String.join(",", chain) + "]";
        }
        return "{\"version\":" + text(version) + ",\"client\":" + text(parts[0].trim()) + ",\"entries\":["
            + String.join(",", written) + "]," + outcome + "}";
    }

    static Object value(String written) throws IllegalArgumentException {
        int colon = written.indexOf(':');
        String type = colon < 0 ? "" : written.substring(0, colon);
        String rest = written.substring(colon + 1);
        switch (type) {
            case "int": return Integer.valueOf(rest);
            case "long": return Long.valueOf(rest);
            case "short": return Short.valueOf(rest);
            case "double": return Double.valueOf(rest);
            case "boolean": return Boolean.valueOf(rest);
            case "null": return null;
            case "list": return rest.isEmpty() ? List.of() : List.of(rest.split("\\^"));
            case "class": {
                try {
                    return Class.forName(rest);
                } catch (ClassNotFoundException absent) {
                    throw new IllegalArgumentException(absent);
                }
            }
            default: return written;
        }
    }

    static String typed(Object value) {
        if (value == null) return "null";
        if (value instanceof String) return text((String) value);
        if (value instanceof Boolean) return value.toString();
        if (value instanceof Class) return "{\"kind\":\"class\",\"name\":" + text(((Class<?>) value).getName()) + "}";
        if (value instanceof List) {
            List<String> items = new ArrayList<>();
            for (Object item : (List<?>) value) items.add(typed(item));
            return "{\"kind\":\"list\",\"items\":[" + String.join(",", items) + "]}";
        }
        return "{\"kind\":\"number\",\"javaClass\":" + text(value.getClass().getSimpleName()) + ",\"number\":" + value
            + ",\"text\":" + text(value.toString()) + "}";
    }

    static String producerValues(Map<String, Object> settings) throws Exception {
        KafkaProducer<Object, Object> producer = new KafkaProducer<>(settings);
        try {
            ProducerConfig config = (ProducerConfig) field(producer, "producerConfig");
            Object deliveryTimeoutMs = field(field(producer, "accumulator"), "deliveryTimeoutMs");
            return values(config, deliveryTimeoutMs, "acks", "enable.idempotence", "reconnect.backoff.max.ms", "linger.ms", "metric.reporters");
        } finally {
            producer.close(Duration.ZERO);
        }
    }

    static String consumerValues(Map<String, Object> settings) throws Exception {
        new KafkaConsumer<Object, Object>(settings).close(Duration.ZERO);
        return values(new ConsumerConfig(settings), null, "enable.auto.commit", "reconnect.backoff.max.ms", "group.protocol", "auto.offset.reset", "partition.assignment.strategy");
    }

    static String values(AbstractConfig config, Object deliveryTimeoutMs, String... names) {
        List<String> shown = new ArrayList<>();
        for (String name : names) shown.add(text(name) + ":" + text(String.valueOf(config.values().get(name))));
        if (deliveryTimeoutMs != null) shown.add("\"delivery.timeout.ms\":" + text(deliveryTimeoutMs.toString()));
        return "{" + String.join(",", shown) + "}";
    }

    static Object field(Object owner, String name) throws Exception {
        Field field = owner.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(owner);
    }

    static String text(String value) {
        if (value == null) return "null";
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t") + "\"";
    }
}
