import { javaHashMapOrder } from '../../../base/java-hash-map-order';
import type { ErrorName } from '../protocol/errors';
import type { JoinGroupRequest, Subscription } from '../protocol/messages';
import type { ClassicGroup, ClassicGroupMember } from './classic-group';

/**
 * The members in the order of Kafka's HashMap, which hangs on their ids only. It decides who leads after the leader
 * is gone.
 */
export function membersInOrder(group: ClassicGroup): ClassicGroupMember[] {
  return javaHashMapOrder(group.members.keys()).map((id) => group.members.get(id) as ClassicGroupMember);
}

/** The member that goes by a group.instance.id, if there is one (ClassicGroup.staticMemberId). */
export function staticMember(group: ClassicGroup, groupInstanceId: string): ClassicGroupMember | undefined {
  for (const member of group.members.values()) if (member.groupInstanceId === groupInstanceId) return member;
  return undefined;
}

/** Adds a member; the first one leads (ClassicGroup.add). */
export function addMember(group: ClassicGroup, member: ClassicGroupMember, protocolType: string): void {
  if (group.members.size === 0) group.protocolType = protocolType;
  if (group.leaderId === '') group.leaderId = member.memberId;
  group.members.set(member.memberId, member);
  group.pendingMembers.delete(member.memberId);
}

/** Takes a member, or an id that was given out, out of a group; another leads then (ClassicGroup.remove). */
export function removeMember(group: ClassicGroup, memberId: string): void {
  group.members.delete(memberId);
  if (group.leaderId === memberId) group.leaderId = membersInOrder(group)[0]?.memberId ?? '';
  group.pendingMembers.delete(memberId);
  group.pendingSync.delete(memberId);
}

/** Gives a static member a new id and keeps everything else (ClassicGroup.replaceStaticMember). */
export function replaceStaticMember(
  group: ClassicGroup,
  former: ClassicGroupMember,
  memberId: string,
  node: number,
): ClassicGroupMember {
  const member: ClassicGroupMember = {
    ...former,
    memberId,
    node,
    awaitingJoin: null,
    awaitingSync: null,
    isNew: false,
  };
  group.members.delete(former.memberId);
  group.members.set(memberId, member);
  if (group.leaderId === former.memberId) group.leaderId = memberId;
  return member;
}

/** Whether the sender of a request is the member that it says it is (ClassicGroup.validateMember). */
export function memberFault(
  group: ClassicGroup,
  memberId: string,
  groupInstanceId: string | null,
): ErrorName | null {
  if (groupInstanceId !== null) {
    const known = staticMember(group, groupInstanceId);
    if (known === undefined) return 'UNKNOWN_MEMBER_ID';
    if (known.memberId !== memberId) return 'FENCED_INSTANCE_ID';
  }
  return group.members.has(memberId) ? null : 'UNKNOWN_MEMBER_ID';
}

/**
 * Makes sure that a member leads who sent its JoinGroup: the leader if it did, otherwise the first that did. False
 * when none did (ClassicGroup.maybeElectNewJoinedLeader).
 */
export function electJoinedLeader(group: ClassicGroup): boolean {
  const leader = group.members.get(group.leaderId);
  if (leader === undefined) return false;
  if (leader.awaitingJoin !== null) return true;
  const joined = membersInOrder(group).find((member) => member.awaitingJoin !== null);
  if (joined === undefined) return false;
  group.leaderId = joined.memberId;
  return true;
}

/** Whether a member's protocols are the same as before, subscriptions included (ClassicGroupMember.matches). */
export function matches(member: ClassicGroupMember, protocols: JoinGroupRequest['protocols']): boolean {
  if (member.protocols.length !== protocols.length) return false;
  return member.protocols.every((old, i) => {
    const other = protocols[i];
    return other !== undefined && old.name === other.name && sameSubscription(old.metadata, other.metadata);
  });
}

/** Whether one of the protocols is supported by all members (ClassicGroup.supportsProtocols). */
export function supportsProtocols(
  group: ClassicGroup,
  protocolType: string,
  protocols: JoinGroupRequest['protocols'],
): boolean {
  if (group.state === 'Empty') return protocolType !== '' && protocols.length > 0;
  if (group.protocolType !== protocolType) return false;
  const members = [...group.members.values()];
  return protocols.some(({ name }) => members.every((member) => hasProtocol(member, name)));
}

/**
 * The protocol that most members like best among those that all support; of equals the first in the order of Kafka's
 * HashMap (ClassicGroup.selectProtocol).
 */
export function selectProtocol(group: ClassicGroup): string {
  const members = membersInOrder(group);
  const votes = new Map<string, number>();
  for (const member of members) {
    const vote = member.protocols.find(({ name }) => members.every((other) => hasProtocol(other, name)));
    if (vote !== undefined) votes.set(vote.name, (votes.get(vote.name) ?? 0) + 1);
  }
  let best = '';
  for (const name of javaHashMapOrder(votes.keys())) {
    if ((votes.get(name) ?? 0) > (votes.get(best) ?? 0)) best = name;
  }
  return best;
}

/** A member's subscription under the protocol that was chosen. */
export function chosenMetadata(group: ClassicGroup, member: ClassicGroupMember): Subscription {
  const chosen = member.protocols.find((protocol) => protocol.name === group.protocolName);
  return (chosen ?? (member.protocols[0] as JoinGroupRequest['protocols'][number])).metadata;
}

function hasProtocol(member: ClassicGroupMember, name: string): boolean {
  return member.protocols.some((protocol) => protocol.name === name);
}

function sameSubscription(a: Subscription, b: Subscription): boolean {
  return (
    sameList(a.topics, b.topics) &&
    sameList(a.ownedPartitions, b.ownedPartitions) &&
    a.generationId === b.generationId &&
    a.rackId === b.rackId &&
    sameUserData(a.userData, b.userData)
  );
}

function sameUserData(a: Subscription['userData'], b: Subscription['userData']): boolean {
  if (a === null || b === null) return a === b;
  return a.generationId === b.generationId && sameList(a.partitions, b.partitions);
}

function sameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}
