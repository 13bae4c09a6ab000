/** From parsed Java to a program. */
import type { Program } from '../../machine/program';
import type { CheckedFile, UncheckedFile } from '../check/check';
import type { JavaSource } from '../compile/class-table';
import { type CompileDiagnostic, compileProgram, type JavaLibrary } from '../compile/compile-program';
import type { ImageFile } from '../image/image-file';
import { StoredClasses } from '../image/stored-library';
import { parseJava } from '../parser/parse';

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

/** Parses a library's source, which has no faults. */
export function parsedLibrarySource({ path, text }: JavaSource): UncheckedFile {
  const { unit, fault } = parseJava(path, text);
  if (!unit) throw new Error(`${path}, ${fault.at}: ${fault.message}`);
  return { unit, isLibrary: true };
}

/** Compiles checked files with libraries, the JDK's first. Throws `NotInImages` when theirs do not have it all. */
export function compileUnits(files: readonly CheckedFile[], libraries: readonly JavaLibrary[]): CompiledJava {
  return compileProgram(files, libraries, classesOf(libraries.flatMap(({ images }) => images)));
}
