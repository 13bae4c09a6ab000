import type { Execution } from '../../machine/execution';
import { popFrame } from '../../machine/frames';
import { allocate, objectAt } from '../../machine/heap';
import type { Frame, Value } from '../../machine/state';
import { shapeAt } from '../compile/javascript-program';
import { partOf } from '../parts/javascript-parts';
import { isFunction, isObject, textOf, truthy } from '../values/convert';
import { EMPTY, isSmall, NULL, slotOf, smallOf, truth, UNDEFINED } from '../values/encoding';
import { Heap } from '../values/heap-classes';
import {
  ASYNC_ITERATOR,
  elementsOf,
  failure,
  heapOf,
  ITERATOR,
  makeArray,
  makeObject,
  makeText,
  pairsOf,
} from '../values/make';
import { Job, newPromise, promiseFor, rejectPromise, resolvePromise, subscribe } from '../values/promises';
import { defineProperty, plainGet } from '../values/properties';
import { thrown } from './call-operations';
import { callKept, callValue, noteOf } from './calling';
import { pushProperty } from './property-operations';
import type { OperationRows } from './variable-operations';

/** A frame as an object: an empty slot, the code, the place, then its slots. */
export function suspended(run: Execution, frame: Frame): number {
  const slots = frame.slots.slice(0, frame.sp);
  return allocate(run.state, Heap.coroutine, [EMPTY, slotOf(frame.code), slotOf(frame.pc), ...slots]);
}

/** Goes on with a frame that waited; what it waited for comes onto its stack, or is thrown there. */
export function resume(run: Execution, coroutine: Value, value: Value, isThrown: boolean): void {
  const [, code, pc, ...slots] = objectAt(run.state, coroutine).contents as Value[];
  const frame: Frame = {
    code: smallOf(code as Value),
    pc: smallOf(pc as Value),
    sp: slots.length,
    slots,
    initializes: -1,
  };
  run.thread.frames.push(frame);
  run.frame = frame;
  if (isThrown) throw thrown(run, value, frame);
  if (value !== EMPTY) frame.slots[frame.sp++] = value;
}

function promiseSlotOf(run: Execution, frame: Frame): Value {
  return frame.slots[shapeAt(run, frame.code).promiseSlot] as Value;
}

function awaitTop(run: Execution, frame: Frame): void {
  const value = frame.slots[--frame.sp] as Value;
  const promise = promiseFor(run, value);
  subscribe(run, promise, slotOf(Job.resume), suspended(run, frame));
  popFrame(run, promiseSlotOf(run, frame));
}

/** An answer of an iterator. */
export function iteratorResult(run: Execution, value: Value, isDone: boolean): number {
  const made = makeObject(run);
  defineProperty(run, made, 'value', [value]);
  defineProperty(run, made, 'done', [truth(isDone)]);
  return made;
}

/** An iterator over a list that is there already, which is shown as one of an array, 1 a Map or 2 a Set. */
export function makeCursor(run: Execution, list: Value, kind = 0): number {
  return allocate(run.state, Heap.cursor, [list, slotOf(0), slotOf(kind)]);
}

/** The values of what needs no code of the program to be iterated over: an array, or a copy; null for others. */
export function quickList(run: Execution, value: Value): Value | null {
  const entry = heapOf(run, value);
  switch (entry?.classId) {
    case Heap.array:
      return value;
    case Heap.text:
      return makeArray(
        run,
        Array.from(entry.contents as string, (letter) => makeText(run, letter)),
      );
    case Heap.map:
      return makeArray(
        run,
        [...pairsOf(run, entry).values()].map((pair) => makeArray(run, pair)),
      );
    case Heap.set:
      return makeArray(
        run,
        [...pairsOf(run, entry).values()].map((pair) => pair[0] as Value),
      );
    case Heap.buffer:
      return makeArray(run, Array.from(entry.contents as Uint8Array, slotOf));
    default:
      return null;
  }
}

function iterate(run: Execution, frame: Frame, isAsync: boolean): void {
  const value = frame.slots[frame.sp - 1] as Value;
  if (heapOf(run, value)?.classId === Heap.cursor) return;
  const list = quickList(run, value);
  if (list !== null) {
    frame.slots[frame.sp - 1] = makeCursor(run, list);
    return;
  }
  const isNothing = value === UNDEFINED || value === NULL;
  const own = isNothing || !isAsync ? UNDEFINED : plainGet(run, value, ASYNC_ITERATOR);
  const method = own === UNDEFINED && !isNothing ? plainGet(run, value, ITERATOR) : own;
  if (!isFunction(run, method)) throw notIterable(run, frame, value);
  frame.sp -= 1;
  // The values of an iterator that is not asynchronous are waited for, each in its turn.
  if (isAsync && own === UNDEFINED) callKept(run, frame, 'waited', value);
  else callValue(run, frame, method, value, []);
}

function notIterable(run: Execution, frame: Frame, value: Value) {
  const note = noteOf(run, frame);
  const what = note === null || note.length > 60 ? textOf(run, value) : note;
  return failure(run, 'TypeError', `${what} is not iterable`);
}

/** The next element of a cursor; null at its end. Elements may be added while it runs. */
export function advance(run: Execution, cursor: Value): Value | null {
  const slots = objectAt(run.state, cursor).contents as Value[];
  const index = smallOf(slots[1] as Value);
  const element = elementsOf(run, slots[0] as Value)?.[index];
  if (element === undefined) return null;
  slots[1] = slotOf(index + 1);
  return element === EMPTY ? UNDEFINED : element;
}

function next(run: Execution, frame: Frame, skipped: number): void {
  const iterator = frame.slots[--frame.sp] as Value;
  const entry = heapOf(run, iterator);
  if (entry?.classId === Heap.cursor) {
    frame.slots[frame.sp++] = advance(run, iterator) ?? EMPTY;
    frame.pc += 3 * skipped;
  } else if (entry?.classId === Heap.generator && skipped === 1) {
    const result = partOf('syntax').resumeGenerator(run, iterator, UNDEFINED, 'next');
    if (result !== undefined) frame.slots[frame.sp++] = result;
  } else callValue(run, frame, plainGet(run, iterator, 'next'), iterator, []);
}

function readResult(run: Execution, frame: Frame): void {
  const result = frame.slots[--frame.sp] as Value;
  if (!isObject(run, result))
    throw failure(run, 'TypeError', `Iterator result ${textOf(run, result)} is not an object`);
  if (truthy(run, plainGet(run, result, 'done'))) frame.slots[frame.sp++] = EMPTY;
  else pushProperty(run, frame, result, 'value');
}

function close(run: Execution, frame: Frame): void {
  const iterator = frame.slots[--frame.sp] as Value;
  const entry = heapOf(run, iterator);
  const method = entry?.classId === Heap.cursor ? UNDEFINED : plainGet(run, iterator, 'return');
  if (isFunction(run, method)) callValue(run, frame, method, iterator, []);
  else frame.slots[frame.sp++] = UNDEFINED;
}

function take(run: Execution, frame: Frame, count: number): void {
  const value = frame.slots[--frame.sp] as Value;
  const list = quickList(run, value);
  if (list !== null) {
    const isOwn = heapOf(run, value)?.classId === Heap.array;
    frame.slots[frame.sp++] = isOwn ? makeArray(run, elementsOf(run, list) ?? []) : list;
    return;
  }
  if (value === UNDEFINED || value === NULL) {
    const what = textOf(run, value);
    throw failure(run, 'TypeError', `${what} is not iterable`);
  }
  if (!isFunction(run, plainGet(run, value, ITERATOR)) && heapOf(run, value)?.classId !== Heap.cursor) {
    const what =
      isObject(run, value) && !isSmall(value)
        ? '{(intermediate value)(intermediate value)}'
        : textOf(run, value);
    throw failure(run, 'TypeError', `${what} is not iterable`);
  }
  callKept(run, frame, 'take', value, slotOf(count));
}

function spread(run: Execution, frame: Frame): void {
  const value = frame.slots[frame.sp - 1] as Value;
  const list = quickList(run, value);
  if (list === null) {
    if (!isFunction(run, plainGet(run, value, ITERATOR)) && heapOf(run, value)?.classId !== Heap.cursor)
      throw failure(run, 'TypeError', `${noteOf(run, frame) ?? textOf(run, value)} is not iterable`);
    frame.sp -= 2;
    callKept(run, frame, 'spread', frame.slots[frame.sp] as Value, value);
    return;
  }
  frame.sp -= 1;
  const elements = elementsOf(run, frame.slots[frame.sp - 1] as Value) ?? [];
  const added = elementsOf(run, list) ?? [];
  run.state.liveBytes += 8 * added.length;
  for (const each of [...added]) elements.push(each === EMPTY ? UNDEFINED : each);
}

/** Waiting, promises, generators and iteration. */
export const SUSPENSION_OPERATIONS: OperationRows = {
  ITERATOR: (run, frame) => iterate(run, frame, false),
  ASYNC_ITERATOR: (run, frame) => iterate(run, frame, true),
  NEXT: (run, frame, _, skipped) => next(run, frame, skipped),
  RESULT: readResult,
  CLOSE: close,
  TAKE: (run, frame, _, count) => take(run, frame, count),
  SPREAD: spread,
  ASYNC_START: (run, frame, _, slot) => {
    frame.slots[slot] = newPromise(run);
  },
  RESOLVE: (run, frame, _, slot) => {
    resolvePromise(run, frame.slots[slot] as Value, frame.slots[--frame.sp] as Value);
  },
  REJECT: (run, frame, _, slot) => {
    rejectPromise(run, frame.slots[slot] as Value, frame.slots[--frame.sp] as Value);
  },
  AWAIT: awaitTop,
};
