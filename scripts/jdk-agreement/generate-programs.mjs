// Makes Java programs by chance, the same ones for the same seed: six subjects in turn.
import { chanceOf } from './generated/chance.mjs';
import { collectionProgram } from './generated/collections.mjs';
import { controlFlowProgram } from './generated/control-flow.mjs';
import { exceptionProgram } from './generated/exceptions.mjs';
import { expressionProgram } from './generated/expressions.mjs';
import { textProgram } from './generated/texts.mjs';
import { threadProgram } from './generated/threads.mjs';

const SUBJECTS = [
  expressionProgram,
  controlFlowProgram,
  collectionProgram,
  exceptionProgram,
  textProgram,
  threadProgram,
];

/** The program of a seed: the name of its class, and its text. */
export function programOf(seed) {
  const name = `Generated${seed}`;
  return { name, text: SUBJECTS[seed % SUBJECTS.length](name, chanceOf(seed * 7919 + 17)) };
}
