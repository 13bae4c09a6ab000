/** Operations that make values and judge them. */

import type { Execution } from '../../machine/execution';
import type { Frame, Value } from '../../machine/state';
import type { OperationName } from '../compile/operation-names';
import { pythonOf } from '../compile/python-program';
import { Type } from '../values/classes';
import { failing } from '../values/failing';
import { formatValue } from '../values/formatted';
import { keyOf } from '../values/keys';
import { ownMethod } from '../values/lookup';
import {
  entriesOf,
  fields,
  grow,
  newBool,
  newBytes,
  newEntries,
  newFloat,
  newInt,
  newObject,
  newSequence,
  newStr,
  numberIn,
  textOf,
  typeId,
  typeName,
} from '../values/make';
import { repr, str } from '../values/show';
import { callLibrary, callValue, NO_KEYWORDS } from './calling';
import { itemsOf, rangeParts } from './iteration';
import { nameAt, type Operation, push, take, top } from './stack';
import { setEntry } from './subscripts';

/** Operations that make values. */
export const VALUES: Partial<Record<OperationName, Operation>> = {
  int: (execution, frame, b) => push(frame, newInt(execution, execution.program.numbers[b] as number)),
  float: (execution, frame, b) => push(frame, newFloat(execution, execution.program.numbers[b] as number)),
  bytes: (execution, frame, b) => push(frame, newBytes(execution, nameAt(execution, b))),
  bool: (execution, frame, b) => push(frame, newBool(execution, b === 1)),
  ellipsis: (execution, frame) => push(frame, newObject(execution, Type.ELLIPSIS, [])),
  tuple: (execution, frame, b) => push(frame, newSequence(execution, Type.TUPLE, take(frame, b))),
  list: (execution, frame, b) => push(frame, newSequence(execution, Type.LIST, take(frame, b))),
  set: (execution, frame, b) => {
    const entries = new Map<string | number, Value[]>();
    for (const value of take(frame, b)) {
      const key = keyOf(execution, value);
      if (!entries.has(key)) entries.set(key, [value, 0]);
    }
    push(frame, newEntries(execution, Type.SET, entries));
  },
  dict: (execution, frame) => push(frame, newEntries(execution, Type.DICT, new Map())),
  listAppend: (execution, frame) => {
    const [value] = take(frame, 1) as [Value];
    grow(execution, 8);
    fields(execution, top(frame)).push(value);
  },
  listExtend: (execution, frame) => {
    const items = itemsOf(execution, top(frame));
    const list = frame.slots[frame.sp - 2] as Value;
    if (items === null) return callLibrary(execution, frame, 2, '__extend', [list, top(frame)]);
    frame.sp -= 1;
    grow(execution, items.length * 8);
    for (const value of items) fields(execution, list).push(value);
  },
  setAdd: (execution, frame) => {
    const [value] = take(frame, 1) as [Value];
    const entries = entriesOf(execution, top(frame));
    const key = keyOf(execution, value);
    grow(execution, 64);
    if (!entries.has(key)) entries.set(key, [value, 0]);
  },
  dictSet: (execution, frame) => {
    const [key, value] = take(frame, 2) as [Value, Value];
    setEntry(execution, top(frame), key, value);
  },
  dictMerge: (execution, frame) => {
    const [other] = take(frame, 1) as [Value];
    if (typeId(execution, other) !== Type.DICT) {
      throw failing(execution, 'notMapping', typeName(execution, other));
    }
    for (const [key, value] of entriesOf(execution, other).values()) {
      setEntry(execution, top(frame), key as Value, value as Value);
    }
  },
  toTuple: (execution, frame) => {
    frame.slots[frame.sp - 1] = newSequence(execution, Type.TUPLE, fields(execution, top(frame)).slice());
  },
  slice: (execution, frame) => push(frame, newObject(execution, Type.SLICE, take(frame, 3))),
  toBool: (execution, frame) => {
    frame.slots[frame.sp - 1] = newBool(execution, top(frame) !== 0);
  },
  function: (execution, frame, b) => {
    const [defaults, keywordDefaults, closure] = take(frame, 3) as [Value, Value, Value];
    const name = execution.intern(pythonOf(execution).shapes.get(b)?.name ?? '');
    push(frame, newObject(execution, Type.FUNCTION, [b, name, defaults, keywordDefaults, closure, 0]));
  },
};

/** Whether a built-in value counts as true; null for objects of the program's classes. */
export function truthOf(execution: Execution, value: Value): boolean | null {
  const id = typeId(execution, value);
  switch (id) {
    case Type.NONE:
      return false;
    case Type.INT:
    case Type.FLOAT:
    case Type.BOOL:
      return numberIn(execution, value) !== 0;
    case Type.STR:
      return textOf(execution, value) !== '';
    case Type.LIST:
    case Type.TUPLE:
    case Type.BYTES:
      return fields(execution, value).length > 0;
    case Type.DICT:
    case Type.SET:
    case Type.FROZENSET:
      return entriesOf(execution, value).size > 0;
    case Type.KEYS:
    case Type.VALUES:
    case Type.ITEMS:
      return entriesOf(execution, fields(execution, value)[0] as Value).size > 0;
    case Type.RANGE:
      return rangeParts(execution, value).length > 0;
    default:
      return id === Type.OBJECT ? null : true;
  }
}

/** The top becomes 0 or 1. A method of the program's is called first; the instruction then judges its result. */
export function truth(execution: Execution, frame: Frame): void {
  const value = top(frame);
  const known = truthOf(execution, value);
  if (known !== null) {
    frame.slots[frame.sp - 1] = known ? 1 : 0;
    return;
  }
  for (const name of ['__bool__', '__len__']) {
    const own = ownMethod(execution, value, name);
    if (own === -1) continue;
    frame.pc -= 3;
    callValue(execution, frame, 1, own, [value], NO_KEYWORDS);
    return;
  }
  frame.slots[frame.sp - 1] = 1;
}

/** Formats a value by a specification: replaces both by the text. */
export function format(execution: Execution, frame: Frame, conversion: number): void {
  const [value, spec] = frame.slots.slice(frame.sp - 2, frame.sp) as [Value, Value];
  const kind = conversion === 0 ? '' : String.fromCharCode(conversion);
  const wanted = textOf(execution, spec);
  let text: string | null;
  if (kind === '') text = formatValue(execution, value, wanted);
  else {
    text = kind === 's' ? str(execution, value) : repr(execution, value);
    if (text !== null && wanted !== '') text = formatValue(execution, newStr(execution, text), wanted);
  }
  if (text === null) {
    callLibrary(execution, frame, 2, '__format', [value, spec, newStr(execution, kind)]);
    return;
  }
  frame.sp -= 1;
  frame.slots[frame.sp - 1] = newStr(execution, text);
}
