/** Calls to the outside and the conversion of values at the border. */

import { boxOf } from './boxes';
import type { Execution } from './execution';
import { allocate, objectToRead, textAt } from './heap';
import type { HostAnswer, HostValue } from './host';
import { canonicalLong } from './long';
import type { Kind, NativeCall } from './program';
import type { Frame, ThreadState, Value } from './state';

/**
 * Executes a host call if it is the first thing in the slice; otherwise ends the slice just before it, so
 * that the caller can move the simulated clock to the call's exact time.
 */
export function callHost(execution: Execution, frame: Frame, native: NativeCall, count: number): void {
  if (execution.done() > 0) {
    frame.pc -= 3;
    execution.leave('host');
    return;
  }
  const { thread } = execution;
  const first = frame.sp - count;
  const receivers = count - native.parameters.length;
  const args = native.parameters.map((kind, index) =>
    toHost(execution, kind, frame.slots[first + receivers + index] as Value),
  );
  countOutput(execution, native.name, args);
  const answer = execution.host({ thread: thread.id, name: native.name, args });
  if (answer.kind === 'throw') throw execution.failure(answer.className, answer.message);
  frame.sp -= count;
  if (answer.kind === 'value') {
    pushHostValue(execution, frame, native.returns, answer.value);
    return;
  }
  thread.status = 'outside';
  thread.hostCall = native.name;
  thread.hostReturns = native.returns;
  execution.leave('switch');
}

function countOutput(execution: Execution, name: string, args: readonly HostValue[]): void {
  const { state } = execution;
  if (name !== 'console.print') return;
  for (const value of args) if (typeof value === 'string') state.outputLength += value.length;
  if (state.outputLength > state.limits.outputLength) {
    state.stopped = `The program printed more than ${state.limits.outputLength} characters and was stopped.`;
  }
}

/** Hands the answer of a waiting host call to its thread: a value, or an exception thrown there. */
export function finishHostCall(execution: Execution, thread: ThreadState, answer: HostAnswer): number | null {
  if (answer.kind === 'wait') return null;
  thread.status = 'ready';
  thread.hostCall = '';
  execution.thread = thread;
  if (answer.kind === 'throw') return execution.failure(answer.className, answer.message).handle;
  const frame = thread.frames[thread.frames.length - 1];
  if (frame) pushHostValue(execution, frame, thread.hostReturns as Kind, answer.value);
  return null;
}

function pushHostValue(execution: Execution, frame: Frame, kind: Kind, value: HostValue): void {
  if (kind !== 'V') frame.slots[frame.sp++] = fromHost(execution, kind, value);
}

/** A slot as plain data. Objects other than strings, boxes and arrays become their handle. */
export function toHost(execution: Execution, kind: Kind, value: Value): HostValue {
  if (kind === 'Z') return value !== 0;
  if (kind === 'J') return BigInt(value);
  if (kind === 'C') return String.fromCharCode(value as number);
  if (kind !== 'L') return value;
  if (value === 0) return null;
  const { state, program } = execution;
  const { contents, classId } = objectToRead(state, value);
  const definition = execution.classAt(classId);
  if (typeof contents === 'string') return textAt(state, value);
  if (contents instanceof Int8Array) return Uint8Array.from(contents);
  if (definition.element) {
    const elementKind = definition.element.kind;
    return Array.from(contents as ArrayLike<Value>, (element) => toHost(execution, elementKind, element));
  }
  for (const [boxKind, boxClass] of program.wellKnown.boxes) {
    if (boxClass === classId) return toHost(execution, boxKind, (contents as Value[])[0] as Value);
  }
  return value;
}

/**
 * Plain data as a slot of a kind. For references: text → String, bytes → byte[], bigint → Long, whole
 * number → Integer, other number → Double, list → Object[], record → Object[] of name, value, name, value ….
 */
export function fromHost(execution: Execution, kind: Kind, value: HostValue): Value {
  if (kind === 'J') return canonicalLong(BigInt(value as number | bigint));
  if (kind === 'Z') return value ? 1 : 0;
  if (kind === 'C') return (value as string).charCodeAt(0);
  if (kind !== 'L') return Number(value);
  if (value === null) return 0;
  if (typeof value === 'string') return execution.newText(value);
  if (typeof value === 'boolean') return box(execution, 'Z', value ? 1 : 0);
  if (typeof value === 'bigint') return box(execution, 'J', canonicalLong(value));
  if (typeof value === 'number') return box(execution, (value | 0) === value ? 'I' : 'D', value);
  if (value instanceof Uint8Array) {
    return allocate(execution.state, execution.program.wellKnown.byteArray, Int8Array.from(value));
  }
  const items: HostValue[] = Array.isArray(value) ? [...value] : Object.entries(value).flat();
  const elements = items.map((item) => fromHost(execution, 'L', item));
  return allocate(execution.state, execution.program.wellKnown.objectArray, elements);
}

/** A box object with this value. */
export function box(execution: Execution, kind: Kind, value: Value): number {
  const classId = execution.program.wellKnown.boxes.get(kind);
  if (classId === undefined) throw new Error(`no box for kind ${kind}`);
  return boxOf(execution, classId, kind, value);
}
