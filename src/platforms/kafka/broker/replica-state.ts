/**
 * A time that lies before every other, for what has not happened. Kafka writes 0, which is long ago on a wall clock;
 * simulated clocks may begin there.
 */
export const neverMs = Number.MIN_SAFE_INTEGER;

/** What a leader knows of one follower, from the follower's fetches. Source: org.apache.kafka.server.replica. */
export interface FollowerState {
  /** The offset of the latest fetch: the follower has everything before it. -1 before the first fetch. */
  logEndOffset: number;
  /** The leader's log end offset when the latest fetch came. */
  lastFetchLeaderLogEndOffset: number;
  lastFetchTimeMs: number;
  /** The last time at which the follower had all that the leader then had. */
  lastCaughtUpTimeMs: number;
}

/**
 * A follower as a new leader sees it: of its log nothing is known. `lastCaughtUpTimeMs` is the present when it is in
 * the ISR, so that it keeps its place for one replica.lag.time.max.ms; `neverMs` when not, so that it does not hold
 * back the high watermark.
 */
export function newFollowerState(lastCaughtUpTimeMs: number): FollowerState {
  return { logEndOffset: -1, lastFetchLeaderLogEndOffset: -1, lastFetchTimeMs: neverMs, lastCaughtUpTimeMs };
}

/** Changes what a leader knows of a follower when the same broker goes on leading under a new epoch. */
export function resetFollowerState(
  state: FollowerState,
  isFollowerInSync: boolean,
  nowMs: number,
  leaderEndOffset: number,
): void {
  const timeMs = isFollowerInSync ? nowMs : neverMs;
  state.lastFetchLeaderLogEndOffset = leaderEndOffset;
  state.lastFetchTimeMs = timeMs;
  state.lastCaughtUpTimeMs = timeMs;
}

/**
 * Changes what a leader knows of a follower when it fetches. The follower is caught up when it asks for the leader's
 * end; or was, at its previous fetch, when it now asks for what was the end then: a busy follower of a busy leader
 * counts as in sync that way.
 */
export function updateFetchState(
  state: FollowerState,
  fetchOffset: number,
  nowMs: number,
  leaderEndOffset: number,
): void {
  if (fetchOffset >= leaderEndOffset) state.lastCaughtUpTimeMs = Math.max(state.lastCaughtUpTimeMs, nowMs);
  else if (fetchOffset >= state.lastFetchLeaderLogEndOffset)
    state.lastCaughtUpTimeMs = Math.max(state.lastCaughtUpTimeMs, state.lastFetchTimeMs);
  state.logEndOffset = fetchOffset;
  state.lastFetchLeaderLogEndOffset = Math.max(leaderEndOffset, state.lastFetchLeaderLogEndOffset);
  state.lastFetchTimeMs = nowMs;
}

/** Whether a follower may be in the ISR: it has everything, or had it not longer ago than replica.lag.time.max.ms. */
export function isCaughtUp(
  state: FollowerState,
  leaderEndOffset: number,
  nowMs: number,
  replicaLagTimeMaxMs: number,
): boolean {
  return leaderEndOffset === state.logEndOffset || nowMs - state.lastCaughtUpTimeMs <= replicaLagTimeMaxMs;
}
