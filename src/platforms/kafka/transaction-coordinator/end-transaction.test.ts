import { describe, expect, it } from 'vitest';
import { decideEnd, type EndRequest } from './end-transaction';
import {
  newTransactionMetadata,
  prepareFenceProducerEpoch,
  type TransactionMetadata,
} from './transaction-metadata';
import type { TransactionStateName } from './transaction-rows';

const EPOCH = 5;

function metadata(
  state: TransactionStateName,
  changes: Partial<TransactionMetadata> = {},
): TransactionMetadata {
  return {
    ...newTransactionMetadata('t', 7, 60_000, 0),
    state,
    producerEpoch: EPOCH,
    prevProducerId: 7,
    txnStartMs: 1,
    clientTransactionVersion: 2,
    ...changes,
  };
}

/** What a coordinator makes of EndTxn: the error, or the state and epoch that it writes. */
function outcome(transaction: TransactionMetadata, request: Partial<EndRequest>): string {
  const full = {
    producerId: 7,
    producerEpoch: EPOCH,
    committed: true,
    transactionVersion: 2,
    isFromClient: true,
    ...request,
  };
  const decision = decideEnd(transaction, full, () => 99, 10);
  if (decision.kind === 'answer') return decision.error;
  const { state, producerEpoch, nextProducerId } = decision.transit;
  return `${state} epoch ${producerEpoch}${nextProducerId < 0 ? '' : ` next ${nextProducerId}`}`;
}

/** Abort and commit, each as a retry (the epoch before) and as a call under the present epoch. */
function row(state: TransactionStateName, transactionVersion: number): string[] {
  return [false, true].flatMap((committed) =>
    [EPOCH - 1, EPOCH].map((producerEpoch) =>
      outcome(metadata(state), { committed, producerEpoch, transactionVersion }),
    ),
  );
}

describe('EndTxn', () => {
  // The table in TransactionCoordinator.scala, above endTransaction.
  it('follows the table of transaction version 2', () => {
    const bumped = `PrepareAbort epoch ${EPOCH + 1}`;
    expect(row('Empty', 2)).toEqual(['PRODUCER_FENCED', bumped, 'PRODUCER_FENCED', 'INVALID_TXN_STATE']);
    expect(row('CompleteAbort', 2)).toEqual(['NONE', bumped, 'INVALID_TXN_STATE', 'INVALID_TXN_STATE']);
    expect(row('CompleteCommit', 2)).toEqual(['INVALID_TXN_STATE', bumped, 'NONE', 'INVALID_TXN_STATE']);
  });

  it('ends an open transaction under a new epoch, and asks for patience while it is being ended', () => {
    expect(row('Ongoing', 2)).toEqual([
      'PRODUCER_FENCED',
      `PrepareAbort epoch ${EPOCH + 1}`,
      'PRODUCER_FENCED',
      `PrepareCommit epoch ${EPOCH + 1}`,
    ]);
    expect(row('PrepareCommit', 2)).toEqual([
      'INVALID_TXN_STATE',
      'PRODUCER_FENCED',
      'CONCURRENT_TRANSACTIONS',
      'PRODUCER_FENCED',
    ]);
  });

  it('keeps the epoch before KIP-890, and lets only what is open be ended', () => {
    expect(row('Ongoing', 0)[3]).toBe(`PrepareCommit epoch ${EPOCH}`);
    expect(row('Empty', 0)).toEqual([
      'PRODUCER_FENCED',
      'INVALID_TXN_STATE',
      'PRODUCER_FENCED',
      'INVALID_TXN_STATE',
    ]);
    expect([row('CompleteAbort', 0)[1], row('CompleteAbort', 0)[3]]).toEqual(['NONE', 'INVALID_TXN_STATE']);
  });

  it('refuses another producer id, and waits for a write that is under way', () => {
    expect(outcome(metadata('Ongoing'), { producerId: 8 })).toBe('INVALID_PRODUCER_ID_MAPPING');
    expect(outcome(metadata('Ongoing', { pendingState: 'Ongoing' }), {})).toBe('CONCURRENT_TRANSACTIONS');
  });

  it('takes a new producer id when the epochs are used up, and knows a retry across that', () => {
    const last = metadata('Ongoing', { producerEpoch: 32_766 });
    expect(outcome(last, { producerEpoch: 32_766 })).toBe('PrepareCommit epoch 32767 next 99');
    const rotated = metadata('CompleteCommit', { producerId: 99, producerEpoch: 0 });
    expect(outcome(rotated, { producerEpoch: 32_766 })).toBe('NONE');
  });

  it('aborts what the coordinator itself fences, once', () => {
    const transaction = metadata('Ongoing');
    const { producerEpoch } = prepareFenceProducerEpoch(transaction);
    expect(producerEpoch).toBe(EPOCH + 1);
    const own = { committed: false, isFromClient: false, producerEpoch };
    expect(outcome(transaction, own)).toBe(`PrepareAbort epoch ${EPOCH + 1}`);
    expect(outcome(transaction, own)).toBe('CONCURRENT_TRANSACTIONS');
  });
});
