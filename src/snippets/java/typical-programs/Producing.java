import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.IntegerSerializer;
import org.apache.kafka.common.serialization.LongSerializer;
import org.apache.kafka.common.serialization.StringSerializer;

public class Producing {
    enum Colour { RED, GREEN }

    record Order(String customer, int amount) {}

    static final String[] CUSTOMERS = {"ada", "ben"};
    static final AtomicInteger sent = new AtomicInteger();
    static final AtomicLong total = new AtomicLong(0);

    static class Counting implements Callback {
        private final String name;

        Counting(String name) {
            this.name = name;
        }

        @Override
        public void onCompletion(RecordMetadata metadata, Exception exception) {
            if (exception != null) {
                System.err.println(name + " failed: " + exception);
                exception.printStackTrace();
                return;
            }
            sent.incrementAndGet();
            total.addAndGet(metadata.offset());
            System.out.printf("%s: %s-%d@%d %.1f%n", name, metadata.topic(), metadata.partition(), metadata.offset(), 1.5);
        }
    }

    public static void main(String[] args) throws Exception {
        Properties properties = new Properties();
        properties.setProperty(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:9092");
        properties.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());
        properties.put("value.serializer", StringSerializer.class);
        properties.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.RETRIES_CONFIG, 3);
        properties.put(ProducerConfig.BATCH_SIZE_CONFIG, 16384);
        properties.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 33554432);
        properties.put(ProducerConfig.CLIENT_ID_CONFIG, "writer");
        properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        properties.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 120000);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 30000);
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", "localhost:9092");
        try (Producer<Integer, Long> other =
                new KafkaProducer<>(settings, new IntegerSerializer(), new LongSerializer())) {
            other.send(new ProducerRecord<>("numbers", 1, 2L));
        }
        KafkaProducer<String, String> producer = new KafkaProducer<>(properties);
        Random random = new Random(42);
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            orders.add(new Order(CUSTOMERS[random.nextInt(CUSTOMERS.length)], i));
        }
        try {
            for (Order order : orders) {
                String text = String.format("%s;%d", order.customer(), order.amount());
                ProducerRecord<String, String> record = new ProducerRecord<>("orders", order.customer(), text);
                record.headers().add("from", text.getBytes());
                producer.send(record, new Counting("order"));
                producer.send(new ProducerRecord<>("orders", 0, "key", order.toString()), (metadata, exception) -> {
                    if (exception == null) System.out.println("sent " + metadata);
                });
                Future<RecordMetadata> future = producer.send(new ProducerRecord<>("orders", text));
                RecordMetadata metadata = future.get();
                System.out.println(metadata.topic() + " " + metadata.timestamp() + " " + metadata.hasOffset());
                Thread.sleep(10);
            }
        } catch (ExecutionException e) {
            System.out.println("cause: " + e.getCause().getMessage());
        } catch (TimeoutException | InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (KafkaException e) {
            throw new IllegalStateException("no", e);
        } finally {
            producer.flush();
            producer.close();
        }
        basics(Arrays.asList("a", "b"));
    }

    static void basics(List<String> words) {
        StringBuilder builder = new StringBuilder();
        for (int i = 0; i < words.size(); i++) builder.append(i).append(' ').append(words.get(i)).append(1L).append('c');
        String all = builder.toString();
        String[] parts = all.split(" ");
        int hash = all.hashCode() + all.length() + parts.length + all.indexOf("a");
        boolean same = all.equals("x") || all.isEmpty() || all.contains("b") || all.startsWith("a");
        System.out.println(all.substring(1) + all.substring(0, 1) + all.trim() + all.toUpperCase() + all.toLowerCase());
        System.out.println(String.valueOf(hash) + same + all.charAt(0) + String.join(",", words));
        System.out.println(Math.max(1, 2) + Math.min(3, 4) + Math.abs(-5) + Integer.parseInt("12") + Long.parseLong("3"));
        System.out.println(Double.parseDouble("1.5") + Double.valueOf(2) + Double.valueOf("3") + " " + 1.5f + " " + Integer.toString(4) + Integer.valueOf(7));
        long start = System.currentTimeMillis();
        System.out.println(System.currentTimeMillis() - start + System.nanoTime());
        for (Colour colour : Colour.values()) {
            switch (colour) {
                case RED:
                    System.out.println(colour.name() + colour.ordinal());
                    break;
                default:
                    System.out.println(colour);
            }
        }
        String word = switch (words.get(0)) {
            case "a" -> "first";
            case "b" -> "second";
            default -> throw new IllegalArgumentException("Unknown: " + words);
        };
        System.out.println(word);
        System.out.println(sent.get() + " " + total.get());
        smaller();
    }

    static void smaller() {
        Map<String, Long> totals = new HashMap<>();
        totals.merge("a", 1L, Long::sum);
        totals.merge("a", 2L, (x, y) -> x + y);
        totals.putIfAbsent("b", 3L);
        List<Integer> numbers = new ArrayList<>(List.of(3, 1, 2));
        numbers.remove(Integer.valueOf(1));
        numbers.remove(0);
        numbers.addAll(Arrays.asList(5, 4));
        numbers.set(0, 9);
        numbers.sort(Integer::compare);
        numbers.forEach(each -> System.out.println(each));
        System.out.println(numbers.contains(5) + " " + numbers.indexOf(5) + numbers.isEmpty() + numbers);
        System.out.println(Objects.equals("a", "b") + " " + Objects.hash(1, 2) + Objects.requireNonNull("x"));
        System.out.println("a,b".split(",").length + "x".compareTo("y") + "-".repeat(3) + "A".equalsIgnoreCase("a"));
        System.out.println("a".endsWith("a") + "abc".replace("a", "b") + Long.compare(1L, 2L) + Double.compare(1, 2));
        System.out.println(Arrays.toString(new int[] {1, 2}) + Long.valueOf(5) + (char) ('a' + 1) + 7L % 3);
        numbers.clear();
        builder(new StringBuilder("x"));
        boxes(sent);
    }

    static void builder(StringBuilder text) {
        Object any = text;
        text.append("a").append(1).append(2L).append('c').append(1.5).append(2.5f).append(true).append(any);
        text.append(new char[] {'a'}).insert(0, "b").reverse().deleteCharAt(0).setLength(1);
        System.out.println(text.length() + text.charAt(0) + text.indexOf("a") + " " + text.isEmpty());
    }

    static void boxes(AtomicInteger number) {
        Double real = 1.5;
        Boolean yes = true;
        Float small = 2f;
        Character letter = 'x';
        Object[] all = {real, yes, small, letter, 1, 2L, (byte) 3, (short) 4};
        for (Object each : all) System.out.println(each + " " + each.equals(real) + each.hashCode());
        System.out.println(real.intValue() + real.doubleValue() + real.compareTo(2.0) + Double.toString(1) + letter);
        System.out.println(Integer.MAX_VALUE + Integer.valueOf(5).compareTo(6) + Long.MAX_VALUE + Integer.valueOf("7"));
        System.out.println(Character.isDigit('1') + " " + Character.isLetter('a') + Character.toUpperCase('a'));
        System.out.println(Math.round(1.5) + Math.floor(2.5) + Math.ceil(2.5) + Math.sqrt(4) + Math.floorMod(5, 3));
        System.out.println(number.addAndGet(2) + number.getAndIncrement() + number.decrementAndGet() + " " + number);
        number.set(5);
        number.compareAndSet(5, 6);
    }
}
