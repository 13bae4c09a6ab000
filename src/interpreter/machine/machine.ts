/**
 * The virtual machine that runs learners' programs. A front end compiles a program to instructions once
 * (`Program`, immutable); everything that changes is `MachineState`, plain data: copy it and you have a
 * checkpoint, put the copy back and the run repeats itself exactly. `runMachine` executes one slice: ready
 * threads take turns of 50 statements in a fixed order and are switched only between statements of the
 * user's own code. A statement costs one microsecond of simulated time, a round of a loop one more, library
 * code one statement for every 256 calls and loop rounds. A call to the outside (printing, clock, Kafka) is
 * made only as the first thing of a slice; otherwise the slice ends before it with reason 'host', and the
 * caller moves the clock forward by `statements` and calls again: so every such call happens at its exact
 * time. Nothing here waits: a sleeping program answers 'idle' and when it wants to be woken.
 */

import { Execution, ThrownObject } from './execution';
import { newFrame } from './frames';
import type { Host, HostAnswer } from './host';
import { finishHostCall, fromHost } from './host-calls';
import { DEFAULT_LIMITS, type Limits } from './limits';
import { execute } from './loop';
import type { Program } from './program';
import type { MachineState, ThreadState } from './state';
import { createThread, earliestWake, endThread, wakeDueThreads } from './threads';
import { unwind } from './unwinding';
import type { StatementWatch } from './watch';

/** Statements a thread executes before the next ready thread has its turn. */
export const TURN_STATEMENTS = 50;

/** How a slice is to be run. */
export interface SliceOptions {
  /** Simulated time at the beginning of the slice. */
  readonly nowMicros: number;
  readonly maxStatements: number;
  readonly host: Host;
  /** Shown every statement of the learner's own code before it is executed. Must change nothing. */
  readonly watch?: StatementWatch;
}

/**
 * What a slice came to. `budget`: maxStatements were executed. `host`: a host call comes next. `idle`: all
 * threads wait, at the earliest until `wakeAtMicros` (null: until the outside answers). `ended`: no more.
 */
export interface SliceResult {
  readonly reason: 'budget' | 'host' | 'idle' | 'ended';
  readonly statements: number;
  readonly wakeAtMicros: number | null;
}

/** A fresh run of a program, its main thread ready. */
export function createMachine(
  program: Program,
  options: { readonly args?: readonly string[]; readonly limits?: Partial<Limits> } = {},
): MachineState {
  const state: MachineState = {
    limits: { ...DEFAULT_LIMITS, ...options.limits },
    args: options.args ?? [],
    heap: [null],
    changed: new Uint8Array(0),
    nextHandle: 1,
    allocatedSinceCollection: 0,
    liveObjects: 0,
    liveBytes: 0,
    collections: 0,
    statics: new Array<number>(program.staticCount).fill(0),
    initialized: new Uint8Array(program.classes.length),
    interned: new Map(),
    classObjects: new Map(),
    boxes: new Map(),
    identityHashes: new Map(),
    nextIdentityHash: 0x1b2c3d4f,
    monitors: new Map(),
    threads: [],
    nextThreadId: 1,
    turn: 0,
    turnLeft: TURN_STATEMENTS,
    statements: 0,
    librarySteps: 0,
    outputLength: 0,
    phase: 'running',
    exitCode: 0,
    stopped: '',
  };
  const main = createThread(state, 'main', false);
  const execution = new Execution(program, state, () => ({ kind: 'wait' }), 0, main);
  const args = fromHost(execution, 'L', [...state.args]);
  const entry = state.heap[args as number];
  if (entry) state.heap[args as number] = { classId: program.wellKnown.textArray, contents: entry.contents };
  main.frames.push(newFrame(execution, program.wellKnown.start, [args], -1));
  return state;
}

/** Runs ready threads until something of `SliceResult.reason` happens. Changes `state`. */
export function runMachine(program: Program, state: MachineState, options: SliceOptions): SliceResult {
  const first = state.threads[0];
  if (state.phase === 'ended' || !first) return endOfSlice(state, 'ended', 0);
  const execution = new Execution(program, state, options.host, options.nowMicros, first);
  execution.watch = options.watch ?? null;
  for (;;) {
    const done = execution.doneBefore;
    wakeDueThreads(state, options.nowMicros + done);
    if (!ensureLiving(execution)) return endOfSlice(state, 'ended', done);
    const thread = nextReady(state);
    if (!thread) return endOfSlice(state, 'idle', done);
    const grant = grantFor(state, options, done);
    if (grant < 0) return endOfSlice(state, 'budget', done);
    runThread(execution, thread, grant);
    state.statements += execution.granted - execution.budget;
    state.turnLeft -= execution.granted - execution.budget;
    execution.doneBefore = execution.done();
    execution.granted = 0;
    execution.budget = 0;
    const result = afterRunning(execution, options);
    if (result) return result;
  }
}

function endOfSlice(state: MachineState, reason: SliceResult['reason'], statements: number): SliceResult {
  return { reason, statements, wakeAtMicros: reason === 'idle' ? earliestWake(state) : null };
}

/** Statements the next thread may execute now; negative when the slice is used up. */
function grantFor(state: MachineState, options: SliceOptions, done: number): number {
  const left = options.maxStatements - done;
  if (left <= 0) return -1;
  if (state.turnLeft <= 0) state.turnLeft = 1;
  const wake = earliestWake(state);
  const untilWake = wake === null ? Number.POSITIVE_INFINITY : Math.ceil(wake - options.nowMicros - done);
  return Math.max(0, Math.min(left, state.turnLeft, untilWake, state.limits.statements - state.statements));
}

function afterRunning(execution: Execution, options: SliceOptions): SliceResult | null {
  const { state, thread } = execution;
  if (thread.frames.length === 0 && thread.status !== 'ended') endThread(state, thread);
  if (state.stopped === '' && state.statements >= state.limits.statements) {
    state.stopped = `The program executed more than ${state.limits.statements} statements and was stopped.`;
  }
  if (state.stopped !== '') {
    state.phase = 'ended';
    state.exitCode = 1;
  }
  const done = execution.doneBefore;
  if (state.phase === 'ended') return endOfSlice(state, 'ended', done);
  if (execution.leaving === 'host') return endOfSlice(state, 'host', done);
  if (execution.leaving === 'statements' && state.turnLeft <= 0) passTurn(state);
  return done >= options.maxStatements ? endOfSlice(state, 'budget', done) : null;
}

function passTurn(state: MachineState): void {
  state.turn += 1;
  state.turnLeft = TURN_STATEMENTS;
}

/** The thread whose turn it is, or the next one in the round that is ready. */
function nextReady(state: MachineState): ThreadState | null {
  const count = state.threads.length;
  for (let step = 0; step < count; step++) {
    const index = (state.turn + step) % count;
    const thread = state.threads[index] as ThreadState;
    if (thread.status !== 'ready') continue;
    if (step > 0 || state.turn !== index) state.turnLeft = TURN_STATEMENTS;
    state.turn = index;
    return thread;
  }
  return null;
}

/** Starts the shutdown routine once only daemons are left. Answers false when the program has ended. */
function ensureLiving(execution: Execution): boolean {
  const { state, program } = execution;
  if (state.threads.some((thread) => !thread.daemon)) return true;
  if (state.phase === 'shuttingDown') {
    state.phase = 'ended';
    return false;
  }
  if (state.phase === 'ended') return false;
  state.phase = 'shuttingDown';
  const thread = createThread(state, 'DestroyJavaVM', false);
  thread.frames.push(newFrame(execution, program.wellKnown.shutdown, [], -1));
  return true;
}

function runThread(execution: Execution, thread: ThreadState, grant: number): void {
  execution.thread = thread;
  execution.granted = grant;
  execution.budget = grant;
  execution.frame = thread.frames[thread.frames.length - 1] ?? null;
  while (execution.frame) {
    try {
      execute(execution);
    } catch (thrown) {
      if (!(thrown instanceof ThrownObject)) throw thrown;
      unwind(execution, thrown.handle);
    }
  }
}

/** Answers a host call that was told to wait. The thread runs on in the next slice. */
export function resumeThread(
  program: Program,
  state: MachineState,
  threadId: number,
  answer: HostAnswer,
): void {
  const thread = state.threads.find((candidate) => candidate.id === threadId);
  if (thread?.status !== 'outside') throw new Error(`thread ${threadId} waits for no answer`);
  const execution = new Execution(program, state, () => ({ kind: 'wait' }), 0, thread);
  const thrown = finishHostCall(execution, thread, answer);
  if (thrown !== null) unwind(execution, thrown);
}

/** What Ctrl-C does: a thread that exits with `exitCode`, running shutdown hooks first. */
export function interruptProgram(program: Program, state: MachineState, exitCode: number): void {
  if (state.phase !== 'running') return;
  const thread = createThread(state, 'SIGINT handler', false);
  const execution = new Execution(program, state, () => ({ kind: 'wait' }), 0, thread);
  thread.frames.push(newFrame(execution, program.wellKnown.exit, [exitCode], -1));
}
