/** Generators: frames that are put aside and taken up again. */

import { type Execution, ThrownObject } from '../../machine/execution';
import { popFrame } from '../../machine/frames';
import { allocate, objectAt } from '../../machine/heap';
import type { Frame, Value } from '../../machine/state';
import { type FunctionShape, pythonOf } from '../compile/python-program';
import { Exc, Type } from '../values/classes';
import { failing } from '../values/failing';
import { failure, fields, isOfType, NOTHING } from '../values/make';

/** Slots of a suspended generator before those of its frame. A finished one has what it returned in `CODE`. */
const GEN = { STATE: 0, CODE: 1, PC: 2, SP: 3, FRAME: 4 } as const;
const SUSPENDED = 0;
const RUNNING = 1;
const FINISHED = 2;
const FRESH = 3;
/** Running for somebody who wants a StopIteration when it is over. */
const ASKED = 4;

/** How a generator is to run on. */
export interface Resumption {
  readonly generator: Value;
  /** What `yield` gives inside; with `throw` the exception raised there. */
  readonly value: Value;
  /** `loop`: the end is NOTHING, as loops want it. `send` and `throw`: it is a StopIteration. */
  readonly how: 'loop' | 'send' | 'throw';
}

/** Takes a generator's frame up again; what it yields will be on the stack in place of `drop` values. */
export function resume(
  execution: Execution,
  frame: Frame,
  drop: number,
  { generator, value, how }: Resumption,
): void {
  const own = fields(execution, generator);
  const state = own[GEN.STATE] as number;
  if (state === RUNNING || state === ASKED) {
    throw failing(execution, 'executing');
  }
  if (how === 'throw' && state !== SUSPENDED) {
    if (state === FRESH) objectAt(execution.state, generator).contents = [FINISHED, 0, 0, 0];
    throw new ThrownObject(value as number);
  }
  if (state === FINISHED) {
    if (how === 'send') throw failure(execution, 'StopIteration', null);
    frame.sp -= drop;
    frame.slots[frame.sp++] = NOTHING;
    return;
  }
  if (execution.thread.frames.length >= execution.state.limits.stackDepth) {
    throw failing(execution, 'tooDeep');
  }
  if (state === FRESH && value !== 0) {
    throw failing(execution, 'freshGenerator');
  }
  own[GEN.STATE] = how === 'loop' ? RUNNING : ASKED;
  frame.sp -= drop;
  const [, code, pc, sp, ...slots] = own as number[];
  const entered: Frame = {
    code: code as number,
    pc: pc as number,
    sp: sp as number,
    slots,
    initializes: -1,
  };
  execution.thread.frames.push(entered);
  execution.frame = entered;
  if (how === 'throw') throw new ThrownObject(value as number);
  if (state !== FRESH) entered.slots[entered.sp++] = value;
}

function shapeOf(execution: Execution, frame: Frame): FunctionShape {
  return pythonOf(execution).shapes.get(frame.code) as FunctionShape;
}

/** A call of a generator function answers the generator; its frame is put aside. */
export function beginGenerator(execution: Execution, frame: Frame): void {
  const slot = shapeOf(execution, frame).generatorSlot;
  const generator = allocate(execution.state, Type.GENERATOR, []);
  frame.slots[slot] = generator;
  suspend(execution, frame, generator, FRESH);
  popFrame(execution, generator);
}

function suspend(execution: Execution, frame: Frame, generator: Value, state: number): void {
  const contents = [state, frame.code, frame.pc, frame.sp, ...frame.slots.slice(0, frame.sp)];
  objectAt(execution.state, generator).contents = contents;
  execution.state.liveBytes += contents.length * 8;
}

function generatorOf(execution: Execution, frame: Frame): Value {
  return frame.slots[shapeOf(execution, frame).generatorSlot] as Value;
}

/** `yield`. */
export function yieldValue(execution: Execution, frame: Frame): void {
  const value = frame.slots[--frame.sp] as Value;
  suspend(execution, frame, generatorOf(execution, frame), SUSPENDED);
  popFrame(execution, value);
}

/** A generator has returned. */
export function endGenerator(execution: Execution, frame: Frame): void {
  const result = frame.slots[frame.sp - 1] as Value;
  const generator = generatorOf(execution, frame);
  const isAsked = fields(execution, generator)[GEN.STATE] === ASKED;
  objectAt(execution.state, generator).contents = [FINISHED, result, 0, 0];
  popFrame(execution, isAsked ? undefined : NOTHING);
  if (!isAsked) return;
  const stop = failure(execution, 'StopIteration', null);
  if (result !== 0) fields(execution, fields(execution, stop.handle)[Exc.ARGS] as Value).push(result);
  throw stop;
}

/** An exception leaves a generator, which is over. A StopIteration would be taken for its end (PEP 479). */
export function failGenerator(execution: Execution, frame: Frame): void {
  objectAt(execution.state, generatorOf(execution, frame)).contents = [FINISHED, 0, 0, 0];
  const thrown = frame.slots[frame.sp - 1] as Value;
  if (!isOfType(execution, thrown, 'StopIteration')) return;
  const wrapped = failing(execution, 'raisedStop').handle;
  fields(execution, wrapped)[Exc.CAUSE] = thrown;
  frame.slots[frame.sp - 1] = wrapped;
}

/** What a generator that is over returned: replaces it on the stack. Other iterators return None. */
export function returned(execution: Execution, frame: Frame): void {
  const iterator = frame.slots[frame.sp - 1] as Value;
  const isGenerator = execution.state.heap[iterator as number]?.classId === Type.GENERATOR;
  frame.slots[frame.sp - 1] = isGenerator ? (fields(execution, iterator)[GEN.CODE] as Value) : 0;
}
