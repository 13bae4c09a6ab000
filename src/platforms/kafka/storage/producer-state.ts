import type { ProducerEntry } from '../broker/replica';
import type { ProducedBatch } from '../protocol/messages';
import {
  beginTransaction,
  endTransaction,
  newPartitionTransactions,
  type PartitionTransactions,
  type TransactionVerification,
} from './partition-transactions';
import { NO_BATCH, type ProducerSession, type RecordStore } from './record-store';
import { sequenceAfter } from './sequences';

/** Batches that a broker remembers of each producer (ProducerStateEntry.NUM_BATCHES_TO_RETAIN). */
const BATCHES_KEPT = 5;

/** What a log knows of its producers, worked out from its batches. */
export interface ProducerLog {
  producers: Map<number, ProducerEntry>;
  transactions: PartitionTransactions | null;
  readonly highWatermark: number;
}

/** What the leader makes of a batch with a producer id. */
export type SequenceVerdict =
  | { readonly kind: 'append' }
  /** The very batch is in the log already. */
  | { readonly kind: 'duplicate'; readonly batch: number }
  | {
      readonly kind: 'refuse';
      readonly error: 'OUT_OF_ORDER_SEQUENCE_NUMBER' | 'INVALID_PRODUCER_EPOCH' | 'INVALID_TXN_STATE';
    };

const APPEND: SequenceVerdict = { kind: 'append' };
const OUT_OF_ORDER: SequenceVerdict = { kind: 'refuse', error: 'OUT_OF_ORDER_SEQUENCE_NUMBER' };

/** Checks the sequence of an idempotent producer's batch (storage/…/ProducerAppendInfo.checkSequence, K-037…K-040). */
export function checkSequence(
  producers: ReadonlyMap<number, ProducerEntry>,
  records: RecordStore,
  b: ProducedBatch,
): SequenceVerdict {
  const entry = producers.get(b.producerId);
  if (entry === undefined) return APPEND;
  // The next sequence is none of those of the batches before, so most batches are no duplicates at the first look.
  const isNext = b.baseSequence === nextSequence(entry, records, b.producerEpoch);
  if (!isNext && b.producerEpoch === entry.producerEpoch) {
    for (const batch of entry.batches) {
      if (records.baseSequence(batch) !== b.baseSequence || records.recordCount(batch) !== b.recordCount)
        continue;
      return { kind: 'duplicate', batch };
    }
  }
  if (b.producerEpoch < entry.producerEpoch) return { kind: 'refuse', error: 'INVALID_PRODUCER_EPOCH' };
  if (!isNext) return OUT_OF_ORDER;
  const isOutside = entry.currentTxnFirstOffset >= 0 && (b.role ?? 'plain') === 'plain';
  return isOutside ? { kind: 'refuse', error: 'INVALID_TXN_STATE' } : APPEND;
}

/** A new epoch begins its sequences with 0, be it that only a marker raised it. */
function nextSequence(entry: ProducerEntry, records: RecordStore, producerEpoch: number): number {
  const newest = entry.batches[entry.batches.length - 1];
  if (newest === undefined || producerEpoch > entry.producerEpoch) return 0;
  return sequenceAfter(records.baseSequence(newest), records.recordCount(newest));
}

/**
 * Checks a batch of a transaction: it must go on with one that is open here, or bring the guard of the check with its
 * coordinator that is still valid (UnifiedLog.analyzeAndValidateProducerState, ProducerAppendInfo.checkSequence).
 */
export function checkTransactional(
  log: ProducerLog,
  records: RecordStore,
  b: ProducedBatch,
  verification: TransactionVerification | undefined,
  guard: number,
): SequenceVerdict {
  const entry = log.producers.get(b.producerId);
  const sequence = checkSequence(log.producers, records, b);
  if (sequence.kind === 'duplicate') return sequence;
  if (!hasOngoingTransaction(log, b.producerId, b.producerEpoch)) {
    if (entry !== undefined && b.producerEpoch < entry.producerEpoch) return sequence;
    if (verification === undefined || verification.guard !== guard) {
      return { kind: 'refuse', error: 'INVALID_TXN_STATE' };
    }
  }
  if (verification !== undefined) {
    if (entry === undefined && b.baseSequence !== 0) return OUT_OF_ORDER;
    if (b.baseSequence > verification.lowestSequence) return OUT_OF_ORDER;
  }
  return sequence;
}

/** Whether a producer's transaction is open in a log under that epoch (UnifiedLog.hasOngoingTransaction). */
export function hasOngoingTransaction(log: ProducerLog, producerId: number, producerEpoch: number): boolean {
  const entry = log.producers.get(producerId);
  return entry !== undefined && entry.currentTxnFirstOffset >= 0 && entry.producerEpoch === producerEpoch;
}

/**
 * What stands against a marker: with transaction version 2 its epoch must be above the last one, or the same when the
 * transaction has ended already (ProducerAppendInfo.checkProducerEpoch, checkCoordinatorEpoch).
 */
export function markerFault(
  log: ProducerLog,
  marker: { readonly producerId: number; readonly producerEpoch: number; readonly coordinatorEpoch: number },
  transactionVersion: number,
): 'INVALID_PRODUCER_EPOCH' | 'TRANSACTION_COORDINATOR_FENCED' | null {
  const entry = log.producers.get(marker.producerId);
  if (entry === undefined) return null;
  const { producerEpoch, currentTxnFirstOffset, coordinatorEpoch } = entry;
  const isRetry = marker.producerEpoch === producerEpoch && currentTxnFirstOffset < 0;
  const isStale =
    transactionVersion >= 2
      ? marker.producerEpoch <= producerEpoch && !isRetry
      : marker.producerEpoch < producerEpoch;
  if (isStale) return 'INVALID_PRODUCER_EPOCH';
  return coordinatorEpoch > marker.coordinatorEpoch ? 'TRANSACTION_COORDINATOR_FENCED' : null;
}

/** Remembers a batch that was appended or replicated. */
export function noteBatch(log: ProducerLog, records: RecordStore, batch: number): void {
  const producer = records.producerOf(batch);
  if (producer === null) return;
  const { producerId, producerEpoch, role } = producer;
  let entry = log.producers.get(producerId);
  if (entry === undefined) {
    entry = { producerEpoch, batches: [], currentTxnFirstOffset: -1, coordinatorEpoch: -1 };
    log.producers.set(producerId, entry);
  } else if (entry.producerEpoch !== producerEpoch) {
    entry.producerEpoch = producerEpoch;
    entry.batches = [];
  }
  if (role === 'commit' || role === 'abort') {
    noteMarker(log, entry, producer, records.baseOffset(batch));
    return;
  }
  keepLatest(entry.batches, batch);
  if (role === 'plain' || entry.currentTxnFirstOffset >= 0) return;
  entry.currentTxnFirstOffset = records.baseOffset(batch);
  log.transactions ??= newPartitionTransactions();
  beginTransaction(log.transactions, producerId, entry.currentTxnFirstOffset);
}

/** Puts a batch behind those of its producer; the oldest makes room for it. */
function keepLatest(batches: number[], batch: number): void {
  if (batches.length < BATCHES_KEPT) {
    batches.push(batch);
    return;
  }
  for (let i = 1; i < BATCHES_KEPT; i++) batches[i - 1] = batches[i] as number;
  batches[BATCHES_KEPT - 1] = batch;
}

function noteMarker(log: ProducerLog, entry: ProducerEntry, marker: ProducerSession, offset: number): void {
  const { producerId, role, coordinatorEpoch } = marker;
  const { currentTxnFirstOffset: firstOffset } = entry;
  entry.coordinatorEpoch = coordinatorEpoch;
  entry.currentTxnFirstOffset = -1;
  if (firstOffset < 0) return;
  log.transactions ??= newPartitionTransactions();
  endTransaction(
    log.transactions,
    { producerId, firstOffset, lastOffset: offset },
    role === 'abort',
    log.highWatermark,
  );
}

/** The producers of a log, read from the log itself: after truncation, and when a process starts. */
export function restoreProducers(log: ProducerLog, records: RecordStore, tip: number): void {
  const batches: number[] = [];
  for (let batch = tip; batch !== NO_BATCH; batch = records.previous(batch)) batches.push(batch);
  log.producers = new Map();
  log.transactions = null;
  for (const batch of batches.reverse()) noteBatch(log, records, batch);
}
