/** What `int` and `float` make of the usual; of everything else a part knows. */
import { partOf } from '../parts/parts';
import { Type } from '../values/classes';
import { newFloat, newInt, numberIn, textOf, typeId } from '../values/make';
import type { NativeRun } from './native-table';

/** `int(value, base)`. */
export const newIntValue: NativeRun = (execution, args, keywords) => {
  const [value] = args;
  if (value !== undefined && args.length === 1 && keywords.size === 0) {
    const id = typeId(execution, value);
    const text = id === Type.STR ? textOf(execution, value) : '';
    if (/^\s*[-+]?\d{1,15}\s*$/.test(text)) return newInt(execution, Number(text));
    if (id === Type.INT || id === Type.BOOL) return newInt(execution, numberIn(execution, value));
    const whole = id === Type.FLOAT ? Math.trunc(numberIn(execution, value) as number) : Number.NaN;
    if (Number.isSafeInteger(whole)) return newInt(execution, whole);
  }
  return partOf('further').anyInt(execution, args, keywords);
};

/** `float(value)`. */
export const newFloatValue: NativeRun = (execution, args, keywords) => {
  const [value] = args;
  if (value !== undefined) {
    const id = typeId(execution, value);
    if (id === Type.INT || id === Type.BOOL || id === Type.FLOAT)
      return newFloat(execution, Number(numberIn(execution, value)));
    const text = id === Type.STR ? textOf(execution, value) : '';
    if (/^\s*[-+]?\d+(?:\.\d*)?\s*$/.test(text)) return newFloat(execution, Number(text));
  }
  return partOf('further').anyFloat(execution, args, keywords);
};
