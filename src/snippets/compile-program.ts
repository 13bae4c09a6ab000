import type { CompileProgram } from './compiled-program';
import { compilerAmong } from './compilers';
import { compileJavaProgram } from './java/compile-java-program';
import { bringAllParts } from './java/parts/all-parts';

bringAllParts();

/** Compiles programs of every language, for those who need not save what they load. */
export const compileProgram: CompileProgram = compilerAmong(new Map([['java', compileJavaProgram]]));
