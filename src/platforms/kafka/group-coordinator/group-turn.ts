import { type Micros, microsFromMs } from '../../../engine/clock';
import type { JoinGroupResponse, SyncGroupResponse } from '../protocol/messages';
import type { ClassicGroup, ClassicGroupMember, ReplyAddress } from './classic-group';

/** What follows when a group's metadata is in the log, or could not be written. */
export type AfterWrite =
  /** The leader's assignments count, if the group is still in that generation. */
  | {
      readonly kind: 'assign';
      readonly generation: number;
      readonly assignments: ReadonlyMap<string, readonly number[]>;
    }
  /** A static member that came back is told that it is a member. */
  | { readonly kind: 'static member'; readonly memberId: string; readonly former: ClassicGroupMember }
  | { readonly kind: 'nothing' };

/** What a group's coordinator has to do in the world after a turn of the group. In order. */
export type GroupEffect =
  | { readonly kind: 'answer join'; readonly to: ReplyAddress; readonly response: JoinGroupResponse }
  | { readonly kind: 'answer sync'; readonly to: ReplyAddress; readonly response: SyncGroupResponse }
  /** Write the group as it is, with these assignments, and come back with `afterWrite`. */
  | {
      readonly kind: 'write';
      readonly assignments: ReadonlyMap<string, readonly number[]>;
      readonly next: AfterWrite;
    }
  | { readonly kind: 'member joined'; readonly memberId: string }
  | { readonly kind: 'member left'; readonly memberId: string; readonly reason: string }
  | { readonly kind: 'rebalance started'; readonly generation: number; readonly reason: string }
  | { readonly kind: 'group stable'; readonly generation: number; readonly members: number };

/**
 * One event in the life of a group: a request, a timer, a finished write. The functions that lead a group are given
 * the turn, change the group, and leave what else is to be done in `effects`; they know neither broker nor network.
 */
export interface GroupTurn {
  readonly now: Micros;
  /** group.initial.rebalance.delay.ms and group.max.size. */
  readonly initialRebalanceDelayMs: number;
  readonly maxSize: number;
  readonly effects: GroupEffect[];
}

/** Sets a timer of a group, or sets it anew. */
export function setTimer(group: ClassicGroup, turn: GroupTurn, timer: string, delayMs: number): void {
  group.timers.delete(timer);
  group.timers.set(timer, turn.now + microsFromMs(delayMs));
}

/** The name of the timer of a member's session. */
export function heartbeatTimer(memberId: string): string {
  return `heartbeat ${memberId}`;
}

/** A member was heard of: its session begins anew. */
export function rescheduleHeartbeat(
  group: ClassicGroup,
  turn: GroupTurn,
  member: ClassicGroupMember,
  timeoutMs = member.sessionTimeoutMs,
): void {
  setTimer(group, turn, heartbeatTimer(member.memberId), timeoutMs);
}
