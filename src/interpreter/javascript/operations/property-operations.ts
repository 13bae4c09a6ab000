import type { Execution } from '../../machine/execution';
import type { Frame, Value } from '../../machine/state';
import { classNameOf } from '../values/class-name';
import { isFunction, isObject, speaksForItself, symbolText, textOf } from '../values/convert';
import { EMPTY, isHandle, isSmall, NULL, smallOf, truth, UNDEFINED } from '../values/encoding';
import { Heap } from '../values/heap-classes';
import {
  classIdOf,
  elementsOf,
  entriesOf,
  failure,
  HIDDEN,
  heapOf,
  makeArray,
  makeObject,
  makeText,
  numberOf,
} from '../values/make';
import {
  attributes,
  attributesOf,
  defineProperty,
  findProperty,
  flagsOf,
  keyOf,
  ownKeys,
  ownProperty,
  type Property,
  setElement,
  setLength,
} from '../values/properties';
import { callKept, callValue, hasRoom, noteOf } from './calling';
import type { OperationRows } from './variable-operations';

/** A text of the program. */
export const nameAt = (run: Execution, index: number): string => run.program.texts[index] as string;
const shownKey = (key: string): string => (key.startsWith('\0') ? symbolText(key) : key);

/** Says that null or undefined has no properties. */
export function nothingFailure(
  run: Execution,
  frame: Frame,
  value: Value,
  key: string,
  verb: 'read' | 'set',
): never {
  const what = value === NULL ? 'null' : 'undefined';
  const note = noteOf(run, frame);
  if (verb === 'read' && note?.startsWith('%')) {
    const taken = note.slice(1);
    throw failure(run, 'TypeError', `Cannot destructure property '${key}' of '${taken}' as it is ${what}.`);
  }
  const doing = verb === 'read' ? 'reading' : 'setting';
  throw failure(run, 'TypeError', `Cannot ${verb} properties of ${what} (${doing} '${shownKey(key)}')`);
}

/** Pushes a property of a value, calling its getter if it has one. */
export function pushProperty(run: Execution, frame: Frame, value: Value, key: string): void {
  if (value === UNDEFINED || value === NULL) nothingFailure(run, frame, value, key, 'read');
  const found = findProperty(run, value, key);
  pushFound(run, frame, found, value);
}

/** Pushes the value of a property that was looked up, undefined for none, calling its getter if it has one. */
export function pushFound(run: Execution, frame: Frame, found: Property | null, self: Value): void {
  if (found === null) frame.slots[frame.sp++] = UNDEFINED;
  else if (found.length < 3) frame.slots[frame.sp++] = found[0] as Value;
  else if (found[0] === UNDEFINED) frame.slots[frame.sp++] = UNDEFINED;
  else callValue(run, frame, found[0] as Value, self, []);
}

/** Assigns to a property of a value; pushes the value that was assigned. */
function assign(run: Execution, frame: Frame, object: Value, key: string, value: Value): void {
  if (object === UNDEFINED || object === NULL) nothingFailure(run, frame, object, key, 'set');
  const own = ownProperty(run, object, key);
  const found = own ?? findProperty(run, object, key);
  const elements = elementsOf(run, object);
  if (found?.length === 3) {
    if (found[1] === UNDEFINED) {
      const owner = `#<${classNameOf(run, object)}>`;
      throw failure(run, 'TypeError', `Cannot set property ${key} of ${owner} which has only a getter`);
    }
    // What a setter answers is dropped: the library's function answers the value instead.
    callKept(run, frame, 'setter', found[1] as Value, object, value);
    return;
  }
  frame.slots[frame.sp++] = value;
  if (!isObject(run, object)) return;
  refuseWrite(run, object, key, found, own !== null);
  if (elements !== null && key === 'length') setLength(run, elements, numberOf(run, value));
  else if (classIdOf(run, object) === Heap.buffer)
    (heapOf(run, object)?.contents as Uint8Array)[Number(key)] = numberOf(run, value) ?? 0;
  else if (own !== null && own.length === 2)
    defineProperty(run, object as number, key, [value, own[1] as Value]);
  else defineProperty(run, object as number, key, [value]);
}

function refuseWrite(
  run: Execution,
  object: Value,
  key: string,
  found: Property | null,
  isOwn: boolean,
): void {
  const flags = flagsOf(run, object);
  if (found !== null && ((attributesOf(found) & 1) === 0 || (isOwn && flags > 1)))
    throw failure(
      run,
      'TypeError',
      `Cannot assign to read only property '${shownKey(key)}' of object '${
        elementsOf(run, object) === null ? `#<${classNameOf(run, object)}>` : '[object Array]'
      }'`,
    );
  if (!isOwn && flags > 0)
    throw failure(run, 'TypeError', `Cannot add property ${key}, object is not extensible`);
}

/** Removes a property; false when it may not be. */
export function removeProperty(run: Execution, object: Value, key: string): boolean {
  const own = ownProperty(run, object, key);
  if (own === null) return true;
  if ((attributesOf(own) & 4) === 0 || flagsOf(run, object) > 1) {
    const type = `#<${classNameOf(run, object)}>`;
    throw failure(run, 'TypeError', `Cannot delete property '${shownKey(key)}' of ${type}`);
  }
  const elements = elementsOf(run, object);
  if (elements !== null && elements[Number(key)] !== undefined) elements[Number(key)] = EMPTY;
  else heapOf(run, object)?.entries?.delete(key);
  return true;
}

function getItem(run: Execution, frame: Frame): void {
  const { slots } = frame;
  const [object, key] = [slots[frame.sp - 2] as Value, slots[frame.sp - 1] as Value];
  if (isSmall(key)) {
    const element = elementsOf(run, object)?.[smallOf(key)];
    if (element !== undefined && element !== EMPTY) {
      frame.sp -= 1;
      slots[frame.sp - 1] = element;
      return;
    }
  }
  const name = keyOf(run, key);
  if (name === null && isObject(run, key) && !speaksForItself(run, key)) {
    // The key becomes a text first; then the instruction is executed again.
    frame.sp -= 1;
    frame.pc -= 3;
    callKept(run, frame, 'toText', key);
    return;
  }
  frame.sp -= 2;
  pushProperty(run, frame, object, name ?? textOf(run, key));
}

function setItem(run: Execution, frame: Frame): void {
  const { slots } = frame;
  const [object, key, value] = [slots[frame.sp - 3], slots[frame.sp - 2], slots[frame.sp - 1]] as [
    Value,
    Value,
    Value,
  ];
  frame.sp -= 3;
  const elements = isSmall(key) ? elementsOf(run, object) : null;
  if (elements !== null && smallOf(key) >= 0 && flagsOf(run, object) === 0) {
    setElement(run, elements, smallOf(key), value);
    slots[frame.sp++] = value;
  } else assign(run, frame, object, keyOf(run, key) ?? textOf(run, key), value);
}

/** The key of a private name. */
export const privateKey = (name: string): string => `\0${name}`;

/** Object, key and value are on the stack; the object stays. */
function define(run: Execution, frame: Frame, how: number): void {
  const { slots } = frame;
  const [object, keyValue, value] = [slots[frame.sp - 3], slots[frame.sp - 2], slots[frame.sp - 1]] as [
    number,
    Value,
    Value,
  ];
  frame.sp -= 2;
  const text = keyOf(run, keyValue) ?? textOf(run, keyValue);
  const key =
    text.startsWith('#') && classIdOf(run, keyValue) === Heap.text && (how & 4) !== 0
      ? privateKey(text)
      : text;
  const bits = (how & 4) !== 0 ? 5 : 7;
  const role = how & 3;
  if ((how & 8) !== 0 && isFunction(run, value)) nameFunction(run, value as number, text, role);
  if (key === '__proto__' && role === 0 && isHandle(object)) {
    (heapOf(run, object)?.contents as Value[])[0] = value === NULL ? EMPTY : value;
    return;
  }
  if (role === 0) {
    defineProperty(run, object, key, bits === 7 ? [value] : [value, HIDDEN]);
    return;
  }
  const before = ownProperty(run, object, key);
  const [getter, setter] = before?.length === 3 ? before : [UNDEFINED, UNDEFINED];
  const pair = role === 1 ? [value, setter as Value] : [getter as Value, value];
  defineProperty(run, object, key, [...pair, attributes(bits & 6)] as Value[]);
}

/** Gives a function that has no name the name of its key. */
export function nameFunction(run: Execution, handle: number, key: string, role: number): void {
  const entry = heapOf(run, handle);
  if (entry?.entries?.has('name')) return;
  const own = ownProperty(run, handle, 'name');
  if (own !== null && textOf(run, own[0] as Value) !== '' && role === 0) return;
  const shown = key.startsWith('\0') ? `[${symbolText(key).slice(7, -1)}]` : key;
  const prefix = role === 1 ? 'get ' : role === 2 ? 'set ' : '';
  entriesOf(run, handle).set('name', [makeText(run, prefix + shown), attributes(4)]);
}

/** Copies what an object has of its own onto another; null and undefined have nothing. */
export function copyProperties(
  run: Execution,
  target: number,
  source: Value,
  except: ReadonlySet<string>,
): void {
  for (const key of ownKeys(run, source, false)) {
    if (except.has(key)) continue;
    const own = ownProperty(run, source, key);
    if (own !== null) defineProperty(run, target, key, [own.length === 3 ? UNDEFINED : (own[0] as Value)]);
  }
}

function hasGetters(run: Execution, source: Value): boolean {
  return ownKeys(run, source, false).some((key) => ownProperty(run, source, key)?.length === 3);
}

function restObject(run: Execution, frame: Frame, onlyChecks: boolean): void {
  const source = frame.slots[onlyChecks ? frame.sp - 1 : frame.sp - 2] as Value;
  if (source === UNDEFINED || source === NULL) {
    const what = textOf(run, source);
    throw failure(run, 'TypeError', `Cannot destructure '${what}' as it is ${what}.`);
  }
  if (onlyChecks) return;
  const keys = elementsOf(run, frame.slots[frame.sp - 1] as Value) ?? [];
  frame.sp -= 2;
  const made = makeObject(run);
  copyProperties(run, made, source, new Set(keys.map((key) => keyOf(run, key) ?? '')));
  frame.slots[frame.sp++] = made;
}

/** Reading, writing and defining properties. */
export const PROPERTY_OPERATIONS: OperationRows = {
  GET: (run, frame, _, name) => pushProperty(run, frame, frame.slots[--frame.sp] as Value, nameAt(run, name)),
  SET: (run, frame, _, name) => {
    frame.sp -= 2;
    const [object, value] = [frame.slots[frame.sp] as Value, frame.slots[frame.sp + 1] as Value];
    assign(run, frame, object, nameAt(run, name), value);
  },
  DELETE: (run, frame, _, name) => {
    const object = frame.slots[--frame.sp] as Value;
    frame.slots[frame.sp++] = truth(removeProperty(run, object, nameAt(run, name)));
  },
  GET_ITEM: getItem,
  SET_ITEM: setItem,
  DELETE_ITEM: (run, frame) => {
    frame.sp -= 2;
    const key = frame.slots[frame.sp + 1] as Value;
    const name = keyOf(run, key) ?? textOf(run, key);
    frame.slots[frame.sp] = truth(removeProperty(run, frame.slots[frame.sp] as Value, name));
    frame.sp += 1;
  },
  DEFINE: (run, frame, _, how) => define(run, frame, how),
  SPREAD_OBJECT: (run, frame) => {
    const source = frame.slots[--frame.sp] as Value;
    if (hasGetters(run, source))
      callKept(run, frame, 'spreadObject', frame.slots[--frame.sp] as Value, source);
    else copyProperties(run, frame.slots[frame.sp - 1] as number, source, new Set());
  },
  REST_OBJECT: (run, frame, _, onlyChecks) => restObject(run, frame, onlyChecks === 1),
  OBJECT: (run, frame) => {
    if (hasRoom(run)) frame.slots[frame.sp++] = makeObject(run);
  },
  ARRAY: (run, frame, _, count) => {
    if (!hasRoom(run)) return;
    frame.sp -= count;
    frame.slots[frame.sp] = makeArray(run, frame.slots.slice(frame.sp, frame.sp + count));
    frame.sp += 1;
  },
  HOLE: (run, frame) => {
    elementsOf(run, frame.slots[frame.sp - 1] as Value)?.push(EMPTY);
  },
  APPEND: (run, frame) => {
    const elements = elementsOf(run, frame.slots[frame.sp - 2] as Value) ?? [];
    setElement(run, elements, elements.length, frame.slots[frame.sp - 1] as Value);
    frame.sp -= 1;
  },
};
