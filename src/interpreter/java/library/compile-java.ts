/** From Java source text to a program: parsing, the JDK library, compilation. */

import type { Program } from '../../machine/program';
import type { JavaSource } from '../compile/class-table';
import { type CompileDiagnostic, compileProgram, type JavaLibrary } from '../compile/compile-program';
import { parseJava } from '../parser/parse';
import type { CompilationUnit } from '../syntax/declarations';
import { JAVA_LIBRARY } from './java-library';

/** A program, or why there is none. */
export interface CompiledJava {
  readonly program: Program | null;
  readonly diagnostics: readonly CompileDiagnostic[];
}

const parsedLibraryFiles = new Map<string, CompilationUnit>();

/** Library files are parsed once a process: the trees do not change. */
function parseLibrary(fileName: string, text: string): CompilationUnit {
  const known = parsedLibraryFiles.get(text);
  if (known) return known;
  const { unit, diagnostics } = parseJava(fileName, text);
  if (!unit) throw new Error(`${fileName}:${diagnostics[0]?.line}: ${diagnostics[0]?.message}`);
  parsedLibraryFiles.set(text, unit);
  return unit;
}

/** Compiles the learner's files with the JDK and further libraries. */
export function compileJava(files: readonly JavaSource[], libraries: readonly JavaLibrary[]): CompiledJava {
  const units: CompilationUnit[] = [];
  const faults: CompileDiagnostic[] = [];
  for (const { path, text } of files) {
    const { unit, diagnostics } = parseJava(path, text);
    if (unit) units.push(unit);
    for (const { line, column, at, message, severity } of diagnostics) {
      faults.push({
        severity: severity === 'unsupported' ? 'unsupported' : 'error',
        fileName: path,
        line,
        column,
        at,
        message,
      });
    }
  }
  if (faults.length > 0) return { program: null, diagnostics: faults };
  return compileProgram(units, [JAVA_LIBRARY, ...libraries], parseLibrary);
}
