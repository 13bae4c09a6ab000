import { murmur2 as hash, toPositive } from '../../../src/base/murmur2';
import { partitionForKey } from '../../../src/platforms/kafka/clients/producer/built-in-partitioner';
import { goldenAdapter } from '../adapter';

interface Vector {
  readonly keyUtf8: string | null;
  readonly keyHex: string;
}

interface Spec {
  readonly numPartitions: readonly number[];
}

/** Compares hashes of keys and the partitions they lead to. */
export const murmur2 = goldenAdapter<Vector, Spec>('murmur2', (vector, spec) => {
  const key = Uint8Array.from(vector.keyHex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return {
    expected: vector,
    actual: {
      keyUtf8: vector.keyUtf8,
      keyHex: vector.keyHex,
      murmur2: hash(key),
      toPositive: toPositive(hash(key)),
      partitions: spec.numPartitions.map((count) => partitionForKey(key, count)),
    },
  };
});
