/** Natives of lists, dicts, sets and classes that most programs do without. */

import { objectAt } from '../../../machine/heap';
import type { Value } from '../../../machine/state';
import { inPython } from '../../library/arguments';
import { collection, setOf } from '../../library/constructors';
import type { Row } from '../../library/native-table';
import { namesOf, setName } from '../../operations/attributes';
import { Type } from '../../values/classes';
import { indexIn } from '../../values/failing';
import {
  entriesOf,
  failure,
  fields,
  grow,
  newBool,
  newInt,
  newObject,
  newSequence,
  textOf,
} from '../../values/make';

/** Natives that the library has in Python: what they are called there. */
const IN_PYTHON: readonly (readonly [string, string])[] = [
  ['int.bit_length', '__bit_length'],
  ['int.to_bytes', '__to_bytes'],
  ['int.from_bytes', '__from_bytes'],
  ['generator.throw', '__generator_throw'],
  ['generator.close', '__generator_close'],
  ['list.remove', '__remove_from'],
  ['list.index', '__index_of'],
  ['tuple.index', '__index_of'],
  ['list.count', '__count_of'],
  ['tuple.count', '__count_of'],
  ...['update', 'difference_update', 'intersection_update'].map(
    (name) => [`set.${name}`, `__set_${name}`] as const,
  ),
  ...[
    'copy',
    'union',
    'intersection',
    'difference',
    'symmetric_difference',
    'issubset',
    'issuperset',
    'isdisjoint',
  ].flatMap((name) => ['set', 'frozenset'].map((type) => [`${type}.${name}`, `__set_${name}`] as const)),
];

/** See the file's comment. */
export const RARE_COLLECTION_METHODS: readonly Row[] = [
  ...IN_PYTHON.map(
    ([name, library]): Row => [name, (_, args, keywords) => inPython(library, args, keywords)],
  ),
  [
    'new frozenset',
    collection((execution, items) => setOf(execution, Type.FROZENSET, items), '__frozenset_of'),
  ],
  [
    'new slice',
    (execution, args) =>
      newObject(
        execution,
        Type.SLICE,
        args.length === 1 ? [0, args[0] as Value, 0] : [args[0] ?? 0, args[1] ?? 0, args[2] ?? 0],
      ),
  ],
  [
    'property.setter',
    (execution, args) =>
      newObject(execution, Type.PROPERTY, [
        fields(execution, args[0] as Value)[0] as Value,
        args[1] as Value,
      ]),
  ],
  [
    'dict.popitem',
    (execution, args) => {
      const entries = entriesOf(execution, args[0] as Value);
      const last = [...entries][entries.size - 1];
      if (last === undefined) throw failure(execution, 'KeyError', 'popitem(): dictionary is empty');
      entries.delete(last[0]);
      return newSequence(execution, Type.TUPLE, last[1].slice());
    },
  ],
  ['dict.fromkeys', (_, args) => inPython('__fromkeys', args.slice(1))],
  [
    'list.insert',
    (execution, args) => {
      grow(execution, 8);
      fields(execution, args[0] as Value).splice(
        indexIn(execution, args[1] as Value, 'index'),
        0,
        args[2] as Value,
      );
      return 0;
    },
  ],
  [
    'list.reverse',
    (execution, args) => {
      fields(execution, args[0] as Value).reverse();
      return 0;
    },
  ],
  [
    'list.copy',
    (execution, args) => newSequence(execution, Type.LIST, fields(execution, args[0] as Value).slice()),
  ],
  [
    '__replace_list',
    (execution, args) => {
      objectAt(execution.state, args[0] as Value).contents = fields(execution, args[1] as Value).slice();
      return 0;
    },
  ],
  [
    'set.pop',
    (execution, args) => {
      const entries = entriesOf(execution, args[0] as Value);
      for (const [key, slots] of entries) {
        entries.delete(key);
        return slots[0] as Value;
      }
      throw failure(execution, 'KeyError', 'pop from an empty set');
    },
  ],
  [
    'set.clear',
    (execution, args) => {
      entriesOf(execution, args[0] as Value).clear();
      return 0;
    },
  ],
  ['vars', (execution, args) => namesOf(execution, args[0] as Value)],
  ['generator.send', (_, [generator = 0, value = 0]) => ({ resumption: { generator, value, how: 'send' } })],
  [
    'object.__setattr__',
    (execution, args) => {
      const [target = 0, name = 0, value = 0] = args;
      setName(execution, namesOf(execution, target), textOf(execution, name), value);
      return 0;
    },
  ],
  ['object.__eq__', (execution, args) => newBool(execution, args[0] === args[1])],
  ['object.__hash__', (execution, args) => newInt(execution, Number(args[0]))],
  ['BaseException.with_traceback', (_execution, args) => args[0] as Value],
];
