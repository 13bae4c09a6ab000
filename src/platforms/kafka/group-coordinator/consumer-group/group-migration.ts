import { type ClassicGroup, type ClassicGroupMember, newGroup } from '../classic-group';
import { addMember, chosenMetadata, membersInOrder, selectProtocol } from '../classic-members';
import {
  type ConsumerGroup,
  type ConsumerGroupMember,
  newConsumerGroup,
  type TopicImage,
} from './consumer-group';
import { type HeartbeatFault, metadataHash } from './consumer-turn';
import { timelineHashOrder } from './timeline-hash-order';

/** What decides whether groups may change their protocol while they have members (KIP-848). */
export interface MigrationRules {
  /** group.consumer.migration.policy, in lower case. */
  readonly policy: string;
  /** group.max.size and group.consumer.max.size. */
  readonly classicMaxSize: number;
  readonly consumerMaxSize: number;
}

/** Whether members of both protocols may meet in a group at all. */
export function isMigrationDisabled({ policy }: MigrationRules): boolean {
  return policy === 'disabled';
}

/** Why a classic group with members does not become a consumer group (GroupMetadataManager.validateOnlineUpgrade). */
export function upgradeFault(group: ClassicGroup, rules: MigrationRules): HeartbeatFault | null {
  const because = (reason: string): HeartbeatFault => ({
    error: 'GROUP_ID_NOT_FOUND',
    message: `Cannot upgrade classic group ${group.groupId} to consumer group because ${reason}.`,
  });
  if (rules.policy !== 'bidirectional' && rules.policy !== 'upgrade') {
    return because('online upgrade is disabled');
  }
  if (group.protocolType !== 'consumer') {
    return because('the group does not use the consumer embedded protocol');
  }
  if (group.members.size > rules.consumerMaxSize) {
    return because('the group size exceeds the consumer group maximum size');
  }
  // A group in its first rebalance has chosen no protocol yet: in 4.3.1 an Optional that is empty is asked for it.
  if (group.protocolName === '') {
    const message = 'The server experienced an unexpected error when processing the request.';
    return { error: 'UNKNOWN_SERVER_ERROR', message };
  }
  return null;
}

/**
 * A classic group as a consumer group: its generation is the epoch, its last assignment the target, and every member
 * has it and is stable (ConsumerGroup.fromClassicGroup).
 */
export function fromClassicGroup(classic: ClassicGroup, image: TopicImage): ConsumerGroup {
  const { generation } = classic;
  const group: ConsumerGroup = {
    ...newConsumerGroup(),
    groupEpoch: generation,
    assignmentEpoch: generation,
  };
  for (const member of membersInOrder(classic)) {
    const assigned = member.assignment.filter((partition) => isThere(partition, image));
    const { topics, rackId } = chosenMetadata(classic, member);
    group.target.set(member.memberId, assigned);
    group.members.set(member.memberId, {
      memberId: member.memberId,
      instanceId: member.groupInstanceId,
      rackId,
      clientId: member.clientId,
      node: member.node,
      rebalanceTimeoutMs: member.rebalanceTimeoutMs,
      serverAssignor: null,
      subscribedTopics: topics,
      subscribedRegex: '',
      memberEpoch: generation,
      previousMemberEpoch: generation,
      state: 'STABLE',
      assigned: new Map(assigned.map((partition) => [partition, generation])),
      pendingRevocation: new Map(),
      classic: { sessionTimeoutMs: member.sessionTimeoutMs, protocols: member.protocols },
    });
  }
  group.metadataHash = metadataHash(group, image);
  return group;
}

/** Whether a consumer group becomes a classic one when these members go (validateOnlineDowngradeWithFencedMembers). */
export function isDowngradeWithout(
  { members }: ConsumerGroup,
  leaving: ReadonlySet<string>,
  rules: MigrationRules,
): boolean {
  const staying = [...members.values()].filter(({ memberId }) => !leaving.has(memberId));
  return (
    staying.length > 0 &&
    staying.every(({ classic }) => classic !== null) &&
    isDowngradeEnabled(rules) &&
    staying.length <= rules.classicMaxSize
  );
}

/** Whether it does when this member is replaced by one of the classic protocol (…DowngradeWithReplacedMember). */
export function isDowngradeReplacing(
  { members }: ConsumerGroup,
  replaced: ConsumerGroupMember,
  rules: MigrationRules,
): boolean {
  const others = [...members.values()].filter(({ memberId }) => memberId !== replaced.memberId);
  return (
    replaced.classic === null &&
    others.every(({ classic }) => classic !== null) &&
    isDowngradeEnabled(rules) &&
    members.size <= rules.classicMaxSize
  );
}

/**
 * A consumer group, all of whose members use the classic protocol, as a classic group: stable in the group epoch, with
 * the target as its assignment (ClassicGroup.fromConsumerGroup).
 */
export function toClassicGroup(
  groupId: string,
  { members, target, groupEpoch }: ConsumerGroup,
): Omit<ClassicGroup, 'alarm' | 'offsets'> {
  const classic = newGroup(groupId);
  classic.state = 'Stable';
  classic.previousState = 'Stable';
  classic.generation = groupEpoch;
  for (const memberId of timelineHashOrder(members.keys())) {
    const member = classicMember(members.get(memberId) as ConsumerGroupMember, target.get(memberId) ?? []);
    if (member !== null) addMember(classic, member, 'consumer');
  }
  classic.protocolName = selectProtocol(classic);
  return classic;
}

function classicMember(
  member: ConsumerGroupMember,
  assignment: readonly number[],
): ClassicGroupMember | null {
  const { classic } = member;
  if (classic === null) return null;
  return {
    memberId: member.memberId,
    groupInstanceId: member.instanceId,
    clientId: member.clientId,
    node: member.node,
    rebalanceTimeoutMs: member.rebalanceTimeoutMs,
    sessionTimeoutMs: classic.sessionTimeoutMs,
    protocols: classic.protocols,
    assignment,
    awaitingJoin: null,
    awaitingSync: null,
    isNew: false,
  };
}

function isDowngradeEnabled({ policy }: MigrationRules): boolean {
  return policy === 'bidirectional' || policy === 'downgrade';
}

function isThere(partition: number, image: TopicImage): boolean {
  return image.partitions(image.topicOf(partition))?.includes(partition) === true;
}
