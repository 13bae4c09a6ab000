import type { ErrorName } from '../protocol/errors';
import type { JoinGroupRequest } from '../protocol/messages';
import {
  awaitingJoinCount,
  type ClassicGroup,
  type ClassicGroupMember,
  type ReplyAddress,
} from './classic-group';
import {
  addMember,
  matches,
  memberFault,
  removeMember,
  replaceStaticMember,
  selectProtocol,
  staticMember,
  supportsProtocols,
} from './classic-members';
import {
  maybeCompleteJoinPhase,
  maybePrepareRebalanceOrCompleteJoin,
  prepareRebalance,
} from './classic-rebalance';
import { completeJoin, completeSync, joinAnswer, joinRefusal } from './group-answers';
import { type GroupTurn, heartbeatTimer, rescheduleHeartbeat, setTimer } from './group-turn';

/** How long a member that has just joined may wait (CLASSIC_GROUP_NEW_MEMBER_JOIN_TIMEOUT_MS). */
const NEW_MEMBER_JOIN_TIMEOUT_MS = 300_000;

/** A JoinGroup on its way through the coordinator. */
export interface Joining {
  readonly request: JoinGroupRequest;
  readonly to: ReplyAddress;
  /** An id for a member that has none: `client.id-UUID` or `group.instance.id-UUID`. */
  readonly newMemberId: string;
}

/**
 * JoinGroup (GroupMetadataManager.classicGroupJoinToClassicGroup). The group exists; whether this broker coordinates
 * it, and the session timeout, are checked before.
 */
export function joinGroup(group: ClassicGroup, turn: GroupTurn, joining: Joining): void {
  const { memberId } = joining.request;
  if (!acceptsJoining(group, turn, memberId)) {
    removeMember(group, memberId);
    refuse(turn, joining, '', 'GROUP_MAX_SIZE_REACHED');
  } else if (group.state === 'Dead') refuse(turn, joining, memberId, 'COORDINATOR_NOT_AVAILABLE');
  else if (!supportsProtocols(group, joining.request.protocolType, joining.request.protocols)) {
    refuse(turn, joining, memberId, 'INCONSISTENT_GROUP_PROTOCOL');
  } else if (memberId === '') joinNewMember(group, turn, joining);
  else joinExistingMember(group, turn, joining);
}

/** The write of a static member's new id is done: it is told that it is a member, or it is its former self again. */
export function afterStaticMemberWrite(
  group: ClassicGroup,
  turn: GroupTurn,
  memberId: string,
  former: ClassicGroupMember,
  error: ErrorName,
): void {
  const member = group.members.get(memberId);
  if (member === undefined) return;
  if (error === 'NONE') {
    const isLeader = group.leaderId === memberId;
    completeJoin(turn, member, joinAnswer(group, memberId, isLeader));
    return;
  }
  completeJoin(turn, member, joinRefusal('', error));
  const { protocols, rebalanceTimeoutMs, sessionTimeoutMs } = former;
  const changedBack = { ...member, protocols, rebalanceTimeoutMs, sessionTimeoutMs };
  const restored = replaceStaticMember(group, changedBack, former.memberId, former.node);
  rescheduleHeartbeat(group, turn, restored);
}

/** Whether there is room (acceptJoiningMember, group.max.size). */
function acceptsJoining(group: ClassicGroup, turn: GroupTurn, memberId: string): boolean {
  switch (group.state) {
    case 'Empty':
    case 'Dead':
      return true;
    case 'PreparingRebalance':
      return (
        (group.members.get(memberId)?.awaitingJoin ?? null) !== null ||
        awaitingJoinCount(group) < turn.maxSize
      );
    default:
      return group.members.has(memberId) || group.members.size < turn.maxSize;
  }
}

/** A dynamic member gets its id first and must come again with it (KIP-394); a static one is let in at once. */
function joinNewMember(group: ClassicGroup, turn: GroupTurn, joining: Joining): void {
  const { request, newMemberId } = joining;
  if (request.groupInstanceId === null) {
    group.pendingMembers.add(newMemberId);
    setTimer(group, turn, heartbeatTimer(newMemberId), request.sessionTimeoutMs);
    refuse(turn, joining, newMemberId, 'MEMBER_ID_REQUIRED');
    return;
  }
  const former = staticMember(group, request.groupInstanceId);
  if (former === undefined) addAndRebalance(group, turn, joining, newMemberId);
  else joinStaticMemberAgain(group, turn, joining, former);
}

function joinExistingMember(group: ClassicGroup, turn: GroupTurn, joining: Joining): void {
  const { request, to } = joining;
  const { memberId, protocols } = request;
  if (group.pendingMembers.has(memberId)) {
    addAndRebalance(group, turn, joining, memberId);
    return;
  }
  const fault = memberFault(group, memberId, request.groupInstanceId);
  if (fault !== null || group.state === 'Empty') {
    refuse(turn, joining, memberId, fault ?? 'UNKNOWN_MEMBER_ID');
    return;
  }
  const member = group.members.get(memberId) as ClassicGroupMember;
  const isUnchanged = matches(member, protocols);
  const isLeaderOfStable = group.state === 'Stable' && group.leaderId === memberId;
  if (group.state !== 'PreparingRebalance' && isUnchanged && !isLeaderOfStable) {
    turn.effects.push({ kind: 'answer join', to, response: joinAnswer(group, memberId) });
    return;
  }
  updateMember(member, joining);
  maybePrepareRebalanceOrCompleteJoin(group, turn, request.reason || 'member rejoined');
}

/**
 * A static member whose process started again takes its former place, who is fenced if it still waits. In a stable
 * group nobody else notices, unless another protocol would be chosen now (K-117,
 * updateStaticMemberThenRebalanceOrCompleteJoin).
 */
function joinStaticMemberAgain(
  group: ClassicGroup,
  turn: GroupTurn,
  joining: Joining,
  former: ClassicGroupMember,
): void {
  completeJoin(turn, former, joinRefusal(former.memberId, 'FENCED_INSTANCE_ID'));
  completeSync(turn, former, 'FENCED_INSTANCE_ID', '');
  const { newMemberId, to, request } = joining;
  const member = replaceStaticMember(group, former, newMemberId, to.node);
  rescheduleHeartbeat(group, turn, member);
  updateMember(member, joining);
  const reason = request.reason || 'static member joined again';
  if (group.state === 'Stable') {
    if (selectProtocol(group) !== group.protocolName) {
      maybePrepareRebalanceOrCompleteJoin(group, turn, reason);
      return;
    }
    const assignments = new Map([...group.members].map(([id, { assignment }]) => [id, assignment]));
    const next = { kind: 'static member' as const, memberId: newMemberId, former };
    turn.effects.push({ kind: 'write', assignments, next });
  } else if (group.state === 'CompletingRebalance') prepareRebalance(group, turn, reason);
  else maybeCompleteJoinPhase(group, turn);
}

function addAndRebalance(group: ClassicGroup, turn: GroupTurn, joining: Joining, memberId: string): void {
  const { request, to } = joining;
  const member: ClassicGroupMember = {
    memberId,
    groupInstanceId: request.groupInstanceId,
    clientId: request.clientId,
    node: to.node,
    rebalanceTimeoutMs: request.rebalanceTimeoutMs,
    sessionTimeoutMs: request.sessionTimeoutMs,
    protocols: request.protocols,
    assignment: [],
    awaitingJoin: to,
    awaitingSync: null,
    isNew: true,
  };
  const isInitial = group.state === 'PreparingRebalance' && group.previousState === 'Empty';
  if (isInitial) group.newMemberAdded = true;
  addMember(group, member, request.protocolType);
  turn.effects.push({ kind: 'member joined', memberId });
  rescheduleHeartbeat(group, turn, member, NEW_MEMBER_JOIN_TIMEOUT_MS);
  maybePrepareRebalanceOrCompleteJoin(group, turn, 'new member joined');
}

function updateMember(member: ClassicGroupMember, { request, to }: Joining): void {
  member.protocols = request.protocols;
  member.rebalanceTimeoutMs = request.rebalanceTimeoutMs;
  member.sessionTimeoutMs = request.sessionTimeoutMs;
  member.awaitingJoin = to;
}

function refuse(turn: GroupTurn, { to }: Joining, memberId: string, error: ErrorName): void {
  turn.effects.push({ kind: 'answer join', to, response: joinRefusal(memberId, error) });
}
