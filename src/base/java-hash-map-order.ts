import { javaStringHash } from './java-string-hash';

const defaultCapacity = 16;
// HashMap turns a long bucket into a tree only from this capacity on; below it, it doubles the table instead.
const leastTreeCapacity = 64;
const longestList = 8;

interface Entry<T> {
  readonly item: T;
  readonly spreadHash: number;
}

/**
 * The order in which a java.util.HashMap (or HashSet) of OpenJDK gives back `items`, put in that order and all
 * different. `hashOf` is the items' hashCode(); `initialCapacity` a power of two, 16 unless the Java code says more.
 *
 * Not followed: the order inside a bucket of more than eight items in a table of 64 or more, which Java keeps as a
 * tree. It takes names made to collide.
 */
export function javaHashOrder<T>(
  items: Iterable<T>,
  hashOf: (item: T) => number,
  initialCapacity = defaultCapacity,
): T[] {
  let buckets: Entry<T>[][] = emptyBuckets(initialCapacity);
  let size = 0;
  for (const item of items) {
    const hash = hashOf(item);
    const entry = { item, spreadHash: hash ^ (hash >>> 16) };
    const bucket = bucketOf(buckets, entry);
    bucket.push(entry);
    if (bucket.length > longestList && buckets.length < leastTreeCapacity) buckets = doubled(buckets);
    size++;
    if (size > buckets.length * 0.75) buckets = doubled(buckets);
  }
  return buckets.flat().map((entry) => entry.item);
}

/** `javaHashOrder` of texts, the usual keys: member ids, topic and rack names. */
export function javaHashMapOrder(keys: Iterable<string>): string[] {
  return javaHashOrder(keys, javaStringHash);
}

/** The capacity that `new HashSet<>(collection)` starts with for a collection of `size` items. */
export function javaHashSetCapacity(size: number): number {
  const wanted = Math.max(Math.trunc(size / 0.75) + 1, defaultCapacity);
  let capacity = defaultCapacity;
  while (capacity < wanted) capacity *= 2;
  return capacity;
}

function emptyBuckets<T>(capacity: number): Entry<T>[][] {
  return Array.from({ length: capacity }, () => []);
}

function bucketOf<T>(buckets: Entry<T>[][], entry: Entry<T>): Entry<T>[] {
  return buckets[entry.spreadHash & (buckets.length - 1)] ?? [];
}

function doubled<T>(buckets: Entry<T>[][]): Entry<T>[][] {
  const next = emptyBuckets<T>(buckets.length * 2);
  for (const bucket of buckets) for (const entry of bucket) bucketOf(next, entry).push(entry);
  return next;
}
