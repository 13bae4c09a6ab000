// The module kafkajs, as version 2.2.4 behaves, upon the calls of the simulated Kafka client.
const hidden = globalThis.hidden;
const { background, arrive, keepAlive, modules } = hidden;
// The bundler would make an empty object of `process.env`.
const { env: environment } = process;
const EventEmitter = modules.events;
const TEXTS = ['NOTHING', 'ERROR', 'WARN', '', 'INFO', 'DEBUG'];
const logLevel = { NOTHING: 0, ERROR: 1, WARN: 2, INFO: 4, DEBUG: 5 };

class KafkaJSError extends Error {
  constructor(e, { retriable = true, cause } = {}) {
    super(e.message ?? e);
    this.name = new.target.name;
    this.retriable = retriable;
    this.helpUrl = e.helpUrl;
    this.cause = cause;
  }
}
class KafkaJSNonRetriableError extends KafkaJSError {
  constructor(e, { cause } = {}) {
    super(e, { retriable: false, cause });
  }
}
class KafkaJSProtocolError extends KafkaJSError {
  constructor(e, { retriable = e.retriable } = {}) {
    super(e, { retriable });
    this.type = e.type;
    this.code = e.code;
  }
}
class KafkaJSNumberOfRetriesExceeded extends KafkaJSNonRetriableError {
  constructor(e, { retryCount, retryTime }) {
    super(e, { cause: e });
    this.stack = `KafkaJSNonRetriableError\n  Caused by: ${e.stack}`;
    this.retryCount = retryCount;
    this.retryTime = retryTime;
  }
}
class KafkaJSConnectionError extends KafkaJSError {
  constructor(e, { broker, code } = {}) {
    super(e);
    this.broker = broker;
    this.code = code;
  }
}
class KafkaJSRequestTimeoutError extends KafkaJSError {}
class KafkaJSCreateTopicError extends KafkaJSProtocolError {
  constructor(e, topic) {
    super(e);
    this.topic = topic;
  }
}
class KafkaJSDeleteGroupsError extends KafkaJSError {
  constructor(e, groups) {
    super(e);
    this.groups = groups;
  }
}
class KafkaJSAggregateError extends Error {
  constructor(message, errors) {
    super(message);
    this.errors = errors;
    this.name = 'KafkaJSAggregateError';
  }
}
// What brokers answer, by the class that the simulated client throws: type, code, retriable, kafkajs's words.
const PROTOCOL = {
  UnknownTopicOrPartitionException: [
    'UNKNOWN_TOPIC_OR_PARTITION',
    3,
    true,
    'This server does not host this topic-partition',
  ],
  LeaderNotAvailableException: [
    'LEADER_NOT_AVAILABLE',
    5,
    true,
    'There is no leader for this topic-partition as we are in the middle of a leadership election',
  ],
  NotLeaderOrFollowerException: [
    'NOT_LEADER_FOR_PARTITION',
    6,
    true,
    'This server is not the leader for that topic-partition',
  ],
  RecordTooLargeException: [
    'MESSAGE_TOO_LARGE',
    10,
    false,
    'The request included a message larger than the max message size the server will accept',
  ],
  InvalidTopicException: [
    'INVALID_TOPIC_EXCEPTION',
    17,
    false,
    'The request attempted to perform an operation on an invalid topic',
  ],
  NotEnoughReplicasException: [
    'NOT_ENOUGH_REPLICAS',
    19,
    true,
    'Messages are rejected since there are fewer in-sync replicas than required',
  ],
  NotEnoughReplicasAfterAppendException: [
    'NOT_ENOUGH_REPLICAS_AFTER_APPEND',
    20,
    true,
    'Messages are written to the log, but to fewer in-sync replicas than required',
  ],
  RebalanceInProgressException: [
    'REBALANCE_IN_PROGRESS',
    27,
    false,
    'The group is rebalancing, so a rejoin is needed',
  ],
  TopicAuthorizationException: [
    'TOPIC_AUTHORIZATION_FAILED',
    29,
    false,
    'Not authorized to access topics: [Topic authorization failed]',
  ],
  TopicExistsException: ['TOPIC_ALREADY_EXISTS', 36, false, 'Topic with this name already exists'],
  InvalidPartitionsException: ['INVALID_PARTITIONS', 37, false, 'Number of partitions is invalid'],
  InvalidReplicationFactorException: [
    'INVALID_REPLICATION_FACTOR',
    38,
    false,
    'Replication-factor is invalid',
  ],
  InvalidConfigurationException: ['INVALID_CONFIG', 40, false, 'Configuration is invalid'],
  GroupIdNotFoundException: ['GROUP_ID_NOT_FOUND', 69, false, 'The group ID does not exist'],
  NonEmptyGroupException: ['NON_EMPTY_GROUP', 68, false, 'The group is not empty'],
};
PROTOCOL.CommitFailedException = PROTOCOL.RebalanceInProgressException;
const errorOf = (className, message) => {
  const name = className.slice(className.lastIndexOf('.') + 1);
  const known = PROTOCOL[name];
  if (known !== undefined) {
    const [type, code, retriable, words] = known;
    return new KafkaJSProtocolError({ type, code, retriable, message: words });
  }
  if (name === 'WakeupException') return WAKEUP;
  if (name !== 'TimeoutException') return new KafkaJSError(message ?? name);
  if (/not present in metadata/.test(message ?? '')) return errorOf('UnknownTopicOrPartitionException', null);
  return new KafkaJSRequestTimeoutError(message ?? 'Request timed out');
};
const WAKEUP = { isWakeup: true };
const valueOf = (answer) => {
  if (answer[0] === 'value') return answer[1];
  throw errorOf(answer[1], answer[2]);
};
const call = (name, work) => background(name, () => valueOf(work()));

const RETRY = { maxRetryTime: 30000, initialRetryTime: 300, factor: 0.2, multiplier: 2, retries: 5 };
const scattered = (factor, time) => {
  const delta = factor * time;
  return Math.ceil(Math.random() * 2 * delta + time - delta);
};
const UNRECOVERABLE = ['RangeError', 'ReferenceError', 'SyntaxError', 'TypeError'];
const isFinal = (e) => e.retriable === false || UNRECOVERABLE.includes(e.name);
// `work` may throw a Bail, whose error is the answer at once.
class Bail {
  constructor(error) {
    this.error = error;
  }
}
const retrying = (options, work) =>
  new Promise((resolve, reject) => {
    const { factor, multiplier, maxRetryTime, retries, initialRetryTime } = { ...RETRY, ...options };
    const attempt = (retryTime, retryCount) => {
      const nextTime = Math.min(scattered(factor, retryTime) * multiplier, maxRetryTime);
      work(retryCount, retryTime).then(resolve, (e) => {
        if (e instanceof Bail) reject(e.error);
        else if (isFinal(e)) reject(new KafkaJSNonRetriableError(e, { cause: e.cause ?? e }));
        else if (retryCount < retries) setTimeout(attempt, retryTime, nextTime, retryCount + 1);
        else reject(new KafkaJSNumberOfRetriesExceeded(e, { retryCount, retryTime }));
      });
    };
    attempt(scattered(factor, initialRetryTime), 0);
  });

const writeLine =
  () =>
  ({ namespace, label, log }) => {
    const line = JSON.stringify({
      level: label,
      ...log,
      message: `${namespace ? `[${namespace}] ` : ''}${log.message}`,
    });
    if (label === 'ERROR') console.error(line);
    else if (label === 'WARN') console.warn(line);
    else console.info(line);
  };
const makeLogger = (level, creator) => {
  const state = { level };
  const write = creator(level);
  const named = (namespace) => {
    const at =
      (number) =>
      (message, extra = {}) => {
        if (number > state.level) return;
        const log = { timestamp: new Date().toISOString(), logger: 'kafkajs', message, ...extra };
        write({ namespace, level: number, label: TEXTS[number], log });
      };
    return {
      info: at(4),
      error: at(1),
      warn: at(2),
      debug: at(5),
      namespace: named,
      setLogLevel: (next) => {
        state.level = next;
      },
    };
  };
  return named('');
};

const toPositive = (x) => x & 0x7fffffff;
const bytesOf = (value) => (Buffer.isBuffer(value) ? value : Buffer.from(String(value)));
// The multiplications of the version before 2.0 lose low bits where they exceed 2^53.
const legacyMurmur2 = (key) => {
  const data = bytesOf(key);
  const { length } = data;
  const M = 0x5bd1e995;
  let h = 0x9747b28c ^ length;
  for (let i = 0; i < length / 4; i++) {
    const at = i * 4;
    let k =
      (data[at] & 255) +
      ((data[at + 1] & 255) << 8) +
      ((data[at + 2] & 255) << 16) +
      ((data[at + 3] & 255) << 24);
    k *= M;
    k ^= k >>> 24;
    k *= M;
    h *= M;
    h ^= k;
  }
  const rest = length & ~3;
  if (length % 4 === 3) h ^= (data[rest + 2] & 255) << 16;
  if (length % 4 >= 2) h ^= (data[rest + 1] & 255) << 8;
  if (length % 4 >= 1) {
    h ^= data[rest] & 255;
    h *= M;
  }
  h ^= h >>> 13;
  h *= M;
  h ^= h >>> 15;
  return h;
};
const partitionerBy = (hash) => () => {
  const counters = {};
  return ({ topic, partitionMetadata, message }) => {
    counters[topic] ??= Math.floor(Math.random() * 4294967296);
    if (message.partition !== null && message.partition !== undefined) return message.partition;
    if (message.key !== null && message.key !== undefined)
      return toPositive(hash(message.key)) % partitionMetadata.length;
    const available = partitionMetadata.filter(({ leader }) => leader >= 0);
    counters[topic] += 1;
    if (available.length === 0) return toPositive(counters[topic]) % partitionMetadata.length;
    return available[toPositive(counters[topic]) % available.length].partitionId;
  };
};
const Partitioners = {
  DefaultPartitioner: partitionerBy((key) => $murmur2(bytesOf(key))),
  LegacyPartitioner: partitionerBy(legacyMurmur2),
};
Partitioners.JavaCompatiblePartitioner = Partitioners.DefaultPartitioner;

const metadataOf = (rows) =>
  rows.map(([, partitionId, leader, replicas, isr]) => ({
    partitionErrorCode: 0,
    partitionId,
    leader: leader === null ? -1 : leader[0],
    replicas: replicas.map(([id]) => id),
    isr: isr.map(([id]) => id),
    offlineReplicas: [],
  }));
const headersOf = (headers) =>
  Object.entries(headers ?? {}).flatMap(([key, value]) =>
    (Array.isArray(value) ? value : [value]).map((each) => [
      key,
      each === null || each === undefined ? null : bytesOf(each),
    ]),
  );
const payload = (value) => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || Buffer.isBuffer(value)) return Buffer.from(value);
  // What Buffer.byteLength says of it, which kafkajs asks first.
  const text = `The "string" argument must be of type string or an instance of Buffer or ArrayBuffer. Received type ${typeof value} (${value})`;
  throw Object.assign(new TypeError(text), { code: 'ERR_INVALID_ARG_TYPE' });
};

const events = (names, prefix) => {
  const path = (name) => `${/^REQUEST/.test(name) ? 'network.' : ''}${name.toLowerCase()}`;
  const table = Object.fromEntries(names.map((name) => [name, `${prefix}.${path(name)}`]));
  const emitter = new EventEmitter();
  let id = 0;
  return {
    table,
    on: (name, listener) => {
      if (!Object.values(table).includes(name))
        throw new KafkaJSNonRetriableError(
          `Event name should be one of ${names.map((each) => `${prefix}.events.${each}`).join(', ')}`,
        );
      emitter.on(name, listener);
      return () => emitter.off(name, listener);
    },
    emit: (name, content) =>
      emitter.emit(table[name], { id: id++, type: table[name], timestamp: Date.now(), payload: content }),
  };
};

// One simulated client for each kind of acknowledgement that is asked for: Kafka's own client has it as a setting.
class Channel {
  constructor(settings, acks) {
    const entries = { ...settings, acks: String(acks) };
    this.client = valueOf($$kafka_createProducer(Object.entries(entries)));
    this.waiting = new Map();
    const { client, waiting } = this;
    $thread(() => {
      for (;;) {
        const list = $$kafka_takeCompletions(client)[1];
        if (!Array.isArray(list)) return;
        arrive(() => {
          for (const completion of list) {
            waiting.get(completion[0])?.(completion);
            waiting.delete(completion[0]);
          }
        });
      }
    }, `kafkajs producer ${client}`);
  }
  send(topic, partition, message, line) {
    const timestamp = message.timestamp === undefined ? null : Number(message.timestamp);
    const [key, value] = [payload(message.key), payload(message.value)];
    return new Promise((resolve) => {
      const sent = valueOf(
        $$kafka_send(this.client, topic, partition, timestamp, key, value, headersOf(message.headers), line),
      );
      this.waiting.set(sent, resolve);
    });
  }
}

const makeProducer = (cluster, options = {}) => {
  const {
    createPartitioner = Partitioners.DefaultPartitioner,
    retry,
    idempotent = false,
    transactionalId,
    transactionTimeout = 60000,
    maxInFlightRequests,
    allowAutoTopicCreation = true,
  } = options;
  const logger = cluster.logger.namespace('Producer');
  if (retry && retry.retries < 5 && idempotent)
    logger.warn('Limiting retries for the idempotent producer may invalidate EoS guarantees');
  if (retry && idempotent && retry.retries <= 0)
    throw new KafkaJSNonRetriableError(
      'Idempotent producer must allow retries to protect against transient errors',
    );
  const partitioner = createPartitioner();
  const { table, on, emit } = events(
    ['CONNECT', 'DISCONNECT', 'REQUEST', 'REQUEST_TIMEOUT', 'REQUEST_QUEUE_SIZE'],
    'producer',
  );
  const retryOptions = {
    ...(idempotent ? { retries: Number.MAX_SAFE_INTEGER } : {}),
    ...cluster.retry,
    ...retry,
  };
  const isEos = idempotent || transactionalId !== undefined;
  const settings = {
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
  };
  let status = 'disconnected';
  let channels = new Map();
  let isInitialized = false;
  const channelFor = (acks) => {
    if (!channels.has(acks)) channels.set(acks, new Channel(settings, acks));
    return channels.get(acks);
  };
  const validate = ({ acks, topicMessages }) => {
    if (topicMessages.some(({ topic }) => !topic)) throw new KafkaJSNonRetriableError('Invalid topic');
    if (isEos && acks !== -1)
      throw new KafkaJSNonRetriableError(
        "Not requiring ack for all messages invalidates the idempotent producer's EoS guarantees",
      );
    for (const { topic, messages } of topicMessages) {
      if (!messages)
        throw new KafkaJSNonRetriableError(`Invalid messages array [${messages}] for topic "${topic}"`);
      const without = messages.find(({ value }) => value === undefined);
      if (without)
        throw new KafkaJSNonRetriableError(
          `Invalid message without value for topic "${topic}": ${JSON.stringify(without)}`,
        );
    }
    if (status === 'disconnecting')
      throw new KafkaJSNonRetriableError(
        "The producer is disconnecting; therefore, it can't safely accept messages anymore",
      );
    if (status !== 'connected') throw new KafkaJSError('The producer is disconnected');
  };
  const partitionsOf = async (channel, topic) => {
    if (!allowAutoTopicCreation && !(await cluster.topicNames()).includes(topic))
      throw errorOf('UnknownTopicOrPartitionException', null);
    const rows = await call('kafkajs metadata', () => $$kafka_partitionsFor(channel.client, topic));
    if (rows.length === 0) throw errorOf('UnknownTopicOrPartitionException', null);
    return metadataOf(rows);
  };
  const sendOnce = async (channel, acks, topicMessages, line) => {
    const groups = [];
    for (const { topic, messages } of topicMessages) {
      const partitionMetadata = await partitionsOf(channel, topic);
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
    const leaders = [...new Set(groups.map(({ leader }) => leader))];
    const ordered = leaders.flatMap((leader) =>
      groups.filter((each) => each.leader === leader).sort((one, other) => one.partition - other.partition),
    );
    const sends = ordered.map(({ topic, partition, messages }) =>
      messages.map((message) => channel.send(topic, partition, message, line)),
    );
    const outcomes = await Promise.all(sends.map((each) => Promise.all(each)));
    const failed = outcomes.flat().find((outcome) => outcome[7] !== null);
    if (failed !== undefined) throw errorOf(failed[7][0], failed[7][1]);
    if (acks === 0) return [];
    return ordered.map(({ topic, partition }, index) => ({
      topicName: topic,
      partition,
      errorCode: 0,
      baseOffset: String(outcomes[index][0][3]),
      logAppendTime: '-1',
      logStartOffset: '0',
    }));
  };
  const sendBatch = async ({ acks = -1, topicMessages = [] }, line = $line()) => {
    validate({ acks, topicMessages });
    const merged = [];
    for (const { topic, messages } of topicMessages) {
      const known = merged.find((each) => each.topic === topic);
      if (known) known.messages = [...known.messages, ...messages];
      else merged.push({ topic, messages });
    }
    return retrying(retryOptions, async (retryCount, retryTime) => {
      try {
        return await sendOnce(channelFor(acks), acks, merged, line);
      } catch (e) {
        if (e instanceof KafkaJSError) {
          const prefix = e.name === 'KafkaJSProtocolError' && e.retriable ? 'Failed to send messages: ' : '';
          logger.error(`${prefix}${e.message}`, { retryCount, retryTime });
        }
        throw isFinal(e) ? new Bail(e) : e;
      }
    });
  };
  const send = async ({ acks, timeout, compression, topic, messages }) =>
    sendBatch({ acks, timeout, compression, topicMessages: [{ topic, messages }] }, $line());
  const transaction = async () => {
    if (transactionalId === undefined)
      throw new KafkaJSNonRetriableError('Must provide transactional id for transactional producer');
    const { client } = channelFor(-1);
    if (!isInitialized) {
      await call('kafkajs transaction', () => $$kafka_initTransactions(client));
      isInitialized = true;
    }
    valueOf($$kafka_beginTransaction(client));
    let isActive = true;
    const guard =
      (work) =>
      async (...args) => {
        if (!isActive) throw new KafkaJSNonRetriableError('Cannot continue to use transaction once ended');
        return work(...args);
      };
    const end = (work) => {
      isActive = false;
      return call('kafkajs transaction', work);
    };
    return {
      send: guard(send),
      sendBatch: guard(sendBatch),
      commit: guard(() => end(() => $$kafka_commitTransaction(client))),
      abort: guard(() => end(() => $$kafka_abortTransaction(client))),
      sendOffsets: guard(({ consumerGroupId, topics }) =>
        call('kafkajs transaction', () =>
          $$kafka_sendOffsetsToTransaction(
            client,
            topics.flatMap(({ topic, partitions }) =>
              partitions.map(({ partition, offset }) => [topic, Number(partition), Number(offset), '']),
            ),
            [consumerGroupId, -1, '', null],
          ),
        ),
      ),
      isActive: () => isActive,
    };
  };
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
    isIdempotent: () => isEos,
    send,
    sendBatch,
    transaction,
    logger: () => logger,
  };
};

const EVENTS =
  'HEARTBEAT COMMIT_OFFSETS GROUP_JOIN FETCH FETCH_START START_BATCH_PROCESS END_BATCH_PROCESS CONNECT DISCONNECT STOP CRASH REBALANCING RECEIVED_UNSUBSCRIBED_TOPICS REQUEST REQUEST_TIMEOUT REQUEST_QUEUE_SIZE'.split(
    ' ',
  );
const messageOf = ([, , offset, timestamp, , key, value, headers]) => {
  const shown = {};
  for (const [name, content] of headers)
    shown[name] = shown[name] === undefined ? content : [shown[name], content].flat();
  return {
    magicByte: 2,
    attributes: 0,
    timestamp: String(timestamp),
    offset: String(offset),
    key,
    value,
    headers: shown,
    isControlRecord: false,
  };
};

const MAX_WAIT_MS = 5000;
const NOT_INITIALIZED = 'Consumer group was not initialized, consumer#run must be called first';

class Consumer {
  constructor(cluster, options = {}) {
    const { groupId, sessionTimeout = 30000, heartbeatInterval = 3000 } = options;
    if (!groupId) throw new KafkaJSNonRetriableError('Consumer groupId must be a non-empty string.');
    if (heartbeatInterval >= sessionTimeout)
      throw new KafkaJSNonRetriableError(
        `Consumer heartbeatInterval (${heartbeatInterval}) must be lower than sessionTimeout (${sessionTimeout}). It is recommended to set heartbeatInterval to approximately a third of the sessionTimeout.`,
      );
    this.cluster = cluster;
    this.options = options;
    this.groupId = groupId;
    this.log = cluster.logger.namespace('Consumer');
    this.topics = new Map();
    this.client = null;
    this.isRunning = false;
    this.isPolling = false;
    this.between = [];
    this.seeks = new Map();
    this.held = new Set();
    this.resolved = new Map();
    this.committed = new Map();
    this.begins = new Map();
    this.committedAt = 0;
    this.finished = null;
    this.isConnected = false;
    const { table, on, emit } = events(EVENTS, 'consumer');
    this.table = table;
    this.on = on;
    this.emit = emit;
  }
  settings() {
    const {
      sessionTimeout = 30000,
      heartbeatInterval = 3000,
      rebalanceTimeout = 60000,
      maxWaitTimeInMs = MAX_WAIT_MS,
      minBytes = 1,
      maxBytes = 10485760,
      maxBytesPerPartition = 1048576,
      allowAutoTopicCreation = true,
      readUncommitted = false,
    } = this.options;
    const fromBeginning = [...this.topics.values()].some((each) => each);
    return Object.entries({
      ...this.cluster.settings,
      'group.id': this.groupId,
      'session.timeout.ms': String(sessionTimeout),
      'heartbeat.interval.ms': String(heartbeatInterval),
      'max.poll.interval.ms': String(Math.max(rebalanceTimeout, 300000)),
      // The simulated client has no second request for a broker that one waits at, so none waits long.
      'fetch.max.wait.ms': String(Math.min(500, maxWaitTimeInMs)),
      'fetch.min.bytes': String(minBytes),
      'fetch.max.bytes': String(maxBytes),
      'max.partition.fetch.bytes': String(maxBytesPerPartition),
      'max.poll.records': '100000',
      'isolation.level': readUncommitted ? 'read_uncommitted' : 'read_committed',
      'enable.auto.commit': 'false',
      'auto.offset.reset': fromBeginning ? 'earliest' : 'latest',
      'allow.auto.create.topics': String(allowAutoTopicCreation),
      'partition.assignment.strategy': 'org.apache.kafka.clients.consumer.RoundRobinAssignor',
      'key.deserializer': 'org.apache.kafka.common.serialization.ByteArrayDeserializer',
      'value.deserializer': 'org.apache.kafka.common.serialization.ByteArrayDeserializer',
    });
  }
  async connect() {
    await this.cluster.connect();
    if (!this.isConnected) keepAlive(1);
    this.isConnected = true;
    this.emit('CONNECT');
  }
  async subscribe({ topic, topics, fromBeginning = false }) {
    if (this.client !== null)
      throw new KafkaJSNonRetriableError('Cannot subscribe to topic while consumer is running');
    if (!topic && !topics) throw new KafkaJSNonRetriableError('Missing required argument "topics"');
    if (topics !== undefined && topics !== null && !Array.isArray(topics))
      throw new KafkaJSNonRetriableError('Argument "topics" must be an array');
    for (const each of topics ?? [topic]) {
      const isPattern = each instanceof RegExp;
      if (typeof each !== 'string' && !isPattern)
        throw new KafkaJSNonRetriableError(
          `Invalid topic ${each} (${typeof each}), the topic name has to be a String or a RegExp`,
        );
      const names = isPattern ? (await this.cluster.topicNames()).filter((name) => each.test(name)) : [each];
      for (const name of names) {
        await this.lookFor(name);
        this.topics.set(name, fromBeginning);
      }
    }
  }
  // Since brokers have KRaft they answer the request that makes a topic with UNKNOWN_TOPIC_OR_PARTITION, which kafkajs
  // does not try again here.
  async lookFor(topic) {
    const names = await this.cluster.topicNames();
    if (names.includes(topic)) return;
    if (this.options.allowAutoTopicCreation ?? true)
      await call('kafkajs metadata', () => {
        const client = valueOf($$kafka_createConsumer(this.settings()));
        $$kafka_topicPartitions(client, topic, 100);
        return $$kafka_closeConsumer(client, 0);
      });
    throw errorOf('UnknownTopicOrPartitionException', null);
  }
  async run(options = {}) {
    if (this.client !== null) {
      this.log.warn('consumer#run was called, but the consumer is already running', {
        groupId: this.groupId,
      });
      return;
    }
    this.work = {
      autoCommit: true,
      autoCommitInterval: null,
      autoCommitThreshold: null,
      eachBatchAutoResolve: true,
      ...options,
    };
    await this.start();
  }
  async start() {
    this.log.info('Starting', { groupId: this.groupId });
    this.emit('CONNECT');
    this.client = valueOf($$kafka_createConsumer(this.settings()));
    valueOf($$kafka_subscribe(this.client, [...this.topics.keys()], true));
    this.isRunning = true;
    this.startedAt = Date.now();
    this.committedAt = this.startedAt;
    const joined = new Promise((resolve) => {
      this.onJoined = resolve;
    });
    this.finished = this.loop().catch((e) => this.crashed(e));
    await Promise.race([joined, this.finished]);
  }
  async loop() {
    const runner = this.cluster.logger.namespace('Runner');
    // What the Kafka object says of retries counts only where the consumer's own options replace this.
    const { retry = { retries: 5 } } = this.options;
    while (this.isRunning) {
      await retrying({ ...this.cluster.retry, ...retry }, async () => {
        this.fetchesSince = Date.now();
        try {
          while (this.isRunning) await this.step(runner);
        } catch (e) {
          await this.otherFetches();
          throw e;
        }
      });
    }
    await this.otherFetches();
    runner.info('consumer not running, exiting', { groupId: this.groupId, memberId: this.memberId });
  }
  // There is a fetcher for each broker; one without partitions waits for maxWaitTimeInMs again and again. Before all
  // of them have ended nothing is tried again, and nothing stops.
  async otherFetches() {
    if (this.cluster.brokerCount < 2) return;
    const { maxWaitTimeInMs = MAX_WAIT_MS } = this.options;
    const rest = maxWaitTimeInMs - ((Date.now() - this.fetchesSince) % maxWaitTimeInMs);
    await new Promise((resolve) => setTimeout(resolve, rest));
  }
  async step(runner) {
    for (const work of this.between.splice(0)) await work();
    for (const [key, { topic, partition, offset }] of this.seeks) {
      if (!this.isAssigned(topic, partition)) continue;
      this.seeks.delete(key);
      $$kafka_seek(this.client, topic, partition, offset);
    }
    this.isPolling = true;
    const startedAt = Date.now();
    this.emit('FETCH_START', {});
    let answer;
    try {
      answer = await call('kafkajs fetch', () => $$kafka_poll(this.client, 5000, false));
    } catch (e) {
      if (e !== WAKEUP) throw e;
      return;
    } finally {
      this.isPolling = false;
    }
    const [kind, first, second] = answer;
    if (kind === 'records') this.emit('FETCH', { numberOfBatches: 0, duration: Date.now() - startedAt });
    if (kind === 'callback') this.onRebalance(first, second);
    else if (kind === 'records' && first.length > 0) await this.process(first, runner);
    if (this.work.autoCommit) await this.commitIfDue();
  }
  isAssigned(topic, partition) {
    return valueOf($$kafka_assignment(this.client)).some(
      (each) => each[0] === topic && each[1] === partition,
    );
  }
  onRebalance(kind, partitions) {
    if (kind !== 'assigned') {
      this.emit('REBALANCING', { groupId: this.groupId, memberId: this.memberId });
      for (const [topic, partition] of partitions)
        for (const known of [this.resolved, this.committed, this.begins])
          known.delete(`${topic}/${partition}`);
      this.startedAt = Date.now();
      return;
    }
    const memberAssignment = {};
    for (const [topic, partition] of valueOf($$kafka_assignment(this.client)))
      (memberAssignment[topic] ??= []).push(partition);
    const [groupId, generationId, memberId] = valueOf($$kafka_groupMetadata(this.client));
    this.memberId = memberId;
    this.generationId = generationId;
    const joined = {
      groupId,
      memberId,
      memberAssignment,
      groupProtocol: 'RoundRobinAssigner',
      duration: Date.now() - this.startedAt,
    };
    this.emit('GROUP_JOIN', joined);
    this.cluster.logger.namespace('ConsumerGroup').info('Consumer has joined the group', joined);
    this.onJoined();
  }
  async process(records, runner) {
    const batches = new Map();
    for (const record of records) {
      const key = `${record[0]}/${record[1]}`;
      if (batches.has(key)) batches.get(key).push(record);
      else batches.set(key, [record]);
    }
    for (const [key, list] of batches) {
      const [[topic, partition]] = list;
      if (!this.begins.has(key)) this.begins.set(key, list[0][2]);
      const messages = list.map(messageOf);
      const context = { topic, partition, key, messages, runner };
      try {
        if (this.isRunning) await (this.work.eachBatch ? this.runBatch(context) : this.runMessages(context));
        else this.goBack(context);
      } catch (e) {
        // What was fetched and not processed is fetched again.
        for (const [other, rest] of batches)
          this.goBack({
            topic: rest[0][0],
            partition: rest[0][1],
            key: other,
            messages: rest.map(messageOf),
          });
        if (this.work.autoCommit) await this.commitResolved();
        throw e;
      }
      if (this.work.autoCommit) await this.commitResolved();
    }
  }
  goBack({ topic, partition, key, messages }) {
    const next = this.resolved.get(key)?.offset ?? Number(messages[0].offset);
    const last = Number(messages.at(-1).offset);
    if (next <= last && this.isAssigned(topic, partition))
      $$kafka_seek(this.client, topic, partition, Math.max(next, Number(messages[0].offset)));
  }
  resolve(topic, partition, offset) {
    this.resolved.set(`${topic}/${partition}`, { topic, partition, offset: Number(offset) + 1 });
  }
  async runMessages({ topic, partition, key, messages, runner }) {
    for (const message of messages) {
      if (!this.isRunning || this.seeks.has(key) || this.held.has(key)) {
        if (!this.seeks.has(key)) this.goBack({ topic, partition, key, messages });
        return;
      }
      try {
        await this.work.eachMessage({
          topic,
          partition,
          message,
          heartbeat: async () => {},
          pause: () => this.holdOne(topic, partition),
        });
      } catch (e) {
        if (!(e instanceof KafkaJSError))
          runner.error('Error when calling eachMessage', {
            topic,
            partition,
            offset: message.offset,
            stack: e.stack,
            error: e,
          });
        throw e;
      }
      this.resolve(topic, partition, message.offset);
      if (this.work.autoCommit) await this.commitIfDue();
    }
  }
  async runBatch({ topic, partition, key, messages, runner }) {
    const lag = Number(valueOf($$kafka_currentLag(this.client, topic, partition)) ?? 0);
    const first = Number(messages[0].offset);
    const last = Number(messages.at(-1).offset);
    const batch = {
      topic,
      partition,
      highWatermark: String(last + 1 + lag),
      messages,
      isEmpty: () => false,
      firstOffset: () => messages[0].offset,
      lastOffset: () => messages.at(-1).offset,
      offsetLag: () => String(lag),
      offsetLagLow: () => String(last + lag - first),
    };
    try {
      await this.work.eachBatch({
        batch,
        resolveOffset: (offset) => this.resolve(topic, partition, offset),
        heartbeat: async () => {},
        pause: () => this.holdOne(topic, partition),
        commitOffsetsIfNecessary: async (offsets) =>
          offsets ? this.commitOffsets(this.flat(offsets)) : this.commitIfDue(),
        uncommittedOffsets: () => ({ topics: this.byTopic(this.uncommitted()) }),
        isRunning: () => this.isRunning,
        isStale: () => this.seeks.has(key),
      });
    } catch (e) {
      if (!(e instanceof KafkaJSError))
        runner.error('Error when calling eachBatch', {
          topic,
          partition,
          offset: messages[0].offset,
          stack: e.stack,
          error: e,
        });
      throw e;
    }
    if (this.work.eachBatchAutoResolve) this.resolve(topic, partition, messages.at(-1).offset);
    else this.goBack({ topic, partition, key, messages });
  }
  flat({ topics }) {
    return topics.flatMap(({ topic, partitions }) => partitions.map((each) => ({ topic, ...each })));
  }
  // Partitions are the keys of an object in kafkajs, and so texts.
  uncommitted() {
    return [...this.resolved]
      .filter(([key, { offset }]) => this.committed.get(key) !== offset)
      .map(([, { topic, partition, offset }]) => ({
        topic,
        partition: String(partition),
        offset: String(offset),
      }));
  }
  byTopic(offsets) {
    const topics = [];
    for (const { topic, ...rest } of offsets) {
      const known = topics.find((each) => each.topic === topic);
      if (known) known.partitions.push(rest);
      else topics.push({ topic, partitions: [rest] });
    }
    return topics;
  }
  async commitIfDue() {
    const { autoCommitInterval, autoCommitThreshold } = this.work;
    const isLate = autoCommitInterval !== null && Date.now() - this.committedAt >= autoCommitInterval;
    const count =
      autoCommitThreshold === null
        ? 0
        : this.uncommitted().reduce((sum, { topic, partition, offset }) => {
            const key = `${topic}/${partition}`;
            return sum + Number(offset) - Number(this.committed.get(key) ?? this.begins.get(key) ?? 0);
          }, 0);
    if (isLate || (autoCommitThreshold !== null && count >= autoCommitThreshold)) await this.commitResolved();
  }
  async commitResolved() {
    await this.commitOffsets(this.uncommitted());
  }
  async commitByHand(offsets) {
    if (this.client === null) throw new KafkaJSNonRetriableError(NOT_INITIALIZED);
    await this.commitOffsets(offsets);
  }
  async commitOffsets(offsets = []) {
    if (this.client === null || offsets.length === 0) return;
    this.committedAt = Date.now();
    const rows = offsets.map(({ topic, partition, offset, metadata }) => [
      topic,
      Number(partition),
      Number(offset),
      metadata ?? '',
    ]);
    const { client } = this;
    await this.whileNotPolling(() => call('kafkajs commit', () => $$kafka_commitSync(client, rows, 30000)));
    for (const [topic, partition, offset] of rows) this.committed.set(`${topic}/${partition}`, offset);
    this.emit('COMMIT_OFFSETS', {
      groupId: this.groupId,
      memberId: this.memberId,
      groupGenerationId: this.generationId,
      topics: this.byTopic(offsets),
    });
  }
  // A client does one thing at a time: a fetch that waits is cut short.
  whileNotPolling(work) {
    if (!this.isPolling) return work();
    $$kafka_wakeup(this.client);
    return new Promise((resolve, reject) => {
      this.between.push(() => work().then(resolve, reject));
    });
  }
  seek({ topic, partition, offset }) {
    if (!topic) throw new KafkaJSNonRetriableError(`Invalid topic ${topic}`);
    if (this.client === null) throw new KafkaJSNonRetriableError(NOT_INITIALIZED);
    if (Number.isNaN(Number(offset)) || Number(offset) < 0)
      throw new KafkaJSNonRetriableError(`Offset must not be a negative number`);
    const key = `${topic}/${partition}`;
    this.seeks.set(key, { topic, partition, offset: Number(offset) });
    this.resolved.delete(key);
    if (this.isPolling) $$kafka_wakeup(this.client);
  }
  partitions(list) {
    return list.flatMap(({ topic, partitions }) => {
      const own = valueOf($$kafka_assignment(this.client)).filter((each) => each[0] === topic);
      return partitions === undefined ? own : partitions.map((partition) => [topic, partition]);
    });
  }
  pause(list) {
    if (this.client === null) throw new KafkaJSNonRetriableError(NOT_INITIALIZED);
    const all = this.partitions(list);
    for (const [topic, partition] of all) this.held.add(`${topic}/${partition}`);
    valueOf($$kafka_pause(this.client, all));
  }
  resume(list) {
    if (this.client === null) throw new KafkaJSNonRetriableError(NOT_INITIALIZED);
    const all = this.partitions(list);
    for (const [topic, partition] of all) this.held.delete(`${topic}/${partition}`);
    valueOf($$kafka_resume(this.client, all));
  }
  holdOne(topic, partition) {
    this.pause([{ topic, partitions: [partition] }]);
    return () => this.resume([{ topic, partitions: [partition] }]);
  }
  paused() {
    const topics = {};
    for (const key of this.held) {
      const at = key.lastIndexOf('/');
      (topics[key.slice(0, at)] ??= []).push(Number(key.slice(at + 1)));
    }
    return Object.entries(topics).map(([topic, partitions]) => ({ topic, partitions }));
  }
  async close() {
    const { client } = this;
    if (client === null) return;
    this.client = null;
    while ((await call('kafkajs leave', () => $$kafka_closeConsumer(client, 30000))) !== null);
  }
  async stop() {
    if (this.client !== null) {
      this.isRunning = false;
      if (this.isPolling) $$kafka_wakeup(this.client);
      if (!this.isCrashing) await this.finished;
      await this.close();
      this.resolved.clear();
      this.committed.clear();
      this.emit('STOP');
    }
    clearTimeout(this.restart);
    this.log.info('Stopped', { groupId: this.groupId });
  }
  async disconnect() {
    await this.stop();
    if (this.isConnected) keepAlive(-1);
    this.isConnected = false;
    this.emit('DISCONNECT');
  }
  async crashed(e) {
    this.log.error(`Crash: ${e.name}: ${e.message}`, {
      groupId: this.groupId,
      retryCount: e.retryCount,
      stack: e.stack,
    });
    this.isCrashing = true;
    await this.disconnect();
    this.isCrashing = false;
    let cause = e;
    while (cause.cause) cause = cause.cause;
    const restart = e.name === 'KafkaJSNumberOfRetriesExceeded' || cause.retriable === true;
    this.emit('CRASH', { error: e, groupId: this.groupId, restart });
    if (!restart) return;
    const retryTime = e.retryTime || 300;
    this.log.error(`Restarting the consumer in ${retryTime}ms`, {
      retryCount: e.retryCount,
      retryTime,
      groupId: this.groupId,
    });
    this.restart = setTimeout(() => this.start(), retryTime);
  }
}
const makeConsumer = (cluster, options) => {
  const consumer = new Consumer(cluster, options);
  const names = ['connect', 'disconnect', 'subscribe', 'stop', 'run', 'seek', 'pause', 'paused', 'resume'];
  const made = Object.fromEntries(names.map((name) => [name, (...args) => consumer[name](...args)]));
  return {
    ...made,
    commitOffsets: (offsets) => consumer.commitByHand(offsets),
    on: consumer.on,
    events: consumer.table,
    logger: () => consumer.log,
    describeGroup: async () => (await makeAdmin(cluster).describeGroups([consumer.groupId])).groups[0],
  };
};

const makeAdmin = (cluster, options = {}) => {
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
      const rows = topics.map(({ topic, numPartitions = -1, replicationFactor = -1, configEntries = [] }) => [
        topic,
        numPartitions,
        replicationFactor,
        configEntries.map(({ name, value }) => [name, String(value)]),
      ]);
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
      const rows = topicPartitions.map(({ topic, count }) => [topic, count]);
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

// What is wrong with the brokers of the options comes out when the first client connects.
const checkBrokers = (brokers) => {
  if (!brokers) throw new KafkaJSNonRetriableError('Failed to connect: brokers should not be null');
  if (!Array.isArray(brokers)) return;
  if (brokers.length === 0) throw new KafkaJSNonRetriableError('Failed to connect: brokers array is empty');
  brokers.forEach((broker, index) => {
    if (typeof broker !== 'string' || broker === '')
      throw new KafkaJSNonRetriableError(
        `Failed to connect: broker at index ${index} is invalid "${typeof broker}"`,
      );
  });
};

const CONNECTION_TIMEOUT_MS = 1000;
const ADMIN_TIMEOUT_MS = 10000;

class Kafka {
  #cluster;
  constructor({
    brokers,
    clientId = 'kafkajs',
    retry,
    requestTimeout = 30000,
    logLevel: level = 4,
    logCreator = writeLine,
  } = {}) {
    const named = Array.isArray(brokers) ? brokers.filter((each) => typeof each === 'string') : [];
    const servers = named.length > 0 ? named : ['broker-1:9092'];
    const settings = {
      'bootstrap.servers': servers.join(','),
      'client.id': clientId,
      'request.timeout.ms': String(requestTimeout),
    };
    let admin = null;
    const cluster = {
      settings,
      retry,
      logger: makeLogger(level, logCreator),
      adminClient: () => {
        admin ??= valueOf(
          $$kafka_createAdmin([
            ...Object.entries(settings),
            ['default.api.timeout.ms', String(ADMIN_TIMEOUT_MS)],
            ['request.timeout.ms', '5000'],
          ]),
        );
        return admin;
      },
      closeAdmin: () => {
        if (admin !== null) $$kafka_closeAdmin(admin);
        admin = null;
      },
      // What connecting comes to: the first answer of a broker.
      connect: async () => {
        checkBrokers(brokers);
        const [broker] = servers;
        await retrying(cluster.retry, async (retryCount, retryTime) => {
          const client = cluster.adminClient();
          const answer = await background('kafkajs connect', () => {
            $$kafka_setAdminTimeout(client, CONNECTION_TIMEOUT_MS);
            const first = $$kafka_describeCluster(client);
            $$kafka_setAdminTimeout(client, ADMIN_TIMEOUT_MS);
            return first;
          });
          if (answer[0] === 'value') {
            cluster.brokerCount = answer[1][1].length;
            return;
          }
          const text = `Connection error: connect ECONNREFUSED ${broker.replace(/^localhost:/, '127.0.0.1:')}`;
          cluster.logger.namespace('Connection').error(text, { broker, clientId });
          cluster.logger
            .namespace('BrokerPool')
            .error(`Failed to connect to seed broker, trying another broker from the list: ${text}`, {
              retryCount,
              retryTime,
            });
          throw new KafkaJSConnectionError(text, { broker, code: 'ECONNREFUSED' });
        });
      },
      topicNames: async () =>
        (await call('kafkajs metadata', () => $$kafka_listTopics(cluster.adminClient(), true))).map(
          ([name]) => name,
        ),
    };
    this.#cluster = cluster;
  }
  producer(options = {}) {
    if (
      !isWarned &&
      options.createPartitioner === undefined &&
      environment.KAFKAJS_NO_PARTITIONER_WARNING === undefined
    ) {
      isWarned = true;
      this.#cluster.logger.warn(PARTITIONER_WARNING);
    }
    return makeProducer(this.#cluster, options);
  }
  consumer(options = {}) {
    return makeConsumer(this.#cluster, options);
  }
  admin(options = {}) {
    return makeAdmin(this.#cluster, options);
  }
  logger() {
    return this.#cluster.logger;
  }
}
let isWarned = false;
const PARTITIONER_WARNING =
  'KafkaJS v2.0.0 switched default partitioner. To retain the same partitioning behavior as in previous versions, create the producer with the option "createPartitioner: Partitioners.LegacyPartitioner". See the migration guide at https://kafka.js.org/docs/migration-guide-v2.0.0#producer-new-default-partitioner for details. Silence this warning by setting the environment variable "KAFKAJS_NO_PARTITIONER_WARNING=1"';

modules.kafkajs = {
  Kafka,
  Partitioners,
  PartitionAssigners: { roundRobin: { name: 'RoundRobinAssigner' } },
  CompressionTypes: { None: 0, GZIP: 1, Snappy: 2, LZ4: 3, ZSTD: 4 },
  CompressionCodecs: {},
  ConfigResourceTypes: { UNKNOWN: 0, TOPIC: 2, BROKER: 4, BROKER_LOGGER: 8 },
  logLevel,
  KafkaJSError,
  KafkaJSNonRetriableError,
  KafkaJSProtocolError,
  KafkaJSNumberOfRetriesExceeded,
  KafkaJSConnectionError,
  KafkaJSRequestTimeoutError,
};
