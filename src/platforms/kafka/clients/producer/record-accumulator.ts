import { contains, empty } from '../../../../base/lists';
import { type Micros, microsFromMs } from '../../../../engine/clock';
import { recordBatchOverheadBytes } from '../../storage/record-batch-size';
import type { MetadataSnapshot } from '../metadata-snapshot';
import { allocate, type BufferPool, deallocate, newBufferPool } from './buffer-pool';
import {
  isBackingOff,
  isFull,
  NO_SEQUENCE,
  type PendingRecord,
  type ProducerBatch,
  updateLeaderEpoch,
} from './producer-batch';
import { recordBatchUpperBound, recordBytes } from './record-sizes';

/** Everything that waits or is on its way for one partition (its deque, and TxnPartitionEntry). */
export interface PartitionQueue {
  readonly partition: number;
  batches: ProducerBatch[];
  /** Sent batches without an answer, oldest first. */
  inFlight: ProducerBatch[];
  /** Batches that were given up while they were in flight: their memory comes back with the answer. */
  abandoned: { readonly id: number; readonly capacityBytes: number; readonly lastSequence: number }[];
  /** Nothing may be drained: max.in.flight.requests.per.connection=1 keeps the order. */
  isMuted: boolean;
  /** Whether it stands in the list of queues to look at. */
  isListed: boolean;
  producerId: number;
  producerEpoch: number;
  nextSequence: number;
  /** -1 before the first acknowledgement. */
  lastAckedSequence: number;
}

/** The settings that batching depends on. */
export interface AccumulatorSettings {
  readonly batchSizeBytes: number;
  readonly lingerMs: number;
  readonly bufferMemoryBytes: number;
}

/** Records that were not acknowledged yet (clients/…/RecordAccumulator). */
export interface AccumulatorState {
  nextBatch: number;
  /** Batches without an outcome. */
  incomplete: number;
  pool: BufferPool;
  /** How many sends wait for memory. */
  memoryWaiters: number;
  queues: Map<number, PartitionQueue>;
  /** The partitions that may have batches to send: the others need no look. */
  listed: number[];
  /** Where the next round of partitions begins, by broker id. */
  drainIndex: Map<number, number>;
  isClosed: boolean;
  /** A transaction is being ended: what is left of it goes out at once. */
  isTransactionCompleting: boolean;
  flushesInProgress: number;
}

/** What `append` did. */
export interface Appended {
  readonly partition: number;
  readonly batchIsFull: boolean;
  readonly newBatchCreated: boolean;
  readonly appendedBytes: number;
}

/** Which brokers have something to be sent to; filled by `ready`. */
export interface ReadyCheck {
  readonly brokers: number[];
  nextCheckAt: Micros;
  /** Topics with batches whose leader is not known. */
  readonly unknownLeaderTopics: string[];
}

/** An accumulator without records. */
export function newAccumulator(settings: AccumulatorSettings): AccumulatorState {
  return {
    nextBatch: 0,
    incomplete: 0,
    pool: newBufferPool(settings.bufferMemoryBytes),
    memoryWaiters: 0,
    queues: new Map(),
    listed: [],
    drainIndex: new Map(),
    isClosed: false,
    isTransactionCompleting: false,
    flushesInProgress: 0,
  };
}

/** The queue of a partition. */
export function queueOf(state: AccumulatorState, partition: number): PartitionQueue {
  const known = state.queues.get(partition);
  if (known !== undefined) return known;
  const queue: PartitionQueue = {
    partition,
    batches: [],
    inFlight: [],
    abandoned: [],
    isMuted: false,
    isListed: false,
    producerId: -1,
    producerEpoch: -1,
    nextSequence: 0,
    lastAckedSequence: -1,
  };
  state.queues.set(partition, queue);
  return queue;
}

/** Adds a record to the last batch of its partition, or to a new one; null when there is no memory for that. */
export function append(
  state: AccumulatorState,
  settings: AccumulatorSettings,
  queue: PartitionQueue,
  record: PendingRecord,
  now: Micros,
): Appended | null {
  const last = lastOf(queue.batches);
  if (last !== undefined) {
    const bytes = roomFor(last, record);
    if (bytes > 0) {
      addTo(last, record, bytes);
      const batchIsFull = queue.batches.length > 1 || isFull(last);
      return { partition: queue.partition, batchIsFull, newBatchCreated: false, appendedBytes: bytes };
    }
    last.isOpen = false;
  }
  const capacityBytes = Math.max(settings.batchSizeBytes, recordBatchUpperBound(record));
  if (!allocate(state.pool, capacityBytes, settings.batchSizeBytes)) return null;
  const batch = newBatch(state.nextBatch++, queue.partition, capacityBytes, record, now);
  state.incomplete++;
  queue.batches.push(batch);
  list(state, queue);
  const batchIsFull = queue.batches.length > 1 || isFull(batch);
  return { partition: queue.partition, batchIsFull, newBatchCreated: true, appendedBytes: batch.sizeBytes };
}

/** Whether no batch of a partition waits to be filled. */
export function allBatchesFull(queue: PartitionQueue): boolean {
  const last = lastOf(queue.batches);
  return last === undefined || isFull(last);
}

/** Finds the brokers that something can be sent to, and when to look again if nothing happens before. */
export function ready(
  state: AccumulatorState,
  settings: AccumulatorSettings,
  cluster: MetadataSnapshot,
  now: Micros,
  check: ReadyCheck,
): void {
  empty(check.brokers);
  empty(check.unknownLeaderTopics);
  check.nextCheckAt = Number.POSITIVE_INFINITY;
  const isUrgent =
    state.memoryWaiters > 0 || state.isClosed || state.flushesInProgress > 0 || state.isTransactionCompleting;
  const lingerMicros = microsFromMs(settings.lingerMs);
  const { listed } = state;
  let kept = 0;
  for (let i = 0; i < listed.length; i++) {
    const partition = listed[i] as number;
    const queue = state.queues.get(partition) as PartitionQueue;
    const first = queue.batches[0];
    if (first === undefined) {
      queue.isListed = false;
      continue;
    }
    listed[kept++] = partition;
    const known = cluster.partitions.get(partition);
    if (known === undefined || known.leaderId < 0) {
      if (known !== undefined) check.unknownLeaderTopics.push(known.topic);
      continue;
    }
    updateLeaderEpoch(first, known.leaderEpoch);
    if (queue.isMuted || contains(check.brokers, known.leaderId)) continue;
    const isWaiting = isBackingOff(first, now);
    const waitUntil = first.lastAttemptAt + (isWaiting ? first.backoff : lingerMicros);
    const isSendable = isUrgent || queue.batches.length > 1 || isFull(first) || waitUntil <= now;
    if (isSendable && !isWaiting) check.brokers.push(known.leaderId);
    else if (waitUntil < check.nextCheckAt) check.nextCheckAt = waitUntil;
  }
  while (listed.length > kept) listed.pop();
}

/**
 * Takes the first batch of each partition that a broker leads, up to `maxSizeBytes`, beginning where the last round
 * ended. `mayDrain` holds idempotent batches of the producer back, and gives those that it lets go their sequence.
 */
export function drain<Producer>(
  state: AccumulatorState,
  cluster: MetadataSnapshot,
  brokerId: number,
  maxSizeBytes: number,
  now: Micros,
  producer: Producer,
  mayDrain: (producer: Producer, queue: PartitionQueue, first: ProducerBatch) => boolean,
): ProducerBatch[] {
  const partitions = cluster.partitionsByLeader.get(brokerId);
  const taken: ProducerBatch[] = [];
  if (partitions === undefined) return taken;
  const count = partitions.length;
  const start = (state.drainIndex.get(brokerId) ?? 0) % count;
  let index = start;
  let last = start;
  let sizeBytes = 0;
  do {
    last = index;
    const partition = partitions[index] as number;
    index = index + 1 === count ? 0 : index + 1;
    const queue = state.queues.get(partition);
    if (queue === undefined || queue.isMuted) continue;
    const first = queue.batches[0];
    if (first === undefined) continue;
    updateLeaderEpoch(first, cluster.partitions.get(partition)?.leaderEpoch ?? -1);
    if (isBackingOff(first, now)) continue;
    if (taken.length > 0 && sizeBytes + first.sizeBytes > maxSizeBytes) break;
    if (!mayDrain(producer, queue, first)) break;
    queue.batches.shift();
    first.isOpen = false;
    first.hasBeenReset = false;
    sizeBytes += first.sizeBytes;
    queue.inFlight.push(first);
    taken.push(first);
  } while (index !== start);
  state.drainIndex.set(brokerId, last);
  return taken;
}

/** Puts a batch that failed back: to the front, or among its like in the order of their sequences. */
export function reenqueue(
  state: AccumulatorState,
  queue: PartitionQueue,
  batch: ProducerBatch,
  now: Micros,
  backoff: Micros,
): void {
  batch.attempts++;
  batch.lastAttemptAt = now;
  batch.backoff = backoff;
  insertInOrder(queue, batch);
  list(state, queue);
}

/**
 * Replaces a batch that the broker found too large by smaller ones, in its place in the order. Their records stay the
 * same rows of the store; `records` are those rows. The big batch itself is still to be completed.
 */
export function splitAndReenqueue(
  state: AccumulatorState,
  settings: AccumulatorSettings,
  queue: PartitionQueue,
  big: ProducerBatch,
  records: readonly PendingRecord[],
): ProducerBatch[] {
  const targetBytes = big.isSplit
    ? Math.max(...records.map(recordBatchUpperBound), big.sizeBytes >> 1)
    : settings.batchSizeBytes;
  const parts: ProducerBatch[] = [];
  let row = big.firstRecord;
  let sequence = big.baseSequence;
  for (const record of records) {
    let part = parts[parts.length - 1];
    const bytes = part === undefined ? 0 : roomFor(part, record);
    if (part === undefined || bytes === 0) {
      const limit = Math.max(targetBytes, recordBatchUpperBound(record));
      if (part !== undefined && sequence !== NO_SEQUENCE) sequence += part.recordCount;
      part = newBatch(state.nextBatch++, big.partition, limit, record, big.createdAt, big);
      part.firstRecord = row;
      part.producerId = big.producerId;
      part.producerEpoch = big.producerEpoch;
      part.baseSequence = sequence;
      parts.push(part);
    } else addTo(part, record, bytes);
    row++;
  }
  for (let i = parts.length - 1; i >= 0; i--) {
    const part = parts[i] as ProducerBatch;
    part.isOpen = false;
    insertInOrder(queue, part);
    state.incomplete++;
  }
  list(state, queue);
  return parts;
}

/** Counts a batch as done and gives its memory back. */
export function complete(
  state: AccumulatorState,
  settings: AccumulatorSettings,
  batch: Pick<ProducerBatch, 'isSplit' | 'capacityBytes'>,
): void {
  state.incomplete--;
  if (!batch.isSplit) deallocate(state.pool, batch.capacityBytes, settings.batchSizeBytes);
}

/** Asking an empty list for the element before its first is slow: it is asked only when there is one. */
function lastOf(batches: readonly ProducerBatch[]): ProducerBatch | undefined {
  return batches.length === 0 ? undefined : batches[batches.length - 1];
}

function insertInOrder(queue: PartitionQueue, batch: ProducerBatch): void {
  let place = 0;
  if (batch.baseSequence !== NO_SEQUENCE) {
    while (place < queue.batches.length) {
      const other = queue.batches[place] as ProducerBatch;
      if (other.baseSequence === NO_SEQUENCE || other.baseSequence >= batch.baseSequence) break;
      place++;
    }
  }
  queue.batches.splice(place, 0, batch);
}

function list(state: AccumulatorState, queue: PartitionQueue): void {
  if (queue.isListed) return;
  queue.isListed = true;
  state.listed.push(queue.partition);
}

/** What a record would weigh in a batch; 0 when it has no room there. */
function roomFor(batch: ProducerBatch, record: PendingRecord): number {
  if (isFull(batch)) return 0;
  const bytes = recordBytes(batch.recordCount, record.timestampMs - batch.baseTimestampMs, record);
  return batch.sizeBytes + bytes <= batch.writeLimitBytes ? bytes : 0;
}

function addTo(batch: ProducerBatch, record: PendingRecord, bytes: number): void {
  batch.records.push(record);
  batch.recordCount++;
  batch.sizeBytes += bytes;
  if (record.timestampMs > batch.maxTimestampMs) batch.maxTimestampMs = record.timestampMs;
}

function newBatch(
  id: number,
  partition: number,
  capacityBytes: number,
  record: PendingRecord,
  now: Micros,
  splitFrom: ProducerBatch | null = null,
): ProducerBatch {
  return {
    id,
    origin: splitFrom?.origin ?? id,
    partition,
    createdAt: now,
    capacityBytes,
    writeLimitBytes: capacityBytes,
    isSplit: splitFrom !== null,
    records: [record],
    recordCount: 1,
    sizeBytes: recordBatchOverheadBytes + recordBytes(0, 0, record),
    isOpen: true,
    baseTimestampMs: record.timestampMs,
    maxTimestampMs: record.timestampMs,
    firstRecord: -1,
    attempts: 0,
    lastAttemptAt: now,
    backoff: 0,
    producerId: -1,
    producerEpoch: -1,
    baseSequence: NO_SEQUENCE,
    hasBeenReset: false,
    leaderEpoch: -1,
    attemptsWhenLeaderChanged: 0,
  };
}
