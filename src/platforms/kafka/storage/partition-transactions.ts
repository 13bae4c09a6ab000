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
