import type { Execution } from '../../machine/execution';
import type { Value } from '../../machine/state';

/**
 * A function of the machine. `newTarget` is the empty value unless it was called by new. Answers the result, or
 * undefined when it has entered a function of the program whose result takes its place. It must not collect garbage.
 */
export type Native = (
  run: Execution,
  self: Value,
  args: readonly Value[],
  newTarget: Value,
  /** Further slots of the function object: what a bound function was bound to. */
  bound: readonly Value[],
) => Value | undefined;

/** Natives by name: `Array.prototype.push` is put in its place; `$name` only the library can call. */
export type NativeRows = readonly (readonly [string, Native])[];
