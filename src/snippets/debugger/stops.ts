import { userPlace } from '../../interpreter/machine/watch';
import { evaluate, userFrame } from './evaluate';
import type { Expression } from './expression';
import type { WatchedStatement } from './program-watch';

/** A line at which programs stop. */
export interface StopPoint {
  readonly file: string;
  /** A line on which a statement begins. */
  readonly line: number;
  /** Stops only where it holds; null stops always. */
  readonly condition: Expression | null;
  /** Whether the program is to be crashed there. */
  readonly crash: boolean;
}

/** A step that a thread was asked for: where it stood, and where it is to stop. */
export interface StepRequest {
  readonly index: number;
  readonly thread: number;
  readonly how: 'over' | 'into' | 'out';
  readonly line: number;
  /** Frames of the thread when it stood there; 0 when it was in no method of the program. */
  readonly depth: number;
}

/** A statement at which simulated time is to stop. */
export interface Hit {
  readonly index: number;
  readonly file: string;
  readonly thread: number;
  readonly threadName: string;
  readonly line: number;
  readonly timeMicros: number;
  readonly reason: 'breakpoint' | 'crash' | 'step';
  /** Why a condition could not be worked out; empty when it held. */
  readonly note: string;
}

/** Whether a statement must stop simulated time, and why; null when not. */
export function hitAt(
  statement: WatchedStatement,
  points: readonly StopPoint[],
  step: StepRequest | null,
): Hit | null {
  const { index, file, program, thread, timeMicros } = statement;
  const place = userPlace(program, thread);
  if (place === null) return null;
  const hit = (reason: Hit['reason'], note: string): Hit => ({
    index,
    file,
    thread: thread.id,
    threadName: thread.name,
    line: place.line,
    timeMicros,
    reason,
    note,
  });
  for (const point of points) {
    if (point.line !== place.line || point.file !== file) continue;
    const note = point.condition === null ? '' : conditionNote(statement, point.condition);
    // A condition that cannot be worked out stops too: silence would look like a line that is never reached.
    if (note !== null) return hit(point.crash && note === '' ? 'crash' : 'breakpoint', note);
  }
  const isStep = step !== null && step.index === index && step.thread === thread.id;
  return isStep && isDone(step, place.line, place.depth) ? hit('step', '') : null;
}

/** Empty where it holds, null where it does not, else what is wrong with it. */
function conditionNote({ program, machine, thread }: WatchedStatement, condition: Expression): string | null {
  const frame = userFrame(program, thread);
  if (frame === null) return null;
  const value = evaluate({ program, state: machine, frame }, condition);
  if (value.fault !== null) return `${value.fault.message} (character ${value.fault.at + 1})`;
  if (!value.isBoolean) return `The condition is ${value.text}, neither true nor false.`;
  return value.holds ? '' : null;
}

function isDone(step: StepRequest, line: number, depth: number): boolean {
  if (step.how === 'out') return depth < step.depth;
  if (step.how === 'over' && step.depth > 0 && depth > step.depth) return false;
  return line !== step.line || depth !== step.depth;
}
