import { type ShownValue, showFields, showFrames, showValue } from '../../interpreter/machine/inspection';
import type { Program } from '../../interpreter/machine/program';
import type { MachineState, ThreadState } from '../../interpreter/machine/state';
import { userPlace } from '../../interpreter/machine/watch';
import type { ProgramState } from '../program-state';
import { threadLines } from '../thread-lines';
import { evaluate, userFrame } from './evaluate';
import { parseExpression } from './expression';

/** A program that stands still: its machine, and the calls its threads wait in. */
export interface StandingProgram {
  readonly program: Program;
  readonly machine: MachineState;
  readonly state: ProgramState;
}

/** One activation of a method of the learner's own. */
export interface FrameLine {
  /** `Orders.main`. */
  readonly method: string;
  readonly line: number;
  readonly locals: readonly ShownValue[];
  /** The static fields of its class. */
  readonly statics: readonly ShownValue[];
}

/** A thread with its stack, innermost frame first. */
export interface DebuggedThread {
  readonly id: number;
  readonly name: string;
  readonly line: number;
  /** `poll: 380 ms left`; empty when it runs. */
  readonly waitsIn: string;
  readonly frames: readonly FrameLine[];
}

/** A watched expression and what it came to. With a fault there is no value. */
export interface WatchLine {
  readonly expression: string;
  readonly text: string;
  readonly handle: number | null;
  /** What is wrong and where, in a sentence; empty when nothing is. */
  readonly fault: string;
}

/** All threads of a program with their stacks and variables. */
export function debuggedThreads(standing: StandingProgram, nowMicros: number): readonly DebuggedThread[] {
  const { program, machine, state } = standing;
  const lines = threadLines(program, { ...state, machine }, nowMicros);
  return machine.threads.map((thread, index) => ({
    id: thread.id,
    name: thread.name,
    line: userPlace(program, thread)?.line ?? 0,
    waitsIn: lines[index]?.waitsIn ?? '',
    frames: frameLines(program, machine, thread),
  }));
}

function frameLines(program: Program, machine: MachineState, thread: ThreadState): readonly FrameLine[] {
  return showFrames(program, machine, thread.id).map(({ method, line, locals }, above) => {
    const frame = userFrame(program, thread, above);
    const code = frame === null ? undefined : program.codes[frame.code];
    const statics = code === undefined ? [] : (program.classes[code.classId]?.statics ?? []);
    return {
      method,
      line,
      locals,
      statics: statics.map(({ name, kind, slot }) =>
        showValue(program, machine, name, kind, machine.statics[slot] ?? 0),
      ),
    };
  });
}

/** The fields of an object or the elements of an array of a program that stands still. */
export function fieldLines({ program, machine }: StandingProgram, handle: number): readonly ShownValue[] {
  return showFields(program, machine, handle);
}

/** Works watched expressions out in a frame of a thread; `above` counts the learner's own frames outwards. */
export function watchLines(
  { program, machine }: StandingProgram,
  threadId: number,
  above: number,
  expressions: readonly string[],
): readonly WatchLine[] {
  const thread = machine.threads.find(({ id }) => id === threadId);
  const frame = thread === undefined ? null : userFrame(program, thread, above);
  return expressions.map((expression) => {
    const parsed = parseExpression(expression);
    const fault = (at: number, message: string): WatchLine => ({
      expression,
      text: '',
      handle: null,
      fault: `${message} (character ${at + 1})`,
    });
    if (parsed.fault !== null) return fault(parsed.fault.at, parsed.fault.message);
    if (frame === null) return fault(0, 'The thread is in no method of the program.');
    const value = evaluate({ program, state: machine, frame }, parsed.expression);
    if (value.fault !== null) return fault(value.fault.at, value.fault.message);
    return { expression, text: value.text, handle: value.handle, fault: '' };
  });
}
