import { present } from '../../../../base/assert';
import type { GroupMember } from './group-member';

/** A topic that exists: the racks of the replicas of each of its partitions, null where a broker has none. */
export interface AssignableTopic {
  readonly topic: string;
  readonly replicaRacks: readonly (readonly (string | null)[])[];
}

/** How far the range assignor is with one topic. Source: RangeAssignor.TopicAssignmentState. */
export interface TopicAssignment {
  readonly topic: string;
  /** The rack of each member of the topic, null for none, in the order in which members are served. */
  readonly racks: ReadonlyMap<string, string | null>;
  /** The racks of the replicas of each partition; empty when no member has a rack. */
  readonly partitionRacks: readonly ReadonlySet<string>[];
  readonly needsRackAwareAssignment: boolean;
  readonly unassigned: Set<number>;
  readonly numAssigned: Map<string, number>;
  readonly partitionsPerMember: number;
  membersWithExtraPartition: number;
}

/** The beginning of the assignment of `topic` to those of `members` (in order) that subscribe to it. */
export function topicAssignment(topic: AssignableTopic, members: readonly GroupMember[]): TopicAssignment {
  const subscribers = members.filter((member) => member.topics.includes(topic.topic));
  const racks = new Map(subscribers.map(({ memberId, rackId }) => [memberId, rackId === '' ? null : rackId]));
  const memberRacks = new Set([...racks.values()].filter((rack) => rack !== null));
  const numPartitions = topic.replicaRacks.length;
  const known = topic.replicaRacks.map((list) => new Set(list.filter((rack) => rack !== null)));
  return {
    topic: topic.topic,
    racks,
    partitionRacks: memberRacks.size === 0 ? [] : known,
    needsRackAwareAssignment: rackAware(memberRacks, known),
    unassigned: new Set(topic.replicaRacks.keys()),
    numAssigned: new Map(subscribers.map(({ memberId }) => [memberId, 0])),
    partitionsPerMember: racks.size === 0 ? 0 : Math.floor(numPartitions / racks.size),
    membersWithExtraPartition: racks.size === 0 ? 0 : numPartitions % racks.size,
  };
}

/** Racks matter when a member shares one with a replica and not every partition is in all of them. */
function rackAware(
  memberRacks: ReadonlySet<string>,
  partitionRacks: readonly ReadonlySet<string>[],
): boolean {
  const allRacks = new Set(partitionRacks.flatMap((racks) => [...racks]));
  if (![...memberRacks].some((rack) => allRacks.has(rack))) return false;
  return partitionRacks.some((racks) => racks.size !== allRacks.size);
}

/** Whether a member has no rack or one with a replica of the partition. */
export function racksMatch(state: TopicAssignment, memberId: string, partition: number): boolean {
  const rack = state.racks.get(memberId) ?? null;
  return rack === null || state.partitionRacks[partition]?.has(rack) === true;
}

/** How many more partitions of the topic a member may get. */
export function maxAssignable(state: TopicAssignment, memberId: string): number {
  const extra = state.membersWithExtraPartition > 0 ? 1 : 0;
  return Math.max(0, state.partitionsPerMember + extra - numAssignedTo(state, memberId));
}

/** Notes that a member got `partitions`. */
export function assigned(state: TopicAssignment, memberId: string, partitions: readonly number[]): void {
  const count = numAssignedTo(state, memberId) + partitions.length;
  state.numAssigned.set(memberId, count);
  if (count > state.partitionsPerMember) state.membersWithExtraPartition--;
  for (const partition of partitions) state.unassigned.delete(partition);
}

function numAssignedTo(state: TopicAssignment, memberId: string): number {
  return present(state.numAssigned.get(memberId), `a count for member ${memberId}`);
}
