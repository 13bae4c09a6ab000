/** Which code a virtual call runs, remembered: a look into the table of a class costs more than the call. */
import type { ClassDefinition, Code, Program } from './program';

const ROWS = 1024;

/** A row for a class and a selector; of two pairs with the same row the later one stays. */
interface Remembered {
  readonly keys: Float64Array;
  readonly codes: (Code | undefined)[];
}

const remembered = new WeakMap<Program, Remembered>();

/** What is remembered of a program. No part of a run's state: it only saves looking up again. */
export function dispatchOf(program: Program): Remembered {
  const known = remembered.get(program);
  if (known !== undefined) return known;
  const fresh = { keys: new Float64Array(ROWS).fill(-1), codes: new Array<Code | undefined>(ROWS) };
  remembered.set(program, fresh);
  return fresh;
}

/** The code that a selector means for instances of a class; undefined when the class has none. */
export function codeFor(
  program: Program,
  { keys, codes }: Remembered,
  definition: ClassDefinition,
  selector: number,
): Code | undefined {
  const key = definition.id * 1048576 + selector;
  const row = (definition.id * 31 + selector) & (ROWS - 1);
  if (keys[row] === key) return codes[row];
  const code = program.codes[definition.dispatch.get(selector) ?? -1];
  keys[row] = key;
  codes[row] = code;
  return code;
}
