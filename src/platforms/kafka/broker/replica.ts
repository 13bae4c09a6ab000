import type { EpochEntry } from '../storage/leader-epoch-cache';
import type { PartitionTransactions, TransactionVerification } from '../storage/partition-transactions';
import type { FollowerState } from './replica-state';

/** What a leader knows of a follower of one partition. */
export interface RemoteReplica {
  readonly brokerId: number;
  /** Log end offset and caught-up times as the follower's fetches tell them. */
  state: FollowerState;
  /** The broker epoch under which it fetched last, -1 before it fetched. */
  brokerEpoch: number;
}

/** The latest batches of one idempotent producer in a log (storage/…/ProducerStateEntry). */
export interface ProducerEntry {
  producerEpoch: number;
  /** Their rows in the record store: at most five, oldest first. */
  batches: number[];
  /** Where its open transaction begins in this log; -1 without one. */
  currentTxnFirstOffset: number;
  /** Of the coordinator that wrote its last marker; -1 before one. */
  coordinatorEpoch: number;
}

/** A produce request with acks=all that waits for this partition. */
export interface WaitingAppend {
  readonly produce: number;
  readonly requiredOffset: number;
}

/**
 * One replica of a partition on a broker: its log, and its part in replication (cluster/Partition, UnifiedLog).
 * The log itself is the tip's path in the record store.
 */
export interface ReplicaState {
  readonly partition: number;
  readonly brokerId: number;
  role: 'none' | 'leader' | 'follower';
  /** The broker id of the leader, -1 for none. */
  leader: number;
  leaderEpoch: number;
  partitionEpoch: number;
  /** The log. */
  tip: number;
  logStartOffset: number;
  logEndOffset: number;
  highWatermark: number;
  /** replication-offset-checkpoint: what survives a crash of the process. */
  checkpointedHighWatermark: number;
  epochs: EpochEntry[];
  producers: Map<number, ProducerEntry>;
  /** null until the log has seen a transaction. */
  transactions: PartitionTransactions | null;
  /** Producers whose transaction is being checked with its coordinator before they may write here. */
  verifications: TransactionVerification[];
  /** The rest is the leader's. */
  replicas: readonly number[];
  isr: readonly number[];
  /** The ISR that was asked of the controller and not answered yet. */
  pendingIsr: readonly number[] | null;
  leaderEpochStartOffset: number;
  followers: RemoteReplica[];
  waitingAppends: WaitingAppend[];
  /** Consumers' fetches that wait for this partition. */
  waitingFetches: number[];
}

/** An empty replica that has no part yet. */
export function newReplica(partition: number, brokerId: number): ReplicaState {
  return {
    partition,
    brokerId,
    role: 'none',
    leader: -1,
    leaderEpoch: -1,
    partitionEpoch: -1,
    tip: -1,
    logStartOffset: 0,
    logEndOffset: 0,
    highWatermark: 0,
    checkpointedHighWatermark: 0,
    epochs: [],
    producers: new Map(),
    transactions: null,
    verifications: [],
    replicas: [],
    isr: [],
    pendingIsr: null,
    leaderEpochStartOffset: 0,
    followers: [],
    waitingAppends: [],
    waitingFetches: [],
  };
}

/** What the leader knows of the follower on a broker; undefined when it has none there. */
export function followerOf(replica: ReplicaState, brokerId: number): RemoteReplica | undefined {
  const { followers } = replica;
  for (let i = 0; i < followers.length; i++) {
    const follower = followers[i] as RemoteReplica;
    if (follower.brokerId === brokerId) return follower;
  }
  return undefined;
}
