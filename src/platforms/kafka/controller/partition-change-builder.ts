import { javaHashOrder, javaHashSetCapacity } from '../../../base/java-hash-map-order';
import { assignmentOf, completed, type ReplicaAssignment } from './partition-assignment';
import type { PartitionRegistration } from './partition-registration';

/**
 * How a leader is chosen: PREFERRED goes back to the first replica if it may lead; ONLINE keeps the partition online
 * with a replica in the ISR (or in the ELR when that is empty); UNCLEAN takes any live replica if need be.
 */
export type Election = 'PREFERRED' | 'ONLINE' | 'UNCLEAN';

/** No broker leads. */
export const noLeader = -1;

/** What is to become of a partition. */
export interface PartitionChangeOptions {
  readonly election: Election;
  /** The new ISR, null to leave it. */
  readonly targetIsr: readonly number[] | null;
  /** The new assignment, left out to leave it. */
  readonly targetAssignment?: ReplicaAssignment;
  /** Replicas that lost what was not on disk and may not be eligible leaders any more, null for none. */
  readonly uncleanShutdownReplicas: readonly number[] | null;
  /** Whether a broker is registered, not fenced and not shutting down. */
  readonly isAcceptableLeader: (brokerId: number) => boolean;
  /** The smaller of min.insync.replicas and the number of replicas. */
  readonly minIsr: number;
  /** Whether the cluster keeps eligible leader replicas (KIP-966), as new clusters do since 4.1. */
  readonly eligibleLeaderReplicasEnabled: boolean;
  /** What a leader says after it recovered from an unclean election; left out to leave it. */
  readonly targetLeaderRecoveryState?: 'RECOVERED' | 'RECOVERING';
}

/** A PartitionChangeRecord: what changes, null for what does not. A leader that stays can still get a new epoch. */
export interface PartitionChange {
  readonly isr: readonly number[] | null;
  readonly leader: number | null;
  readonly elr: readonly number[] | null;
  readonly lastKnownElr: readonly number[] | null;
  readonly leaderRecoveryState: 'RECOVERED' | 'RECOVERING' | null;
  readonly assignment: ReplicaAssignment | null;
}

interface Elected {
  readonly leader: number;
  readonly unclean: boolean;
}

type Ids = readonly number[];

/** A partition after its change, or null when nothing changes. */
export function buildPartitionChange(
  before: PartitionRegistration,
  options: PartitionChangeOptions,
): PartitionRegistration | null {
  const change = partitionChange(before, options);
  return change === null ? null : applyPartitionChange(before, change);
}

/**
 * The record that the controller writes for a partition, or null when there is nothing to write.
 * Source: org.apache.kafka.controller.PartitionChangeBuilder, without log directories.
 */
export function partitionChange(
  before: PartitionRegistration,
  options: PartitionChangeOptions,
): PartitionChange | null {
  const { assignment, isr: askedIsr } = completed(
    options.targetAssignment ?? assignmentOf(before),
    options.targetIsr ?? before.isr,
  );
  const askedElr = eligibleLeaders(before, askedIsr, options);
  const elected = elect(before, assignment.replicas, askedIsr, askedElr, options);
  const moves = elected.leader !== before.leader;
  const fromElr = moves && askedElr.includes(elected.leader);
  const unclean = moves && elected.unclean;
  const targetIsr = fromElr || unclean ? [elected.leader] : askedIsr;
  const remainingElr = fromElr ? askedElr.filter((id) => id !== elected.leader) : askedElr;
  const targetElr = unclean || !options.eligibleLeaderReplicasEnabled ? [] : remainingElr;
  const isrMayChange = unclean || targetIsr.length > 0 || options.eligibleLeaderReplicasEnabled;
  const losesReplicas = before.replicas.some((id) => !assignment.replicas.includes(id));
  // A replica that goes makes a new leader epoch, even when the leader stays.
  const leader = moves ? elected.leader : losesReplicas ? before.leader : null;
  const change: PartitionChange = {
    isr: isrMayChange && (unclean || !same(targetIsr, before.isr)) ? targetIsr : null,
    leader,
    elr: same(targetElr, before.elr) ? null : targetElr,
    lastKnownElr: lastKnownLeader(before, leader, options),
    leaderRecoveryState: recoveryState(before, unclean, options),
    assignment: sameAssignment(assignment, assignmentOf(before)) ? null : assignment,
  };
  return isNoOp(change) ? null : change;
}

/** A partition after a record: a record with a leader begins a new leader epoch. Source: PartitionRegistration.merge. */
export function applyPartitionChange(
  before: PartitionRegistration,
  change: PartitionChange,
): PartitionRegistration {
  const { replicas, adding, removing } = change.assignment ?? assignmentOf(before);
  return {
    ...before,
    replicas,
    addingReplicas: adding,
    removingReplicas: removing,
    isr: change.isr ?? before.isr,
    elr: change.elr ?? before.elr,
    lastKnownElr: change.lastKnownElr ?? before.lastKnownElr,
    leader: change.leader ?? before.leader,
    leaderEpoch: before.leaderEpoch + (change.leader === null ? 0 : 1),
    partitionEpoch: before.partitionEpoch + 1,
    leaderRecoveryState: change.leaderRecoveryState ?? before.leaderRecoveryState,
  };
}

/**
 * The replicas that may lead although they left the ISR: while the ISR is smaller than min.insync.replicas, the high
 * watermark stands still, so whoever leaves it now has everything committed. In the order of Kafka's HashSet.
 */
function eligibleLeaders(before: PartitionRegistration, isr: Ids, options: PartitionChangeOptions): Ids {
  if (!options.eligibleLeaderReplicasEnabled) return before.elr;
  if (isr.length >= options.minIsr) return [];
  const candidates = new Set([...before.elr, ...before.isr]);
  const lost = options.uncleanShutdownReplicas ?? [];
  return javaHashOrder(candidates, (id) => id, javaHashSetCapacity(before.elr.length)).filter(
    (id) => !isr.includes(id) && !lost.includes(id),
  );
}

function elect(
  before: PartitionRegistration,
  replicas: Ids,
  isr: Ids,
  elr: Ids,
  options: PartitionChangeOptions,
): Elected {
  const { isAcceptableLeader, election } = options;
  const mayLead = (id: number): boolean =>
    (isr.includes(id) || (isr.length === 0 && elr.includes(id))) && isAcceptableLeader(id);
  const [preferred] = replicas;
  if (election === 'PREFERRED' && preferred !== undefined && mayLead(preferred))
    return { leader: preferred, unclean: false };
  if (mayLead(before.leader)) return { leader: before.leader, unclean: false };
  const online = replicas.find(mayLead);
  if (online !== undefined) return { leader: online, unclean: false };
  const lastKnown = electableLastKnownLeader(before, isr, elr, options);
  if (lastKnown !== null) return { leader: lastKnown, unclean: true };
  const anyone = election === 'UNCLEAN' ? replicas.find(isAcceptableLeader) : undefined;
  return anyone === undefined ? { leader: noLeader, unclean: false } : { leader: anyone, unclean: true };
}

/** With ISR and ELR both empty, the last leader is the best guess at who has the data ("balanced" recovery). */
function electableLastKnownLeader(
  before: PartitionRegistration,
  isr: Ids,
  elr: Ids,
  options: PartitionChangeOptions,
): number | null {
  const [lastKnown, ...others] = before.lastKnownElr;
  if (!options.eligibleLeaderReplicasEnabled || isr.length > 0 || elr.length > 0) return null;
  if (lastKnown === undefined || others.length > 0) return null;
  return options.isAcceptableLeader(lastKnown) ? lastKnown : null;
}

/** lastKnownElr holds the last leader from when a partition becomes leaderless until it has one again. */
function lastKnownLeader(
  before: PartitionRegistration,
  newLeader: number | null,
  options: PartitionChangeOptions,
): Ids | null {
  if (!options.eligibleLeaderReplicasEnabled || newLeader === null) return null;
  if (newLeader === noLeader) return before.lastKnownElr.length === 0 ? [before.leader] : null;
  return before.lastKnownElr.length > 0 ? [] : null;
}

function recoveryState(
  before: PartitionRegistration,
  unclean: boolean,
  options: PartitionChangeOptions,
): PartitionChange['leaderRecoveryState'] {
  const target = options.targetLeaderRecoveryState ?? before.leaderRecoveryState;
  if (target !== before.leaderRecoveryState) return target;
  return unclean && before.leaderRecoveryState !== 'RECOVERING' ? 'RECOVERING' : null;
}

function same(one: Ids, other: Ids): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}

function sameAssignment(one: ReplicaAssignment, other: ReplicaAssignment): boolean {
  return (
    same(one.replicas, other.replicas) && same(one.adding, other.adding) && same(one.removing, other.removing)
  );
}

function isNoOp(change: PartitionChange): boolean {
  return (
    change.assignment === null &&
    change.isr === null &&
    change.leader === null &&
    change.elr === null &&
    change.lastKnownElr === null &&
    change.leaderRecoveryState === null
  );
}
