/** Where a captured variable's cell comes from when a function is made. */
export interface Capture {
  readonly name: string;
  /** A slot of the maker's frame, or an index into its own captured cells. */
  readonly from: 'slot' | 'captured';
  readonly index: number;
}

/** What calls need to know of a function beyond its instructions. */
export interface FunctionShape {
  readonly kind: 'plain' | 'arrow' | 'method' | 'constructor' | 'derived' | 'initializer';
  readonly isAsync: boolean;
  readonly isGenerator: boolean;
  readonly name: string;
  /** What `length` answers: parameters before the first with a default. */
  readonly length: number;
  readonly parameterCount: number;
  /** Index of the rest parameter, -1 for none. */
  readonly rest: number;
  readonly usesArguments: boolean;
  readonly captures: readonly Capture[];
  /** The slot of an async function's promise, -1 for none. */
  readonly promiseSlot: number;
  /** 1-based column of every instruction, 0 where there is none. */
  readonly columns: Int32Array;
  /** Its text, for toString. */
  readonly source: string;
}

/** The first slots of every frame; parameters follow. */
export const THIS_SLOT = 0;
/** The function object itself. */
export const CALLEE_SLOT = 1;
/** What `new.target` answers; in a generator, the generator. */
export const NEW_TARGET_SLOT = 2;
/** The array behind `arguments`, where it is used. */
export const ARGUMENTS_SLOT = 3;
/** The first parameter. */
export const FIRST_PARAMETER = 4;
