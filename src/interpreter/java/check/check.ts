/** The checker's front door: parsed files in, javac's complaints out. */
import type { Diagnostic } from '../diagnostics/diagnostic';
import type { ImageFile } from '../image/image-file';
import { ImageSignatures } from '../signatures/image-signatures';
import { type SignatureFile, SignatureLibrary } from '../signatures/library';
import type { CompilationUnit } from '../syntax/declarations';
import { Attributor } from './attribution';
import { FileNames } from './file-names';
import { analyseFlow } from './flow';
import { Reporter } from './reporter';
import { allSupertypes } from './substitution';
import type { Supported } from './type-resolver';
import { classType } from './types';
import { World } from './world';

/** What a program is checked against. */
export interface CheckOptions {
  /** Signatures of the JDK and of libraries, read once. */
  readonly libraries: Libraries;
  /** Which library classes and members the simulator can run; everything when left out. */
  readonly supported?: Supported;
  /** A later version of the libraries, for telling which deprecated members it has dropped. */
  readonly newerLibraries?: Libraries;
}

/** Signature files made ready. Classes are read when first used, so keep this between checks. */
export interface Libraries {
  readonly world: World;
}

/** Makes signature files ready for checking; the JDK's must be among them. */
export function loadLibraries(files: readonly SignatureFile[]): Libraries {
  return { world: new World(files.map((file) => (find) => new SignatureLibrary(file, find))) };
}

/** Makes the images of libraries ready for `checkInPart`. */
export function loadImages(images: readonly ImageFile[]): Libraries {
  return { world: new World([(find) => new ImageSignatures(images, find)]) };
}

/** Attributes and analyses one file. The file's errors come in javac's order, remarks among them. */
export function checkJava(unit: CompilationUnit, options: CheckOptions): readonly Diagnostic[] {
  return analysed(unit, options).diagnostics;
}

/**
 * The same against libraries of which only a part is known. Answers null when that part does not tell whether the
 * file is correct, as always when it has errors.
 */
export function checkInPart(unit: CompilationUnit, libraries: Libraries): readonly Diagnostic[] | null {
  const { diagnostics, attributor, names } = analysed(unit, { libraries });
  const mayBeWrong = diagnostics.some(({ severity }) => severity === 'error' || severity === 'unsupported');
  if (mayBeWrong || names.isUncertain) return null;
  const extendsUnknown = attributor.classes.some(({ symbol }) => {
    return allSupertypes(classType(symbol)).some((each) => each.symbol.head.isIncomplete === true);
  });
  return extendsUnknown ? null : diagnostics;
}

function analysed(unit: CompilationUnit, options: CheckOptions) {
  const world = options.libraries.world.fresh();
  const reporter = new Reporter(unit);
  const names = new FileNames(world, unit, reporter);
  const supported = options.supported ?? (() => true);
  const newer = options.newerLibraries?.world ?? null;
  const attributor = new Attributor({ world, reporter, names, supported, newer }, unit);
  attributor.run();
  // Like javac, look at the flow of control only when everything has a meaning.
  if (!reporter.hasErrors) analyseFlow(attributor, reporter);
  return { diagnostics: reporter.diagnostics, attributor, names };
}
