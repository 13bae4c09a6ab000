import { describe, expect, it } from 'vitest';
import { committedOnly } from './committed-only';
import type { PromiseEvent } from './promise-events';

const partition = 0;
const written = (writer: number, baseOffset: number, lastOffset: number): PromiseEvent => ({
  type: 'written in transaction',
  partition,
  writer,
  baseOffset,
  lastOffset,
});
const ended = (writer: number, isCommitted: boolean): PromiseEvent => ({
  type: 'transaction ended',
  partition,
  writer,
  isCommitted,
});
const consumed = (node: number, baseOffset: number, lastOffset: number): PromiseEvent => ({
  type: 'consumed',
  group: -1,
  node,
  partition,
  baseOffset,
  lastOffset,
});
const careful: PromiseEvent = { type: 'careful reader', node: 7 };

/** How many records each event shows not to be as promised. */
function counts(events: readonly PromiseEvent[]): number[] {
  const state = committedOnly.initial();
  return events.map((event, seq) => committedOnly.fold(state, event, seq)?.count ?? 0);
}

describe('committed records only', () => {
  it('holds for what was committed and for what was written without a transaction', () => {
    expect(counts([careful, written(1, 0, 2), ended(1, true), consumed(7, 0, 5)])).toEqual([0, 0, 0, 0]);
  });

  it('does not hold for records that are open or aborted', () => {
    const events = [careful, written(1, 0, 2), written(2, 3, 4), ended(2, false), consumed(7, 1, 6)];
    expect(counts(events)).toEqual([0, 0, 0, 0, 4]);
  });

  it('is not owed to who did not ask for it', () => {
    expect(counts([written(1, 0, 2), ended(1, false), consumed(8, 0, 2)])).toEqual([0, 0, 0]);
  });

  it('forgets what a new leader has not got', () => {
    const leader = { type: 'leader', partition, node: 2, epoch: 1, endOffset: 1 } as const;
    expect(counts([careful, written(1, 0, 2), ended(1, false), leader, consumed(7, 1, 3)])[4]).toBe(0);
  });
});
