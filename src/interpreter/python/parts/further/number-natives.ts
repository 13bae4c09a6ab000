/** Natives that make numbers of texts and texts of numbers. */

import type { Execution } from '../../../machine/execution';
import type { Value } from '../../../machine/state';
import { argument, inPython } from '../../library/arguments';
import type { NativeRun, Row } from '../../library/native-table';
import { Type } from '../../values/classes';
import { indexIn } from '../../values/failing';
import { typeAttribute } from '../../values/lookup';
import {
  failure,
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
} from '../../values/make';
import { quoted } from '../../values/show';
import { powerOfInts } from './arithmetic';

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
export const anyIntValue: NativeRun = (execution, args, keywords) => {
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
export const anyFloatValue: NativeRun = (execution, args) => {
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

function based(execution: Execution, value: Value, base: number, prefix: string): Value {
  const number = BigInt(numberIn(execution, value));
  const digits = (number < 0n ? -number : number).toString(base);
  return newStr(execution, `${number < 0n ? '-' : ''}${prefix}${digits}`);
}

/** Natives of numbers that most programs do without. */
export const RARE_NUMBERS: readonly Row[] = [
  ['hex', (execution, args) => based(execution, args[0] as Value, 16, '0x')],
  ['oct', (execution, args) => based(execution, args[0] as Value, 8, '0o')],
  ['bin', (execution, args) => based(execution, args[0] as Value, 2, '0b')],
  [
    '__pow_mod',
    (execution, args) => {
      const [x, y, z] = args.map((value) => BigInt(numberIn(execution, value))) as [bigint, bigint, bigint];
      return newInt(execution, powerOfInts(((x % z) + z) % z, y, z));
    },
  ],
];
