/** Arithmetic on numbers as it mostly is: the rest is a part's. Answers null for an operator that they do not have. */
import type { Execution } from '../../machine/execution';
import type { Value } from '../../machine/state';
import { partOf } from '../parts/parts';
import { newFloat, newInt } from '../values/make';

function smallInts(execution: Execution, operator: string, x: number, y: number): number | null {
  let result: number;
  switch (operator) {
    case '+':
      result = x + y;
      break;
    case '-':
      result = x - y;
      break;
    case '*':
      result = x * y;
      break;
    case '/':
      return y === 0 ? null : newFloat(execution, x / y);
    case '//':
    case '%': {
      // Whole numbers beyond 2^32 are left to exact arithmetic, for the quotient is rounded.
      if (y === 0 || Math.abs(x) > 4294967296) return null;
      const quotient = Math.floor(x / y);
      result = operator === '%' ? x - y * quotient : quotient;
      break;
    }
    default:
      return null;
  }
  return Number.isSafeInteger(result) ? newInt(execution, result) : null;
}

/** An operation on two ints. */
export function onInts(execution: Execution, operator: string, x: Value, y: Value): number | null {
  const small = typeof x === 'number' && typeof y === 'number' ? smallInts(execution, operator, x, y) : null;
  return small ?? partOf('further').anyInts(execution, operator, x, y);
}

/** An operation on a float and a number. */
export function onFloats(execution: Execution, operator: string, x: Value, y: Value): number | null {
  // A large whole number may have no float.
  if (typeof x === 'number' && typeof y === 'number') {
    if (operator === '+') return newFloat(execution, x + y);
    if (operator === '-') return newFloat(execution, x - y);
    if (operator === '*') return newFloat(execution, x * y);
    if (operator === '/' && y !== 0) return newFloat(execution, x / y);
  }
  return partOf('further').anyFloats(execution, operator, x, y);
}
