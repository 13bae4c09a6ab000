/** Natives that make numbers of texts and texts of numbers. */
import type { Execution } from '../../machine/execution';
import type { Value } from '../../machine/state';
import { Type } from '../values/classes';
import { typeAttribute } from '../values/lookup';
import {
  failure,
  indexIn,
  isInt,
  latinOf,
  NOTHING,
  newFloat,
  newInt,
  newStr,
  numberIn,
  textOf,
  typeFailure,
  typeId,
  typeName,
  typeOf,
} from '../values/make';
import { fixedDigits } from '../values/number-format';
import { quoted } from '../values/show';
import { argument, inPython } from './arguments';
import type { NativeRun } from './native-table';

function digitsOf(execution: Execution, text: string, base: number): bigint {
  const trimmed = text.trim().replace(/(\d)_(?=\d)/g, '$1');
  const found = /^([-+]?)(0[xX]|0[oO]|0[bB])?([0-9a-zA-Z]+)$/.exec(trimmed);
  const invalid = (): Error =>
    failure(
      execution,
      'ValueError',
      `invalid literal for int() with base ${base}: ${quoted(text)}`,
    ) as unknown as Error;
  if (!found) throw invalid();
  const [, sign, prefix = '', digits = ''] = found;
  const bases: Record<string, number> = { '0x': 16, '0o': 8, '0b': 2 };
  const wanted = prefix === '' ? (base === 0 ? 10 : base) : (bases[prefix.toLowerCase()] as number);
  if (prefix !== '' && base !== 0 && base !== wanted) throw invalid();
  if (digits.length > 4300)
    throw failure(execution, 'ValueError', 'Exceeds the limit (4300 digits) for integer string conversion');
  let value = 0n;
  for (const character of digits.toLowerCase()) {
    const digit = character >= 'a' ? character.charCodeAt(0) - 87 : character.charCodeAt(0) - 48;
    if (digit >= wanted) throw invalid();
    value = value * BigInt(wanted) + BigInt(digit);
  }
  return sign === '-' ? -value : value;
}

/** `int(value, base)`. */
export const newIntValue: NativeRun = (execution, args, keywords) => {
  const [value] = args;
  if (value === undefined) return newInt(execution, 0);
  const id = typeId(execution, value);
  const base = argument(args, keywords, 1, 'base', NOTHING);
  if (id === Type.STR || id === Type.BYTES) {
    const text = id === Type.STR ? textOf(execution, value) : latinOf(execution, value);
    return newInt(
      execution,
      digitsOf(execution, text, base === NOTHING ? 10 : indexIn(execution, base, 'base')),
    );
  }
  if (id === Type.INT || id === Type.BOOL) return newInt(execution, numberIn(execution, value));
  if (id === Type.FLOAT) {
    const number = numberIn(execution, value) as number;
    if (Number.isNaN(number)) throw failure(execution, 'ValueError', 'cannot convert float NaN to integer');
    if (!Number.isFinite(number))
      throw failure(execution, 'OverflowError', 'cannot convert float infinity to integer');
    return newInt(execution, BigInt(Math.trunc(number)));
  }
  if (typeAttribute(execution, typeOf(execution, value), '__int__') !== -1) return inPython('__int', [value]);
  const message = `int() argument must be a string, a bytes-like object or a real number, not '${typeName(execution, value)}'`;
  throw typeFailure(execution, message);
};

/** `float(value)`. */
export const newFloatValue: NativeRun = (execution, args) => {
  const [value] = args;
  if (value === undefined) return newFloat(execution, 0);
  const id = typeId(execution, value);
  if (id === Type.STR) {
    const text = textOf(execution, value);
    const word = text
      .trim()
      .toLowerCase()
      .replace(/(\d)_(?=\d)/g, '$1');
    if (/^[-+]?(inf|infinity)$/.test(word)) return newFloat(execution, word.startsWith('-') ? -1 / 0 : 1 / 0);
    if (/^[-+]?nan$/.test(word)) return newFloat(execution, Number.NaN);
    if (/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/.test(word)) return newFloat(execution, Number(word));
    throw failure(execution, 'ValueError', `could not convert string to float: ${quoted(text)}`);
  }
  if (id === Type.INT || id === Type.BOOL || id === Type.FLOAT)
    return newFloat(execution, Number(numberIn(execution, value)));
  throw typeFailure(
    execution,
    `float() argument must be a string or a real number, not '${typeName(execution, value)}'`,
  );
};

/** `round(value, ndigits)`. */
export const rounded: NativeRun = (execution, args, keywords) => {
  const value = args[0] as Value;
  const places = argument(args, keywords, 1, 'ndigits', 0);
  if (isInt(execution, value)) {
    const digits = places === 0 ? 0 : indexIn(execution, places, 'ndigits');
    if (digits >= 0) return newInt(execution, numberIn(execution, value));
    return inPython('__round_int', [value, newInt(execution, -digits)]);
  }
  if (typeId(execution, value) !== Type.FLOAT) {
    throw typeFailure(execution, `type ${typeName(execution, value)} doesn't define __round__ method`);
  }
  const number = numberIn(execution, value) as number;
  const sign = number < 0 || Object.is(number, -0) ? '-' : '';
  if (!Number.isFinite(number)) {
    if (places !== 0) return value;
    const isNan = Number.isNaN(number);
    throw failure(
      execution,
      isNan ? 'ValueError' : 'OverflowError',
      `cannot convert float ${isNan ? 'NaN' : 'infinity'} to integer`,
    );
  }
  const digits = places === 0 ? 0 : indexIn(execution, places, 'ndigits');
  if (digits < 0) return inPython('__round_float', [value, newInt(execution, -digits)]);
  const text = sign + fixedDigits(Math.abs(number), Math.min(digits, 320));
  return places === 0 ? newInt(execution, BigInt(text)) : newFloat(execution, Number(text));
};

/** `hex`, `oct` and `bin`. */
export function based(execution: Execution, value: Value, base: number, prefix: string): Value {
  const number = BigInt(numberIn(execution, value));
  const digits = (number < 0n ? -number : number).toString(base);
  return newStr(execution, `${number < 0n ? '-' : ''}${prefix}${digits}`);
}
