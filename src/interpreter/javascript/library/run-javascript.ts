/** Runs a JavaScript program from source text to its end, on a clock of its own: for tests. */
import { type PlainWorld, runToEnd } from '../../java/library/run-java';
import type { Limits } from '../../machine/limits';
import { createMachine } from '../../machine/machine';
import type { Program } from '../../machine/program';
import { compileJavaScript } from '../compile/compile-javascript';
import { languagePart } from '../further/language-part';
import { localePart } from '../further/locale/locale-part';
import { syntaxPart } from '../further/syntax/syntax-part';
import { bringJavaScriptPart, broughtParts } from '../parts/javascript-parts';
import { javaScriptLibrary } from './javascript-library';

bringJavaScriptPart('language', languagePart);
bringJavaScriptPart('syntax', syntaxPart);
bringJavaScriptPart('locale', localePart);

/** What came of a run. */
export interface JavaScriptRun {
  readonly output: string;
  readonly errors: string;
  readonly exitCode: number;
  /** 'ended', or why it stopped earlier. */
  readonly reason: string;
  /** Why the machine stopped the program itself, or ''. */
  readonly stopped: string;
}

/** Compiles one file against the whole library. A syntax error is thrown as text. */
export function compiledWhole(file: string, text: string): Program {
  const { program, fault } = compileJavaScript(javaScriptLibrary(broughtParts()), file, text);
  if (program === null) throw new Error(`${fault.message} at ${fault.from}`);
  return program;
}

/** Compiles and runs one file. A syntax error is thrown as text. */
export function runJavaScript(
  file: string,
  text: string,
  options: { readonly limits?: Partial<Limits>; readonly maxStatements?: () => number } = {},
): JavaScriptRun {
  const program = compiledWhole(file, text);
  const state = createMachine(program, options.limits ? { limits: options.limits } : {});
  const world: PlainWorld = { output: '', errors: '', timeMicros: 0, randomCalls: 0 };
  const reason = runToEnd(program, state, world, options.maxStatements ?? (() => 1_000_000));
  const { output, errors } = world;
  return { output, errors, exitCode: state.exitCode, reason, stopped: state.stopped };
}
