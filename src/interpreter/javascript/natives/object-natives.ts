import type { Execution } from '../../machine/execution';
import { allocate } from '../../machine/heap';
import type { Frame, Value } from '../../machine/state';
import { callValue, protoFor } from '../operations/calling';
import type { NativeRows } from '../operations/native';
import { isInstance, onPrimitives } from '../operations/operator-operations';
import { removeProperty } from '../operations/property-operations';
import { classNameOf } from '../values/class-name';
import {
  isFunction,
  isObject,
  isSameValue,
  symbolText,
  textOf,
  toInteger,
  truthy,
  typeOf,
} from '../values/convert';
import { EMPTY, isSmall, NULL, slotOf, smallOf, TRUE, truth, UNDEFINED } from '../values/encoding';
import { Heap, STATIC } from '../values/heap-classes';
import {
  elementsOf,
  entriesOf,
  failure,
  heapOf,
  intrinsic,
  makeArray,
  makeError,
  makeObject,
  makeText,
  symbolFor,
  symbolKey,
  TO_STRING_TAG,
  textIn,
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
  plainGet,
  protoOf,
} from '../values/properties';

const key = (run: Execution, value: Value | undefined): string =>
  keyOf(run, value ?? UNDEFINED) ?? textOf(run, value ?? UNDEFINED);

const top = (run: Execution): Frame => run.thread.frames.at(-1) as Frame;

function texts(run: Execution, keys: readonly string[]): number {
  return makeArray(
    run,
    keys.map((each) => makeText(run, each)),
  );
}

/** The object that an argument is, or must be. */
function mustBeObject(run: Execution, value: Value | undefined, what: string): number {
  if (value === undefined || !isObject(run, value))
    throw failure(run, 'TypeError', `${what} called on non-object`);
  return value as number;
}

function refuseNothing(run: Execution, value: Value | undefined): Value {
  if (value === undefined || value === UNDEFINED || value === NULL)
    throw failure(run, 'TypeError', 'Cannot convert undefined or null to object');
  return value;
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

function errorFrom(run: Execution, type: string, args: readonly Value[], newTarget: Value): Value {
  const isAggregate = type === 'AggregateError';
  const [message = UNDEFINED, options = UNDEFINED] = isAggregate ? args.slice(1) : args;
  const proto = newTarget === EMPTY ? intrinsic(run, type) : protoFor(run, newTarget, type);
  const header = textOf(run, plainGet(run, proto, 'name'));
  const text = message === UNDEFINED ? null : textOf(run, message);
  const made = makeError(run, proto, header, text, newTarget);
  const cause = isObject(run, options) ? findProperty(run, options, 'cause') : null;
  if (cause !== null) defineProperty(run, made, 'cause', [cause[0] as Value, attributes(5)]);
  if (isAggregate)
    defineProperty(run, made, 'errors', [
      makeArray(run, elementsOf(run, args[0] ?? UNDEFINED) ?? []),
      attributes(5),
    ]);
  return made;
}

const ERRORS = [...STATIC.keys()].filter((name) => name.endsWith('Error'));

const OBJECT_ROWS: NativeRows = [
  ['Object', (run, _, [value]) => (value === undefined || !isObject(run, value) ? makeObject(run) : value)],
  ['Object.keys', (run, _, [value]) => texts(run, ownKeys(run, refuseNothing(run, value), false))],
  [
    'Object.getOwnPropertyNames',
    (run, _, [value]) => texts(run, ownKeys(run, refuseNothing(run, value), true)),
  ],
  ['Object.getPrototypeOf', (run, _, [value]) => protoOf(run, refuseNothing(run, value)) || NULL],
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
    'Object.isExtensible',
    (run, _, [value = UNDEFINED]) => truth(isObject(run, value) && flagsOf(run, value) === 0),
  ],
  [
    'Object.is',
    (run, _, [one = UNDEFINED, other = UNDEFINED]) =>
      truth(isSameValue(run, one, other) && (one === other || textOf(run, one) !== '0')),
  ],
  [
    'Object.prototype.hasOwnProperty',
    (run, self, [name]) => truth(ownProperty(run, self, key(run, name)) !== null),
  ],
  [
    'Object.hasOwn',
    (run, _, [value = UNDEFINED, name]) => truth(ownProperty(run, value, key(run, name)) !== null),
  ],
  [
    'Object.prototype.isPrototypeOf',
    (run, self, [value = UNDEFINED]) => {
      for (let at = protoOf(run, value); heapOf(run, at) !== null; at = protoOf(run, at))
        if (at === self) return TRUE;
      return truth(false);
    },
  ],
  ['Object.prototype.valueOf', (_, self) => self],
  [
    'Object.prototype.toString',
    (run, self) => {
      const tag = self === UNDEFINED || self === NULL ? UNDEFINED : plainGet(run, self, TO_STRING_TAG);
      if (tag !== UNDEFINED) return makeText(run, `[object ${textOf(run, tag)}]`);
      const kinds = new Map<number, string>([
        [Heap.array, 'Array'],
        [Heap.function, 'Function'],
        [Heap.native, 'Function'],
        [Heap.error, 'Error'],
        [Heap.date, 'Date'],
        [Heap.regexp, 'RegExp'],
        [Heap.text, 'String'],
      ]);
      const plain = self === UNDEFINED ? 'Undefined' : self === NULL ? 'Null' : 'Object';
      return makeText(run, `[object ${kinds.get(heapOf(run, self)?.classId ?? -1) ?? plain}]`);
    },
  ],
];

const FUNCTION_ROWS: NativeRows = [
  [
    'Function',
    (run) => {
      throw failure(run, 'Error', 'making functions of text is not supported by the simulator');
    },
  ],
  [
    'Function.prototype.call',
    (run, self, [target = UNDEFINED, ...args]) => {
      callValue(run, top(run), self, target, args);
      return undefined;
    },
  ],
  [
    'Function.prototype.apply',
    (run, self, [target = UNDEFINED, list = UNDEFINED]) => {
      callValue(run, top(run), self, target, [...(elementsOf(run, list) ?? [])]);
      return undefined;
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
    '$bound',
    (run, _, args, __, [target = UNDEFINED, self = UNDEFINED, ...first]) => {
      callValue(run, top(run), target, self, [...first, ...args]);
      return undefined;
    },
  ],
  ['Function.prototype.toString', (run, self) => makeText(run, textOf(run, self))],
];

/** Objects, functions, symbols and errors. */
export const OBJECT_NATIVES: NativeRows = [
  ...OBJECT_ROWS,
  ...FUNCTION_ROWS,
  ...ERRORS.map((type): NativeRows[number] => [
    type,
    (run, _, args, newTarget) => errorFrom(run, type, args, newTarget),
  ]),
  ['Error.prototype.toString', (run, self) => makeText(run, textOf(run, self))],
  ['Error.captureStackTrace', () => UNDEFINED],
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
  ['$typeOf', (run, _, [value = UNDEFINED]) => makeText(run, typeOf(run, value))],
  ['$isObject', (run, _, [value = UNDEFINED]) => truth(isObject(run, value))],
  ['$isFunction', (run, _, [value = UNDEFINED]) => truth(isFunction(run, value))],
  ['$kind', (run, _, [value = UNDEFINED]) => slotOf(heapOf(run, value)?.classId ?? -1)],
  ['$text', (run, _, [value = UNDEFINED]) => makeText(run, textOf(run, value))],
  ['$isText', (run, _, [value = UNDEFINED]) => truth(textIn(run, value) !== null)],
  ['$className', (run, _, [value = UNDEFINED]) => makeText(run, classNameOf(run, value))],
  ['$isInstance', (run, _, [value = UNDEFINED, type = UNDEFINED]) => truth(isInstance(run, value, type))],
  [
    '$binary',
    (run, _, [operation = UNDEFINED, one = UNDEFINED, other = UNDEFINED]) =>
      onPrimitives(run, isSmall(operation) ? smallOf(operation) : toInteger(run, operation), one, other),
  ],
  ['$delete', (run, _, [object = UNDEFINED, name]) => truth(removeProperty(run, object, key(run, name)))],
  [
    '$hide',
    (run, _, [target = UNDEFINED, source = UNDEFINED]) => {
      for (const name of ownKeys(run, source, true)) {
        const own = ownProperty(run, source, name);
        if (own === null) continue;
        const rest = own.length === 3 ? own.slice(0, 2) : own.slice(0, 1);
        defineProperty(run, target as number, name, [...rest, attributes(own.length === 3 ? 4 : 5)]);
      }
      return target;
    },
  ],
];
