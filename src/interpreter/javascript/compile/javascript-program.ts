import type { Execution } from '../../machine/execution';
import type { Program } from '../../machine/program';
import type { Native } from '../operations/native';
import type { JavaScriptPart } from '../parts/javascript-parts';
import type { FunctionShape } from './function-shape';

/** A compiled program with what JavaScript's own instructions need to know of it. */
export interface JavaScriptProgram extends Program {
  /** By the number of the code; library codes that are no functions of the language have none. */
  readonly shapes: readonly FunctionShape[];
  readonly hostCalls: readonly string[];
  /** The program's own file, for the lines that an uncaught error shows. */
  readonly file: string;
  readonly text: string;
  readonly isModule: boolean;
  readonly natives: readonly Native[];
  /** The parts that its library includes. */
  readonly parts: readonly JavaScriptPart[];
  /** The code of the program's file. */
  readonly main: number;
}

/** Where a program lies on its simulated machine. */
export const PROGRAM_FOLDER = '/app/';

/** The program that is being executed. */
export function programOf(run: Execution): JavaScriptProgram {
  return run.program as JavaScriptProgram;
}

/** What is known of the function with this code. */
export function shapeAt(run: Execution, code: number): FunctionShape {
  const shape = programOf(run).shapes[code];
  if (shape === undefined) throw new Error(`code ${code} is no function of JavaScript`);
  return shape;
}
