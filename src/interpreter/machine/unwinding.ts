/** Exceptions: finding the handler, and what happens where there is none. */
import type { Execution, ThrownObject } from './execution';
import { pushFrame } from './frames';
import { slotsAt } from './heap';
import type { Code } from './program';
import type { Frame } from './state';

/** The null failure of the instruction just fetched, with the explanation compiled for it. */
export function nullFailure(execution: Execution, frame: Frame): ThrownObject {
  const note = execution.codeAt(frame.code).nullNotes.get(frame.pc - 3);
  const message = note === undefined ? null : (execution.program.texts[note] ?? null);
  return execution.failure(execution.program.wellKnown.failures.nullReference, message);
}

/** Continues the current thread at the handler of a thrown object, or with the uncaught routine. */
export function unwind(execution: Execution, thrown: number): void {
  let handle = thrown;
  const { frames } = execution.thread;
  for (;;) {
    const frame = frames[frames.length - 1];
    if (!frame) break;
    const code = execution.codeAt(frame.code);
    if (enterHandler(execution, frame, code, handle)) {
      execution.frame = frame;
      return;
    }
    frames.pop();
    if (frame.initializes >= 0) handle = initializerFailed(execution, frame.initializes, handle);
    if (frame.code === execution.program.wellKnown.uncaught) {
      execution.leave('switch');
      return;
    }
  }
  pushFrame(execution, execution.program.wellKnown.uncaught, [handle], -1);
}

function enterHandler(execution: Execution, frame: Frame, code: Code, handle: number): boolean {
  const pc = frame.pc - 3;
  for (const handler of code.handlers) {
    if (pc < handler.start || pc >= handler.end) continue;
    const { supertypes } = execution.classOf(handle);
    if (handler.classIds.length > 0 && !handler.classIds.some((id) => supertypes.has(id))) continue;
    frame.sp = frame.slots[handler.depthSlot] as number;
    frame.slots[frame.sp++] = handle;
    frame.pc = handler.target;
    return true;
  }
  return false;
}

/** Marks the class as unusable; what is no error already gets wrapped (JLS 12.4.2). */
function initializerFailed(execution: Execution, classId: number, handle: number): number {
  const { wellKnown } = execution.program;
  execution.state.initialized[classId] = 3;
  if (execution.classOf(handle).supertypes.has(wellKnown.error)) return handle;
  const wrapped = execution.failure(wellKnown.failures.initializer, null).handle;
  slotsAt(execution.state, wrapped)[wellKnown.throwable.cause] = handle;
  return wrapped;
}
