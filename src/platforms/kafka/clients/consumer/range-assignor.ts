import { javaHashMapOrder } from '../../../../base/java-hash-map-order';
import {
  byMemberOrder,
  compareText,
  type GroupAssignment,
  type GroupMember,
  type TopicPartition,
} from './group-member';
import {
  type AssignableTopic,
  assigned,
  maxAssignable,
  racksMatch,
  type TopicAssignment,
  topicAssignment,
} from './range-topic';

type Partitions = Map<string, TopicPartition[]>;

/**
 * Gives each member of a topic a run of neighbouring partitions, the first members one more when it does not come out
 * even. Where members and replicas have racks, partitions go to members in a rack with a replica as far as the
 * balance allows, and topics with the same members and numbers of partitions are split alike (co-partitioning).
 * Source: org.apache.kafka.clients.consumer.RangeAssignor (KIP-881).
 */
export function assignRange(
  topics: readonly AssignableTopic[],
  members: readonly GroupMember[],
): GroupAssignment {
  const byTopic = new Map(topics.map((topic) => [topic.topic, topic]));
  const order = [...members].sort(byMemberOrder);
  const states: TopicAssignment[] = [];
  for (const name of javaHashMapOrder(new Set(members.flatMap((member) => member.topics)))) {
    const topic = byTopic.get(name);
    if (topic !== undefined && topic.replicaRacks.length > 0) states.push(topicAssignment(topic, order));
  }
  const partitions: Partitions = new Map(members.map(({ memberId }) => [memberId, []]));
  const useRackAware = states.some((state) => state.needsRackAwareAssignment);
  if (useRackAware) assignWithRackMatching(states, partitions);
  for (const state of states) assignRanges(state, () => true, partitions);
  if (useRackAware) for (const list of partitions.values()) list.sort(byTopicAndPartition);
  return partitions;
}

function byTopicAndPartition(one: TopicPartition, other: TopicPartition): number {
  return compareText(one.topic, other.topic) || one.partition - other.partition;
}

/** Runs of the partitions that are left, to each member as many as it may have. */
function assignRanges(
  state: TopicAssignment,
  mayAssign: (memberId: string, partition: number) => boolean,
  partitions: Partitions,
): void {
  for (const memberId of state.racks.keys()) {
    if (state.unassigned.size === 0) return;
    const assignable = [...state.unassigned].filter((partition) => mayAssign(memberId, partition));
    give(state, memberId, assignable.slice(0, maxAssignable(state, memberId)), partitions);
  }
}

function give(
  state: TopicAssignment,
  memberId: string,
  numbers: readonly number[],
  partitions: Partitions,
): void {
  if (numbers.length === 0) return;
  partitions.get(memberId)?.push(...numbers.map((partition) => ({ topic: state.topic, partition })));
  assigned(state, memberId, numbers);
}

/** First what can stay within racks: co-partitioned topics together, the others each for itself. */
function assignWithRackMatching(states: readonly TopicAssignment[], partitions: Partitions): void {
  for (const [first, ...others] of coPartitioned(states)) {
    if (first === undefined) continue;
    if (others.length > 0) assignCoPartitioned(first, [first, ...others], partitions);
    else if (first.needsRackAwareAssignment)
      assignRanges(first, (memberId, partition) => racksMatch(first, memberId, partition), partitions);
  }
}

/** Topics grouped by their members, racks included, and by the number of partitions whose racks are known. */
function coPartitioned(states: readonly TopicAssignment[]): Iterable<TopicAssignment[]> {
  const groups = new Map<string, TopicAssignment[]>();
  for (const state of states) {
    const members = [...state.racks].sort(([one], [other]) => compareText(one, other));
    const key = JSON.stringify([members, state.partitionRacks.length]);
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(state);
  }
  return groups.values();
}

function assignCoPartitioned(
  first: TopicAssignment,
  states: readonly TopicAssignment[],
  partitions: Partitions,
): void {
  const remaining = new Set(first.racks.keys());
  for (let partition = 0; partition < first.partitionRacks.length && remaining.size > 0; partition++) {
    const memberId = [...remaining].find((id) =>
      states.every((state) => racksMatch(state, id, partition) && maxAssignable(state, id) > 0),
    );
    if (memberId === undefined) continue;
    for (const state of states) give(state, memberId, [partition], partitions);
    if (states.every((state) => maxAssignable(state, memberId) === 0)) remaining.delete(memberId);
  }
}
