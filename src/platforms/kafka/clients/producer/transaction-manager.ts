import { sequenceAfter } from '../../storage/sequences';
import { lastSequenceOf, NO_SEQUENCE, type ProducerBatch } from './producer-batch';
import type { AccumulatorState, PartitionQueue } from './record-accumulator';

/** Short.MAX_VALUE: after it an idempotent producer needs a new producer id. */
const MAX_EPOCH = 32767;

/** What an idempotent producer keeps besides the sequences of its partitions (clients/…/TransactionManager). */
export interface TransactionState {
  /** -1 while the producer has no id. */
  producerId: number;
  producerEpoch: number;
  /** Whether InitProducerId is on its way. */
  isInitializing: boolean;
  /** Attempts of InitProducerId that failed in a row. */
  failures: number;
  /** Not to ask for an id before this time. */
  retryAt: number;
  isBumpRequired: boolean;
  partitionsToRewrite: number[];
  /** Partitions with a batch of unknown fate, and the sequence after it. */
  unresolved: Map<number, number>;
}

/** A producer that has no id yet. */
export function newTransactionState(): TransactionState {
  return {
    producerId: -1,
    producerEpoch: -1,
    isInitializing: false,
    failures: 0,
    retryAt: 0,
    isBumpRequired: false,
    partitionsToRewrite: [],
    unresolved: new Map(),
  };
}

/** Whether batches of a partition were sent whose fate is open: in flight, or waiting to be sent again. */
export function hasInFlightBatches(queue: PartitionQueue): boolean {
  const first = queue.batches[0];
  return queue.inFlight.length > 0 || (first !== undefined && first.baseSequence !== NO_SEQUENCE);
}

/** Whether the first batch of a partition may be sent now (RecordAccumulator.shouldStopDrainBatchesForPartition). */
export function maySend(state: TransactionState, queue: PartitionQueue, first: ProducerBatch): boolean {
  if (state.producerId < 0) return false;
  if (first.baseSequence === NO_SEQUENCE) {
    if (hasInFlightBatches(queue) && isStale(state, queue)) return false;
    return !state.unresolved.has(queue.partition);
  }
  return queue.inFlight.every(({ baseSequence }) => baseSequence >= first.baseSequence);
}

/** Gives a batch its place in the sequence when it is sent for the first time. */
export function assignSequence(state: TransactionState, queue: PartitionQueue, batch: ProducerBatch): void {
  if (batch.baseSequence !== NO_SEQUENCE) return;
  if (isStale(state, queue) && !hasInFlightBatches(queue)) startSequencesAtBeginning(state, queue);
  batch.producerId = state.producerId;
  batch.producerEpoch = state.producerEpoch;
  batch.baseSequence = queue.nextSequence;
  queue.nextSequence = sequenceAfter(queue.nextSequence, batch.recordCount);
}

/** Notes that a batch is in the log. */
export function noteAcknowledged(queue: PartitionQueue, batch: ProducerBatch): void {
  queue.lastAckedSequence = Math.max(queue.lastAckedSequence, lastSequenceOf(batch));
}

/** Takes back what depends on a batch that failed for good. */
export function noteFailed(
  state: TransactionState,
  queue: PartitionQueue,
  errorName: string,
  adjustSequences: boolean,
): void {
  if (errorName === 'UNKNOWN_PRODUCER_ID') {
    queue.producerId = -1;
    queue.producerEpoch = -1;
    queue.nextSequence = 0;
    queue.lastAckedSequence = -1;
    state.unresolved.delete(queue.partition);
  } else if (errorName === 'OUT_OF_ORDER_SEQUENCE_NUMBER' || adjustSequences)
    requestBump(state, queue.partition);
}

/** Asks for a new epoch, with the sequences of a partition beginning anew. */
export function requestBump(state: TransactionState, partition: number): void {
  state.isBumpRequired = true;
  if (!state.partitionsToRewrite.includes(partition)) state.partitionsToRewrite.push(partition);
}

/** A batch that had been sent was given up: whether it is in the log is not known. */
export function markUnresolved(state: TransactionState, batch: ProducerBatch): void {
  const next = lastSequenceOf(batch) + 1;
  state.unresolved.set(batch.partition, Math.max(state.unresolved.get(batch.partition) ?? 0, next));
}

/** Settles the partitions with batches of unknown fate once nothing of theirs is in flight. */
export function resolveSequences(state: TransactionState, accumulator: AccumulatorState): void {
  for (const partition of state.unresolved.keys()) {
    const queue = accumulator.queues.get(partition) as PartitionQueue;
    if (hasInFlightBatches(queue)) continue;
    if (!isNextSequence(queue, queue.nextSequence)) requestBump(state, partition);
    state.unresolved.delete(partition);
  }
}

/**
 * The same of a transactional producer: whether records are lost for good, so that the transaction must be aborted.
 */
export function resolveTransactionalSequences(
  state: TransactionState,
  accumulator: AccumulatorState,
): boolean {
  let isLost = false;
  for (const partition of state.unresolved.keys()) {
    const queue = accumulator.queues.get(partition) as PartitionQueue;
    if (hasInFlightBatches(queue)) continue;
    if (!isNextSequence(queue, queue.nextSequence)) isLost = true;
    state.unresolved.delete(partition);
  }
  return isLost;
}

/** A new epoch or id was given: all sequences begin anew (TxnPartitionMap.reset). */
export function resetSequences(state: TransactionState, accumulator: AccumulatorState): void {
  for (const queue of accumulator.queues.values()) {
    queue.producerId = -1;
    queue.producerEpoch = -1;
    queue.nextSequence = 0;
    queue.lastAckedSequence = -1;
  }
  state.unresolved.clear();
}

/** A batch of a transaction failed for good: those after it move up (adjustSequencesDueToFailedBatch). */
export function closeGap(state: TransactionState, queue: PartitionQueue, failed: ProducerBatch): void {
  if (isStale(state, queue) || failed.baseSequence === NO_SEQUENCE) return;
  queue.nextSequence -= failed.recordCount;
  for (const batch of [...queue.inFlight, ...queue.batches]) {
    if (batch.baseSequence <= failed.baseSequence) continue;
    batch.baseSequence -= failed.recordCount;
    batch.hasBeenReset = true;
  }
}

/** Whether a sequence follows the last one that was acknowledged. */
export function isNextSequence(queue: PartitionQueue, sequence: number): boolean {
  return sequence - queue.lastAckedSequence === 1;
}

/** Raises the epoch when a gap in the sequences asks for it; without a further epoch a new producer id is needed. */
export function bumpEpochIfRequired(state: TransactionState, accumulator: AccumulatorState): void {
  if (!state.isBumpRequired) return;
  if (state.producerEpoch >= MAX_EPOCH) {
    state.producerId = -1;
    state.producerEpoch = -1;
  } else {
    state.producerEpoch++;
    for (const partition of state.partitionsToRewrite) {
      startSequencesAtBeginning(state, accumulator.queues.get(partition) as PartitionQueue);
      state.unresolved.delete(partition);
    }
  }
  state.partitionsToRewrite = [];
  state.isBumpRequired = false;
}

/**
 * Whether an idempotent producer sends a batch again after an error that is not retriable in itself
 * (TransactionManager.canRetry).
 */
export function canRetrySequence(
  state: TransactionState,
  queue: PartitionQueue,
  batch: ProducerBatch,
  errorName: string,
): boolean {
  if (errorName === 'UNKNOWN_PRODUCER_ID') {
    if (!batch.hasBeenReset) requestBump(state, queue.partition);
    return true;
  }
  if (errorName !== 'OUT_OF_ORDER_SEQUENCE_NUMBER') return false;
  const unresolvedNext = state.unresolved.get(queue.partition);
  if (unresolvedNext === undefined && (batch.hasBeenReset || !isNextSequence(queue, batch.baseSequence)))
    return true;
  if (unresolvedNext === undefined || unresolvedNext === batch.baseSequence)
    requestBump(state, queue.partition);
  return true;
}

function isStale(state: TransactionState, queue: PartitionQueue): boolean {
  return queue.producerId !== state.producerId || queue.producerEpoch !== state.producerEpoch;
}

/**
 * Whether a transactional producer sends a batch again after a gap: only when it is not the batch that is next, as then
 * the gap may be closed by one before it (TransactionManager.canRetry).
 */
export function canRetryTransactional(
  state: TransactionState,
  queue: PartitionQueue,
  batch: ProducerBatch,
  errorName: string,
): boolean {
  if (errorName !== 'OUT_OF_ORDER_SEQUENCE_NUMBER' || state.unresolved.has(queue.partition)) return false;
  return batch.hasBeenReset || !isNextSequence(queue, batch.baseSequence);
}

/** All batches of a partition that have a sequence get a new one, from 0 on, in their order. */
function startSequencesAtBeginning(state: TransactionState, queue: PartitionQueue): void {
  let sequence = 0;
  const tracked = [...queue.inFlight, ...queue.batches.filter((b) => b.baseSequence !== NO_SEQUENCE)];
  tracked.sort((a, b) => a.producerEpoch - b.producerEpoch || a.baseSequence - b.baseSequence);
  for (const batch of tracked) {
    batch.producerId = state.producerId;
    batch.producerEpoch = state.producerEpoch;
    batch.baseSequence = sequence;
    batch.hasBeenReset = true;
    sequence += batch.recordCount;
  }
  queue.producerId = state.producerId;
  queue.producerEpoch = state.producerEpoch;
  queue.nextSequence = sequence;
  queue.lastAckedSequence = -1;
}
