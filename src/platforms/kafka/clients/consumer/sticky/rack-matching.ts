import type { GroupMember, TopicPartition } from '../group-member';
import type { AssignableTopic } from '../range-topic';
import type { KnownPartitions } from './sticky-member';

/** Racks of members and of replicas, as far as they matter (AbstractStickyAssignor.RackInfo). */
export class RackMatching {
  /** Whether racks are taken into account. */
  readonly isUsed: boolean;
  private readonly memberRacks: ReadonlyMap<string, string>;
  private readonly partitionRacks: ReadonlyMap<TopicPartition, ReadonlySet<string>>;
  private readonly membersNear: ReadonlyMap<TopicPartition, number>;

  constructor(
    topics: readonly AssignableTopic[],
    partitions: KnownPartitions,
    members: readonly GroupMember[],
  ) {
    const memberRacks = new Map<string, string>();
    for (const { memberId, rackId } of members) {
      if (rackId !== null && rackId !== '') memberRacks.set(memberId, rackId);
    }
    const partitionRacks = new Map<TopicPartition, ReadonlySet<string>>();
    if (memberRacks.size > 0) {
      for (const { topic, replicaRacks } of topics) {
        for (const partition of partitions.of(topic)) {
          const racks = replicaRacks[partition.partition] ?? [];
          partitionRacks.set(partition, new Set(racks.filter((rack) => rack !== null)));
        }
      }
    }
    const near = new Map<TopicPartition, number>();
    for (const [partition, racks] of partitionRacks) {
      near.set(partition, [...memberRacks.values()].filter((rack) => racks.has(rack)).length);
    }
    this.isUsed = doRacksMatter(memberRacks, partitionRacks);
    this.memberRacks = this.isUsed ? memberRacks : new Map();
    this.partitionRacks = this.isUsed ? partitionRacks : new Map();
    this.membersNear = near;
  }

  /** Whether a member has a rack, and the partition no replica in it. */
  mismatch(memberId: string, partition: TopicPartition): boolean {
    const rack = this.memberRacks.get(memberId);
    return rack !== undefined && this.partitionRacks.get(partition)?.has(rack) !== true;
  }

  /** Whether a member has a rack with a replica of the partition. */
  isNear(memberId: string, partition: TopicPartition): boolean {
    const rack = this.memberRacks.get(memberId);
    return rack !== undefined && this.partitionRacks.get(partition)?.has(rack) === true;
  }

  /** Partitions with few members in their racks first, as they are the hardest to place. */
  byMembersNear(list: readonly TopicPartition[]): TopicPartition[] {
    return [...list].sort((a, b) => (this.membersNear.get(a) ?? 0) - (this.membersNear.get(b) ?? 0));
  }

  /** The place of the next member in a rack with a replica, looked for from `first` on and around; -1 without one. */
  nextNear(partition: TopicPartition, memberIds: readonly string[], first: number): number {
    for (let i = 0; i < memberIds.length; i++) {
      const place = (first + i) % memberIds.length;
      if (this.isNear(memberIds[place] as string, partition)) return place;
    }
    return -1;
  }
}

/** They do when a member shares one with a replica and not every partition is in all of them. */
function doRacksMatter(
  memberRacks: ReadonlyMap<string, string>,
  partitionRacks: ReadonlyMap<TopicPartition, ReadonlySet<string>>,
): boolean {
  const all = new Set([...partitionRacks.values()].flatMap((racks) => [...racks]));
  if (![...memberRacks.values()].some((rack) => all.has(rack))) return false;
  return [...partitionRacks.values()].some((racks) => racks.size !== all.size);
}
