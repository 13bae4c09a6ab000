/** The shape of an instruction's implementation. */
import type { Execution } from '../execution';
import type { Frame } from '../state';

/**
 * Executes one instruction. `frame.pc` already points behind it; to execute it again later, an instruction
 * sets it back by 3. May throw `ThrownObject`.
 */
export type Instruction = (execution: Execution, frame: Frame, a: number, b: number) => void;

/** Some opcodes with their implementations. */
export type InstructionTable = readonly (readonly [number, Instruction])[];
