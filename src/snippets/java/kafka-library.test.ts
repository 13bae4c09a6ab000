import { beforeAll, describe, expect, it } from 'vitest';
import { mainWith, printedBy, READING_THE_LIBRARY_MS, readLibrary, started } from '../testing/run-program';

beforeAll(readLibrary, READING_THE_LIBRARY_MS);

describe('the producer of the library', () => {
  it('completes futures after callbacks, in order, on its own thread', () => {
    const text = mainWith(`  public static void main(String[] args) throws Exception {
    try (KafkaProducer<String, String> producer = new KafkaProducer<>(producer())) {
      RecordMetadata metadata = producer.send(new ProducerRecord<>("t", "k", "v1")).get();
      System.out.println(metadata + " " + metadata.serializedKeySize() + " " + metadata.serializedValueSize());
      producer.send(new ProducerRecord<>("t", "v2"), (m, e) ->
        System.out.println(m + " " + e + " on " + Thread.currentThread().getName()));
      producer.flush();
      System.out.println("flushed");
      producer.send(new ProducerRecord<>("t", "v3"), (m, e) -> System.out.println(m));
    }
    System.out.println("closed");
  }`);
    expect(printedBy(text)).toEqual([
      't-0@0 1 2',
      't-0@1 null on kafka-producer-network-thread | producer-1',
      'flushed',
      't-0@2',
      'closed',
    ]);
  });

  it('gives failures to callback and future', () => {
    const text = mainWith(`  public static void main(String[] args) throws Exception {
    KafkaProducer<String, String> producer = new KafkaProducer<>(producer());
    Future<RecordMetadata> future = producer.send(new ProducerRecord<>("forbidden", "v"), (m, e) ->
      System.out.println(m + " " + e.getClass().getSimpleName()));
    try {
      future.get();
    } catch (ExecutionException e) {
      System.out.println(e.getMessage());
      System.out.println(e.getCause() instanceof ApiException);
    }
  }`);
    expect(printedBy(text)).toEqual([
      'forbidden-0@-1 TopicAuthorizationException',
      'org.apache.kafka.common.errors.TopicAuthorizationException: Not authorized to access topics: [forbidden]',
      'true',
    ]);
  });

  it('says which class is no serializer, as the real constructor does', () => {
    const text = mainWith(`  public static void main(String[] args) {
    Properties settings = producer();
    settings.put("value.serializer", "org.apache.kafka.common.serialization.StringDeserializer");
    try {
      new KafkaProducer<String, String>(settings);
    } catch (KafkaException e) {
      System.out.println(e.getMessage() + ": " + e.getCause().getMessage());
    }
  }`);
    expect(printedBy(text)).toEqual([
      'Failed to construct kafka producer: class org.apache.kafka.common.serialization.StringDeserializer ' +
        'is not an instance of org.apache.kafka.common.serialization.Serializer',
    ]);
  });

  it('throws what the simulated client throws, and refuses to be used when closed', () => {
    const text = mainWith(`  public static void main(String[] args) throws Exception {
    Properties settings = producer();
    settings.remove("key.serializer");
    try {
      new KafkaProducer<String, String>(settings);
    } catch (KafkaException e) {
      System.out.println(e);
    }
    KafkaProducer<String, String> producer = new KafkaProducer<>(producer());
    producer.close();
    producer.close();
    producer.send(new ProducerRecord<>("t", "v"));
  }`);
    expect(printedBy(text)).toEqual([
      'org.apache.kafka.common.config.ConfigException: Invalid value null for configuration key.serializer: must be non-null.',
      'Exception in thread "main" java.lang.IllegalStateException: Cannot perform operation after producer has been closed',
      expect.stringMatching(/^\tat Main\.main\(Main\.java:\d+\)$/),
    ]);
  });

  it("uses the program's own serializer, partitioner and interceptor", () => {
    const text = mainWith(`  public static class Loud implements Serializer<String> {
    public void configure(Map<String, ?> configs, boolean isKey) { System.out.println("configured " + isKey); }
    public byte[] serialize(String topic, String data) { return data.toUpperCase().getBytes(); }
    public void close() { System.out.println("serializer closed"); }
  }
  public static class Counted implements ProducerInterceptor<String, String> {
    public void configure(Map<String, ?> configs) { System.out.println("client " + configs.get("client.id")); }
    public ProducerRecord<String, String> onSend(ProducerRecord<String, String> record) {
      return new ProducerRecord<>(record.topic(), record.key(), record.value() + "!");
    }
    public void onAcknowledgement(RecordMetadata metadata, Exception exception) { System.out.println("acked " + metadata); }
    public void close() { System.out.println("interceptor closed"); }
  }
  public static void main(String[] args) throws Exception {
    Properties settings = producer();
    settings.put("value.serializer", "Main$Loud");
    settings.put("interceptor.classes", List.of(Counted.class));
    settings.put("client.id", "mine");
    KafkaProducer<String, String> producer = new KafkaProducer<>(settings);
    producer.send(new ProducerRecord<>("t", "k", "quiet"));
    producer.close();
  }`);
    const run = started(text);
    run.simulation.runUntil(1_000_000);
    expect(run.printed()).toEqual([
      'configured false',
      'client mine',
      'acked t-0@0',
      'interceptor closed',
      'serializer closed',
    ]);
    const value = run.kafka.logs.get('t')?.[0]?.value ?? new Uint8Array();
    expect(String.fromCharCode(...value)).toBe('QUIET!');
  });

  it('says which value its serializer cannot take', () => {
    const text = mainWith(`  public static void main(String[] args) throws Exception {
    Properties settings = producer();
    settings.put("value.serializer", IntegerSerializer.class);
    KafkaProducer<String, Object> producer = new KafkaProducer<>(settings);
    try {
      producer.send(new ProducerRecord<>("t", "k", "v"));
    } catch (SerializationException e) {
      System.out.println(e.getMessage());
      System.out.println(e.getCause().getClass());
    }
  }`);
    expect(printedBy(text)).toEqual([
      "Can't convert value of class java.lang.String to class org.apache.kafka.common.serialization.IntegerSerializer specified in value.serializer",
      'class java.lang.ClassCastException',
    ]);
  });
});

const sent = `    KafkaProducer<String, String> producer = new KafkaProducer<>(producer());
    for (String value : values) producer.send(new ProducerRecord<>("t", "k", value));
    producer.close();
`;

describe('the consumer of the library', () => {
  it('runs rebalance listeners and commit callbacks on the thread that polls', () => {
    const text = mainWith(`  public static void main(String[] args) throws Exception {
    String[] values = {"a", "b"};
${sent}    try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(consumer())) {
      consumer.subscribe(List.of("t"), new ConsumerRebalanceListener() {
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) { System.out.println("revoked " + partitions); }
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) { System.out.println("assigned " + partitions); }
      });
      for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofSeconds(5))) {
        System.out.println(record.offset() + " " + record.key() + "=" + record.value() + " " + record.timestampType());
      }
      consumer.commitAsync((offsets, exception) -> System.out.println("committed " + exception));
      consumer.poll(Duration.ofMillis(10));
      System.out.println(consumer.committed(consumer.assignment()) + " " + consumer.position(new TopicPartition("t", 0)));
    }
  }`);
    expect(printedBy(text)).toEqual([
      'assigned [t-0]',
      '0 k=a CreateTime',
      '1 k=b CreateTime',
      'committed null',
      "{t-0=OffsetAndMetadata{offset=2, leaderEpoch=null, metadata=''}} 2",
      'revoked [t-0]',
    ]);
  });

  it('hands out what comes before a record it cannot read, then stays there until the program seeks', () => {
    const text = mainWith(`  public static void main(String[] args) throws Exception {
    String[] values = {"1234", "12", "5678"};
${sent}    Properties settings = consumer();
    settings.put("value.deserializer", IntegerDeserializer.class);
    KafkaConsumer<String, Integer> consumer = new KafkaConsumer<>(settings);
    consumer.subscribe(List.of("t"));
    for (int i = 0; i < 4; i++) {
      try {
        for (ConsumerRecord<String, Integer> record : consumer.poll(Duration.ofSeconds(4))) System.out.println(record.value());
      } catch (RecordDeserializationException e) {
        System.out.println(e.getMessage() + " " + e.getCause().getMessage());
        if (i == 2) consumer.seek(e.topicPartition(), e.offset() + 1);
      }
    }
  }`);
    const refused =
      'Error deserializing VALUE for partition t-0 at offset 1. If needed, please seek past the record to continue consumption. Size of data received by IntegerDeserializer is not 4';
    expect(printedBy(text)).toEqual(['825373492', refused, refused, '892745528']);
  });

  it('refuses a second thread, and a poll without a subscription', () => {
    const text = mainWith(`  public static void main(String[] args) throws Exception {
    KafkaConsumer<String, String> consumer = new KafkaConsumer<>(consumer());
    try { consumer.poll(Duration.ofMillis(1)); } catch (IllegalStateException e) { System.out.println(e.getMessage()); }
    consumer.subscribe(List.of("t"));
    new Thread(() -> consumer.poll(Duration.ofMillis(500)), "other").start();
    Thread.sleep(100);
    try { consumer.poll(Duration.ofMillis(1)); } catch (ConcurrentModificationException e) { System.out.println(e.getMessage()); }
    Thread.sleep(1000);
    consumer.close();
    consumer.subscribe(List.of("t"));
  }`);
    expect(printedBy(text).slice(0, 3)).toEqual([
      'Consumer is not subscribed to any topics or assigned any partitions',
      'KafkaConsumer is not safe for multi-threaded access. currentThread(name: main, id: 1) otherThread(id: 2)',
      'Exception in thread "main" java.lang.IllegalStateException: This consumer has already been closed.',
    ]);
  });

  it('ends a poll when its thread is interrupted', () => {
    const text = mainWith(`  public static void main(String[] args) throws Exception {
    KafkaConsumer<String, String> consumer = new KafkaConsumer<>(consumer());
    consumer.subscribe(List.of("t"));
    Thread thread = new Thread(() -> {
      try {
        consumer.poll(Duration.ofSeconds(60));
      } catch (InterruptException e) {
        System.out.println(e + " " + Thread.currentThread().isInterrupted());
      }
    });
    thread.start();
    Thread.sleep(500);
    thread.interrupt();
  }`);
    expect(printedBy(text)).toEqual([
      'org.apache.kafka.common.errors.InterruptException: java.lang.InterruptedException true',
    ]);
  });
});
