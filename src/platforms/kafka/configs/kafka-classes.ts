import type { KnownClasses } from './config-types';
import type { ClientVersion } from './definitions';

const serialized = [
  'Boolean',
  'ByteArray',
  'ByteBuffer',
  'Bytes',
  'Double',
  'Float',
  'Integer',
  'List',
  'Long',
  'Short',
  'String',
  'UUID',
  'Void',
];
const codecs = serialized.flatMap((type) =>
  ['Serializer', 'Deserializer'].map((kind) => `org.apache.kafka.common.serialization.${type}${kind}`),
);
const consumerClasses = [
  'RangeAssignor',
  'RoundRobinAssignor',
  'StickyAssignor',
  'CooperativeStickyAssignor',
].map((name) => `org.apache.kafka.clients.consumer.${name}`);

const inEveryVersion = [
  ...codecs,
  ...consumerClasses,
  'org.apache.kafka.clients.producer.RoundRobinPartitioner',
  'org.apache.kafka.common.metrics.JmxReporter',
];

const knownClasses = {
  '4.3': new Set(inEveryVersion),
  '3.9': new Set([
    ...inEveryVersion,
    'org.apache.kafka.clients.producer.UniformStickyPartitioner',
    'org.apache.kafka.clients.producer.internals.DefaultPartitioner',
  ]),
};

/**
 * The classes of kafka-clients that a setting can name and the laboratory plays. `programClasses` are the binary
 * names of the classes that the program declares itself.
 */
export function kafkaClasses(
  version: ClientVersion = '4.3',
  programClasses: ReadonlySet<string> = new Set(),
): KnownClasses {
  return (name) => knownClasses[version].has(name) || programClasses.has(name);
}
