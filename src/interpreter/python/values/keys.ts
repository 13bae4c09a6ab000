/** Equality, hashing and order of built-in values. `null` means that the program's own methods must be asked. */

import type { Execution } from '../../machine/execution';
import type { Value } from '../../machine/state';
import { Type } from './classes';
import { failing } from './failing';
import { ownMethod } from './lookup';
import { entriesOf, fields, latinOf, numberIn, textOf, typeId, typeName, typeOf } from './make';

const DEEPEST = 200;

/** Throws a RecursionError where values lie too deep in each other. */
export function checkDepth(execution: Execution, depth: number): void {
  if (depth > DEEPEST) throw failing(execution, 'tooDeepToCompare');
}

/** What a value is filed under in a dict. Equal values have equal keys. Throws a TypeError for unhashable ones. */
export function keyOf(execution: Execution, value: Value, depth = 0): string | number {
  checkDepth(execution, depth);
  const id = typeId(execution, value);
  switch (id) {
    case Type.STR:
      return `s${textOf(execution, value)}`;
    case Type.INT:
    case Type.BOOL:
    case Type.FLOAT: {
      const found = numberIn(execution, value);
      return typeof found === 'bigint' ? `i${found}` : found === 0 ? 0 : found;
    }
    case Type.BYTES:
      return `b${latinOf(execution, value)}`;
    case Type.TUPLE: {
      const parts = fields(execution, value).map((item) => {
        const key = keyOf(execution, item, depth + 1);
        return typeof key === 'number' ? `n${key}` : `${key.length}:${key}`;
      });
      return `t${parts.join(',')}`;
    }
    case Type.FROZENSET:
      return `f${[...entriesOf(execution, value).keys()]
        .map((key) => `${typeof key}${key}`)
        .sort()
        .join(',')}`;
    case Type.LIST:
    case Type.DICT:
    case Type.SET:
      throw failing(execution, 'unhashable', typeName(execution, value));
    default:
      return objectKey(execution, value, depth);
  }
}

/**
 * Objects are filed by identity; those of a class of the library that says what makes them equal (`__fields`) by those
 * fields; those of a class with `__hash__` under the first one that is equal to them, which the library's `__file_key`
 * finds with `__hash__` and `__eq__`.
 */
function objectKey(execution: Execution, value: Value, depth: number): string | number {
  const isPlain = !hasOwn(execution, value, '__eq__') && !hasOwn(execution, value, '__hash__');
  if (isPlain || typeId(execution, value) !== Type.OBJECT) return `o${value}`;
  const names = ownMethod(execution, value, '__fields');
  const name = typeName(execution, value);
  if (names !== -1) {
    const own = entriesOf(execution, fields(execution, value)[1] as Value);
    const parts = fields(execution, names).map((each) => {
      const key = keyOf(execution, own.get(`s${textOf(execution, each)}`)?.[1] ?? 0, depth + 1);
      return `${typeof key}${String(key).length}:${key}`;
    });
    return `c${typeOf(execution, value)}:${parts.join(',')}`;
  }
  const hash = ownMethod(execution, value, '__hash__');
  if (hash === -1 || hash === 0) throw failing(execution, 'unhashable', name);
  const filed = fields(execution, value)[FILED];
  if (filed === undefined) throw new KeyNeeded(value);
  // A member of an enumeration that is an int or a str is filed as that.
  return typeId(execution, filed) === Type.OBJECT ? `h${filed}` : keyOf(execution, filed);
}

/** Where an object keeps the handle of the first one that is equal to it, once its class has been asked. */
export const FILED = 2;

/** The int, float or str that a member of an enumeration is besides; any other value itself. */
export function plainOf(execution: Execution, value: Value): Value {
  const filed = typeId(execution, value) === Type.OBJECT ? fields(execution, value)[FILED] : undefined;
  return filed === undefined || typeId(execution, filed) === Type.OBJECT ? value : filed;
}

/** A class says itself which of its objects are equal as keys: who executes the operation has it asked. */
export class KeyNeeded extends Error {
  readonly value: Value;

  constructor(value: Value) {
    super('the key of an object is known');
    this.value = value;
  }
}

function isNumber(id: number): boolean {
  return id === Type.INT || id === Type.BOOL || id === Type.FLOAT;
}

/** Whether two values are equal. */
export function equal(execution: Execution, x: Value, y: Value, depth = 0): boolean | null {
  checkDepth(execution, depth);
  const first = typeId(execution, x);
  const second = typeId(execution, y);
  if (isNumber(first) && isNumber(second)) {
    // biome-ignore lint/suspicious/noDoubleEquals: a bigint and a number are equal when their values are.
    return numberIn(execution, x) == numberIn(execution, y);
  }
  if (x === y && depth > 0) return true;
  if (hasOwn(execution, x, '__eq__') || hasOwn(execution, y, '__eq__')) return null;
  if (x === y) return true;
  if (isSet(first) && isSet(second)) return sameKeys(execution, x, y);
  if (first !== second) return false;
  switch (first) {
    case Type.STR:
      return textOf(execution, x) === textOf(execution, y);
    case Type.BYTES:
      return latinOf(execution, x) === latinOf(execution, y);
    case Type.LIST:
    case Type.TUPLE:
      return allEqual(execution, fields(execution, x), fields(execution, y), depth);
    case Type.DICT:
      return sameEntries(execution, x, y, depth);
    case Type.RANGE:
    case Type.METHOD:
      return allEqual(execution, fields(execution, x), fields(execution, y), depth);
    default:
      return false;
  }
}

function hasOwn(execution: Execution, value: Value, name: string): boolean {
  const id = typeId(execution, value);
  return (id === Type.OBJECT || id >= Type.BASE_EXCEPTION) && ownMethod(execution, value, name) !== -1;
}

function isSet(id: number): boolean {
  return id === Type.SET || id === Type.FROZENSET;
}

function sameKeys(execution: Execution, x: Value, y: Value): boolean {
  const [first, second] = [entriesOf(execution, x), entriesOf(execution, y)];
  return first.size === second.size && [...first.keys()].every((key) => second.has(key));
}

function allEqual(
  execution: Execution,
  x: readonly Value[],
  y: readonly Value[],
  depth: number,
): boolean | null {
  if (x.length !== y.length) return false;
  for (let index = 0; index < x.length; index++) {
    const same = equal(execution, x[index] as Value, y[index] as Value, depth + 1);
    if (same !== true) return same;
  }
  return true;
}

function sameEntries(execution: Execution, x: Value, y: Value, depth: number): boolean | null {
  const [first, second] = [entriesOf(execution, x), entriesOf(execution, y)];
  if (first.size !== second.size) return false;
  for (const [key, slots] of first) {
    const other = second.get(key);
    if (other === undefined) return false;
    const same = equal(execution, slots[1] as Value, other[1] as Value, depth + 1);
    if (same !== true) return same;
  }
  return true;
}

/** -1, 0 or 1; NaN for floats that have no order; null where the values' types have none that is built in. */
export function order(execution: Execution, x: Value, y: Value, depth = 0): number | null {
  checkDepth(execution, depth);
  const first = typeId(execution, x);
  const second = typeId(execution, y);
  if (isNumber(first) && isNumber(second)) {
    const a = numberIn(execution, x);
    const b = numberIn(execution, y);
    return a < b ? -1 : a > b ? 1 : a >= b ? 0 : Number.NaN;
  }
  if (first !== second) return null;
  if (first === Type.STR) return orderOfTexts(textOf(execution, x), textOf(execution, y));
  if (first === Type.BYTES) return orderOfTexts(latinOf(execution, x), latinOf(execution, y));
  if (first !== Type.LIST && first !== Type.TUPLE) return null;
  const [a, b] = [fields(execution, x), fields(execution, y)];
  for (let index = 0; index < a.length && index < b.length; index++) {
    const same = equal(execution, a[index] as Value, b[index] as Value, depth + 1);
    if (same === null) return null;
    if (!same) return order(execution, a[index] as Value, b[index] as Value, depth + 1);
  }
  return Math.sign(a.length - b.length);
}

const SURROGATES = /[\ud800-\udfff]/;

function orderOfTexts(x: string, y: string): number {
  if (x === y) return 0;
  if (!SURROGATES.test(x) && !SURROGATES.test(y)) return x < y ? -1 : 1;
  const [a, b] = [Array.from(x), Array.from(y)];
  for (let index = 0; index < a.length && index < b.length; index++) {
    const difference = (a[index]?.codePointAt(0) ?? 0) - (b[index]?.codePointAt(0) ?? 0);
    if (difference !== 0) return Math.sign(difference);
  }
  return Math.sign(a.length - b.length);
}
