/** Powers, and the operators on big integers. */
import { power } from '../../java/library/natives/elementary-functions';
import type { Execution } from '../../machine/execution';
import type { Value } from '../../machine/state';
import type { OperationName } from '../compile/operation-names';
import { failure, makeBigInt } from '../values/make';

function integerPower(x: number, y: number): number {
  let [result, base, left] = [1, x, Math.abs(y)];
  for (; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result *= base;
    base *= base;
  }
  return y < 0 ? 1 / result : result;
}

/** `**`: whole exponents by repeated multiplication, others by the same function on every machine. */
export function raised(x: number, y: number): number {
  if (Number.isInteger(y) && Math.abs(y) < 1024) return integerPower(x, y);
  if (Math.abs(x) === 1 && !Number.isFinite(y)) return NaN;
  return y === 0.5 ? Math.sqrt(x + 0) : power(x, y);
}

/** Bits that a big integer may have; V8 allows a thousand times as many. */
const MOST_BITS = 1_000_000n;

function bitsOf(x: bigint): bigint {
  return BigInt(x.toString(16).length * 4);
}

function bigPower(x: bigint, y: bigint): bigint {
  let [result, base] = [1n, x];
  for (let left = y; left > 0n; left >>= 1n) {
    if ((left & 1n) === 1n) result *= base;
    if (left > 1n) base *= base;
  }
  return result;
}

const ON_BIG_INTS: ReadonlyMap<OperationName, (x: bigint, y: bigint) => bigint> = new Map<
  OperationName,
  (x: bigint, y: bigint) => bigint
>([
  ['ADD', (x, y) => x + y],
  ['SUBTRACT', (x, y) => x - y],
  ['MULTIPLY', (x, y) => x * y],
  ['DIVIDE', (x, y) => x / y],
  ['REMAINDER', (x, y) => x % y],
  ['POWER', bigPower],
  ['SHIFT_LEFT', (x, y) => x << y],
  ['SHIFT_RIGHT', (x, y) => x >> y],
  ['AND', (x, y) => x & y],
  ['OR', (x, y) => x | y],
  ['XOR', (x, y) => x ^ y],
]);

/** How long an answer will be at the most, where it can be much longer than its operands. */
function bitsOfAnswer(name: OperationName, x: bigint, y: bigint): bigint {
  switch (name) {
    case 'POWER':
      return x >= -1n && x <= 1n ? 1n : bitsOf(x) * y;
    case 'MULTIPLY':
      return bitsOf(x) + bitsOf(y);
    case 'SHIFT_LEFT':
      return x === 0n ? 1n : bitsOf(x) + y;
    case 'SHIFT_RIGHT':
      return x === 0n ? 1n : bitsOf(x) - y;
    default:
      return 1n;
  }
}

/** What V8 throws instead of an answer, name and message; null when there is one. */
function bigIntFault(name: OperationName, x: bigint, y: bigint): readonly [string, string] | null {
  if (y === 0n && (name === 'DIVIDE' || name === 'REMAINDER')) return ['RangeError', 'Division by zero'];
  if (name === 'SHIFT_UNSIGNED') return ['TypeError', 'BigInts have no unsigned right shift, use >> instead'];
  // The words of V8 11.3: it has lost the name of what must be positive.
  if (name === 'POWER' && y < 0n) return ['RangeError', 'undefined must be positive'];
  return bitsOfAnswer(name, x, y) > MOST_BITS ? ['RangeError', 'Maximum BigInt size exceeded'] : null;
}

/** An operator on two numbers of which one at least is a big integer. */
export function onBigInts(
  run: Execution,
  name: OperationName,
  x: number | bigint,
  y: number | bigint,
): Value {
  if (typeof x === 'number' || typeof y === 'number')
    throw failure(run, 'TypeError', 'Cannot mix BigInt and other types, use explicit conversions');
  const fault = bigIntFault(name, x, y);
  if (fault !== null) throw failure(run, ...fault);
  return makeBigInt(run, (ON_BIG_INTS.get(name) as (x: bigint, y: bigint) => bigint)(x, y));
}
