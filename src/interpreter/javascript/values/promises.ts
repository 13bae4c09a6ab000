import type { Execution } from '../../machine/execution';
import { objectAt } from '../../machine/heap';
import type { Value } from '../../machine/state';
import { isFunction, isObject } from './convert';
import { EMPTY, FALSE, slotOf, TRUE, UNDEFINED } from './encoding';
import { HANDLED, Heap, REACTIONS, SETTLED, STATE, staticSlot } from './heap-classes';
import { classIdOf, failure, intrinsic, makeObject, makeTuple } from './make';
import { plainGet } from './properties';

/** What a job or a reaction does; the library's `runJobs` knows them by these numbers. */
export const Job = { resume: 1, react: 2, follow: 3, callThen: 4, call: 5 } as const;

/** A pending promise. */
export function newPromise(run: Execution, proto: Value = intrinsic(run, 'Promise')): number {
  return makeObject(run, proto, Heap.promise, [UNDEFINED, UNDEFINED, EMPTY, FALSE]);
}

/** Whether a value is a promise of the language's own. */
export function isPromise(run: Execution, value: Value): boolean {
  return classIdOf(run, value) === Heap.promise;
}

/** The slots of a promise. */
export function promiseSlots(run: Execution, promise: Value): Value[] {
  return objectAt(run.state, promise).contents as Value[];
}

/** Puts a job behind those that wait already. */
export function enqueueJob(run: Execution, kind: number, ...slots: Value[]): void {
  listIn(run, 'jobs').push(makeTuple(run, slotOf(kind), ...slots));
}

/** A list that is kept under a name. */
export function listIn(run: Execution, name: string): Value[] {
  const slot = staticSlot(name);
  if (run.state.statics[slot] === EMPTY) run.state.statics[slot] = makeTuple(run);
  return objectAt(run.state, run.state.statics[slot] as Value).contents as Value[];
}

/** Resolves a promise: with a value, or by following another promise or thenable. */
export function resolvePromise(run: Execution, promise: Value, value: Value): void {
  if (promise === value) {
    rejectPromise(
      run,
      promise,
      failure(run, 'TypeError', 'Chaining cycle detected for promise #<Promise>').handle,
    );
    return;
  }
  if (isPromise(run, value)) enqueueJob(run, Job.follow, promise, value);
  else {
    const then = isObject(run, value) ? plainGet(run, value, 'then') : UNDEFINED;
    if (isFunction(run, then)) enqueueJob(run, Job.callThen, promise, value, then);
    else settle(run, promise, TRUE, value);
  }
}

/** Rejects a promise; one that nobody listens to is remembered. */
export function rejectPromise(run: Execution, promise: Value, reason: Value): void {
  const slots = promiseSlots(run, promise);
  if (slots[STATE] !== UNDEFINED) return;
  settle(run, promise, FALSE, reason);
  if (slots[HANDLED] === FALSE) listIn(run, 'rejected').push(promise);
}

function settle(run: Execution, promise: Value, state: Value, value: Value): void {
  const slots = promiseSlots(run, promise);
  if (slots[STATE] !== UNDEFINED) return;
  slots[STATE] = state;
  slots[SETTLED] = value;
  const reactions = slots[REACTIONS] as Value;
  slots[REACTIONS] = EMPTY;
  if (reactions === EMPTY) return;
  for (const reaction of objectAt(run.state, reactions).contents as Value[])
    react(run, reaction, state, value);
}

function react(run: Execution, reaction: Value, state: Value, value: Value): void {
  const [kind, first, second, derived] = objectAt(run.state, reaction).contents as Value[];
  if (kind === slotOf(Job.resume)) enqueueJob(run, Job.resume, first as Value, value, state);
  else enqueueJob(run, Job.react, (state === TRUE ? first : second) as Value, derived as Value, value, state);
}

/** Adds a reaction: a tuple of `Job.resume` and a coroutine, or of `Job.react`, two handlers and a promise. */
export function subscribe(run: Execution, promise: Value, ...reaction: Value[]): void {
  const slots = promiseSlots(run, promise);
  const made = makeTuple(run, ...reaction);
  slots[HANDLED] = TRUE;
  if (slots[STATE] !== UNDEFINED) {
    react(run, made, slots[STATE] as Value, slots[SETTLED] as Value);
    return;
  }
  if (slots[REACTIONS] === EMPTY) slots[REACTIONS] = makeTuple(run, made);
  else (objectAt(run.state, slots[REACTIONS] as Value).contents as Value[]).push(made);
}

/** A promise for a value: itself when it is one. */
export function promiseFor(run: Execution, value: Value): Value {
  if (isPromise(run, value)) return value;
  const promise = newPromise(run);
  resolvePromise(run, promise, value);
  return promise;
}
