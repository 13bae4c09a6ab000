/** Raising and handling. A trace holds (code, pc) pairs, innermost first; it grows as the exception passes frames. */

import { type Execution, ThrownObject } from '../../machine/execution';
import { allocate, objectAt } from '../../machine/heap';
import type { Frame, Value } from '../../machine/state';
import { Exc, Type } from '../values/classes';
import { failing } from '../values/failing';
import { isSubtype } from '../values/lookup';
import { fields, handledNow, setHandledNow, typeId, typeObject, typeOf } from '../values/make';
import { callLibrary } from './calling';

/** Puts an exception on the stack as the one being handled, with the one handled before on top. */
export function enterHandler(execution: Execution, frame: Frame): void {
  const thrown = frame.slots[frame.sp - 1] as Value;
  const own = fields(execution, thrown);
  if (own[Exc.TRACE] !== 0) {
    // What lies outside of the frame that handles it is no part of its traceback.
    const pairs = objectAt(execution.state, own[Exc.TRACE] as Value).contents as Int32Array;
    const inside = pairs.length / 2 - (execution.thread.frames.length - 1);
    own[Exc.TRACE] = allocate(execution.state, Type.TRACE, pairs.slice(0, Math.max(0, inside) * 2));
  }
  frame.slots[frame.sp++] = handledNow(execution);
  setHandledNow(execution, thrown);
}

/** Makes the top of the stack the exception being handled. */
export function setHandled(execution: Execution, frame: Frame): void {
  setHandledNow(execution, frame.slots[--frame.sp] as Value);
}

/** Lets an exception go on: the frames that it will pass are added to its trace. */
function rethrow(execution: Execution, thrown: Value, isNew: boolean): never {
  const own = fields(execution, thrown);
  const before = own[Exc.TRACE] as Value;
  const old = before === 0 ? new Int32Array(0) : (objectAt(execution.state, before).contents as Int32Array);
  const whole = objectAt(execution.state, execution.traceFor(0)).contents as Int32Array;
  const added = isNew || old.length === 0 ? whole : whole.slice(2);
  const joined = new Int32Array(old.length + added.length);
  joined.set(old);
  joined.set(added, old.length);
  own[Exc.TRACE] = allocate(execution.state, Type.TRACE, joined);
  throw new ThrownObject(thrown as number);
}

/** Continues with an exception that a handler did not want; `passing` is 1 where nothing has handled it. */
export function reraise(execution: Execution, frame: Frame, passing: number): void {
  if (passing === 1) throw new ThrownObject(frame.slots[frame.sp - 1] as number);
  rethrow(execution, frame.slots[frame.sp - 1] as Value, false);
}

/** `raise`, `raise x` or `raise x from y`, by the number of values. */
export function raise(execution: Execution, frame: Frame, count: number): void {
  const handled = handledNow(execution);
  if (count === 0) {
    if (handled === 0) throw failing(execution, 'notRaised');
    rethrow(execution, handled, false);
  }
  const thrown = frame.slots[frame.sp - count] as Value;
  if (thrown !== 0 && typeId(execution, thrown) === Type.TYPE && isException(execution, thrown)) {
    // A class is raised as an object of it: the instruction is executed again with that.
    const rest = frame.slots.slice(frame.sp - count, frame.sp);
    if (count === 2) {
      callLibrary(execution, frame, 2, '__raise_from', rest);
      return;
    }
    frame.pc -= 3;
    callLibrary(execution, frame, 1, '__instance', rest);
    return;
  }
  if (typeId(execution, thrown) < Type.BASE_EXCEPTION) {
    throw failing(execution, 'noException');
  }
  const own = fields(execution, thrown);
  if (count === 2) {
    own[Exc.CAUSE] = frame.slots[frame.sp - 1] as Value;
    own[Exc.SUPPRESSED] = 1;
  }
  if (handled !== thrown) own[Exc.CONTEXT] = handled;
  rethrow(execution, thrown, true);
}

function isException(execution: Execution, type: Value): boolean {
  return isSubtype(execution, type, typeObject(execution, Type.BASE_EXCEPTION));
}

/** Whether an exception is of a class or of one of a tuple of classes: replaces both by 0 or 1. */
export function matches(execution: Execution, frame: Frame): void {
  const wanted = frame.slots[frame.sp - 1] as Value;
  const thrown = frame.slots[frame.sp - 2] as Value;
  const types = typeId(execution, wanted) === Type.TUPLE ? fields(execution, wanted) : [wanted];
  const own = typeOf(execution, thrown);
  let found = 0;
  for (const type of types) {
    if (typeId(execution, type) !== Type.TYPE || !isException(execution, type)) {
      throw failing(execution, 'notCatchable');
    }
    if (isSubtype(execution, own, type)) found = 1;
  }
  frame.sp -= 1;
  frame.slots[frame.sp - 1] = found;
}
