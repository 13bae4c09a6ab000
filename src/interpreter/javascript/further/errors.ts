/** Errors: what they say, and the stack that they keep. */
import { type Execution, ThrownObject } from '../../machine/execution';
import { objectAt } from '../../machine/heap';
import type { Value } from '../../machine/state';
import { protoFor } from '../operations/calling';
import type { NativeRows } from '../operations/native';
import { isObject, textOf } from '../values/convert';
import { EMPTY, slotOf, UNDEFINED } from '../values/encoding';
import { Heap, STATIC } from '../values/heap-classes';
import { elementsOf, entriesOf, HIDDEN, intrinsic, makeArray, makeObject, makeText } from '../values/make';
import { attributes, defineProperty, findProperty, plainGet } from '../values/properties';
import { stackText } from './stack-text';

/** Where the thread stands: the code and the pc of its innermost frame. */
function placeOf(run: Execution): Value[] {
  const frame = run.thread.frames.at(-1);
  return frame === undefined ? [EMPTY, EMPTY] : [slotOf(frame.code), slotOf(frame.pc - 3)];
}

/** An error object. `until` is the constructor whose frames the stack leaves out. */
function makeError(
  run: Execution,
  proto: Value,
  header: string,
  message: string | null,
  until: Value = EMPTY,
): number {
  const handle = makeObject(run, proto, Heap.error, [EMPTY, EMPTY, EMPTY, ...placeOf(run)]);
  const { contents } = objectAt(run.state, handle);
  const title = message === null || message === '' ? header : `${header}: ${message}`;
  (contents as Value[])[2] = makeText(run, title + stackText(run, until));
  // Not enumerable: writable and configurable only.
  if (message !== null) entriesOf(run, handle).set('message', [makeText(run, message), HIDDEN]);
  return handle;
}

/** A built-in error, to be thrown. */
export function failure(run: Execution, name: string, message: string): ThrownObject {
  const handle = makeError(run, intrinsic(run, name), name, message);
  const slots = objectAt(run.state, handle).contents as Value[];
  [slots[3], slots[4]] = placeOf(run) as [Value, Value];
  return new ThrownObject(handle);
}

function errorFrom(run: Execution, type: string, args: readonly Value[], newTarget: Value): Value {
  const isAggregate = type === 'AggregateError';
  const [message = UNDEFINED, options = UNDEFINED] = isAggregate ? args.slice(1) : args;
  const proto = newTarget === EMPTY ? intrinsic(run, type) : protoFor(run, newTarget, type);
  const header = textOf(run, plainGet(run, proto, 'name'));
  const text = message === UNDEFINED ? null : textOf(run, message);
  const made = makeError(run, proto, header, text, newTarget);
  const cause = isObject(run, options) ? findProperty(run, options, 'cause') : null;
  if (cause !== null) defineProperty(run, made, 'cause', [cause[0] as Value, attributes(5)]);
  if (isAggregate)
    defineProperty(run, made, 'errors', [
      makeArray(run, elementsOf(run, args[0] ?? UNDEFINED) ?? []),
      attributes(5),
    ]);
  return made;
}

/** The constructors of errors. */
export const ERROR_NATIVES: NativeRows = [...STATIC.keys()]
  .filter((name) => name.endsWith('Error'))
  .map((type): NativeRows[number] => [
    type,
    (run, _, args, newTarget) => errorFrom(run, type, args, newTarget),
  ]);
