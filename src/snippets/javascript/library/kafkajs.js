// The module kafkajs, as version 2.2.4 behaves, upon the calls of the simulated Kafka client.

import { events } from './instrumentation.js';
import { Kafka } from './kafka.js';
import { logLevel } from './logger.js';
import { byTopic, keyOf } from './offsets.js';
import { Partitioners, partitionerBy } from './partitioners.js';
import { retrying } from './retry.js';
import { call, kafkajs, modules, valueOf } from './shared.js';
import { bytesOf, metadataOf } from './values.js';

modules.kafkajs = {
  Kafka,
  Partitioners,
  PartitionAssigners: { roundRobin: { name: 'RoundRobinAssigner' } },
  CompressionTypes: { None: 0, GZIP: 1, Snappy: 2, LZ4: 3, ZSTD: 4 },
  CompressionCodecs: {},
  ConfigResourceTypes: { UNKNOWN: 0, TOPIC: 2, BROKER: 4, BROKER_LOGGER: 8 },
  logLevel,
};
$stubs(
  modules.kafkajs,
  'KafkaJSError KafkaJSNonRetriableError KafkaJSProtocolError KafkaJSNumberOfRetriesExceeded KafkaJSConnectionError KafkaJSRequestTimeoutError',
  true,
  'kafkajs',
);
// What the part "kafkajs" builds upon.
Object.assign(kafkajs, {
  Kafka,
  byTopic,
  keyOf,
  valueOf,
  Partitioners,
  partitionerBy,
  events,
  retrying,
  call,
  bytesOf,
  metadataOf,
});
