import type { Execution } from '../../machine/execution';
import type { Instruction } from '../../machine/instructions/instruction';
import type { Frame, Value } from '../../machine/state';
import { OPERATION, type OperationName } from '../compile/operation-names';
import { partOf } from '../parts/javascript-parts';
import {
  isEqual,
  isFunction,
  isObject,
  isSame,
  speaksForItself,
  textOf,
  toNumeric,
  truthy,
  typeOf,
} from '../values/convert';
import { EMPTY, isHandle, isSmall, NULL, slotOf, smallOf, truth, UNDEFINED } from '../values/encoding';
import { Heap } from '../values/heap-classes';
import { classIdOf, failure, HAS_INSTANCE, makeBigInt, makeNumber, makeText, textIn } from '../values/make';
import { findProperty, keyOf, plainGet, protoOf } from '../values/properties';
import { callKept, callValue, hasRoom } from './calling';
import type { OperationRows } from './variable-operations';

const ARITHMETIC: ReadonlyMap<OperationName, (x: number, y: number) => number> = new Map<
  OperationName,
  (x: number, y: number) => number
>([
  ['ADD', (x, y) => x + y],
  ['SUBTRACT', (x, y) => x - y],
  ['MULTIPLY', (x, y) => x * y],
  ['DIVIDE', (x, y) => x / y],
  ['REMAINDER', (x, y) => x % y],
  ['POWER', (x, y) => partOf('language').raised(x, y)],
  ['SHIFT_LEFT', (x, y) => x << y],
  ['SHIFT_RIGHT', (x, y) => x >> y],
  ['SHIFT_UNSIGNED', (x, y) => x >>> y],
  ['AND', (x, y) => x & y],
  ['OR', (x, y) => x | y],
  ['XOR', (x, y) => x ^ y],
]);

type Order = (x: number | bigint | string, y: number | bigint | string) => boolean;

const ORDER: ReadonlyMap<OperationName, Order> = new Map<OperationName, Order>([
  ['LESS', (x, y) => x < y],
  ['GREATER', (x, y) => x > y],
  ['LESS_EQUAL', (x, y) => x <= y],
  ['GREATER_EQUAL', (x, y) => x >= y],
]);

const NAMES = Object.keys(OPERATION) as OperationName[];

/** A binary operator on values that are no objects, or of `==` on any. The library calls it by the operation's number. */
export function onPrimitives(run: Execution, operation: number, one: Value, other: Value): Value {
  const name = NAMES[operation] as OperationName;
  const order = ORDER.get(name);
  if (order !== undefined) {
    const [first, second] = [textIn(run, one), textIn(run, other)];
    if (first !== null && second !== null) return truth(order(first, second));
    return truth(order(toNumeric(run, one), toNumeric(run, other)));
  }
  if (name === 'EQUAL' || name === 'NOT_EQUAL') return truth(isEqual(run, one, other) === (name === 'EQUAL'));
  if (name === 'ADD' && (textIn(run, one) !== null || textIn(run, other) !== null))
    return makeText(run, textOf(run, one) + textOf(run, other));
  const [x, y] = [toNumeric(run, one), toNumeric(run, other)];
  if (typeof x === 'bigint' || typeof y === 'bigint') return partOf('language').onBigInts(run, name, x, y);
  return makeNumber(run, (ARITHMETIC.get(name) as (x: number, y: number) => number)(x, y));
}

function binary(name: OperationName): Instruction {
  const operation = OPERATION[name];
  const quick = ARITHMETIC.get(name);
  const order = ORDER.get(name);
  return (run, frame) => {
    const { slots, sp } = frame;
    const [one, other] = [slots[sp - 2] as Value, slots[sp - 1] as Value];
    if (isSmall(one) && isSmall(other)) {
      const [x, y] = [smallOf(one), smallOf(other)];
      frame.sp -= 1;
      if (order !== undefined) slots[sp - 2] = truth(order(x, y));
      else
        slots[sp - 2] =
          quick === undefined ? onPrimitives(run, operation, one, other) : makeNumber(run, quick(x, y));
      return;
    }
    if (name === 'ADD' && !hasRoom(run)) return;
    frame.sp -= 2;
    const compares = name === 'EQUAL' || name === 'NOT_EQUAL';
    const objects = [one, other].filter((value) => isObject(run, value)).length;
    const isNothing = [one, other].some((value) => value === UNDEFINED || value === NULL);
    if (objects === 0 || (compares && (objects === 2 || isNothing))) {
      slots[frame.sp++] = onPrimitives(run, operation, one, other);
    } else callKept(run, frame, 'binary', slotOf(operation), one, other);
  };
}

function unary(answer: (run: Execution, value: number | bigint) => Value): Instruction {
  return (run, frame) => {
    const value = frame.slots[frame.sp - 1] as Value;
    frame.slots[frame.sp - 1] = answer(run, toNumeric(run, value));
  };
}

function toNumericOperation(run: Execution, frame: Frame, isPlus: boolean): void {
  const value = frame.slots[frame.sp - 1] as Value;
  if (isSmall(value)) return;
  if (isObject(run, value)) {
    timesOnObject(run, frame, 1);
    return;
  }
  const number = toNumeric(run, value);
  if (typeof number === 'number') frame.slots[frame.sp - 1] = makeNumber(run, number);
  else if (isPlus) throw failure(run, 'TypeError', 'Cannot convert a BigInt value to a number');
}

/** The library turns the object at the top into what is no object first. */
function timesOnObject(run: Execution, frame: Frame, factor: number): void {
  frame.sp -= 1;
  const value = frame.slots[frame.sp] as Value;
  callKept(run, frame, 'binary', slotOf(OPERATION.MULTIPLY), value, slotOf(factor));
}

function instanceOf(run: Execution, frame: Frame): void {
  const [value, type] = [frame.slots[frame.sp - 2] as Value, frame.slots[frame.sp - 1] as Value];
  frame.sp -= 2;
  const own = isObject(run, type) ? plainGet(run, type, HAS_INSTANCE) : UNDEFINED;
  if (own !== UNDEFINED) {
    callValue(run, frame, own, type, [value]);
    return;
  }
  if (!isFunction(run, type)) {
    const message = isObject(run, type) ? 'is not callable' : 'is not an object';
    throw failure(run, 'TypeError', `Right-hand side of 'instanceof' ${message}`);
  }
  frame.slots[frame.sp++] = truth(isInstance(run, value, type));
}

/** Whether an object inherits from a constructor's prototype. */
export function isInstance(run: Execution, value: Value, type: Value): boolean {
  const proto = plainGet(run, type, 'prototype');
  if (!isObject(run, value)) return false;
  for (let at = protoOf(run, value); isHandle(at); at = protoOf(run, at)) if (at === proto) return true;
  return false;
}

function hasProperty(run: Execution, frame: Frame): void {
  const [key, object] = [frame.slots[frame.sp - 2] as Value, frame.slots[frame.sp - 1] as Value];
  frame.sp -= 2;
  const name = keyOf(run, key) ?? textOf(run, key);
  if (!isObject(run, object)) {
    const shown = textOf(run, object);
    throw failure(run, 'TypeError', `Cannot use 'in' operator to search for '${name}' in ${shown}`);
  }
  frame.slots[frame.sp++] = truth(findProperty(run, object, name) !== null);
}

function replaceTop(answer: (run: Execution, value: Value) => Value): Instruction {
  return (run, frame) => {
    frame.slots[frame.sp - 1] = answer(run, frame.slots[frame.sp - 1] as Value);
  };
}

/** A value as a text, calling the program's own toString where there is one. */
function toText(run: Execution, frame: Frame): void {
  const value = frame.slots[frame.sp - 1] as Value;
  if (classIdOf(run, value) === Heap.text) return;
  if (isObject(run, value) && !speaksForItself(run, value)) {
    frame.sp -= 1;
    callKept(run, frame, 'toText', value);
  } else frame.slots[frame.sp - 1] = makeText(run, textOf(run, value));
}

const negate = unary((run, value) =>
  typeof value === 'bigint' ? makeBigInt(run, -value) : makeNumber(run, -value),
);

function jumpIf(test: (run: Execution, value: Value) => boolean, keeps: boolean): Instruction {
  return (run, frame, _, target) => {
    const holds = test(run, frame.slots[frame.sp - 1] as Value);
    if (!keeps || !holds) frame.sp -= 1;
    if (holds) frame.pc = target;
  };
}

const isNothing = (value: Value): boolean => value === UNDEFINED || value === NULL;

/** Operators, conversions and conditional jumps. */
export const OPERATOR_OPERATIONS: OperationRows = {
  ...Object.fromEntries(
    [...ARITHMETIC.keys(), ...ORDER.keys(), 'EQUAL', 'NOT_EQUAL'].map((name) => [
      name,
      binary(name as OperationName),
    ]),
  ),
  SAME: (run, frame) => {
    frame.sp -= 1;
    frame.slots[frame.sp - 1] = truth(
      isSame(run, frame.slots[frame.sp - 1] as Value, frame.slots[frame.sp] as Value) &&
        !Number.isNaN(frame.slots[frame.sp]),
    );
  },
  NOT_SAME: (run, frame) => {
    frame.sp -= 1;
    frame.slots[frame.sp - 1] = truth(
      !isSame(run, frame.slots[frame.sp - 1] as Value, frame.slots[frame.sp] as Value) ||
        Number.isNaN(frame.slots[frame.sp]),
    );
  },
  IN: hasProperty,
  INSTANCE_OF: instanceOf,
  NEGATE: (run, frame) => {
    const value = frame.slots[frame.sp - 1] as Value;
    if (isObject(run, value)) timesOnObject(run, frame, -1);
    else negate(run, frame, 0, 0);
  },
  INVERT: unary((run, value) =>
    typeof value === 'bigint' ? makeBigInt(run, ~value) : makeNumber(run, ~value),
  ),
  INCREASE: (run, frame, _, by) => {
    const value = toNumeric(run, frame.slots[frame.sp - 1] as Value);
    frame.slots[frame.sp - 1] =
      typeof value === 'bigint' ? makeBigInt(run, value + BigInt(by)) : makeNumber(run, value + by);
  },
  NOT: replaceTop((run, value) => truth(!truthy(run, value))),
  TYPEOF: replaceTop((run, value) => makeText(run, typeOf(run, value))),
  TO_NUMERIC: (run, frame, _, isPlus) => toNumericOperation(run, frame, isPlus === 1),
  TO_TEXT: toText,
  TO_KEY: (run, frame) => {
    const value = frame.slots[frame.sp - 1] as Value;
    if (keyOf(run, value) === null) toText(run, frame);
  },
  TEMPLATE: (run, frame, _, count) => {
    if (!hasRoom(run)) return;
    frame.sp -= count;
    const parts = frame.slots.slice(frame.sp, frame.sp + count);
    frame.slots[frame.sp++] = makeText(run, parts.map((part) => textOf(run, part)).join(''));
  },
  JUMP_TRUE: (run, frame, _, target) => {
    if (truthy(run, frame.slots[--frame.sp] as Value)) frame.pc = target;
  },
  JUMP_FALSE: (run, frame, _, target) => {
    if (!truthy(run, frame.slots[--frame.sp] as Value)) frame.pc = target;
  },
  JUMP_TRUE_KEEP: jumpIf(truthy, true),
  JUMP_FALSE_KEEP: jumpIf((run, value) => !truthy(run, value), true),
  JUMP_NULLISH_KEEP: jumpIf((_, value) => !isNothing(value), true),
  JUMP_NULLISH: (_, frame, __, target) => {
    if (!isNothing(frame.slots[frame.sp - 1] as Value)) return;
    frame.sp -= 1;
    frame.pc = target;
  },
  JUMP_DEFINED: jumpIf((_, value) => value !== UNDEFINED, true),
  JUMP_EMPTY: (_, frame, __, target) => {
    if (frame.slots[frame.sp - 1] !== EMPTY) return;
    frame.sp -= 1;
    frame.pc = target;
  },
};
