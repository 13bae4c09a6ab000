import type { ErrorName } from '../protocol/errors';
import {
  type ClassicGroup,
  type ClassicGroupMember,
  hasAllMembersJoined,
  rebalanceTimeoutMs,
  transition,
} from './classic-group';
import { electJoinedLeader, membersInOrder, removeMember, selectProtocol } from './classic-members';
import { completeJoin, completeSync, joinAnswer, joinRefusal } from './group-answers';
import { type GroupTurn, heartbeatTimer, rescheduleHeartbeat, setTimer } from './group-turn';

/** Something about the members changed: a rebalance begins, or the join phase that is on may be over. */
export function maybePrepareRebalanceOrCompleteJoin(
  group: ClassicGroup,
  turn: GroupTurn,
  reason: string,
): void {
  if (group.state === 'PreparingRebalance') maybeCompleteJoinPhase(group, turn);
  else prepareRebalance(group, turn, reason);
}

/** The join phase ends when all known members have joined; the initial delay always runs to its end. */
export function maybeCompleteJoinPhase(group: ClassicGroup, turn: GroupTurn): void {
  if (group.state !== 'PreparingRebalance' || group.previousState === 'Empty') return;
  if (hasAllMembersJoined(group)) completeJoinPhase(group, turn);
}

/** Begins a rebalance: after an initial delay for a group that was empty (GroupMetadataManager.prepareRebalance). */
export function prepareRebalance(group: ClassicGroup, turn: GroupTurn, reason: string): void {
  if (group.state === 'CompletingRebalance') propagateAssignment(group, turn, 'REBALANCE_IN_PROGRESS');
  group.pendingSync.clear();
  group.timers.delete('sync');
  const isInitial = group.state === 'Empty';
  transition(group, isInitial ? 'member joins' : 'rebalance is needed');
  turn.effects.push({ kind: 'rebalance started', generation: group.generation, reason });
  if (isInitial) {
    const delayMs = turn.initialRebalanceDelayMs;
    group.initialDelayMs = delayMs;
    group.initialRemainingMs = Math.max(rebalanceTimeoutMs(group) - delayMs, 0);
    setTimer(group, turn, 'join', delayMs);
  } else if (hasAllMembersJoined(group)) completeJoinPhase(group, turn);
  else setTimer(group, turn, 'join', rebalanceTimeoutMs(group));
}

/** The time of the join phase, or of one step of the initial delay, is over. */
export function onJoinTimer(group: ClassicGroup, turn: GroupTurn): void {
  if (group.state !== 'PreparingRebalance') return;
  const isInitial = group.previousState === 'Empty';
  if (!isInitial || !group.newMemberAdded || group.initialRemainingMs === 0) {
    completeJoinPhase(group, turn);
    return;
  }
  group.newMemberAdded = false;
  const delayMs = Math.min(turn.initialRebalanceDelayMs, group.initialRemainingMs);
  group.initialRemainingMs = Math.max(group.initialRemainingMs - group.initialDelayMs, 0);
  group.initialDelayMs = delayMs;
  setTimer(group, turn, 'join', delayMs);
}

/**
 * Everybody who joined gets the new generation; dynamic members that did not are put out, static ones stay
 * (GroupMetadataManager.completeClassicGroupJoin).
 */
export function completeJoinPhase(group: ClassicGroup, turn: GroupTurn): void {
  group.timers.delete('join');
  for (const { memberId, awaitingJoin, groupInstanceId } of membersInOrder(group)) {
    if (awaitingJoin !== null || groupInstanceId !== null) continue;
    removeMember(group, memberId);
    group.timers.delete(heartbeatTimer(memberId));
    turn.effects.push({ kind: 'member left', memberId, reason: 'did not join in time' });
  }
  if (!electJoinedLeader(group) && group.members.size > 0) {
    setTimer(group, turn, 'join', rebalanceTimeoutMs(group));
    return;
  }
  group.generation++;
  group.pendingSync.clear();
  if (group.members.size === 0) {
    group.protocolName = '';
    transition(group, 'everybody left');
    turn.effects.push({ kind: 'write', assignments: new Map(), next: { kind: 'nothing' } });
    return;
  }
  group.protocolName = selectProtocol(group);
  transition(group, 'all members joined');
  for (const member of membersInOrder(group)) {
    completeJoin(turn, member, joinAnswer(group, member.memberId));
    rescheduleHeartbeat(group, turn, member);
    member.isNew = false;
    group.pendingSync.add(member.memberId);
  }
  setTimer(group, turn, 'sync', rebalanceTimeoutMs(group));
}

/** Members that did not sync in time are put out (GroupMetadataManager.expirePendingSync). */
export function onSyncTimer(group: ClassicGroup, turn: GroupTurn): void {
  if (group.state !== 'CompletingRebalance' && group.state !== 'Stable') return;
  if (group.pendingSync.size === 0) return;
  for (const memberId of [...group.pendingSync]) {
    removeMember(group, memberId);
    group.timers.delete(heartbeatTimer(memberId));
    turn.effects.push({ kind: 'member left', memberId, reason: 'did not sync in time' });
  }
  prepareRebalance(group, turn, 'members did not sync in time');
}

/** A session is over, or the time of an id that was given out (expireClassicGroupMemberHeartbeat). */
export function onHeartbeatTimer(group: ClassicGroup, turn: GroupTurn, memberId: string): void {
  if (group.state === 'Dead') return;
  const member = group.members.get(memberId);
  if (group.pendingMembers.has(memberId)) removeMember(group, memberId);
  else if (member === undefined || hasSatisfiedHeartbeat(member)) return;
  else {
    completeJoin(turn, member, joinRefusal('', 'UNKNOWN_MEMBER_ID'));
    removeMember(group, memberId);
    const reason = 'session timed out';
    turn.effects.push({ kind: 'member left', memberId, reason });
    if (group.state === 'Stable' || group.state === 'CompletingRebalance') {
      prepareRebalance(group, turn, reason);
      return;
    }
  }
  if (group.state === 'PreparingRebalance' && hasAllMembersJoined(group)) completeJoinPhase(group, turn);
}

/** Sends their assignments to all members that wait for them, or an error; their sessions begin anew. */
export function propagateAssignment(group: ClassicGroup, turn: GroupTurn, error: ErrorName): void {
  for (const member of membersInOrder(group)) {
    if (error !== 'NONE') member.assignment = [];
    const protocolName = error === 'NONE' ? group.protocolName : '';
    if (completeSync(turn, member, error, protocolName)) rescheduleHeartbeat(group, turn, member);
  }
}

/** Waiting in a rebalance counts as a heartbeat; but not for those who join for the first time. */
function hasSatisfiedHeartbeat(member: ClassicGroupMember): boolean {
  return !member.isNew && (member.awaitingJoin !== null || member.awaitingSync !== null);
}
