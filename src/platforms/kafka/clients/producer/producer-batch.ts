import type { Micros } from '../../../../engine/clock';
import type { RecordHeader } from '../../storage/record-headers';

/** A record that waits in a batch. */
export interface PendingRecord {
  /** The number that `send` answered. */
  readonly send: number;
  readonly key: Uint8Array | null;
  readonly value: Uint8Array | null;
  readonly headers: readonly RecordHeader[];
  readonly timestampMs: number;
}

/** NO_SEQUENCE of Kafka's record batches. */
export const NO_SEQUENCE = -1;

/**
 * Records of one partition that travel together (clients/…/ProducerBatch). Once it is drained its records are rows of
 * the record store, one after the other, and stay the same rows through every retry.
 */
export interface ProducerBatch {
  readonly id: number;
  /** The id of the batch that its records were in first: what flush waits for, also after a split. */
  readonly origin: number;
  readonly partition: number;
  readonly createdAt: Micros;
  /** The memory it occupies in the pool; 0 for a part of a split batch. */
  readonly capacityBytes: number;
  /** No record is added that would make it larger, but for the first. */
  readonly writeLimitBytes: number;
  readonly isSplit: boolean;
  records: PendingRecord[];
  recordCount: number;
  /** What it weighs on the wire so far, the header included. */
  sizeBytes: number;
  isOpen: boolean;
  baseTimestampMs: number;
  maxTimestampMs: number;
  /** Its first row in the record store; -1 until it is drained. */
  firstRecord: number;
  attempts: number;
  lastAttemptAt: Micros;
  /** How long it waits after its last failure. */
  backoff: Micros;
  producerId: number;
  producerEpoch: number;
  baseSequence: number;
  /** Whether its sequence was given anew after it had been sent. */
  hasBeenReset: boolean;
  leaderEpoch: number;
  attemptsWhenLeaderChanged: number;
}

/** Whether no further record goes into a batch. */
export function isFull(batch: ProducerBatch): boolean {
  return !batch.isOpen || (batch.recordCount > 0 && batch.writeLimitBytes <= batch.sizeBytes);
}

/** Notes the leader epoch the client knows; a retry need not back off when the leader changed since (KIP-580). */
export function updateLeaderEpoch(batch: ProducerBatch, leaderEpoch: number): void {
  if (leaderEpoch <= batch.leaderEpoch) return;
  batch.attemptsWhenLeaderChanged = batch.attempts;
  batch.leaderEpoch = leaderEpoch;
}

/** Whether a batch that failed must still wait before it is sent again. */
export function isBackingOff(batch: ProducerBatch, now: Micros): boolean {
  if (batch.attempts === 0 || now - batch.lastAttemptAt >= batch.backoff) return false;
  return batch.attempts !== batch.attemptsWhenLeaderChanged;
}

/** The sequence of the last record of a batch. */
export function lastSequenceOf(batch: ProducerBatch): number {
  return batch.baseSequence + batch.recordCount - 1;
}
