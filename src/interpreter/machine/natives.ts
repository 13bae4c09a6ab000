/** Functions of the library written in TypeScript: leaves only, they never call back into the program. */
import type { Execution } from './execution';
import type { Value } from './state';

/**
 * A leaf function. Gets the slots of its parameters (the receiver first, if it is not static) and returns
 * the slot of its result; what a void function returns is ignored. It may throw what
 * `execution.failure(...)` makes. It must not collect garbage: handles in its local variables stay good.
 */
export type NativeFunction = (execution: Execution, args: readonly Value[]) => Value | undefined;

/** Natives by `package.Class.method`; overloads share a key, so a library gives its natives distinct names. */
export type NativeTable = ReadonlyMap<string, NativeFunction>;
