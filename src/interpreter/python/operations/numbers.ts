/** Arithmetic on floats as it mostly is: the rest, and what is not for small ints, is a part's. */
import type { Execution } from '../../machine/execution';
import type { Value } from '../../machine/state';
import { partOf } from '../parts/parts';
import { newFloat } from '../values/make';

/** An operation on two ints; null for an operator that they do not have. */
export function onInts(execution: Execution, operator: string, x: Value, y: Value): number | null {
  if (operator === '/' && typeof x === 'number' && typeof y === 'number' && y !== 0)
    return newFloat(execution, x / y);
  return partOf('further').anyInts(execution, operator, x, y);
}

/** An operation on a float and a number; null for an operator that they do not have. */
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
