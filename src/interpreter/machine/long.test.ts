import { expect, test } from 'vitest';
import {
  addLongs,
  canonicalLong,
  divideLongs,
  doubleToLong,
  longToFloat,
  longToInt,
  multiplyLongs,
  shiftLongRightUnsigned,
} from './long';

const SAMPLES = [
  0n,
  1n,
  -1n,
  7n,
  4294967296n,
  -4294967297n,
  9007199254740991n,
  -9007199254740993n,
  9223372036854775807n,
  -9223372036854775808n,
];

test('arithmetic wraps like 64-bit integers, in whatever form', () => {
  for (const x of SAMPLES) {
    for (const y of SAMPLES) {
      expect(BigInt(addLongs(canonicalLong(x), canonicalLong(y)))).toBe(BigInt.asIntN(64, x + y));
      expect(BigInt(multiplyLongs(canonicalLong(x), canonicalLong(y)))).toBe(BigInt.asIntN(64, x * y));
      if (y !== 0n)
        expect(BigInt(divideLongs(canonicalLong(x), canonicalLong(y)))).toBe(BigInt.asIntN(64, x / y));
    }
    expect(longToInt(canonicalLong(x))).toBe(Number(BigInt.asIntN(32, x)));
  }
});

test('safe integers are numbers, others bigints, never -0', () => {
  expect(canonicalLong(9007199254740991n)).toBe(9007199254740991);
  expect(canonicalLong(9007199254740992n)).toBe(9007199254740992n);
  expect(Object.is(multiplyLongs(0, -5), 0)).toBe(true);
});

test('conversions saturate and round once', () => {
  expect(doubleToLong(1e19)).toBe(9223372036854775807n);
  expect(doubleToLong(Number.NaN)).toBe(0);
  expect(shiftLongRightUnsigned(-1, 60)).toBe(15);
  expect(longToFloat(9223372036854775807n)).toBe(4294967296 * 2147483648);
});
