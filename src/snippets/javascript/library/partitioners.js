// Which partition a message goes to: kafkajs's src/producer/partitioners.
import { bytesOf } from './values.js';

const toPositive = (x) => x & 0x7fffffff;
export const partitionerBy = (hash) => () => {
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
const DefaultPartitioner = partitionerBy((key) => $murmur2(bytesOf(key)));
export const Partitioners = { DefaultPartitioner };
$stubs(Partitioners, 'LegacyPartitioner', true, 'kafkajs');
Partitioners.JavaCompatiblePartitioner = DefaultPartitioner;
