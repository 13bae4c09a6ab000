import type {
  ConsumerGroupHeartbeatRequest,
  ConsumerGroupHeartbeatResponse,
} from '../../protocol/consumer-group-messages';
import { errorNamed } from '../../protocol/errors';
import {
  type ConsumerGroup,
  type ConsumerGroupMember,
  currentPartitionEpoch,
  isReconciledTo,
  newConsumerMember,
  staticMemberOf,
  subscriptionOf,
} from './consumer-group';
import { type ConsumerGroupTurn, type HeartbeatFault, maybeRaiseEpoch, metadataHash } from './consumer-turn';
import { isDowngradeWithout } from './group-migration';
import { reconciled } from './reconciliation';
import { isRegexResolved, regexFault } from './regex-subscriptions';
import { preferredAssignor, targetAssignment } from './target-assignment';

/** The member epochs with which a member leaves: for good, or as a static member that will be back. */
export const LEAVE_GROUP_MEMBER_EPOCH = -1;
/** See `LEAVE_GROUP_MEMBER_EPOCH`. */
export const LEAVE_GROUP_STATIC_MEMBER_EPOCH = -2;

type Request = ConsumerGroupHeartbeatRequest;

/** ConsumerGroupHeartbeat of a member that is not leaving (GroupMetadataManager.consumerGroupHeartbeat). */
export function consumerGroupHeartbeat(
  group: ConsumerGroup,
  turn: ConsumerGroupTurn,
  request: Request,
): ConsumerGroupHeartbeatResponse {
  const before = memberFor(group, turn, request);
  if ('error' in before) return refusal(before);
  const updated = updatedMember(before, turn, request);
  const fault = regexFault(updated.subscribedRegex);
  if (fault !== null) return refusal(fault);
  const isNew = !group.members.has(updated.memberId);
  replaceStatic(group, updated);
  group.members.set(updated.memberId, updated);
  if (isNew) turn.effects.push({ kind: 'member joined', memberId: updated.memberId });
  const hasOtherTopics = !sameTopics(before.subscribedTopics, updated.subscribedTopics);
  const hasOtherRegex = before.subscribedRegex !== updated.subscribedRegex;
  const isRegexKnown = hasOtherRegex && isRegexResolved(group, updated.subscribedRegex);
  maybeRaiseEpoch(
    group,
    turn,
    hasOtherTopics || isRegexKnown,
    isNew ? 'member joined' : 'subscription changed',
  );
  maybeUpdateTarget(group, turn);
  const after = maybeReconcile(
    group,
    turn,
    updated,
    request.ownedPartitions,
    hasOtherTopics || hasOtherRegex,
  );
  group.members.set(after.memberId, after);
  if (after !== before) turn.effects.push({ kind: 'changed' });
  turn.effects.push({ kind: 'timer', timer: sessionTimer(after.memberId), delayMs: turn.sessionTimeoutMs });
  const isFull =
    request.rebalanceTimeoutMs >= 0 &&
    (request.subscribedTopicNames !== null || request.subscribedTopicRegex !== null) &&
    request.ownedPartitions !== null;
  const tells = request.memberEpoch === 0 || isFull || !sameKeys(before.assigned, after.assigned);
  return {
    errorCode: 0,
    errorMessage: null,
    memberId: after.memberId,
    memberEpoch: after.memberEpoch,
    heartbeatIntervalMs: turn.heartbeatIntervalMs,
    assignment: tells ? [...after.assigned.keys()] : null,
  };
}

/** ConsumerGroupHeartbeat of a member that leaves (GroupMetadataManager.consumerGroupLeave). */
export function consumerGroupLeave(
  group: ConsumerGroup,
  turn: ConsumerGroupTurn,
  { memberId, memberEpoch, instanceId }: Request,
): ConsumerGroupHeartbeatResponse {
  const member = instanceId === null ? group.members.get(memberId) : staticMemberOf(group, instanceId);
  if (member === undefined) return refusal(unknown(memberId, instanceId));
  if (member.memberId !== memberId)
    return refusal(fencedInstance(memberId, instanceId ?? '', member.memberId));
  if (instanceId !== null && memberEpoch === LEAVE_GROUP_STATIC_MEMBER_EPOCH) {
    group.members.set(memberId, {
      ...member,
      memberEpoch,
      pendingRevocation: new Map(),
      assigned: new Map([...member.assigned.keys()].map((partition) => [partition, 0])),
    });
    turn.effects.push({ kind: 'changed' });
  } else fenceMember(group, turn, member, 'left the group');
  return {
    errorCode: 0,
    errorMessage: null,
    memberId,
    memberEpoch,
    heartbeatIntervalMs: 0,
    assignment: null,
  };
}

/** Takes a member out: see `fenceMembers`. */
export function fenceMember(
  group: ConsumerGroup,
  turn: ConsumerGroupTurn,
  member: ConsumerGroupMember,
  reason: string,
): void {
  fenceMembers(group, turn, [member], reason);
}

/**
 * Takes members out: the group epoch goes up, and the others get what they had; or, when these all use the classic
 * protocol, the group becomes a classic one in its present epoch (consumerGroupFenceMembers).
 */
export function fenceMembers(
  group: ConsumerGroup,
  turn: ConsumerGroupTurn,
  members: readonly ConsumerGroupMember[],
  reason: string,
): void {
  if (members.length === 0) return;
  const leaving = new Set(members.map(({ memberId }) => memberId));
  const isDowngrade = isDowngradeWithout(group, leaving, turn.migration);
  for (const memberId of leaving) {
    group.members.delete(memberId);
    group.target.delete(memberId);
    turn.effects.push({ kind: 'member left', memberId, reason });
  }
  if (isDowngrade) {
    const rebalanceReason = 'Downgrade group from consumer to classic for member leaving.';
    turn.effects.push({ kind: 'downgrade', rebalanceReason }, { kind: 'changed' });
    return;
  }
  group.metadataHash = metadataHash(group, turn.image);
  group.groupEpoch++;
  turn.effects.push({ kind: 'group epoch', reason });
  for (const timer of [...leaving].flatMap(timersOf)) {
    turn.effects.push({ kind: 'timer', timer, delayMs: null });
  }
  turn.effects.push({ kind: 'changed' });
}

/** The name of the timer of a member's session. */
export function sessionTimer(memberId: string): string {
  return `session ${memberId}`;
}

/** The name of the timer within which a member must have given up what it is to. */
export function rebalanceTimer(memberId: string): string {
  return `rebalance ${memberId}`;
}

/** The name of the timer within which a member of the classic protocol must join again. */
export function joinTimer(memberId: string): string {
  return `join ${memberId}`;
}

/** The name of the timer within which a member of the classic protocol must sync after it has joined. */
export function syncTimer(memberId: string): string {
  return `sync ${memberId}`;
}

function timersOf(memberId: string): string[] {
  return [sessionTimer(memberId), rebalanceTimer(memberId), joinTimer(memberId), syncTimer(memberId)];
}

/** The member that a heartbeat is of, or why it is refused. */
function memberFor(
  group: ConsumerGroup,
  turn: ConsumerGroupTurn,
  request: Request,
): ConsumerGroupMember | HeartbeatFault {
  const { memberId, memberEpoch, instanceId } = request;
  if (group.members.size >= turn.maxSize && !group.members.has(memberId)) {
    const message = `The consumer group has reached its maximum capacity of ${turn.maxSize} members.`;
    return { error: 'GROUP_MAX_SIZE_REACHED', message };
  }
  const known = instanceId === null ? group.members.get(memberId) : staticMemberOf(group, instanceId);
  if (memberEpoch === 0) {
    if (known === undefined) return newConsumerMember(memberId, turn.clientId, turn.node);
    if (instanceId === null) return known;
    if (known.classic === null && known.memberEpoch !== LEAVE_GROUP_STATIC_MEMBER_EPOCH) {
      const message =
        `Static member ${memberId} with instance id ${instanceId} cannot join the group because the instance id is ` +
        `owned by ${known.memberId} member.`;
      return { error: 'UNRELEASED_INSTANCE_ID', message };
    }
    return { ...known, memberId, memberEpoch: 0, previousMemberEpoch: 0 };
  }
  if (known === undefined) return unknown(memberId, instanceId);
  if (known.memberId !== memberId) return fencedInstance(memberId, instanceId ?? '', known.memberId);
  return epochFault(known, request) ?? known;
}

/** A former epoch is accepted once, because the answer with the new one may have been lost. */
function epochFault(
  member: ConsumerGroupMember,
  { memberEpoch, ownedPartitions }: Request,
): HeartbeatFault | null {
  if (memberEpoch === member.memberEpoch) return null;
  const isGreater = memberEpoch > member.memberEpoch;
  const isSubset = ownedPartitions?.every((partition) => member.assigned.has(partition)) === true;
  if (!isGreater && memberEpoch === member.previousMemberEpoch && isSubset) return null;
  const message =
    `The consumer group member has a ${isGreater ? 'greater' : 'smaller'} member epoch (${memberEpoch}) than the one known ` +
    `by the group coordinator (${member.memberEpoch}). The member must abandon all its partitions and rejoin.`;
  return { error: 'FENCED_MEMBER_EPOCH', message };
}

function updatedMember(
  member: ConsumerGroupMember,
  turn: ConsumerGroupTurn,
  request: Request,
): ConsumerGroupMember {
  const updated: ConsumerGroupMember = {
    ...member,
    instanceId: request.instanceId ?? member.instanceId,
    rackId: request.rackId ?? member.rackId,
    rebalanceTimeoutMs:
      request.rebalanceTimeoutMs < 0 ? member.rebalanceTimeoutMs : request.rebalanceTimeoutMs,
    serverAssignor: request.serverAssignor ?? member.serverAssignor,
    subscribedTopics: request.subscribedTopicNames ?? member.subscribedTopics,
    subscribedRegex: request.subscribedTopicRegex ?? member.subscribedRegex,
    clientId: turn.clientId,
    node: turn.node,
    classic: null,
  };
  return isSame(member, updated) ? member : updated;
}

/** A static member that comes back takes the place, and the target, of its former self. */
export function replaceStatic(group: ConsumerGroup, { instanceId, memberId }: ConsumerGroupMember): void {
  const former = staticMemberOf(group, instanceId);
  if (former === undefined || former.memberId === memberId) return;
  group.members.delete(former.memberId);
  const target = group.target.get(former.memberId);
  group.target.delete(former.memberId);
  if (target !== undefined) group.target.set(memberId, target);
}

/** Computes the target anew when the group epoch is ahead of it and the assignment interval is over. */
export function maybeUpdateTarget(group: ConsumerGroup, turn: ConsumerGroupTurn): void {
  if (group.assignmentEpoch >= group.groupEpoch) return;
  const dueAt = group.assignmentAt + turn.assignmentIntervalMs * 1000;
  if (group.assignmentAt >= 0 && turn.now < dueAt) return;
  group.target = targetAssignment(group, turn.image, preferredAssignor(group, turn.assignors));
  group.assignmentEpoch = group.groupEpoch;
  group.assignmentAt = turn.now;
}

/** Brings a member closer to its target, if it is not there (GroupMetadataManager.maybeReconcile). */
export function maybeReconcile(
  group: ConsumerGroup,
  turn: ConsumerGroupTurn,
  member: ConsumerGroupMember,
  ownedPartitions: readonly number[] | null,
  hasSubscriptionChanged: boolean,
): ConsumerGroupMember {
  if (!hasSubscriptionChanged && isReconciledTo(member, group.assignmentEpoch)) return member;
  const topics = new Set(subscriptionOf(group, member));
  const after = reconciled(member, {
    targetEpoch: group.assignmentEpoch,
    target: group.target.get(member.memberId) ?? [],
    hasSubscriptionChanged,
    owned: ownedPartitions,
    isSubscribed: (partition) => topics.has(turn.image.topicOf(partition)),
    partitionEpoch: (partition) => currentPartitionEpoch(group, partition),
  });
  if (after !== member && after.classic === null) {
    const isRevoking = after.state === 'UNREVOKED_PARTITIONS';
    const delayMs = isRevoking ? after.rebalanceTimeoutMs : null;
    turn.effects.push({ kind: 'timer', timer: rebalanceTimer(member.memberId), delayMs });
  }
  return after;
}

/** The answer to a heartbeat that is refused. */
export function refusal({ error, message }: HeartbeatFault): ConsumerGroupHeartbeatResponse {
  return {
    errorCode: errorNamed(error).code,
    errorMessage: message,
    memberId: '',
    memberEpoch: 0,
    heartbeatIntervalMs: 0,
    assignment: null,
  };
}

function unknown(memberId: string, instanceId: string | null): HeartbeatFault {
  const message =
    instanceId === null
      ? `Member ${memberId} is not a member of the group.`
      : `Instance id ${instanceId} is unknown.`;
  return { error: 'UNKNOWN_MEMBER_ID', message };
}

function fencedInstance(memberId: string, instanceId: string, owner: string): HeartbeatFault {
  const message = `Static member ${memberId} with instance id ${instanceId} was fenced by member ${owner}.`;
  return { error: 'FENCED_INSTANCE_ID', message };
}

/** Whether two subscriptions name the same topics. */
export function sameTopics(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((topic) => other.includes(topic));
}

function sameKeys(one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): boolean {
  return one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);
}

function isSame(one: ConsumerGroupMember, other: ConsumerGroupMember): boolean {
  return (
    one.instanceId === other.instanceId &&
    one.rackId === other.rackId &&
    one.rebalanceTimeoutMs === other.rebalanceTimeoutMs &&
    one.serverAssignor === other.serverAssignor &&
    one.subscribedRegex === other.subscribedRegex &&
    one.clientId === other.clientId &&
    one.node === other.node &&
    one.classic === other.classic &&
    sameTopics(one.subscribedTopics, other.subscribedTopics)
  );
}
