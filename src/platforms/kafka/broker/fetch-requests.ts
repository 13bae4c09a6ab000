import { removeAt } from '../../../base/lists';
import { type Micros, microsFromMs } from '../../../engine/clock';
import type { Message } from '../../../engine/network-state';
import type { Plain } from '../../../engine/plain-data';
import { type ErrorName, errorNamed } from '../protocol/errors';
import { API, type FetchedPartition, type FetchPartition, type FetchRequest } from '../protocol/messages';
import { endOffsetFor } from '../storage/leader-epoch-cache';
import { abortedIn, lastStableOffset } from '../storage/partition-transactions';
import { type BrokerContext, noReplicaError } from './broker-context';
import type { DelayedFetch } from './broker-state';
import { findDelayed, removeDelayed } from './delayed-operations';
import type { Purgatory } from './purgatory';
import type { ReplicaState } from './replica';

/**
 * Fetch by consumers: answers at once when there are enough bytes, an error or nothing to wait for; otherwise when the
 * high watermark moves or the time is over (ReplicaManager.fetchMessages, DelayedFetch).
 */
export class FetchRequests {
  private readonly context: BrokerContext;
  private readonly purgatory: Purgatory;

  constructor(context: BrokerContext, purgatory: Purgatory) {
    this.context = context;
    this.purgatory = purgatory;
  }

  onRequest(broker: number, message: Message): void {
    const request = message.body as unknown as FetchRequest;
    const { partitions, maxWaitMs } = request;
    const deadline = this.context.simulation.now + microsFromMs(maxWaitMs);
    const state = this.context.brokers.edit(broker);
    const id = state.nextId;
    const delayed: DelayedFetch = {
      id,
      node: message.from,
      correlation: message.correlation,
      deadline,
      minBytes: request.minBytes,
      maxBytes: request.maxBytes,
      readCommitted: request.isolationLevel === 1,
      partitions,
    };
    if (maxWaitMs <= 0 || partitions.length === 0 || this.isComplete(broker, delayed)) {
      this.respond(broker, delayed);
      return;
    }
    state.nextId++;
    state.fetches.push(delayed);
    const { replicas } = this.context;
    for (let i = 0; i < partitions.length; i++) {
      const { partition } = partitions[i] as FetchPartition;
      replicas.edit(replicas.number(state.brokerId, partition)).waitingFetches.push(id);
    }
    this.purgatory.arm(broker, deadline);
  }

  /** The high watermark or the leader of a partition moved. */
  decide(broker: number, number: number): void {
    if (this.context.replicas.read(number).waitingFetches.length === 0) return;
    const { waitingFetches } = this.context.replicas.edit(number);
    const { cause } = this.context.simulation;
    // Those that are answered are taken out of the list: the next one then stands in the same place.
    for (let place = 0; place < waitingFetches.length; ) {
      const id = waitingFetches[place] as number;
      const delayed = findDelayed(this.context.brokers.read(broker).fetches, id);
      if (delayed !== undefined && this.isComplete(broker, delayed)) {
        this.context.simulation.cause = cause;
        this.finish(broker, delayed);
      }
      if (waitingFetches[place] === id) place++;
    }
  }

  /** Fetches whose time is over get what there is, mostly nothing. */
  expire(broker: number): void {
    const { now } = this.context.simulation;
    for (const delayed of [...this.context.brokers.read(broker).fetches]) {
      if (delayed.deadline <= now) this.finish(broker, delayed);
    }
  }

  /** When the first fetch has waited long enough. */
  nextDeadline(broker: number): Micros {
    let next = Number.POSITIVE_INFINITY;
    for (const { deadline } of this.context.brokers.read(broker).fetches) next = Math.min(next, deadline);
    return next;
  }

  private finish(broker: number, delayed: DelayedFetch): void {
    const state = this.context.brokers.edit(broker);
    removeDelayed(state.fetches, delayed.id);
    const { replicas } = this.context;
    const { partitions, id } = delayed;
    for (let i = 0; i < partitions.length; i++) {
      const number = replicas.number(state.brokerId, (partitions[i] as FetchPartition).partition);
      if (number < 0) continue;
      const place = replicas.read(number).waitingFetches.indexOf(id);
      if (place >= 0) removeAt(replicas.edit(number).waitingFetches, place);
    }
    this.respond(broker, delayed);
  }

  /**
   * Whether there is an error to tell, or there are at least fetch.min.bytes to be read. A consumer that asks beyond
   * that, as one may after a failover, is not made to wait (DelayedFetch.tryComplete).
   */
  private isComplete(broker: number, delayed: DelayedFetch): boolean {
    const { brokerId } = this.context.brokers.read(broker);
    let bytes = 0;
    const { partitions } = delayed;
    for (let i = 0; i < partitions.length; i++) {
      const asked = partitions[i] as FetchPartition;
      const number = this.context.replicas.number(brokerId, asked.partition);
      if (number < 0) return true;
      const replica = this.context.replicas.read(number);
      if (fetchFault(replica, asked) !== null || divergence(replica, asked) !== null) return true;
      const end = readableEnd(replica, delayed.readCommitted);
      if (asked.fetchOffset > end) return true;
      if (end > asked.fetchOffset) {
        if (delayed.minBytes <= 1) return true;
        bytes += this.availableBytes(replica, asked, end, delayed.minBytes);
      }
    }
    return bytes >= delayed.minBytes;
  }

  private availableBytes(replica: ReplicaState, asked: FetchPartition, end: number, enough: number): number {
    const { records } = this.context;
    return this.sizeBytes(records.read(replica.tip, asked.fetchOffset, end, enough));
  }

  private sizeBytes(batches: readonly number[]): number {
    let sum = 0;
    for (let i = 0; i < batches.length; i++) sum += this.context.records.sizeBytes(batches[i] as number);
    return sum;
  }

  private respond(broker: number, delayed: DelayedFetch): void {
    let left = delayed.maxBytes;
    const partitions: FetchedPartition[] = [];
    for (let i = 0; i < delayed.partitions.length; i++) {
      const asked = delayed.partitions[i] as FetchPartition;
      const fetched = this.read(broker, asked, delayed.readCommitted, left);
      left -= this.sizeBytes(fetched.batches);
      partitions.push(fetched);
    }
    const body = { errorCode: 0, partitions } as unknown as Plain;
    this.context.requestChannels.respond(broker, delayed, API.Fetch, body);
  }

  private read(
    broker: number,
    asked: FetchPartition,
    readCommitted: boolean,
    maxBytes: number,
  ): FetchedPartition {
    const { brokerId } = this.context.brokers.read(broker);
    const { partition } = asked;
    const number = this.context.replicas.number(brokerId, partition);
    if (number < 0) return failedPartition(partition, noReplicaError(this.context, broker, partition), null);
    const replica = this.context.replicas.read(number);
    const fault = fetchFault(replica, asked);
    if (fault !== null) return failedPartition(asked.partition, fault, replica);
    const limit = Math.min(asked.partitionMaxBytes, maxBytes);
    const batches =
      maxBytes <= 0
        ? []
        : this.context.records.read(
            replica.tip,
            asked.fetchOffset,
            readableEnd(replica, readCommitted),
            limit,
          );
    const fetched = fetchedPartition(replica, batches, divergence(replica, asked));
    return readCommitted
      ? { ...fetched, abortedTransactions: this.aborted(replica, asked, batches) }
      : fetched;
  }

  private aborted(
    { transactions }: ReplicaState,
    { fetchOffset }: FetchPartition,
    batches: readonly number[],
  ): NonNullable<FetchedPartition['abortedTransactions']> {
    const last = batches[batches.length - 1];
    if (transactions === null || last === undefined) return NONE_ABORTED;
    const end = this.context.records.lastOffset(last) + 1;
    return abortedIn(transactions, fetchOffset, end).map(({ producerId, firstOffset }) => ({
      producerId,
      firstOffset,
    }));
  }
}

const NONE_ABORTED: NonNullable<FetchedPartition['abortedTransactions']> = [];

/** The offset before which a consumer may read. */
function readableEnd(replica: ReplicaState, readCommitted: boolean): number {
  return readCommitted ? lastStableOffset(replica) : replica.highWatermark;
}

/** What is wrong with a fetch of one partition from this replica; null when nothing is. */
export function fetchFault(replica: ReplicaState, asked: FetchPartition): ErrorName | null {
  if (replica.role !== 'leader') return 'NOT_LEADER_OR_FOLLOWER';
  if (asked.currentLeaderEpoch >= 0) {
    if (asked.currentLeaderEpoch < replica.leaderEpoch) return 'FENCED_LEADER_EPOCH';
    if (asked.currentLeaderEpoch > replica.leaderEpoch) return 'UNKNOWN_LEADER_EPOCH';
  }
  if (asked.fetchOffset < replica.logStartOffset) return 'OFFSET_OUT_OF_RANGE';
  const parted = divergence(replica, asked);
  if (parted !== null) return parted.epoch < 0 ? 'OFFSET_OUT_OF_RANGE' : null;
  return asked.fetchOffset > replica.logEndOffset ? 'OFFSET_OUT_OF_RANGE' : null;
}

/** Where the fetcher's log left the leader's, if it did (Partition.readRecords, KIP-595). */
export function divergence(
  replica: ReplicaState,
  asked: FetchPartition,
): { readonly epoch: number; readonly endOffset: number } | null {
  if (asked.lastFetchedEpoch < 0) return null;
  const { epochs } = replica;
  const isLatest = epochs.length > 0 && epochs[epochs.length - 1]?.epoch === asked.lastFetchedEpoch;
  if (isLatest && asked.fetchOffset <= replica.logEndOffset) return null;
  const { epoch, endOffset } = endOffsetFor(replica.epochs, asked.lastFetchedEpoch, replica.logEndOffset);
  if (epoch < asked.lastFetchedEpoch || endOffset < asked.fetchOffset) return { epoch, endOffset };
  return null;
}

/** The answer for a partition that can be read: what there is, or where the fetcher's log parted from it. */
export function fetchedPartition(
  replica: ReplicaState,
  batches: readonly number[],
  divergingEpoch: FetchedPartition['divergingEpoch'],
): FetchedPartition {
  return {
    partition: replica.partition,
    errorCode: 0,
    highWatermark: replica.highWatermark,
    lastStableOffset: lastStableOffset(replica),
    logStartOffset: replica.logStartOffset,
    abortedTransactions: null,
    batches,
    divergingEpoch,
    currentLeader: null,
  };
}

/** The answer for a partition that cannot be read, with the leader that this broker knows of. */
export function failedPartition(
  partition: number,
  error: ErrorName,
  replica: ReplicaState | null,
): FetchedPartition {
  const known = replica === null ? null : { leaderId: replica.leader, leaderEpoch: replica.leaderEpoch };
  return {
    partition,
    errorCode: errorNamed(error).code,
    highWatermark: -1,
    lastStableOffset: -1,
    logStartOffset: -1,
    abortedTransactions: null,
    batches: [],
    divergingEpoch: null,
    currentLeader: known,
  };
}
