/** The operand stack as operations use it. */
import type { Execution } from '../../machine/execution';
import type { Frame, Value } from '../../machine/state';

/** What an operation does. `b` is its operand. */
export type Operation = (execution: Execution, frame: Frame, b: number) => void;

/** The text of an operand. */
export function nameAt(execution: Execution, b: number): string {
  return execution.program.texts[b] as string;
}

/** Pushes a value. */
export function push(frame: Frame, value: Value): void {
  frame.slots[frame.sp++] = value;
}

/** The topmost value. */
export function top(frame: Frame): Value {
  return frame.slots[frame.sp - 1] as Value;
}

/** Takes values from the stack, the topmost last. */
export function take(frame: Frame, count: number): Value[] {
  frame.sp -= count;
  return frame.slots.slice(frame.sp, frame.sp + count);
}
