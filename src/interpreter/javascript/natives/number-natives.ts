import {
  arcTangent2,
  cosine,
  exponential,
  logarithm,
  sine,
} from '../../java/library/natives/elementary-functions';
import type { Execution } from '../../machine/execution';
import type { Value } from '../../machine/state';
import type { NativeRows } from '../operations/native';
import { raised } from '../operations/operator-operations';
import { textNumber, textOf, toInteger, toNumber } from '../values/convert';
import { truth, UNDEFINED } from '../values/encoding';
import { bigIntOf, failure, makeBigInt, makeNumber, makeText, numberOf, textIn } from '../values/make';

type OnNumbers = (...numbers: number[]) => number;

const mathRow = (name: string, work: OnNumbers): NativeRows[number] => [
  `Math.${name}`,
  (run, _, args) =>
    makeNumber(run, work(...(args.length === 0 ? [NaN] : args.map((each) => toNumber(run, each))))),
];

function tangent(x: number): number {
  return sine(x) / cosine(x);
}

function cubeRoot(x: number): number {
  if (x === 0 || !Number.isFinite(x)) return x;
  const root = exponential(logarithm(Math.abs(x)) / 3) * Math.sign(x);
  const rounded = Math.round(root);
  return rounded * rounded * rounded === x ? rounded : root;
}

const MATH_ROWS: NativeRows = [
  mathRow('abs', Math.abs),
  mathRow('floor', Math.floor),
  mathRow('ceil', Math.ceil),
  mathRow('round', Math.round),
  mathRow('trunc', Math.trunc),
  mathRow('sign', Math.sign),
  mathRow('sqrt', Math.sqrt),
  mathRow('fround', Math.fround),
  mathRow('imul', (x, y) => Math.imul(x, y ?? 0)),
  mathRow('clz32', Math.clz32),
  ['Math.max', (run, _, args) => makeNumber(run, Math.max(...args.map((each) => toNumber(run, each))))],
  ['Math.min', (run, _, args) => makeNumber(run, Math.min(...args.map((each) => toNumber(run, each))))],
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
];

/** Whole powers of the base have whole logarithms. */
function exactLogarithm(x: number, base: number): number {
  const found = logarithm(x) / logarithm(base);
  const rounded = Math.round(found);
  return raised(base, rounded) === x ? rounded : found;
}

function numberFrom(run: Execution, self: Value): number {
  const number = numberOf(run, self);
  if (number === null)
    throw failure(run, 'TypeError', "Number.prototype.valueOf requires that 'this' be a Number");
  return number;
}

function withDigits(run: Execution, value: Value | undefined, most: number, name: string, least = 0): number {
  const digits = toInteger(run, value);
  if (digits < least || digits > most)
    throw failure(
      run,
      'RangeError',
      `${name}() ${name === 'toString' ? 'radix' : name === 'toFixed' ? 'digits' : 'argument'} must be between ${least} and ${most}`,
    );
  return digits;
}

function parsedInteger(text: string, radix: number): number {
  const trimmed = text.trim();
  const sign = trimmed.startsWith('-') ? -1 : 1;
  const unsigned = trimmed.replace(/^[+-]/, '');
  const isHex = (radix === 0 || radix === 16) && /^0[xX]/.test(unsigned);
  const base = radix === 0 ? (isHex ? 16 : 10) : radix;
  if (base < 2 || base > 36) return NaN;
  return sign * Number.parseInt(isHex ? unsigned.slice(2) : unsigned, base);
}

/** `1,234.5`: as English has it, with at most three digits behind the point. */
function localText(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value < 0 ? '-∞' : '∞';
  const [whole = '', part = ''] = Math.abs(value).toFixed(3).split('.');
  const digits = part.replace(/0+$/, '');
  const sign = value < 0 ? '-' : '';
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${digits === '' ? '' : `.${digits}`}`;
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

/** Numbers, big integers and mathematics. */
export const NUMBER_NATIVES: NativeRows = [
  ...MATH_ROWS,
  [
    'Number',
    (run, _, args) => {
      const big = bigIntOf(run, args[0] ?? UNDEFINED);
      if (big !== null) return makeNumber(run, Number(big));
      return makeNumber(run, args.length === 0 ? 0 : toNumber(run, args[0]));
    },
  ],
  ['Number.isInteger', (run, _, [value = UNDEFINED]) => truth(Number.isInteger(numberOf(run, value)))],
  [
    'Number.isSafeInteger',
    (run, _, [value = UNDEFINED]) => truth(Number.isSafeInteger(numberOf(run, value))),
  ],
  ['Number.isFinite', (run, _, [value = UNDEFINED]) => truth(Number.isFinite(numberOf(run, value)))],
  ['Number.isNaN', (run, _, [value = UNDEFINED]) => truth(Number.isNaN(numberOf(run, value)))],
  ['isNaN', (run, _, [value]) => truth(Number.isNaN(toNumber(run, value)))],
  ['isFinite', (run, _, [value]) => truth(Number.isFinite(toNumber(run, value)))],
  [
    'parseInt',
    (run, _, [text = UNDEFINED, radix]) =>
      makeNumber(run, parsedInteger(textOf(run, text), toInteger(run, radix))),
  ],
  [
    'parseFloat',
    (run, _, [text = UNDEFINED]) => {
      const found = /^[+-]?(?:Infinity|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)/.exec(textOf(run, text).trim());
      return makeNumber(run, found === null ? NaN : textNumber(found[0]));
    },
  ],
  [
    'Number.prototype.toFixed',
    (run, self, [digits]) =>
      makeText(run, numberFrom(run, self).toFixed(withDigits(run, digits, 100, 'toFixed'))),
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
    'Number.prototype.toString',
    (run, self, [radix]) => {
      const base =
        radix === undefined || radix === UNDEFINED ? 10 : withDigits(run, radix, 36, 'toString', 2);
      return makeText(run, numberFrom(run, self).toString(base));
    },
  ],
  ['Number.prototype.toLocaleString', (run, self) => makeText(run, localText(numberFrom(run, self)))],
  ['Number.prototype.valueOf', (run, self) => makeNumber(run, numberFrom(run, self))],
  ['BigInt', (run, _, [value = UNDEFINED]) => makeBigInt(run, toBigInt(run, value))],
  ['BigInt.prototype.toString', (run, self) => makeText(run, textOf(run, self))],
  [
    'BigInt.prototype.toLocaleString',
    (run, self) => makeText(run, textOf(run, self).replace(/\B(?=(\d{3})+$)/g, ',')),
  ],
  [
    '$randomFrom',
    (run, _, [bits]) => {
      // 53 of the bits that the run's own stream gives.
      const big = BigInt.asUintN(
        53,
        bigIntOf(run, bits ?? UNDEFINED) ?? BigInt(Math.trunc(toNumber(run, bits))),
      );
      return makeNumber(run, Number(big) / 9_007_199_254_740_992);
    },
  ],
];
