import adminKeys from './admin.json';
import brokerKeys from './broker.json';
import type { ConfigDefinition, ConfigKey } from './config-key';
import consumerKeys from './consumer.json';
import consumerOld from './consumer-3.9.json';
import groupKeys from './group.json';
import producerKeys from './producer.json';
import producerOld from './producer-3.9.json';
import streamsKeys from './streams.json';
import topicKeys from './topic.json';

/** The versions of kafka-clients whose settings are known: the newest one and the newest 3.9. */
export type ClientVersion = '4.3' | '3.9';

/** Settings of the admin client (AdminClientConfig, Kafka 4.3.1). */
export const adminDefinition = adminKeys as ConfigDefinition;

/** Settings of a broker or controller (AbstractKafkaConfig, Kafka 4.3.1). */
export const brokerDefinition = brokerKeys as ConfigDefinition;

/** Settings of a topic (LogConfig, Kafka 4.3.1). */
export const topicDefinition = topicKeys as ConfigDefinition;

/** Settings of a group (GroupConfig, Kafka 4.3.1). */
export const groupDefinition = groupKeys as ConfigDefinition;

/** Settings of Kafka Streams (StreamsConfig, Kafka 4.3.1). */
export const streamsDefinition = streamsKeys as ConfigDefinition;

const producerDefinitions = {
  '4.3': producerKeys as ConfigDefinition,
  '3.9': olderDefinition(producerKeys as ConfigDefinition, producerOld as OlderDefinition),
};

const consumerDefinitions = {
  '4.3': consumerKeys as ConfigDefinition,
  '3.9': olderDefinition(consumerKeys as ConfigDefinition, consumerOld as OlderDefinition),
};

/** Settings of a producer (ProducerConfig). */
export function producerDefinition(version: ClientVersion = '4.3'): ConfigDefinition {
  return producerDefinitions[version];
}

/** Settings of a consumer (ConsumerConfig). */
export function consumerDefinition(version: ClientVersion = '4.3'): ConfigDefinition {
  return consumerDefinitions[version];
}

interface OlderDefinition {
  readonly absent: readonly string[];
  readonly differing: readonly ConfigKey[];
}

function olderDefinition(newest: ConfigDefinition, older: OlderDefinition): ConfigDefinition {
  const absent = new Set(older.absent);
  const differing = new Map(older.differing.map((key) => [key.name, key]));
  const kept = newest.filter((key) => !absent.has(key.name)).map((key) => differing.get(key.name) ?? key);
  const names = new Set(newest.map((key) => key.name));
  return [...kept, ...older.differing.filter((key) => !names.has(key.name))];
}
