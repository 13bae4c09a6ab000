import { coordinatorPartition } from '../group-coordinator/coordinator-partition';
import type { BrokerContext } from './broker-context';

/** The topic that group coordinators keep their memory in. */
export const OFFSETS_TOPIC = '__consumer_offsets';

/** The topic that transaction coordinators keep their memory in. */
export const TRANSACTION_TOPIC = '__transaction_state';

/** Which partition of an internal topic a key belongs to; -1 while a broker knows of no such topic. */
export function keyPartition(context: BrokerContext, broker: number, topic: string, key: string): number {
  const { metadataOffset } = context.brokers.read(broker);
  const entry = context.registry.topic(topic);
  if (entry === undefined || !context.metadata.hasTopicAt(topic, metadataOffset)) return -1;
  return entry.partitions[coordinatorPartition(key, entry.partitions.length)] as number;
}

/** The broker id of the coordinator of a key as a broker's metadata have it; -1 when there is none. */
export function coordinatorOf(context: BrokerContext, broker: number, topic: string, key: string): number {
  const partition = keyPartition(context, broker, topic, key);
  if (partition < 0) return -1;
  return leaderOf(context, broker, partition);
}

/** The broker id of a partition's leader as a broker's metadata have it; -1 when there is none. */
export function leaderOf(context: BrokerContext, broker: number, partition: number): number {
  const { metadataOffset } = context.brokers.read(broker);
  return context.metadata.partitionAt(partition, metadataOffset)?.leader ?? -1;
}
