import { expect, it } from 'vitest';
import type { LogFrame, SceneCell } from '../platforms/platform';
import { showsTransactions } from './legend';

function log(...states: readonly SceneCell['state'][]): LogFrame {
  const cells = states.map((state, offset) => ({ offset, key: -1, leaderEpoch: 0, batchStart: true, state }));
  return {
    log: 0,
    isLeader: true,
    inSync: true,
    leaderEpoch: 0,
    logStartOffset: 0,
    logEndOffset: cells.length,
    highWatermark: cells.length,
    lastStableOffset: cells.length,
    cells,
  };
}

it('tells of transactions while a log shows one', () => {
  expect(showsTransactions([])).toBe(false);
  expect(showsTransactions([log('committed', 'uncommitted', 'lost', 'diverged')])).toBe(false);
  for (const state of ['undecided', 'aborted', 'commitMark', 'abortMark'] as const) {
    expect(showsTransactions([log('committed'), log(state)])).toBe(true);
  }
});
