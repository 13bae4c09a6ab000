/** Natives that ask something of a value. */
import type { Value } from '../../machine/state';
import { builtInIterator, nextItem, rangeParts } from '../operations/iteration';
import { powerOfInts } from '../operations/numbers';
import { characters } from '../operations/subscripts';
import { Type } from '../values/classes';
import { keyOf } from '../values/keys';
import { ownMethod, typeAttribute } from '../values/lookup';
import {
  entriesOf,
  failure,
  fields,
  indexIn,
  isInt,
  latinOf,
  NOTHING,
  newBool,
  newFloat,
  newInt,
  newStr,
  numberIn,
  textOf,
  typeFailure,
  typeId,
  typeName,
  typeOf,
} from '../values/make';
import { formatValue } from '../values/number-format';
import { repr } from '../values/show';
import { inPython } from './arguments';
import { isInstance, isOf } from './class-natives';
import type { NativeRun } from './native-table';
import { based, rounded } from './number-natives';

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
      const own =
        typeId(execution, value) === Type.OBJECT
          ? typeAttribute(execution, typeOf(execution, value), '__len__')
          : -1;
      if (own !== -1) return { callee: own, args: [value] };
      throw typeFailure(execution, `object of type '${typeName(execution, value)}' has no len()`);
    }
  }
};

/** `iter(value)` and `iter(call, sentinel)`. */
const iterator: NativeRun = (execution, args) => {
  if (args.length > 1) return inPython('__until', args);
  const value = args[0] as Value;
  const made = builtInIterator(execution, value);
  if (made !== NOTHING) return made;
  const own = typeId(execution, value) === Type.OBJECT ? ownMethod(execution, value, '__iter__') : NOTHING;
  if (own !== NOTHING) return { callee: own, args };
  throw typeFailure(execution, `'${typeName(execution, value)}' object is not iterable`);
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
      throw typeFailure(execution, `'${typeName(execution, value)}' object is not an iterator`);
    }
  }
};

/** Natives that ask something of a value. */
export const QUESTIONS: readonly (readonly [string, NativeRun])[] = [
  ['len', length],
  ['isinstance', isInstance],
  ['iter', iterator],
  ['next', nextOf],
  [
    'issubclass',
    (execution, args) => newBool(execution, isOf(execution, args[0] as Value, args[1] as Value)),
  ],
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
  ['id', (execution, args) => newInt(execution, 0x7f0000000000 + Number(args[0]) * 48)],
  [
    'hash',
    (execution, args) => {
      const key = keyOf(execution, args[0] as Value);
      if (typeof key === 'number' && Number.isInteger(key)) return newInt(execution, key);
      let hash = 7;
      for (const character of String(key)) hash = (hash * 31 + character.charCodeAt(0)) % 2147483647;
      return newInt(execution, hash);
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
  [
    'abs',
    (execution, args) => {
      const value = args[0] as Value;
      if (isInt(execution, value)) {
        const number = BigInt(numberIn(execution, value));
        return newInt(execution, number < 0n ? -number : number);
      }
      if (typeId(execution, value) === Type.FLOAT)
        return newFloat(execution, Math.abs(numberIn(execution, value) as number));
      const own =
        typeId(execution, value) === Type.OBJECT
          ? typeAttribute(execution, typeOf(execution, value), '__abs__')
          : -1;
      if (own !== -1) return { callee: own, args: [value] };
      throw typeFailure(execution, `bad operand type for abs(): '${typeName(execution, value)}'`);
    },
  ],
  ['round', rounded],
  [
    'float.is_integer',
    (execution, args) => newBool(execution, Number.isInteger(numberIn(execution, args[0] as Value))),
  ],
  ['int.bit_length', (_, args) => inPython('__bit_length', args)],
  ['int.to_bytes', (_, args, keywords) => inPython('__to_bytes', args, keywords)],
  ['int.from_bytes', (_, args, keywords) => inPython('__from_bytes', args, keywords)],
  [
    'chr',
    (execution, args) => {
      const code = indexIn(execution, args[0] as Value, 'an integer is required');
      if (code < 0 || code > 0x10ffff)
        throw failure(execution, 'ValueError', 'chr() arg not in range(0x110000)');
      return newStr(execution, String.fromCodePoint(code));
    },
  ],
  [
    'ord',
    (execution, args) => {
      const value = args[0] as Value;
      const text =
        typeId(execution, value) === Type.BYTES ? latinOf(execution, value) : textOf(execution, value);
      if (characters(text).length !== 1) {
        throw typeFailure(
          execution,
          `ord() expected a character, but string of length ${characters(text).length} found`,
        );
      }
      return newInt(execution, text.codePointAt(0) as number);
    },
  ],
  ['hex', (execution, args) => based(execution, args[0] as Value, 16, '0x')],
  ['oct', (execution, args) => based(execution, args[0] as Value, 8, '0o')],
  ['bin', (execution, args) => based(execution, args[0] as Value, 2, '0b')],
  [
    '__pow_mod',
    (execution, args) => {
      const [x, y, z] = args.map((value) => BigInt(numberIn(execution, value))) as [bigint, bigint, bigint];
      return newInt(execution, powerOfInts(((x % z) + z) % z, y, z));
    },
  ],
];
