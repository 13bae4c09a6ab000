/** Operators on two ints that are small enough to be plain numbers: most of what loops do. */
import type { Execution } from '../../machine/execution';
import type { Frame, Value } from '../../machine/state';
import { OPERATORS } from '../compile/operation-names';
import { Type } from '../values/classes';
import { newBool, newInt } from '../values/make';

const place = (operator: (typeof OPERATORS)[number]): number => OPERATORS.indexOf(operator);
const [ADD, SUBTRACT, MULTIPLY] = [place('+'), place('-'), place('*')];
const [QUOTIENT, REMAINDER] = [place('//'), place('%')];
const [AND, OR, XOR] = [place('&'), place('|'), place('^')];
const [LESS, GREATER, LESS_EQUAL, GREATER_EQUAL] = [place('<'), place('>'), place('<='), place('>=')];
const [EQUAL, UNEQUAL] = [place('=='), place('!=')];

/** Beyond it quotients of plain numbers are rounded. */
const LARGEST_DIVIDEND = 4294967296;

/** The number in an int that is one; NaN for everything else. */
function plainInt(execution: Execution, value: Value): number {
  const object = execution.state.heap[value as number];
  if (!object || object.classId !== Type.INT) return Number.NaN;
  const number = (object.contents as Value[])[0];
  return typeof number === 'number' ? number : Number.NaN;
}

function isSmall(x: number): boolean {
  return (x | 0) === x;
}

/** The result, NaN where exact arithmetic must find it or an error say what is wrong. */
function computed(operator: number, x: number, y: number): number {
  switch (operator) {
    case ADD:
      return x + y;
    case SUBTRACT:
      return x - y;
    case MULTIPLY:
      return x * y;
    case QUOTIENT:
      return y === 0 || Math.abs(x) > LARGEST_DIVIDEND ? Number.NaN : Math.floor(x / y);
    case REMAINDER:
      return y === 0 || Math.abs(x) > LARGEST_DIVIDEND ? Number.NaN : x - y * Math.floor(x / y);
    case AND:
      return isSmall(x) && isSmall(y) ? x & y : Number.NaN;
    case OR:
      return isSmall(x) && isSmall(y) ? x | y : Number.NaN;
    case XOR:
      return isSmall(x) && isSmall(y) ? x ^ y : Number.NaN;
    default:
      return Number.NaN;
  }
}

/** A binary operator on the two topmost values. Answers false, having done nothing, when they are not of this sort. */
export function onSmallInts(execution: Execution, frame: Frame, operator: number): boolean {
  const { slots, sp } = frame;
  const x = plainInt(execution, slots[sp - 2] as Value);
  const y = plainInt(execution, slots[sp - 1] as Value);
  const result = computed(operator, x, y);
  if (!Number.isSafeInteger(result)) return false;
  frame.sp = sp - 1;
  slots[sp - 2] = newInt(execution, result);
  return true;
}

/** The same for a comparison. */
export function compareSmallInts(execution: Execution, frame: Frame, operator: number): boolean {
  const { slots, sp } = frame;
  const x = plainInt(execution, slots[sp - 2] as Value);
  const y = plainInt(execution, slots[sp - 1] as Value);
  if (Number.isNaN(x) || Number.isNaN(y)) return false;
  let result: boolean;
  if (operator === LESS) result = x < y;
  else if (operator === GREATER) result = x > y;
  else if (operator === LESS_EQUAL) result = x <= y;
  else if (operator === GREATER_EQUAL) result = x >= y;
  else if (operator === EQUAL) result = x === y;
  else if (operator === UNEQUAL) result = x !== y;
  else return false;
  frame.sp = sp - 1;
  slots[sp - 2] = newBool(execution, result);
  return true;
}
