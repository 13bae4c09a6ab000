/** Errors: what they say, and the stack that they keep. */
import { type Execution, ThrownObject } from '../../machine/execution';
import { objectAt } from '../../machine/heap';
import type { Value } from '../../machine/state';
import { protoFor } from '../operations/calling';
import type { Native, NativeRows } from '../operations/native';
import { isObject, textOf } from '../values/convert';
import { EMPTY, slotOf, UNDEFINED } from '../values/encoding';
import { Heap, STACK, STATIC } from '../values/heap-classes';
import {
  elementsOf,
  entriesOf,
  HIDDEN,
  heapOf,
  intrinsic,
  makeArray,
  makeObject,
  makeText,
} from '../values/make';
import { attributes, defineProperty, findProperty, plainGet } from '../values/properties';
import { stackText } from './stack-text';

/** Where the thread stands: the code and the pc of its innermost frame. */
function placeOf(run: Execution): Value[] {
  const frame = run.thread.frames.at(-1);
  return frame === undefined ? [EMPTY, EMPTY] : [slotOf(frame.code), slotOf(frame.pc - 3)];
}

/** An error object. `until` is the constructor whose frames the stack leaves out. */
function makeError(run: Execution, proto: Value, message: string | null, until: Value = EMPTY): number {
  const handle = makeObject(run, proto, Heap.error, [EMPTY, EMPTY, EMPTY, ...placeOf(run)]);
  (objectAt(run.state, handle).contents as Value[])[STACK] = makeText(run, stackText(run, until));
  // Not enumerable: writable and configurable only.
  if (message !== null) entriesOf(run, handle).set('message', [makeText(run, message), HIDDEN]);
  return handle;
}

/** The stack of an error. V8 puts name and message before it when somebody asks for it first. */
export function stackOf(run: Execution, error: Value): Value {
  const frames = (objectAt(run.state, error).contents as Value[])[STACK] as Value;
  return makeText(run, textOf(run, error) + textOf(run, frames));
}

/** What Node has and the simulator has not. */
const NOT_THERE =
  /^(?:Proxy|FinalizationRegistry|\w+Array|ArrayBuffer|DataView|Atomics|URL\w*|fetch|Headers|Request|Response|Blob|FormData|WebAssembly|AbortController|AbortSignal|Text(?:En|De)coder|\w+Stream|BroadcastChannel|MessageChannel|eval|escape|unescape|btoa|atob|__dirname|__filename) is not defined$/;

/** A built-in error, to be thrown. */
export function failure(run: Execution, name: string, message: string): ThrownObject {
  if (NOT_THERE.test(message))
    return failure(run, 'Error', message.replace('not defined', 'not supported by the simulator'));
  const handle = makeError(run, intrinsic(run, name), message);
  const slots = objectAt(run.state, handle).contents as Value[];
  [slots[3], slots[4]] = placeOf(run) as [Value, Value];
  return new ThrownObject(handle);
}

function errorFrom(run: Execution, type: string, args: readonly Value[], newTarget: Value): Value {
  const isAggregate = type === 'AggregateError';
  const [message = UNDEFINED, options = UNDEFINED] = isAggregate ? args.slice(1) : args;
  const proto = newTarget === EMPTY ? intrinsic(run, type) : protoFor(run, newTarget, type);
  const text = message === UNDEFINED ? null : textOf(run, message);
  const made = makeError(run, proto, text, newTarget);
  const cause = isObject(run, options) ? findProperty(run, options, 'cause') : null;
  if (cause !== null) defineProperty(run, made, 'cause', [cause[0] as Value, attributes(5)]);
  if (isAggregate)
    defineProperty(run, made, 'errors', [
      makeArray(run, elementsOf(run, args[0] ?? UNDEFINED) ?? []),
      attributes(5),
    ]);
  return made;
}

/** `Error.captureStackTrace(object, until)`: an error gets another stack, any other object one of its own. */
const captureStackTrace: Native = (run, _, [target = UNDEFINED, until = EMPTY]) => {
  const frames = stackText(run, until);
  const entry = heapOf(run, target);
  if (entry?.classId === Heap.error) (entry.contents as Value[])[STACK] = makeText(run, frames);
  else if (isObject(run, target)) {
    const [name, message] = ['name', 'message'].map((key) => textOf(run, plainGet(run, target, key)));
    const title = [name, message].filter((each) => each !== '' && each !== 'undefined').join(': ');
    defineProperty(run, target as number, 'stack', [makeText(run, title + frames), HIDDEN]);
  }
  return UNDEFINED;
};

/** The constructors of errors. */
export const ERROR_NATIVES: NativeRows = [
  ...[...STATIC.keys()]
    .filter((name) => name.endsWith('Error'))
    .map((type): NativeRows[number] => [
      type,
      (run, _, args, newTarget) => errorFrom(run, type, args, newTarget),
    ]),
  ['Error.captureStackTrace', captureStackTrace],
];
