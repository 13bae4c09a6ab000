/** From Java source text to a program: parsing, the JDK library, compilation. */

import type { Program } from '../../machine/program';
import type { JavaSource } from '../compile/class-table';
import { type CompileDiagnostic, compileProgram, type JavaLibrary } from '../compile/compile-program';
import type { ImageFile } from '../image/image-file';
import { StoredClasses } from '../image/stored-library';
import { parseJava } from '../parser/parse';
import type { CompilationUnit } from '../syntax/declarations';
import { JAVA_LIBRARY } from './java-library';

/** A program, or why there is none. */
export interface CompiledJava {
  readonly program: Program | null;
  readonly diagnostics: readonly CompileDiagnostic[];
}

const known: { readonly images: readonly ImageFile[]; readonly classes: StoredClasses }[] = [];

/** The classes of images are read once a process: they are the same for all programs. */
function classesOf(images: readonly ImageFile[]): StoredClasses {
  const found = known.find(
    (each) => each.images.length === images.length && each.images.every((image, at) => image === images[at]),
  );
  if (found) return found.classes;
  const classes = new StoredClasses(images);
  known.push({ images, classes });
  return classes;
}

/** Parses source that was made for a program, which has no faults. */
function parseMade(fileName: string, text: string): CompilationUnit {
  const { unit, diagnostics } = parseJava(fileName, text);
  if (!unit) throw new Error(`${fileName}:${diagnostics[0]?.line}: ${diagnostics[0]?.message}`);
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
  return compileUnits(units, libraries);
}

/** Compiles files that have been parsed already. */
export function compileUnits(
  units: readonly CompilationUnit[],
  libraries: readonly JavaLibrary[],
): CompiledJava {
  const all = [JAVA_LIBRARY, ...libraries];
  return compileProgram(units, all, classesOf(all.flatMap(({ images }) => images)), parseMade);
}
