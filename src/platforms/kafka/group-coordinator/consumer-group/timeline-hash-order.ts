import { javaStringHash } from '../../../../base/java-string-hash';

/** Knuth's multiplier for Fibonacci hashing with 64 bits, as Kafka writes it. */
const MULTIPLIER = -7046029254386353131n;
const MAX_LOAD_FACTOR = 0.75;
const LEAST_SLOTS = 2;

/**
 * The order in which Kafka's TimelineHashMap gives back texts that were put in that order, all different: it decides
 * who leads a consumer group that becomes a classic one. Source: timeline/BaseHashTable, SnapshottableHashTable. Not
 * followed: a table that was larger before stays so, and its order with it.
 */
export function timelineHashOrder(keys: Iterable<string>): string[] {
  const list = [...keys];
  let count = LEAST_SLOTS;
  for (let size = 0; size < list.length; size++) if ((size + 1) * MAX_LOAD_FACTOR > count) count *= 2;
  const slots: string[][] = Array.from({ length: count }, () => []);
  for (const key of list) slots[slotOf(key, count)]?.push(key);
  // Within a slot the last one comes first.
  return slots.flatMap((slot) => slot.reverse());
}

/** The highest bits of the product, as many as number the slots. */
function slotOf(key: string, count: number): number {
  const product = BigInt.asUintN(64, BigInt(javaStringHash(key)) * MULTIPLIER);
  let bits = 0;
  while (1 << bits < count) bits++;
  return Number(product >> BigInt(64 - bits));
}
