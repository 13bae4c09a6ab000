import type { FetchedPartition } from '../protocol/messages';
import { assignEpoch, endOffsetFor, truncateFromEnd } from '../storage/leader-epoch-cache';
import { noteBatch, restoreProducers } from '../storage/producer-state';
import { NO_BATCH } from '../storage/record-store';
import { FACTS } from '../trace';
import type { BrokerContext } from './broker-context';

/** What a follower does with its own log: copy, and cut where it left the leader's way (ReplicaFetcherThread). */
export class FollowerLog {
  private readonly context: BrokerContext;

  constructor(context: BrokerContext) {
    this.context = context;
  }

  /** Takes over what the leader sent. False when nothing changed. */
  appendFetched(broker: number, fetched: FetchedPartition): boolean {
    const { replicas, records, simulation } = this.context;
    const { brokerId, node } = this.context.brokers.read(broker);
    const number = replicas.number(brokerId, fetched.partition);
    const before = replicas.read(number).logEndOffset;
    const { batches } = fetched;
    let next = 0;
    while (next < batches.length && records.baseOffset(batches[next] as number) < before) next++;
    const isNews = next < batches.length;
    if (isNews && records.baseOffset(batches[next] as number) !== before) return false;
    const highWatermark = Math.max(0, fetched.highWatermark);
    const replica = replicas.edit(number);
    for (; next < batches.length; next++) {
      const batch = batches[next] as number;
      replica.tip = batch;
      replica.logEndOffset = records.lastOffset(batch) + 1;
      assignEpoch(replica.epochs, records.leaderEpoch(batch), records.baseOffset(batch));
      noteBatch(replica, records, batch);
    }
    replica.highWatermark = Math.min(highWatermark, replica.logEndOffset);
    if (!isNews) return false;
    simulation.record(
      FACTS.RecordsReplicated,
      node,
      fetched.partition,
      before,
      replica.logEndOffset,
      replica.tip,
    );
    return true;
  }

  /** Cuts the log where it and the leader's part: the end of the epoch that both know (KIP-101, KIP-279). */
  truncate(broker: number, partition: number, leaderEnd: { epoch: number; endOffset: number }): void {
    const { replicas } = this.context;
    const { brokerId } = this.context.brokers.read(broker);
    const replica = replicas.read(replicas.number(brokerId, partition));
    const own = endOffsetFor(replica.epochs, leaderEnd.epoch, replica.logEndOffset);
    const known = own.epoch === leaderEnd.epoch;
    const cut = known
      ? Math.min(own.endOffset, leaderEnd.endOffset)
      : Math.min(own.endOffset, replica.logEndOffset);
    this.cutAt(
      broker,
      partition,
      own.endOffset < 0 ? Math.min(leaderEnd.endOffset, replica.logEndOffset) : cut,
    );
  }

  /** The leader has not got this log's offsets at all: begins again at the leader's log start (K-069). */
  restartAt(broker: number, partition: number, logStartOffset: number): void {
    this.cutAt(broker, partition, logStartOffset);
  }

  private cutAt(broker: number, partition: number, offset: number): void {
    const { replicas, records, simulation } = this.context;
    const { brokerId, node } = this.context.brokers.read(broker);
    const replica = replicas.edit(replicas.number(brokerId, partition));
    const before = replica.logEndOffset;
    // Also when no record goes: a former leader may have noted an epoch in which it wrote nothing (UnifiedLog.truncateTo).
    truncateFromEnd(replica.epochs, offset);
    if (offset >= before) return;
    replica.tip = records.truncate(replica.tip, offset);
    replica.logEndOffset =
      replica.tip === NO_BATCH
        ? Math.max(offset, replica.logStartOffset)
        : records.lastOffset(replica.tip) + 1;
    replica.highWatermark = Math.min(replica.highWatermark, replica.logEndOffset);
    truncateFromEnd(replica.epochs, replica.logEndOffset);
    restoreProducers(replica, records, replica.tip);
    simulation.record(FACTS.LogTruncated, node, partition, replica.logEndOffset, before, replica.leaderEpoch);
  }
}
