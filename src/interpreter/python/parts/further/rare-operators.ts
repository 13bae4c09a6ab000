/** Operators on values that are no numbers, as far as plain programs do not have them. */
import type { Execution } from '../../../machine/execution';
import { objectAt } from '../../../machine/heap';
import type { Value } from '../../../machine/state';
import { itemsOf, rangeParts } from '../../operations/iteration';
import { Type } from '../../values/classes';
import { keyOf } from '../../values/keys';
import {
  entriesOf,
  failure,
  fields,
  isInt,
  latinOf,
  newBool,
  newBytes,
  newEntries,
  newSequence,
  newStr,
  numberIn,
  textOf,
  typeId,
} from '../../values/make';

/** `&`, `|` and `^` of two bools are bools. */
export function onBools(execution: Execution, operator: string, a: Value, b: Value): number | null {
  if (operator === '&') return newBool(execution, a === 1 && b === 1);
  return newBool(execution, operator === '|' ? a === 1 || b === 1 : a !== b);
}

/** A binary operator on two built-in values; null when they do not go together. */
export function onOthers(
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
  if (operator !== '+' || first !== Type.BYTES) return null;
  return newBytes(execution, latinOf(execution, x) + latinOf(execution, y));
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

/** An order of two sets, null of anything else. */
export function orderOfSets(execution: Execution, operator: string, x: Value, y: Value): boolean | null {
  if (!isSetLike(typeId(execution, x)) || !isSetLike(typeId(execution, y))) return null;
  const [a, b] = [keyed(execution, x), keyed(execution, y)];
  const isIn = (one: typeof a, other: typeof a): boolean => [...one.keys()].every((key) => other.has(key));
  if (operator === '<=') return isIn(a, b);
  if (operator === '>=') return isIn(b, a);
  return operator === '<' ? a.size < b.size && isIn(a, b) : b.size < a.size && isIn(b, a);
}

/** Whether a range or bytes contain a value. */
export function isWithin(execution: Execution, collection: Value, value: Value): boolean {
  if (typeId(execution, collection) === Type.RANGE) {
    if (!isInt(execution, value)) return false;
    const { start, step, length } = rangeParts(execution, collection);
    const index = (Number(numberIn(execution, value)) - start) / step;
    return Number.isInteger(index) && index >= 0 && index < length;
  }
  const bytes = objectAt(execution.state, collection).contents as Int8Array;
  if (isInt(execution, value))
    return bytes.includes(((Number(numberIn(execution, value)) & 255) << 24) >> 24);
  return latinOf(execution, collection).includes(latinOf(execution, value));
}
