import type { ProducerEntry } from '../broker/replica';
import type { ProducedBatch } from '../protocol/messages';
import { NO_BATCH, type RecordStore } from './record-store';

/** Batches that a broker remembers of each producer (ProducerStateEntry.NUM_BATCHES_TO_RETAIN). */
const BATCHES_KEPT = 5;

const SEQUENCES = 0x80000000;

/** What the leader makes of a batch with a producer id. */
export type SequenceVerdict =
  | { readonly kind: 'append' }
  /** The very batch is in the log already. */
  | { readonly kind: 'duplicate'; readonly batch: number }
  | { readonly kind: 'refuse'; readonly error: 'OUT_OF_ORDER_SEQUENCE_NUMBER' | 'INVALID_PRODUCER_EPOCH' };

/** The sequence of a batch's last record; wraps to 0 after Integer.MAX_VALUE (DefaultRecordBatch.incrementSequence). */
export function lastSequence(baseSequence: number, recordCount: number): number {
  return (baseSequence + recordCount - 1) % SEQUENCES;
}

/** Checks the sequence of an idempotent producer's batch (storage/…/ProducerAppendInfo.checkSequence, K-037…K-040). */
export function checkSequence(
  producers: ReadonlyMap<number, ProducerEntry>,
  b: ProducedBatch,
): SequenceVerdict {
  const entry = producers.get(b.producerId);
  if (entry === undefined) return { kind: 'append' };
  const last = lastSequence(b.baseSequence, b.recordCount);
  if (b.producerEpoch === entry.producerEpoch) {
    const same = entry.batches.find((k) => k.baseSequence === b.baseSequence && k.lastSequence === last);
    if (same !== undefined) return { kind: 'duplicate', batch: same.batch };
  }
  if (b.producerEpoch < entry.producerEpoch) return { kind: 'refuse', error: 'INVALID_PRODUCER_EPOCH' };
  if (b.producerEpoch > entry.producerEpoch) {
    return b.baseSequence === 0
      ? { kind: 'append' }
      : { kind: 'refuse', error: 'OUT_OF_ORDER_SEQUENCE_NUMBER' };
  }
  const newest = entry.batches[entry.batches.length - 1];
  const inOrder = newest === undefined || b.baseSequence === (newest.lastSequence + 1) % SEQUENCES;
  return inOrder ? { kind: 'append' } : { kind: 'refuse', error: 'OUT_OF_ORDER_SEQUENCE_NUMBER' };
}

/** Remembers a batch that was appended or replicated. */
export function noteBatch(producers: Map<number, ProducerEntry>, records: RecordStore, batch: number): void {
  const producer = records.producerOf(batch);
  if (producer === null) return;
  const { producerId, producerEpoch, baseSequence } = producer;
  let entry = producers.get(producerId);
  if (entry === undefined || entry.producerEpoch !== producerEpoch) {
    entry = { producerEpoch, batches: [] };
    producers.set(producerId, entry);
  }
  const end = lastSequence(baseSequence, records.recordCount(batch));
  entry.batches.push({ batch, baseSequence, lastSequence: end });
  if (entry.batches.length > BATCHES_KEPT) entry.batches.shift();
}

/** The producers of a log, read from the log itself: after truncation. */
export function producersOf(records: RecordStore, tip: number): Map<number, ProducerEntry> {
  const batches: number[] = [];
  for (let batch = tip; batch !== NO_BATCH; batch = records.previous(batch)) batches.push(batch);
  const producers = new Map<number, ProducerEntry>();
  for (const batch of batches.reverse()) noteBatch(producers, records, batch);
  return producers;
}
