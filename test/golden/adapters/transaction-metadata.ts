import {
  completeTransition,
  newTransactionMetadata,
  prepareAbortOrCommit,
  prepareAddPartitions,
  prepareComplete,
  prepareFenceProducerEpoch,
  prepareIncrementProducerEpoch,
  type TransactionFields,
  type TransactionMetadata,
} from '../../../src/platforms/kafka/transaction-coordinator/transaction-metadata';
import { goldenAdapter } from '../adapter';

interface Op {
  readonly op: string;
  readonly transactionVersion?: number;
  readonly nextProducerId?: number;
  readonly noPartitionAdded?: boolean;
  readonly partition?: number;
  readonly expectedEpoch?: number | null;
  readonly result?: string;
  readonly transitEpoch?: number;
  readonly nowMs?: number;
}

interface Vector {
  readonly transactionVersion: number;
  readonly initialEpoch: number;
  readonly ops: readonly Op[];
}

/** The timeout has no part in these rules. */
const TIMEOUT_MS = 60_000;

/** Compares what TransactionMetadata makes of each event, and what it is like afterwards. */
export const transactionMetadata = goldenAdapter<Vector>('transaction-metadata', (vector) => {
  const metadata = newTransactionMetadata('t', 5000, TIMEOUT_MS, 0);
  metadata.producerEpoch = vector.initialEpoch;
  const actual = vector.ops.map((op) => perform(metadata, op, vector.transactionVersion));
  const expected = vector.ops.map((op) => ({ ...op, result: op.result && outcome(op.result) }));
  return { expected, actual };
});

/** Both of Kafka's exceptions for an illegal step are failed assertions in the model. */
function outcome(result: string): string {
  return result.startsWith('Illegal') ? 'refused' : result;
}

function perform(metadata: TransactionMetadata, op: Op, transactionVersion: number): object {
  let transit: TransactionFields | null;
  try {
    transit = prepare(metadata, op, transactionVersion);
  } catch {
    return { ...op, result: 'refused', after: after(metadata) };
  }
  if (op.op === 'fenceProducerEpoch') {
    metadata.pendingState = null;
    return {
      ...op,
      result: undefined,
      transitEpoch: transit?.producerEpoch,
      transitState: kafkasName(transit),
    };
  }
  if (transit === null) return { ...op, result: 'ProducerFencedException', after: after(metadata) };
  completeTransition(metadata, transit);
  return { ...op, result: 'OK', after: after(metadata) };
}

function prepare(
  metadata: TransactionMetadata,
  op: Op,
  transactionVersion: number,
): TransactionFields | null {
  const nowMs = op.nowMs ?? 0;
  switch (op.op) {
    case 'initProducerId.incrementEpoch':
      return prepareIncrementProducerEpoch(metadata, TIMEOUT_MS, op.expectedEpoch ?? null, nowMs);
    case 'addPartitions':
      return prepareAddPartitions(metadata, [op.partition as number], nowMs, transactionVersion);
    case 'fenceProducerEpoch':
      return prepareFenceProducerEpoch(metadata);
    case 'markersWritten.complete':
      return prepareComplete(metadata, nowMs);
    default:
      return prepareAbortOrCommit(
        metadata,
        op.op === 'endTxn.commit',
        op.transactionVersion ?? 0,
        op.nextProducerId ?? -1,
        nowMs,
        op.noPartitionAdded ?? false,
      );
  }
}

function kafkasName(transit: { readonly state: string } | null): string | undefined {
  return transit?.state.replace(/\B[A-Z]/g, '_$&').toUpperCase();
}

function after(metadata: TransactionMetadata): object {
  const { producerId, producerEpoch, lastProducerEpoch, prevProducerId, partitions, txnStartMs } = metadata;
  return {
    state: kafkasName(metadata),
    producerId,
    producerEpoch,
    lastProducerEpoch,
    prevProducerId,
    partitions: [...partitions].sort((a, b) => a - b),
    txnStartTimestamp: txnStartMs,
  };
}
