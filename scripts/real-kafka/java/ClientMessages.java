import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * One mistake a learner can make, per run. Args: case bootstrap.
 * Says: THROWN afterMs chain, RETURNED afterMs what, CALLBACK afterMs chain; the log goes to standard error.
 */
public class ClientMessages {
  private static final String STRING_SERIALIZER = "org.apache.kafka.common.serialization.StringSerializer";
  private static final String STRING_DESERIALIZER = "org.apache.kafka.common.serialization.StringDeserializer";
  private static long started;

  public static void main(String[] args) throws Exception {
    Properties producer = new Properties();
    producer.put("bootstrap.servers", args[1]);
    producer.put("key.serializer", STRING_SERIALIZER);
    producer.put("value.serializer", STRING_SERIALIZER);
    Properties consumer = new Properties();
    consumer.put("bootstrap.servers", args[1]);
    consumer.put("group.id", "mistakes-" + args[0]);
    consumer.put("key.deserializer", STRING_DESERIALIZER);
    consumer.put("value.deserializer", STRING_DESERIALIZER);
    started = System.currentTimeMillis();
    try {
      Observed.say("RETURNED " + run(args[0], producer, consumer) + " after " + sinceStart());
    } catch (Throwable thrown) {
      Observed.say("THROWN " + sinceStart() + " " + Observed.chain(thrown));
      StringBuilder trace = new StringBuilder();
      for (StackTraceElement e : thrown.getStackTrace()) trace.append(" | at ").append(e);
      Observed.say("TRACE" + trace);
    }
    System.exit(0);
  }

  private static long sinceStart() {
    return System.currentTimeMillis() - started;
  }

  private static String run(String mistake, Properties producer, Properties consumer) throws Exception {
    switch (mistake) {
      case "unknown-config": producer.put("linger.msec", "5"); producer.put("my.setting", "1"); return send(producer, "known", "v");
      case "unknown-config-consumer": consumer.put("auto.offset.resett", "earliest"); return poll(consumer, "known", 4000);
      case "wrong-type": producer.put("linger.ms", "soon"); return send(producer, "known", "v");
      case "wrong-enum": producer.put("acks", "2"); return send(producer, "known", "v");
      case "wrong-reset": consumer.put("auto.offset.reset", "first"); return poll(consumer, "known", 1000);
      case "below-minimum": producer.put("batch.size", "-1"); return send(producer, "known", "v");
      case "idempotence-acks-1": producer.put("enable.idempotence", "true"); producer.put("acks", "1"); return send(producer, "known", "v");
      case "missing-serializer": producer.remove("value.serializer"); return send(producer, "known", "v");
      case "missing-deserializer": consumer.remove("value.deserializer"); return poll(consumer, "known", 1000);
      case "serializer-class-not-found": producer.put("value.serializer", "org.example.Nothing"); return send(producer, "known", "v");
      case "serializer-wrong-type": return sendNumber(producer);
      case "missing-bootstrap": producer.remove("bootstrap.servers"); return send(producer, "known", "v");
      case "bootstrap-bad-url": producer.put("bootstrap.servers", "localhost"); return send(producer, "known", "v");
      case "bootstrap-unknown-host": producer.put("bootstrap.servers", "nowhere.invalid:9092"); return send(producer, "known", "v");
      case "bootstrap-unreachable": producer.put("bootstrap.servers", "localhost:9099"); return send(producer, "known", "v");
      case "bootstrap-unreachable-consumer": consumer.put("bootstrap.servers", "localhost:9099"); return poll(consumer, "known", 5000);
      case "unknown-topic": return send(producer, "no-such-topic", "v");
      case "unknown-topic-consumer": return poll(consumer, "no-such-topic", 5000);
      case "invalid-topic": return send(producer, "not a topic", "v");
      case "record-too-large": return send(producer, "known", "x".repeat(1_100_000));
      case "record-too-large-broker": producer.put("max.request.size", "3000000"); return send(producer, "known", "x".repeat(1_100_000));
      case "null-key-compacted": return send(producer, "compacted", "v");
      case "send-after-close": return sendAfterClose(producer);
      case "no-group": consumer.remove("group.id"); return poll(consumer, "known", 1000);
      case "no-group-commit": return commitWithoutGroup(consumer);
      case "no-subscription": return pollOnly(consumer);
      case "subscribe-and-assign": return subscribeAndAssign(consumer);
      case "commit-failed": return commitFailed(consumer);
      case "poll-interval-exceeded": return pollIntervalExceeded(consumer);
      case "wakeup": return wakeup(consumer);
      case "two-threads": return twoThreads(consumer);
      case "poll-after-close": return pollAfterClose(consumer);
      case "seek-unassigned": return seekUnassigned(consumer);
      case "offset-out-of-range": return outOfRange(consumer);
      case "no-offset-none": consumer.put("auto.offset.reset", "none"); return poll(consumer, "known", 8000);
      case "session-too-short": consumer.put("session.timeout.ms", "1000"); consumer.put("heartbeat.interval.ms", "300"); return poll(consumer, "known", 8000);
      case "heartbeat-too-long": consumer.put("session.timeout.ms", "6000"); consumer.put("heartbeat.interval.ms", "6000"); return poll(consumer, "known", 8000);
      case "new-protocol-session": consumer.put("group.protocol", "consumer"); consumer.put("session.timeout.ms", "10000"); return poll(consumer, "known", 1000);
      case "wrong-deserializer": consumer.put("value.deserializer", "org.apache.kafka.common.serialization.LongDeserializer"); consumer.put("auto.offset.reset", "earliest"); return poll(consumer, "known", 8000);
      default: throw new IllegalArgumentException(mistake);
    }
  }

  private static String send(Properties settings, String topic, String value) throws Exception {
    try (KafkaProducer<Object, Object> producer = new KafkaProducer<>(settings)) {
      var future = producer.send(new ProducerRecord<>(topic, value), (metadata, thrown) ->
          Observed.say("CALLBACK " + sinceStart() + " " + (thrown == null ? "offset " + metadata.offset() : Observed.chain(thrown))));
      Observed.say("SEND-RETURNED " + sinceStart());
      return "offset " + future.get().offset();
    }
  }

  private static String sendNumber(Properties settings) throws Exception {
    try (KafkaProducer<Object, Object> producer = new KafkaProducer<>(settings)) {
      return "offset " + producer.send(new ProducerRecord<>("known", 42)).get().offset();
    }
  }

  private static String poll(Properties settings, String topic, long ms) {
    try (KafkaConsumer<Object, Object> consumer = new KafkaConsumer<>(settings)) {
      consumer.subscribe(List.of(topic));
      ConsumerRecords<Object, Object> records = consumer.poll(Duration.ofMillis(ms));
      return records.count() + " records";
    }
  }

  private static String pollOnly(Properties settings) {
    try (KafkaConsumer<Object, Object> consumer = new KafkaConsumer<>(settings)) {
      return consumer.poll(Duration.ofMillis(1000)).count() + " records";
    }
  }

  private static String sendAfterClose(Properties settings) throws Exception {
    KafkaProducer<Object, Object> producer = new KafkaProducer<>(settings);
    producer.close();
    return "offset " + producer.send(new ProducerRecord<>("known", "v")).get().offset();
  }

  private static String pollAfterClose(Properties settings) {
    KafkaConsumer<Object, Object> consumer = new KafkaConsumer<>(settings);
    consumer.close();
    return consumer.poll(Duration.ofMillis(1000)).count() + " records";
  }

  private static String commitWithoutGroup(Properties settings) {
    settings.remove("group.id");
    try (KafkaConsumer<Object, Object> consumer = new KafkaConsumer<>(settings)) {
      consumer.assign(List.of(new TopicPartition("known", 0)));
      consumer.commitSync(Map.of(new TopicPartition("known", 0), new OffsetAndMetadata(0)));
      return "committed";
    }
  }

  private static String subscribeAndAssign(Properties settings) {
    try (KafkaConsumer<Object, Object> consumer = new KafkaConsumer<>(settings)) {
      consumer.subscribe(List.of("known"));
      consumer.assign(List.of(new TopicPartition("known", 0)));
      return "assigned";
    }
  }

  private static String seekUnassigned(Properties settings) {
    try (KafkaConsumer<Object, Object> consumer = new KafkaConsumer<>(settings)) {
      consumer.subscribe(List.of("known"));
      consumer.seek(new TopicPartition("known", 0), 0);
      return "sought";
    }
  }

  private static String outOfRange(Properties settings) {
    settings.put("auto.offset.reset", "none");
    try (KafkaConsumer<Object, Object> consumer = new KafkaConsumer<>(settings)) {
      consumer.assign(List.of(new TopicPartition("known", 0)));
      consumer.seek(new TopicPartition("known", 0), 1_000_000);
      return consumer.poll(Duration.ofMillis(5000)).count() + " records";
    }
  }

  /** Two members that an admin client removes or a rebalance replaces: the old one commits afterwards. */
  private static String commitFailed(Properties settings) throws Exception {
    settings.put("enable.auto.commit", "false");
    settings.put("max.poll.interval.ms", "6000");
    settings.put("auto.offset.reset", "earliest");
    try (KafkaConsumer<Object, Object> consumer = new KafkaConsumer<>(settings)) {
      consumer.subscribe(List.of("known"));
      Observed.say("POLLED " + consumer.poll(Duration.ofMillis(8000)).count());
      Thread.sleep(8000);
      consumer.commitSync();
      return "committed";
    }
  }

  private static String pollIntervalExceeded(Properties settings) throws Exception {
    settings.put("max.poll.interval.ms", "6000");
    settings.put("auto.offset.reset", "earliest");
    try (KafkaConsumer<Object, Object> consumer = new KafkaConsumer<>(settings)) {
      consumer.subscribe(List.of("known"));
      Observed.say("POLLED " + consumer.poll(Duration.ofMillis(8000)).count());
      Thread.sleep(8000);
      Observed.say("POLLED " + consumer.poll(Duration.ofMillis(8000)).count());
      return "polled twice";
    }
  }

  private static String wakeup(Properties settings) {
    try (KafkaConsumer<Object, Object> consumer = new KafkaConsumer<>(settings)) {
      consumer.subscribe(List.of("known"));
      new Thread(() -> {
        try {
          Thread.sleep(1000);
        } catch (InterruptedException stop) {
          Thread.currentThread().interrupt();
        }
        consumer.wakeup();
      }).start();
      return consumer.poll(Duration.ofMillis(10000)).count() + " records";
    }
  }

  private static String twoThreads(Properties settings) throws Exception {
    KafkaConsumer<Object, Object> consumer = new KafkaConsumer<>(settings);
    consumer.subscribe(List.of("known"));
    new Thread(() -> consumer.poll(Duration.ofMillis(5000)), "other").start();
    Thread.sleep(1000);
    return consumer.poll(Duration.ofMillis(1000)).count() + " records";
  }
}
