/** What a debugger shows of a run: threads, frames, variables, objects. Reads the state, never changes it. */

import { printedDouble, printedFloat } from './printed-numbers';
import type { Code, Kind, Program } from './program';
import type { Frame, MachineState, ThreadState, ThreadStatus, Value } from './state';

/** A variable with its value as text; `handle` is set for objects that can be opened. */
export interface ShownValue {
  readonly name: string;
  readonly text: string;
  readonly handle: number | null;
}

/** One activation of a method of the user's program (or, if asked for, of the library). */
export interface ShownFrame {
  /** `Main.main`. */
  readonly method: string;
  readonly fileName: string;
  /** 1-based line of the statement being executed. */
  readonly line: number;
  readonly isLibrary: boolean;
  readonly locals: readonly ShownValue[];
}

/** A thread and what it is doing. */
export interface ShownThread {
  readonly id: number;
  readonly name: string;
  readonly daemon: boolean;
  readonly status: ThreadStatus;
  /** What it waits in, in words; empty when it runs. */
  readonly waitsIn: string;
  readonly wakeAtMicros: number | null;
  /** Line of the innermost frame of the user's program, or null. */
  readonly line: number | null;
  readonly fileName: string | null;
}

const SHOWN_TEXT_LENGTH = 200;

/** All living threads. */
export function showThreads(program: Program, state: MachineState): readonly ShownThread[] {
  return state.threads.map((thread) => {
    const top = userFrames(program, thread)[0];
    return {
      id: thread.id,
      name: thread.name,
      daemon: thread.daemon,
      status: thread.status,
      waitsIn: waitsIn(program, state, thread),
      wakeAtMicros: thread.wakeAtMicros,
      line: top ? lineOf(top.code, top.frame, top.isInnermost) : null,
      fileName: top?.code.fileName ?? null,
    };
  });
}

function waitsIn(program: Program, state: MachineState, thread: ThreadState): string {
  switch (thread.status) {
    case 'ready':
    case 'ended':
      return '';
    case 'outside':
      return thread.hostCall;
    case 'sleeping':
      return 'sleep';
    case 'parked':
      return 'park';
    default: {
      const entry = state.heap[thread.monitor];
      const name = entry ? (program.classes[entry.classId]?.name ?? '') : '';
      return thread.status === 'waiting' ? `wait on ${name}` : `lock of ${name}`;
    }
  }
}

interface Located {
  readonly frame: Frame;
  readonly code: Code;
  readonly isInnermost: boolean;
}

function located(program: Program, thread: ThreadState): Located[] {
  const frames: Located[] = [];
  for (let depth = thread.frames.length - 1; depth >= 0; depth--) {
    const frame = thread.frames[depth] as Frame;
    const code = program.codes[frame.code];
    // Who waits for the host stands behind the call, as a caller does.
    const isInnermost = depth === thread.frames.length - 1 && thread.status !== 'outside';
    if (code) frames.push({ frame, code, isInnermost });
  }
  return frames;
}

function userFrames(program: Program, thread: ThreadState): Located[] {
  return located(program, thread).filter(({ code }) => !code.isLibrary);
}

function lineOf(code: Code, frame: Frame, isInnermost: boolean): number {
  // The innermost frame stands before its next instruction; callers stand behind their call.
  const pc = isInnermost ? frame.pc : frame.pc - 3;
  return code.lines[Math.max(0, pc) / 3] ?? 0;
}

/** The frames of a thread, innermost first. Library frames are left out unless wanted. */
export function showFrames(
  program: Program,
  state: MachineState,
  threadId: number,
  withLibrary = false,
): readonly ShownFrame[] {
  const thread = state.threads.find((candidate) => candidate.id === threadId);
  if (!thread) return [];
  const frames = withLibrary ? located(program, thread) : userFrames(program, thread);
  return frames.map(({ frame, code, isInnermost }) => ({
    method: `${code.className}.${code.name}`,
    fileName: code.fileName,
    line: lineOf(code, frame, isInnermost),
    isLibrary: code.isLibrary,
    locals: showLocals(program, state, code, frame),
  }));
}

function showLocals(program: Program, state: MachineState, code: Code, frame: Frame): ShownValue[] {
  const own = program.inspection?.locals(program, state, frame);
  if (own) return own.map(({ name, kind, value }) => showValue(program, state, name, kind, value));
  const shown = new Map<string, ShownValue>();
  for (const local of code.locals) {
    if (frame.pc < local.start || frame.pc > local.end) continue;
    shown.set(local.name, showValue(program, state, local.name, local.kind, frame.slots[local.slot] ?? 0));
  }
  return [...shown.values()];
}

/** A value as a debugger writes it. */
export function showValue(
  program: Program,
  state: MachineState,
  name: string,
  kind: Kind,
  value: Value,
): ShownValue {
  if (kind === 'Z' && program.inspection) {
    return { name, text: program.inspection.truth(value !== 0), handle: null };
  }
  if (kind !== 'L') return { name, text: primitiveText(kind, value), handle: null };
  if (program.inspection) {
    const canOpen = value !== 0 && program.inspection.parts(state, value as number).length > 0;
    return { name, text: program.inspection.text(state, value), handle: canOpen ? (value as number) : null };
  }
  if (value === 0) return { name, text: 'null', handle: null };
  const entry = state.heap[value as number];
  const definition = entry ? program.classes[entry.classId] : undefined;
  if (!entry || !definition) return { name, text: '?', handle: null };
  const { contents } = entry;
  if (typeof contents === 'string')
    return { name, text: JSON.stringify(contents.slice(0, SHOWN_TEXT_LENGTH)), handle: null };
  for (const [boxKind, classId] of program.wellKnown.boxes) {
    if (classId === entry.classId)
      return { name, text: primitiveText(boxKind, (contents as Value[])[0] ?? 0), handle: null };
  }
  const text = definition.element
    ? `${arrayName(program, definition.id)}[${contents.length}]`
    : definition.simpleName || definition.name;
  return { name, text, handle: value as number };
}

function arrayName(program: Program, classId: number): string {
  return (program.classes[classId]?.simpleName ?? '').replace(/\[\]$/, '');
}

function primitiveText(kind: Kind, value: Value): string {
  switch (kind) {
    case 'Z':
      return value === 0 ? 'false' : 'true';
    case 'C':
      return `'${String.fromCharCode(value as number)}'`;
    case 'D':
      return printedDouble(value as number);
    case 'F':
      return printedFloat(value as number);
    default:
      return String(value);
  }
}

/** The fields of an object, or the first elements of an array. Empty for a handle that is no longer there. */
export function showFields(
  program: Program,
  state: MachineState,
  handle: number,
  limit = 100,
): readonly ShownValue[] {
  const entry = state.heap[handle];
  const definition = entry ? program.classes[entry.classId] : undefined;
  if (!entry || !definition || typeof entry.contents === 'string') return [];
  if (program.inspection) {
    const parts = program.inspection.parts(state, handle).slice(0, limit);
    return parts.map(({ name, kind, value }) => showValue(program, state, name, kind, value));
  }
  const contents = entry.contents as ArrayLike<Value>;
  if (definition.element) {
    const { kind } = definition.element;
    const count = Math.min(limit, contents.length);
    return Array.from({ length: count }, (_, index) =>
      showValue(program, state, String(index), kind, contents[index] ?? 0),
    );
  }
  return definition.fields
    .map((field, slot) => ({ field, value: contents[slot] ?? 0 }))
    .filter(({ field }) => !field.synthetic)
    .map(({ field, value }) => showValue(program, state, field.name, field.kind, value));
}
