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

function bigPower(x: bigint, y: bigint): bigint {
  let result = 1n;
  for (let left = y < 100_000n ? y : 100_000n; left > 0n; left--) result *= x;
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
  ['SHIFT_UNSIGNED', (x) => x],
  ['AND', (x, y) => x & y],
  ['OR', (x, y) => x | y],
  ['XOR', (x, y) => x ^ y],
]);

/** An operator on two numbers of which one at least is a big integer. */
export function onBigInts(
  run: Execution,
  name: OperationName,
  x: number | bigint,
  y: number | bigint,
): Value {
  if (typeof x === 'number' || typeof y === 'number')
    throw failure(run, 'TypeError', 'Cannot mix BigInt and other types, use explicit conversions');
  if (y === 0n && (name === 'DIVIDE' || name === 'REMAINDER'))
    throw failure(run, 'RangeError', 'Division by zero');
  return makeBigInt(run, (ON_BIG_INTS.get(name) as (x: bigint, y: bigint) => bigint)(x, y));
}
