import { contains } from '../../../base/lists';
import type { ProducedBatch } from '../protocol/messages';
import { endVerification, lastStableOffset } from '../storage/partition-transactions';
import { noteBatch } from '../storage/producer-state';
import { FACTS } from '../trace';
import { type BrokerContext, nowMs } from './broker-context';
import { followerOf, type RemoteReplica, type ReplicaState } from './replica';
import { isCaughtUp, updateFetchState } from './replica-state';

/** Who is told when something about a leader's log moves. `replica` is the replica's number. */
export interface LeaderListener {
  recordsAppended(broker: number, replica: number): void;
  highWatermarkAdvanced(broker: number, replica: number): void;
  isrChangeWanted(broker: number, partition: number): void;
  isrChanged(broker: number, replica: number): void;
}

/**
 * What a leader does with its partition: appends, advances the high watermark, lets followers into the in-sync set
 * and puts them out (cluster/Partition).
 */
export class PartitionLeader {
  private readonly context: BrokerContext;
  private readonly listener: LeaderListener;

  constructor(context: BrokerContext, listener: LeaderListener) {
    this.context = context;
    this.listener = listener;
  }

  /** Appends a batch to the leader's log and returns its row. */
  append(broker: number, number: number, produced: ProducedBatch): number {
    const { records, replicas, simulation } = this.context;
    const replica = replicas.edit(number);
    this.refreshCaughtUp(broker, replica);
    const baseOffset = replica.logEndOffset;
    const { partition, leaderEpoch } = replica;
    const batch = records.appendBatch(replica.tip, partition, leaderEpoch, baseOffset, produced);
    replica.tip = batch;
    replica.logEndOffset = baseOffset + produced.recordCount;
    noteBatch(replica, records, batch);
    if (replica.verifications.length > 0) {
      replica.verifications = endVerification(replica.verifications, produced);
    }
    const { node } = this.context.brokers.read(broker);
    const lastOffset = replica.logEndOffset - 1;
    const { role = 'plain' } = produced;
    if (role === 'commit' || role === 'abort') {
      const isAbort = role === 'abort' ? 1 : 0;
      simulation.record(
        FACTS.TransactionMarkerAppended,
        node,
        partition,
        baseOffset,
        isAbort,
        produced.producerId,
      );
    } else simulation.record(FACTS.RecordsAppended, node, partition, baseOffset, lastOffset, batch);
    const { cause } = simulation;
    this.maybeIncrementHighWatermark(broker, number);
    simulation.cause = cause;
    this.listener.recordsAppended(broker, number);
    simulation.cause = cause;
    return batch;
  }

  /** A follower fetched from an offset: so it has everything before it (updateFollowerFetchState). */
  onFollowerFetch(
    broker: number,
    number: number,
    followerId: number,
    fetchOffset: number,
    epoch: number,
  ): void {
    const replica = this.context.replicas.edit(number);
    const follower = followerOf(replica, followerId);
    if (follower === undefined) return;
    const before = follower.state.logEndOffset;
    updateFetchState(follower.state, fetchOffset, nowMs(this.context), replica.logEndOffset);
    follower.brokerEpoch = epoch;
    this.maybeExpandIsr(broker, replica, follower);
    if (before !== fetchOffset) this.maybeIncrementHighWatermark(broker, number);
  }

  /**
   * The smallest log end of the maximal in-sync set, and of followers about to join it; never back, and not at all
   * while the in-sync set is smaller than min.insync.replicas (maybeIncrementLeaderHW, KIP-966).
   */
  maybeIncrementHighWatermark(broker: number, number: number): void {
    const replica = this.context.replicas.read(number);
    if (replica.isr.length < this.effectiveMinIsr(replica)) return;
    let offset = replica.logEndOffset;
    const { followers } = replica;
    for (let i = 0; i < followers.length; i++) {
      const follower = followers[i] as RemoteReplica;
      const end = follower.state.logEndOffset;
      if (end >= offset) continue;
      if (this.isInMaximalIsr(replica, follower.brokerId) || this.isAboutToJoin(broker, replica, follower)) {
        offset = end;
      }
    }
    if (offset <= replica.highWatermark) return;
    const stableBefore = replica.transactions === null ? -1 : lastStableOffset(replica);
    this.context.replicas.edit(number).highWatermark = offset;
    const { node } = this.context.brokers.read(broker);
    this.context.simulation.record(FACTS.HighWatermarkAdvanced, node, replica.partition, offset);
    if (stableBefore >= 0) this.noteLastStableOffset(number, node, stableBefore);
    this.listener.highWatermarkAdvanced(broker, number);
  }

  /** Kafka has no event of its own for it; readers of committed records wait for just this. */
  private noteLastStableOffset(number: number, node: number, before: number): void {
    const replica = this.context.replicas.read(number);
    const stable = lastStableOffset(replica);
    if (stable <= before) return;
    this.context.simulation.record(FACTS.LastStableOffsetAdvanced, node, replica.partition, stable);
  }

  /** The in-sync set is another one now: so may be the high watermark, and followers may have to be let in again. */
  isrChanged(broker: number, number: number): void {
    const { cause } = this.context.simulation;
    this.maybeIncrementHighWatermark(broker, number);
    this.context.simulation.cause = cause;
    this.listener.isrChanged(broker, number);
  }

  /** Puts followers that fell behind for longer than replica.lag.time.max.ms out of the in-sync set. */
  maybeShrinkIsr(broker: number, number: number): void {
    const { replicas, brokerConfig } = this.context;
    const seen = replicas.read(number);
    if (seen.role !== 'leader' || seen.pendingIsr !== null || seen.isr.length < 2) return;
    const replica = replicas.edit(number);
    const now = nowMs(this.context);
    this.refreshCaughtUp(broker, replica);
    const isr = replica.isr.filter((id) => {
      const follower = replica.followers.find((f) => f.brokerId === id);
      return (
        follower === undefined ||
        isCaughtUp(follower.state, replica.logEndOffset, now, brokerConfig.replicaLagTimeMaxMs)
      );
    });
    if (isr.length === replica.isr.length) return;
    replica.pendingIsr = isr;
    this.listener.isrChangeWanted(broker, replica.partition);
  }

  /** min.insync.replicas, but not more than there are replicas. */
  effectiveMinIsr(replica: ReplicaState): number {
    const { minInsyncReplicas } = this.context.partitionConfig(replica.partition);
    return Math.min(minInsyncReplicas, replica.replicas.length);
  }

  /**
   * Followers that were at the log's end stayed caught up until their session's last fetch: Kafka writes that down
   * with each fetch of each partition, the model when the end moves away.
   */
  private refreshCaughtUp(broker: number, replica: ReplicaState): void {
    const { sessions } = this.context.brokers.read(broker);
    const { followers } = replica;
    for (let i = 0; i < followers.length; i++) {
      const follower = followers[i] as RemoteReplica;
      if (follower.state.logEndOffset !== replica.logEndOffset) continue;
      const session = sessions.get(follower.brokerId);
      if (session === undefined || session.lastFetchMs <= follower.state.lastFetchTimeMs) continue;
      updateFetchState(follower.state, replica.logEndOffset, session.lastFetchMs, replica.logEndOffset);
    }
  }

  private maybeExpandIsr(broker: number, replica: ReplicaState, follower: RemoteReplica): void {
    if (replica.pendingIsr !== null || contains(replica.isr, follower.brokerId)) return;
    const end = follower.state.logEndOffset;
    if (end < replica.highWatermark || end < replica.leaderEpochStartOffset) return;
    if (!this.isEligible(broker, follower)) return;
    replica.pendingIsr = [...replica.isr, follower.brokerId];
    this.listener.isrChangeWanted(broker, replica.partition);
  }

  /** Unfenced as this broker's metadata has it, and fetching under its current broker epoch. */
  private isEligible(broker: number, follower: RemoteReplica): boolean {
    const { metadataOffset } = this.context.brokers.read(broker);
    const known = this.context.metadata.brokerAt(follower.brokerId, metadataOffset);
    if (known === null || known.fenced || known.inControlledShutdown) return false;
    return follower.brokerEpoch === known.brokerEpoch;
  }

  private isInMaximalIsr(replica: ReplicaState, brokerId: number): boolean {
    return contains(replica.isr, brokerId) || (replica.pendingIsr?.includes(brokerId) ?? false);
  }

  private isAboutToJoin(broker: number, replica: ReplicaState, follower: RemoteReplica): boolean {
    const { replicaLagTimeMaxMs } = this.context.brokerConfig;
    const caughtUp = isCaughtUp(
      follower.state,
      replica.logEndOffset,
      nowMs(this.context),
      replicaLagTimeMaxMs,
    );
    return caughtUp && this.isEligible(broker, follower);
  }
}
