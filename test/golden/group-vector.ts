import type { GroupAssignment, GroupMember } from '../../src/platforms/kafka/clients/consumer/group-member';
import type { AssignableTopic } from '../../src/platforms/kafka/clients/consumer/range-topic';

/** A vector of the golden files of client-side assignors. */
export interface GroupVector {
  readonly topics: readonly {
    readonly name: string;
    readonly partitions: number;
    readonly replicaRacks?: readonly (readonly (string | null)[])[];
  }[];
  readonly members: readonly {
    readonly memberId: string;
    readonly groupInstanceId?: string | null;
    readonly rackId?: string | null;
    readonly topics: readonly string[];
  }[];
  readonly assignment: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
}

/** The members of a vector as assignors take them. */
export function groupMembers(vector: GroupVector): GroupMember[] {
  return vector.members.map(({ memberId, groupInstanceId = null, rackId = null, topics }) => ({
    memberId,
    groupInstanceId,
    rackId,
    topics,
  }));
}

/** The topics of a vector with the racks of their replicas, none where the vector has none. */
export function topicRacks(vector: GroupVector): AssignableTopic[] {
  return vector.topics.map(({ name, partitions, replicaRacks }) => ({
    topic: name,
    replicaRacks: replicaRacks ?? Array.from({ length: partitions }, () => []),
  }));
}

/** An assignment as the golden files write it: member to topic to partitions in order. */
export function byTopic(assignment: GroupAssignment): Record<string, Record<string, number[]>> {
  const written: Record<string, Record<string, number[]>> = {};
  for (const [memberId, list] of assignment) {
    const topics: Record<string, number[]> = {};
    for (const { topic, partition } of list) topics[topic] = [...(topics[topic] ?? []), partition];
    for (const partitions of Object.values(topics)) partitions.sort((one, other) => one - other);
    written[memberId] = topics;
  }
  return written;
}
