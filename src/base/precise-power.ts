import { assert } from './assert';

// Fixed-point numbers with this many bits after the point, far more than a double holds, so that the results are the
// doubles nearest to the true ones: the same on every machine, which those of Math.log and Math.pow are not.
const fractionBits = 160;
const one = 1n << BigInt(fractionBits);
const twoTo32 = 0x100000000;

function fixed(value: number): bigint {
  let whole = value;
  let doublings = 0;
  while (!Number.isInteger(whole)) {
    whole *= 2;
    doublings++;
  }
  return (BigInt(whole) << BigInt(fractionBits)) >> BigInt(doublings);
}

function nearestDouble(value: bigint): number {
  let scaled = Number(value);
  for (let bits = fractionBits; bits > 0; bits -= 32) scaled /= twoTo32;
  return scaled;
}

/** 2·artanh(x), which is the logarithm of (1 + x) / (1 - x); x is at most a third. */
function twiceArtanh(x: bigint): bigint {
  const square = (x * x) / one;
  let power = x;
  let sum = 0n;
  for (let odd = 1n; power !== 0n; odd += 2n) {
    sum += power / odd;
    power = (power * square) / one;
  }
  return 2n * sum;
}

const lnTwo = twiceArtanh(one / 3n);

function fixedLn(value: bigint): bigint {
  let mantissa = value;
  let exponent = 0n;
  for (; mantissa >= 2n * one; exponent++) mantissa /= 2n;
  for (; mantissa < one; exponent--) mantissa *= 2n;
  return exponent * lnTwo + twiceArtanh(((mantissa - one) * one) / (mantissa + one));
}

function fixedExp(value: bigint): bigint {
  const exponent = value / lnTwo;
  const rest = value - exponent * lnTwo;
  let term = one;
  let sum = 0n;
  for (let n = 1n; term !== 0n; n++) {
    sum += term;
    term = (term * rest) / one / n;
  }
  return sum << exponent;
}

/** The double nearest to the natural logarithm of `value`, a positive number. */
export function preciseLn(value: number): number {
  assert(value > 0 && Number.isFinite(value), 'a logarithm is of a positive number');
  return nearestDouble(fixedLn(fixed(value)));
}

/** The double nearest to `base` to the power of `exponent`; `base` is at least 1, `exponent` 0 to 1000. */
export function precisePower(base: number, exponent: number): number {
  assert(base >= 1 && exponent >= 0 && exponent <= 1000, 'a power is of a number from 1 on');
  return nearestDouble(fixedExp((fixedLn(fixed(base)) * fixed(exponent)) / one));
}
