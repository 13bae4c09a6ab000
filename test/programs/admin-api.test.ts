import { expect, it } from 'vitest';
import { mainWith } from '../../src/snippets/testing/run-program';
import { outcomeOnACluster, PATIENT_MS } from './run-on-a-cluster';

const HEAD = `
  interface Body { Object run() throws Exception; }
  static void show(String what, Body body) {
    try {
      System.out.println(what + ": " + body.run());
    } catch (ExecutionException e) {
      System.out.println(what + " failed: " + e.getCause());
    } catch (Exception e) {
      System.out.println(what + ": " + e);
    }
  }
  static Set<String> words(Collection<?> things) {
    Set<String> words = new TreeSet<>();
    for (Object thing : things) words.add(thing.toString());
    return words;
  }`;

/** What a program prints that has an admin client, and a topic \`t\` with a record in it. */
function printed(body: string): readonly string[] {
  const text = mainWith(`${HEAD}
  public static void main(String[] args) throws Exception {
    try (KafkaProducer<String, String> producer = new KafkaProducer<>(producer())) {
      producer.send(new ProducerRecord<>("t", 0, "k", "v"));
    }
    Properties settings = new Properties();
    settings.put("bootstrap.servers", "localhost:9092");
    TopicPartition t0 = new TopicPartition("t", 0);
    try (Admin admin = Admin.create(settings)) {
${body}
    }
  }`).replace(
    'import org.apache.kafka.clients.consumer.*;',
    'import org.apache.kafka.clients.admin.*;\nimport org.apache.kafka.clients.consumer.*;\nimport org.apache.kafka.common.config.*;',
  );
  return outcomeOnACluster('Main.java', text, { t: 2 }).printed;
}

it(
  'lets a program look after topics',
  () => {
    expect(
      printed(`
      show("nodes", () -> words(admin.describeCluster().nodes().get()));
      show("grown", () -> admin.createPartitions(Map.of("t", NewPartitions.increaseTo(4))).all().get());
      show("shrunk", () -> admin.createPartitions(Map.of("t", NewPartitions.increaseTo(1))).values().get("t").get());
      show("now", () -> admin.describeTopics(List.of("t")).allTopicNames().get().get("t").partitions().size());
      ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "t");
      AlterConfigOp op = new AlterConfigOp(new ConfigEntry("retention.ms", "1000"), AlterConfigOp.OpType.SET);
      show("altered", () -> admin.incrementalAlterConfigs(Map.of(topic, List.of(op))).all().get());
      AlterConfigOp wrong = new AlterConfigOp(new ConfigEntry("retention.ms", "long"), AlterConfigOp.OpType.SET);
      show("wrong", () -> admin.incrementalAlterConfigs(Map.of(topic, List.of(wrong))).all().get());
      show("config", () -> {
        ConfigEntry entry = admin.describeConfigs(List.of(topic)).all().get().get(topic).get("retention.ms");
        return entry.value() + " " + entry.source() + " " + entry.isDefault();
      });
      show("offsets", () -> admin.listOffsets(Map.of(t0, OffsetSpec.latest())).partitionResult(t0).get().offset());
      show("earliest", () -> admin.listOffsets(Map.of(t0, OffsetSpec.earliest())).all().get().get(t0).offset());
      show("election", () -> admin.electLeaders(ElectionType.PREFERRED, Set.of(t0)).partitions().get());
      show("all", () -> admin.electLeaders(ElectionType.PREFERRED, Set.of(t0)).all().get());
      show("deleted", () -> admin.deleteTopics(List.of("t")).all().get());
      show("again", () -> admin.deleteTopics(List.of("t")).topicNameValues().get("t").get());
      show("bad config", () -> admin.createTopics(List.of(
          new NewTopic("u", 1, (short) 1).configs(Map.of("nonsense", "1")))).all().get());
      show("left", () -> admin.listTopics().names().get());`),
    ).toEqual([
      'nodes: [broker-1:9092 (id: 1 rack: null isFenced: false), broker-2:9092 (id: 2 rack: null isFenced: false), broker-3:9092 (id: 3 rack: null isFenced: false)]',
      'grown: null',
      'shrunk failed: org.apache.kafka.common.errors.InvalidPartitionsException: The topic t currently has 4 partition(s); 1 would not be an increase.',
      'now: 4',
      'altered: null',
      'wrong failed: org.apache.kafka.common.errors.InvalidConfigurationException: Invalid value long for configuration retention.ms: Not a number of type LONG',
      'config: 1000 DYNAMIC_TOPIC_CONFIG false',
      'offsets: 1',
      'earliest: 0',
      'election: {t-0=Optional[org.apache.kafka.common.errors.ElectionNotNeededException: Leader election not needed for topic partition.]}',
      'all failed: org.apache.kafka.common.errors.ElectionNotNeededException: Leader election not needed for topic partition.',
      'deleted: null',
      'again failed: org.apache.kafka.common.errors.UnknownTopicOrPartitionException: This server does not host this topic-partition.',
      'bad config failed: org.apache.kafka.common.errors.InvalidConfigurationException: Unknown topic config name: nonsense',
      'left: []',
    ]);
  },
  PATIENT_MS,
);

it(
  'lets a program look after groups',
  () => {
    expect(
      printed(`
      KafkaConsumer<String, String> consumer = new KafkaConsumer<>(consumer());
      consumer.subscribe(List.of("t"));
      while (consumer.poll(Duration.ofMillis(500)).isEmpty()) { }
      consumer.commitSync();
      show("groups", () -> admin.listGroups().all().get());
      show("described", () -> {
        ConsumerGroupDescription group = admin.describeConsumerGroups(List.of("readers")).all().get().get("readers");
        MemberDescription member = group.members().iterator().next();
        return group.groupState() + " " + group.partitionAssignor() + " " + group.type() + " " + member.clientId() + " "
          + words(member.assignment().topicPartitions());
      });
      show("nobody", () -> admin.describeConsumerGroups(List.of("nobody")).all().get());
      show("committed", () -> admin.listConsumerGroupOffsets("readers").partitionsToOffsetAndMetadata().get().get(t0));
      show("not empty", () -> admin.deleteConsumerGroups(List.of("readers")).all().get());
      consumer.close();
      show("back", () -> admin.alterConsumerGroupOffsets("readers", Map.of(t0, new OffsetAndMetadata(0))).all().get());
      show("committed", () -> admin.listConsumerGroupOffsets("readers").partitionsToOffsetAndMetadata().get().get(t0));
      show("deleted", () -> admin.deleteConsumerGroups(List.of("readers")).all().get());
      show("groups", () -> admin.listGroups().all().get());`),
    ).toEqual([
      "groups: [(groupId='readers', type=Classic, protocol='consumer', groupState=Stable)]",
      'described: Stable range Classic consumer-readers-1 [t-0, t-1]',
      'nobody failed: org.apache.kafka.common.errors.GroupIdNotFoundException: Group nobody not found.',
      "committed: OffsetAndMetadata{offset=1, leaderEpoch=0, metadata=''}",
      'not empty failed: org.apache.kafka.common.errors.GroupNotEmptyException: The group is not empty.',
      'back: null',
      "committed: OffsetAndMetadata{offset=0, leaderEpoch=null, metadata=''}",
      'deleted: null',
      'groups: []',
    ]);
  },
  PATIENT_MS,
);

it(
  'lets a program give options',
  () => {
    expect(
      printed(`
      Properties transactional = producer();
      transactional.put("transactional.id", "tx");
      KafkaProducer<String, String> open = new KafkaProducer<>(transactional);
      open.initTransactions();
      open.beginTransaction();
      open.send(new ProducerRecord<>("t", 0, "k", "v"));
      open.flush();
      Map<TopicPartition, OffsetSpec> latest = Map.of(t0, OffsetSpec.latest());
      show("all", () -> admin.listOffsets(latest, new ListOffsetsOptions()).all().get().get(t0).offset());
      show("committed", () -> admin.listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
          .all().get().get(t0).offset());
      KafkaConsumer<String, String> consumer = new KafkaConsumer<>(consumer());
      consumer.subscribe(List.of("t"));
      while (consumer.poll(Duration.ofMillis(500)).isEmpty()) { }
      show("stable", () -> admin.listGroups(new ListGroupsOptions().inGroupStates(Set.of(GroupState.STABLE)))
          .all().get().size());
      show("empty", () -> admin.listGroups(new ListGroupsOptions().inGroupStates(Set.of(GroupState.EMPTY)))
          .all().get().size());
      show("modern", () -> admin.listGroups(new ListGroupsOptions().withTypes(Set.of(GroupType.CONSUMER)))
          .all().get().size());
      show("consumers", () -> admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get().size());
      show("topics", () -> admin.listTopics(new ListTopicsOptions().timeoutMs(5000)).names().get());`),
    ).toEqual([
      'all: 2',
      'committed: 1',
      'stable: 1',
      'empty: 0',
      'modern: 0',
      'consumers: 1',
      'topics: [t]',
    ]);
  },
  PATIENT_MS,
);

it(
  'lists and describes groups for the client 3.9 in its words',
  () => {
    const text = mainWith(`${HEAD}
  public static void main(String[] args) throws Exception {
    Properties settings = new Properties();
    settings.put("bootstrap.servers", "localhost:9092");
    settings.put("group.id", "g");
    settings.put("client.id", "reader");
    settings.put("key.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");
    settings.put("value.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");
    KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings);
    consumer.subscribe(List.of("t"));
    consumer.poll(5000);
    Properties own = new Properties();
    own.put("bootstrap.servers", "localhost:9092");
    try (Admin admin = Admin.create(own)) {
      show("groups", () -> words(admin.listConsumerGroups().all().get()));
      ListConsumerGroupsOptions empty = new ListConsumerGroupsOptions().inStates(Set.of(ConsumerGroupState.EMPTY));
      show("empty", () -> words(admin.listConsumerGroups(empty).all().get()));
      ConsumerGroupDescription group = admin.describeConsumerGroups(List.of("g")).all().get().get("g");
      System.out.println(group.state() + " " + group.type() + " " + group.partitionAssignor());
      for (MemberDescription member : group.members()) {
        System.out.println(member.clientId() + " " + words(member.assignment().topicPartitions())
          + " " + member.targetAssignment());
      }
    }
  }`).replace(
      'import org.apache.kafka.clients.consumer.*;',
      'import org.apache.kafka.clients.admin.*;\nimport org.apache.kafka.clients.consumer.*;\nimport org.apache.kafka.common.ConsumerGroupState;',
    );
    expect(outcomeOnACluster('Main.java', text, { t: 2 }).printed).toEqual([
      "groups: [(groupId='g', isSimpleConsumerGroup=false, state=Optional[Stable], type=Optional[Classic])]",
      'empty: []',
      'Stable Classic range',
      'reader [t-0, t-1] Optional.empty',
    ]);
  },
  PATIENT_MS,
);
