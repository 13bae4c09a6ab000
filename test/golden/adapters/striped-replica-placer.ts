import { javaRandom } from '../../../src/base/java-random';
import {
  placeReplicas,
  type UsableBroker,
} from '../../../src/platforms/kafka/controller/striped-replica-placer';
import { goldenAdapter } from '../adapter';

interface Vector {
  readonly brokers: readonly UsableBroker[];
  readonly numPartitions: number;
  readonly replicationFactor: number;
  readonly seed: number;
  readonly assignment?: readonly (readonly number[])[];
  readonly error?: string;
}

/** Compares the replicas of new partitions, chance included. */
export const stripedReplicaPlacer = goldenAdapter<Vector>('striped-replica-placer', (vector) => {
  const placed = placeReplicas(javaRandom(vector.seed), vector.brokers, {
    startPartition: 0,
    numPartitions: vector.numPartitions,
    numReplicas: vector.replicationFactor,
  });
  return {
    expected: vector.assignment ?? vector.error,
    actual: typeof placed === 'string' ? 'InvalidReplicationFactorException' : placed,
  };
});
