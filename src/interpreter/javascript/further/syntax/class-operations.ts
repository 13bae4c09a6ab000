import type { Execution } from '../../../machine/execution';
import { objectAt } from '../../../machine/heap';
import type { Frame, Value } from '../../../machine/state';
import { slotsOf } from '../../operations/call-operations';
import { callValue, construct } from '../../operations/calling';
import {
  nameAt,
  nameFunction,
  nothingFailure,
  privateKey,
  pushFound,
} from '../../operations/property-operations';
import type { OperationRows } from '../../operations/variable-operations';
import { isFunction, isObject, textOf } from '../../values/convert';
import { EMPTY, isHandle, NULL, truth, UNDEFINED } from '../../values/encoding';
import { FIELDS, HOME, PROTO } from '../../values/heap-classes';
import {
  elementsOf,
  entriesOf,
  failure,
  HIDDEN,
  heapOf,
  intrinsic,
  makeArray,
  makeBigInt,
  makeObject,
  makeText,
} from '../../values/make';
import {
  attributes,
  findProperty,
  keyOf,
  ownKeys,
  type Property,
  plainGet,
  protoOf,
} from '../../values/properties';

function superCall(run: Execution, frame: Frame): void {
  const args = elementsOf(run, frame.slots[--frame.sp] as Value) ?? [];
  const parent = slotsOf(run, frame.slots[1] as Value)[PROTO] as Value;
  construct(run, frame, parent, [...args], frame.slots[2] as Value);
}

/** Runs the initialiser of the fields of the class whose constructor this is; its answer is dropped afterwards. */
function initializeFields(run: Execution, frame: Frame): void {
  const initializer = slotsOf(run, frame.slots[1] as Value)[FIELDS] as Value;
  if (initializer === EMPTY) frame.slots[frame.sp++] = UNDEFINED;
  else callValue(run, frame, initializer, frame.slots[0] as Value, []);
}

/** Constructor and superclass are on the stack; the class and its prototype take their place. */
function makeClass(run: Execution, frame: Frame): void {
  const [made, parent] = [frame.slots[frame.sp - 2] as number, frame.slots[frame.sp - 1] as Value];
  const isNull = parent !== EMPTY && !isObject(run, parent);
  if (isNull || (parent !== EMPTY && !isFunction(run, parent)))
    throw failure(
      run,
      'TypeError',
      `Class extends value ${textOf(run, parent)} is not a constructor or null`,
    );
  const proto = makeObject(
    run,
    parent === EMPTY ? intrinsic(run, 'Object') : plainGet(run, parent, 'prototype'),
  );
  if (parent !== EMPTY) slotsOf(run, made)[PROTO] = parent;
  slotsOf(run, made)[HOME] = proto;
  entriesOf(run, made).set('prototype', [proto, attributes(0)]);
  entriesOf(run, proto).set('constructor', [made, HIDDEN]);
  frame.slots[frame.sp - 1] = proto;
}

function privateProperty(
  run: Execution,
  frame: Frame,
  object: Value,
  name: string,
  verb: 'read' | 'write',
): Property {
  if (object === UNDEFINED || object === NULL)
    nothingFailure(run, frame, object, name, verb === 'read' ? 'read' : 'set');
  const found = findProperty(run, object, privateKey(name));
  if (found !== null) return found;
  const way = verb === 'read' ? 'from' : 'to';
  const message = `Cannot ${verb} private member ${name} ${way} an object whose class did not declare it`;
  throw failure(run, 'TypeError', message);
}

function getSuper(run: Execution, frame: Frame): void {
  const key = frame.slots[--frame.sp] as Value;
  const home = (objectAt(run.state, frame.slots[1] as Value).contents as Value[])[HOME] as Value;
  const parent = isHandle(home) ? protoOf(run, home) : EMPTY;
  const found = isHandle(parent) ? findProperty(run, parent, keyOf(run, key) ?? textOf(run, key)) : null;
  pushFound(run, frame, found, frame.slots[0] as Value);
}

function keysForIn(run: Execution, value: Value): Value {
  const keys = new Set<string>();
  for (let at = value; heapOf(run, at) !== null; at = protoOf(run, at))
    for (const key of ownKeys(run, at, false)) keys.add(key);
  return makeArray(
    run,
    [...keys].map((key) => makeText(run, key)),
  );
}

/** The instructions of classes and of what else few programs have. */
export const CLASS_OPERATIONS: OperationRows = {
  CLASS: makeClass,
  CLASS_FIELDS: (run, frame) => {
    const initializer = frame.slots[--frame.sp] as Value;
    slotsOf(run, frame.slots[frame.sp - 2] as Value)[FIELDS] = initializer;
  },
  SUPER_CALL: superCall,
  INIT_FIELDS: initializeFields,
  GET_SUPER: getSuper,
  GET_PRIVATE: (run, frame, _, name) => {
    const object = frame.slots[--frame.sp] as Value;
    pushFound(run, frame, privateProperty(run, frame, object, nameAt(run, name), 'read'), object);
  },
  SET_PRIVATE: (run, frame, _, name) => {
    frame.sp -= 2;
    const [object, value] = [frame.slots[frame.sp] as Value, frame.slots[frame.sp + 1] as Value];
    privateProperty(run, frame, object, nameAt(run, name), 'write');
    entriesOf(run, object as number).set(privateKey(nameAt(run, name)), [value]);
    frame.slots[frame.sp++] = value;
  },
  HAS_PRIVATE: (run, frame, _, name) => {
    const object = frame.slots[frame.sp - 1] as Value;
    frame.slots[frame.sp - 1] = truth(findProperty(run, object, privateKey(nameAt(run, name))) !== null);
  },
  DEFINE_PRIVATE: (run, frame, _, name) => {
    const value = frame.slots[--frame.sp] as Value;
    if (isFunction(run, value)) nameFunction(run, value as number, nameAt(run, name), 0);
    entriesOf(run, frame.slots[frame.sp - 1] as number).set(privateKey(nameAt(run, name)), [value]);
  },
  BIGINT: (run, frame, _, text) => {
    frame.slots[frame.sp++] = makeBigInt(run, BigInt(run.program.texts[text] as string));
  },
  KEYS: (run, frame) => {
    frame.slots[frame.sp - 1] = keysForIn(run, frame.slots[frame.sp - 1] as Value);
  },
};
