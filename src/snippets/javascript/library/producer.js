// kafka.producer().
import { makeChannel } from './channel.js';
import { events } from './instrumentation.js';
import { Partitioners } from './partitioners.js';
import { retrying } from './retry.js';
import { call, errorOf, kafkajs, keepAlive, refuse } from './shared.js';
import { metadataOf } from './values.js';

const settingsOf = (
  cluster,
  isEos,
  { transactionalId, transactionTimeout = 60000, maxInFlightRequests },
) => ({
  ...cluster.settings,
  'linger.ms': '0',
  'max.block.ms': '1000',
  'enable.idempotence': String(isEos),
  ...(isEos ? {} : { retries: '0', 'delivery.timeout.ms': cluster.settings['request.timeout.ms'] }),
  'max.in.flight.requests.per.connection': String(
    isEos ? Math.min(5, maxInFlightRequests ?? 5) : (maxInFlightRequests ?? 1000),
  ),
  'key.serializer': 'org.apache.kafka.common.serialization.ByteArraySerializer',
  'value.serializer': 'org.apache.kafka.common.serialization.ByteArraySerializer',
  ...(transactionalId === undefined
    ? {}
    : { 'transactional.id': transactionalId, 'transaction.timeout.ms': String(transactionTimeout) }),
});

// Whether messages can be sent as they are.
const areFine = (isIdempotent, acks, topicMessages) =>
  !(isIdempotent && acks !== -1) &&
  topicMessages.every(
    ({ topic, messages }) => topic && messages && messages.every(({ value }) => value !== undefined),
  );
const merged = (topicMessages) => {
  const made = [];
  for (const { topic, messages } of topicMessages) {
    const known = made.find((each) => each.topic === topic);
    if (known) known.messages = [...known.messages, ...messages];
    else made.push({ topic, messages });
  }
  return made;
};

export const makeProducer = (cluster, options) => {
  const {
    createPartitioner = Partitioners.DefaultPartitioner,
    idempotent = false,
    transactionalId,
    allowAutoTopicCreation = true,
  } = options;
  const retry = { ...cluster.retry, ...options.retry };
  const logger = cluster.logger.namespace('Producer');
  if (idempotent && retry.retries !== undefined) {
    if (retry.retries < 1)
      refuse('Idempotent producer must allow retries to protect against transient errors');
    if (retry.retries < Number.MAX_SAFE_INTEGER)
      logger.warn('Limiting retries for the idempotent producer may invalidate EoS guarantees');
  }
  const partitioner = createPartitioner();
  const { table, on, emit } = events(
    ['CONNECT', 'DISCONNECT', 'REQUEST', 'REQUEST_TIMEOUT', 'REQUEST_QUEUE_SIZE'],
    'producer',
  );
  const isEos = idempotent || transactionalId !== undefined;
  const settings = settingsOf(cluster, isEos, options);
  let status = 'disconnected';
  let channels = new Map();
  const channelFor = (acks) => {
    if (!channels.has(acks)) channels.set(acks, makeChannel(settings, acks));
    return channels.get(acks);
  };
  // Messages by topic and partition, those for one leader together.
  const grouped = async (client, topicMessages) => {
    const groups = [];
    for (const { topic, messages } of topicMessages) {
      if (!allowAutoTopicCreation && !(await cluster.topicNames()).includes(topic))
        throw errorOf('UnknownTopicOrPartitionException', null);
      const rows = await call('kafkajs metadata', () => $$kafka_partitionsFor(client, topic));
      if (rows.length === 0) throw errorOf('UnknownTopicOrPartitionException', null);
      const partitionMetadata = metadataOf(rows);
      for (const message of messages) {
        const partition = partitioner({ topic, partitionMetadata, message });
        // kafkajs has no broker to send it to, sends it to none, and says nothing.
        if (!partitionMetadata.some(({ partitionId }) => partitionId === partition)) continue;
        let group = groups.find((each) => each.topic === topic && each.partition === partition);
        if (group === undefined) {
          const leader = partitionMetadata.find(({ partitionId }) => partitionId === partition)?.leader ?? -1;
          group = { topic, partition, leader, messages: [] };
          groups.push(group);
        }
        group.messages.push(message);
      }
    }
    return [...new Set(groups.map(({ leader }) => leader))].flatMap((leader) =>
      groups.filter((each) => each.leader === leader).sort((one, other) => one.partition - other.partition),
    );
  };
  const sendOnce = async (acks, topicMessages, line) => {
    const channel = channelFor(acks);
    const groups = await grouped(channel.client, topicMessages);
    const sends = groups.map(({ topic, partition, messages }) =>
      messages.map((message) => channel.send(topic, partition, message, line)),
    );
    const outcomes = await Promise.all(sends.map((each) => Promise.all(each)));
    const failed = outcomes.flat().find((outcome) => outcome[7] !== null);
    if (failed !== undefined) throw errorOf(failed[7][0], failed[7][1]);
    if (acks === 0) return [];
    return groups.map(({ topic, partition }, index) => ({
      topicName: topic,
      partition,
      errorCode: 0,
      baseOffset: String(outcomes[index][0][3]),
      logAppendTime: '-1',
      logStartOffset: '0',
    }));
  };
  const sendBatch = async ({ acks = -1, topicMessages = [] }, line = $line()) => {
    if (!areFine(isEos, acks, topicMessages)) {
      $needs('kafkajs');
      kafkajs.refuseMessages(isEos, acks, topicMessages);
    }
    if (status !== 'connected') {
      $needs('kafkajs');
      throw kafkajs.unconnected(status);
    }
    const all = merged(topicMessages);
    return retrying(retry, async (retryCount, retryTime) => {
      try {
        return await sendOnce(acks, all, line);
      } catch (e) {
        $needs('kafkajs');
        throw kafkajs.failedSend(logger, e, { retryCount, retryTime });
      }
    });
  };
  const send = async ({ acks, topic, messages }) =>
    sendBatch({ acks, topicMessages: [{ topic, messages }] }, $line());
  let begin = null;
  return {
    events: table,
    on,
    connect: async () => {
      await cluster.connect();
      if (status !== 'connected') keepAlive(1);
      status = 'connected';
      channelFor(-1);
      emit('CONNECT');
    },
    disconnect: async () => {
      if (status !== 'connected') return;
      status = 'disconnecting';
      for (const { client } of channels.values())
        await call('kafkajs disconnect', () => $$kafka_closeProducer(client, 30000));
      channels = new Map();
      status = 'disconnected';
      keepAlive(-1);
      emit('DISCONNECT');
    },
    isIdempotent: () => idempotent,
    send,
    sendBatch,
    transaction: async () => {
      $needs('kafkajs');
      begin ??= kafkajs.transactions(transactionalId, () => channelFor(-1).client, { send, sendBatch });
      return begin();
    },
    logger: () => logger,
  };
};
