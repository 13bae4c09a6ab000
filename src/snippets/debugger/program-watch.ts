import type { Program } from '../../interpreter/machine/program';
import type { MachineState, ThreadState } from '../../interpreter/machine/state';
import type { StatementWatch } from '../../interpreter/machine/watch';
import type { ProgramState } from '../program-state';

/** A program as a debugger looks into it. Nothing of it may be changed. */
export interface DebuggedProgram {
  /** Its number among the programs of the run. */
  readonly index: number;
  readonly file: string;
  /** Null when it does not compile. */
  readonly program: Program | null;
  readonly state: ProgramState;
}

/** A statement of the learner's own code that a thread is about to execute. */
export interface WatchedStatement {
  readonly index: number;
  readonly file: string;
  readonly program: Program;
  readonly machine: MachineState;
  readonly thread: ThreadState;
  /** When it is executed. No two statements of a program are executed at one time. */
  readonly timeMicros: number;
}

/** Called before every statement of every program. Must change nothing. */
export type ProgramWatch = (statement: WatchedStatement) => void;

/** The option with which a slice of a program that begins at `nowMicros` is run, so that `watch` sees it. */
export function statementWatch(
  watch: ProgramWatch | null,
  slice: Pick<WatchedStatement, 'index' | 'file' | 'program' | 'machine'>,
  nowMicros: number,
): { readonly watch?: StatementWatch } {
  if (watch === null) return {};
  return {
    watch: (thread, statements) => watch({ ...slice, thread, timeMicros: nowMicros + statements }),
  };
}
