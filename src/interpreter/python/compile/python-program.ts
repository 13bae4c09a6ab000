/** What a compiled Python program has beyond a machine's program: signatures, modules, places. */
import type { Execution } from '../../machine/execution';
import type { Program } from '../../machine/program';

/** How a code takes its arguments. Its first slots are the parameters, then the cells of its closure. */
export interface FunctionShape {
  readonly name: string;
  readonly qualifiedName: string;
  /** Positional parameters, then keyword-only ones, then `*rest`, then `**keywords`. */
  readonly parameters: readonly string[];
  readonly positional: number;
  readonly positionalOnly: number;
  readonly keywordOnly: number;
  readonly hasRest: boolean;
  readonly hasKeywords: boolean;
  /** Index into `modules`. */
  readonly module: number;
  /** Where a generator's frame keeps its object, -1 for plain functions. */
  readonly generatorSlot: number;
  /** Offsets of every instruction's expression in the source and of what tracebacks point at: four numbers each. */
  readonly places: Int32Array;
}

/** A module; `code` runs it. Its object is in static slot 1 + its index. */
export interface CompiledModule {
  readonly name: string;
  readonly fileName: string;
  readonly text: string;
  readonly code: number;
}

/** See the file's comment. */
export interface PythonProgram extends Program {
  readonly shapes: ReadonlyMap<number, FunctionShape>;
  readonly modules: readonly CompiledModule[];
  /** Name and number of arguments of every call to the outside: `console.print/2`. */
  readonly hostCalls: readonly string[];
  /** A code that finds out what an object is filed under. */
  readonly fileKey: number;
  /** Whether its classes may say how attributes are stored, and how a class itself is called. */
  readonly storesItself: boolean;
  readonly callsClasses: boolean;
}

/** Index of the module of builtins. */
export const BUILTINS = 0;

/** The program of an execution, which is Python's where Python's operations run. */
export function pythonOf(execution: Execution): PythonProgram {
  return execution.program as PythonProgram;
}
