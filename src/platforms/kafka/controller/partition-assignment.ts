import type { PartitionRegistration } from './partition-registration';

/** The replicas of a partition, with those that a reassignment adds and removes. */
export interface ReplicaAssignment {
  readonly replicas: readonly number[];
  readonly adding: readonly number[];
  readonly removing: readonly number[];
}

/** The assignment of a partition as it is registered. */
export function assignmentOf({
  replicas,
  addingReplicas,
  removingReplicas,
}: PartitionRegistration): ReplicaAssignment {
  return { replicas, adding: addingReplicas, removing: removingReplicas };
}

/** Whether replicas are on their way in or out. */
export function isReassigning({ adding, removing }: ReplicaAssignment): boolean {
  return adding.length > 0 || removing.length > 0;
}

/** The assignment on the way from `current` replicas to others: for a while there are both (PartitionReassignmentReplicas). */
export function reassigned(current: readonly number[], target: readonly number[]): ReplicaAssignment {
  const missing = (from: readonly number[], other: readonly number[]) =>
    [...new Set(from)].filter((id) => !other.includes(id)).sort((a, b) => a - b);
  const removing = missing(current, target);
  return { replicas: [...target, ...removing], adding: missing(target, current), removing };
}

/**
 * Ends a reassignment when the ISR has all that it adds; one that makes the partition smaller also waits for all that
 * stay (PartitionReassignmentReplicas.maybeCompleteReassignment).
 */
export function completed(
  assignment: ReplicaAssignment,
  isr: readonly number[],
): { readonly assignment: ReplicaAssignment; readonly isr: readonly number[] } {
  const { replicas, adding, removing } = assignment;
  const unchanged = { assignment, isr };
  if (!isReassigning(assignment)) return unchanged;
  const stays = (id: number) => !removing.includes(id);
  const leftIsr = isr.filter(stays);
  const leftReplicas = replicas.filter(stays);
  if (removing.length > 0 && (leftIsr.length === 0 || leftReplicas.length === 0)) return unchanged;
  if (!adding.every((id) => leftIsr.includes(id))) return unchanged;
  if (adding.length < removing.length && !leftReplicas.every((id) => leftIsr.includes(id))) return unchanged;
  return { assignment: { replicas: leftReplicas, adding: [], removing: [] }, isr: leftIsr };
}

/** What a reassignment that is given up goes back to (PartitionReassignmentRevert). */
export interface RevertedAssignment {
  readonly replicas: readonly number[];
  readonly isr: readonly number[];
  /** Whether nobody of the old replicas is in sync, so that one of them would have to lead all the same. */
  readonly isUnclean: boolean;
}

/** See `RevertedAssignment`. */
export function reverted({ replicas, addingReplicas, isr }: PartitionRegistration): RevertedAssignment {
  const original = replicas.filter((id) => !addingReplicas.includes(id));
  const left = isr.filter((id) => !addingReplicas.includes(id));
  if (left.length > 0) return { replicas: original, isr: left, isUnclean: false };
  return { replicas: original, isr: original.slice(0, 1), isUnclean: true };
}
