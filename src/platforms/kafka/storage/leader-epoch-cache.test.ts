import { describe, expect, it } from 'vitest';
import {
  assignEpoch,
  type EpochEntry,
  endOffsetFor,
  epochForOffset,
  latestEpoch,
  truncateFromEnd,
  truncateFromStart,
} from './leader-epoch-cache';

const entries: readonly EpochEntry[] = [
  { epoch: 2, startOffset: 0 },
  { epoch: 4, startOffset: 10 },
  { epoch: 5, startOffset: 20 },
];

function after(change: (list: EpochEntry[]) => void): string {
  const list = [...entries];
  change(list);
  return list.map((entry) => `${entry.epoch}@${entry.startOffset}`).join(' ');
}

describe('assignEpoch', () => {
  it('appends a later epoch', () => {
    expect(after((list) => assignEpoch(list, 7, 30))).toBe('2@0 4@10 5@20 7@30');
  });

  it('leaves the list alone when the epoch is known', () => {
    expect(after((list) => assignEpoch(list, 5, 25))).toBe('2@0 4@10 5@20');
  });

  it('takes out what contradicts the new entry', () => {
    expect(after((list) => assignEpoch(list, 6, 15))).toBe('2@0 4@10 6@15');
    expect(after((list) => assignEpoch(list, 3, 40))).toBe('2@0 3@40');
    expect(after((list) => assignEpoch(list, 5, 10))).toBe('2@0 5@10');
  });
});

describe('truncation', () => {
  it('drops epochs that begin at or after the new end', () => {
    expect(after((list) => truncateFromEnd(list, 20))).toBe('2@0 4@10');
    expect(after((list) => truncateFromEnd(list, 21))).toBe('2@0 4@10 5@20');
    expect(after((list) => truncateFromEnd(list, 0))).toBe('');
    expect(after((list) => truncateFromEnd(list, -1))).toBe('2@0 4@10 5@20');
  });

  it('moves the start of the epoch that the new start falls into', () => {
    expect(after((list) => truncateFromStart(list, 12))).toBe('4@12 5@20');
    expect(after((list) => truncateFromStart(list, 99))).toBe('5@99');
    expect(after((list) => truncateFromStart(list, -1))).toBe('2@0 4@10 5@20');
  });
});

describe('questions', () => {
  it('finds the end of an epoch, or of the last one before it', () => {
    expect(endOffsetFor(entries, 5, 33)).toEqual({ epoch: 5, endOffset: 33 });
    expect(endOffsetFor(entries, 4, 33)).toEqual({ epoch: 4, endOffset: 20 });
    expect(endOffsetFor(entries, 3, 33)).toEqual({ epoch: 2, endOffset: 10 });
    expect(endOffsetFor(entries, 1, 33)).toEqual({ epoch: 1, endOffset: 0 });
    expect(endOffsetFor(entries, 6, 33)).toEqual({ epoch: -1, endOffset: -1 });
    expect(endOffsetFor(entries, -1, 33)).toEqual({ epoch: -1, endOffset: -1 });
  });

  it('finds the epoch of an offset', () => {
    expect([0, 9, 10, 25].map((offset) => epochForOffset(entries, offset))).toEqual([2, 2, 4, 5]);
    expect(epochForOffset([{ epoch: 1, startOffset: 5 }], 4)).toBeNull();
  });

  it('knows the latest epoch', () => {
    expect(latestEpoch(entries)).toBe(5);
    expect(latestEpoch([])).toBeNull();
  });
});
