import type { Execution } from '../../machine/execution';
import { ENTRY_BYTES } from '../../machine/heap';
import type { Entries, HeapObject, Value } from '../../machine/state';
import { programOf } from '../compile/javascript-program';
import { partOf } from '../parts/javascript-parts';
import { functionNameIn } from './class-name';
import { EMPTY, FALSE, isFraction, isHandle, isSmall, slotOf, smallOf, TRUE, UNDEFINED } from './encoding';
import { CODE, FLAGS, Heap, OWN_PROTO, PROTO } from './heap-classes';
import {
  elementsOf,
  entriesOf,
  failure,
  HIDDEN,
  heapOf,
  intrinsic,
  MOST_ELEMENTS,
  makeNumber,
  makeObject,
  makeText,
  symbolKey,
} from './make';

/**
 * A property: [value], writable, enumerable and configurable; [value, attributes]; or [getter, setter, attributes].
 * Attributes are -1 minus the sum of 1 writable, 2 enumerable, 4 configurable.
 */
export type Property = Value[];

/** The attributes of a property as bits. */
export function attributesOf(property: Property): number {
  const last = property.length === 1 ? undefined : property.at(-1);
  return last === undefined ? 7 : -1 - Number(last);
}

/** Attributes as they are kept. */
export function attributes(bits: number): number {
  return -1 - bits;
}

const INDEX = /^(?:0|[1-9]\d{0,9})$/;

/** The index that a key is, -1 when it is none. */
export function indexOfKey(key: string): number {
  return INDEX.test(key) ? Number(key) : -1;
}

/** What an object inherits from; the empty value for nothing. */
export function protoOf(run: Execution, value: Value): Value {
  const slot = value as number;
  if (isHandle(value)) {
    const { classId, contents, entries } = run.state.heap[value] as HeapObject;
    if (classId === Heap.text) return intrinsic(run, 'String');
    if (classId === Heap.array) return entries?.get(OWN_PROTO)?.[0] ?? intrinsic(run, 'Array');
    if (classId === Heap.buffer) return intrinsic(run, 'Buffer');
    if (classId === Heap.number) return intrinsic(run, 'Number');
    if (classId === Heap.symbol) return intrinsic(run, 'Symbol');
    if (classId === Heap.bigint) return intrinsic(run, 'BigInt');
    if (classId === Heap.cursor) return intrinsic(run, 'Iterator');
    return (contents as Value[])[PROTO] ?? EMPTY;
  }
  if (isSmall(slot) || isFraction(slot)) return intrinsic(run, 'Number');
  return slot === TRUE || slot === FALSE ? intrinsic(run, 'Boolean') : EMPTY;
}

/** An object's own property, null when it has none of that name. */
export function ownProperty(run: Execution, value: Value, key: string): Property | null {
  const entry = heapOf(run, value);
  if (entry === null) return null;
  const found = entry.entries?.get(key);
  switch (entry.classId) {
    case Heap.text:
      return indexedProperty(run, entry.contents as string, key);
    case Heap.array:
      return elementProperty(run, entry.contents as Value[], key) ?? found ?? null;
    case Heap.buffer:
      return byteProperty(run, entry.contents as Uint8Array, key);
    case Heap.function:
      return found ?? functionProperty(run, value as number, entry, key);
    case Heap.error:
      return key === 'stack' && found === undefined
        ? [partOf('language').stackOf(run, value), HIDDEN]
        : (found ?? null);
    default:
      return found ?? null;
  }
}

function indexedProperty(run: Execution, text: string, key: string): Property | null {
  if (key === 'length') return [makeNumber(run, text.length), attributes(0)];
  const index = indexOfKey(key);
  return index >= 0 && index < text.length ? [makeText(run, text[index] as string), attributes(2)] : null;
}

function elementProperty(run: Execution, elements: readonly Value[], key: string): Property | null {
  if (key === 'length') return [makeNumber(run, elements.length), attributes(1)];
  const index = indexOfKey(key);
  const element = index < 0 ? undefined : elements[index];
  return element === undefined || element === EMPTY ? null : [element];
}

function byteProperty(run: Execution, bytes: Uint8Array, key: string): Property | null {
  if (key === 'length' || key === 'byteLength') return [makeNumber(run, bytes.length), attributes(0)];
  const byte = bytes[indexOfKey(key)];
  return byte === undefined ? null : [slotOf(byte)];
}

/** A function's name, length and prototype are made when somebody asks. */
function functionProperty(run: Execution, handle: number, entry: HeapObject, key: string): Property | null {
  if (key !== 'name' && key !== 'length' && key !== 'prototype') return null;
  const shape = programOf(run).shapes[smallOf((entry.contents as number[])[CODE] as number)];
  if (shape === undefined) return null;
  if (key === 'name') return [makeText(run, functionNameIn(run, entry)), attributes(4)];
  if (key === 'length') return [slotOf(shape.length), attributes(4)];
  if (shape.isGenerator)
    return keep(run, handle, key, [makeObject(run, intrinsic(run, 'Generator')), attributes(1)]);
  if (shape.kind !== 'plain' || shape.isAsync) return null;
  const proto = makeObject(run);
  entriesOf(run, proto).set('constructor', [handle, HIDDEN]);
  return keep(run, handle, key, [proto, attributes(1)]);
}

function keep(run: Execution, handle: number, key: string, property: Property): Property {
  entriesOf(run, handle).set(key, property);
  return property;
}

/** A property of a value or of what it inherits from; null when there is none. */
export function findProperty(run: Execution, value: Value, key: string): Property | null {
  const own = ownProperty(run, value, key);
  if (own !== null) return own;
  let at = protoOf(run, value);
  for (let depth = 0; isHandle(at) && depth < 1000; depth++) {
    const found = ownProperty(run, at, key);
    if (found !== null) return found;
    at = protoOf(run, at);
  }
  return null;
}

/** The value of a property that has no getter; undefined for one that has, or that is missing. */
export function plainGet(run: Execution, value: Value, key: string): Value {
  const found = findProperty(run, value, key);
  return found === null || found.length === 3 ? UNDEFINED : (found[0] as Value);
}

/** Puts a property on an object, whatever was there. */
export function defineProperty(run: Execution, handle: number, key: string, property: Property): void {
  const elements = elementsOf(run, handle);
  const index = elements === null ? -1 : indexOfKey(key);
  if (elements !== null && index >= 0) {
    setElement(run, elements, index, property[0] as Value);
    return;
  }
  putEntry(run, entriesOf(run, handle), key, property);
}

function putEntry(run: Execution, entries: Entries, key: string, property: Property): void {
  if (!entries.has(key)) run.state.liveBytes += ENTRY_BYTES;
  entries.set(key, property);
}

/** Stores an element; those between the end and it are holes. */
export function setElement(run: Execution, elements: Value[], index: number, value: Value): void {
  if (index >= elements.length) {
    if (index >= MOST_ELEMENTS) throw failure(run, 'RangeError', 'Invalid array length');
    run.state.liveBytes += 8 * (index + 1 - elements.length);
    while (elements.length < index) elements.push(EMPTY);
  }
  elements[index] = value;
}

/** Sets the length of an array. */
export function setLength(run: Execution, elements: Value[], length: number | null): void {
  if (length === null || !Number.isInteger(length) || length < 0 || length > MOST_ELEMENTS)
    throw failure(run, 'RangeError', 'Invalid array length');
  if (length < elements.length) elements.length = length;
  else while (elements.length < length) elements.push(EMPTY);
}

/** Whether properties may be added to an object, changed, or neither: 1 not added, 2 frozen. */
export function flagsOf(run: Execution, value: Value): number {
  const entry = heapOf(run, value);
  if (entry === null || !Array.isArray(entry.contents)) return 0;
  if (entry.classId === Heap.array) return entry.entries?.has('\0frozen') ? 2 : 0;
  const flags = entry.classId === Heap.function ? UNDEFINED : entry.contents[FLAGS];
  return flags !== undefined && isSmall(flags) ? smallOf(flags) : 0;
}

/** The keys of an object's own properties: indexes first, ascending, then names in the order they were added. */
export function ownKeys(run: Execution, value: Value, all: boolean): readonly string[] {
  const entry = heapOf(run, value);
  if (entry === null) return [];
  const indexes: string[] = [];
  const { contents } = entry;
  if (entry.classId === Heap.array) {
    (contents as Value[]).forEach((element, index) => {
      if (element !== EMPTY) indexes.push(String(index));
    });
  } else if (entry.classId === Heap.text || entry.classId === Heap.buffer) {
    for (let index = 0; index < contents.length; index++) indexes.push(String(index));
  }
  const named: string[] = [];
  for (const [key, property] of entry.entries ?? []) {
    if (typeof key !== 'string' || key.startsWith('\0')) continue;
    if (!all && (attributesOf(property) & 2) === 0) continue;
    if (indexOfKey(key) >= 0) indexes.push(key);
    else named.push(key);
  }
  if (entry.classId === Heap.object) indexes.sort((one, other) => Number(one) - Number(other));
  return [...indexes, ...named];
}

/** The key that a value stands for as a property's name; null when only its own toString knows. */
export function keyOf(run: Execution, value: Value): string | null {
  if (isSmall(value)) return String(smallOf(value));
  const entry = heapOf(run, value);
  if (entry?.classId === Heap.text) return entry.contents as string;
  return symbolKey(run, value);
}
