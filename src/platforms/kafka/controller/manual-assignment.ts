import type { PlacedPartition } from '../protocol/admin-messages';
import type { ErrorName } from '../protocol/errors';

/** Why replicas that somebody placed by hand are refused. */
export interface AssignmentFault {
  readonly error: ErrorName;
  readonly message: string;
}

/** What can be asked of brokers. */
export interface BrokerStandings {
  isRegistered(brokerId: number): boolean;
  /** Neither fenced nor about to shut down. */
  isActive(brokerId: number): boolean;
}

/**
 * What is wrong with the replicas of one partition (ReplicationControlManager.validateManualPartitionAssignment);
 * `factor` is how many those before have, null for the first.
 */
export function assignmentFault(
  replicas: readonly number[],
  factor: number | null,
  isRegistered: (brokerId: number) => boolean,
): AssignmentFault | null {
  const because = (text: string) => invalid(`The manual partition assignment includes ${text}`);
  if (replicas.length === 0) return because('an empty replica list.');
  const sorted = [...replicas].sort((a, b) => a - b);
  for (const [i, id] of sorted.entries()) {
    if (!isRegistered(id)) return because(`broker ${id}, but no such broker is registered.`);
    if (i > 0 && sorted[i - 1] === id) return because(`the broker ${id} more than once.`);
  }
  if (factor === null || factor === replicas.length) return null;
  return because(
    `a partition with ${replicas.length} replica(s), but this is not consistent with previous partitions, which have ${factor} replica(s).`,
  );
}

/** The replicas of a new topic's partitions, in their order, or what is wrong with them (createTopic). */
export function placedByHand(
  assignments: readonly PlacedPartition[],
  brokers: BrokerStandings,
): readonly (readonly number[])[] | AssignmentFault {
  const placed = new Map<number, readonly number[]>();
  let factor: number | null = null;
  for (const { partition, replicas } of assignments) {
    if (placed.has(partition)) {
      return invalid(`Found multiple manual partition assignments for partition ${partition}`);
    }
    const fault = replicasFault(partition, replicas, factor, brokers);
    if (fault !== null) return fault;
    factor = replicas.length;
    placed.set(partition, replicas);
  }
  const inOrder: (readonly number[])[] = [];
  for (let partition = 0; partition < placed.size; partition++) {
    const replicas = placed.get(partition);
    if (replicas === undefined) return invalid('partitions should be a consecutive 0-based integer sequence');
    inOrder.push(replicas);
  }
  return inOrder;
}

/** What is wrong with the replicas of partitions that a topic gets besides its own (createPartitions). */
export function addedByHandFault(
  assignments: readonly (readonly number[])[],
  { first, count, factor }: { readonly first: number; readonly count: number; readonly factor: number },
  brokers: BrokerStandings,
): AssignmentFault | null {
  if (assignments.length !== count) {
    return invalid(
      `Attempted to add ${count} additional partition(s), but only ${assignments.length} assignment(s) were specified.`,
    );
  }
  for (const [i, replicas] of assignments.entries()) {
    const fault = replicasFault(first + i, replicas, factor, brokers);
    if (fault !== null) return fault;
  }
  return null;
}

function replicasFault(
  partition: number,
  replicas: readonly number[],
  factor: number | null,
  brokers: BrokerStandings,
): AssignmentFault | null {
  const fault = assignmentFault(replicas, factor, (id) => brokers.isRegistered(id));
  if (fault !== null || replicas.some((id) => brokers.isActive(id))) return fault;
  return invalid(
    `All brokers specified in the manual partition assignment for partition ${partition} are fenced or in controlled shutdown.`,
  );
}

function invalid(message: string): AssignmentFault {
  return { error: 'INVALID_REPLICA_ASSIGNMENT', message };
}
