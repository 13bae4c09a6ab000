import type { Execution } from '../../machine/execution';
import type { Value } from '../../machine/state';
import type { NativeRows } from '../operations/native';
import { textNumber, textOf, toInteger, toNumber } from '../values/convert';
import { truth, UNDEFINED } from '../values/encoding';
import { bigIntOf, failure, makeNumber, makeText, numberOf } from '../values/make';

type OnNumbers = (...numbers: number[]) => number;

/** A function of Math on numbers. */
export const mathRow = (name: string, work: OnNumbers): NativeRows[number] => [
  `Math.${name}`,
  (run, _, args) =>
    makeNumber(run, work(...(args.length === 0 ? [NaN] : args.map((each) => toNumber(run, each))))),
];

const MATH_ROWS: NativeRows = [
  mathRow('abs', Math.abs),
  mathRow('floor', Math.floor),
  mathRow('ceil', Math.ceil),
  mathRow('round', Math.round),
  mathRow('trunc', Math.trunc),
  mathRow('sign', Math.sign),
  mathRow('sqrt', Math.sqrt),
  ['Math.max', (run, _, args) => makeNumber(run, Math.max(...args.map((each) => toNumber(run, each))))],
  ['Math.min', (run, _, args) => makeNumber(run, Math.min(...args.map((each) => toNumber(run, each))))],
];

/** The number that a method of numbers is called on. */
export function numberFrom(run: Execution, self: Value): number {
  const number = numberOf(run, self);
  if (number === null)
    throw failure(run, 'TypeError', "Number.prototype.valueOf requires that 'this' be a Number");
  return number;
}

/** A count of digits, or a base, within its bounds. */
export function withDigits(
  run: Execution,
  value: Value | undefined,
  most: number,
  name: string,
  least = 0,
): number {
  const digits = toInteger(run, value);
  if (digits < least || digits > most)
    throw failure(
      run,
      'RangeError',
      `${name}() ${name === 'toString' ? 'radix ' : name === 'toFixed' ? 'digits ' : ''}argument must be between ${least} and ${most}`,
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

/** Numbers and mathematics. */
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
    'Number.prototype.toString',
    (run, self, [radix]) => {
      const base =
        radix === undefined || radix === UNDEFINED ? 10 : withDigits(run, radix, 36, 'toString', 2);
      return makeText(run, numberFrom(run, self).toString(base));
    },
  ],
  ['Number.prototype.valueOf', (run, self) => makeNumber(run, numberFrom(run, self))],
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
