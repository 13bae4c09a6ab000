/** Builtins that ask something of a value and that most programs do without. */

import type { Value } from '../../../machine/state';
import { isOf } from '../../library/class-natives';
import type { Row } from '../../library/native-table';
import { setName } from '../../operations/attributes';
import { newInstance } from '../../operations/calling';
import { characters } from '../../operations/subscripts';
import { Type } from '../../values/classes';
import { indexIn } from '../../values/failing';
import { FILED, keyOf } from '../../values/keys';
import { ownMethod, typeAttribute } from '../../values/lookup';
import {
  failure,
  fields,
  isInt,
  latinOf,
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
} from '../../values/make';

/** See the file's comment. */
export const RARE_QUESTIONS: readonly Row[] = [
  [
    '__file_under',
    (execution, args) => {
      const [value = 0, first = 0] = args;
      const isObject = typeId(execution, first) === Type.OBJECT;
      fields(execution, value)[FILED] = (isObject ? fields(execution, first)[FILED] : undefined) ?? first;
      return 0;
    },
  ],
  [
    '__set_slot',
    (execution, args) => {
      const [type = 0, slot = 0, value = 0] = args;
      fields(execution, type)[indexIn(execution, slot, 'slot')] = value;
      return 0;
    },
  ],
  [
    '__set_entry',
    (execution, args) => {
      const [type = 0, name = 0, value = 0] = args;
      setName(execution, fields(execution, type)[4] as Value, textOf(execution, name), value);
      return 0;
    },
  ],
  ['__bare', (execution, args) => newInstance(execution, args[0] as Value, Type.OBJECT, [])],
  [
    'issubclass',
    (execution, args) => newBool(execution, isOf(execution, args[0] as Value, args[1] as Value)),
  ],
  ['id', (execution, args) => newInt(execution, 0x7f0000000000 + Number(args[0]) * 48)],
  [
    'hash',
    (execution, args) => {
      const value = args[0] as Value;
      const own = typeId(execution, value) === Type.OBJECT ? ownMethod(execution, value, '__hash__') : -1;
      if (own > 0) return { callee: own, args: [value] };
      const key = keyOf(execution, value);
      if (typeof key === 'number' && Number.isInteger(key)) return newInt(execution, key);
      let hash = 7;
      for (const character of String(key)) hash = (hash * 31 + character.charCodeAt(0)) % 2147483647;
      return newInt(execution, hash);
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
  [
    'float.is_integer',
    (execution, args) => newBool(execution, Number.isInteger(numberIn(execution, args[0] as Value))),
  ],
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
];
