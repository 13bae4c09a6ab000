import {
  javaRandom as newRandom,
  nextDouble,
  nextInt,
  nextIntBelow,
  nextLong,
  shuffle,
} from '../../../src/base/java-random';
import { goldenAdapter } from '../adapter';

interface Vector {
  readonly seed: string;
  readonly nextInt: readonly number[];
  readonly nextIntBounded: readonly (readonly number[])[];
  readonly shuffle_0_to_n_sequential: readonly (readonly number[])[];
  readonly nextDouble: readonly string[];
  readonly nextLong: readonly string[];
}

interface Spec {
  readonly bounds: readonly number[];
}

/** Compares draws and shuffles with java.util.Random. */
export const javaRandom = goldenAdapter<Vector, Spec>('java-random', (vector, spec) => {
  const ints = newRandom(BigInt(vector.seed));
  const bounded = newRandom(BigInt(vector.seed));
  const shuffled = newRandom(BigInt(vector.seed));
  const doubles = newRandom(BigInt(vector.seed));
  const longs = newRandom(BigInt(vector.seed));
  return {
    // Only the printed form of a double differs between versions of Java, so the numbers are compared.
    expected: { ...vector, nextDouble: vector.nextDouble.map(Number) },
    actual: {
      seed: vector.seed,
      nextInt: vector.nextInt.map(() => nextInt(ints)),
      nextIntBounded: spec.bounds.map((bound) =>
        Array.from({ length: 10 }, () => nextIntBelow(bounded, bound)),
      ),
      shuffle_0_to_n_sequential: vector.shuffle_0_to_n_sequential.map((_, index) => {
        const items = Array.from({ length: index + 1 }, (_item, i) => i);
        shuffle(items, shuffled);
        return items;
      }),
      nextDouble: vector.nextDouble.map(() => nextDouble(doubles)),
      nextLong: vector.nextLong.map(() => String(nextLong(longs))),
    },
  };
});
