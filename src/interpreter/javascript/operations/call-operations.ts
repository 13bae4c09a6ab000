import type { Execution } from '../../machine/execution';
import { ThrownObject } from '../../machine/execution';
import { popFrame } from '../../machine/frames';
import { allocate, objectAt } from '../../machine/heap';
import { callHost } from '../../machine/host-calls';
import type { Frame, Value } from '../../machine/state';
import { programOf } from '../compile/javascript-program';
import { partOf } from '../parts/javascript-parts';
import { isObject, textOf } from '../values/convert';
import { EMPTY, isHandle, slotOf, UNDEFINED } from '../values/encoding';
import { Heap, HOME, THROWN_CODE, THROWN_PC } from '../values/heap-classes';
import { fromHostFormat, toHostFormat } from '../values/host-format';
import { elementsOf, failure, heapOf } from '../values/make';
import { callValue, construct, hasRoom, makeClosure, paysForCall } from './calling';
import type { OperationRows } from './variable-operations';

/** The slots of an object. */
export function slotsOf(run: Execution, handle: Value): Value[] {
  return objectAt(run.state, handle).contents as Value[];
}

function call(run: Execution, frame: Frame, count: number, isList: boolean): void {
  const below = isList ? 3 : count + 2;
  const callee = frame.slots[frame.sp - below] as Value;
  if (!hasRoom(run) || !paysForCall(run, frame, callee)) return;
  const args = argumentsOf(run, frame, count, isList);
  frame.sp -= below;
  callValue(run, frame, callee, frame.slots[frame.sp + 1] as Value, args);
}

function argumentsOf(run: Execution, frame: Frame, count: number, isList: boolean): readonly Value[] {
  if (!isList) return frame.slots.slice(frame.sp - count, frame.sp);
  return (elementsOf(run, frame.slots[frame.sp - 1] as Value) ?? []).map((each) =>
    each === EMPTY ? UNDEFINED : each,
  );
}

function make(run: Execution, frame: Frame, count: number, isList: boolean): void {
  const below = isList ? 2 : count + 1;
  const callee = frame.slots[frame.sp - below] as Value;
  if (!hasRoom(run) || !paysForCall(run, frame, callee)) return;
  const args = argumentsOf(run, frame, count, isList);
  frame.sp -= below;
  construct(run, frame, callee, args, callee);
}

function returnFrom(run: Execution, frame: Frame): void {
  const value = frame.slots[frame.sp - 1] as Value;
  const isConstructed = frame.slots[2] !== EMPTY && isHandle(frame.slots[2] as Value);
  if (!isConstructed || isObject(run, value)) {
    popFrame(run, value);
    return;
  }
  if (frame.slots[0] === EMPTY) {
    const message =
      "Must call super constructor in derived class before accessing 'this' or returning from derived constructor";
    throw failure(run, 'ReferenceError', message);
  }
  popFrame(run, frame.slots[0]);
}

function native(run: Execution, frame: Frame, operand: number): void {
  const count = operand % 16;
  const index = (operand - count) / 16;
  const found = programOf(run).natives[index];
  if (found === undefined) throw new Error(`there is no native ${index}`);
  if (!hasRoom(run)) return;
  const args = frame.slots.slice(frame.sp - count, frame.sp);
  const depth = frame.sp;
  frame.sp -= count;
  const result = found(run, UNDEFINED, args, EMPTY, []);
  if (run.repeats) {
    // It waits, and is called again when its thread runs next.
    run.repeats = false;
    frame.sp = depth;
    frame.pc -= 3;
  } else if (result !== undefined) frame.slots[frame.sp++] = result;
}

function host(run: Execution, frame: Frame, operand: number): void {
  const count = operand % 16;
  const name = programOf(run).hostCalls[(operand - count) / 16] ?? '';
  const parameters = new Array<'L'>(count).fill('L');
  callHost(run, frame, { how: 'host', name, parameters, returns: 'L', run: null }, count);
}

function caught(run: Execution, frame: Frame, isClause: boolean): void {
  const value = frame.slots[frame.sp - 1] as Value;
  const entry = heapOf(run, value);
  if (entry?.classId !== Heap.thrown) return;
  const [content, , , isOrder] = entry.contents as Value[];
  // A generator that is to return runs its finally blocks, and no catch clause.
  if (isOrder === undefined) frame.slots[frame.sp - 1] = content as Value;
  else if (isClause) throw new ThrownObject(value as number);
}

function throwTop(run: Execution, frame: Frame, isAgain: boolean): void {
  const value = frame.slots[--frame.sp] as Value;
  const entry = heapOf(run, value);
  if (entry?.classId === Heap.error && !isAgain) {
    const slots = entry.contents as Value[];
    slots[THROWN_CODE] = slotOf(frame.code);
    slots[THROWN_PC] = slotOf(frame.pc - 3);
  }
  throw thrown(run, value, frame);
}

/** Something to be thrown; what is no object is wrapped, together with the place. */
export function thrown(run: Execution, value: Value, frame: Frame): ThrownObject {
  if (isObject(run, value)) return new ThrownObject(value as number);
  const place = [slotOf(frame.code), slotOf(frame.pc - 3)];
  return new ThrownObject(allocate(run.state, Heap.thrown, [value, ...place]));
}

/** Calls, classes, what crosses the border, and exceptions. */
export const CALL_OPERATIONS: OperationRows = {
  CLOSURE: (run, frame, _, code) => {
    if (hasRoom(run)) frame.slots[frame.sp++] = makeClosure(run, frame, code);
  },
  REGEXP: (run, frame) => {
    frame.sp -= 2;
    const [source, flags] = [frame.slots[frame.sp] as Value, frame.slots[frame.sp + 1] as Value];
    frame.slots[frame.sp++] = partOf('language').makeRegExp(run, textOf(run, source), textOf(run, flags));
  },
  CALL: (run, frame, _, count) => call(run, frame, count, false),
  CALL_LIST: (run, frame) => call(run, frame, 1, true),
  NEW: (run, frame, _, count) => make(run, frame, count, false),
  NEW_LIST: (run, frame) => make(run, frame, 1, true),
  RETURN: returnFrom,
  NATIVE: (run, frame, _, operand) => native(run, frame, operand),
  TO_HOST: (run, frame) => {
    frame.slots[frame.sp - 1] = toHostFormat(run, frame.slots[frame.sp - 1] as Value);
  },
  HOST: (run, frame, _, operand) => host(run, frame, operand),
  FROM_HOST: (run, frame) => {
    frame.slots[frame.sp - 1] = fromHostFormat(run, frame.slots[frame.sp - 1] as Value);
  },
  HOME: (run, frame, _, below) => {
    const made = heapOf(run, frame.slots[frame.sp - 1] as Value);
    if (made?.classId === Heap.function)
      (made.contents as Value[])[HOME] = frame.slots[frame.sp - 2 - below] as Value;
  },
  CATCH: (run, frame, _, clause) => caught(run, frame, clause === 1),
  THROW: (run, frame, _, again) => throwTop(run, frame, again === 1),
};
