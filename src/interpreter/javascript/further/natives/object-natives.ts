import type { Execution } from '../../../machine/execution';
import { allocate } from '../../../machine/heap';
import type { Frame, Value } from '../../../machine/state';
import { key, refuseNothing, texts } from '../../natives/object-natives';
import { callKept } from '../../operations/calling';
import type { NativeRows } from '../../operations/native';
import { isObject, symbolText, textOf, truthy, typeOf } from '../../values/convert';
import { EMPTY, NULL, slotOf, TRUE, truth, UNDEFINED } from '../../values/encoding';
import { Heap } from '../../values/heap-classes';
import {
  entriesOf,
  failure,
  heapOf,
  intrinsic,
  makeArray,
  makeObject,
  makeText,
  symbolFor,
  symbolKey,
  TO_STRING_TAG,
} from '../../values/make';
import {
  attributes,
  attributesOf,
  defineProperty,
  findProperty,
  flagsOf,
  ownKeys,
  ownProperty,
  plainGet,
  protoOf,
} from '../../values/properties';

/** The object that an argument is, or must be. */
function mustBeObject(run: Execution, value: Value | undefined, what: string): number {
  if (value === undefined || !isObject(run, value))
    throw failure(run, 'TypeError', `${what} called on non-object`);
  return value as number;
}

function describe(run: Execution, property: readonly Value[]): number {
  const made = makeObject(run);
  const bits = attributesOf(property as Value[]);
  const set = (name: string, value: Value) => defineProperty(run, made, name, [value]);
  if (property.length === 3) {
    set('get', property[0] as Value);
    set('set', property[1] as Value);
  } else {
    set('value', property[0] as Value);
    set('writable', truth((bits & 1) !== 0));
  }
  set('enumerable', truth((bits & 2) !== 0));
  set('configurable', truth((bits & 4) !== 0));
  return made;
}

function defineFrom(run: Execution, target: number, name: string, description: Value): void {
  const before = ownProperty(run, target, name);
  const old = before === null ? 0 : attributesOf(before);
  if (before !== null && (old & 4) === 0 && (old & 1) === 0)
    throw failure(run, 'TypeError', `Cannot redefine property: ${name}`);
  const bit = (field: string, worth: number): number => {
    const found = findProperty(run, description, field);
    return found === null ? old & worth : truthy(run, found[0] as Value) ? worth : 0;
  };
  const [getter, setter] = [plainGet(run, description, 'get'), plainGet(run, description, 'set')];
  const shared = bit('enumerable', 2) + bit('configurable', 4);
  if (getter !== UNDEFINED || setter !== UNDEFINED) {
    defineProperty(run, target, name, [getter, setter, attributes(shared)]);
    return;
  }
  const given = findProperty(run, description, 'value');
  const value = given?.[0] ?? (before?.length === 3 ? UNDEFINED : before?.[0]) ?? UNDEFINED;
  defineProperty(run, target, name, [value, attributes(shared + bit('writable', 1))]);
}

function restrict(run: Execution, value: Value | undefined, level: number): Value {
  const entry = heapOf(run, value ?? UNDEFINED);
  if (entry === null || value === undefined || !isObject(run, value)) return value ?? UNDEFINED;
  if (entry.classId === Heap.array) entriesOf(run, value as number).set('\0frozen', [TRUE]);
  else if (entry.classId !== Heap.function && Array.isArray(entry.contents))
    entry.contents[1] = slotOf(level);
  if (level > 1)
    for (const [name, property] of entry.entries ?? [])
      entry.entries?.set(name, [
        ...property.slice(0, property.length === 3 ? 2 : 1),
        attributes(attributesOf(property) & 2),
      ]);
  return value;
}

/** What few programs do with objects, and symbols of their own. */
export const FURTHER_OBJECT_NATIVES: NativeRows = [
  [
    'Object.getOwnPropertyNames',
    (run, _, [value]) => texts(run, ownKeys(run, refuseNothing(run, value), true)),
  ],
  [
    'Object.getOwnPropertySymbols',
    (run, _, [value]) => {
      const keys = [...(heapOf(run, refuseNothing(run, value))?.entries?.keys() ?? [])];
      const own = keys.filter((each) => typeof each === 'string' && /^\0(?!#|frozen)/.test(each));
      return makeArray(
        run,
        own.map((each) => symbolFor(run, each as string)),
      );
    },
  ],
  [
    'Object.setPrototypeOf',
    (run, _, [value = UNDEFINED, proto = NULL]) => {
      const entry = heapOf(run, value);
      if (entry !== null && Array.isArray(entry.contents)) entry.contents[0] = proto === NULL ? EMPTY : proto;
      return value;
    },
  ],
  [
    '$create',
    (run, _, [proto = NULL]) => {
      if (proto !== NULL && !isObject(run, proto))
        throw failure(
          run,
          'TypeError',
          `Object prototype may only be an Object or null: ${textOf(run, proto)}`,
        );
      return makeObject(run, proto === NULL ? EMPTY : proto);
    },
  ],
  [
    'Object.defineProperty',
    (run, _, [target, name, description = UNDEFINED]) => {
      const object = mustBeObject(run, target, 'Object.defineProperty');
      if (!isObject(run, description))
        throw failure(
          run,
          'TypeError',
          `Property description must be an object: ${textOf(run, description)}`,
        );
      defineFrom(run, object, key(run, name), description);
      return object;
    },
  ],
  [
    'Object.getOwnPropertyDescriptor',
    (run, _, [value = UNDEFINED, name]) => {
      const own = ownProperty(run, value, key(run, name));
      return own === null ? UNDEFINED : describe(run, own);
    },
  ],
  ['Object.freeze', (run, _, [value]) => restrict(run, value, 2)],
  ['Object.seal', (run, _, [value]) => restrict(run, value, 1)],
  ['Object.preventExtensions', (run, _, [value]) => restrict(run, value, 1)],
  [
    'Object.isFrozen',
    (run, _, [value = UNDEFINED]) => truth(!isObject(run, value) || flagsOf(run, value) > 1),
  ],
  [
    'Object.isSealed',
    (run, _, [value = UNDEFINED]) => truth(!isObject(run, value) || flagsOf(run, value) > 0),
  ],
  [
    'Object.isExtensible',
    (run, _, [value = UNDEFINED]) => truth(isObject(run, value) && flagsOf(run, value) === 0),
  ],
  [
    'Object.prototype.isPrototypeOf',
    (run, self, [value = UNDEFINED]) => {
      for (let at = protoOf(run, value); heapOf(run, at) !== null; at = protoOf(run, at))
        if (at === self) return TRUE;
      return truth(false);
    },
  ],
  [
    'Object.prototype.toString',
    (run, self) => {
      const isNothing = self === UNDEFINED || self === NULL;
      const tag = isNothing ? null : findProperty(run, self, TO_STRING_TAG);
      if (tag?.length === 3) {
        callKept(run, run.thread.frames.at(-1) as Frame, 'tagged', self);
        return undefined;
      }
      if (tag !== null) return makeText(run, `[object ${textOf(run, tag[0] as Value)}]`);
      const kinds = new Map<number, string>([
        [Heap.array, 'Array'],
        [Heap.function, 'Function'],
        [Heap.native, 'Function'],
        [Heap.error, 'Error'],
        [Heap.date, 'Date'],
        [Heap.regexp, 'RegExp'],
        [Heap.text, 'String'],
        [Heap.number, 'Number'],
        [Heap.map, 'Map'],
        [Heap.set, 'Set'],
      ]);
      const plain = self === UNDEFINED ? 'Undefined' : self === NULL ? 'Null' : 'Object';
      const kind = kinds.get(heapOf(run, self)?.classId ?? -1);
      const type = typeOf(run, self);
      const isPlain = kind !== undefined || isNothing || isObject(run, self);
      const name = isPlain ? (kind ?? plain) : `${type.charAt(0).toUpperCase()}${type.slice(1)}`;
      return makeText(run, `[object ${name}]`);
    },
  ],
  [
    'Function.prototype.bind',
    (run, self, args) => {
      const made = allocate(run.state, Heap.native, [
        intrinsic(run, 'Function'),
        UNDEFINED,
        intrinsic(run, 'bound'),
        self,
        args[0] ?? UNDEFINED,
        ...args.slice(1),
      ]);
      const name = `bound ${textOf(run, plainGet(run, self, 'name'))}`;
      entriesOf(run, made).set('name', [makeText(run, name), attributes(4)]);
      return made;
    },
  ],
  [
    'Symbol',
    (run, _, [description = UNDEFINED], newTarget) => {
      if (newTarget !== EMPTY) throw failure(run, 'TypeError', 'Symbol is not a constructor');
      run.state.nextIdentityHash += 1;
      const text = description === UNDEFINED ? '' : textOf(run, description);
      return symbolFor(run, `\0${run.state.nextIdentityHash}:${text}`);
    },
  ],
  ['Symbol.for', (run, _, [name = UNDEFINED]) => symbolFor(run, `\0${textOf(run, name)}`)],
  ['Symbol.prototype.toString', (run, self) => makeText(run, symbolText(symbolKey(run, self) ?? ''))],
  [
    '$description',
    (run, _, [value = UNDEFINED]) => makeText(run, symbolText(symbolKey(run, value) ?? '').slice(7, -1)),
  ],
  [
    'Function',
    (run) => {
      throw failure(run, 'Error', 'making functions of text is not supported by the simulator');
    },
  ],
];
