import type { Execution } from '../../machine/execution';
import type { Value } from '../../machine/state';
import { shapeAt } from '../compile/javascript-program';
import { partOf } from '../parts/javascript-parts';
import { classNameOf, functionNameIn } from './class-name';
import { EMPTY, FALSE, isFraction, isSmall, NULL, smallOf, TRUE, UNDEFINED } from './encoding';
import { CODE, Heap } from './heap-classes';
import {
  bigIntOf,
  classIdOf,
  elementsOf,
  failure,
  heapOf,
  makeNumber,
  makeText,
  numberOf,
  symbolKey,
  TO_PRIMITIVE,
  TO_STRING_TAG,
  textIn,
} from './make';
import { findProperty, plainGet } from './properties';

/** Arrays inside arrays that become a text; deeper ones are left out. */
const MOST_NESTED = 50;

/** What `typeof` answers. */
export function typeOf(run: Execution, value: Value): string {
  switch (classIdOf(run, value)) {
    case Heap.text:
      return 'string';
    case Heap.number:
      return 'number';
    case Heap.bigint:
      return 'bigint';
    case Heap.symbol:
      return 'symbol';
    case Heap.function:
    case Heap.native:
      return 'function';
    case -1:
      if (isSmall(value) || isFraction(value)) return 'number';
      if (value === TRUE || value === FALSE) return 'boolean';
      return value === NULL ? 'object' : 'undefined';
    default:
      return 'object';
  }
}

/** Whether a value is an object or function. */
export function isObject(run: Execution, value: Value): boolean {
  return classIdOf(run, value) > Heap.symbol;
}

/** Whether a value can be called. */
export function isFunction(run: Execution, value: Value): boolean {
  const id = classIdOf(run, value);
  return id === Heap.function || id === Heap.native;
}

/** Whether a value counts as true in a condition. */
export function truthy(run: Execution, value: Value): boolean {
  if (value === TRUE) return true;
  if (value === FALSE || value === UNDEFINED || value === NULL || value === EMPTY) return false;
  const entry = heapOf(run, value);
  if (entry === null || entry.classId === Heap.number) {
    const number = numberOf(run, value) ?? 0;
    return number !== 0 && !Number.isNaN(number);
  }
  if (entry.classId === Heap.text) return entry.contents !== '';
  return bigIntOf(run, value) !== 0n;
}

/** Whether two values are the same in the sense of `===`. */
export function isSame(run: Execution, one: Value, other: Value): boolean {
  if (one === other) return true;
  const [first, second] = [heapOf(run, one), heapOf(run, other)];
  if (first === null || second === null || first.classId !== second.classId) return false;
  if (first.classId === Heap.text || first.classId === Heap.symbol) return first.contents === second.contents;
  if (first.classId === Heap.number || first.classId === Heap.bigint)
    return (first.contents as ArrayLike<Value>)[0] === (second.contents as ArrayLike<Value>)[0];
  return false;
}

/** The same, but NaN is itself: what Map, Set and includes compare with. */
export function isSameValue(run: Execution, one: Value, other: Value): boolean {
  return isSame(run, one, other) || (Number.isNaN(one) && Number.isNaN(other)) || bothZero(run, one, other);
}

function bothZero(run: Execution, one: Value, other: Value): boolean {
  return numberOf(run, one) === 0 && numberOf(run, other) === 0;
}

/** Whether two values that are no objects, or two objects, are equal in the sense of `==`. */
export function isEqual(run: Execution, one: Value, other: Value): boolean {
  const isNothing = (value: Value): boolean => value === UNDEFINED || value === NULL;
  if (isNothing(one) || isNothing(other)) return isNothing(one) && isNothing(other);
  const kinds = [typeOf(run, one), typeOf(run, other)];
  if (kinds[0] === kinds[1]) return isSame(run, one, other) || bothZero(run, one, other);
  if (kinds.includes('symbol')) return false;
  const [first, second] = [toNumeric(run, one), toNumeric(run, other)];
  // A number and a bigint are compared by what they are worth.
  return first <= second && first >= second;
}

/** The number that a value that is no object stands for; a bigint stays one. */
export function toNumeric(run: Execution, value: Value): number | bigint {
  if (value === NULL || value === FALSE) return 0;
  if (value === TRUE) return 1;
  return numberOf(run, value) ?? bigIntOf(run, value) ?? primitiveNumber(run, value);
}

function primitiveNumber(run: Execution, value: Value): number {
  if (symbolKey(run, value) !== null)
    throw failure(run, 'TypeError', 'Cannot convert a Symbol value to a number');
  const text = textIn(run, value);
  return text === null ? NaN : textNumber(text);
}

/** The number that a text spells. */
export function textNumber(text: string): number {
  const trimmed = text.trim();
  return trimmed.includes('_') ? NaN : Number(trimmed);
}

/** The number of a value, as arguments of built-in functions are taken. */
export function toNumber(run: Execution, value: Value | undefined): number {
  if (value === undefined || value === UNDEFINED) return NaN;
  if (value === NULL || value === FALSE) return 0;
  if (value === TRUE) return 1;
  if (value === EMPTY) return NaN;
  const number = numberOf(run, value);
  if (number !== null) return number;
  if (bigIntOf(run, value) !== null)
    throw failure(run, 'TypeError', 'Cannot convert a BigInt value to a number');
  const entry = heapOf(run, value);
  if (entry?.classId === Heap.date) return numberOf(run, (entry.contents as Value[])[2] as Value) ?? NaN;
  return entry !== null && isObject(run, value)
    ? textNumber(textOf(run, value))
    : primitiveNumber(run, value);
}

/** The whole number of an argument, `otherwise` where there is none. */
export function toInteger(run: Execution, value: Value | undefined, otherwise = 0): number {
  if (value === undefined || value === UNDEFINED) return otherwise;
  const number = Math.trunc(toNumber(run, value));
  return Number.isNaN(number) ? 0 : number;
}

/** The characters of a value. Objects speak as the built-in ones do; the program's own toString is called elsewhere. */
export function textOf(run: Execution, value: Value, depth = 0): string {
  const number = numberOf(run, value);
  if (number !== null) return String(number);
  switch (value) {
    case UNDEFINED:
    case EMPTY:
      return 'undefined';
    case NULL:
      return 'null';
    case TRUE:
      return 'true';
    case FALSE:
      return 'false';
  }
  const entry = heapOf(run, value);
  if (entry === null) return String(value);
  switch (entry.classId) {
    case Heap.text:
      return entry.contents as string;
    case Heap.bigint:
      return String((entry.contents as Value[])[0]);
    case Heap.symbol:
      throw failure(run, 'TypeError', 'Cannot convert a Symbol value to a string');
    default:
      return objectText(run, value, depth);
  }
}

/** The key of a symbol as people write it. */
export function symbolText(key: string): string {
  return `Symbol(${key.slice(key.indexOf(':') + 1).replace(/^\0/, '')})`;
}

function objectText(run: Execution, value: Value, depth: number): string {
  const entry = heapOf(run, value);
  const slots = entry?.contents as Value[];
  switch (entry?.classId) {
    case Heap.array:
      if (depth > MOST_NESTED) return '';
      return (elementsOf(run, value) as Value[])
        .map((each) =>
          each === UNDEFINED || each === NULL || each === EMPTY ? '' : textOf(run, each, depth + 1),
        )
        .join(',');
    case Heap.function: {
      const { source } = shapeAt(run, smallOf(slots[CODE] as number));
      return source === '' ? `function ${functionNameIn(run, entry)}() { [native code] }` : source;
    }
    case Heap.native:
      return `function ${functionNameIn(run, entry)}() { [native code] }`;
    case Heap.error: {
      const [name, message] = [plainGet(run, value, 'name'), plainGet(run, value, 'message')];
      const [head, rest] = [textOf(run, name), message === UNDEFINED ? '' : textOf(run, message)];
      return head === '' ? rest : rest === '' ? head : `${head}: ${rest}`;
    }
    case Heap.date:
      return partOf('language').dateText(numberOf(run, slots[2] as Value) ?? NaN);
    case Heap.regexp:
      return `/${textOf(run, slots[2] as Value)}/${textOf(run, slots[3] as Value)}`;
    case Heap.buffer:
      return utf8Text(entry.contents as unknown as Uint8Array);
    case Heap.promise:
    case Heap.map:
    case Heap.set:
      return `[object ${classNameOf(run, value)}]`;
    default:
      return '[object Object]';
  }
}

/** Bytes as UTF-8, faulty ones as the replacement character. */
export function utf8Text(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** Whether an object becomes a text without the program's help: it has no toString, valueOf or toPrimitive of its own. */
export function speaksForItself(run: Execution, value: Value, depth = 0): boolean {
  if (classIdOf(run, value) === Heap.array) {
    if (depth > MOST_NESTED) return true;
    return (elementsOf(run, value) as Value[]).every(
      (each) => !isObject(run, each) || speaksForItself(run, each, depth + 1),
    );
  }
  return [TO_PRIMITIVE, TO_STRING_TAG, 'toString', 'valueOf'].every((key) => {
    const found = findProperty(run, value, key);
    return found === null
      ? key !== 'toString'
      : found.length < 3 && classIdOf(run, found[0] as Value) === Heap.native;
  });
}

/** A value of TypeScript's as one of the program's: only what cannot fail. */
export function fromPlain(run: Execution, value: string | number | boolean | null | undefined): Value {
  if (typeof value === 'string') return makeText(run, value);
  if (typeof value === 'number') return makeNumber(run, value);
  if (typeof value === 'boolean') return value ? TRUE : FALSE;
  return value === null ? NULL : UNDEFINED;
}
