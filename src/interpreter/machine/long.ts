/**
 * 64-bit integers that are JavaScript numbers while they are safe integers and bigints beyond: ten times as
 * fast as bigint alone for the sums programs really do. Every result is canonical: exactly one of both.
 */
import type { Value } from './state';

const TWO_32 = 4294967296;
const TWO_63 = TWO_32 * 2147483648;

/** The one representation of a 64-bit two's complement integer given as any bigint. */
export function canonicalLong(wide: bigint): Value {
  const wrapped = BigInt.asIntN(64, wide);
  return wrapped >= -9007199254740991n && wrapped <= 9007199254740991n ? Number(wrapped) : wrapped;
}

/** x + y, wrapping. */
export function addLongs(x: Value, y: Value): Value {
  if (typeof x === 'number' && typeof y === 'number') {
    const sum = x + y;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return canonicalLong(BigInt(x) + BigInt(y));
}

/** x − y, wrapping. */
export function subtractLongs(x: Value, y: Value): Value {
  if (typeof x === 'number' && typeof y === 'number') {
    const difference = x - y;
    if (Number.isSafeInteger(difference)) return difference;
  }
  return canonicalLong(BigInt(x) - BigInt(y));
}

/** x · y, wrapping. */
export function multiplyLongs(x: Value, y: Value): Value {
  if (typeof x === 'number' && typeof y === 'number') {
    const product = x * y;
    if (Number.isSafeInteger(product)) return product + 0;
  }
  return canonicalLong(BigInt(x) * BigInt(y));
}

/** x / y truncated towards zero; y must not be 0. */
export function divideLongs(x: Value, y: Value): Value {
  if (typeof x === 'number' && typeof y === 'number') return (x - (x % y)) / y + 0;
  return canonicalLong(BigInt(x) / BigInt(y));
}

/** The remainder with the sign of x; y must not be 0. */
export function remainderLongs(x: Value, y: Value): Value {
  if (typeof x === 'number' && typeof y === 'number') return (x % y) + 0;
  return canonicalLong(BigInt(x) % BigInt(y));
}

/** Shift left by the low six bits of `by`. */
export function shiftLongLeft(x: Value, by: Value): Value {
  return canonicalLong(BigInt(x) << (BigInt(by) & 63n));
}

/** Arithmetic shift right by the low six bits of `by`. */
export function shiftLongRight(x: Value, by: Value): Value {
  return canonicalLong(BigInt(x) >> (BigInt(by) & 63n));
}

/** Logical shift right by the low six bits of `by`. */
export function shiftLongRightUnsigned(x: Value, by: Value): Value {
  return canonicalLong(BigInt.asUintN(64, BigInt(x)) >> (BigInt(by) & 63n));
}

function isInt(x: Value): x is number {
  return typeof x === 'number' && (x | 0) === x;
}

/** Bitwise and. */
export function andLongs(x: Value, y: Value): Value {
  return isInt(x) && isInt(y) ? x & y : canonicalLong(BigInt(x) & BigInt(y));
}

/** Bitwise or. */
export function orLongs(x: Value, y: Value): Value {
  return isInt(x) && isInt(y) ? x | y : canonicalLong(BigInt(x) | BigInt(y));
}

/** Bitwise exclusive or. */
export function xorLongs(x: Value, y: Value): Value {
  return isInt(x) && isInt(y) ? x ^ y : canonicalLong(BigInt(x) ^ BigInt(y));
}

/** The low 32 bits as an int. */
export function longToInt(x: Value): number {
  if (typeof x === 'number') return isInt(x) ? x : (x % TWO_32) | 0;
  return Number(BigInt.asIntN(32, x));
}

/** A double as a long, saturating, NaN as 0 (JLS 5.1.3). */
export function doubleToLong(x: number): Value {
  if (Number.isNaN(x)) return 0;
  const whole = Math.trunc(x) + 0;
  if (Number.isSafeInteger(whole)) return whole;
  if (whole >= TWO_63) return 9223372036854775807n;
  if (whole <= -TWO_63) return -9223372036854775808n;
  return canonicalLong(BigInt(whole));
}

/** A double as an int, saturating, NaN as 0 (JLS 5.1.3). */
export function doubleToInt(x: number): number {
  if (Number.isNaN(x)) return 0;
  if (x >= 2147483647) return 2147483647;
  if (x <= -2147483648) return -2147483648;
  return Math.trunc(x) | 0;
}

/** Nearest float to a long, rounded once: a bigint must not pass through a double first. */
export function longToFloat(x: Value): number {
  const near = Math.fround(Number(x));
  if (typeof x === 'number') return near;
  // Rounding twice errs only when the double landed exactly half way between two floats.
  const through = BigInt(Number(x));
  if (through === x) return near;
  const bytes = new Float32Array([near]);
  const bits = new Int32Array(bytes.buffer);
  const error = BigInt(near) - x;
  const magnitude = error < 0n ? -error : error;
  for (const step of [-1, 1]) {
    const other = new Int32Array([(bits[0] as number) + step]);
    const candidate = new Float32Array(other.buffer)[0] as number;
    if (!Number.isFinite(candidate)) continue;
    const distance = BigInt(candidate) - x;
    if ((distance < 0n ? -distance : distance) < magnitude) return candidate;
  }
  return near;
}
