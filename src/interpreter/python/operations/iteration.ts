/** Iterators and unpacking. */

import type { Execution, ThrownObject } from '../../machine/execution';
import { objectAt } from '../../machine/heap';
import type { Frame, Value } from '../../machine/state';
import { Type } from '../values/classes';
import { failing } from '../values/failing';
import { ownMethod, typeAttribute } from '../values/lookup';
import {
  entriesOf,
  fields,
  NOTHING,
  newInt,
  newObject,
  newSequence,
  newStr,
  textOf,
  typeId,
  typeName,
} from '../values/make';
import { callLibrary, callValue, NO_KEYWORDS } from './calling';
import { resume } from './generators';

/** The items of a built-in collection as a list of values, null for everything else. */
export function itemsOf(execution: Execution, value: Value): Value[] | null {
  switch (typeId(execution, value)) {
    case Type.LIST:
    case Type.TUPLE:
      return fields(execution, value).slice();
    case Type.STR:
      return Array.from(textOf(execution, value), (character) => newStr(execution, character));
    case Type.BYTES:
      return Array.from(objectAt(execution.state, value).contents as Int8Array, (byte) =>
        newInt(execution, byte & 255),
      );
    case Type.DICT:
    case Type.SET:
    case Type.FROZENSET:
      return [...entriesOf(execution, value).values()].map((slots) => slots[0] as Value);
    case Type.KEYS:
    case Type.VALUES:
    case Type.ITEMS:
      return viewItems(execution, value);
    case Type.RANGE:
      return rangeItems(execution, value);
    default:
      return null;
  }
}

function viewItems(execution: Execution, view: Value): Value[] {
  const id = typeId(execution, view);
  const slots = [...entriesOf(execution, fields(execution, view)[0] as Value).values()];
  if (id === Type.ITEMS) return slots.map((each) => newSequence(execution, Type.TUPLE, each.slice()));
  return slots.map((each) => each[id === Type.KEYS ? 0 : 1] as Value);
}

/** Start, step and length of a range. */
export function rangeParts(
  execution: Execution,
  range: Value,
): { start: number; step: number; length: number } {
  const own = fields(execution, range);
  const part = (index: number): number => Number(fields(execution, own[index] as Value)[0]);
  const [start, stop, step] = [part(0), part(1), part(2)];
  return { start, step, length: Math.max(0, Math.ceil((stop - start) / step)) };
}

function rangeItems(execution: Execution, range: Value): Value[] {
  const { start, step, length } = rangeParts(execution, range);
  execution.makeRoom(length * 40);
  return Array.from({ length }, (_, index) => newInt(execution, start + index * step));
}

/** An iterator over a built-in value, NOTHING for values that have none. */
export function builtInIterator(execution: Execution, value: Value): Value {
  const id = typeId(execution, value);
  if (id === Type.ITERATOR || id === Type.GENERATOR) return value;
  if (id === Type.LIST || id === Type.RANGE) return newObject(execution, Type.ITERATOR, [value, 0, 0, 0]);
  const items = itemsOf(execution, value);
  if (items === null) return NOTHING;
  const isView = id === Type.KEYS || id === Type.ITEMS || id === Type.VALUES;
  const source = isView ? (fields(execution, value)[0] as Value) : value;
  const isKeyed = isView || id === Type.DICT || id === Type.SET;
  const list = newSequence(execution, Type.TUPLE, items);
  return newObject(execution, Type.ITERATOR, [list, 0, isKeyed ? source : 0, items.length]);
}

/** What an object or a class of the library is iterated with, -1 when there is nothing. */
export function ownIterator(execution: Execution, value: Value): Value {
  const id = typeId(execution, value);
  if (id === Type.TYPE) return typeAttribute(execution, value, '__class_iter');
  return id === Type.OBJECT ? ownMethod(execution, value, '__iter__') : -1;
}

/** `iter(value)`: replaces the top of the stack. */
export function iterate(execution: Execution, frame: Frame): void {
  const value = frame.slots[frame.sp - 1] as Value;
  const made = builtInIterator(execution, value);
  if (made !== NOTHING) {
    frame.slots[frame.sp - 1] = made;
    return;
  }
  const own = ownIterator(execution, value);
  if (own !== -1) {
    callValue(execution, frame, 1, own, [value], NO_KEYWORDS);
    return;
  }
  if (typeId(execution, value) === Type.OBJECT && ownMethod(execution, value, '__getitem__') !== -1) {
    callLibrary(execution, frame, 1, '__iterate_items', [value]);
    return;
  }
  throw failing(execution, 'notIterable', typeName(execution, value));
}

/** The next value of an iterator, or NOTHING: replaces the top of the stack. */
export function next(execution: Execution, frame: Frame): void {
  const iterator = frame.slots[frame.sp - 1] as Value;
  const id = typeId(execution, iterator);
  if (id === Type.ITERATOR) frame.slots[frame.sp - 1] = nextItem(execution, iterator);
  else if (id === Type.GENERATOR) resume(execution, frame, 1, { generator: iterator, value: 0, how: 'loop' });
  else callLibrary(execution, frame, 1, '__next_of', [iterator]);
}

/** The next value of a built-in iterator. */
export function nextItem(execution: Execution, iterator: Value): Value {
  const own = fields(execution, iterator);
  const [items, at, source, size] = own as [Value, number, Value, number];
  if (items === 0) return NOTHING;
  if (source !== 0 && entriesOf(execution, source).size !== size) {
    const what = typeId(execution, source) === Type.SET ? 'Set' : 'dictionary';
    throw failing(execution, 'changedSize', what);
  }
  own[1] = at + 1;
  if (typeId(execution, items) === Type.RANGE) {
    const { start, step, length } = rangeParts(execution, items);
    return at < length ? newInt(execution, start + at * step) : NOTHING;
  }
  const all = fields(execution, items);
  if (at < all.length) return all[at] as Value;
  own[0] = 0;
  return NOTHING;
}

/** Too few or too many items for the targets. */
export function countFailure(
  execution: Execution,
  wanted: number,
  found: number,
  atLeast: boolean,
): ThrownObject {
  return found < wanted
    ? failing(execution, 'tooFewToUnpack', atLeast ? 'at least ' : '', wanted, found)
    : failing(execution, 'tooManyToUnpack', wanted);
}

/** Items of the top of the stack for unpacking, null when the library has been asked to make a list of it. */
export function unpacked(execution: Execution, frame: Frame): Value[] | null {
  const value = frame.slots[frame.sp - 1] as Value;
  const items = itemsOf(execution, value);
  if (items !== null) return items;
  const id = typeId(execution, value);
  if (id !== Type.OBJECT && id !== Type.ITERATOR && id !== Type.GENERATOR && id !== Type.TYPE) {
    throw failing(execution, 'notUnpackable', typeName(execution, value));
  }
  frame.pc -= 3;
  callLibrary(execution, frame, 1, '__list_of', [value]);
  return null;
}

/** Replaces an iterable by its `count` items, the first on top. */
export function unpack(execution: Execution, frame: Frame, count: number): void {
  const items = unpacked(execution, frame);
  if (items === null) return;
  if (items.length !== count) throw countFailure(execution, count, items.length, false);
  frame.sp -= 1;
  for (let index = count - 1; index >= 0; index--) frame.slots[frame.sp++] = items[index] as Value;
}
