/** One partition of a topic. */
export interface TopicPartition {
  readonly topic: string;
  readonly partition: number;
}

/** A member of a classic group as its assignor sees it. */
export interface GroupMember {
  readonly memberId: string;
  /** group.instance.id of a static member. */
  readonly groupInstanceId: string | null;
  /** client.rack, null or empty for none. */
  readonly rackId: string | null;
  readonly topics: readonly string[];
}

/** The partitions of each member by its id; a member without any has an empty list. */
export type GroupAssignment = ReadonlyMap<string, readonly TopicPartition[]>;

/**
 * The order in which assignors take members: static ones by their instance ids, then the others by their member ids,
 * so that a restarted static member keeps its place. Source: AbstractPartitionAssignor.MemberInfo.compareTo.
 */
export function byMemberOrder(one: GroupMember, other: GroupMember): number {
  if (one.groupInstanceId !== null && other.groupInstanceId !== null)
    return compareText(one.groupInstanceId, other.groupInstanceId);
  if (one.groupInstanceId !== null) return -1;
  return other.groupInstanceId !== null ? 1 : compareText(one.memberId, other.memberId);
}

/** Java's String.compareTo, by UTF-16 units, as -1, 0 or 1. */
export function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
