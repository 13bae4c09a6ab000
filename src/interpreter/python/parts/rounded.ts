/** `round`. */

import type { Value } from '../../machine/state';
import { argument, inPython } from '../library/arguments';
import type { NativeRun } from '../library/native-table';
import { Type } from '../values/classes';
import { indexIn } from '../values/failing';
import { failure, isInt, newFloat, newInt, numberIn, typeFailure, typeId, typeName } from '../values/make';
import { fixedDigits } from './number-format';

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
