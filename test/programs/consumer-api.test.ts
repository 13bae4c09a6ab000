import { describe, expect, it } from 'vitest';
import { mainWith } from '../../src/snippets/testing/run-program';
import { outcomeOnACluster, PATIENT_MS } from './run-on-a-cluster';

const TRY = `
  interface Body { Object run() throws Exception; }
  static void show(String what, Body body) {
    try {
      System.out.println(what + ": " + body.run());
    } catch (Throwable e) {
      System.out.println(what + ": " + e);
    }
  }`;

/** What a program prints that has a consumer without a group, one with a group, and ten records in t-0. */
function printed(body: string): readonly string[] {
  const text = mainWith(`${TRY}
  public static void main(String[] args) throws Exception {
    try (KafkaProducer<String, String> producer = new KafkaProducer<>(producer())) {
      for (int i = 0; i < 10; i++) producer.send(new ProducerRecord<>("t", 0, 1000L + i, "k", "v" + i));
    }
    Properties alone = consumer();
    alone.remove("group.id");
    KafkaConsumer<String, String> single = new KafkaConsumer<>(alone);
    KafkaConsumer<String, String> grouped = new KafkaConsumer<>(consumer());
    TopicPartition t0 = new TopicPartition("t", 0);
    TopicPartition t1 = new TopicPartition("t", 1);
${body}
  }`);
  const withPattern = text.replace(
    'import java.util.*;',
    'import java.util.*;\nimport java.util.regex.Pattern;',
  );
  return outcomeOnACluster('Main.java', withPattern, { t: 2, other: 1 }).printed;
}

describe('the consumer of the Java library on a cluster', () => {
  it(
    'answers questions about offsets, topics and lag',
    () => {
      expect(
        printed(`
    show("times", () -> single.offsetsForTimes(Map.of(t0, 1004L, t1, 5L)));
    show("late", () -> single.offsetsForTimes(Map.of(t0, 9999L)));
    show("early", () -> single.offsetsForTimes(Map.of(t0, -2L)));
    show("ends", () -> new TreeMap<>(Map.of("b", single.beginningOffsets(List.of(t0)), "e", single.endOffsets(List.of(t0)))));
    show("at once", () -> single.endOffsets(List.of(t0), Duration.ZERO));
    show("topics", () -> new TreeSet<>(single.listTopics().keySet()));
    show("partitions", () -> single.partitionsFor("t").size() + " " + single.partitionsFor("t").get(0).topic());
    single.assign(List.of(t0));
    single.seek(t0, new OffsetAndMetadata(7, Optional.of(0), ""));
    show("lag unknown", () -> single.currentLag(t0));
    single.poll(Duration.ofMillis(500));
    show("lag", () -> single.currentLag(t0));
    show("lag of another", () -> single.currentLag(t1));
    show("position", () -> single.position(t0, Duration.ofSeconds(1)));
    single.pause(List.of(t0));
    show("paused", () -> single.paused());
    show("pause another", () -> { single.pause(List.of(t1)); return null; });
    single.resume(List.of(t0));
    show("paused", () -> single.paused());`),
      ).toEqual([
        'times: {t-1=null, t-0=(timestamp=1004, leaderEpoch=0, offset=4)}',
        'late: {t-0=null}',
        'early: java.lang.IllegalArgumentException: The target time for partition t-0 is -2. The target time cannot be negative.',
        'ends: {b={t-0=0}, e={t-0=10}}',
        'at once: {}',
        'topics: [other, t]',
        'partitions: 2 t',
        'lag unknown: OptionalLong.empty',
        'lag: OptionalLong[0]',
        'lag of another: java.lang.IllegalStateException: No current assignment for partition t-1',
        'position: 10',
        'paused: [t-0]',
        'pause another: java.lang.IllegalStateException: No current assignment for partition t-1',
        'paused: []',
      ]);
    },
    PATIENT_MS,
  );

  it(
    'refuses what does not go together, in the words of kafka-clients',
    () => {
      expect(
        printed(`
    show("no group", () -> { single.subscribe(List.of("t")); return null; });
    show("null pattern", () -> { grouped.subscribe((Pattern) null); return null; });
    show("empty pattern", () -> { grouped.subscribe(Pattern.compile("")); return null; });
    show("RE2/J", () -> { grouped.subscribe(new SubscriptionPattern("t.*")); return null; });
    show("no listener", () -> { grouped.subscribe(Pattern.compile("t"), null); return null; });
    grouped.subscribe(Pattern.compile("t"));
    show("topics too", () -> { grouped.subscribe(List.of("t")); return null; });
    show("partitions too", () -> { grouped.assign(List.of(t0)); return null; });
    show("null partitions", () -> { single.assign(null); return null; });
    show("rebalance alone", () -> { single.enforceRebalance(); return null; });
    show("negative seek", () -> { single.seek(t0, -1); return null; });
    show("group metadata alone", () -> single.groupMetadata());
    grouped.poll(Duration.ofSeconds(5));
    show("subscription", () -> grouped.subscription() + " " + grouped.assignment().size());
    grouped.close(CloseOptions.timeout(Duration.ofSeconds(1))
        .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.REMAIN_IN_GROUP));
    show("closed", () -> grouped.poll(Duration.ZERO));`),
      ).toEqual([
        'no group: org.apache.kafka.common.errors.InvalidGroupIdException: To use the group management or offset commit APIs, you must provide a valid group.id in the consumer configuration.',
        'null pattern: java.lang.IllegalArgumentException: Topic pattern to subscribe to cannot be null',
        'empty pattern: java.lang.IllegalArgumentException: Topic pattern to subscribe to cannot be empty',
        'RE2/J: java.lang.UnsupportedOperationException: Subscribe to RE2/J pattern is not supported when usingthe CLASSIC protocol defined in config group.protocol',
        'no listener: java.lang.IllegalArgumentException: RebalanceListener cannot be null',
        'topics too: java.lang.IllegalStateException: Subscription to topics, partitions and pattern are mutually exclusive',
        'partitions too: java.lang.IllegalStateException: Subscription to topics, partitions and pattern are mutually exclusive',
        'null partitions: java.lang.IllegalArgumentException: Topic partition collection to assign to cannot be null',
        'rebalance alone: java.lang.IllegalStateException: Tried to force a rebalance but consumer does not have a group.',
        'negative seek: java.lang.IllegalArgumentException: seek offset must not be a negative number',
        'group metadata alone: org.apache.kafka.common.errors.InvalidGroupIdException: To use the group management or offset commit APIs, you must provide a valid group.id in the consumer configuration.',
        'subscription: [t] 2',
        'closed: java.lang.IllegalStateException: This consumer has already been closed.',
      ]);
    },
    PATIENT_MS,
  );

  it(
    'tells an interrupted thread wherever it waits, and leaves it interrupted',
    () => {
      expect(
        printed(`
    Thread main = Thread.currentThread();
    Body[] waits = {
      () -> { grouped.subscribe(List.of("t")); return grouped.poll(Duration.ofHours(1)); },
      () -> single.endOffsets(List.of(new TopicPartition("nowhere", 3)), Duration.ofHours(1)),
      () -> { try (KafkaProducer<String, String> p = new KafkaProducer<>(producer())) {
        return p.send(new ProducerRecord<>("t", 99, "k", "v")); } },
    };
    for (Body wait : waits) {
      Thread interrupter = new Thread(() -> {
        try { Thread.sleep(500); } catch (InterruptedException e) { }
        main.interrupt();
      });
      interrupter.start();
      try {
        System.out.println(wait.run());
      } catch (Exception e) {
        System.out.println(e + ", interrupted: " + Thread.interrupted());
      }
    }
    Thread.currentThread().interrupt();
    show("poll at once", () -> grouped.poll(Duration.ZERO));
    show("commit at once", () -> { grouped.commitSync(); return null; });
    System.out.println(Thread.interrupted());
    single.assign(List.of(t0));
    single.wakeup();
    show("poll", () -> single.poll(Duration.ofSeconds(1)));
    single.wakeup();
    show("position", () -> single.position(t0));
    single.wakeup();
    show("listTopics", () -> single.listTopics());`),
      ).toEqual([
        'org.apache.kafka.common.errors.InterruptException: java.lang.InterruptedException, interrupted: true',
        'org.apache.kafka.common.errors.InterruptException: java.lang.InterruptedException, interrupted: true',
        'org.apache.kafka.common.errors.InterruptException: java.lang.InterruptedException, interrupted: true',
        'poll at once: org.apache.kafka.common.errors.InterruptException: java.lang.InterruptedException',
        'commit at once: org.apache.kafka.common.errors.InterruptException: java.lang.InterruptedException',
        'true',
        'poll: org.apache.kafka.common.errors.WakeupException',
        'position: org.apache.kafka.common.errors.WakeupException',
        'listTopics: org.apache.kafka.common.errors.WakeupException',
      ]);
    },
    PATIENT_MS,
  );
});

it(
  'takes a pattern for the coordinator with the consumer protocol only',
  () => {
    expect(
      printed(`
    Properties modern = consumer();
    modern.put("group.id", "modern");
    modern.put("group.protocol", "consumer");
    KafkaConsumer<String, String> consumer = new KafkaConsumer<>(modern);
    show("null", () -> { consumer.subscribe((SubscriptionPattern) null); return null; });
    show("null partitions", () -> { consumer.assign(null); return null; });
    consumer.subscribe(new SubscriptionPattern("t|nothing"));
    int received = 0;
    while (received < 10) received += consumer.poll(Duration.ofSeconds(1)).count();
    show("received", () -> consumer.assignment().size() + " partitions, epoch " + consumer.groupMetadata().generationId());
    consumer.unsubscribe();
    consumer.subscribe(new SubscriptionPattern("["));
    show("wrong", () -> consumer.poll(Duration.ofSeconds(5)));`),
    ).toEqual([
      'null: java.lang.IllegalArgumentException: Topic pattern to subscribe to cannot be null',
      'null partitions: java.lang.IllegalArgumentException: Topic partitions collection to assign to cannot be null',
      'received: 2 partitions, epoch 2',
      'wrong: org.apache.kafka.common.errors.InvalidRegularExpression: Invalid RE2J SubscriptionPattern provided in the call to subscribe. SubscribedTopicRegex `[` is not a valid regular expression.',
    ]);
  },
  PATIENT_MS,
);
