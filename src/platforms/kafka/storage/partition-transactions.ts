import type { ProducedBatch } from '../protocol/messages';

/** A transaction that has records in a log and no marker yet. */
export interface OpenTransaction {
  readonly producerId: number;
  readonly firstOffset: number;
}

/** A transaction that ended: its last offset is that of its marker. */
export interface EndedTransaction extends OpenTransaction {
  readonly lastOffset: number;
}

/** A row of the aborted-transaction index (storage/…/AbortedTxn). */
export interface AbortedTransaction extends EndedTransaction {
  /** The last stable offset once this transaction had ended: no row before it has to be looked at for later offsets. */
  readonly lastStableOffset: number;
}

/**
 * The transactions of one log, worked out from its batches: on every replica, since any may come to lead
 * (storage/…/ProducerStateManager: ongoingTxns and unreplicatedTxns; TransactionIndex).
 */
export interface PartitionTransactions {
  /** In the order of their first offsets. */
  open: OpenTransaction[];
  /** Ended ones whose marker may lie at or above the high watermark. */
  unreplicated: EndedTransaction[];
  aborted: AbortedTransaction[];
}

/**
 * A producer that asked to write to a partition, and must first be known there by its transaction's coordinator. The
 * guard tells the request that asked: a marker that comes meanwhile takes it away (storage/…/VerificationStateEntry).
 */
export interface TransactionVerification {
  readonly producerId: number;
  readonly guard: number;
  lowestSequence: number;
  epoch: number;
}

/**
 * Begins the check of a producer, or goes on with one that is under way; returns its guard
 * (ProducerStateManager.maybeCreateVerificationStateEntry).
 */
export function startVerification(
  verifications: TransactionVerification[],
  producerId: number,
  epoch: number,
  sequence: number,
  newGuard: () => number,
): number {
  const known = verifications.find((v) => v.producerId === producerId);
  if (known === undefined) {
    const guard = newGuard();
    verifications.push({ producerId, guard, lowestSequence: sequence, epoch });
    return guard;
  }
  if (epoch > known.epoch) {
    known.epoch = epoch;
    known.lowestSequence = sequence;
  } else if (epoch === known.epoch && sequence < known.lowestSequence) {
    known.lowestSequence = sequence;
  }
  return known.guard;
}

/**
 * A batch of a transaction, or its marker, ends the check of its producer; not so the marker of the transaction before
 * the one that is being checked, which bears the same epoch (UnifiedLog.updateProducers).
 */
export function endVerification(
  verifications: readonly TransactionVerification[],
  { producerId, producerEpoch, role }: ProducedBatch,
): TransactionVerification[] {
  const isMarker = role === 'commit' || role === 'abort';
  return verifications.filter(
    (v) => v.producerId !== producerId || role === 'plain' || (isMarker && v.epoch === producerEpoch),
  );
}

/** No transaction at all. */
export function newPartitionTransactions(): PartitionTransactions {
  return { open: [], unreplicated: [], aborted: [] };
}

/** A transaction wrote its first batch. */
export function beginTransaction(
  transactions: PartitionTransactions,
  producerId: number,
  firstOffset: number,
): void {
  transactions.open.push({ producerId, firstOffset });
}

/** A transaction's marker was appended at `lastOffset`, in a log whose high watermark is `highWatermark`. */
export function endTransaction(
  transactions: PartitionTransactions,
  ended: EndedTransaction,
  isAbort: boolean,
  highWatermark: number,
): void {
  const others = transactions.open.filter(({ firstOffset }) => firstOffset !== ended.firstOffset);
  transactions.open = others;
  if (isAbort) {
    const next = others.find(({ producerId }) => producerId !== ended.producerId);
    transactions.aborted.push({ ...ended, lastStableOffset: next?.firstOffset ?? ended.lastOffset + 1 });
  }
  transactions.unreplicated = transactions.unreplicated.filter((t) => t.lastOffset >= highWatermark);
  transactions.unreplicated.push(ended);
}

/**
 * Up to where a log is decided: the high watermark, or the first offset of a transaction that is open, or ended by a
 * marker that is not replicated yet (UnifiedLog.fetchLastStableOffsetMetadata, ProducerStateManager.firstUnstableOffset).
 */
export function lastStableOffset(log: {
  readonly highWatermark: number;
  readonly transactions: PartitionTransactions | null;
}): number {
  const { transactions, highWatermark } = log;
  if (transactions === null) return highWatermark;
  let stable = Math.min(highWatermark, transactions.open[0]?.firstOffset ?? highWatermark);
  for (const { firstOffset, lastOffset } of transactions.unreplicated) {
    if (lastOffset >= highWatermark && firstOffset < stable) stable = firstOffset;
  }
  return stable;
}

/** The aborted transactions with records in [from, end) (TransactionIndex.collectAbortedTxns). */
export function abortedIn(
  transactions: PartitionTransactions | null,
  from: number,
  end: number,
): AbortedTransaction[] {
  const found: AbortedTransaction[] = [];
  for (const aborted of transactions?.aborted ?? []) {
    if (aborted.lastOffset >= from && aborted.firstOffset < end) found.push(aborted);
    if (aborted.lastStableOffset >= end) break;
  }
  return found;
}
