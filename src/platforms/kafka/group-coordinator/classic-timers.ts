import type { Micros } from '../../../engine/clock';
import type { ErrorName } from '../protocol/errors';
import type { ClassicGroup } from './classic-group';
import { afterStaticMemberWrite } from './classic-join';
import { onHeartbeatTimer, onJoinTimer, onSyncTimer } from './classic-rebalance';
import { afterAssignmentWrite } from './classic-requests';
import type { AfterWrite, GroupTurn } from './group-turn';

const HEARTBEAT = 'heartbeat ';

/** The earliest time at which a timer of a group fires; infinity when none is set. */
export function nextTimer(group: ClassicGroup): Micros {
  let next = Number.POSITIVE_INFINITY;
  for (const at of group.timers.values()) next = Math.min(next, at);
  return next;
}

/** The timer of a group that is due first; null when none is due. */
export function dueTimer(group: ClassicGroup, now: Micros): string | null {
  const next = nextTimer(group);
  if (next > now) return null;
  for (const [timer, at] of group.timers) if (at === next) return timer;
  return null;
}

/** Fires the timer of a group that was due first; its name, or null when none is due. */
export function fireNextTimer(group: ClassicGroup, turn: GroupTurn): string | null {
  const timer = dueTimer(group, turn.now);
  if (timer !== null) fireTimer(group, turn, timer);
  return timer;
}

/** Fires one timer of a group. */
export function fireTimer(group: ClassicGroup, turn: GroupTurn, timer: string): void {
  group.timers.delete(timer);
  if (timer === 'join') onJoinTimer(group, turn);
  else if (timer === 'sync') onSyncTimer(group, turn);
  else onHeartbeatTimer(group, turn, timer.slice(HEARTBEAT.length));
}

/** Goes on after a write of the group's metadata, which succeeded when `error` is NONE. */
export function afterWrite(group: ClassicGroup, turn: GroupTurn, next: AfterWrite, error: ErrorName): void {
  if (next.kind === 'assign') afterAssignmentWrite(group, turn, next.generation, next.assignments, error);
  else if (next.kind === 'static member') {
    afterStaticMemberWrite(group, turn, next.memberId, next.former, error);
  }
}
