/**
 * What only some Python programs need and what therefore does not come with the front end. A part is asked for where it
 * is needed, while a program is compiled or in the midst of its run; when it is not there, whoever asked the question
 * that led here brings it and asks again. What comes of a program does not depend on which parts are there.
 */
import type { ValueInspection } from '../../machine/program';
import type { Failures } from './failures';
import type { Formats } from './formats';
import type { Further } from './further';

/** The parts of the language, by name. */
export interface LanguageParts {
  /** Tracebacks, and the words of what is wrong with a call or an operator. */
  readonly failures: Failures;
  /** Widths, places and bases of values that are formatted. */
  readonly formats: Formats;
  /** Builtins, methods and operations that most programs do without. */
  readonly further: Further;
  /** How a debugger looks at values. */
  readonly inspection: ValueInspection;
}

/** Something needs a part that is not there: bring it, and ask again. */
export class PythonPartMissing extends Error {
  readonly part: string;

  constructor(part: string) {
    super(`The part ${part} of Python has not been loaded.`);
    this.part = part;
  }
}

const brought: { -readonly [N in keyof LanguageParts]?: LanguageParts[N] } = {};

/** Makes a part known. */
export function bringLanguagePart<N extends keyof LanguageParts>(name: N, part: LanguageParts[N]): void {
  brought[name] = part;
}

/** A part; throws `PythonPartMissing` when it is not there. */
export function partOf<N extends keyof LanguageParts>(name: N): LanguageParts[N] {
  const part: LanguageParts[N] | undefined = brought[name];
  if (part === undefined) throw new PythonPartMissing(name);
  return part;
}
