/** All instructions by opcode. */
import { OPCODE_COUNT } from '../opcodes';
import { DOUBLE_INSTRUCTIONS, INT_INSTRUCTIONS, LONG_INSTRUCTIONS } from './arithmetic';
import { CALL_INSTRUCTIONS, OWN_INSTRUCTIONS, TEXT_INSTRUCTIONS } from './calls';
import { CONTROL_INSTRUCTIONS, STACK_INSTRUCTIONS } from './control';
import type { Instruction, InstructionTable } from './instruction';
import { ARRAY_INSTRUCTIONS, BOX_INSTRUCTIONS, FIELD_INSTRUCTIONS, TYPE_INSTRUCTIONS } from './objects';

function assemble(tables: readonly InstructionTable[]): readonly Instruction[] {
  const all: Instruction[] = [];
  for (let opcode = 0; opcode < OPCODE_COUNT; opcode++) {
    all.push(() => {
      throw new Error(`opcode ${opcode} has no implementation`);
    });
  }
  for (const table of tables) for (const [opcode, instruction] of table) all[opcode] = instruction;
  return all;
}

/** Index is the opcode. */
export const INSTRUCTIONS: readonly Instruction[] = assemble([
  STACK_INSTRUCTIONS,
  INT_INSTRUCTIONS,
  LONG_INSTRUCTIONS,
  DOUBLE_INSTRUCTIONS,
  CONTROL_INSTRUCTIONS,
  FIELD_INSTRUCTIONS,
  ARRAY_INSTRUCTIONS,
  TYPE_INSTRUCTIONS,
  BOX_INSTRUCTIONS,
  CALL_INSTRUCTIONS,
  TEXT_INSTRUCTIONS,
  OWN_INSTRUCTIONS,
]);
