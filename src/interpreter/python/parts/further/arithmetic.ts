/** Arithmetic on ints and floats, with all its edges. */

import { precisePower } from '../../../../base/precise-power';
import { power as powerOfFloats } from '../../../java/library/natives/elementary-functions';
import type { Execution } from '../../../machine/execution';
import type { Value } from '../../../machine/state';
import { failure, newFloat, newInt } from '../../values/make';

/** Bits of the largest integer; beyond it a MemoryError, for the sake of the page. */
const MOST_BITS = 1 << 18;

function big(execution: Execution, value: bigint): number {
  if (value.toString(16).length * 4 > MOST_BITS) {
    throw failure(execution, 'MemoryError', 'the integer is too large for the simulator');
  }
  return newInt(execution, value);
}

function floorDivide(x: bigint, y: bigint): bigint {
  const quotient = x / y;
  return x % y !== 0n && x < 0n !== y < 0n ? quotient - 1n : quotient;
}

/** x to the power of y ≥ 0, modulo `modulus` if that is not 0. */
export function powerOfInts(x: bigint, y: bigint, modulus: bigint): bigint {
  let result = 1n;
  let base = x;
  for (let rest = y; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = modulus === 0n ? result * base : (result * base) % modulus;
    if (rest > 1n) base = modulus === 0n ? base * base : (base * base) % modulus;
  }
  return modulus === 0n ? result : ((result % modulus) + modulus) % modulus;
}

/** An operation on two ints; null for an operator that ints do not have. */
export function anyInts(execution: Execution, operator: string, left: Value, right: Value): number | null {
  const [x, y] = [BigInt(left), BigInt(right)];
  switch (operator) {
    case '+':
      return big(execution, x + y);
    case '-':
      return big(execution, x - y);
    case '*':
      return big(execution, x * y);
    case '/':
      if (y === 0n) throw failure(execution, 'ZeroDivisionError', 'division by zero');
      return newFloat(execution, trueQuotient(execution, x, y));
    case '//':
      if (y === 0n) throw failure(execution, 'ZeroDivisionError', 'integer division or modulo by zero');
      return newInt(execution, floorDivide(x, y));
    case '%':
      if (y === 0n) throw failure(execution, 'ZeroDivisionError', 'integer modulo by zero');
      return newInt(execution, x - y * floorDivide(x, y));
    case '**':
      return power(execution, x, y);
    case '&':
      return newInt(execution, x & y);
    case '|':
      return newInt(execution, x | y);
    case '^':
      return newInt(execution, x ^ y);
    case '<<':
    case '>>':
      return shift(execution, operator, x, y);
    default:
      return null;
  }
}

function trueQuotient(execution: Execution, x: bigint, y: bigint): number {
  const [a, b] = [Number(x), Number(y)];
  if (Number.isFinite(a) && Number.isFinite(b)) return a / b;
  const bits = (value: bigint): number => value.toString(2).length;
  const scale = BigInt(Math.max(0, bits(y) - 1000));
  const result = Number(x >> scale) / Number(y >> scale);
  if (!Number.isFinite(result)) {
    throw failure(execution, 'OverflowError', 'integer division result too large for a float');
  }
  return result;
}

function shift(execution: Execution, operator: string, x: bigint, y: bigint): number {
  if (y < 0n) throw failure(execution, 'ValueError', 'negative shift count');
  if (operator === '>>') return newInt(execution, y > BigInt(MOST_BITS) ? (x < 0n ? -1n : 0n) : x >> y);
  if (y > BigInt(MOST_BITS))
    throw failure(execution, 'MemoryError', 'the integer is too large for the simulator');
  return big(execution, x << y);
}

function power(execution: Execution, x: bigint, y: bigint): number {
  if (y < 0n) return anyFloats(execution, '**', Number(x), Number(y)) as number;
  const bits = BigInt(x.toString(16).length * 4);
  if (x !== 0n && x !== 1n && x !== -1n && bits * y > BigInt(MOST_BITS)) {
    throw failure(execution, 'MemoryError', 'the integer is too large for the simulator');
  }
  if (x === 1n || x === 0n || x === -1n) {
    const odd = (y & 1n) === 1n;
    return newInt(execution, y === 0n ? 1n : x === -1n && !odd ? 1n : x);
  }
  return big(execution, powerOfInts(x, y, 0n));
}

/** The remainder that has the sign of the divisor, a zero too. */
function floatRemainder(x: number, y: number): number {
  const rest = x % y;
  if (rest === 0) return y < 0 ? -0 : 0;
  return rest < 0 !== y < 0 ? rest + y : rest;
}

/** The whole quotient as CPython works it out (float_divmod), signs of zeros included. */
function floatQuotient(x: number, y: number): number {
  const rest = x % y;
  const quotient = (x - rest) / y - (rest !== 0 && rest < 0 !== y < 0 ? 1 : 0);
  if (quotient === 0) return x / y < 0 || Object.is(x / y, -0) ? -0 : 0;
  const whole = Math.floor(quotient);
  return quotient - whole > 0.5 ? whole + 1 : whole;
}

const LARGEST_PRECISE = 512;

function floatPower(execution: Execution, x: number, y: number): number {
  if (x < 0 && Number.isFinite(y) && !Number.isInteger(y)) {
    const message = 'complex numbers are not supported by the simulator';
    throw failure(execution, 'NotImplementedError', message);
  }
  const isPrecise = x >= 1 && x < LARGEST_PRECISE && Math.abs(y) <= 100 && y !== 0.5;
  if (!isPrecise) return powerOfFloats(x, y);
  return y < 0 ? 1 / precisePower(x, -y) : precisePower(x, y);
}

function asFloat(execution: Execution, value: Value): number {
  const number = Number(value);
  if (typeof value === 'bigint' && !Number.isFinite(number)) {
    throw failure(execution, 'OverflowError', 'int too large to convert to float');
  }
  return number;
}

/** An operation on two floats; null for an operator that floats do not have. */
export function anyFloats(execution: Execution, operator: string, left: Value, right: Value): number | null {
  const [x, y] = [asFloat(execution, left), asFloat(execution, right)];
  switch (operator) {
    case '+':
      return newFloat(execution, x + y);
    case '-':
      return newFloat(execution, x - y);
    case '*':
      return newFloat(execution, x * y);
    case '/':
      if (y === 0) throw failure(execution, 'ZeroDivisionError', 'float division by zero');
      return newFloat(execution, x / y);
    case '//':
      if (y === 0) throw failure(execution, 'ZeroDivisionError', 'float floor division by zero');
      return newFloat(execution, floatQuotient(x, y));
    case '%':
      if (y === 0) throw failure(execution, 'ZeroDivisionError', 'float modulo');
      return newFloat(execution, floatRemainder(x, y));
    case '**':
      if (x === 0 && y < 0) {
        throw failure(execution, 'ZeroDivisionError', '0.0 cannot be raised to a negative power');
      }
      return newFloat(execution, floatPower(execution, x, y));
    default:
      return null;
  }
}
