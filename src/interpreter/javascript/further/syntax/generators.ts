import type { Execution } from '../../../machine/execution';
import { popFrame } from '../../../machine/frames';
import { objectAt } from '../../../machine/heap';
import type { Frame, Value } from '../../../machine/state';
import { thrown } from '../../operations/call-operations';
import type { NativeRows } from '../../operations/native';
import { iteratorResult, resume, suspended } from '../../operations/suspension-operations';
import type { OperationRows } from '../../operations/variable-operations';
import { isObject, textOf } from '../../values/convert';
import { EMPTY, FALSE, NULL, TRUE, UNDEFINED } from '../../values/encoding';
import { Heap } from '../../values/heap-classes';
import { failure, heapOf, intrinsic, makeObject } from '../../values/make';
import { plainGet } from '../../values/properties';

/** States of a generator, its slot behind the frame. */
const Generator = { fresh: UNDEFINED, waits: TRUE, runs: NULL, done: FALSE } as const;
const FRAME = 2;
const STAGE = 3;

function becomeGenerator(run: Execution, frame: Frame): void {
  const callee = frame.slots[1] as Value;
  const own = plainGet(run, callee, 'prototype');
  const proto = isObject(run, own) ? own : intrinsic(run, 'Generator');
  const made = makeObject(run, proto, Heap.generator, [EMPTY, Generator.fresh]);
  frame.slots[2] = made;
  (objectAt(run.state, made).contents as Value[])[FRAME] = suspended(run, frame);
  popFrame(run, made);
}

function yieldTop(run: Execution, frame: Frame, isDone: boolean): void {
  const value = frame.slots[--frame.sp] as Value;
  const slots = objectAt(run.state, frame.slots[2] as Value).contents as Value[];
  slots[FRAME] = isDone ? EMPTY : suspended(run, frame);
  slots[STAGE] = isDone ? Generator.done : Generator.waits;
  popFrame(run, iteratorResult(run, value, isDone));
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
  if (how === 'throw') {
    slots[STAGE] = isOver || stage === Generator.fresh ? Generator.done : Generator.runs;
    const frame = run.thread.frames.at(-1) as Frame;
    if (isOver || stage === Generator.fresh) throw thrown(run, value, frame);
    resume(run, slots[FRAME] as Value, value, true);
  }
  slots[STAGE] = Generator.done;
  return iteratorResult(run, how === 'return' ? value : UNDEFINED, true);
}

/** The instructions of generators. */
export const GENERATOR_OPERATIONS: OperationRows = {
  YIELD: (run, frame) => yieldTop(run, frame, false),
  GENERATOR: becomeGenerator,
  FINISH: (run, frame) => yieldTop(run, frame, true),
};

/** The methods of generators. */
export const GENERATOR_NATIVES: NativeRows = [
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
