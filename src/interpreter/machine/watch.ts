/**
 * How a debugger looks at a run. A watch is called before every statement of the learner's own code and changes
 * nothing, so a run that is watched is the same run: breakpoints and steps are no part of it.
 */
import type { Execution } from './execution';
import type { Program } from './program';
import type { Frame, ThreadState } from './state';

/** Called with the thread that is about to execute a statement and how many the slice has executed before. */
export type StatementWatch = (thread: ThreadState, statements: number) => void;

/** Where a thread stands among the learner's own code. `depth` counts frames, those of the library too. */
export interface UserPlace {
  readonly fileName: string;
  /** 1-based, 0 where the code has none. */
  readonly line: number;
  readonly depth: number;
}

/** Shows the statement that the frame has come to. The frame stands before it meanwhile. */
export function showStatement(execution: Execution, watch: StatementWatch, frame: Frame): void {
  frame.pc -= 3;
  watch(execution.thread, execution.done());
  frame.pc += 3;
}

/** The innermost frame of a thread that is of the learner's own code; null when there is none. */
export function userPlace(program: Program, thread: ThreadState): UserPlace | null {
  for (let index = thread.frames.length - 1; index >= 0; index--) {
    const frame = thread.frames[index] as Frame;
    const code = program.codes[frame.code];
    if (code === undefined || code.isLibrary) continue;
    // The innermost frame stands before its next instruction; callers, and who waits for the host, behind their call.
    const isCaller = index < thread.frames.length - 1 || thread.status === 'outside';
    const pc = isCaller ? frame.pc - 3 : frame.pc;
    return { fileName: code.fileName, line: code.lines[Math.max(0, pc) / 3] ?? 0, depth: index + 1 };
  }
  return null;
}

/** The line at or after `line` on which a statement begins, where a breakpoint stops; 0 when there is none. */
export function statementLine(program: Program, fileName: string, line: number): number {
  return program.statementLines.get(fileName)?.find((candidate) => candidate >= line) ?? 0;
}
