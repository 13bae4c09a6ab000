/** Entering and leaving codes. */
import type { Execution } from './execution';
import type { Frame, Value } from './state';

/** Starts a code with these arguments on the current thread. `initializes` is a class id or -1. */
export function pushFrame(
  execution: Execution,
  codeId: number,
  args: readonly Value[],
  initializes: number,
): void {
  const frame = newFrame(execution, codeId, args, initializes);
  execution.thread.frames.push(frame);
  execution.frame = frame;
}

/** A frame with its locals filled: the arguments, then zeros. */
export function newFrame(
  execution: Execution,
  codeId: number,
  args: readonly Value[],
  initializes: number,
): Frame {
  const code = execution.codeAt(codeId);
  const slots = args.slice();
  for (let slot = slots.length; slot < code.localCount; slot++) slots.push(0);
  return { code: codeId, pc: 0, sp: code.localCount, slots, initializes };
}

/** Leaves the current frame. `result` is pushed for the caller unless it is undefined. */
export function popFrame(execution: Execution, result: Value | undefined): void {
  const { frames } = execution.thread;
  const left = frames.pop() as Frame;
  const caller = frames[frames.length - 1];
  if (left.initializes >= 0) {
    execution.state.initialized[left.initializes] = 2;
    // The instruction that needed the class is executed again, now that it can be.
    if (caller) caller.pc -= 3;
  }
  if (!caller) {
    execution.leave('switch');
    return;
  }
  if (result !== undefined) caller.slots[caller.sp++] = result;
  execution.frame = caller;
}
