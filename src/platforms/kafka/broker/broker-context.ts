import type { CellGroup } from '../../../engine/cell-group';
import type { ClusterContext } from '../cluster-context';
import type { BrokerConfig } from '../configs/broker-config';
import type { MetadataLog } from '../controller/metadata-log';
import type { ErrorName } from '../protocol/errors';
import type { BrokerState } from './broker-state';
import type { Replicas } from './replicas';
import type { RequestChannels } from './request-channels';

/**
 * What every part of the brokers works with. One set of parts serves all brokers: their methods take a broker's
 * index, which is its place in `brokers`.
 */
export interface BrokerContext extends ClusterContext {
  readonly brokers: CellGroup<BrokerState>;
  readonly replicas: Replicas;
  readonly metadata: MetadataLog;
  readonly brokerConfig: BrokerConfig;
  readonly requestChannels: RequestChannels;
  /** The index of the broker on a node. */
  indexOfNode(node: number): number;
  /** The index of a broker id. */
  indexOfId(brokerId: number): number;
}

/** What a broker without a replica of a partition says to a request about it: does it know the partition at all? */
export function noReplicaError(context: BrokerContext, broker: number, partition: number): ErrorName {
  const { metadataOffset } = context.brokers.read(broker);
  const isKnown = context.metadata.partitionAt(partition, metadataOffset) !== null;
  return isKnown ? 'NOT_LEADER_OR_FOLLOWER' : 'UNKNOWN_TOPIC_OR_PARTITION';
}

/** The present moment in milliseconds, as Kafka's brokers keep time. */
export function nowMs(context: ClusterContext): number {
  return Math.floor(context.simulation.now / 1000);
}
