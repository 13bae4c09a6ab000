import type { Execution } from '../../machine/execution';
import { newFrame } from '../../machine/frames';
import { allocate } from '../../machine/heap';
import type { Frame, HeapObject, Value } from '../../machine/state';
import { librarySteps } from '../../machine/statements';
import type { FunctionShape } from '../compile/function-shape';
import { programOf, shapeAt } from '../compile/javascript-program';
import { functionNameIn } from '../values/class-name';
import { isObject, textOf, typeOf } from '../values/convert';
import { EMPTY, isSmall, slotOf, smallOf, UNDEFINED } from '../values/encoding';
import { BOUND_NEW_TARGET, BOUND_THIS, CAPTURED, CODE, Heap, HOME } from '../values/heap-classes';
import { failure, heapOf, intrinsic, makeArray, makeObject, textIn } from '../values/make';
import { plainGet } from '../values/properties';

/** What a value is called in a message when the text of the program does not say. */
function shownValue(run: Execution, value: Value): string {
  const text = textIn(run, value);
  if (text !== null) return `"${text}"`;
  return isObject(run, value) && typeOf(run, value) === 'object' ? '#<Object>' : textOf(run, value);
}

/** The text compiled for the present instruction; null when there is none. */
export function noteOf(run: Execution, frame: Frame): string | null {
  const note = run.codeAt(frame.code).nullNotes.get(frame.pc - 3);
  return note === undefined ? null : (run.program.texts[note] ?? null);
}

/** Calls a value. The result comes onto the stack of the frame: at once, or when the function that is entered ends. */
export function callValue(
  run: Execution,
  frame: Frame,
  callee: Value,
  self: Value,
  args: readonly Value[],
): void {
  const entry = heapOf(run, callee);
  if (entry?.classId === Heap.function) {
    const shape = shapeAt(run, smallOf((entry.contents as Value[])[CODE] as Value));
    if (shape.kind === 'constructor' || shape.kind === 'derived') {
      const name = functionNameIn(run, entry);
      throw failure(run, 'TypeError', `Class constructor ${name} cannot be invoked without 'new'`);
    }
    enter(run, callee as number, entry, shape, self, args, EMPTY);
  } else if (entry?.classId === Heap.native) callNative(run, frame, entry, self, args, EMPTY);
  else throw failure(run, 'TypeError', `${noteOf(run, frame) ?? shownValue(run, callee)} is not a function`);
}

function callNative(
  run: Execution,
  frame: Frame,
  entry: HeapObject,
  self: Value,
  args: readonly Value[],
  newTarget: Value,
): void {
  const [, , index, ...bound] = entry.contents as Value[];
  const native = programOf(run).natives[smallOf(index as Value)];
  if (native === undefined) throw new Error(`there is no native ${index}`);
  const result = native(run, self, args, newTarget, bound);
  if (result !== undefined) frame.slots[frame.sp++] = result;
}

/** Starts a function of the program. */
function enter(
  run: Execution,
  callee: number,
  entry: HeapObject,
  shape: FunctionShape,
  self: Value,
  args: readonly Value[],
  newTarget: Value,
): void {
  const { frames } = run.thread;
  if (frames.length >= run.state.limits.stackDepth)
    throw failure(run, 'RangeError', 'Maximum call stack size exceeded');
  const contents = entry.contents as Value[];
  const isArrow = shape.kind === 'arrow';
  const slots: Value[] = [
    isArrow ? (contents[BOUND_THIS] as Value) : self,
    callee,
    isArrow ? (contents[BOUND_NEW_TARGET] as Value) : newTarget,
    shape.usesArguments ? makeArray(run, args) : EMPTY,
  ];
  for (let index = 0; index < shape.parameterCount; index++) {
    slots.push(index === shape.rest ? makeArray(run, args.slice(index)) : (args[index] ?? UNDEFINED));
  }
  const frame = newFrame(run, smallOf(contents[CODE] as Value), slots, -1);
  frames.push(frame);
  run.frame = frame;
}

/** Makes an object by calling a value with new; its result comes onto the stack of the frame. */
export function construct(
  run: Execution,
  frame: Frame,
  callee: Value,
  args: readonly Value[],
  newTarget: Value,
): void {
  const entry = heapOf(run, callee);
  if (entry?.classId === Heap.native) {
    callNative(run, frame, entry, EMPTY, args, newTarget);
    return;
  }
  const shape =
    entry?.classId === Heap.function
      ? shapeAt(run, smallOf((entry.contents as Value[])[CODE] as Value))
      : null;
  const can = shape !== null && ['plain', 'constructor', 'derived'].includes(shape.kind);
  if (entry === null || shape === null || !can || shape.isAsync || shape.isGenerator)
    throw failure(run, 'TypeError', `${noteOf(run, frame) ?? shownValue(run, callee)} is not a constructor`);
  const self = shape.kind === 'derived' ? EMPTY : makeObject(run, protoFor(run, newTarget, 'Object'));
  enter(run, callee as number, entry, shape, self, args, newTarget);
}

/** The prototype of an object made for `newTarget`. */
export function protoFor(run: Execution, newTarget: Value, otherwise: string): Value {
  const proto = newTarget === EMPTY ? EMPTY : plainGet(run, newTarget, 'prototype');
  return isObject(run, proto) ? proto : intrinsic(run, otherwise);
}

/** Calls a function that the library keeps under a name; its result comes onto the stack. */
export function callKept(run: Execution, frame: Frame, name: string, ...args: Value[]): void {
  callValue(run, frame, intrinsic(run, name), UNDEFINED, args);
}

/** The part of an `isLibrary` call that costs something; false when the instruction must wait for the next slice. */
export function paysForCall(run: Execution, frame: Frame, callee: Value): boolean {
  const entry = heapOf(run, callee);
  if (entry?.classId !== Heap.function) return true;
  const code = run.codeAt(smallOf((entry.contents as Value[])[CODE] as Value));
  return !code.isLibrary || librarySteps(run, frame);
}

/** Collects garbage when it is time; false when the program has used up its memory and is stopped. */
export function hasRoom(run: Execution): boolean {
  const { state } = run;
  run.collectIfNeeded(64);
  if (state.liveBytes <= state.limits.heapBytes && state.liveObjects < state.limits.heapObjects) return true;
  state.stopped = 'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory';
  run.leave('stopped');
  return false;
}

/** A function object for a code, with the variables around it. */
export function makeClosure(run: Execution, frame: Frame, code: number): number {
  const shape = shapeAt(run, code);
  const isArrow = shape.kind === 'arrow';
  const needsOwn = isArrow || shape.captures.some(({ from }) => from === 'captured');
  const around = needsOwn ? heapOf(run, frame.slots[1] as Value) : null;
  const own = (around?.contents ?? []) as Value[];
  const captured = shape.captures.map(({ from, index }) =>
    from === 'slot' ? (frame.slots[index] as Value) : (own[CAPTURED + index] as Value),
  );
  return allocate(run.state, Heap.function, [
    intrinsic(run, 'Function'),
    slotOf(code),
    isArrow ? (frame.slots[0] as Value) : UNDEFINED,
    isArrow ? (own[HOME] ?? UNDEFINED) : UNDEFINED,
    isArrow ? (frame.slots[2] as Value) : EMPTY,
    EMPTY,
    ...captured,
  ]);
}

/** Whether a slot holds a small integer of this worth. */
export function isNumber(value: Value, number: number): boolean {
  return isSmall(value) && smallOf(value) === number;
}
