/** Everything a running program is, as plain data: a deep copy of `MachineState` is a checkpoint. */
import type { Limits } from './limits';

/**
 * A slot of a frame, field or array. Booleans are 0 and 1, chars their code unit, references the handle of
 * a heap object (0 is null). A `long` is a number while it is a safe integer and a bigint beyond, never
 * both ways for one value, so that `===` and `<` mean what Java means.
 */
export type Value = number | bigint;

/** Entries by key, in the order in which they were added: what a dictionary holds. References in every slot. */
export type Entries = Map<string | number, Value[]>;

/** The contents of a heap object: fields, array elements, or the characters of a string. */
export type Contents =
  | Value[]
  | string
  | Int8Array
  | Int16Array
  | Uint8Array
  | Uint16Array
  | Int32Array
  | Float32Array
  | Float64Array;

/** An object on the heap. */
export interface HeapObject {
  readonly classId: number;
  contents: Contents;
  /** What a dictionary holds, absent in everything else. */
  readonly entries?: Entries;
}

/** One activation of a code: locals first, then the operand stack, in one array. */
export interface Frame {
  readonly code: number;
  /** Offset of the next instruction. */
  pc: number;
  /** Number of slots in use: locals and operand stack. */
  sp: number;
  readonly slots: Value[];
  /** Class being initialised by this frame, or -1. */
  readonly initializes: number;
}

/**
 * What a thread is doing. `sleeping`: until `wakeAtMicros`. `waiting`: on a monitor until notified or
 * `wakeAtMicros`. `blocked`: wants the monitor `monitor`. `parked`: until unparked or `wakeAtMicros`.
 * `outside`: the host answered "wait".
 */
export type ThreadStatus = 'ready' | 'sleeping' | 'waiting' | 'blocked' | 'parked' | 'outside' | 'ended';

/** A thread. */
export interface ThreadState {
  readonly id: number;
  name: string;
  daemon: boolean;
  status: ThreadStatus;
  /** Absolute simulated time, or null when only another thread or the host can wake it. */
  wakeAtMicros: number | null;
  /** Handle of the monitor waited for, 0 for none. */
  monitor: number;
  /** How often the monitor was entered before `wait` released it. */
  savedEntries: number;
  interrupted: boolean;
  /** A park permit (LockSupport). */
  permit: boolean;
  /** Set when a wait ended by a notification rather than by time. */
  notified: boolean;
  /** Name of the host call the thread waits in. */
  hostCall: string;
  /** Kind of the result the host call is to push. */
  hostReturns: string;
  /** The language's own thread object. */
  object: number;
  readonly frames: Frame[];
}

/** A monitor somebody has entered. */
export interface Monitor {
  owner: number;
  entries: number;
}

/** The whole run. */
export interface MachineState {
  readonly limits: Limits;
  readonly args: readonly string[];
  /** Index is the handle; null entries are free. Entry 0 stands for null. */
  readonly heap: (HeapObject | null)[];
  /**
   * A 1 for every handle whose object may have changed since the last copy of the run was made; objects beyond its end
   * have changed.
   */
  changed: Uint8Array;
  /** From here on the next free entry is looked for. */
  nextHandle: number;
  allocatedSinceCollection: number;
  liveObjects: number;
  liveBytes: number;
  collections: number;
  readonly statics: Value[];
  /** Class id → 0 untouched, 1 running, 2 done, 3 failed. */
  readonly initialized: Uint8Array;
  /** Text → handle of the one interned string. */
  readonly interned: Map<string, number>;
  readonly classObjects: Map<number, number>;
  /** Shared boxes of small values: 256 · class id + value + 128 → handle. */
  readonly boxes: Map<number, number>;
  readonly identityHashes: Map<number, number>;
  nextIdentityHash: number;
  readonly monitors: Map<number, Monitor>;
  readonly threads: ThreadState[];
  nextThreadId: number;
  /** Index in `threads` of the thread whose turn it is. */
  turn: number;
  /** Statements left in the turn. */
  turnLeft: number;
  /** Statements of the user's program executed so far. */
  statements: number;
  /** Calls and backward jumps inside the library since the last whole statement they cost. */
  librarySteps: number;
  outputLength: number;
  phase: 'running' | 'shuttingDown' | 'ended';
  exitCode: number;
  /** Why the machine stopped the program itself, or ''. */
  stopped: string;
}
