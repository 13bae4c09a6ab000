/** Leaf functions of java.math.BigInteger, whose numbers are decimal texts. */
import type { Execution } from '../../../../machine/execution';
import { elementsAt } from '../../../../machine/heap';
import { canonicalLong } from '../../../../machine/long';
import type { NativeFunction } from '../../../../machine/natives';
import type { Value } from '../../../../machine/state';
import { named } from '../text-natives';

function numberAt(execution: Execution, args: readonly Value[], at: number): bigint {
  return BigInt(execution.text(args[at]));
}

function size(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function bitsOf(value: bigint): number {
  return size(value).toString(16).length * 4;
}

/** A number that would not fit into the heap is not computed in vain. */
function checkBits(execution: Execution, bits: number): void {
  if (bits > execution.state.limits.textLength * 3) {
    throw execution.failure('java.lang.OutOfMemoryError', 'Java heap space');
  }
}

function powerOf(execution: Execution, base: bigint, exponent: bigint): bigint {
  if (size(base) > 1n) checkBits(execution, bitsOf(base) * Number(exponent));
  let result = 1n;
  let factor = base;
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result *= factor;
    if (left > 1n) factor *= factor;
  }
  return result;
}

function powerModulo(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n % modulus;
  let factor = base;
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * factor) % modulus;
    factor = (factor * factor) % modulus;
  }
  return result;
}

/** The whole part of a square root, by Newton's method from above. */
function root(square: bigint): bigint {
  if (square < 2n) return square;
  let guess = 1n << BigInt(Math.ceil(square.toString(2).length / 2));
  for (;;) {
    const next = (guess + square / guess) >> 1n;
    if (next >= guess) return guess;
    guess = next;
  }
}

/** An operation on two numbers as a native. */
function operation(
  compute: (a: bigint, b: bigint, execution: Execution, args: readonly Value[]) => bigint,
): NativeFunction {
  return (execution, args) => {
    const result = compute(numberAt(execution, args, 0), numberAt(execution, args, 1), execution, args);
    return execution.newText(String(result));
  };
}

function parse(execution: Execution, args: readonly Value[]): Value {
  const radix = BigInt(args[1] as number);
  const text = execution.text(args[0]).toLowerCase();
  let value = 0n;
  for (const digit of text.replace(/^[-+]/, '')) value = value * radix + BigInt(Number.parseInt(digit, 36));
  return execution.newText(String(text.startsWith('-') ? -value : value));
}

function ofBytes(execution: Execution, args: readonly Value[]): Value {
  const bytes = elementsAt(execution.state, args[0] as Value) as Int8Array;
  let value = 0n;
  for (const byte of bytes) value = (value << 8n) | BigInt(byte & 255);
  return execution.newText(String(args[1] === 0 ? BigInt.asIntN(bytes.length * 8, value) : value));
}

function shift(a: bigint, left: bigint, execution: Execution): bigint {
  if (a !== 0n && left > 0n) checkBits(execution, bitsOf(a) + Number(left));
  return left < 0n ? a >> -left : a << left;
}

/** The natives of java.math.BigInteger. */
export const BIG_INTEGER_NATIVES: readonly (readonly [string, NativeFunction])[] = named(
  'java.math.BigInteger',
  {
    parse,
    ofBytes,
    add0: operation((a, b) => a + b),
    subtract0: operation((a, b) => a - b),
    multiply0: operation((a, b) => a * b),
    divide0: operation((a, b) => a / b),
    remainder0: operation((a, b) => a % b),
    and0: operation((a, b) => a & b),
    or0: operation((a, b) => a | b),
    xor0: operation((a, b) => a ^ b),
    shift0: operation(shift),
    root0: operation(root),
    power0: operation((a, b, execution) => powerOf(execution, a, b)),
    powerModulo0: operation((a, b, execution, args) => powerModulo(a, b, numberAt(execution, args, 2))),
    compare0: (execution, args) => {
      const a = numberAt(execution, args, 0);
      const b = numberAt(execution, args, 1);
      return a < b ? -1 : a > b ? 1 : 0;
    },
    text0: (execution, args) => execution.newText(numberAt(execution, args, 0).toString(args[1] as number)),
    bitLength0: (execution, args) => {
      const value = numberAt(execution, args, 0);
      const bits = value < 0n ? -value - 1n : value;
      return bits === 0n ? 0 : bits.toString(2).length;
    },
    low0: (execution, args) => canonicalLong(BigInt.asIntN(64, numberAt(execution, args, 0))),
  },
);
