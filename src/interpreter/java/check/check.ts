/** The checker's front door: parsed files in, what they mean out, and whether they may be wrong. */
import type { Diagnostic } from '../diagnostics/diagnostic';
import type { ImageFile } from '../image/image-file';
import { ImageSignatures } from '../signatures/image-signatures';
import type { CompilationUnit } from '../syntax/declarations';
import type { Attributor } from './attribution';
import { FileNames } from './file-names';
import { analyseFlow } from './flow';
import { Doubts, type Reporter } from './reporter';
import { SilentAttributor } from './silent-attribution';
import { allSupertypes } from './substitution';
import type { CheckContext } from './type-resolver';
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
  readonly mayBeWrong: boolean;
  /** What is wrong in javac's words and order, remarks among it; empty of an attribution that has no words. */
  readonly diagnostics: readonly Diagnostic[];
  readonly world: World;
  readonly names: FileNames;
}

/** A file to be checked. */
export interface UncheckedFile {
  readonly unit: CompilationUnit;
  readonly isLibrary: boolean;
}

/** What attributes a file, and takes what is found wrong with it. */
export interface Attribution {
  readonly reporter: (unit: CompilationUnit) => Reporter;
  readonly attributor: (context: CheckContext, unit: CompilationUnit) => Attributor;
}

/** Tells nothing but whether something may be wrong. */
const SILENT: Attribution = {
  reporter: () => new Doubts(),
  attributor: (context, unit) => new SilentAttributor(context, unit),
};

/**
 * Checks against libraries of which only a part is known. Answers null when that part does not tell whether the file
 * is correct, as always when there is something to tell about it.
 */
export function checkInPart(unit: CompilationUnit, libraries: Libraries): CheckedFile | null {
  const [checked] = checkFiles([{ unit, isLibrary: false }], libraries.world.fresh());
  if (!checked || checked.mayBeWrong || checked.names.isUncertain) return null;
  const { attributor } = checked;
  const extendsUnknown = attributor.classes.some(({ symbol }) => {
    return allSupertypes(classType(symbol)).some((each) => each.symbol.head.isIncomplete === true);
  });
  return extendsUnknown ? null : checked;
}

/** Attributes and analyses files that see each other. Their classes are entered into `world`. */
export function checkFiles(
  files: readonly UncheckedFile[],
  world: World,
  attribution: Attribution = SILENT,
): readonly CheckedFile[] {
  const entered = files.map(({ unit, isLibrary }) => {
    const reporter = attribution.reporter(unit);
    const names = new FileNames(world, unit, reporter, isLibrary);
    const attributor = attribution.attributor({ world, reporter, names }, unit);
    return { unit, isLibrary, reporter, names, attributor, world };
  });
  for (const { attributor } of entered) attributor.enter();
  for (const { names } of entered) names.followImports();
  return entered.map(({ reporter, attributor, ...file }) => {
    attributor.run();
    // Like javac, look at the flow of control only when everything has a meaning.
    if (!reporter.hasErrors && !file.isLibrary) analyseFlow(attributor, reporter);
    return { ...file, attributor, mayBeWrong: reporter.hasErrors, diagnostics: reporter.diagnostics };
  });
}
