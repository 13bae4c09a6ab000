/** From Java source text to a program: parsing, checking against the JDK library, compilation. */
import { checkFiles, type Libraries, loadImages } from '../check/check';
import { TOLD } from '../check/reports/told-check';
import type { JavaSource } from '../compile/class-table';
import type { CompileDiagnostic, JavaLibrary } from '../compile/compile-program';
import type { Diagnostic } from '../diagnostics/diagnostic';
import { syntaxDiagnostic } from '../diagnostics/syntax-diagnostic';
import { parseJava } from '../parser/parse';
import type { CompilationUnit } from '../syntax/declarations';
import { type CompiledJava, compileUnits, parsedLibrarySource } from './compile-units';
import { javaLibrary } from './java-library';
import { FURTHER_NATIVES, WHOLE_FORMATTER } from './natives/further/further-natives';
import { WHOLE_JDK } from './whole-jdk';

let jdk: Libraries | null = null;

/** What is public of the JDK, as far as the simulator has it. */
function jdkClasses(): Libraries {
  jdk ??= loadImages(WHOLE_JDK);
  return jdk;
}

/** Compiles the learner's files with the JDK and further libraries, which come as source. */
export function compileJava(files: readonly JavaSource[], libraries: readonly JavaLibrary[]): CompiledJava {
  const units: CompilationUnit[] = [];
  const faults: CompileDiagnostic[] = [];
  for (const { path, text } of files) {
    const { unit, fault } = parseJava(path, text);
    if (unit) units.push(unit);
    else faults.push(asFault(syntaxDiagnostic(path, text, fault)));
  }
  if (faults.length > 0) return { program: null, diagnostics: faults };
  const sources = libraries.flatMap(({ javaSources }) => javaSources).map(parsedLibrarySource);
  const own = units.map((unit) => ({ unit, isLibrary: false }));
  const checked = checkFiles([...sources, ...own], jdkClasses().world.fresh(), TOLD);
  const found = checked.flatMap(({ isLibrary, diagnostics }) => (isLibrary ? [] : diagnostics));
  const errors = found.filter(({ severity }) => severity === 'error').map(asFault);
  if (errors.length > 0) return { program: null, diagnostics: errors };
  return compileUnits(checked, [javaLibrary(WHOLE_JDK, FURTHER_NATIVES, WHOLE_FORMATTER), ...libraries]);
}

function asFault({ severity, fileName, line, column, at, message, details }: Diagnostic): CompileDiagnostic {
  return {
    severity: severity === 'unsupported' ? 'unsupported' : 'error',
    fileName,
    line,
    column,
    at,
    message: [message, ...details].join('\n'),
  };
}
