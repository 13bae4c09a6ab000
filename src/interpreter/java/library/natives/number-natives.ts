/** Leaf functions of the number classes and Math. */
import type { Execution } from '../../../machine/execution';
import { canonicalLong } from '../../../machine/long';
import type { NativeFunction } from '../../../machine/natives';
import type { Value } from '../../../machine/state';
import { named } from './text-natives';

const FORMAT = 'java.lang.NumberFormatException';

function digitValue(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  if (code >= 97 && code <= 122) return code - 87;
  if (code >= 65 && code <= 90) return code - 55;
  return 99;
}

function parseInteger(execution: Execution, args: readonly Value[], bits: 32 | 64): bigint {
  const radix = args[1] as number;
  if (args[0] === 0) {
    throw execution.failure(FORMAT, 'Cannot parse null string');
  }
  const text = execution.text(args[0]);
  const bad = () => {
    const under = radix === 10 ? '' : ` under radix ${radix}`;
    return execution.failure(FORMAT, `For input string: "${text}"${under}`);
  };
  const negative = text.startsWith('-');
  const digits = negative || text.startsWith('+') ? text.slice(1) : text;
  if (digits === '') throw bad();
  let value = 0n;
  for (let index = 0; index < digits.length; index++) {
    const digit = digitValue(digits.charCodeAt(index));
    if (digit >= radix) throw bad();
    value = value * BigInt(radix) + BigInt(digit);
  }
  if (negative) value = -value;
  if (BigInt.asIntN(bits, value) !== value) throw bad();
  return value;
}

function parseDouble(execution: Execution, args: readonly Value[]): Value {
  const text = execution.text(args[0]).trim();
  if (text === '') throw execution.failure(FORMAT, 'empty String');
  const plain = text.replace(/[dDfF]$/, '');
  if (/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(plain)) return Number(plain);
  if (/^[+-]?(NaN|Infinity)$/.test(text)) return Number(text.replace(/^\+/, '').replace(/^-NaN/, 'NaN'));
  throw execution.failure(FORMAT, `For input string: "${text}"`);
}

const view = new DataView(new ArrayBuffer(8));

function doubleBits(value: number): bigint {
  view.setFloat64(0, value);
  return Number.isNaN(value) ? 0x7ff8000000000000n : view.getBigInt64(0);
}

/** A function of a double as a native. */
export const real =
  (compute: (x: number) => number): NativeFunction =>
  (_, args) =>
    compute(args[0] as number);

/** A function of two doubles as a native. */
export const real2 =
  (compute: (x: number, y: number) => number): NativeFunction =>
  (_, args) =>
    compute(args[0] as number, args[1] as number);

/** Nearest whole number, ties to even. */
function rint(x: number): number {
  // What is rounded to zero keeps its sign.
  if (x < 0) return -rint(-x);
  const floor = Math.floor(x);
  const rest = x - floor;
  if (rest < 0.5) return floor;
  if (rest > 0.5) return floor + 1;
  return floor % 2 === 0 ? floor : floor + 1;
}

const MATH: Readonly<Record<string, NativeFunction>> = {
  max: real2(Math.max),
  min: real2(Math.min),
  sqrt: real(Math.sqrt),
  floor: real(Math.floor),
  ceil: real(Math.ceil),
  rint: real(rint),
};

const radixText = (value: bigint, radix: number): string => value.toString(radix);

const INTEGER: Readonly<Record<string, NativeFunction>> = {
  parse: (execution, args) => Number(parseInteger(execution, args, 32)),
  text: (execution, args) => execution.newText(radixText(BigInt(args[0] as Value), args[1] as number)),
  unsignedText: (execution, args) =>
    execution.newText(((args[0] as number) >>> 0).toString(args[1] as number)),
  bitCount: (_, args) => {
    let count = 0;
    for (let rest = (args[0] as number) >>> 0; rest !== 0; rest = (rest & (rest - 1)) >>> 0) count += 1;
    return count;
  },
  numberOfLeadingZeros: (_, args) => Math.clz32(args[0] as number),
};

const LONG: Readonly<Record<string, NativeFunction>> = {
  parse: (execution, args) => canonicalLong(parseInteger(execution, args, 64)),
  text: INTEGER['text'] as NativeFunction,
  unsignedText: (execution, args) =>
    execution.newText(BigInt.asUintN(64, BigInt(args[0] as Value)).toString(args[1] as number)),
};

const DOUBLE: Readonly<Record<string, NativeFunction>> = {
  parseDouble,
  doubleToLongBits: (_, args) => canonicalLong(doubleBits(args[0] as number)),
  longBitsToDouble: (_, args) => {
    view.setBigInt64(0, BigInt(args[0] as Value));
    return view.getFloat64(0);
  },
};

const FLOAT: Readonly<Record<string, NativeFunction>> = {
  floatToIntBits: (_, args) => {
    view.setFloat32(0, args[0] as number);
    return Number.isNaN(args[0]) ? 0x7fc00000 : view.getInt32(0);
  },
  intBitsToFloat: (_, args) => {
    view.setInt32(0, args[0] as number);
    return view.getFloat32(0);
  },
};

/** The natives of number classes. */
export const NUMBER_NATIVES: readonly (readonly [string, NativeFunction])[] = [
  ...named('java.lang.Math', MATH),
  ...named('java.lang.Integer', INTEGER),
  ...named('java.lang.Long', LONG),
  ...named('java.lang.Double', DOUBLE),
  ...named('java.lang.Float', FLOAT),
];
