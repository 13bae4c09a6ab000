/** Starting, stopping and waking threads. */
import type { Execution } from './execution';
import { newFrame } from './frames';
import { makeReady, throwInterrupted, wakeWaiting } from './monitors';
import type { MachineState, ThreadState, Value } from './state';

/** A thread without frames. */
export function createThread(state: MachineState, name: string, daemon: boolean): ThreadState {
  const thread: ThreadState = {
    id: state.nextThreadId,
    name,
    daemon,
    status: 'ready',
    wakeAtMicros: null,
    monitor: 0,
    savedEntries: 0,
    interrupted: false,
    permit: false,
    notified: false,
    hostCall: '',
    hostReturns: 'V',
    object: 0,
    frames: [],
  };
  state.nextThreadId += 1;
  state.threads.push(thread);
  return thread;
}

/** Starts a thread that runs the program's thread routine with the language's thread object. */
export function startThread(
  execution: Execution,
  object: number,
  name: string,
  daemon: boolean,
): ThreadState {
  const { state, program } = execution;
  if (state.threads.length >= state.limits.threads) {
    const text = 'unable to create native thread: possibly out of memory or process/resource limits reached';
    throw execution.failure(program.wellKnown.failures.outOfMemory, text);
  }
  const thread = createThread(state, name, daemon);
  thread.object = object;
  thread.frames.push(newFrame(execution, program.wellKnown.runThread, [object], -1));
  return thread;
}

/** The live thread of a thread object, or undefined. */
export function threadOf(state: MachineState, object: Value): ThreadState | undefined {
  return state.threads.find((thread) => thread.object === object);
}

/** `sleep`. Called again after waking; answers true when the sleep is over. */
export function sleep(execution: Execution, micros: number): boolean {
  const { thread } = execution;
  if (thread.notified) {
    thread.notified = false;
    if (thread.interrupted) throwInterrupted(execution, 'sleep interrupted');
    return true;
  }
  if (thread.interrupted) throwInterrupted(execution, 'sleep interrupted');
  thread.status = 'sleeping';
  thread.notified = true;
  thread.wakeAtMicros = execution.time() + micros;
  execution.repeats = true;
  execution.leave('switch');
  return false;
}

/** `park`: waits for a permit, an interrupt, or time. Called again after waking. */
export function park(execution: Execution, micros: number | null): boolean {
  const { thread } = execution;
  if (thread.notified || thread.permit || thread.interrupted) {
    thread.notified = false;
    thread.permit = false;
    return true;
  }
  thread.status = 'parked';
  thread.notified = true;
  thread.wakeAtMicros = micros === null ? null : execution.time() + micros;
  execution.repeats = true;
  execution.leave('switch');
  return false;
}

/** Gives a parked thread its permit. */
export function unpark(thread: ThreadState): void {
  thread.permit = true;
  if (thread.status === 'parked') makeReady(thread);
}

/** Sets the interrupt and ends a sleep, wait or park. Host calls are interrupted by the host. */
export function interruptThread(thread: ThreadState): void {
  thread.interrupted = true;
  if (thread.status === 'sleeping' || thread.status === 'waiting' || thread.status === 'parked') {
    makeReady(thread);
  }
}

/** Wakes every thread whose time has come. */
export function wakeDueThreads(state: MachineState, timeMicros: number): void {
  for (const thread of state.threads) {
    if (thread.wakeAtMicros !== null && thread.wakeAtMicros <= timeMicros) makeReady(thread);
  }
}

/** The earliest time at which a thread wakes by itself, or null. */
export function earliestWake(state: MachineState): number | null {
  let earliest: number | null = null;
  for (const { wakeAtMicros } of state.threads) {
    if (wakeAtMicros !== null && (earliest === null || wakeAtMicros < earliest)) earliest = wakeAtMicros;
  }
  return earliest;
}

/** Removes a thread that has run out of frames and tells those who join it. */
export function endThread(state: MachineState, thread: ThreadState): void {
  thread.status = 'ended';
  const index = state.threads.indexOf(thread);
  state.threads.splice(index, 1);
  if (state.turn > index) state.turn -= 1;
  else if (state.turn === index) state.turnLeft = 0;
  if (thread.object !== 0) wakeWaiting(state, thread.object, true);
  for (const [handle, monitor] of state.monitors) {
    if (monitor.owner === thread.id) state.monitors.delete(handle);
  }
}
