import {
  arcTangent2,
  cosine,
  exponential,
  logarithm,
  sine,
} from '../../../java/library/natives/elementary-functions';
import type { Execution } from '../../../machine/execution';
import type { Value } from '../../../machine/state';
import { mathRow, numberFrom, withDigits } from '../../natives/number-natives';
import type { NativeRows } from '../../operations/native';
import { textOf, toNumber } from '../../values/convert';
import { truth, UNDEFINED } from '../../values/encoding';
import { bigIntOf, failure, makeBigInt, makeText, numberOf, textIn } from '../../values/make';
import { raised } from '../arithmetic';

function tangent(x: number): number {
  return sine(x) / cosine(x);
}

function cubeRoot(x: number): number {
  if (x === 0 || !Number.isFinite(x)) return x;
  const root = exponential(logarithm(Math.abs(x)) / 3) * Math.sign(x);
  const rounded = Math.round(root);
  return rounded * rounded * rounded === x ? rounded : root;
}

/** Whole powers of the base have whole logarithms. */
function exactLogarithm(x: number, base: number): number {
  const found = logarithm(x) / logarithm(base);
  const rounded = Math.round(found);
  return raised(base, rounded) === x ? rounded : found;
}

function toBigInt(run: Execution, value: Value): bigint {
  const known = bigIntOf(run, value);
  if (known !== null) return known;
  const text = textIn(run, value);
  const number = text === null ? toNumber(run, value) : NaN;
  if (text !== null) {
    if (/^\s*[+-]?\d*\s*$/.test(text)) return BigInt(text.trim());
    throw failure(run, 'SyntaxError', `Cannot convert ${text} to a BigInt`);
  }
  if (Number.isInteger(number)) return BigInt(number);
  const shown = textOf(run, value);
  if (numberOf(run, value) === null) throw failure(run, 'TypeError', `Cannot convert ${shown} to a BigInt`);
  throw failure(
    run,
    'RangeError',
    `The number ${shown} cannot be converted to a BigInt because it is not an integer`,
  );
}

/** Numbers and mathematics that few programs ask for. */
export const FURTHER_NUMBER_NATIVES: NativeRows = [
  mathRow('fround', Math.fround),
  mathRow('imul', (x, y) => Math.imul(x, y ?? 0)),
  mathRow('clz32', Math.clz32),
  mathRow('pow', (x, y) => raised(x, y ?? NaN)),
  mathRow('cbrt', cubeRoot),
  mathRow('hypot', (...all) => Math.sqrt(all.reduce((sum, each) => sum + each * each, 0))),
  mathRow('exp', exponential),
  mathRow('log', logarithm),
  mathRow('log2', (x) => exactLogarithm(x, 2)),
  mathRow('log10', (x) => exactLogarithm(x, 10)),
  mathRow('sin', sine),
  mathRow('cos', cosine),
  mathRow('tan', tangent),
  mathRow('atan2', (y, x) => arcTangent2(y, x ?? NaN)),
  mathRow('atan', (x) => arcTangent2(x, 1)),
  [
    'Number.isSafeInteger',
    (run, _, [value = UNDEFINED]) => truth(Number.isSafeInteger(numberOf(run, value))),
  ],
  [
    'Number.prototype.toPrecision',
    (run, self, [digits]) => {
      const value = numberFrom(run, self);
      if (digits === undefined || digits === UNDEFINED) return makeText(run, String(value));
      return makeText(run, value.toPrecision(withDigits(run, digits, 100, 'toPrecision', 1)));
    },
  ],
  [
    'Number.prototype.toExponential',
    (run, self, [digits]) => {
      const value = numberFrom(run, self);
      if (digits === undefined || digits === UNDEFINED) return makeText(run, value.toExponential());
      return makeText(run, value.toExponential(withDigits(run, digits, 100, 'toExponential')));
    },
  ],
  ['BigInt', (run, _, [value = UNDEFINED]) => makeBigInt(run, toBigInt(run, value))],
  [
    'BigInt.prototype.toString',
    (run, self, [radix]) =>
      makeText(run, (bigIntOf(run, self) ?? 0n).toString(radix === undefined ? 10 : toNumber(run, radix))),
  ],
  [
    'BigInt.asUintN',
    (run, _, [bits, value = UNDEFINED]) =>
      makeBigInt(run, BigInt.asUintN(toNumber(run, bits), toBigInt(run, value))),
  ],
  [
    'BigInt.asIntN',
    (run, _, [bits, value = UNDEFINED]) =>
      makeBigInt(run, BigInt.asIntN(toNumber(run, bits), toBigInt(run, value))),
  ],
  [
    'BigInt.prototype.toLocaleString',
    (run, self) => makeText(run, textOf(run, self).replace(/\B(?=(\d{3})+$)/g, ',')),
  ],
];
