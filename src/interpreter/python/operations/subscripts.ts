/** `value[index]`, slices included. */

import type { Execution, ThrownObject } from '../../machine/execution';
import type { Frame, Value } from '../../machine/state';
import { partOf } from '../parts/parts';
import { Type } from '../values/classes';
import { failing, indexIn } from '../values/failing';
import { keyOf } from '../values/keys';
import { ownMethod, typeAttribute } from '../values/lookup';
import {
  entriesOf,
  failure,
  fields,
  grow,
  isInt,
  latinOf,
  newBytes,
  newInt,
  newSequence,
  newStr,
  textOf,
  typeId,
  typeName,
} from '../values/make';
import { finishStore } from './attributes';
import { callValue, NO_KEYWORDS } from './calling';

const SURROGATE = /[\ud800-\udfff]/;

/** The characters of a text by code point. */
export function characters(text: string): string | readonly string[] {
  return SURROGATE.test(text) ? Array.from(text) : text;
}

/** The indexes that a slice means in a sequence of this length. */
export function sliceIndexes(execution: Execution, slice: Value, length: number): number[] {
  const [start, stop, step] = fields(execution, slice) as [Value, Value, Value];
  const read = (value: Value): number | null => {
    if (value === 0) return null;
    if (!isInt(execution, value)) throw failing(execution, 'sliceIndex');
    return Number(fields(execution, value)[0]);
  };
  const by = read(step) ?? 1;
  if (by === 0) throw failing(execution, 'sliceStep');
  const clamp = (value: number | null, fallback: number): number => {
    if (value === null) return fallback;
    const from = value < 0 ? value + length : value;
    return by > 0 ? Math.min(Math.max(from, 0), length) : Math.min(Math.max(from, -1), length - 1);
  };
  const first = clamp(read(start), by > 0 ? 0 : length - 1);
  const last = clamp(read(stop), by > 0 ? length : -1);
  const indexes: number[] = [];
  for (let at = first; by > 0 ? at < last : at > last; at += by) indexes.push(at);
  return indexes;
}

/** Where an index points in a sequence of this length; `name` and `verb` are for the error. */
export function position(
  execution: Execution,
  index: Value,
  length: number,
  name: string,
  verb = '',
): number {
  if (index === 0 || !isInt(execution, index)) {
    const given = typeName(execution, index);
    throw name === 'string'
      ? failing(execution, 'strIndex', given)
      : failing(execution, 'itemIndex', name, given);
  }
  const given = indexIn(execution, index, 'index must be int');
  const at = given < 0 ? given + length : given;
  if (at >= 0 && at < length) return at;
  throw failing(execution, 'outOfRange', name === 'byte' ? 'index' : `${name} ${verb}index`);
}

function sequenceItem(execution: Execution, value: Value, id: number, index: Value): Value {
  const isSlice = typeId(execution, index) === Type.SLICE;
  if (id === Type.STR) {
    const all = characters(textOf(execution, value));
    if (!isSlice) return newStr(execution, all[position(execution, index, all.length, 'string')] as string);
    return newStr(
      execution,
      sliceIndexes(execution, index, all.length)
        .map((at) => all[at])
        .join(''),
    );
  }
  if (id === Type.BYTES) {
    const latin = latinOf(execution, value);
    if (isSlice)
      return newBytes(
        execution,
        sliceIndexes(execution, index, latin.length)
          .map((at) => latin[at])
          .join(''),
      );
    return newInt(execution, latin.charCodeAt(position(execution, index, latin.length, 'byte')));
  }
  if (id === Type.RANGE) return partOf('further').rangeItem(execution, value, index);
  const items = fields(execution, value);
  const name = id === Type.LIST ? 'list' : 'tuple';
  if (!isSlice) return items[position(execution, index, items.length, name)] as Value;
  return newSequence(
    execution,
    id,
    sliceIndexes(execution, index, items.length).map((at) => items[at] as Value),
  );
}

/** `value[index]`: replaces both by the item. */
export function item(execution: Execution, frame: Frame): void {
  const value = frame.slots[frame.sp - 2] as Value;
  const index = frame.slots[frame.sp - 1] as Value;
  const id = typeId(execution, value);
  let result: Value;
  if (id === Type.DICT) {
    const found = entriesOf(execution, value).get(keyOf(execution, index));
    if (found === undefined) throw keyFailure(execution, index);
    result = found[1] as Value;
  } else if (
    id === Type.LIST ||
    id === Type.TUPLE ||
    id === Type.STR ||
    id === Type.BYTES ||
    id === Type.RANGE
  ) {
    result = sequenceItem(execution, value, id, index);
  } else {
    const own = id === Type.OBJECT ? ownMethod(execution, value, '__getitem__') : -1;
    if (own !== -1) {
      callValue(execution, frame, 2, own, [value, index], NO_KEYWORDS);
      return;
    }
    if (id !== Type.TYPE) throw failing(execution, 'notSubscriptable', typeName(execution, value));
    // A type with parameters, as annotations have it, is the type.
    const getter = typeAttribute(execution, value, '__class_getitem__');
    if (getter !== -1) {
      callValue(execution, frame, 2, getter, [value, index], NO_KEYWORDS);
      return;
    }
    result = value;
  }
  frame.sp -= 1;
  frame.slots[frame.sp - 1] = result;
}

/** A KeyError whose argument is the key itself. */
export function keyFailure(execution: Execution, key: Value): ThrownObject {
  const thrown = failure(execution, 'KeyError', null);
  fields(execution, fields(execution, thrown.handle)[2] as Value).push(key);
  return thrown;
}

/** What cannot be subscripted at all. */
export function noItems(execution: Execution, value: Value, verb: string): ThrownObject {
  return failing(execution, 'noItems', typeName(execution, value), verb);
}

/** `value[index] = new`; the stack has the new value, the object, the index. */
export function setItem(execution: Execution, frame: Frame): void {
  const [given, value, index] = frame.slots.slice(frame.sp - 3, frame.sp) as [Value, Value, Value];
  const id = typeId(execution, value);
  if (id === Type.DICT) setEntry(execution, value, index, given);
  else if (id === Type.LIST) setListItem(execution, value, index, given);
  else {
    const own = id === Type.OBJECT ? ownMethod(execution, value, '__setitem__') : -1;
    if (own !== -1) {
      callValue(execution, frame, 3, own, [value, index, given], NO_KEYWORDS);
      return;
    }
    throw noItems(execution, value, 'does not support item assignment');
  }
  finishStore(frame, 3);
}

/** Files a value under a key. */
export function setEntry(execution: Execution, dict: Value, key: Value, value: Value): void {
  const entries = entriesOf(execution, dict);
  const filed = keyOf(execution, key);
  const known = entries.get(filed);
  if (known !== undefined) known[1] = value;
  else {
    grow(execution, 64);
    entries.set(filed, [key, value]);
  }
}

function setListItem(execution: Execution, list: Value, index: Value, value: Value): void {
  const items = fields(execution, list);
  if (typeId(execution, index) !== Type.SLICE) {
    items[position(execution, index, items.length, 'list', 'assignment ')] = value;
  } else partOf('further').listSlice(execution, list, index, value);
}

/** `del value[index]`. */
export function deleteItem(execution: Execution, frame: Frame): void {
  const [value, index] = frame.slots.slice(frame.sp - 2, frame.sp) as [Value, Value];
  if (typeId(execution, value) !== Type.DICT) partOf('further').deleteItem(execution, frame);
  else if (!entriesOf(execution, value).delete(keyOf(execution, index))) throw keyFailure(execution, index);
  else finishStore(frame, 2);
}
