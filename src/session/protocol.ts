import type { ProgramLanguage } from '../base/program-language';
import type { Micros } from '../engine/clock';
import type { Completions as Proposed } from '../interpreter/completion';
import type { SettingLine as Setting } from '../platforms/kafka/configs/setting-lines';
import type { Frame, SceneStructure } from '../platforms/platform';
import type { Command, RunDocument } from '../scenario/run-document';
import type { CodeDiagnostic as Diagnosed } from '../snippets/program-lines';

/** A fault in something that a person wrote or pasted: where it is, what is wrong, what to write instead. */
export interface Fault {
  /** A path into the document (`scenario.topics[0].partitions`) or `File.java:12:7`. */
  readonly place: string;
  readonly message: string;
  readonly remedy: string;
}

/** One line of the list of events. */
export interface EventLine {
  readonly seq: number;
  readonly timeMicros: Micros;
  /** The name of its kind, `LeaderElected`. */
  readonly kind: string;
  readonly node: number;
  /** A sentence. */
  readonly text: string;
  /** How it is to be taken; never told by colour alone. */
  readonly tone: 'neutral' | 'fault' | 'election' | 'rebalance' | 'warning' | 'loss' | 'recovery' | 'program';
}

/** A mark on the timeline. */
export interface TimelineMark {
  readonly seq: number;
  readonly timeMicros: Micros;
  readonly tone: EventLine['tone'];
  readonly text: string;
}

/** One of the causes that "why?" lists, newest first. */
export interface CauseLine {
  readonly seq: number;
  readonly timeMicros: Micros;
  readonly text: string;
  readonly detail: string;
}

/** The answer to "why?". */
export interface Explanation {
  readonly question: string;
  readonly causes: readonly CauseLine[];
  /** What to try: a sentence and, when the page can do it, a change to the run document. */
  readonly advice: { readonly text: string; readonly change: DocumentChange | null } | null;
}

/** A change to the run that the page can make with one click, and replay. */
export interface DocumentChange {
  readonly label: string;
  readonly edits: readonly (
    | { readonly kind: 'program'; readonly program: string; readonly find: string; readonly replace: string }
    | {
        readonly kind: 'workload';
        readonly workload: string;
        readonly config: string;
        readonly value: string;
      }
    | { readonly kind: 'topic'; readonly topic: string; readonly config: string; readonly value: string }
    | { readonly kind: 'broker'; readonly config: string; readonly value: string }
  )[];
}

/** A promise and whether it held up to a moment. */
export interface PromiseLine {
  readonly name: string;
  readonly label: string;
  /** What it means under the settings of this run, in a sentence. */
  readonly meaning: string;
  readonly held: boolean;
  /** Whether anything has put it to the test so far. */
  readonly isChecked: boolean;
  /** Whether every elected leader has taken over: until then it is open what is lost. */
  readonly isSettled: boolean;
  /** `9 of 9`, `3 lost`, `nothing yet`. */
  readonly tally: string;
  readonly firstViolation: {
    readonly seq: number;
    readonly timeMicros: Micros;
    readonly text: string;
  } | null;
}

/** A line that a program printed. */
export interface ConsoleLine {
  readonly seq: number;
  readonly timeMicros: Micros;
  readonly program: string;
  readonly stream: 'stdout' | 'stderr';
  readonly text: string;
  /** The source line that printed it, 0 when unknown. */
  readonly line: number;
}

/** Where a program stands. */
export interface ProgramLine {
  readonly program: string;
  readonly node: number;
  readonly state: 'running' | 'waiting' | 'ended' | 'failed' | 'not started';
  readonly exitCode: number;
  readonly clientVersion: '3.9' | '4.3';
  readonly threads: readonly {
    readonly name: string;
    /** The learner's own line, 0 in library code with no caller of theirs. */
    readonly line: number;
    /** `poll: 380 ms left`, `sleeping: 40 ms left`; empty when it runs. */
    readonly waitsIn: string;
  }[];
  /** Things the page tells about this program: why nothing was received, `poll(long)` and the 3.9 client. */
  readonly remarks: readonly {
    readonly text: string;
    readonly line: number;
    readonly change: DocumentChange | null;
  }[];
}

/** A row of the inspector: Kafka's own field name, its value, and where a default came from. */
export interface FieldLine {
  readonly name: string;
  readonly value: string;
  readonly note: string;
}

/** What may be selected. */
export type Selection =
  | { readonly kind: 'node'; readonly node: number }
  | { readonly kind: 'partition'; readonly partition: number }
  | { readonly kind: 'log'; readonly node: number; readonly partition: number }
  | { readonly kind: 'record'; readonly node: number; readonly partition: number; readonly offset: number }
  | { readonly kind: 'flight'; readonly from: number; readonly to: number; readonly sentMicros: Micros }
  | { readonly kind: 'fact'; readonly seq: number };

/** The inspector's contents. */
export interface Inspection {
  readonly title: string;
  readonly fields: readonly FieldLine[];
  /** The line of a program that it comes from; null when no program is behind it. */
  readonly source: { readonly program: string; readonly line: number } | null;
  /** What `why` may be asked about it. */
  readonly questions: readonly { readonly label: string; readonly subject: WhySubject }[];
}

/** What "why?" is asked about. */
export type WhySubject =
  | { readonly kind: 'fact'; readonly seq: number }
  | { readonly kind: 'promise'; readonly name: string }
  | { readonly kind: 'nothing received'; readonly node: number };

/** A place at which programs stop simulated time. No part of the run: with and without it the run is the same. */
export interface Breakpoint {
  /** The program's file. */
  readonly program: string;
  readonly line: number;
  /** Stops only where this expression over variables is true (`order == 7`); empty for always. */
  readonly condition: string;
  /** Crash the program's process there. */
  readonly crash: boolean;
}

/** A breakpoint where it stands now. */
export interface PlacedBreakpoint extends Breakpoint {
  /** The line of the next statement from its line on; 0 when there is none or the program does not run so. */
  readonly placedLine: number;
  /** What is wrong with the condition and where; empty when nothing is. */
  readonly fault: string;
}

/** Why simulated time stopped. */
export interface StopLine {
  readonly program: string;
  readonly thread: number;
  readonly threadName: string;
  readonly line: number;
  readonly reason: 'breakpoint' | 'crash' | 'step';
  /** What is to be known about it, such as a condition that cannot be worked out; mostly empty. */
  readonly note: string;
}

/** A step of one thread: on to its next line, into what it calls, out of its method, or back. */
export type StepKind = 'over' | 'into' | 'out' | 'back';

/** A variable with its value; `handle` opens an object by `programFields`, while time stands still. */
export interface VariableLine {
  readonly name: string;
  readonly text: string;
  readonly handle: number | null;
}

/** A program that stands still: its threads, their stacks, and what the watched expressions come to. */
export interface ProgramStanding {
  readonly program: string;
  readonly timeMicros: Micros;
  readonly threads: readonly {
    readonly id: number;
    readonly name: string;
    readonly line: number;
    /** `poll: 380 ms left`; empty when it runs. */
    readonly waitsIn: string;
    /** Methods of the learner's own, innermost first. */
    readonly frames: readonly {
      readonly method: string;
      readonly line: number;
      readonly locals: readonly VariableLine[];
      readonly statics: readonly VariableLine[];
    }[];
  }[];
  readonly watches: readonly {
    readonly expression: string;
    readonly text: string;
    readonly handle: number | null;
    readonly fault: string;
  }[];
}

/** One branch of the tree of runs. */
export interface BranchLine {
  readonly id: number;
  readonly name: string;
  readonly parent: number;
  readonly forkedAtMicros: Micros;
  readonly frontierMicros: Micros;
  readonly fingerprint: string;
  readonly current: boolean;
}

/** A chart under the timeline: one value a bucket, NaN where there is none. */
export interface Series {
  readonly name: string;
  readonly unit: string;
  readonly bucketMicros: Micros;
  readonly values: readonly number[];
}

/** All panels at one moment; sent when asked for, at most ten times a second. */
export interface Panels {
  readonly timeMicros: Micros;
  readonly fingerprint: string;
  readonly seed: number;
  readonly events: readonly EventLine[];
  readonly promises: readonly PromiseLine[];
  readonly programs: readonly ProgramLine[];
  readonly console: readonly ConsoleLine[];
  readonly branches: readonly BranchLine[];
  readonly inspection: Inspection | null;
}

/** What the page may ask of a session, with the types of question and answer. */
export interface SessionQuestions {
  /** Opens a run. With faults nothing is opened; diagnostics are those of its programs. */
  open: {
    ask: { document: RunDocument };
    answer: { faults: readonly Fault[]; diagnostics: readonly CodeDiagnostic[] };
  };
  /** Runs or seeks to a moment. `structureVersion` is what the page has. */
  frame: {
    ask: { timeMicros: Micros; structureVersion: number };
    answer: { frame: Frame; structure: SceneStructure | null };
  };
  /** One event on or back, or to the next notable one. */
  step: {
    ask: { direction: 1 | -1; notable: boolean; structureVersion: number };
    answer: { frame: Frame; structure: SceneStructure | null };
  };
  /** Goes on to a moment, or to the stop on the way. A program that is crashed at its stop makes this an act. */
  play: {
    ask: { timeMicros: Micros; structureVersion: number };
    answer: { frame: Frame; structure: SceneStructure | null; stop: StopLine | null };
  };
  /** Replaces the breakpoints of all programs. */
  setBreakpoints: {
    ask: { breakpoints: readonly Breakpoint[] };
    answer: { breakpoints: readonly PlacedBreakpoint[] };
  };
  /** Steps one thread. `isUnderway`: to be asked again with `goesOn`, for the step takes longer. */
  debugStep: {
    ask: { program: string; thread: number; kind: StepKind; goesOn: boolean; structureVersion: number };
    answer: { frame: Frame; structure: SceneStructure | null; stop: StopLine | null; isUnderway: boolean };
  };
  /** A program at the present moment. Expressions are worked out in that frame of that thread, the innermost being 0. */
  programState: {
    ask: { program: string; thread: number; frame: number; watches: readonly string[] };
    answer: { standing: ProgramStanding | null };
  };
  /** Fields of an object or elements of an array of a program at the present moment. */
  programFields: {
    ask: { program: string; handle: number };
    answer: { fields: readonly VariableLine[] };
  };
  panels: { ask: { selection: Selection | null }; answer: Panels };
  /** Marks and charts up to the frontier. */
  timeline: {
    ask: Record<string, never>;
    answer: { marks: readonly TimelineMark[]; series: readonly Series[] };
  };
  /** Acts at the present moment. In the past of the frontier this makes a branch. */
  act: { ask: { command: Command }; answer: { fault: Fault | null; branch: number } };
  why: { ask: { subject: WhySubject }; answer: Explanation };
  /** Replays the same run with a change, up to the present moment, as a branch. */
  change: {
    ask: { change: DocumentChange };
    answer: { fault: Fault | null; branch: number; document: RunDocument };
  };
  /** Replaces the programs and starts the run anew as a branch. With errors nothing is replaced. */
  programs: {
    ask: { programs: RunDocument['scenario']['programs'] };
    answer: { diagnostics: readonly CodeDiagnostic[]; branch: number };
  };
  /** Compiles without running: for the editor as one types. */
  check: { ask: { file: string; text: string }; answer: { diagnostics: readonly CodeDiagnostic[] } };
  /** What may be written at a place of a program. */
  complete: {
    ask: { file: string; text: string; offset: number };
    answer: { completions: Completions | null };
  };
  /**
   * The settings of a language's clients that a word names: in Java a key or constant (`acks`,
   * `ProducerConfig.ACKS_CONFIG`), in Python a key, in JavaScript an option with its colon (`groupId:`); with
   * `isBeginning` those whose keys begin with the word.
   */
  setting: {
    ask: { language: ProgramLanguage; word: string; isBeginning: boolean };
    answer: { lines: readonly SettingLine[] };
  };
  switchBranch: { ask: { branch: number }; answer: { document: RunDocument; timeMicros: Micros } };
  /** The present run as a document, with moment and fingerprint: what a link carries. */
  document: { ask: Record<string, never>; answer: RunDocument };
}

/** A message of the compiler for the editor, as the programs' floor gives it. */
export type CodeDiagnostic = Diagnosed;

/** What may be written at a place of a program. */
export type Completions = Proposed;

/** A setting of a language's clients as the editor tells of it: its type and whose it is in their own words. */
export type SettingLine = Omit<Setting, 'clients' | 'type'> & {
  readonly type: string;
  readonly clients: readonly string[];
};

/** The name of a question. */
export type QuestionName = keyof SessionQuestions;

/** A question on its way to the worker. */
export interface QuestionMessage<N extends QuestionName = QuestionName> {
  readonly id: number;
  readonly name: N;
  readonly ask: SessionQuestions[N]['ask'];
}
