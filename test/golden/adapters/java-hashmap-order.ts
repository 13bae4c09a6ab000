import { javaHashMapOrder } from '../../../src/base/java-hash-map-order';
import { goldenAdapter } from '../adapter';

interface Vector {
  readonly inserted: readonly string[];
  readonly iterationOrder: readonly string[];
}

/** Compares the order in which java.util.HashMap gives its keys back. */
export const javaHashmapOrder = goldenAdapter<Vector>('java-hashmap-order', (vector) => ({
  expected: vector.iterationOrder,
  actual: javaHashMapOrder(vector.inserted),
}));
