import { describe, expect, it } from 'vitest';
import {
  type FollowerState,
  isCaughtUp,
  neverMs,
  newFollowerState,
  resetFollowerState,
  updateFetchState,
} from './replica-state';

const lagMs = 30_000;

function fetched(
  nowMs: number,
  fetchOffset: number,
  leaderEndOffset: number,
  state = newFollowerState(neverMs),
) {
  updateFetchState(state, fetchOffset, nowMs, leaderEndOffset);
  return state;
}

describe('a follower in the eyes of its leader', () => {
  it('keeps its place in the ISR for one lag time after the leader starts', () => {
    const state = newFollowerState(1_000);
    expect(isCaughtUp(state, 50, 31_000, lagMs)).toBe(true);
    expect(isCaughtUp(state, 50, 31_001, lagMs)).toBe(false);
  });

  it('is not caught up before its first fetch when it is out of the ISR, not even at time 0', () => {
    expect(isCaughtUp(newFollowerState(neverMs), 50, 0, lagMs)).toBe(false);
    expect(fetched(10, 40, 50).lastCaughtUpTimeMs).toBe(neverMs);
  });

  it('is caught up at the time at which it asks for the end', () => {
    expect(fetched(5_000, 70, 70).lastCaughtUpTimeMs).toBe(5_000);
  });

  it('counts as caught up at its previous fetch while it only trails what is written meanwhile', () => {
    const before: FollowerState = fetched(5_000, 60, 70);
    expect(fetched(6_000, 70, 90, { ...before }).lastCaughtUpTimeMs).toBe(5_000);
    expect(fetched(6_000, 69, 90, { ...before }).lastCaughtUpTimeMs).toBe(neverMs);
  });

  it('is in sync with everything, however long ago it fetched', () => {
    const state = fetched(1_000, 70, 70);
    expect(isCaughtUp(state, 70, 999_999, lagMs)).toBe(true);
    expect(isCaughtUp(state, 71, 999_999, lagMs)).toBe(false);
  });

  it('keeps its offset when its leader is elected again', () => {
    const state = fetched(1_000, 70, 70);
    resetFollowerState(state, true, 9_000, 80);
    expect(state).toEqual({
      logEndOffset: 70,
      lastFetchLeaderLogEndOffset: 80,
      lastFetchTimeMs: 9_000,
      lastCaughtUpTimeMs: 9_000,
    });
    resetFollowerState(state, false, 9_500, 80);
    expect(state.lastCaughtUpTimeMs).toBe(neverMs);
  });
});
