/** Partitions by topic, both by number; partitions in ascending order. */
export type Partitions = ReadonlyMap<number, readonly number[]>;

/** A member of a consumer group as server-side assignors see it (GroupSpec). */
export interface AssignorMember {
  readonly memberId: string;
  readonly instanceId: string | null;
  /** The topics that it subscribes to and that exist, in ascending order. */
  readonly topics: readonly number[];
  /** What it was assigned last. */
  readonly current: Partitions;
}

/** The members in the order of Kafka's map of them, and how many partitions each topic has. */
export interface AssignorGroup {
  readonly members: readonly AssignorMember[];
  readonly isHomogeneous: boolean;
  numPartitions(topic: number): number;
}

/** The new target of each member by its id. */
export type TargetAssignment = Map<string, Map<number, number[]>>;

/** A copy of an assignment that may be changed. */
export function copyOf(partitions: Partitions): Map<number, number[]> {
  return new Map([...partitions].map(([topic, list]) => [topic, [...list]]));
}

/** Adds a partition to an assignment, in order. */
export function addTo(partitions: Map<number, number[]>, topic: number, partition: number): void {
  const list = partitions.get(topic) ?? [];
  partitions.set(topic, list);
  const place = list.findIndex((other) => other > partition);
  list.splice(place < 0 ? list.length : place, 0, partition);
}

/** Takes a partition out of an assignment; a topic without any goes too. */
export function takeFrom(partitions: Map<number, number[]>, topic: number, partition: number): void {
  const left = (partitions.get(topic) ?? []).filter((other) => other !== partition);
  if (left.length === 0) partitions.delete(topic);
  else partitions.set(topic, left);
}
