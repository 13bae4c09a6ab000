import type { CompileProgram } from './compiled-program';
import { compilerAmong } from './compilers';
import { compileJavaProgram } from './java/compile-java-program';
import { bringAllParts } from './java/parts/all-parts';
import { compileJavaScriptProgram } from './javascript/compile-javascript-program';
import { bringAllJavaScriptParts } from './javascript/parts/all-javascript-parts';
import { compilePythonProgram } from './python/compile-python-program';
import { bringAllPythonParts } from './python/parts/all-python-parts';

bringAllParts();
bringAllPythonParts();
bringAllJavaScriptParts();

/** Compiles programs of every language, for those who need not save what they load. */
export const compileProgram: CompileProgram = compilerAmong(
  new Map([
    ['java', compileJavaProgram],
    ['python', compilePythonProgram],
    ['javascript', compileJavaScriptProgram],
  ]),
);
