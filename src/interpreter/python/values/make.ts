/** Making and reading Python's values. None is the handle 0; -1 in a slot means that there is no value. */
import { AssertionFault } from '../../../base/assert';
import { boxOf } from '../../machine/boxes';
import type { Execution, ThrownObject } from '../../machine/execution';
import { ThrownObject as Thrown } from '../../machine/execution';
import { allocate, allocateEntries, noteChange } from '../../machine/heap';
import type { Entries, HeapObject, Value } from '../../machine/state';
import { CLASS_IDS, CLASSES, Exc, Type } from './classes';

/** What `next` answers when there is nothing more, and what an unbound name has. */
export const NOTHING = -1;

/** The static slot of a dict: the exception that each thread is handling, by the thread's number. */
const HANDLED = 0;

/** The exception that the current thread is handling, 0 for none. */
export function handledNow(execution: Execution): Value {
  const all = execution.state.statics[HANDLED] as Value;
  return all === 0 ? 0 : (entriesOf(execution, all).get(execution.thread.id)?.[0] ?? 0);
}

/** Makes an exception the one being handled; 0 for none. */
export function setHandledNow(execution: Execution, thrown: Value): void {
  const { statics } = execution.state;
  if (statics[HANDLED] === 0) statics[HANDLED] = newEntries(execution, Type.DICT, new Map());
  const all = entriesOf(execution, statics[HANDLED] as Value);
  if (thrown === 0) all.delete(execution.thread.id);
  else all.set(execution.thread.id, [thrown]);
}

/** Whether an exception is of a built-in type or descends from it. */
export function isOfType(execution: Execution, thrown: Value, name: string): boolean {
  return execution.classOf(thrown).supertypes.has(CLASS_IDS.get(name) as number);
}

const LARGEST = 9007199254740991n;

/** An integer of any size. */
export function newInt(execution: Execution, value: number | bigint): number {
  if (typeof value === 'bigint') {
    if (value >= -LARGEST && value <= LARGEST) return allocate(execution.state, Type.INT, [Number(value)]);
    return allocate(execution.state, Type.INT, [value]);
  }
  return allocate(execution.state, Type.INT, [value === 0 ? 0 : value]);
}

/** A float. */
export function newFloat(execution: Execution, value: number): number {
  return allocate(execution.state, Type.FLOAT, [value]);
}

/** True or False. */
export function newBool(execution: Execution, value: boolean): number {
  return boxOf(execution, Type.BOOL, 'Z', value ? 1 : 0);
}

/** A str. */
export function newStr(execution: Execution, text: string): number {
  if (text.length > 64) execution.makeRoom(text.length * 2);
  return execution.newText(text);
}

/** A list or tuple. */
export function newSequence(execution: Execution, type: number, items: Value[]): number {
  execution.makeRoom(items.length * 8);
  return allocate(execution.state, type, items);
}

/** A dict, set or frozenset. */
export function newEntries(execution: Execution, type: number, entries: Entries): number {
  execution.makeRoom(entries.size * 64);
  return allocateEntries(execution.state, type, entries);
}

/** An object with these fields. */
export function newObject(execution: Execution, type: number, fields: Value[]): number {
  execution.makeRoom(64);
  return allocate(execution.state, type, fields);
}

/** Bytes from a text of one character for each. */
export function newBytes(execution: Execution, latin: string): number {
  execution.makeRoom(latin.length);
  const bytes = new Int8Array(latin.length);
  for (let index = 0; index < latin.length; index++) bytes[index] = latin.charCodeAt(index);
  return allocate(execution.state, Type.BYTES, bytes);
}

/** The number of the built-in type of a value. */
export function typeId(execution: Execution, value: Value): number {
  return value === 0 ? Type.NONE : objectOf(execution, value).classId;
}

/** The fields or items of an object, to be read or changed. */
export function fields(execution: Execution, value: Value): Value[] {
  const { contents } = objectOf(execution, value);
  if (typeof contents === 'string') throw new UnfitValue(value);
  noteChange(execution.state, value as number);
  return contents as Value[];
}

/** The characters of a str; throws `UnfitValue` for anything else. */
export function textOf(execution: Execution, value: Value): string {
  const { contents } = objectOf(execution, value);
  if (typeof contents !== 'string') throw new UnfitValue(value);
  return contents;
}

/**
 * A value is not what it must be: where a native was given it, that is the program's mistake, and else ours. What stands
 * in no place of the heap has not been given at all.
 */
export class UnfitValue extends AssertionFault {
  readonly value: Value | undefined;

  constructor(value: Value | undefined) {
    super('a value is of the type that it must be');
    this.value = value;
  }
}

function objectOf(execution: Execution, value: Value): HeapObject {
  const found = execution.state.heap[value as number];
  if (found) return found;
  throw new UnfitValue(value);
}

/** Bytes as a text of one character for each. */
export function latinOf(execution: Execution, value: Value): string {
  const bytes = objectOf(execution, value).contents;
  if (!(bytes instanceof Int8Array)) throw new UnfitValue(value);
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte & 255);
  return text;
}

/** The entries of a dict or set, to be read or changed. */
export function entriesOf(execution: Execution, value: Value): Entries {
  const { entries } = objectOf(execution, value);
  if (entries === undefined) throw new UnfitValue(value);
  noteChange(execution.state, value as number);
  return entries;
}

/** Counts what a list or dict grew by, and throws a MemoryError when that is too much. */
export function grow(execution: Execution, bytes: number): void {
  execution.makeRoom(bytes);
  execution.state.liveBytes += bytes;
}

/** The type object of a built-in type. */
export function typeObject(execution: Execution, id: number): number {
  const { state } = execution;
  const known = state.classObjects.get(id);
  if (known !== undefined) return known;
  const definition = CLASSES[id];
  if (definition === undefined) throw new Error(`no type ${id}`);
  const handle = allocate(state, Type.TYPE, [id, 0, 0, 0, 0]);
  state.classObjects.set(id, handle);
  const bases: Value[] = definition.superId < 0 ? [] : [typeObject(execution, definition.superId)];
  const mro: Value[] = [...definition.supertypes].map((each) =>
    each === id ? handle : typeObject(execution, each),
  );
  const own = fields(execution, handle);
  own[1] = execution.intern(definition.name);
  own[2] = allocate(state, Type.TUPLE, bases);
  own[3] = allocate(state, Type.TUPLE, mro);
  own[4] = allocateEntries(state, Type.DICT, new Map());
  return handle;
}

/** The type object of a value. */
export function typeOf(execution: Execution, value: Value): number {
  const id = typeId(execution, value);
  if (id === Type.OBJECT || id >= Type.BASE_EXCEPTION) {
    const own = fields(execution, value)[0] as number;
    if (own !== 0) return own;
  }
  return typeObject(execution, id);
}

/** The name of a value's type. */
export function typeName(execution: Execution, value: Value): string {
  return textOf(execution, fields(execution, typeOf(execution, value))[1] as Value);
}

/** An exception of a built-in type with one argument, or none. */
export function failure(execution: Execution, name: string, message: string | null): ThrownObject {
  const id = CLASS_IDS.get(name);
  if (id === undefined) throw new Error(`no exception ${name}`);
  const { state } = execution;
  const args = allocate(state, Type.TUPLE, message === null ? [] : [execution.newText(message)]);
  const thrown = allocate(state, id, [0, 0, args, 0, 0, 0, handledNow(execution), 0]);
  fields(execution, thrown)[Exc.TRACE] = execution.traceFor(0);
  return new Thrown(thrown);
}

/** A TypeError. */
export function typeFailure(execution: Execution, message: string): ThrownObject {
  return failure(execution, 'TypeError', message);
}

/** Whether a value is an int or a bool. */
export function isInt(execution: Execution, value: Value): boolean {
  const id = typeId(execution, value);
  return id === Type.INT || id === Type.BOOL;
}

/** The number in an int, bool or float. */
export function numberIn(execution: Execution, value: Value): Value {
  const id = typeId(execution, value);
  if (id !== Type.INT && id !== Type.FLOAT && id !== Type.BOOL) throw new UnfitValue(value);
  return (objectOf(execution, value).contents as Value[])[0] as Value;
}
