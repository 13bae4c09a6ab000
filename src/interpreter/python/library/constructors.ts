/** What calling a built-in type makes. */

import type { Execution } from '../../machine/execution';
import type { Value } from '../../machine/state';
import { itemsOf } from '../operations/iteration';
import { setEntry } from '../operations/subscripts';
import { truthOf } from '../operations/value-operations';
import { Type } from '../values/classes';
import { failing, indexIn } from '../values/failing';
import { keyOf } from '../values/keys';
import {
  entriesOf,
  isInt,
  NOTHING,
  newBool,
  newBytes,
  newEntries,
  newInt,
  newObject,
  newSequence,
  newStr,
  numberIn,
  textOf,
  typeFailure,
  typeId,
  typeName,
  typeOf,
} from '../values/make';
import { inPython, type Keywords, shown } from './arguments';
import type { NativeRun, Row } from './native-table';
import { newFloatValue, newIntValue } from './number-natives';
import { utf8 } from './text-methods';

const newStrValue: NativeRun = (execution, args, keywords) => {
  if (args.length < 2 && keywords.size === 0) return shown(execution, args);
  return inPython('__decode', [args[0] as Value]);
};

/** A constructor of a collection from any iterable. */
export function collection(make: (execution: Execution, items: Value[]) => Value, name: string): NativeRun {
  return (execution, args) => {
    const items = args.length === 0 ? [] : itemsOf(execution, args[0] as Value);
    return items === null ? inPython(name, args) : make(execution, items);
  };
}

/** A set of these values. */
export function setOf(execution: Execution, type: number, items: readonly Value[]): Value {
  const entries = new Map<string | number, Value[]>();
  for (const item of items) {
    const key = keyOf(execution, item);
    if (!entries.has(key)) entries.set(key, [item, 0]);
  }
  return newEntries(execution, type, entries);
}

/** Adds what `dict(x, a=1)` and `d.update(x, a=1)` add; false when x is for the library. */
export function addEntries(execution: Execution, dict: Value, other: Value, keywords: Keywords): boolean {
  if (other !== NOTHING && typeId(execution, other) === Type.DICT) {
    for (const [key, value] of [...entriesOf(execution, other).values()])
      setEntry(execution, dict, key as Value, value as Value);
  } else if (other !== NOTHING) {
    const items = itemsOf(execution, other);
    if (items === null) return false;
    items.forEach((pair, index) => {
      const parts = itemsOf(execution, pair);
      if (parts === null) {
        throw failing(execution, 'noPair', index);
      }
      if (parts.length !== 2) {
        throw failing(execution, 'wrongPair', index, parts.length);
      }
      setEntry(execution, dict, parts[0] as Value, parts[1] as Value);
    });
  }
  for (const [name, value] of keywords) setEntry(execution, dict, newStr(execution, name), value);
  return true;
}

const newDictValue: NativeRun = (execution, args, keywords) => {
  const dict = newEntries(execution, Type.DICT, new Map());
  if (addEntries(execution, dict, args[0] ?? NOTHING, keywords)) return dict;
  return inPython('__dict_from', [args[0] as Value]);
};

const newRangeValue: NativeRun = (execution, args) => {
  const parts = args.map((value) => {
    if (value === 0 || !isInt(execution, value)) {
      throw failing(execution, 'noInteger', typeName(execution, value));
    }
    return value;
  });
  const [first = newInt(execution, 0), second, step = newInt(execution, 1)] = parts;
  if (numberIn(execution, step) === 0) throw failing(execution, 'zeroStep');
  const all = second === undefined ? [newInt(execution, 0), first, step] : [first, second, step];
  return newObject(execution, Type.RANGE, all);
};

const newBytesValue: NativeRun = (execution, args) => {
  const [value] = args;
  if (value === undefined) return newBytes(execution, '');
  const id = typeId(execution, value);
  if (id === Type.BYTES) return value;
  if (id === Type.STR && args.length < 2) throw typeFailure(execution, 'string argument without an encoding');
  if (id === Type.STR) return newBytes(execution, utf8(textOf(execution, value)));
  if (isInt(execution, value))
    return newBytes(execution, '\0'.repeat(Math.min(1 << 22, indexIn(execution, value, 'size'))));
  const items = itemsOf(execution, value);
  if (items === null) return inPython('__bytes_of', args);
  return newBytes(
    execution,
    String.fromCharCode(...items.map((item) => indexIn(execution, item, 'byte') & 255)),
  );
};

/** Natives that types are made instances with: `new int`, and what belongs to them. */
export const CONSTRUCTORS: readonly Row[] = [
  ['new str', newStrValue],
  ['new int', newIntValue],
  ['new float', newFloatValue],
  [
    'new bool',
    (execution, args) => {
      const known = args.length === 0 ? false : truthOf(execution, args[0] as Value);
      return known === null ? inPython('__bool', args) : newBool(execution, known);
    },
  ],
  ['new list', collection((execution, items) => newSequence(execution, Type.LIST, items), '__list_of')],
  ['new tuple', collection((execution, items) => newSequence(execution, Type.TUPLE, items), '__tuple_of')],
  ['new set', collection((execution, items) => setOf(execution, Type.SET, items), '__set_of')],
  ['new dict', newDictValue],
  ['new range', newRangeValue],
  ['new bytes', newBytesValue],
  ['new property', (execution, args) => newObject(execution, Type.PROPERTY, [args[0] ?? 0, args[1] ?? 0])],
  ['new staticmethod', (execution, args) => newObject(execution, Type.STATIC, [args[0] ?? 0])],
  ['new classmethod', (execution, args) => newObject(execution, Type.CLASS_METHOD, [args[0] ?? 0])],
  ['new super', (execution, args) => newObject(execution, Type.SUPER, [args[0] ?? 0, args[1] ?? 0])],
  ['new type', (execution, args) => typeOf(execution, args[0] as Value)],
];
