import { assert } from './assert';

/** The 48-bit state of a java.util.Random as two halves of 24 bits, so that products stay exact. Plain data: save it. */
export interface JavaRandom {
  high: number;
  low: number;
}

const halfRange = 0x1000000;
const multiplierHigh = 0x5de;
const multiplierLow = 0xece66d;
const increment = 0xb;

/** A generator as `new java.util.Random(seed)`; a number must be a safe integer, a bigint may be any long. */
export function javaRandom(seed: number | bigint): JavaRandom {
  const scrambled = BigInt.asUintN(48, BigInt(seed) ^ 0x5deece66dn);
  return { high: Number(scrambled >> 24n), low: Number(scrambled & 0xffffffn) };
}

/** Advances the generator and returns its upper `bitCount` bits (1 to 32) as a signed int32, as Random.next does. */
function nextBits(random: JavaRandom, bitCount: number): number {
  const lowProduct = random.low * multiplierLow + increment;
  const carry = Math.floor(lowProduct / halfRange);
  const highProduct = random.high * multiplierLow + random.low * multiplierHigh + carry;
  random.low = lowProduct % halfRange;
  random.high = highProduct % halfRange;
  const upper32 = (random.high << 8) | (random.low >>> 16);
  return bitCount === 32 ? upper32 : upper32 >>> (32 - bitCount);
}

/** `random.nextInt()`: any signed int32. */
export function nextInt(random: JavaRandom): number {
  return nextBits(random, 32);
}

/** `random.nextInt(bound)`: 0 to `bound` - 1; `bound` is 1 to 2147483647. */
export function nextIntBelow(random: JavaRandom, bound: number): number {
  assert(Number.isInteger(bound) && bound > 0 && bound <= 0x7fffffff, 'a bound is a positive int');
  const first = nextBits(random, 31);
  if ((bound & (bound - 1)) === 0) return Math.floor((bound * first) / 0x80000000);
  // Java throws away draws from the incomplete last run of `bound` numbers, which it notices by int overflow.
  for (let drawn = first; ; drawn = nextBits(random, 31)) {
    const remainder = drawn % bound;
    if (drawn - remainder + (bound - 1) <= 0x7fffffff) return remainder;
  }
}

/** `random.nextLong()` as a bigint, for ids only: a Java long has more digits than a number keeps. */
export function nextLong(random: JavaRandom): bigint {
  const upper = BigInt(nextBits(random, 32));
  return BigInt.asIntN(64, (upper << 32n) + BigInt(nextBits(random, 32)));
}

/** `random.nextDouble()`: 0 inclusive to 1 exclusive. */
export function nextDouble(random: JavaRandom): number {
  const upper = nextBits(random, 26);
  return (upper * 0x8000000 + nextBits(random, 27)) / 0x20000000000000;
}

/** `Collections.shuffle(items, random)`: shuffles in place. */
export function shuffle<T>(items: T[], random: JavaRandom): void {
  for (let size = items.length; size > 1; size--) {
    const other = nextIntBelow(random, size);
    const kept = items[size - 1] as T;
    items[size - 1] = items[other] as T;
    items[other] = kept;
  }
}
