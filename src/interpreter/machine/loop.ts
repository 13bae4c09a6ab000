/** The innermost loop of the machine. */
import type { Execution } from './execution';
import type { Instruction } from './instructions/instruction';
import { INSTRUCTIONS } from './instructions/table';
import { Op } from './opcodes';
import type { Frame, Value } from './state';

const NO_OPERATIONS: readonly Instruction[] = [];

/**
 * Fetches and executes until the thread must be left. The instructions of which most programs consist are written
 * out here, with the place in the code and the depth of the stack in local variables; all others, and those written
 * out when they cannot go on as usual, are executed as the table says. Numbers stand for the names in `Op`, for the
 * engine makes a table of jumps from numbers only; `loop.test.ts` holds both against each other.
 */
export function execute(execution: Execution): void {
  const { program, state } = execution;
  const { heap } = state;
  const { operations = NO_OPERATIONS } = program;
  let frame: Frame | null = execution.frame;
  while (frame !== null) {
    const current: Frame = frame;
    const { slots } = current;
    const instructions = program.codes[current.code]?.instructions as Int32Array;
    let { pc, sp } = current;
    for (;;) {
      const opcode = instructions[pc] as number;
      const a = instructions[pc + 1] as number;
      pc += 3;
      switch (opcode) {
        case 1: // INT
          slots[sp++] = a;
          continue;
        case 4: // LOAD
          slots[sp++] = slots[a] as Value;
          continue;
        case 96: // LOAD_BOUND
          slots[sp++] = slots[a] as Value;
          if (slots[a] !== -1) pc += 3;
          continue;
        case 5: // STORE
          slots[a] = slots[--sp] as Value;
          continue;
        case 13: // ADD_INT
          sp -= 1;
          slots[sp - 1] = ((slots[sp - 1] as number) + (slots[sp] as number)) | 0;
          continue;
        case 52: // LESS
          sp -= 1;
          slots[sp - 1] = (slots[sp - 1] as Value) < (slots[sp] as Value) ? 1 : 0;
          continue;
        case 56: // EQUAL
          sp -= 1;
          slots[sp - 1] = slots[sp - 1] === slots[sp] ? 1 : 0;
          continue;
        case 59: // JUMP
          pc = a;
          continue;
        case 61: // JUMP_UNLESS
          if (slots[--sp] === 0) pc = a;
          continue;
        case 65: {
          // GET_FIELD
          const object = heap[slots[sp - 1] as number];
          if (!object) break;
          slots[sp - 1] = (object.contents as Value[])[a] as Value;
          continue;
        }
        case 88: // STATEMENT
          if (execution.budget === 0 || execution.watch !== null) break;
          execution.budget -= 1;
          continue;
      }
      current.pc = pc;
      current.sp = sp;
      const run = opcode === Op.OPERATE ? operations[a] : INSTRUCTIONS[opcode];
      (run as Instruction)(execution, current, a, instructions[pc - 1] as number);
      if (execution.frame !== current) break;
      pc = current.pc;
      sp = current.sp;
    }
    frame = execution.frame;
  }
}
