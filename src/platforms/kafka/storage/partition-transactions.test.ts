import { describe, expect, it } from 'vitest';
import {
  abortedIn,
  beginTransaction,
  endTransaction,
  endVerification,
  lastStableOffset,
  newPartitionTransactions,
  startVerification,
  type TransactionVerification,
} from './partition-transactions';

describe('the last stable offset', () => {
  it('is the high watermark without transactions, and never beyond it', () => {
    expect(lastStableOffset({ highWatermark: 9, transactions: null })).toBe(9);
    const transactions = newPartitionTransactions();
    beginTransaction(transactions, 1, 12);
    expect(lastStableOffset({ highWatermark: 9, transactions })).toBe(9);
    expect(lastStableOffset({ highWatermark: 20, transactions })).toBe(12);
  });

  it('waits for the marker to be replicated', () => {
    const transactions = newPartitionTransactions();
    beginTransaction(transactions, 1, 3);
    endTransaction(transactions, { producerId: 1, firstOffset: 3, lastOffset: 7 }, false, 5);
    expect(lastStableOffset({ highWatermark: 7, transactions })).toBe(3);
    expect(lastStableOffset({ highWatermark: 8, transactions })).toBe(8);
  });

  it('stays at the earliest of those that are open', () => {
    const transactions = newPartitionTransactions();
    beginTransaction(transactions, 1, 3);
    beginTransaction(transactions, 2, 5);
    endTransaction(transactions, { producerId: 1, firstOffset: 3, lastOffset: 8 }, true, 20);
    expect(lastStableOffset({ highWatermark: 20, transactions })).toBe(5);
  });
});

describe('the index of aborted transactions', () => {
  it('has those that touch what is read, and stops where all later ones lie behind', () => {
    const transactions = newPartitionTransactions();
    beginTransaction(transactions, 1, 0);
    beginTransaction(transactions, 2, 2);
    endTransaction(transactions, { producerId: 1, firstOffset: 0, lastOffset: 4 }, true, 0);
    endTransaction(transactions, { producerId: 2, firstOffset: 2, lastOffset: 6 }, true, 0);
    expect(transactions.aborted.map((t) => t.lastStableOffset)).toEqual([2, 7]);
    const ids = (from: number, end: number) => abortedIn(transactions, from, end).map((t) => t.producerId);
    expect([ids(0, 7), ids(5, 7), ids(0, 2), ids(7, 9)]).toEqual([[1, 2], [2], [1], []]);
    expect(abortedIn(null, 0, 9)).toEqual([]);
  });
});

describe('the check of a producer with its coordinator', () => {
  it('is one for all its requests, and remembers the lowest sequence of the latest epoch', () => {
    const verifications: TransactionVerification[] = [];
    let next = 40;
    const start = (epoch: number, sequence: number) =>
      startVerification(verifications, 1, epoch, sequence, () => next++);
    expect([start(0, 3), start(0, 1), start(0, 5)]).toEqual([40, 40, 40]);
    expect(verifications[0]).toMatchObject({ epoch: 0, lowestSequence: 1 });
    start(1, 4);
    expect(verifications[0]).toMatchObject({ epoch: 1, lowestSequence: 4 });
  });

  it('ends with a batch or a marker of the producer, but not with the marker before', () => {
    const verifications = [{ producerId: 1, guard: 0, lowestSequence: 0, epoch: 3 }];
    const batch = { firstRecord: 0, recordCount: 1, sizeBytes: 70, maxTimestampMs: 0, baseSequence: 0 };
    const left = (producerId: number, producerEpoch: number, role: 'transactional' | 'abort' | 'plain') =>
      endVerification(verifications, { ...batch, producerId, producerEpoch, role }).length;
    expect(left(1, 3, 'transactional')).toBe(0);
    expect(left(1, 4, 'abort')).toBe(0);
    expect(left(1, 3, 'abort')).toBe(1);
    expect(left(2, 3, 'transactional')).toBe(1);
    expect(left(1, 3, 'plain')).toBe(1);
  });
});
