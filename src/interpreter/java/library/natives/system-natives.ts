/** Leaf functions of Object, Class, System, Arrays, Throwable, Thread and Runtime. */
import type { Execution } from '../../../machine/execution';
import { allocate, elementsAt, emptyArray, objectAt } from '../../../machine/heap';
import { classObjectOf } from '../../../machine/instructions/calls';
import { classObject } from '../../../machine/instructions/objects';
import { notifyMonitor, waitOnMonitor } from '../../../machine/monitors';
import type { NativeFunction } from '../../../machine/natives';
import type { ClassDefinition } from '../../../machine/program';
import type { Value } from '../../../machine/state';
import { interruptThread, park, sleep, startThread, threadOf, unpark } from '../../../machine/threads';
import { named } from './text-natives';

function identityHash(execution: Execution, handle: Value): number {
  if (handle === 0) return 0;
  const { state } = execution;
  const known = state.identityHashes.get(handle as number);
  if (known !== undefined) return known;
  state.nextIdentityHash = (Math.imul(state.nextIdentityHash, 1103515245) + 12345) & 0x7fffffff;
  state.identityHashes.set(handle as number, state.nextIdentityHash);
  return state.nextIdentityHash;
}

function cloneObject(execution: Execution, args: readonly Value[]): Value {
  const source = objectAt(execution.state, args[0] as Value);
  const { contents } = source;
  return allocate(
    execution.state,
    source.classId,
    typeof contents === 'string' ? contents : contents.slice(),
  );
}

const OBJECT: Readonly<Record<string, NativeFunction>> = {
  hashCode: (execution, args) => identityHash(execution, args[0] as Value),
  getClass: (execution, args) => classObjectOf(execution, args[0] as Value),
  notify: (execution, args) => void notifyMonitor(execution, args[0] as number, false),
  notifyAll: (execution, args) => void notifyMonitor(execution, args[0] as number, true),
  wait0: (execution, args) => {
    const micros = Number(args[1]);
    waitOnMonitor(execution, args[0] as number, micros < 0 ? null : micros);
    return undefined;
  },
  clone0: cloneObject,
};

function described(execution: Execution, args: readonly Value[]): ClassDefinition {
  const fields = objectAt(execution.state, args[0] as Value).contents as Value[];
  return execution.classAt(fields[0] as number);
}

const CLASS: Readonly<Record<string, NativeFunction>> = {
  getName: (execution, args) => execution.intern(described(execution, args).name),
  getSimpleName: (execution, args) => execution.intern(described(execution, args).simpleName),
  isInstance: (execution, args) => {
    const { id } = described(execution, args);
    return args[1] !== 0 && execution.classOf(args[1] as Value).supertypes.has(id) ? 1 : 0;
  },
  isInterface: (execution, args) => (described(execution, args).isInterface ? 1 : 0),
  tag: (execution, args) => execution.intern(described(execution, args).tag),
  isArray: (execution, args) => (described(execution, args).shape === 'array' ? 1 : 0),
  getSuperclass: (execution, args) => {
    const { superId } = described(execution, args);
    return superId < 0 ? 0 : classObject(execution, superId);
  },
  desiredAssertionStatus: () => 0,
};

function copyElements(execution: Execution, args: readonly Value[]): undefined {
  const [from, fromIndex, to, toIndex, length] = args as readonly number[];
  if (from === 0 || to === 0)
    throw execution.failure(execution.program.wellKnown.failures.nullReference, null);
  const source = elementsAt(execution.state, from as number) as Int32Array;
  const target = elementsAt(execution.state, to as number) as Int32Array;
  const start = fromIndex as number;
  const at = toIndex as number;
  const count = length as number;
  if (start < 0 || at < 0 || count < 0 || start + count > source.length || at + count > target.length) {
    const { arrayIndex } = execution.program.wellKnown.failures;
    const past =
      start + count > source.length
        ? ['src', start + count, source.length]
        : ['dst', at + count, target.length];
    throw execution.failure(
      arrayIndex,
      `arraycopy: last ${past[0] === 'src' ? 'source' : 'destination'} index ${past[1]} out of bounds for length ${past[2]}`,
    );
  }
  if (source === target && start < at) {
    for (let index = count - 1; index >= 0; index--) target[at + index] = source[start + index] as number;
  } else {
    for (let index = 0; index < count; index++) target[at + index] = source[start + index] as number;
  }
  return undefined;
}

function copyRange(execution: Execution, args: readonly Value[]): Value {
  const source = objectAt(execution.state, args[0] as Value);
  const from = args[1] as number;
  const length = (args[2] as number) - from;
  const kind = execution.classAt(source.classId).element?.kind ?? 'L';
  execution.makeRoom(length * 8);
  const copy = emptyArray(kind, length) as Value[];
  const elements = source.contents as Value[];
  const count = Math.min(length, elements.length - from);
  for (let index = 0; index < count; index++) copy[index] = elements[from + index] as Value;
  return allocate(execution.state, source.classId, copy);
}

/** Ascending, -0.0 before 0.0, NaN last, as Double.compare orders. */
function order(x: Value, y: Value): number {
  if (x < y) return -1;
  if (x > y) return 1;
  if (x === y) return x === 0 ? (Object.is(x, y) ? 0 : Object.is(x, -0) ? -1 : 1) : 0;
  return Number.isNaN(x as number) ? (Number.isNaN(y as number) ? 0 : 1) : -1;
}

function sortPrimitive(execution: Execution, args: readonly Value[]): undefined {
  const elements = elementsAt(execution.state, args[0] as Value) as Value[];
  const from = args[1] as number;
  const sorted = Array.from(elements.slice(from, args[2] as number)).sort(order);
  sorted.forEach((value, index) => {
    elements[from + index] = value;
  });
  return undefined;
}

function frameTexts(execution: Execution, args: readonly Value[]): Value {
  const texts: number[] = [];
  const pairs = args[0] === 0 ? [] : (elementsAt(execution.state, args[0] as Value) as Int32Array);
  for (let index = 0; index < pairs.length && texts.length < 1024; index += 2) {
    const code = execution.codeAt(pairs[index] as number);
    if (code.isLibrary) continue;
    const line = code.lines[(pairs[index + 1] as number) / 3];
    texts.push(execution.newText(`${code.className}.${code.name}(${code.fileName}:${line})`));
  }
  return allocate(execution.state, execution.program.wellKnown.textArray, texts);
}

const THREAD: Readonly<Record<string, NativeFunction>> = {
  current0: (execution) => execution.thread.object,
  bind0: (execution, args) => {
    execution.thread.object = args[0] as number;
    return undefined;
  },
  currentName0: (execution) => execution.newText(execution.thread.name),
  start0: (execution, args) => {
    startThread(execution, args[0] as number, execution.text(args[1]), args[2] !== 0);
    return undefined;
  },
  isAlive0: (execution, args) => (threadOf(execution.state, args[0] as Value) ? 1 : 0),
  interrupt0: (execution, args) => {
    const thread = threadOf(execution.state, args[0] as Value);
    if (thread) interruptThread(thread);
    return undefined;
  },
  rename0: (execution, args) => {
    const thread = threadOf(execution.state, args[0] as Value);
    if (thread) thread.name = execution.text(args[1]);
    return undefined;
  },
  isInterrupted0: (execution, args) => (threadOf(execution.state, args[0] as Value)?.interrupted ? 1 : 0),
  interrupted0: (execution) => {
    const was = execution.thread.interrupted;
    execution.thread.interrupted = false;
    return was ? 1 : 0;
  },
  sleep0: (execution, args) => {
    sleep(execution, Number(args[0]));
    return undefined;
  },
  state0: (execution, args) => execution.newText(stateName(execution, args[0] as Value)),
  yield: (execution) => {
    execution.state.turnLeft = 0;
    return undefined;
  },
};

function stateName(execution: Execution, object: Value): string {
  const thread = threadOf(execution.state, object);
  if (!thread) return 'TERMINATED';
  if (thread.status === 'blocked') return 'BLOCKED';
  if (thread.status === 'ready') return 'RUNNABLE';
  if (thread.status === 'sleeping') return 'TIMED_WAITING';
  return thread.wakeAtMicros === null ? 'WAITING' : 'TIMED_WAITING';
}

const LOCK_SUPPORT: Readonly<Record<string, NativeFunction>> = {
  park0: (execution, args) => {
    const micros = Number(args[0]);
    park(execution, micros < 0 ? null : micros);
    return undefined;
  },
  unpark0: (execution, args) => {
    const thread = threadOf(execution.state, args[0] as Value);
    if (thread) unpark(thread);
    return undefined;
  },
};

const RUNTIME: Readonly<Record<string, NativeFunction>> = {
  freeMemory: (execution) => Math.max(0, execution.state.limits.heapBytes - execution.state.liveBytes),
  halt: (execution, args) => {
    const { state } = execution;
    state.phase = 'ended';
    state.exitCode = args[1] as number;
    execution.leave('stopped');
    return undefined;
  },
};

/** The natives of the system classes. */
export const SYSTEM_NATIVES: readonly (readonly [string, NativeFunction])[] = [
  ...named('java.lang.Object', OBJECT),
  ...named('java.lang.Class', CLASS),
  ...named('java.lang.System', {
    arraycopy: copyElements,
    identityHashCode: (execution, args) => identityHash(execution, args[0] as Value),
  }),
  ...named('java.util.Arrays', { copyRange, sortPrimitive }),
  ...named('java.lang.Throwable', {
    currentTrace: (execution, args) => execution.traceFor(args[0] as number),
    frameTexts,
  }),
  ...named('java.lang.Thread', THREAD),
  ...named('java.util.concurrent.locks.LockSupport', LOCK_SUPPORT),
  ...named('java.lang.Runtime', RUNTIME),
  ...named('java.lang.Launcher', {
    failed: (execution) => {
      // Java answers 1 when the main thread died of an exception, whatever other threads do.
      if (execution.thread.id === 1) execution.state.exitCode = 1;
      return undefined;
    },
  }),
];
