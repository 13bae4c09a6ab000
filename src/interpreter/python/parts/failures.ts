/** The part `failures`. */
import type { Execution } from '../../machine/execution';
import type { Value } from '../../machine/state';
import { type FailureName, words } from './failure-words';
import { tracebackText } from './traceback';

/** What the part holds. */
export interface Failures {
  /** The type of an exception and its message. */
  readonly words: (name: FailureName, details: readonly (string | number)[]) => readonly [string, string];
  readonly tracebackText: (execution: Execution, thrown: Value, texts: readonly string[]) => string;
}

/** See the file's comment. */
export const failures: Failures = { words, tracebackText };
