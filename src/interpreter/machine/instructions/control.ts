/** Instructions that move values between locals and stack, and those that choose what runs next. */
import type { Execution } from '../execution';
import { textAt } from '../heap';
import { Op } from '../opcodes';
import type { Frame, Value } from '../state';
import { atStatement, librarySteps } from '../statements';
import type { InstructionTable } from './instruction';

/** Constants, locals and stack shuffling. */
export const STACK_INSTRUCTIONS: InstructionTable = [
  [
    Op.NUMBER,
    (execution, frame, a) => {
      frame.slots[frame.sp++] = execution.program.numbers[a] as Value;
    },
  ],
  [
    Op.INT,
    (_, frame, a) => {
      frame.slots[frame.sp++] = a;
    },
  ],
  [
    Op.TEXT,
    (execution, frame, a) => {
      frame.slots[frame.sp++] = execution.intern(execution.program.texts[a] as string);
    },
  ],
  [
    Op.LOAD,
    (_, frame, a) => {
      frame.slots[frame.sp++] = frame.slots[a] as Value;
    },
  ],
  [
    Op.LOAD_BOUND,
    (_, frame, a) => {
      const value = frame.slots[a] as Value;
      frame.slots[frame.sp++] = value;
      if (value !== -1) frame.pc += 3;
    },
  ],
  [
    Op.STORE,
    (_, frame, a) => {
      frame.slots[a] = frame.slots[--frame.sp] as Value;
    },
  ],
  [
    Op.POP,
    (_, frame) => {
      frame.sp -= 1;
    },
  ],
  [
    Op.DUP,
    (_, frame) => {
      frame.slots[frame.sp] = frame.slots[frame.sp - 1] as Value;
      frame.sp += 1;
    },
  ],
  [Op.DUP_X1, (_, frame) => insertTop(frame, 1)],
  [Op.DUP_X2, (_, frame) => insertTop(frame, 2)],
  [
    Op.DUP2,
    (_, frame) => {
      const { slots, sp } = frame;
      slots[sp] = slots[sp - 2] as Value;
      slots[sp + 1] = slots[sp - 1] as Value;
      frame.sp += 2;
    },
  ],
  [
    Op.SWAP,
    (_, frame) => {
      const { slots, sp } = frame;
      const top = slots[sp - 1] as Value;
      slots[sp - 1] = slots[sp - 2] as Value;
      slots[sp - 2] = top;
    },
  ],
  [
    Op.MARK,
    (_, frame, a) => {
      frame.slots[a] = frame.sp;
    },
  ],
];

/** Copies the top of the stack under the `below` values beneath it. */
function insertTop(frame: Frame, below: number): void {
  const { slots, sp } = frame;
  const top = slots[sp - 1] as Value;
  for (let index = sp; index > sp - 1 - below; index--) slots[index] = slots[index - 1] as Value;
  slots[sp - 1 - below] = top;
  frame.sp += 1;
}

function choose(execution: Execution, frame: Frame, a: number, b: number, key: number | string): void {
  frame.pc = execution.program.switches[a]?.get(key) ?? b;
}

/** Jumps, switches, statements. */
export const CONTROL_INSTRUCTIONS: InstructionTable = [
  [
    Op.JUMP,
    (_, frame, a) => {
      frame.pc = a;
    },
  ],
  [
    Op.JUMP_IF,
    (_, frame, a) => {
      if (frame.slots[--frame.sp] !== 0) frame.pc = a;
    },
  ],
  [
    Op.JUMP_UNLESS,
    (_, frame, a) => {
      if (frame.slots[--frame.sp] === 0) frame.pc = a;
    },
  ],
  [
    Op.LOOP,
    (execution, frame, a) => {
      if (librarySteps(execution, frame)) frame.pc = a;
    },
  ],
  [Op.STATEMENT, atStatement],
  [Op.SWITCH, (execution, frame, a, b) => choose(execution, frame, a, b, Number(frame.slots[--frame.sp]))],
  [
    Op.SWITCH_TEXT,
    (execution, frame, a, b) => {
      const text = textAt(execution.state, frame.slots[--frame.sp] as Value);
      choose(execution, frame, a, b, text);
    },
  ],
];
