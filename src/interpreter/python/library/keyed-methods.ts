/** Methods of dict and set. */
import type { Value } from '../../machine/state';
import { keyFailure, setEntry } from '../operations/subscripts';
import { Type } from '../values/classes';
import { keyOf } from '../values/keys';
import { entriesOf, grow, NOTHING, newEntries, newObject } from '../values/make';
import { inPython } from './arguments';
import { addEntries } from './constructors';
import type { NativeRun, Row } from './native-table';

const view =
  (type: number): NativeRun =>
  (execution, args) =>
    newObject(execution, type, [args[0] as Value]);

/** Methods of dict. */
export const DICT_METHODS: readonly Row[] = [
  [
    'dict.get',
    (execution, args) =>
      entriesOf(execution, args[0] as Value).get(keyOf(execution, args[1] as Value))?.[1] ?? args[2] ?? 0,
  ],
  ['dict.keys', view(Type.KEYS)],
  ['dict.values', view(Type.VALUES)],
  ['dict.items', view(Type.ITEMS)],
  [
    'dict.copy',
    (execution, args) =>
      newEntries(
        execution,
        Type.DICT,
        new Map([...entriesOf(execution, args[0] as Value)].map(([key, slots]) => [key, slots.slice()])),
      ),
  ],
  [
    'dict.clear',
    (execution, args) => {
      entriesOf(execution, args[0] as Value).clear();
      return 0;
    },
  ],
  [
    'dict.update',
    (execution, args, keywords) => {
      if (addEntries(execution, args[0] as Value, args[1] ?? NOTHING, keywords)) return 0;
      return inPython('__dict_update', args);
    },
  ],
  [
    'dict.pop',
    (execution, args) => {
      const entries = entriesOf(execution, args[0] as Value);
      const key = keyOf(execution, args[1] as Value);
      const found = entries.get(key);
      if (found === undefined && args[2] === undefined) throw keyFailure(execution, args[1] as Value);
      entries.delete(key);
      return found === undefined ? (args[2] as Value) : (found[1] as Value);
    },
  ],
  [
    'dict.setdefault',
    (execution, args) => {
      const found = entriesOf(execution, args[0] as Value).get(keyOf(execution, args[1] as Value));
      if (found !== undefined) return found[1] as Value;
      setEntry(execution, args[0] as Value, args[1] as Value, args[2] ?? 0);
      return args[2] ?? 0;
    },
  ],
];

/** Methods of both kinds of sets, which the library has in Python, for they take any iterables. */
const _QUESTIONS = [
  'copy',
  'union',
  'intersection',
  'difference',
  'symmetric_difference',
  'issubset',
  'issuperset',
  'isdisjoint',
];

/** Methods of set and frozenset. */
export const SET_METHODS: readonly Row[] = [
  [
    'set.add',
    (execution, args) => {
      const entries = entriesOf(execution, args[0] as Value);
      const key = keyOf(execution, args[1] as Value);
      grow(execution, 64);
      if (!entries.has(key)) entries.set(key, [args[1] as Value, 0]);
      return 0;
    },
  ],
  [
    'set.discard',
    (execution, args) => {
      entriesOf(execution, args[0] as Value).delete(keyOf(execution, args[1] as Value));
      return 0;
    },
  ],
  [
    'set.remove',
    (execution, args) => {
      if (!entriesOf(execution, args[0] as Value).delete(keyOf(execution, args[1] as Value)))
        throw keyFailure(execution, args[1] as Value);
      return 0;
    },
  ],
];
