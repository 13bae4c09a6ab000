/** Of a bucket without a key. */
const EMPTY = -1;

/**
 * The different keys of a run's records, by numbers in the order of their first use. With every record a key is looked
 * for by its bytes, without making a text of them: that would cost more than all else that is written down of a record.
 * Follows the same rule of past and future as the engine's `TextTable`.
 */
export class KeyTable {
  /** Keys used up to the present moment. */
  length = 0;
  /** Keys that are known at all, those of the future included. */
  private known = 0;
  /** The bytes of all keys, one after the other, and where each of them ends. */
  private bytes = new Uint8Array(1024);
  private ends = new Int32Array(64);
  /** Numbers of keys, at the place that their hash asks for or the next free one; a power of two of them. */
  private buckets = new Int32Array(128).fill(EMPTY);

  /** The number of a key; a new one gets the next number. */
  intern(key: Uint8Array): number {
    const mask = this.buckets.length - 1;
    let place = hash(key) & mask;
    for (;;) {
      const number = this.buckets[place] as number;
      if (number === EMPTY) return this.add(key, place);
      if (this.equals(number, key)) {
        if (number >= this.length) this.length = number + 1;
        return number;
      }
      place = (place + 1) & mask;
    }
  }

  /** A copy of the key of a number that `intern` gave. */
  key(number: number): Uint8Array {
    return this.bytes.slice(this.start(number), this.ends[number]);
  }

  /** Forgets the keys of the future. */
  cutFuture(): void {
    if (this.known === this.length) return;
    this.known = this.length;
    this.fillBuckets(this.buckets.length);
  }

  private add(key: Uint8Array, place: number): number {
    const number = this.known++;
    const start = this.start(number);
    this.bytes = withRoom(this.bytes, start + key.length, (length) => new Uint8Array(length));
    this.ends = withRoom(this.ends, this.known, (length) => new Int32Array(length));
    this.bytes.set(key, start);
    this.ends[number] = start + key.length;
    this.length = this.known;
    if (2 * this.known > this.buckets.length) this.fillBuckets(2 * this.buckets.length);
    else this.buckets[place] = number;
    return number;
  }

  private fillBuckets(count: number): void {
    this.buckets = new Int32Array(count).fill(EMPTY);
    for (let number = 0; number < this.known; number++) {
      let place = hash(this.bytes.subarray(this.start(number), this.ends[number])) & (count - 1);
      while (this.buckets[place] !== EMPTY) place = (place + 1) & (count - 1);
      this.buckets[place] = number;
    }
  }

  private equals(number: number, key: Uint8Array): boolean {
    const start = this.start(number);
    if ((this.ends[number] as number) - start !== key.length) return false;
    for (let i = 0; i < key.length; i++) if (this.bytes[start + i] !== key[i]) return false;
    return true;
  }

  private start(number: number): number {
    return number === 0 ? 0 : (this.ends[number - 1] as number);
  }
}

/** FNV-1a, its upper bits mixed into the lower ones that choose a bucket. */
function hash(key: Uint8Array): number {
  let lane = 0x811c9dc5 | 0;
  for (let i = 0; i < key.length; i++) lane = Math.imul(lane ^ (key[i] as number), 0x01000193);
  return lane ^ (lane >>> 15);
}

/** The array itself, or one of twice the length or more with the same numbers. */
function withRoom<A extends Uint8Array | Int32Array>(
  array: A,
  length: number,
  make: (length: number) => A,
): A {
  if (length <= array.length) return array;
  const longer = make(Math.max(2 * array.length, length));
  longer.set(array);
  return longer;
}
