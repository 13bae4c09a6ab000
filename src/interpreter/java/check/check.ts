/** The checker's front door: parsed files in, javac's complaints out. */
import type { Diagnostic } from '../diagnostics/diagnostic';
import type { ImageFile } from '../image/image-file';
import { ImageSignatures } from '../signatures/image-signatures';
import type { CompilationUnit } from '../syntax/declarations';
import { Attributor } from './attribution';
import { FileNames } from './file-names';
import { analyseFlow } from './flow';
import { Reporter } from './reporter';
import { allSupertypes } from './substitution';
import { classType } from './types';
import { World } from './world';

/** What a program is checked against, made ready. Classes are read when first used, so keep this between checks. */
export interface Libraries {
  readonly world: World;
}

/** Makes the images of libraries ready for `checkInPart`. */
export function loadImages(images: readonly ImageFile[]): Libraries {
  return { world: new World([(find) => new ImageSignatures(images, find)]) };
}

/** A file with all that was found out about it. */
export interface CheckedFile {
  readonly unit: CompilationUnit;
  /** Library source: what is wrong with it is our own affair. */
  readonly isLibrary: boolean;
  readonly attributor: Attributor;
  readonly diagnostics: readonly Diagnostic[];
  readonly world: World;
  readonly names: FileNames;
}

/** A file to be checked. */
export interface UncheckedFile {
  readonly unit: CompilationUnit;
  readonly isLibrary: boolean;
}

/** Attributes and analyses one file. The file's errors come in javac's order, remarks among them. */
export function checkJava(unit: CompilationUnit, libraries: Libraries): readonly Diagnostic[] {
  return checkedFile(unit, libraries).diagnostics;
}

/** The same, with what was found out. */
export function checkedFile(unit: CompilationUnit, libraries: Libraries): CheckedFile {
  const [checked] = checkFiles([{ unit, isLibrary: false }], libraries.world.fresh());
  if (!checked) throw new Error('one file gives one');
  return checked;
}

/**
 * Checks against libraries of which only a part is known. Answers null when that part does not tell whether the file
 * is correct, as always when it has errors.
 */
export function checkInPart(unit: CompilationUnit, libraries: Libraries): CheckedFile | null {
  const checked = checkedFile(unit, libraries);
  const { diagnostics, attributor, names } = checked;
  const mayBeWrong = diagnostics.some(({ severity }) => severity === 'error' || severity === 'unsupported');
  if (mayBeWrong || names.isUncertain) return null;
  const extendsUnknown = attributor.classes.some(({ symbol }) => {
    return allSupertypes(classType(symbol)).some((each) => each.symbol.head.isIncomplete === true);
  });
  return extendsUnknown ? null : checked;
}

/** Checks files that see each other. Their classes are entered into `world`. */
export function checkFiles(files: readonly UncheckedFile[], world: World): readonly CheckedFile[] {
  const entered = files.map(({ unit, isLibrary }) => {
    const reporter = new Reporter(unit);
    const names = new FileNames(world, unit, reporter, isLibrary);
    const attributor = new Attributor({ world, reporter, names }, unit);
    return { unit, isLibrary, reporter, names, attributor, world };
  });
  for (const { attributor } of entered) attributor.enter();
  for (const { names } of entered) names.followImports();
  return entered.map(({ reporter, attributor, ...file }) => {
    attributor.run();
    // Like javac, look at the flow of control only when everything has a meaning.
    if (!reporter.hasErrors && !file.isLibrary) analyseFlow(attributor, reporter);
    return { ...file, attributor, diagnostics: reporter.diagnostics };
  });
}
