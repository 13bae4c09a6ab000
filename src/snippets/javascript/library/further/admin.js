// kafka.admin().
import {
  KafkaJSAggregateError,
  KafkaJSCreateTopicError,
  KafkaJSDeleteGroupsError,
  KafkaJSNonRetriableError,
} from './errors.js';
import { errorOf } from './protocol-errors.js';

const { keepAlive, kafkajs } = globalThis.hidden;
const { Kafka, events, retrying, call, metadataOf } = kafkajs;

export const makeAdmin = (cluster, options = {}) => {
  const logger = cluster.logger.namespace('Admin');
  const { table, on, emit } = events(['CONNECT', 'DISCONNECT', 'REQUEST'], 'admin');
  let isConnected = false;
  const ask = (work) =>
    retrying({ ...cluster.retry, ...options.retry }, () =>
      call('kafkajs admin', () => work(cluster.adminClient())),
    );
  const failedOf = (rows, at = 1) =>
    rows
      .filter((row) => row[at] !== null)
      .map((row) => ({ name: row[0], error: errorOf(row[at][0], row[at][1]) }));
  const check = (rows, at) => {
    const [failed] = failedOf(rows, at);
    if (failed !== undefined) throw failed.error;
  };
  const setOffsets = async ({ groupId, topic, partitions }) => {
    const rows = partitions.map(({ partition, offset }) => [topic, partition, Number(offset), '']);
    check(await ask((client) => $$kafka_alterGroupOffsets(client, groupId, rows)), 2);
  };
  const topicMetadata = async (topics) => {
    const names = topics ?? (await cluster.topicNames());
    const rows = names.length === 0 ? [] : await ask((client) => $$kafka_describeTopics(client, names));
    check(rows);
    return rows.map(([name, , , infos]) => ({ name, partitions: metadataOf(infos) }));
  };
  const offsetsAt = (client, topic, partitions, time) =>
    $$kafka_listOffsets(
      client,
      partitions.map(({ partitionId }) => [topic, partitionId, time]),
    );
  const topicOffsets = async (topic) => {
    const [{ partitions }] = await topicMetadata([topic]);
    const high = await ask((client) => offsetsAt(client, topic, partitions, -1));
    const low = await ask((client) => offsetsAt(client, topic, partitions, -2));
    return partitions.map(({ partitionId }, index) => ({
      partition: partitionId,
      offset: String(high[index][3]),
      high: String(high[index][3]),
      low: String(low[index][3]),
    }));
  };
  return {
    events: table,
    on,
    logger: () => logger,
    connect: async () => {
      await cluster.connect();
      if (!isConnected) keepAlive(1);
      isConnected = true;
      emit('CONNECT');
    },
    disconnect: async () => {
      cluster.closeAdmin();
      if (isConnected) keepAlive(-1);
      isConnected = false;
      emit('DISCONNECT');
    },
    listTopics: () => cluster.topicNames(),
    createTopics: async ({ topics } = {}) => {
      if (!Array.isArray(topics)) throw new KafkaJSNonRetriableError(`Invalid topics array ${topics}`);
      if (topics.some(({ topic }) => typeof topic !== 'string'))
        throw new KafkaJSNonRetriableError('Invalid topics array, the topic names have to be a valid string');
      const rows = topics.map(
        ({
          topic,
          numPartitions = -1,
          replicationFactor = -1,
          replicaAssignment = [],
          configEntries = [],
        }) => [
          topic,
          numPartitions,
          replicationFactor,
          configEntries.map(({ name, value }) => [name, String(value)]),
          replicaAssignment.map(({ partition, replicas }) => [partition, replicas]),
        ],
      );
      const failed = failedOf(await ask((client) => $$kafka_createTopics(client, rows)));
      if (failed.length === 0) return true;
      const rest = failed.filter(({ error }) => error.type !== 'TOPIC_ALREADY_EXISTS');
      if (rest.length === 0) return false;
      throw new KafkaJSAggregateError(
        'Topic creation errors',
        rest.map((each) => new KafkaJSCreateTopicError(each.error, each.name)),
      );
    },
    deleteTopics: async ({ topics }) => {
      await retrying({ ...cluster.retry, ...options.retry }, async () => {
        const rows = await call('kafkajs admin', () => $$kafka_deleteTopics(cluster.adminClient(), topics));
        check(rows);
      });
    },
    createPartitions: async ({ topicPartitions }) => {
      const rows = topicPartitions.map(({ topic, count, assignments = [] }) => [
        topic,
        count,
        assignments.length === 0 ? null : assignments,
      ]);
      check(await ask((client) => $$kafka_createPartitions(client, rows)));
    },
    fetchTopicMetadata: async ({ topics } = {}) => ({ topics: await topicMetadata(topics) }),
    fetchTopicOffsets: topicOffsets,
    fetchOffsets: async ({ groupId, topics }) => {
      const rows = await ask((client) => $$kafka_listGroupOffsets(client, groupId));
      const names = topics ?? [...new Set(rows.map(([topic]) => topic))];
      const made = [];
      for (const { name, partitions } of await topicMetadata(names)) {
        const found = (partition) => rows.find((row) => row[0] === name && row[1] === partition);
        made.push({
          topic: name,
          partitions: partitions.map(({ partitionId }) => ({
            partition: partitionId,
            offset: String(found(partitionId)?.[2] ?? -1),
            metadata: found(partitionId)?.[3] || null,
          })),
        });
      }
      return made;
    },
    setOffsets,
    resetOffsets: async ({ groupId, topic, earliest = false }) => {
      const offsets = await topicOffsets(topic);
      const partitions = offsets.map(({ partition, high, low }) => ({
        partition,
        offset: earliest ? low : high,
      }));
      await setOffsets({ groupId, topic, partitions });
    },
    listGroups: async () => ({
      groups: (await ask((client) => $$kafka_listGroups(client))).map(([groupId, protocolType]) => ({
        groupId,
        protocolType,
      })),
    }),
    describeGroups: async (groupIds) => ({
      groups: (await ask((client) => $$kafka_describeGroups(client, groupIds))).map(
        ([groupId, failed, state, , protocol, , members]) => ({
          errorCode: 0,
          groupId,
          state: failed === null ? state : 'Dead',
          protocolType: failed === null ? 'consumer' : '',
          protocol,
          members:
            failed === null
              ? members.map(([memberId, , clientId, clientHost]) => ({ memberId, clientId, clientHost }))
              : [],
        }),
      ),
    }),
    deleteGroups: async (groupIds) => {
      const failed = failedOf(await ask((client) => $$kafka_deleteGroups(client, groupIds)));
      if (failed.length > 0) throw new KafkaJSDeleteGroupsError('Error in DeleteGroups', failed);
      return groupIds.map((groupId) => ({ groupId, errorCode: 0 }));
    },
    describeCluster: async () => {
      const [controller, brokers] = await ask((client) => $$kafka_describeCluster(client));
      return {
        brokers: brokers.map(([nodeId, host, port]) => ({ nodeId, host, port })),
        controller: controller?.[0] ?? null,
        clusterId: 'simulated',
      };
    },
  };
};
$hide(Kafka.prototype, {
  admin(options = {}) {
    return makeAdmin(this.cluster, options);
  },
});
kafkajs.makeAdmin = makeAdmin;
