// The settings of a consumer with their defaults: kafkajs's src/consumer/index.js.
export const MAX_WAIT_MS = 5000;

export const consumerSettings = (cluster, options, fromBeginning) => {
  const {
    groupId,
    sessionTimeout = 30000,
    heartbeatInterval = 3000,
    rebalanceTimeout = 60000,
    maxWaitTimeInMs = MAX_WAIT_MS,
    minBytes = 1,
    maxBytes = 10485760,
    maxBytesPerPartition = 1048576,
    allowAutoTopicCreation = true,
    readUncommitted = false,
    rackId = '',
  } = options;
  const table = {
    ...cluster.settings,
    'group.id': groupId,
    'session.timeout.ms': sessionTimeout,
    'heartbeat.interval.ms': heartbeatInterval,
    'max.poll.interval.ms': Math.max(rebalanceTimeout, 300000),
    // The simulated client has no second request for a broker that one waits at, so none waits long.
    'fetch.max.wait.ms': Math.min(500, maxWaitTimeInMs),
    'fetch.min.bytes': minBytes,
    'fetch.max.bytes': maxBytes,
    'max.partition.fetch.bytes': maxBytesPerPartition,
    'max.poll.records': 100000,
    'isolation.level': readUncommitted ? 'read_uncommitted' : 'read_committed',
    'enable.auto.commit': false,
    'auto.offset.reset': fromBeginning ? 'earliest' : 'latest',
    'allow.auto.create.topics': allowAutoTopicCreation,
    'client.rack': rackId,
    'partition.assignment.strategy': 'org.apache.kafka.clients.consumer.RoundRobinAssignor',
    'key.deserializer': 'org.apache.kafka.common.serialization.ByteArrayDeserializer',
    'value.deserializer': 'org.apache.kafka.common.serialization.ByteArrayDeserializer',
  };
  return Object.entries(table).map(([name, value]) => [name, String(value)]);
};
