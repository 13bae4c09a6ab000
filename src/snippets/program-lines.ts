/** A program as the scenario has it, and the machine it runs on. */
export interface ProgramSource {
  /** Also its name on the stage, without the ending. */
  readonly file: string;
  readonly text: string;
  readonly zone: string;
  readonly startMs: number;
  /** `auto`: the 4.3 client, or the 3.9 client where only its API has what the program calls. */
  readonly client: 'auto' | '3.9' | '4.3';
}

/** A change of a program's text that the page can make with one click. */
export interface ProgramChange {
  readonly label: string;
  readonly edits: readonly {
    readonly kind: 'program';
    readonly program: string;
    readonly find: string;
    readonly replace: string;
  }[];
}

/** Something to tell about a program beside its line `line`. */
export interface ProgramRemark {
  readonly text: string;
  /** From 1, 0 when it is about no line. */
  readonly line: number;
  readonly change: ProgramChange | null;
}

/** A thread: where it stands and what it waits for. */
export interface ThreadLine {
  readonly name: string;
  /** The learner's own line, 0 in library code with no caller of theirs. */
  readonly line: number;
  /** `poll: 380 ms left`, `sleeping: 40 ms left`; empty when it runs. */
  readonly waitsIn: string;
}

/** Where a program stands. */
export interface ProgramLine {
  readonly program: string;
  readonly node: number;
  readonly state: 'running' | 'waiting' | 'ended' | 'failed' | 'not started';
  readonly exitCode: number;
  readonly clientVersion: '3.9' | '4.3';
  readonly threads: readonly ThreadLine[];
  readonly remarks: readonly ProgramRemark[];
}

/** A line that a program printed. */
export interface ConsoleLine {
  readonly seq: number;
  readonly timeMicros: number;
  readonly program: string;
  readonly stream: 'stdout' | 'stderr';
  readonly text: string;
  /** The source line that printed it, 0 when unknown. */
  readonly line: number;
}

/** A line that a client logged. Without a binding of slf4j a real program shows none of them. */
export interface LogLine {
  readonly timeMicros: number;
  readonly program: string;
  readonly level: 'WARN' | 'ERROR' | 'INFO';
  readonly logger: string;
  readonly message: string;
}

/** A message of the compiler for the editor. Offsets into the text, line and column from 1. */
export interface CodeDiagnostic {
  readonly program: string;
  readonly severity: 'error' | 'warning' | 'note' | 'unsupported';
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** As javac prints it, with source line and caret. */
  readonly rendered: string;
  readonly hint: string;
}
