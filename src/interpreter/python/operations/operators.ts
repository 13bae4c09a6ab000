/** Unary, binary and comparing operators. */
import type { Execution } from '../../machine/execution';
import type { Frame, Value } from '../../machine/state';
import { OPERATORS } from '../compile/operation-names';
import { partOf } from '../parts/parts';
import { Type } from '../values/classes';
import { failing } from '../values/failing';
import { percentFormat } from '../values/formatted';
import { equal, keyOf, order } from '../values/keys';
import { ownMethod } from '../values/lookup';
import {
  entriesOf,
  fields,
  grow,
  newBool,
  newFloat,
  newInt,
  newSequence,
  newStr,
  numberIn,
  textOf,
  typeId,
  typeName,
} from '../values/make';
import { callLibrary, callValue, NO_KEYWORDS } from './calling';
import { itemsOf } from './iteration';
import { onFloats, onInts } from './numbers';

/** Method names of operators, in the order of their numbers. */
const DUNDERS = 'add sub mul truediv floordiv mod pow matmul and or xor lshift rshift'.split(' ');

function isNumeric(id: number): boolean {
  return id === Type.INT || id === Type.FLOAT || id === Type.BOOL;
}

function replaceTwo(frame: Frame, value: Value): void {
  frame.sp -= 1;
  frame.slots[frame.sp - 1] = value;
}

/** A binary operator on the two topmost values. `sign` is `=` where it stands in an assignment, for the error. */
export function binary(execution: Execution, frame: Frame, number: number, sign = ''): void {
  const operator = OPERATORS[number] as string;
  const x = frame.slots[frame.sp - 2] as Value;
  const y = frame.slots[frame.sp - 1] as Value;
  const [first, second] = [typeId(execution, x), typeId(execution, y)];
  if (isNumeric(first) && isNumeric(second)) {
    const result = onNumbers(execution, operator, x, y);
    if (result !== null) {
      replaceTwo(frame, result);
      return;
    }
  } else if (first === Type.STR && operator === '%') {
    const text = percentFormat(execution, textOf(execution, x), y);
    if (text === null) callLibrary(execution, frame, 2, '__percent', [x, y]);
    else replaceTwo(frame, newStr(execution, text));
    return;
  } else if (first === Type.OBJECT || second === Type.OBJECT) {
    const name = DUNDERS[number] as string;
    const has = (value: Value, method: string): boolean =>
      typeId(execution, value) === Type.OBJECT && ownMethod(execution, value, method) !== -1;
    if (has(x, `__${name}__`) || has(y, `__r${name}__`)) {
      callLibrary(execution, frame, 2, '__binary', [newStr(execution, operator), x, y]);
      return;
    }
  } else {
    const result = onOthers(execution, operator, x, y);
    if (result !== null) {
      replaceTwo(frame, result);
      return;
    }
  }
  throw failing(execution, 'operands', operator, typeName(execution, x), typeName(execution, y), sign);
}

function onNumbers(execution: Execution, operator: string, x: Value, y: Value): number | null {
  const [a, b] = [numberIn(execution, x), numberIn(execution, y)];
  const [first, second] = [typeId(execution, x), typeId(execution, y)];
  if (first === Type.FLOAT || second === Type.FLOAT) return onFloats(execution, operator, a, b);
  if (first === Type.BOOL && second === Type.BOOL && '&|^'.includes(operator))
    return partOf('further').onBools(execution, operator, a, b);
  return onInts(execution, operator, a, b);
}

function onOthers(execution: Execution, operator: string, x: Value, y: Value): number | null {
  const [first, second] = [typeId(execution, x), typeId(execution, y)];
  if (operator === '+' && first === second) {
    if (first === Type.STR) return newStr(execution, textOf(execution, x) + textOf(execution, y));
    if (first === Type.LIST || first === Type.TUPLE)
      return newSequence(execution, first, [...fields(execution, x), ...fields(execution, y)]);
  }
  return partOf('further').onOthers(execution, operator, x, y, first, second);
}

/** A unary operator. */
export function unary(execution: Execution, frame: Frame, number: number): void {
  const operator = OPERATORS[number] as string;
  const x = frame.slots[frame.sp - 1] as Value;
  const id = typeId(execution, x);
  if (id === Type.FLOAT && operator !== '~') {
    const value = numberIn(execution, x) as number;
    frame.slots[frame.sp - 1] = newFloat(execution, operator === '-' ? -value : value);
  } else if (id === Type.INT || id === Type.BOOL) {
    const value = BigInt(numberIn(execution, x));
    frame.slots[frame.sp - 1] = newInt(
      execution,
      operator === '-' ? -value : operator === '~' ? -value - 1n : value,
    );
  } else {
    const name = operator === '-' ? '__neg__' : operator === '~' ? '__invert__' : '__pos__';
    const own = id === Type.OBJECT ? ownMethod(execution, x, name) : -1;
    if (own === -1) throw failing(execution, 'badOperand', operator, typeName(execution, x));
    callValue(execution, frame, 1, own, [x], NO_KEYWORDS);
  }
}

/** `x += y`: lists, sets and dicts change in place. */
export function augmented(execution: Execution, frame: Frame, number: number): void {
  const operator = OPERATORS[number] as string;
  const x = frame.slots[frame.sp - 2] as Value;
  const y = frame.slots[frame.sp - 1] as Value;
  const id = typeId(execution, x);
  if (id === Type.LIST && operator === '+') {
    const items = itemsOf(execution, y);
    if (items === null) {
      callLibrary(execution, frame, 2, '__extend', [x, y]);
      return;
    }
    grow(execution, items.length * 8);
    fields(execution, x).push(...items);
    frame.sp -= 1;
    return;
  }
  if (id === Type.SET || id === Type.DICT) {
    const target = frame.slots[frame.sp - 2] as Value;
    binary(execution, frame, number, '=');
    const made = frame.slots[frame.sp - 1] as Value;
    const own = entriesOf(execution, target);
    own.clear();
    for (const [key, slots] of entriesOf(execution, made)) own.set(key, slots);
    frame.slots[frame.sp - 1] = target;
    return;
  }
  if (id === Type.OBJECT) {
    const own = ownMethod(execution, x, `__i${DUNDERS[number]}__`);
    if (own !== -1) {
      callValue(execution, frame, 2, own, [x, y], NO_KEYWORDS);
      return;
    }
  }
  binary(execution, frame, number, '=');
}

/** Whether x is y. Equal small ints are one object in CPython. */
export function same(execution: Execution, x: Value, y: Value): boolean {
  if (x === y) return true;
  if (typeId(execution, x) !== typeId(execution, y)) return false;
  const id = typeId(execution, x);
  if (id === Type.STR)
    return textOf(execution, x) === textOf(execution, y) && textOf(execution, x).length < 2;
  if (id === Type.TUPLE) return fields(execution, x).length === 0 && fields(execution, y).length === 0;
  if (id !== Type.INT) return false;
  const value = numberIn(execution, x);
  return value === numberIn(execution, y) && value >= -5 && value <= 256;
}

/** A comparison of the two topmost values. */
export function compare(execution: Execution, frame: Frame, number: number): void {
  const operator = OPERATORS[number] as string;
  const x = frame.slots[frame.sp - 2] as Value;
  const y = frame.slots[frame.sp - 1] as Value;
  let result: boolean | null;
  if (operator === 'is' || operator === 'is not') result = same(execution, x, y) === (operator === 'is');
  else if (operator === 'in' || operator === 'not in') {
    const found = contains(execution, y, x);
    if (found === null) {
      callLibrary(execution, frame, 2, operator === 'in' ? '__contains' : '__contains_not', [x, y]);
      return;
    }
    result = found === (operator === 'in');
  } else if (operator === '==' || operator === '!=') {
    const found = equal(execution, x, y);
    if (found === null) {
      callLibrary(execution, frame, 2, '__equal', [newStr(execution, operator), x, y]);
      return;
    }
    result = found === (operator === '==');
  } else result = ordered(execution, operator, x, y);
  if (result === null) {
    callLibrary(execution, frame, 2, '__ordered', [newStr(execution, operator), x, y]);
    return;
  }
  replaceTwo(frame, newBool(execution, result));
}

function ordered(execution: Execution, operator: string, x: Value, y: Value): boolean | null {
  const found = order(execution, x, y);
  if (found === null) {
    const id = typeId(execution, x);
    const isSet = id === Type.SET || id === Type.FROZENSET || id === Type.KEYS || id === Type.ITEMS;
    return isSet ? partOf('further').orderOfSets(execution, operator, x, y) : null;
  }
  if (operator[1] === '=' && found === 0) return true;
  return operator[0] === '<' ? found < 0 : found > 0;
}

/** Whether a collection contains a value; null when the program's own methods must be asked. */
export function contains(execution: Execution, collection: Value, value: Value): boolean | null {
  switch (typeId(execution, collection)) {
    case Type.STR:
      if (typeId(execution, value) !== Type.STR)
        throw failing(execution, 'strOnly', typeName(execution, value));
      return textOf(execution, collection).includes(textOf(execution, value));
    case Type.DICT:
    case Type.SET:
    case Type.FROZENSET:
      return entriesOf(execution, collection).has(keyOf(execution, value));
    case Type.KEYS:
      return entriesOf(execution, fields(execution, collection)[0] as Value).has(keyOf(execution, value));
    case Type.RANGE:
    case Type.BYTES:
      return partOf('further').isWithin(execution, collection, value);
  }
  const items = itemsOf(execution, collection);
  if (items === null) return null;
  for (const item of items) {
    const found = item === value ? true : equal(execution, item, value, 1);
    if (found !== false) return found;
  }
  return false;
}
