import type { Program } from '../interpreter/machine/program';
import type { ThreadState } from '../interpreter/machine/state';
import type { ThreadLine } from './program-lines';
import type { PendingCall, ProgramState } from './program-state';

/**
 * The line of the learner's own code that a thread is in, 0 when there is none. Instructions are triples, and a frame
 * has already gone past the one that it executes.
 */
export function userLine(program: Program, thread: ThreadState): number {
  for (let depth = thread.frames.length - 1; depth >= 0; depth--) {
    const frame = thread.frames[depth];
    const code = frame === undefined ? undefined : program.codes[frame.code];
    if (frame === undefined || code === undefined || code.isLibrary) continue;
    const line = code.lines[Math.max(0, frame.pc / 3 - 1)] || code.lines[frame.pc / 3];
    if (line) return line;
  }
  return 0;
}

/** The threads of a program, in the order in which they were started. */
export function threadLines(program: Program, state: ProgramState, nowMicros: number): readonly ThreadLine[] {
  const threads = state.machine?.threads ?? [];
  const calls = new Map([...state.calls.values()].map((call) => [call.thread, call]));
  return threads.map((thread) => ({
    name: thread.name,
    line: userLine(program, thread),
    waitsIn: waitsIn(thread, calls.get(thread.id), nowMicros),
  }));
}

const statusWords: Readonly<Record<ThreadState['status'], string>> = {
  ready: '',
  sleeping: 'sleeping',
  waiting: 'waiting to be notified',
  blocked: 'waiting for a lock',
  parked: 'parked',
  outside: 'waiting',
  ended: '',
};

const callWords: ReadonlyMap<string, string> = new Map([
  ['takeCompletions', 'waiting for acknowledgements'],
  ['closeProducer', 'close'],
  ['closeConsumer', 'close'],
]);

function waitsIn(thread: ThreadState, call: PendingCall | undefined, nowMicros: number): string {
  if (thread.status !== 'outside' || call === undefined) {
    return withTimeLeft(statusWords[thread.status], thread.wakeAtMicros, nowMicros);
  }
  return withTimeLeft(callWords.get(call.name) ?? call.name, call.deadlineMicros, nowMicros);
}

const LONG_MICROS = 1_000_000_000_000;

function withTimeLeft(words: string, deadlineMicros: number | null, nowMicros: number): string {
  if (words === '' || deadlineMicros === null) return words;
  const left = deadlineMicros - nowMicros;
  // What waits for weeks waits without limit.
  if (left > LONG_MICROS) return words;
  return `${words}: ${Math.max(0, Math.ceil(left / 1000))} ms left`;
}
