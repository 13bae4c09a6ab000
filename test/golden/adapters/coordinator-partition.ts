import { javaStringHash } from '../../../src/base/java-string-hash';
import {
  absoluteHash,
  coordinatorPartition as partitionOf,
} from '../../../src/platforms/kafka/group-coordinator/coordinator-partition';
import { goldenAdapter } from '../adapter';

interface Vector {
  readonly id: string;
}

/** Compares the partitions that coordinate groups and transactional ids. */
export const coordinatorPartition = goldenAdapter<Vector>('coordinator-partition', (vector) => ({
  expected: vector,
  actual: {
    id: vector.id,
    javaHashCode: javaStringHash(vector.id),
    utilsAbs: absoluteHash(vector.id),
    partition50: partitionOf(vector.id, 50),
    partition1: partitionOf(vector.id, 1),
    partition3: partitionOf(vector.id, 3),
    partition7: partitionOf(vector.id, 7),
  },
}));
