/** From parsed Java to a program. */
import type { Program } from '../../machine/program';
import { type CompileDiagnostic, compileProgram, type JavaLibrary } from '../compile/compile-program';
import type { ImageFile } from '../image/image-file';
import { StoredClasses } from '../image/stored-library';
import { parseJava } from '../parser/parse';
import type { CompilationUnit } from '../syntax/declarations';

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

/** Compiles parsed files with libraries, the JDK's first. Throws `NotInImages` when theirs do not have it all. */
export function compileUnits(
  units: readonly CompilationUnit[],
  libraries: readonly JavaLibrary[],
): CompiledJava {
  return compileProgram(units, libraries, classesOf(libraries.flatMap(({ images }) => images)), parseMade);
}
