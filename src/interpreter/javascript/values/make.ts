import type { Execution, ThrownObject } from '../../machine/execution';
import { allocate, internText, objectAt } from '../../machine/heap';
import type { Entries, HeapObject, Value } from '../../machine/state';
import { partOf } from '../parts/javascript-parts';
import { EMPTY, fitsSlot, isFraction, isHandle, isSmall, slotOf, smallOf, UNDEFINED } from './encoding';
import { Heap, staticSlot } from './heap-classes';

/** Most elements of one array, and bytes of one buffer. */
export const MOST_ELEMENTS = 4_000_000;

/** The heap object behind a slot; null for what is no handle. */
export function heapOf(run: Execution, value: Value): HeapObject | null {
  return isHandle(value) ? objectAt(run.state, value) : null;
}

/** The heap class of a value, -1 for what is in the slot itself. */
export function classIdOf(run: Execution, value: Value): number {
  return isHandle(value) ? objectAt(run.state, value).classId : -1;
}

/** A number as a slot: itself, or an object when it does not fit. */
export function makeNumber(run: Execution, value: number): Value {
  return fitsSlot(value) ? slotOf(value) : allocate(run.state, Heap.number, Float64Array.of(value));
}

/** The number in a slot, null when there is none. */
export function numberOf(run: Execution, value: Value): number | null {
  if (isSmall(value)) return smallOf(value);
  if (isFraction(value)) return value as number;
  const entry = heapOf(run, value);
  return entry?.classId === Heap.number ? ((entry.contents as Float64Array)[0] as number) : null;
}

/** A string. */
export function makeText(run: Execution, text: string): number {
  if (text.length > run.state.limits.textLength) throw failure(run, 'RangeError', 'Invalid string length');
  // Short ones are shared, so that no run fills its heap with single letters.
  if (text.length <= 1) return internText(run.program, run.state, text);
  return allocate(run.state, Heap.text, text);
}

/** The characters of a string, null when the value is none. */
export function textIn(run: Execution, value: Value): string | null {
  const entry = heapOf(run, value);
  return entry?.classId === Heap.text ? (entry.contents as string) : null;
}

/** A bigint. */
export function makeBigInt(run: Execution, value: bigint): number {
  return allocate(run.state, Heap.bigint, [value]);
}

/** The bigint of a value, null when it is none. */
export function bigIntOf(run: Execution, value: Value): bigint | null {
  const entry = heapOf(run, value);
  return entry?.classId === Heap.bigint ? ((entry.contents as Value[])[0] as bigint) : null;
}

/** An array of these values. */
export function makeArray(run: Execution, values: readonly Value[]): number {
  if (values.length > MOST_ELEMENTS) throw failure(run, 'RangeError', 'Invalid array length');
  return allocate(run.state, Heap.array, values.slice());
}

/** The elements of an array, null when the value is none. Changes to them change the array. */
export function elementsOf(run: Execution, value: Value): Value[] | null {
  const entry = heapOf(run, value);
  return entry?.classId === Heap.array ? (entry.contents as Value[]) : null;
}

/** An empty object of a heap class with a prototype and further slots. */
export function makeObject(
  run: Execution,
  proto: Value = intrinsic(run, 'Object'),
  classId: number = Heap.object,
  slots: readonly Value[] = [],
): number {
  const handle = allocate(run.state, classId, [proto, UNDEFINED, ...slots]);
  run.state.heap[handle] = { ...objectAt(run.state, handle), entries: new Map() };
  return handle;
}

/** The keyed contents of an object, made when it has none yet. */
export function entriesOf(run: Execution, handle: number): Entries {
  const entry = objectAt(run.state, handle);
  if (entry.entries !== undefined) return entry.entries;
  const entries: Entries = new Map();
  run.state.heap[handle] = { ...entry, entries };
  return entries;
}

/** What a Map or Set holds, by key: a value, or a key and a value. Its entries are properties, as those of any object. */
export function pairsOf(run: Execution, collection: HeapObject): Entries {
  return entriesOf(run, (collection.contents as Value[])[2] as number);
}

/** Slots for the machine's own use. */
export function makeTuple(run: Execution, ...slots: Value[]): number {
  return allocate(run.state, Heap.tuple, slots);
}

/** A built-in prototype, or what else is kept under a name. */
export function intrinsic(run: Execution, name: string): Value {
  return run.state.statics[staticSlot(name)] ?? EMPTY;
}

/** The text that stands for a symbol among keys; null when the value is no symbol. */
export function symbolKey(run: Execution, value: Value): string | null {
  const entry = heapOf(run, value);
  return entry?.classId === Heap.symbol ? (entry.contents as string) : null;
}

/** A symbol by its key. */
export function symbolFor(run: Execution, key: string): number {
  const known = run.state.interned.get(key);
  if (known !== undefined) return known;
  const handle = allocate(run.state, Heap.symbol, key);
  run.state.interned.set(key, handle);
  return handle;
}

/** The keys of the symbols that the language itself looks at. */
export const ITERATOR = '\0Symbol.iterator';
/** `Symbol.asyncIterator`. */
export const ASYNC_ITERATOR = '\0Symbol.asyncIterator';
/** `Symbol.toPrimitive`. */
export const TO_PRIMITIVE = '\0Symbol.toPrimitive';
/** `Symbol.hasInstance`. */
export const HAS_INSTANCE = '\0Symbol.hasInstance';
/** `Symbol.toStringTag`. */
export const TO_STRING_TAG = '\0Symbol.toStringTag';
/** Node's symbol for an object's own way of being shown. */
export const INSPECT = '\0nodejs.util.inspect.custom';

/** The attributes of a property that is writable and configurable, but not enumerable. */
export const HIDDEN = -1 - 5;

/** A built-in error, to be thrown. */
export function failure(run: Execution, name: string, message: string): ThrownObject {
  return partOf('language').failure(run, name, message);
}
