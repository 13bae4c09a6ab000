import type { ProducerEntry } from '../broker/replica';
import type { ProducedBatch } from '../protocol/messages';
import { NO_BATCH, type RecordStore } from './record-store';

/** Batches that a broker remembers of each producer (ProducerStateEntry.NUM_BATCHES_TO_RETAIN). */
const BATCHES_KEPT = 5;

/** Sequences wrap to 0 after Integer.MAX_VALUE (DefaultRecordBatch.incrementSequence). */
const SEQUENCES = 0x80000000;

/** What the leader makes of a batch with a producer id. */
export type SequenceVerdict =
  | { readonly kind: 'append' }
  /** The very batch is in the log already. */
  | { readonly kind: 'duplicate'; readonly batch: number }
  | { readonly kind: 'refuse'; readonly error: 'OUT_OF_ORDER_SEQUENCE_NUMBER' | 'INVALID_PRODUCER_EPOCH' };

const APPEND: SequenceVerdict = { kind: 'append' };

/** Checks the sequence of an idempotent producer's batch (storage/…/ProducerAppendInfo.checkSequence, K-037…K-040). */
export function checkSequence(
  producers: ReadonlyMap<number, ProducerEntry>,
  records: RecordStore,
  b: ProducedBatch,
): SequenceVerdict {
  const entry = producers.get(b.producerId);
  if (entry === undefined) return APPEND;
  if (b.producerEpoch === entry.producerEpoch) {
    for (const batch of entry.batches) {
      if (records.baseSequence(batch) !== b.baseSequence || records.recordCount(batch) !== b.recordCount)
        continue;
      return { kind: 'duplicate', batch };
    }
  }
  if (b.producerEpoch < entry.producerEpoch) return { kind: 'refuse', error: 'INVALID_PRODUCER_EPOCH' };
  if (b.producerEpoch > entry.producerEpoch) {
    return b.baseSequence === 0 ? APPEND : { kind: 'refuse', error: 'OUT_OF_ORDER_SEQUENCE_NUMBER' };
  }
  const newest = entry.batches[entry.batches.length - 1];
  const inOrder =
    newest === undefined ||
    b.baseSequence === (records.baseSequence(newest) + records.recordCount(newest)) % SEQUENCES;
  return inOrder ? APPEND : { kind: 'refuse', error: 'OUT_OF_ORDER_SEQUENCE_NUMBER' };
}

/** Remembers a batch that was appended or replicated. */
export function noteBatch(producers: Map<number, ProducerEntry>, records: RecordStore, batch: number): void {
  const producer = records.producerOf(batch);
  if (producer === null) return;
  const { producerId, producerEpoch } = producer;
  let entry = producers.get(producerId);
  if (entry === undefined || entry.producerEpoch !== producerEpoch) {
    entry = { producerEpoch, batches: [] };
    producers.set(producerId, entry);
  }
  entry.batches.push(batch);
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
