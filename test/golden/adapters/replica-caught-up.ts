import {
  type FollowerState,
  isCaughtUp,
  neverMs,
  newFollowerState,
  updateFetchState,
} from '../../../src/platforms/kafka/broker/replica-state';
import { goldenAdapter } from '../adapter';

type Op =
  | {
      readonly op: 'becomeLeader';
      readonly nowMs: number;
      readonly leaderEndOffset: number;
      readonly followerInIsr: boolean;
      readonly lastCaughtUpTimeMs: number;
    }
  | {
      readonly op: 'fetch';
      readonly nowMs: number;
      readonly followerFetchOffset: number;
      readonly leaderEndOffset: number;
      readonly lastCaughtUpTimeMs: number;
      readonly isCaughtUp30s: boolean;
    }
  | {
      readonly op: 'check';
      readonly nowMs: number;
      readonly leaderEndOffset: number;
      readonly isCaughtUp30s: boolean;
    };

const lagMs = 30_000;

/** Compares when a leader takes its follower for caught up. */
export const replicaCaughtUp = goldenAdapter<{ readonly ops: readonly Op[] }>(
  'replica-caught-up',
  (vector) => {
    let state = newFollowerState(neverMs);
    const actual = vector.ops.map((op) => {
      if (op.op === 'becomeLeader') {
        state = newFollowerState(op.followerInIsr ? op.nowMs : neverMs);
        return { ...op, lastCaughtUpTimeMs: shownMs(state) };
      }
      if (op.op === 'fetch') updateFetchState(state, op.followerFetchOffset, op.nowMs, op.leaderEndOffset);
      const isCaughtUp30s = isCaughtUp(state, op.leaderEndOffset, op.nowMs, lagMs);
      return op.op === 'fetch'
        ? { ...op, lastCaughtUpTimeMs: shownMs(state), isCaughtUp30s }
        : { ...op, isCaughtUp30s };
    });
    return { expected: vector.ops, actual };
  },
);

function shownMs(state: FollowerState): number {
  return state.lastCaughtUpTimeMs === neverMs ? -1 : state.lastCaughtUpTimeMs;
}
