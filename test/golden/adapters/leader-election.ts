import {
  applyPartitionChange,
  type Election,
  type PartitionChange,
  partitionChange,
} from '../../../src/platforms/kafka/controller/partition-change-builder';
import type { PartitionRegistration } from '../../../src/platforms/kafka/controller/partition-registration';
import { goldenAdapter } from '../adapter';

interface Vector {
  readonly replicas: readonly number[];
  readonly isr: readonly number[];
  readonly elr: readonly number[];
  readonly lastKnownElr: readonly number[];
  readonly leader: number;
  readonly leaderEpoch: number;
  readonly partitionEpoch: number;
  readonly acceptableLeaders: readonly number[];
  readonly minIsr: number;
  readonly elrEnabled: boolean;
  readonly election: Election;
  readonly targetIsr: readonly number[] | null;
  readonly uncleanShutdownReplicas: readonly number[] | null;
  readonly change: unknown;
  readonly after: unknown;
}

const noLeaderChange = -2;
const recoveryCodes = { RECOVERED: 0, RECOVERING: 1 };
const noRecoveryChange = -1;

/** Compares the controller's record for a partition, and the partition after it. */
export const leaderElection = goldenAdapter<Vector>('leader-election', (vector) => {
  const { replicas, isr, elr, lastKnownElr, leader, leaderEpoch, partitionEpoch } = vector;
  const before: PartitionRegistration = {
    replicas,
    addingReplicas: [],
    removingReplicas: [],
    isr,
    elr,
    lastKnownElr,
    leader,
    leaderEpoch,
    partitionEpoch,
    leaderRecoveryState: 'RECOVERED',
  };
  const change = partitionChange(before, {
    election: vector.election,
    targetIsr: vector.targetIsr,
    uncleanShutdownReplicas: vector.uncleanShutdownReplicas,
    isAcceptableLeader: (id) => vector.acceptableLeaders.includes(id),
    minIsr: vector.minIsr,
    eligibleLeaderReplicasEnabled: vector.elrEnabled,
  });
  if (change === null) return { expected: vector.change, actual: null };
  const {
    replicas: _,
    addingReplicas: __,
    removingReplicas: ___,
    ...after
  } = applyPartitionChange(before, change);
  return {
    expected: { change: vector.change, after: vector.after },
    actual: { change: record(change), after },
  };
});

function record(change: PartitionChange): unknown {
  return {
    isr: change.isr,
    leader: change.leader ?? noLeaderChange,
    elr: change.elr,
    lastKnownElr: change.lastKnownElr,
    leaderRecoveryState:
      change.leaderRecoveryState === null ? noRecoveryChange : recoveryCodes[change.leaderRecoveryState],
  };
}
