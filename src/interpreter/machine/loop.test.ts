import { expect, it } from 'vitest';
import { Execution } from './execution';
import type { Instruction } from './instructions/instruction';
import { INSTRUCTIONS } from './instructions/table';
import { execute } from './loop';
import { Op } from './opcodes';
import type { Program } from './program';
import type { Frame, MachineState, ThreadState, Value } from './state';

const OBJECT = 2;
const STACKS: readonly (readonly Value[])[] = [
  [7, 9, OBJECT],
  [5, -3, -3],
  [-1, 1, 0],
  [2147483647, 2147483647, 2147483647],
  [3, 2.5, 4],
];

/** One instruction, then one that leaves. */
function begun(opcode: number, a: number, stack: readonly Value[]): { execution: Execution; frame: Frame } {
  const instructions = Int32Array.from([opcode, a, 2, Op.OPERATE, 0, 0, Op.OPERATE, 0, 0, Op.OPERATE, 0, 0]);
  const leave: Instruction = (execution) => execution.leave('switch');
  const program = { codes: [{ instructions }], operations: [leave] } as unknown as Program;
  const heap = [null, null, { classId: 0, contents: [41, 42, 43] }];
  const frame: Frame = { code: 0, pc: 0, sp: 5, slots: [11, -1, ...stack, 0, 0], initializes: -1 };
  const thread = { frames: [frame] } as unknown as ThreadState;
  const execution = new Execution(
    program,
    { heap } as unknown as MachineState,
    () => ({ kind: 'wait' }),
    0,
    thread,
  );
  execution.frame = frame;
  execution.budget = 3;
  return { execution, frame };
}

function after({ execution, frame }: ReturnType<typeof begun>): unknown {
  const { pc, sp, slots } = frame;
  return { pc, sp, slots: slots.slice(0, sp), budget: execution.budget, heap: execution.state.heap };
}

/** Those that need no more than such a program: were one written out under the number of another, that one would err. */
const JUDGED = Object.entries(Op).filter(
  ([name, opcode]) =>
    name === 'GET_FIELD' ||
    name === 'STATEMENT' ||
    (opcode <= Op.JUMP_UNLESS && !/^(NUMBER|TEXT|CLASS)$/.test(name)),
);

function outcome({ execution, frame }: ReturnType<typeof begun>, run: () => void): unknown {
  try {
    run();
  } catch (error) {
    return String(error);
  }
  return after({ execution, frame });
}

it.each([...JUDGED, ['LOAD_BOUND', Op.LOAD_BOUND] as const])(
  'executes %s as the table says',
  (name, opcode) => {
    for (const stack of STACKS) {
      if (name === 'GET_FIELD' && stack[2] !== OBJECT) continue;
      for (const a of name.startsWith('JUMP') ? [3, 6] : [0, 1]) {
        const [looped, told] = [begun(opcode, a, stack), begun(opcode, a, stack)];
        const found = outcome(looped, () => {
          execute(looped.execution);
          // The instruction that left is behind the one in question.
          looped.frame.pc -= 3;
        });
        const wanted = outcome(told, () => {
          told.frame.pc = 3;
          INSTRUCTIONS[opcode]?.(told.execution, told.frame, a, 2);
        });
        expect(found).toEqual(wanted);
      }
    }
  },
);

it('leaves a statement that nothing is granted for to the table', () => {
  const { execution, frame } = begun(Op.STATEMENT, 0, [0, 0, 0]);
  execution.budget = 0;
  execute(execution);
  expect(frame.pc).toBe(0);
  expect(execution.leaving).toBe('statements');
});
