import { type ErrorName, errorNamed } from '../../protocol/errors';
import type {
  HeartbeatRequest,
  JoinGroupRequest,
  JoinGroupResponse,
  LeaveGroupRequest,
  SyncGroupRequest,
  SyncGroupResponse,
} from '../../protocol/messages';
import { joinRefusal } from '../group-answers';
import {
  type ConsumerGroup,
  type ConsumerGroupMember,
  currentPartitionEpoch,
  newConsumerMember,
  staticMemberOf,
} from './consumer-group';
import {
  fenceMembers,
  joinTimer,
  maybeReconcile,
  maybeUpdateTarget,
  replaceStatic,
  sameTopics,
  sessionTimer,
  syncTimer,
} from './consumer-heartbeat';
import { type ConsumerGroupTurn, maybeRaiseEpoch } from './consumer-turn';
import { isDowngradeReplacing, isMigrationDisabled } from './group-migration';

type Named = Pick<HeartbeatRequest, 'memberId' | 'groupInstanceId' | 'generationId'>;

/**
 * JoinGroup of a member of the classic protocol to a consumer group: it is answered at once with the member's epoch as
 * the generation, and nobody leads, because the coordinator assigns (classicGroupJoinToConsumerGroup). `newMemberId`
 * is for a member that has none.
 */
export function classicJoin(
  group: ConsumerGroup,
  turn: ConsumerGroupTurn,
  request: JoinGroupRequest,
  newMemberId: string,
): JoinGroupResponse {
  const isUnknown = request.memberId === '';
  const memberId = isUnknown ? newMemberId : request.memberId;
  const fault = joinFault(group, turn, request, memberId);
  if (fault !== null) return joinRefusal('', fault);
  if (isUnknown && request.groupInstanceId === null) return joinRefusal(memberId, 'MEMBER_ID_REQUIRED');
  const former = staticMemberOf(group, request.groupInstanceId);
  const before = memberBefore(group, turn, request, memberId);
  if (typeof before === 'string') return joinRefusal('', before);
  const isDowngrade = former !== undefined && isDowngradeReplacing(group, former, turn.migration);
  const updated = joinedMember(before, turn, request);
  const isNew = !group.members.has(memberId);
  replaceStatic(group, updated);
  group.members.set(memberId, updated);
  if (isNew) turn.effects.push({ kind: 'member joined', memberId });
  const hasChanged =
    !sameTopics(before.subscribedTopics, updated.subscribedTopics) ||
    before.subscribedRegex !== updated.subscribedRegex;
  maybeRaiseEpoch(group, turn, hasChanged, isNew ? 'member joined' : 'subscription changed');
  const after = joined(group, turn, updated, request, hasChanged, isDowngrade);
  group.members.set(memberId, after);
  turn.effects.push({ kind: 'changed' });
  setTimers(turn, memberId, request, isDowngrade);
  return {
    ...joinRefusal(memberId, 'NONE'),
    generationId: after.memberEpoch,
    protocolName: request.protocols[0]?.name ?? '',
  };
}

/** SyncGroup: the member gets what the coordinator has for it (classicGroupSyncToConsumerGroup). */
export function classicSync(
  group: ConsumerGroup,
  turn: ConsumerGroupTurn,
  request: SyncGroupRequest,
): SyncGroupResponse {
  const found = classicMemberOf(group, request);
  if (typeof found === 'string') return syncRefusal(found);
  const { memberId, memberEpoch, state, rebalanceTimeoutMs, classic, assigned } = found;
  const protocolName = classic?.protocols[0]?.name ?? '';
  if (request.protocolName !== '' && request.protocolName !== protocolName) {
    return syncRefusal('INCONSISTENT_GROUP_PROTOCOL');
  }
  if (group.assignmentEpoch > memberEpoch && state !== 'UNREVOKED_PARTITIONS') {
    startJoinTimer(turn, memberId, rebalanceTimeoutMs);
    return syncRefusal('REBALANCE_IN_PROGRESS');
  }
  const delayMs = classic?.sessionTimeoutMs ?? 0;
  turn.effects.push(
    { kind: 'timer', timer: syncTimer(memberId), delayMs: null },
    { kind: 'timer', timer: sessionTimer(memberId), delayMs },
  );
  return { errorCode: 0, protocolName: request.protocolName, partitions: [...assigned.keys()] };
}

/** Heartbeat: whether the member has to join again (classicGroupHeartbeatToConsumerGroup). */
export function classicHeartbeat(
  group: ConsumerGroup,
  turn: ConsumerGroupTurn,
  request: HeartbeatRequest,
): ErrorName {
  const found = classicMemberOf(group, request);
  if (typeof found === 'string') return found;
  const { memberId, memberEpoch, state, rebalanceTimeoutMs, classic } = found;
  const delayMs = classic?.sessionTimeoutMs ?? 0;
  turn.effects.push({ kind: 'timer', timer: sessionTimer(memberId), delayMs });
  const isToJoin =
    memberEpoch < group.assignmentEpoch ||
    state === 'UNREVOKED_PARTITIONS' ||
    (state === 'UNRELEASED_PARTITIONS' && !isWaitingForOthers(group, found));
  if (!isToJoin) return 'NONE';
  startJoinTimer(turn, memberId, rebalanceTimeoutMs);
  return 'REBALANCE_IN_PROGRESS';
}

/** LeaveGroup: what became of each member that the request names (classicGroupLeaveToConsumerGroup). */
export function classicLeave(
  group: ConsumerGroup,
  turn: ConsumerGroupTurn,
  request: LeaveGroupRequest,
): ErrorName[] {
  const leaving: ConsumerGroupMember[] = [];
  const outcomes = request.members.map(({ memberId, groupInstanceId }): ErrorName => {
    const member =
      groupInstanceId === null ? group.members.get(memberId) : staticMemberOf(group, groupInstanceId);
    if (member === undefined) return 'UNKNOWN_MEMBER_ID';
    if (groupInstanceId !== null && memberId !== '' && memberId !== member.memberId) {
      return 'FENCED_INSTANCE_ID';
    }
    if (!leaving.includes(member)) leaving.push(member);
    return 'NONE';
  });
  const reason = request.members.find((_, i) => outcomes[i] === 'NONE')?.reason || 'member left';
  fenceMembers(group, turn, leaving, reason);
  return outcomes;
}

function joinFault(
  group: ConsumerGroup,
  turn: ConsumerGroupTurn,
  { protocolType, protocols }: JoinGroupRequest,
  memberId: string,
): ErrorName | null {
  if (isMigrationDisabled(turn.migration)) return 'INCONSISTENT_GROUP_PROTOCOL';
  if (group.members.size >= turn.maxSize && !group.members.has(memberId)) return 'GROUP_MAX_SIZE_REACHED';
  const classics = [...group.members.values()].flatMap(({ classic }) => (classic === null ? [] : [classic]));
  const isSupported = protocols.some(({ name }) =>
    classics.every((other) => other.protocols.some((protocol) => protocol.name === name)),
  );
  return protocolType === 'consumer' && isSupported ? null : 'INCONSISTENT_GROUP_PROTOCOL';
}

/** The member as it was; one with the new id in its place for a static member that begins anew. */
function memberBefore(
  group: ConsumerGroup,
  turn: ConsumerGroupTurn,
  request: JoinGroupRequest,
  memberId: string,
): ConsumerGroupMember | ErrorName {
  const { groupInstanceId } = request;
  const known = staticMemberOf(group, groupInstanceId);
  if (groupInstanceId === null || (known === undefined && request.memberId === '')) {
    return group.members.get(memberId) ?? newConsumerMember(memberId, request.clientId, turn.node);
  }
  if (known === undefined) return 'UNKNOWN_MEMBER_ID';
  if (request.memberId === '') return { ...known, memberId, memberEpoch: 0, previousMemberEpoch: 0 };
  return known.memberId === memberId ? known : 'FENCED_INSTANCE_ID';
}

function joinedMember(
  member: ConsumerGroupMember,
  turn: ConsumerGroupTurn,
  request: JoinGroupRequest,
): ConsumerGroupMember {
  const subscription = request.protocols[0]?.metadata;
  const { rebalanceTimeoutMs, sessionTimeoutMs, protocols } = request;
  return {
    ...member,
    instanceId: request.groupInstanceId ?? member.instanceId,
    rackId: subscription?.rackId || member.rackId,
    rebalanceTimeoutMs: rebalanceTimeoutMs < 0 ? member.rebalanceTimeoutMs : rebalanceTimeoutMs,
    subscribedTopics: subscription?.topics ?? member.subscribedTopics,
    subscribedRegex: '',
    clientId: request.clientId,
    node: turn.node,
    classic: { sessionTimeoutMs, protocols },
  };
}

/** What the member has after it joined; the group may become a classic one with it. */
function joined(
  group: ConsumerGroup,
  turn: ConsumerGroupTurn,
  member: ConsumerGroupMember,
  request: JoinGroupRequest,
  hasChanged: boolean,
  isDowngrade: boolean,
): ConsumerGroupMember {
  const owned = request.protocols[0]?.metadata.ownedPartitions ?? [];
  const isStale = isDowngrade && group.assignmentEpoch < group.groupEpoch;
  if (!isDowngrade) maybeUpdateTarget(group, turn);
  const after = isStale ? member : maybeReconcile(group, turn, member, owned, hasChanged);
  if (isDowngrade) {
    const reason = 'Downgrade group from consumer to classic with stale assignment.';
    turn.effects.push({ kind: 'downgrade', rebalanceReason: isStale ? reason : null });
  }
  return after;
}

function setTimers(
  turn: ConsumerGroupTurn,
  memberId: string,
  { sessionTimeoutMs, rebalanceTimeoutMs }: JoinGroupRequest,
  isDowngrade: boolean,
): void {
  if (isDowngrade) return;
  turn.effects.push(
    { kind: 'timer', timer: joinTimer(memberId), delayMs: null },
    { kind: 'timer', timer: sessionTimer(memberId), delayMs: sessionTimeoutMs },
    { kind: 'timer', timer: syncTimer(memberId), delayMs: rebalanceTimeoutMs },
  );
}

function startJoinTimer(turn: ConsumerGroupTurn, memberId: string, delayMs: number): void {
  turn.effects.push({ kind: 'timer', timer: joinTimer(memberId), delayMs, isOnlyIfAbsent: true });
}

/** The member that sends a request, or why it is refused (validateConsumerGroupMember and what follows it). */
function classicMemberOf(
  group: ConsumerGroup,
  { memberId, groupInstanceId, generationId }: Named,
): ConsumerGroupMember | ErrorName {
  const member =
    groupInstanceId === null ? group.members.get(memberId) : staticMemberOf(group, groupInstanceId);
  if (member === undefined) return 'UNKNOWN_MEMBER_ID';
  if (member.memberId !== memberId) return 'FENCED_INSTANCE_ID';
  if (member.classic === null) return 'UNKNOWN_MEMBER_ID';
  return member.memberEpoch === generationId ? member : 'ILLEGAL_GENERATION';
}

/** Whether somebody still has a partition of its target (ConsumerGroup.waitingOnUnreleasedPartition). */
function isWaitingForOthers(group: ConsumerGroup, { memberId, assigned }: ConsumerGroupMember): boolean {
  const target = group.target.get(memberId) ?? [];
  return target.some((number) => !assigned.has(number) && currentPartitionEpoch(group, number) !== -1);
}

function syncRefusal(error: ErrorName): SyncGroupResponse {
  return { errorCode: errorNamed(error).code, protocolName: '', partitions: [] };
}
