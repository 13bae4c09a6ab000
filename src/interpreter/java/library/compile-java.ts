/** From Java source text to a program: parsing, the JDK library, compilation. */
import type { JavaSource } from '../compile/class-table';
import type { CompileDiagnostic, JavaLibrary } from '../compile/compile-program';
import { parseJava } from '../parser/parse';
import type { CompilationUnit } from '../syntax/declarations';
import { type CompiledJava, compileUnits } from './compile-units';
import { javaLibrary } from './java-library';
import { WHOLE_JDK } from './whole-jdk';

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
  return compileUnits(units, [javaLibrary(WHOLE_JDK), ...libraries]);
}
