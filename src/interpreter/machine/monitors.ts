/** Monitors: mutual exclusion, wait and notify (JLS 17.1, 17.2). First come, first served. */
import type { Execution } from './execution';
import type { MachineState, ThreadState } from './state';

/** Enters a monitor for the current thread. Answers false when it is taken: the thread is blocked now. */
export function enterMonitor(execution: Execution, handle: number): boolean {
  const { state, thread } = execution;
  const monitor = state.monitors.get(handle);
  if (!monitor) {
    state.monitors.set(handle, { owner: thread.id, entries: 1 });
    return true;
  }
  if (monitor.owner === thread.id) {
    monitor.entries += 1;
    return true;
  }
  thread.status = 'blocked';
  thread.monitor = handle;
  execution.leave('switch');
  return false;
}

/** Leaves a monitor; the last exit lets all threads that are blocked on it try again. */
export function exitMonitor(execution: Execution, handle: number): void {
  const monitor = ownedMonitor(execution, handle);
  monitor.entries -= 1;
  if (monitor.entries === 0) release(execution.state, handle);
}

function ownedMonitor(execution: Execution, handle: number) {
  const monitor = execution.state.monitors.get(handle);
  if (monitor && monitor.owner === execution.thread.id) return monitor;
  const { monitorState } = execution.program.wellKnown.failures;
  throw execution.failure(monitorState, 'current thread is not owner');
}

function release(state: MachineState, handle: number): void {
  state.monitors.delete(handle);
  for (const thread of state.threads) {
    if (thread.status === 'blocked' && thread.monitor === handle) {
      thread.status = 'ready';
      thread.monitor = 0;
    }
  }
}

/**
 * `wait`: releases the monitor and sleeps until notified, interrupted or the time has come. A native calls
 * this twice: the first call starts the wait and asks to be repeated; the second finds the wait over and
 * takes the monitor back. `micros` null waits without limit. Answers true when the wait is over.
 */
export function waitOnMonitor(execution: Execution, handle: number, micros: number | null): boolean {
  const { state, thread } = execution;
  if (thread.savedEntries > 0) return resumeWait(execution, handle);
  const monitor = ownedMonitor(execution, handle);
  if (thread.interrupted) throwInterrupted(execution, null);
  thread.savedEntries = monitor.entries;
  thread.status = 'waiting';
  thread.monitor = handle;
  thread.notified = false;
  thread.wakeAtMicros = micros === null ? null : execution.time() + micros;
  release(state, handle);
  execution.repeats = true;
  execution.leave('switch');
  return false;
}

function resumeWait(execution: Execution, handle: number): boolean {
  const { state, thread } = execution;
  const monitor = state.monitors.get(handle);
  if (monitor) {
    thread.status = 'blocked';
    thread.monitor = handle;
    execution.repeats = true;
    execution.leave('switch');
    return false;
  }
  state.monitors.set(handle, { owner: thread.id, entries: thread.savedEntries });
  thread.savedEntries = 0;
  thread.notified = false;
  if (thread.interrupted) throwInterrupted(execution, null);
  return true;
}

/** Clears the interrupt and throws the language's interrupted exception. */
export function throwInterrupted(execution: Execution, message: string | null): never {
  execution.thread.interrupted = false;
  throw execution.failure(execution.program.wellKnown.failures.interrupted, message);
}

/** Wakes one thread (or all) waiting on a monitor the current thread owns, the longest waiting first. */
export function notifyMonitor(execution: Execution, handle: number, all: boolean): void {
  ownedMonitor(execution, handle);
  wakeWaiting(execution.state, handle, all);
}

/** Wakes threads waiting on an object without asking who owns its monitor. */
export function wakeWaiting(state: MachineState, handle: number, all: boolean): void {
  for (const thread of state.threads) {
    if (thread.status !== 'waiting' || thread.monitor !== handle) continue;
    thread.notified = true;
    makeReady(thread);
    if (!all) return;
  }
}

/** Ends whatever the thread was waiting for. */
export function makeReady(thread: ThreadState): void {
  thread.status = 'ready';
  thread.monitor = 0;
  thread.wakeAtMicros = null;
}
