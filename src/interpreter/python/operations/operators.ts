/** Unary, binary and comparing operators. */
import type { Execution, ThrownObject } from '../../machine/execution';
import { objectAt } from '../../machine/heap';
import type { Frame, Value } from '../../machine/state';
import { OPERATORS } from '../compile/operation-names';
import { Type } from '../values/classes';
import { equal, keyOf, order } from '../values/keys';
import { ownMethod } from '../values/lookup';
import {
  entriesOf,
  failure,
  fields,
  grow,
  isInt,
  latinOf,
  newBool,
  newBytes,
  newEntries,
  newFloat,
  newInt,
  newSequence,
  newStr,
  numberIn,
  textOf,
  typeFailure,
  typeId,
  typeName,
} from '../values/make';
import { percentFormat } from '../values/percent-format';
import { callLibrary, callValue, NO_KEYWORDS } from './calling';
import { itemsOf, rangeParts } from './iteration';
import { onFloats, onInts } from './numbers';

/** Method names of operators. */
export const DUNDERS: ReadonlyMap<string, string> = new Map([
  ['+', 'add'],
  ['-', 'sub'],
  ['*', 'mul'],
  ['/', 'truediv'],
  ['//', 'floordiv'],
  ['%', 'mod'],
  ['**', 'pow'],
  ['@', 'matmul'],
  ['&', 'and'],
  ['|', 'or'],
  ['^', 'xor'],
  ['<<', 'lshift'],
  ['>>', 'rshift'],
  ['<', 'lt'],
  ['>', 'gt'],
  ['<=', 'le'],
  ['>=', 'ge'],
  ['==', 'eq'],
  ['!=', 'ne'],
]);

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
    callLibrary(execution, frame, 2, '__binary', [newStr(execution, operator), x, y]);
    return;
  } else {
    const result = onOthers(execution, operator, x, y, first, second);
    if (result !== null) {
      replaceTwo(frame, result);
      return;
    }
  }
  throw operandFailure(execution, operator, x, y, sign);
}

function onNumbers(execution: Execution, operator: string, x: Value, y: Value): number | null {
  const [a, b] = [numberIn(execution, x), numberIn(execution, y)];
  const [first, second] = [typeId(execution, x), typeId(execution, y)];
  if (
    first === Type.BOOL &&
    second === Type.BOOL &&
    (operator === '&' || operator === '|' || operator === '^')
  ) {
    const result = operator === '&' ? a === 1 && b === 1 : operator === '|' ? a === 1 || b === 1 : a !== b;
    return newBool(execution, result);
  }
  if (first === Type.FLOAT || second === Type.FLOAT) {
    return onFloats(execution, operator, asFloat(execution, a), asFloat(execution, b));
  }
  return onInts(execution, operator, a, b);
}

function asFloat(execution: Execution, value: Value): number {
  const number = Number(value);
  if (typeof value === 'bigint' && !Number.isFinite(number)) {
    throw failure(execution, 'OverflowError', 'int too large to convert to float');
  }
  return number;
}

/** The TypeError for operands that do not go together. */
export function operandFailure(
  execution: Execution,
  operator: string,
  x: Value,
  y: Value,
  sign = '',
): ThrownObject {
  const [first, second] = [typeName(execution, x), typeName(execution, y)];
  if (operator === '+') {
    if (first === 'str') return typeFailure(execution, `can only concatenate str (not "${second}") to str`);
    if (first === 'list')
      return typeFailure(execution, `can only concatenate list (not "${second}") to list`);
    if (first === 'tuple')
      return typeFailure(execution, `can only concatenate tuple (not "${second}") to tuple`);
    if (first === 'bytes') return typeFailure(execution, `can't concat ${second} to bytes`);
  }
  const isSequence = (name: string): boolean => /^(str|list|tuple|bytes)$/.test(name);
  if (operator === '*' && isSequence(first)) {
    return typeFailure(execution, `can't multiply sequence by non-int of type '${second}'`);
  }
  if (operator === '*' && isSequence(second)) {
    return typeFailure(execution, `can't multiply sequence by non-int of type '${first}'`);
  }
  const shown = operator === '**' && sign === '' ? '** or pow()' : operator + sign;
  return typeFailure(execution, `unsupported operand type(s) for ${shown}: '${first}' and '${second}'`);
}

function onOthers(
  execution: Execution,
  operator: string,
  x: Value,
  y: Value,
  first: number,
  second: number,
): number | null {
  if (operator === '*') {
    if (isInt(execution, y)) return repeat(execution, x, first, numberIn(execution, y));
    return isInt(execution, x) ? repeat(execution, y, second, numberIn(execution, x)) : null;
  }
  if (isSetLike(first) && isSetLike(second)) return onSets(execution, operator, x, y, first);
  if (first !== second) return null;
  if (first === Type.DICT && operator === '|') {
    const merged = new Map([...entriesOf(execution, x)].map(([key, slots]) => [key, slots.slice()]));
    for (const [key, slots] of entriesOf(execution, y)) merged.set(key, slots.slice());
    return newEntries(execution, Type.DICT, merged);
  }
  if (operator !== '+') return null;
  if (first === Type.STR) return newStr(execution, textOf(execution, x) + textOf(execution, y));
  if (first === Type.BYTES) return newBytes(execution, latinOf(execution, x) + latinOf(execution, y));
  if (first !== Type.LIST && first !== Type.TUPLE) return null;
  return newSequence(execution, first, [...fields(execution, x), ...fields(execution, y)]);
}

function isSetLike(id: number): boolean {
  return id === Type.SET || id === Type.FROZENSET || id === Type.KEYS || id === Type.ITEMS;
}

function keyed(execution: Execution, value: Value): Map<string | number, Value[]> {
  const made = new Map<string | number, Value[]>();
  for (const item of itemsOf(execution, value) ?? []) made.set(keyOf(execution, item), [item, 0]);
  return made;
}

function onSets(execution: Execution, operator: string, x: Value, y: Value, first: number): number | null {
  const [a, b] = [keyed(execution, x), keyed(execution, y)];
  const result = new Map<string | number, Value[]>();
  switch (operator) {
    case '|':
      for (const [key, slots] of [...a, ...b]) if (!result.has(key)) result.set(key, slots);
      break;
    case '&':
      for (const [key, slots] of a) if (b.has(key)) result.set(key, slots);
      break;
    case '-':
      for (const [key, slots] of a) if (!b.has(key)) result.set(key, slots);
      break;
    case '^':
      for (const [key, slots] of a) if (!b.has(key)) result.set(key, slots);
      for (const [key, slots] of b) if (!a.has(key)) result.set(key, slots);
      break;
    default:
      return null;
  }
  return newEntries(execution, first === Type.FROZENSET ? first : Type.SET, result);
}

function repeat(execution: Execution, value: Value, id: number, times: Value): number | null {
  const count = Math.max(0, Number(times));
  const room = (size: number): void => execution.makeRoom(size * count);
  switch (id) {
    case Type.STR: {
      const text = textOf(execution, value);
      if (text.length * count > execution.state.limits.textLength)
        throw failure(execution, 'MemoryError', null);
      return newStr(execution, text.repeat(count));
    }
    case Type.BYTES:
      room(latinOf(execution, value).length);
      return newBytes(execution, latinOf(execution, value).repeat(count));
    case Type.LIST:
    case Type.TUPLE: {
      const items = fields(execution, value);
      room(items.length * 8);
      const made: Value[] = [];
      for (let round = 0; round < count && items.length > 0; round++) made.push(...items);
      return newSequence(execution, id, made);
    }
    default:
      return null;
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
    const own = ownMethod(execution, x, `__i${DUNDERS.get(operator)}__`);
    if (own !== -1) {
      callValue(execution, frame, 2, own, [x, y], NO_KEYWORDS);
      return;
    }
  }
  binary(execution, frame, number, '=');
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
    const value = numberIn(execution, x);
    const result = operator === '-' ? -BigInt(value) : operator === '~' ? -BigInt(value) - 1n : BigInt(value);
    frame.slots[frame.sp - 1] = newInt(execution, result);
  } else {
    const name = operator === '-' ? '__neg__' : operator === '~' ? '__invert__' : '__pos__';
    const own = id === Type.OBJECT ? ownMethod(execution, x, name) : -1;
    if (own !== -1) {
      callValue(execution, frame, 1, own, [x], NO_KEYWORDS);
      return;
    }
    throw typeFailure(execution, `bad operand type for unary ${operator}: '${typeName(execution, x)}'`);
  }
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
  const [first, second] = [typeId(execution, x), typeId(execution, y)];
  if (isSetLike(first) && isSetLike(second)) {
    const [a, b] = [keyed(execution, x), keyed(execution, y)];
    const isIn = (one: typeof a, other: typeof a): boolean => [...one.keys()].every((key) => other.has(key));
    if (operator === '<=') return isIn(a, b);
    if (operator === '>=') return isIn(b, a);
    return operator === '<' ? a.size < b.size && isIn(a, b) : b.size < a.size && isIn(b, a);
  }
  const found = order(execution, x, y);
  if (found === null) return null;
  switch (operator) {
    case '<':
      return found < 0;
    case '>':
      return found > 0;
    case '<=':
      return found <= 0;
    default:
      return found >= 0;
  }
}

/** Whether a collection contains a value; null when the program's own methods must be asked. */
export function contains(execution: Execution, collection: Value, value: Value): boolean | null {
  switch (typeId(execution, collection)) {
    case Type.STR: {
      if (typeId(execution, value) !== Type.STR) {
        const name = typeName(execution, value);
        throw typeFailure(execution, `'in <string>' requires string as left operand, not ${name}`);
      }
      return textOf(execution, collection).includes(textOf(execution, value));
    }
    case Type.DICT:
    case Type.SET:
    case Type.FROZENSET:
      return entriesOf(execution, collection).has(keyOf(execution, value));
    case Type.KEYS:
      return entriesOf(execution, fields(execution, collection)[0] as Value).has(keyOf(execution, value));
    case Type.RANGE: {
      if (!isInt(execution, value)) return false;
      const { start, step, length } = rangeParts(execution, collection);
      const index = (Number(numberIn(execution, value)) - start) / step;
      return Number.isInteger(index) && index >= 0 && index < length;
    }
    case Type.BYTES: {
      const bytes = objectAt(execution.state, collection).contents as Int8Array;
      if (isInt(execution, value))
        return bytes.includes(((Number(numberIn(execution, value)) & 255) << 24) >> 24);
      return latinOf(execution, collection).includes(latinOf(execution, value));
    }
    default:
      return containsItem(execution, collection, value);
  }
}

function containsItem(execution: Execution, collection: Value, value: Value): boolean | null {
  const items = itemsOf(execution, collection);
  if (items === null) return null;
  for (const item of items) {
    const found = item === value ? true : equal(execution, item, value, 1);
    if (found !== false) return found;
  }
  return false;
}
