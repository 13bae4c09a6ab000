import type { ErrorName } from '../protocol/errors';
import { errorNamed } from '../protocol/errors';
import type {
  HeartbeatRequest,
  LeaveGroupRequest,
  OffsetCommitRequest,
  SyncGroupRequest,
} from '../protocol/messages';
import type { TxnOffsetCommitRequest } from '../protocol/transaction-messages';
import { type ClassicGroup, type ClassicGroupMember, type ReplyAddress, transition } from './classic-group';
import { memberFault, membersInOrder, removeMember, staticMember } from './classic-members';
import {
  maybeCompleteJoinPhase,
  maybePrepareRebalanceOrCompleteJoin,
  propagateAssignment,
} from './classic-rebalance';
import { completeJoin, completeSync, joinRefusal } from './group-answers';
import { type GroupTurn, heartbeatTimer, rescheduleHeartbeat } from './group-turn';

/** SyncGroup (GroupMetadataManager.classicGroupSyncToClassicGroup). */
export function syncGroup(
  group: ClassicGroup,
  turn: GroupTurn,
  request: SyncGroupRequest,
  to: ReplyAddress,
): void {
  const fault = syncFault(group, request);
  if (fault !== null) {
    const response = { errorCode: errorNamed(fault).code, protocolName: '', partitions: [] };
    turn.effects.push({ kind: 'answer sync', to, response });
    return;
  }
  const member = group.members.get(request.memberId) as ClassicGroupMember;
  group.pendingSync.delete(request.memberId);
  if (group.pendingSync.size === 0) group.timers.delete('sync');
  if (group.state === 'Stable') {
    const response = { errorCode: 0, protocolName: group.protocolName, partitions: member.assignment };
    turn.effects.push({ kind: 'answer sync', to, response });
    return;
  }
  member.awaitingSync = to;
  if (group.leaderId !== request.memberId) return;
  const given = new Map(request.assignments.map(({ memberId, partitions }) => [memberId, partitions]));
  const assignments = new Map([...group.members.keys()].map((id) => [id, given.get(id) ?? []]));
  const { generation } = group;
  turn.effects.push({ kind: 'write', assignments, next: { kind: 'assign', generation, assignments } });
}

/** The leader's assignments are in the log, or could not be written; members may have changed meanwhile. */
export function afterAssignmentWrite(
  group: ClassicGroup,
  turn: GroupTurn,
  generation: number,
  assignments: ReadonlyMap<string, readonly number[]>,
  error: ErrorName,
): void {
  if (group.state !== 'CompletingRebalance' || group.generation !== generation) return;
  if (error !== 'NONE') {
    propagateAssignment(group, turn, error);
    maybePrepareRebalanceOrCompleteJoin(group, turn, 'the assignment could not be stored');
    return;
  }
  turn.effects.push({ kind: 'group stable', generation, members: group.members.size });
  for (const member of group.members.values()) member.assignment = assignments.get(member.memberId) ?? [];
  propagateAssignment(group, turn, 'NONE');
  transition(group, 'leader synced');
}

/** Heartbeat: what the member is told (GroupMetadataManager.classicGroupHeartbeatToClassicGroup). */
export function heartbeat(group: ClassicGroup, turn: GroupTurn, request: HeartbeatRequest): ErrorName {
  const fault = requestFault(group, request);
  if (fault !== null) return fault;
  if (group.state === 'Empty') return 'UNKNOWN_MEMBER_ID';
  rescheduleHeartbeat(group, turn, group.members.get(request.memberId) as ClassicGroupMember);
  return group.state === 'PreparingRebalance' ? 'REBALANCE_IN_PROGRESS' : 'NONE';
}

/** LeaveGroup: what became of each member that the request names (classicGroupLeaveToClassicGroup). */
export function leaveGroup(group: ClassicGroup, turn: GroupTurn, request: LeaveGroupRequest): ErrorName[] {
  const outcomes = request.members.map((leaving) => leave(group, turn, leaving));
  if (!outcomes.includes('NONE')) return outcomes;
  const reason = request.members.find((_, i) => outcomes[i] === 'NONE')?.reason || 'member left';
  if (group.state === 'Stable' || group.state === 'CompletingRebalance') {
    maybePrepareRebalanceOrCompleteJoin(group, turn, reason);
  } else if (group.state === 'PreparingRebalance') maybeCompleteJoinPhase(group, turn);
  return outcomes;
}

/** Why offsets may not be written within a transaction: its state does not count, its members do. */
export function transactionalCommitFault(
  group: ClassicGroup,
  request: TxnOffsetCommitRequest,
): ErrorName | null {
  const { generationId, memberId, groupInstanceId } = request;
  if (generationId < 0 && group.state === 'Empty') return null;
  const hasMember = generationId >= 0 || memberId !== '' || groupInstanceId !== null;
  return hasMember ? requestFault(group, request) : null;
}

/** What speaks against an offset commit (ClassicGroup.validateOffsetCommit). */
export function commitFault(group: ClassicGroup, request: OffsetCommitRequest): ErrorName | null {
  const { generationId, memberId, groupInstanceId } = request;
  if (generationId < 0 && group.state === 'Empty') return null;
  if (generationId >= 0 || memberId !== '' || groupInstanceId !== null) {
    const fault = requestFault(group, request);
    if (fault !== null) return fault;
  } else if (group.state !== 'Empty') return 'UNKNOWN_MEMBER_ID';
  return group.state === 'CompletingRebalance' ? 'REBALANCE_IN_PROGRESS' : null;
}

/** The coordinator no longer is one: everybody who waits is told to look for the new one (onUnloaded). */
export function unloadGroup(group: ClassicGroup, turn: GroupTurn): void {
  transition(group, 'group unloaded');
  for (const member of membersInOrder(group)) {
    completeJoin(turn, member, joinRefusal(member.memberId, 'NOT_COORDINATOR'));
    completeSync(turn, member, 'NOT_COORDINATOR', '');
  }
}

function syncFault(group: ClassicGroup, request: SyncGroupRequest): ErrorName | null {
  if (group.state === 'Empty') return 'UNKNOWN_MEMBER_ID';
  const fault = requestFault(group, request);
  if (fault !== null) return fault;
  if (request.protocolName !== '' && request.protocolName !== group.protocolName) {
    return 'INCONSISTENT_GROUP_PROTOCOL';
  }
  return group.state === 'PreparingRebalance' ? 'REBALANCE_IN_PROGRESS' : null;
}

function requestFault(
  group: ClassicGroup,
  request: {
    readonly memberId: string;
    readonly groupInstanceId: string | null;
    readonly generationId: number;
  },
): ErrorName | null {
  if (group.state === 'Dead') return 'COORDINATOR_NOT_AVAILABLE';
  const fault = memberFault(group, request.memberId, request.groupInstanceId);
  if (fault !== null) return fault;
  return request.generationId === group.generation ? null : 'ILLEGAL_GENERATION';
}

function leave(
  group: ClassicGroup,
  turn: GroupTurn,
  leaving: LeaveGroupRequest['members'][number],
): ErrorName {
  const { groupInstanceId, reason } = leaving;
  const byInstance = groupInstanceId === null ? undefined : staticMember(group, groupInstanceId);
  const memberId = leaving.memberId === '' ? (byInstance?.memberId ?? '') : leaving.memberId;
  if (!group.pendingMembers.has(memberId)) {
    const fault = memberFault(group, memberId, leaving.memberId === '' ? null : groupInstanceId);
    if (fault !== null) return fault;
    completeJoin(
      turn,
      group.members.get(memberId) as ClassicGroupMember,
      joinRefusal('', 'UNKNOWN_MEMBER_ID'),
    );
    turn.effects.push({ kind: 'member left', memberId, reason });
  }
  removeMember(group, memberId);
  group.timers.delete(heartbeatTimer(memberId));
  return 'NONE';
}
