import { type Execution, ThrownObject } from '../../../machine/execution';
import { popFrame } from '../../../machine/frames';
import { allocate, objectAt } from '../../../machine/heap';
import type { Frame, Value } from '../../../machine/state';
import { thrown } from '../../operations/call-operations';
import { callKept, callValue } from '../../operations/calling';
import type { NativeRows } from '../../operations/native';
import { iteratorResult, resume, suspended } from '../../operations/suspension-operations';
import type { OperationRows } from '../../operations/variable-operations';
import { isFunction, isObject, textOf } from '../../values/convert';
import { EMPTY, FALSE, NULL, TRUE, UNDEFINED } from '../../values/encoding';
import { Heap } from '../../values/heap-classes';
import { failure, heapOf, intrinsic, makeObject } from '../../values/make';
import { defineProperty, plainGet } from '../../values/properties';

/** States of a generator, its slot behind the frame. */
const Generator = { fresh: UNDEFINED, waits: TRUE, runs: NULL, done: FALSE } as const;
const FRAME = 2;
const STAGE = 3;

/** The order to return, as something thrown: its fourth slot tells it from what programs throw. */
function orderToReturn(run: Execution, value: Value): ThrownObject {
  return new ThrownObject(allocate(run.state, Heap.thrown, [value, EMPTY, EMPTY, TRUE]));
}

/** What a generator is ordered to return; null when the value is no such order. */
function orderedValue(run: Execution, value: Value): Value | null {
  const entry = heapOf(run, value);
  const [content, , , isOrder] = (entry?.classId === Heap.thrown ? entry.contents : []) as Value[];
  return isOrder === undefined ? null : (content as Value);
}

function becomeGenerator(run: Execution, frame: Frame, isAsync: boolean): void {
  const callee = frame.slots[1] as Value;
  const own = plainGet(run, callee, 'prototype');
  const proto = isObject(run, own) ? own : intrinsic(run, 'Generator');
  const made = makeObject(run, proto, Heap.generator, [EMPTY, Generator.fresh]);
  frame.slots[2] = made;
  (objectAt(run.state, made).contents as Value[])[FRAME] = suspended(run, frame);
  popFrame(run, made);
  const caller = run.frame;
  if (!isAsync || caller === null) return;
  // Programs see an object that takes requests one after the other.
  caller.sp -= 1;
  callKept(run, caller, 'asyncGenerator', made, own);
}

function yieldTop(run: Execution, frame: Frame, isDone: boolean, waits = false): void {
  const value = frame.slots[--frame.sp] as Value;
  const slots = objectAt(run.state, frame.slots[2] as Value).contents as Value[];
  slots[FRAME] = isDone ? EMPTY : suspended(run, frame);
  slots[STAGE] = isDone ? Generator.done : Generator.waits;
  const result = iteratorResult(run, value, isDone);
  if (waits) defineProperty(run, result, 'waits', [TRUE]);
  popFrame(run, result);
}

/** The body has ended, by something thrown. */
function finishThrown(run: Execution, frame: Frame): void {
  const value = frame.slots[frame.sp - 1] as Value;
  const ordered = orderedValue(run, value);
  if (ordered === null) {
    frame.sp -= 1;
    throw thrown(run, value, frame);
  }
  frame.slots[frame.sp - 1] = ordered;
  yieldTop(run, frame, true);
}

/** `yield*` hands on what comes to it. */
function delegate(run: Execution, frame: Frame, isThrown: boolean): void {
  frame.sp -= 2;
  const [iterator, value] = [frame.slots[frame.sp] as Value, frame.slots[frame.sp + 1] as Value];
  const ordered = isThrown ? orderedValue(run, value) : null;
  const name = ordered !== null ? 'return' : isThrown ? 'throw' : 'next';
  const method = plainGet(run, iterator, name);
  if (isFunction(run, method) || name === 'next') callValue(run, frame, method, iterator, [ordered ?? value]);
  else if (ordered !== null) throw orderToReturn(run, ordered);
  else throw failure(run, 'TypeError', "The iterator does not provide a 'throw' method");
}

function returning(run: Execution, frame: Frame): void {
  const order = frame.slots[--frame.sp] as Value;
  if (orderedValue(run, order) !== null) throw orderToReturn(run, frame.slots[--frame.sp] as Value);
}

/** `next`, `return` and `throw` of generators. */
export function resumeGenerator(
  run: Execution,
  generator: Value,
  value: Value,
  how: 'next' | 'return' | 'throw',
): Value | undefined {
  const entry = heapOf(run, generator);
  if (entry?.classId !== Heap.generator)
    throw failure(
      run,
      'TypeError',
      `${how} method called on incompatible receiver ${textOf(run, generator)}`,
    );
  const slots = entry.contents as Value[];
  const stage = slots[STAGE];
  if (stage === Generator.runs && run.thread.frames.some((frame) => frame.slots[2] === generator))
    throw failure(run, 'TypeError', 'Generator is already running');
  const isOver = stage === Generator.done || stage === Generator.runs;
  if (how === 'next' && !isOver) {
    slots[STAGE] = Generator.runs;
    resume(run, slots[FRAME] as Value, stage === Generator.fresh ? EMPTY : value, false);
    return undefined;
  }
  const isFresh = stage === Generator.fresh;
  const waited = slots[FRAME] as Value;
  slots[STAGE] = isOver || isFresh ? Generator.done : Generator.runs;
  if (how === 'throw') {
    if (isOver || isFresh) throw thrown(run, value, run.thread.frames.at(-1) as Frame);
    resume(run, waited, value, true);
  }
  if (how === 'return' && !isOver && !isFresh) resume(run, waited, orderToReturn(run, value).handle, true);
  return iteratorResult(run, how === 'return' ? value : UNDEFINED, true);
}

/** The instructions of generators. */
export const GENERATOR_OPERATIONS: OperationRows = {
  YIELD: (run, frame, _, waits) => yieldTop(run, frame, false, waits === 1),
  GENERATOR: (run, frame, _, isAsync) => becomeGenerator(run, frame, isAsync === 1),
  FINISH: (run, frame, _, isThrown) => {
    if (isThrown === 1) finishThrown(run, frame);
    else yieldTop(run, frame, true);
  },
  DELEGATE: (run, frame, _, isThrown) => delegate(run, frame, isThrown === 1),
  RETURNING: returning,
};

/** The methods of generators. */
export const GENERATOR_NATIVES: NativeRows = [
  [
    '$resumeGenerator',
    (run, _, [generator = UNDEFINED, how = UNDEFINED, value = UNDEFINED]) =>
      resumeGenerator(run, generator, value, textOf(run, how) as 'next' | 'return' | 'throw'),
  ],
  ['Generator.prototype.next', (run, self, [value = UNDEFINED]) => resumeGenerator(run, self, value, 'next')],
  [
    'Generator.prototype.return',
    (run, self, [value = UNDEFINED]) => resumeGenerator(run, self, value, 'return'),
  ],
  [
    'Generator.prototype.throw',
    (run, self, [value = UNDEFINED]) => resumeGenerator(run, self, value, 'throw'),
  ],
];
