import type { Micros } from '../../../../engine/clock';
import type { JoinGroupRequest } from '../../protocol/messages';

/** How far a member is on the way to its target (group/modern/MemberState). */
export type ConsumerMemberState = 'STABLE' | 'UNREVOKED_PARTITIONS' | 'UNRELEASED_PARTITIONS';

/** Partition numbers with the epoch in which each was assigned. */
export type OwnedPartitions = ReadonlyMap<number, number>;

/** A member that joins, syncs and sends heartbeats by the classic protocol (ClassicMemberMetadata). */
export interface ClassicMemberMetadata {
  readonly sessionTimeoutMs: number;
  readonly protocols: JoinGroupRequest['protocols'];
}

/** A member of a consumer group (group/modern/consumer/ConsumerGroupMember). Immutable: it is replaced as a whole. */
export interface ConsumerGroupMember {
  readonly memberId: string;
  readonly instanceId: string | null;
  readonly rackId: string;
  readonly clientId: string;
  /** The client's node. */
  readonly node: number;
  readonly rebalanceTimeoutMs: number;
  /** The assignor that it asks for, null for the broker's first one. */
  readonly serverAssignor: string | null;
  readonly subscribedTopics: readonly string[];
  /** '' for none. */
  readonly subscribedRegex: string;
  /** -2: a static member that is away for a while. */
  readonly memberEpoch: number;
  readonly previousMemberEpoch: number;
  readonly state: ConsumerMemberState;
  readonly assigned: OwnedPartitions;
  /** What it said when it joined by the classic protocol; null for a member of the consumer protocol. */
  readonly classic: ClassicMemberMetadata | null;
  readonly pendingRevocation: OwnedPartitions;
}

/** A group of the consumer protocol on its coordinator (group/modern/consumer/ConsumerGroup, KIP-848). */
export interface ConsumerGroup {
  groupEpoch: number;
  assignmentEpoch: number;
  /** When the target was computed last; -1 before the first time. */
  assignmentAt: Micros;
  /** What the subscribed topics looked like when the group epoch was raised last. */
  metadataHash: string;
  members: Map<string, ConsumerGroupMember>;
  /** The target assignment: partition numbers by member. */
  target: Map<string, readonly number[]>;
  /** The topics that each regular expression of a member matches, once it was resolved. */
  regexes: Map<string, readonly string[]>;
  /** When the regular expressions were looked at last, and which topics there were. */
  regexesAt: Micros;
  regexTopics: number;
}

/** A group without members. Its epoch begins at 1, so the first member gets 2 (since Kafka 4.3). */
export function newConsumerGroup(): ConsumerGroup {
  return {
    groupEpoch: 1,
    assignmentEpoch: 0,
    assignmentAt: -1,
    metadataHash: '',
    members: new Map(),
    target: new Map(),
    regexes: new Map(),
    regexesAt: -1,
    regexTopics: -1,
  };
}

/** A member that has just come. */
export function newConsumerMember(memberId: string, clientId: string, node: number): ConsumerGroupMember {
  return {
    memberId,
    instanceId: null,
    rackId: '',
    clientId,
    node,
    rebalanceTimeoutMs: -1,
    serverAssignor: null,
    subscribedTopics: [],
    subscribedRegex: '',
    memberEpoch: 0,
    previousMemberEpoch: 0,
    state: 'STABLE',
    assigned: new Map(),
    classic: null,
    pendingRevocation: new Map(),
  };
}

/** The member with an instance id, if there is one. */
export function staticMemberOf(
  { members }: ConsumerGroup,
  instanceId: string | null,
): ConsumerGroupMember | undefined {
  if (instanceId === null) return undefined;
  return [...members.values()].find((member) => member.instanceId === instanceId);
}

/** The state of a group as Kafka names it (ConsumerGroup.maybeUpdateGroupState). */
export function consumerGroupState(group: ConsumerGroup): 'Empty' | 'Assigning' | 'Reconciling' | 'Stable' {
  if (group.members.size === 0) return 'Empty';
  if (group.groupEpoch > group.assignmentEpoch) return 'Assigning';
  const isReconciled = [...group.members.values()].every((member) =>
    isReconciledTo(member, group.assignmentEpoch),
  );
  return isReconciled ? 'Stable' : 'Reconciling';
}

/** Whether a member has what the target of an epoch gives it. */
export function isReconciledTo({ state, memberEpoch }: ConsumerGroupMember, epoch: number): boolean {
  return state === 'STABLE' && memberEpoch === epoch;
}

/** The epoch in which somebody owns a partition, also while it is to be given up; -1 when nobody does. */
export function currentPartitionEpoch({ members }: ConsumerGroup, partition: number): number {
  for (const { assigned, pendingRevocation, memberEpoch } of members.values()) {
    if (assigned.has(partition) || pendingRevocation.has(partition)) return memberEpoch;
  }
  return -1;
}

/** What a group is shown of the cluster: topics that exist, with their partition numbers. */
export interface TopicImage {
  /** The numbers of the partitions of a topic, by index; undefined when it does not exist. */
  partitions(topic: string): readonly number[] | undefined;
  topicOf(partition: number): string;
  /** All topics that a regular expression may match. */
  topics(): readonly string[];
}

/** The topics that a member subscribes to by name or by regular expression. */
export function subscriptionOf({ regexes }: ConsumerGroup, member: ConsumerGroupMember): readonly string[] {
  const matched = member.subscribedRegex === '' ? [] : (regexes.get(member.subscribedRegex) ?? []);
  return [...new Set([...member.subscribedTopics, ...matched])];
}
