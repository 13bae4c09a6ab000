import type { Execution } from '../../machine/execution';
import type { Frame, Value } from '../../machine/state';
import { callValue } from '../operations/calling';
import type { NativeRows } from '../operations/native';
import { isInstance, onPrimitives } from '../operations/operator-operations';
import { removeProperty } from '../operations/property-operations';
import { classNameOf } from '../values/class-name';
import { isFunction, isObject, isSameValue, textOf, toInteger, typeOf } from '../values/convert';
import { isSmall, NULL, slotOf, smallOf, truth, UNDEFINED } from '../values/encoding';
import { elementsOf, failure, heapOf, makeArray, makeObject, makeText, textIn } from '../values/make';
import { attributes, defineProperty, keyOf, ownKeys, ownProperty, protoOf } from '../values/properties';

/** An argument as the key of a property. */
export const key = (run: Execution, value: Value | undefined): string =>
  keyOf(run, value ?? UNDEFINED) ?? textOf(run, value ?? UNDEFINED);

const top = (run: Execution): Frame => run.thread.frames.at(-1) as Frame;

/** An array of texts. */
export function texts(run: Execution, keys: readonly string[]): number {
  return makeArray(
    run,
    keys.map((each) => makeText(run, each)),
  );
}

/** Refuses null and undefined. */
export function refuseNothing(run: Execution, value: Value | undefined): Value {
  if (value === undefined || value === UNDEFINED || value === NULL)
    throw failure(run, 'TypeError', 'Cannot convert undefined or null to object');
  return value;
}

const OBJECT_ROWS: NativeRows = [
  ['Object', (run, _, [value]) => (value === undefined || !isObject(run, value) ? makeObject(run) : value)],
  ['Object.keys', (run, _, [value]) => texts(run, ownKeys(run, refuseNothing(run, value), false))],
  ['Object.getPrototypeOf', (run, _, [value]) => protoOf(run, refuseNothing(run, value)) || NULL],
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
  ['Object.prototype.valueOf', (_, self) => self],
];

const FUNCTION_ROWS: NativeRows = [
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
  ['Error.prototype.toString', (run, self) => makeText(run, textOf(run, self))],
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
      for (const [name, own] of heapOf(run, source)?.entries ?? []) {
        if (typeof name !== 'string') continue;
        const rest = own.length === 3 ? own.slice(0, 2) : own.slice(0, 1);
        defineProperty(run, target as number, name, [...rest, attributes(own.length === 3 ? 4 : 5)]);
      }
      return target;
    },
  ],
];
