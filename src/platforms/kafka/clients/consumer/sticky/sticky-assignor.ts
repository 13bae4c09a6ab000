import type { GroupAssignment, TopicPartition } from '../group-member';
import type { AssignableTopic } from '../range-topic';
import { assignConstrained, type StickyOutcome } from './constrained-assignment';
import { assignGeneral } from './general-assignment';
import { RackMatching } from './rack-matching';
import { KnownPartitions, previousOwnership, removeFrom, type StickyMember } from './sticky-member';

/**
 * As balanced as possible, and within that as much as possible as before (KIP-54). Racks of members and replicas are
 * taken into account where both are known (KIP-881). Source: org.apache.kafka.clients.consumer.StickyAssignor.
 */
export function assignSticky(
  topics: readonly AssignableTopic[],
  members: readonly StickyMember[],
): GroupAssignment {
  return assign(topics, members).assignment;
}

/**
 * Like the sticky assignor, but a partition that is somebody else's now is given to nobody: its owner gives it up
 * first, and the next rebalance assigns it (KIP-429).
 * Source: org.apache.kafka.clients.consumer.CooperativeStickyAssignor.
 */
export function assignCooperativeSticky(
  topics: readonly AssignableTopic[],
  members: readonly StickyMember[],
): GroupAssignment {
  const { assignment, transferring } = assign(topics, members);
  for (const [partition, memberId] of transferring ?? ownershipChanges(assignment, members)) {
    removeFrom(assignment.get(memberId) ?? [], partition);
  }
  return assignment;
}

function assign(topics: readonly AssignableTopic[], members: readonly StickyMember[]): StickyOutcome {
  const existing = topics.filter(({ replicaRacks }) => replicaRacks.length > 0);
  const partitions = new KnownPartitions(existing);
  const ownership = previousOwnership(partitions, members);
  const racks = new RackMatching(existing, partitions, ownership.members);
  const build = ownership.areSubscriptionsEqual ? assignConstrained : assignGeneral;
  return build(partitions, racks, ownership);
}

/** Partitions that one member gives up and another gets (computePartitionsTransferringOwnership). */
function ownershipChanges(
  assignment: GroupAssignment,
  members: readonly StickyMember[],
): Map<TopicPartition, string> {
  const added = new Map<TopicPartition, string>();
  const revoked = new Set<string>();
  for (const { memberId, owned } of members) {
    const before = new Set(owned.map(keyOf));
    const after = assignment.get(memberId) ?? [];
    for (const partition of after) if (!before.has(keyOf(partition))) added.set(partition, memberId);
    const kept = new Set(after.map(keyOf));
    for (const key of before) if (!kept.has(key)) revoked.add(key);
  }
  return new Map([...added].filter(([partition]) => revoked.has(keyOf(partition))));
}

function keyOf({ topic, partition }: TopicPartition): string {
  return `${topic} ${partition}`;
}
