/**
 * What only some Python programs need and what therefore does not come with the front end. A part is asked for where it
 * is needed, while a program is compiled or in the midst of its run; when it is not there, whoever asked the question
 * that led here brings it and asks again. What comes of a program does not depend on which parts are there.
 */
import { partShelf } from '../../../base/part-shelf';
import type { ValueInspection } from '../../machine/program';
import type { Failures } from './failures';
import type { Formats } from './formats';
import type { Further } from './further';
import type { Syntax } from './syntax';

/** The parts of the language, by name. */
export interface LanguageParts {
  /** Tracebacks, and the words of what is wrong with a call or an operator. */
  readonly failures: Failures;
  /** Widths, places and bases of values that are formatted. */
  readonly formats: Formats;
  /** Builtins, methods and operations that most programs do without. */
  readonly further: Further;
  /** `match`, `async` and `await`. */
  readonly syntax: Syntax;
  /** How a debugger looks at values. */
  readonly inspection: ValueInspection;
}

/** Where the parts are kept; `partOf` throws `PartMissing` for one that is not there. */
export const { bring: bringLanguagePart, partOf } = partShelf<LanguageParts>('Python');
