import { power } from '../../java/library/natives/elementary-functions';
import type { Execution } from '../../machine/execution';
import type { Instruction } from '../../machine/instructions/instruction';
import type { Frame, Value } from '../../machine/state';
import { OPERATION, type OperationName } from '../compile/operation-names';
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

type Arithmetic = readonly [
  onNumbers: (x: number, y: number) => number,
  onBigInts: (x: bigint, y: bigint) => bigint,
];

function integerPower(x: number, y: number): number {
  let [result, base, left] = [1, x, Math.abs(y)];
  for (; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result *= base;
    base *= base;
  }
  return y < 0 ? 1 / result : result;
}

/** `**`: whole exponents by repeated multiplication, others by the same function on every machine. */
export function raised(x: number, y: number): number {
  if (Number.isInteger(y) && Math.abs(y) < 1024) return integerPower(x, y);
  if (Math.abs(x) === 1 && !Number.isFinite(y)) return NaN;
  return y === 0.5 ? Math.sqrt(x + 0) : power(x, y);
}

function bigPower(x: bigint, y: bigint): bigint {
  let result = 1n;
  for (let left = y < 100_000n ? y : 100_000n; left > 0n; left--) result *= x;
  return result;
}

const ARITHMETIC: ReadonlyMap<OperationName, Arithmetic> = new Map<OperationName, Arithmetic>([
  ['ADD', [(x, y) => x + y, (x, y) => x + y]],
  ['SUBTRACT', [(x, y) => x - y, (x, y) => x - y]],
  ['MULTIPLY', [(x, y) => x * y, (x, y) => x * y]],
  ['DIVIDE', [(x, y) => x / y, (x, y) => x / y]],
  ['REMAINDER', [(x, y) => x % y, (x, y) => x % y]],
  ['POWER', [raised, bigPower]],
  ['SHIFT_LEFT', [(x, y) => x << y, (x, y) => x << y]],
  ['SHIFT_RIGHT', [(x, y) => x >> y, (x, y) => x >> y]],
  ['SHIFT_UNSIGNED', [(x, y) => x >>> y, (x) => x]],
  ['AND', [(x, y) => x & y, (x, y) => x & y]],
  ['OR', [(x, y) => x | y, (x, y) => x | y]],
  ['XOR', [(x, y) => x ^ y, (x, y) => x ^ y]],
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
  const [onNumbers, onBigInts] = ARITHMETIC.get(name) as Arithmetic;
  const [x, y] = [toNumeric(run, one), toNumeric(run, other)];
  if (typeof x === 'number' && typeof y === 'number') return makeNumber(run, onNumbers(x, y));
  if (typeof x === 'number' || typeof y === 'number')
    throw failure(run, 'TypeError', 'Cannot mix BigInt and other types, use explicit conversions');
  if (y === 0n && (name === 'DIVIDE' || name === 'REMAINDER'))
    throw failure(run, 'RangeError', 'Division by zero');
  return makeBigInt(run, onBigInts(x, y));
}

function binary(name: OperationName): Instruction {
  const operation = OPERATION[name];
  const quick = ARITHMETIC.get(name)?.[0];
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
