/** Natives that ask something of a value. */

import type { Value } from '../../machine/state';
import { builtInIterator, nextItem, ownIterator, rangeParts } from '../operations/iteration';
import { characters } from '../operations/subscripts';
import { Type } from '../values/classes';
import { failing } from '../values/failing';
import { formatValue } from '../values/formatted';
import { ownMethod, typeAttribute } from '../values/lookup';
import {
  entriesOf,
  failure,
  fields,
  NOTHING,
  newBool,
  newInt,
  newStr,
  textOf,
  typeId,
  typeName,
  typeOf,
} from '../values/make';
import { repr } from '../values/show';
import { inPython } from './arguments';
import { isInstance } from './class-natives';
import type { NativeRun, Row } from './native-table';

/** `len(value)`. */
export const length: NativeRun = (execution, args) => {
  const value = args[0] as Value;
  switch (typeId(execution, value)) {
    case Type.STR:
      return newInt(execution, characters(textOf(execution, value)).length);
    case Type.LIST:
    case Type.TUPLE:
    case Type.BYTES:
      return newInt(execution, fields(execution, value).length);
    case Type.DICT:
    case Type.SET:
    case Type.FROZENSET:
      return newInt(execution, entriesOf(execution, value).size);
    case Type.KEYS:
    case Type.VALUES:
    case Type.ITEMS:
      return newInt(execution, entriesOf(execution, fields(execution, value)[0] as Value).size);
    case Type.RANGE:
      return newInt(execution, rangeParts(execution, value).length);
    default: {
      const id = typeId(execution, value);
      const own =
        id === Type.TYPE
          ? typeAttribute(execution, value, '__class_len')
          : id === Type.OBJECT
            ? ownMethod(execution, value, '__len__')
            : -1;
      if (own !== -1) return { callee: own, args: [value] };
      throw failing(execution, 'noLength', typeName(execution, value));
    }
  }
};

/** `iter(value)` and `iter(call, sentinel)`. */
const iterator: NativeRun = (execution, args) => {
  if (args.length > 1) return inPython('__until', args);
  const value = args[0] as Value;
  const made = builtInIterator(execution, value);
  if (made !== NOTHING) return made;
  const own = ownIterator(execution, value);
  if (own !== NOTHING) return { callee: own, args };
  throw failing(execution, 'notIterable', typeName(execution, value));
};

/** `next(iterator)` and `next(iterator, default)`. */
const nextOf: NativeRun = (execution, args) => {
  const [value = 0, fallback] = args;
  if (fallback !== undefined && typeId(execution, value) !== Type.ITERATOR)
    return inPython('__next_or', args);
  switch (typeId(execution, value)) {
    case Type.GENERATOR:
      return { resumption: { generator: value, value: 0, how: 'send' } };
    case Type.ITERATOR: {
      const found = nextItem(execution, value);
      if (found !== NOTHING) return found;
      if (fallback !== undefined) return fallback;
      throw failure(execution, 'StopIteration', null);
    }
    default: {
      const own =
        typeId(execution, value) === Type.OBJECT ? ownMethod(execution, value, '__next__') : NOTHING;
      if (own !== NOTHING) return { callee: own, args };
      throw failing(execution, 'notIterator', typeName(execution, value));
    }
  }
};

/** Natives that ask something of a value. */
export const QUESTIONS: readonly Row[] = [
  ['len', length],
  ['isinstance', isInstance],
  ['iter', iterator],
  ['next', nextOf],
  [
    'callable',
    (execution, args) => {
      const id = typeId(execution, args[0] as Value);
      const isOwn =
        id === Type.OBJECT &&
        typeAttribute(execution, typeOf(execution, args[0] as Value), '__call__') !== -1;
      return newBool(
        execution,
        isOwn || id === Type.FUNCTION || id === Type.BUILTIN || id === Type.METHOD || id === Type.TYPE,
      );
    },
  ],
  [
    'repr',
    (execution, args) => {
      const text = repr(execution, args[0] as Value);
      return text === null ? inPython('__repr', args) : newStr(execution, text);
    },
  ],
  [
    'format',
    (execution, args) => {
      const spec = args[1] === undefined ? '' : textOf(execution, args[1]);
      const text = formatValue(execution, args[0] as Value, spec);
      return text === null
        ? inPython('__format', [args[0] as Value, newStr(execution, spec), newStr(execution, '')])
        : newStr(execution, text);
    },
  ],
];
