import type { AutoOffsetReset } from '../../configs/auto-offset-reset';
import type { PartitionRegistry } from '../../registry';
import type { TopicPartition } from '../client-api';
import type { MetadataSnapshot } from '../metadata-snapshot';
import type { AssignedPartition, ConsumerState } from './consumer-state';

/** A partition that was just assigned; its number is -1 while the metadata does not know it. */
export function newAssigned(partition: number, topic: string, index: number): AssignedPartition {
  return {
    partition,
    topic,
    index,
    status: 'initializing',
    position: -1,
    positionEpoch: -1,
    validatedEpoch: -1,
    resetStrategy: null,
    retryAt: 0,
    isPaused: false,
    isPendingRevocation: false,
    readableEnd: -1,
    logStartOffset: -1,
    isEndRequested: false,
  };
}

/** Replaces the assignment. Partitions that stay keep their position and whether they are paused. */
export function assignPartitions(
  state: ConsumerState,
  partitions: readonly number[],
  registry: PartitionRegistry,
): void {
  const assigned = new Map<number, AssignedPartition>();
  for (const partition of partitions) {
    const { topic, index } = registry.partition(partition);
    assigned.set(partition, state.assigned.get(partition) ?? newAssigned(partition, topic, index));
  }
  state.assigned = assigned;
  state.assignmentVersion++;
  state.settledSnapshot = -1;
  state.completed = state.completed.filter((fetch) => assigned.has(fetch.partition));
}

/** Whether records of a partition may be fetched and returned (TopicPartitionState.isFetchable). */
export function isFetchable(assigned: AssignedPartition): boolean {
  return assigned.status === 'fetching' && !assigned.isPaused && !assigned.isPendingRevocation;
}

/** Whether a position is known that needs no check (SubscriptionState.hasAllFetchPositions, for one partition). */
export function hasPosition(assigned: AssignedPartition): boolean {
  return assigned.status === 'fetching';
}

/** Forgets the position; it is to be found by a strategy. */
export function requestOffsetReset(assigned: AssignedPartition, strategy: AutoOffsetReset): void {
  assigned.status = 'awaitReset';
  assigned.resetStrategy = strategy;
  assigned.position = -1;
  assigned.retryAt = 0;
}

/**
 * Sets the position. One with a leader epoch is compared with the leader's log before anything is fetched
 * (SubscriptionState.seekUnvalidated, KIP-320).
 */
export function seekTo(assigned: AssignedPartition, offset: number, leaderEpoch: number): void {
  assigned.position = offset;
  assigned.positionEpoch = leaderEpoch;
  assigned.validatedEpoch = -1;
  assigned.resetStrategy = null;
  assigned.status = 'fetching';
  assigned.retryAt = 0;
}

/** The partition of that name, if it is assigned, also when the metadata does not know it yet. */
export function assignedByName(
  state: ConsumerState,
  { topic, partition }: TopicPartition,
): AssignedPartition | null {
  for (const assigned of state.assigned.values()) {
    if (assigned.index === partition && assigned.topic === topic) return assigned;
  }
  return state.unresolved.find((each) => each.index === partition && each.topic === topic) ?? null;
}

/** The names of partitions, in the order of topic and number. */
export function namesOf(partitions: readonly number[], registry: PartitionRegistry): TopicPartition[] {
  const names = partitions.map((partition) => {
    const { topic, index } = registry.partition(partition);
    return { topic, partition: index };
  });
  return names.sort(byPlace);
}

/** The order of partitions in messages: by topic, then by number. */
export function byPlace(one: TopicPartition, other: TopicPartition): number {
  if (one.topic !== other.topic) return one.topic < other.topic ? -1 : 1;
  return one.partition - other.partition;
}

/** Partitions as facts and messages show them: `orders-0, orders-1`. */
export function shownPartitions(partitions: readonly TopicPartition[]): string {
  return partitions.map(({ topic, partition }) => `${topic}-${partition}`).join(', ');
}

/**
 * Gives the partitions of `assign` that have come into the metadata since their numbers. What the program said of them
 * meanwhile (seek, pause) goes on counting, as in SubscriptionState, which knows partitions by their names only.
 */
export function resolvePartitions(
  state: ConsumerState,
  cluster: MetadataSnapshot,
  registry: PartitionRegistry,
): void {
  const found: number[] = [...state.assigned.keys()];
  const unresolved: AssignedPartition[] = [];
  for (const assigned of state.unresolved) {
    const number = cluster.topics.get(assigned.topic)?.partitions[assigned.index];
    if (number === undefined) unresolved.push(assigned);
    else {
      state.assigned.set(number, { ...assigned, partition: number });
      found.push(number);
    }
  }
  if (unresolved.length === state.unresolved.length) return;
  state.unresolved = unresolved;
  assignPartitions(state, found, registry);
}
