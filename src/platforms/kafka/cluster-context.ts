import type { Network } from '../../engine/network';
import type { Simulation } from '../../engine/simulation';
import type { NetworkClient } from './clients/network-client';
import type { TopicConfig } from './configs/topic-config';
import type { PartitionRegistry } from './registry';
import type { RecordStore } from './storage/record-store';

/** What every part of a simulated Kafka cluster works with. */
export interface ClusterContext {
  readonly simulation: Simulation;
  readonly network: Network;
  readonly networkClient: NetworkClient;
  readonly records: RecordStore;
  readonly registry: PartitionRegistry;
  /** The node of each broker id. */
  readonly brokerNodes: ReadonlyMap<number, number>;
  /** As DescribeCluster tells it. */
  readonly clusterId: string;
  /** What simulated time 0 is in milliseconds since 1970, for record timestamps and `currentTimeMillis`. */
  readonly epochMs: number;
  /** The settings of a topic: its own, or the broker's. */
  topicConfig(topic: string): TopicConfig;
  /** The settings of the topic of a partition. */
  partitionConfig(partition: number): TopicConfig;
  /** The fact that last befell a node (crash, pause, cut link), -1 when nothing did: the cause of its silence. */
  lastDisruption(node: number): number;
  /** The committed offsets of a group, by partition, as its coordinator has them. */
  committedOffsets(groupId: string): Map<number, number>;
}
