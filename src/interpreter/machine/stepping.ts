/** Breakpoints, single steps and pausing. Requests live in the state, so they survive a checkpoint. */
import type { Execution } from './execution';
import type { Program } from './program';
import type { Breakpoint, Frame, MachineState, StepRequest, ThreadState } from './state';

/** Whether the statement the frame stands at must stop the program. */
export function wantsToStop(execution: Execution, frame: Frame): boolean {
  const { state, thread } = execution;
  if (thread.stoppedHere) return false;
  const reached = state.pauseRequested || stepIsDone(thread) || atBreakpoint(execution, frame);
  if (!reached) return false;
  state.pauseRequested = false;
  thread.step = null;
  thread.stoppedHere = true;
  return true;
}

function stepIsDone(thread: ThreadState): boolean {
  const { step } = thread;
  if (!step) return false;
  if (step.how === 'into') return true;
  return step.how === 'over' ? thread.frames.length <= step.depth : thread.frames.length < step.depth;
}

function atBreakpoint(execution: Execution, frame: Frame): boolean {
  const code = execution.codeAt(frame.code);
  const line = code.lines[(frame.pc - 3) / 3];
  return execution.state.breakpoints.some((point) => point.line === line && point.fileName === code.fileName);
}

/** Whether any statement could stop the program; otherwise statements need not look. */
export function isAttentive(state: MachineState): boolean {
  if (state.pauseRequested || state.breakpoints.length > 0) return true;
  return state.threads.some((thread) => thread.step !== null || thread.stoppedHere);
}

/**
 * Replaces the breakpoints. One on a line without a statement moves to the next line of the file that has
 * one; beyond the last it is dropped. Answers the breakpoints as they now stand.
 */
export function setBreakpoints(
  program: Program,
  state: MachineState,
  wanted: readonly Breakpoint[],
): readonly Breakpoint[] {
  state.breakpoints = [];
  for (const point of wanted) {
    const line = program.statementLines.get(point.fileName)?.find((candidate) => candidate >= point.line);
    if (line !== undefined) state.breakpoints.push({ fileName: point.fileName, line });
  }
  return state.breakpoints;
}

/** Lets a thread run until its next statement in the chosen sense; other threads run meanwhile. */
export function requestStep(state: MachineState, threadId: number, how: StepRequest['how']): void {
  const thread = state.threads.find((candidate) => candidate.id === threadId);
  if (thread) thread.step = { how, depth: thread.frames.length };
}

/** Stops before the next statement of any thread. */
export function requestPause(state: MachineState): void {
  state.pauseRequested = true;
}
