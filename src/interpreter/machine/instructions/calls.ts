/** Instructions that call, return, throw, and lock. */
import { initializeClass } from '../class-initialization';
import { codeFor } from '../dispatch';
import { type Execution, ThrownObject } from '../execution';
import { frameOf, popFrame } from '../frames';
import { allocateText, objectToRead, textAt } from '../heap';
import { callHost } from '../host-calls';
import { enterMonitor, exitMonitor } from '../monitors';
import { Op } from '../opcodes';
import { printedDouble, printedFloat } from '../printed-numbers';
import type { Code } from '../program';
import type { Frame, Value } from '../state';
import { librarySteps } from '../statements';
import { nullFailure } from '../unwinding';
import type { InstructionTable } from './instruction';
import { classObject } from './objects';

/** Calls a code with the topmost `count` slots as its arguments. */
function call(execution: Execution, frame: Frame, code: Code, count: number): void {
  if (code.isLibrary && !librarySteps(execution, frame)) return;
  if (code.native) {
    if (code.native.how === 'host') callHost(execution, frame, code.native, count);
    else callLeaf(execution, frame, code, count);
    return;
  }
  const { frames } = execution.thread;
  if (frames.length >= execution.state.limits.stackDepth) {
    throw execution.failure(execution.program.wellKnown.failures.stackOverflow, null);
  }
  frame.sp -= count;
  const entered = frameOf(code, frame.slots, frame.sp, count, -1);
  frames.push(entered);
  execution.frame = entered;
}

function callLeaf(execution: Execution, frame: Frame, code: Code, count: number): void {
  const native = code.native;
  if (!native?.run) throw new Error(`no native for ${code.className}.${code.name}`);
  const result = native.run(execution, frame.slots.slice(frame.sp - count, frame.sp));
  if (execution.repeats) {
    // The native could not finish and wants to be called again when the thread runs next.
    execution.repeats = false;
    frame.pc -= 3;
    return;
  }
  frame.sp -= count;
  if (native.returns !== 'V') frame.slots[frame.sp++] = result ?? 0;
}

function receiver(execution: Execution, frame: Frame, count: number): number {
  const handle = frame.slots[frame.sp - count] as number;
  if (handle === 0) throw nullFailure(execution, frame);
  return handle;
}

function callVirtual(execution: Execution, frame: Frame, selector: number, count: number): void {
  const definition = execution.classAt(
    objectToRead(execution.state, receiver(execution, frame, count)).classId,
  );
  const code = codeFor(execution.program, execution.dispatch, definition, selector);
  if (code === undefined) {
    throw execution.failure(
      execution.program.wellKnown.failures.abstractCall,
      `${definition.name} has no method for this call`,
    );
  }
  call(execution, frame, code, count);
}

/** Calls and returns. */
export const CALL_INSTRUCTIONS: InstructionTable = [
  [
    Op.CALL,
    (execution, frame, a, b) => {
      const code = execution.codeAt(a);
      if (execution.state.initialized[code.classId] !== 2) {
        if (!initializeClass(execution, frame, code.classId)) return;
      }
      call(execution, frame, code, b);
    },
  ],
  [
    Op.CALL_EXACT,
    (execution, frame, a, b) => {
      receiver(execution, frame, b);
      call(execution, frame, execution.codeAt(a), b);
    },
  ],
  [Op.CALL_VIRTUAL, callVirtual],
  [Op.RETURN, (execution) => popFrame(execution, undefined)],
  [Op.RETURN_VALUE, (execution, frame) => popFrame(execution, frame.slots[frame.sp - 1])],
  [
    Op.THROW,
    (execution, frame) => {
      const handle = frame.slots[frame.sp - 1] as number;
      if (handle === 0) throw nullFailure(execution, frame);
      throw new ThrownObject(handle);
    },
  ],
  [
    Op.MONITOR_ENTER,
    (execution, frame) => {
      const handle = frame.slots[frame.sp - 1] as number;
      if (handle === 0) throw nullFailure(execution, frame);
      if (enterMonitor(execution, handle)) frame.sp -= 1;
      else frame.pc -= 3;
    },
  ],
  [
    Op.MONITOR_EXIT,
    (execution, frame) => {
      exitMonitor(execution, frame.slots[--frame.sp] as number);
    },
  ],
];

/** A primitive value as Java prints it. */
export function printedValue(kind: string, value: Value): string {
  switch (kind) {
    case 'Z':
      return value === 0 ? 'false' : 'true';
    case 'C':
      return String.fromCharCode(value as number);
    case 'F':
      return printedFloat(value as number);
    case 'D':
      return printedDouble(value as number);
    default:
      return String(value);
  }
}

/** What a language brings with it. */
export const OWN_INSTRUCTIONS: InstructionTable = [
  [
    Op.OPERATE,
    (execution, frame, a, b) => {
      const operation = execution.program.operations?.[a];
      if (operation === undefined) throw new Error(`the program has no operation ${a}`);
      operation(execution, frame, a, b);
    },
  ],
];

/** Joining strings, and class objects for natives. */
export const TEXT_INSTRUCTIONS: InstructionTable = [
  [
    Op.CONCATENATE,
    (execution, frame, a, b) => {
      const { state, program } = execution;
      const kinds = program.texts[a] as string;
      let text = '';
      for (let index = 0; index < b; index++) {
        const value = frame.slots[frame.sp - b + index] as Value;
        const kind = kinds[index] as string;
        if (kind !== 'L') text += printedValue(kind, value);
        else text += value === 0 ? 'null' : textAt(state, value);
      }
      execution.collectIfNeeded(text.length * 2);
      execution.makeRoom(text.length * 2);
      if (text.length > state.limits.textLength) execution.newText(text);
      frame.sp -= b;
      frame.slots[frame.sp++] = allocateText(program, state, text);
    },
  ],
];

/** The class object of an object, for `getClass`. */
export function classObjectOf(execution: Execution, handle: Value): number {
  return classObject(execution, execution.classOf(handle).id);
}
