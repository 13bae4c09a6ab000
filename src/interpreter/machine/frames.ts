/** Entering and leaving codes. */
import type { Execution } from './execution';
import type { Code } from './program';
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

/** Slots of a fresh frame beyond its locals: of most codes the operand stack needs no more. */
const STACK_SLOTS = 8;

/**
 * A list of zeros of the one kind that the engine has for numbers of all sizes: lists copied from it are alike, which
 * keeps the code that works on slots fast.
 */
const ZEROS: readonly Value[] = zeros();

function zeros(): readonly Value[] {
  const all: unknown[] = [null];
  for (let count = 1; count < 64; count++) all.push(0);
  all[0] = 0;
  return all as Value[];
}

/** So many zeros, to be the slots of a frame. */
export function emptySlots(count: number): Value[] {
  const slots = ZEROS.slice(0, count);
  while (slots.length < count) slots.push(0);
  return slots;
}

/** A frame with its locals filled: the arguments, then zeros. */
export function newFrame(
  execution: Execution,
  codeId: number,
  args: readonly Value[],
  initializes: number,
): Frame {
  return frameOf(execution.codeAt(codeId), args, 0, args.length, initializes);
}

/** The same, the arguments being `count` slots of another frame from `first` on. */
export function frameOf(
  { id, localCount }: Code,
  from: readonly Value[],
  first: number,
  count: number,
  initializes: number,
): Frame {
  const slots = emptySlots(localCount + STACK_SLOTS);
  for (let slot = 0; slot < count; slot++) slots[slot] = from[first + slot] as Value;
  return { code: id, pc: 0, sp: localCount, slots, initializes };
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
