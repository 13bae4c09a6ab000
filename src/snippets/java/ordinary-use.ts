/** What ordinary programs reach of the libraries. Used when images are made, never on the page. */
import { type CheckedFile, checkFiles, loadImages } from '../../interpreter/java/check/check';
import { TOLD } from '../../interpreter/java/check/reports/told-check';
import { allSupertypes } from '../../interpreter/java/check/substitution';
import { classType } from '../../interpreter/java/check/types';
import { compileProgram } from '../../interpreter/java/compile/compile-program';
import type { ProgramBuilder } from '../../interpreter/java/compile/program-builder';
import type { ClassSymbol } from '../../interpreter/java/compile/symbols';
import type { ImageFile } from '../../interpreter/java/image/image-file';
import { RecordedClasses } from '../../interpreter/java/image/recorded-classes';
import { parsedLibrarySource } from '../../interpreter/java/library/compile-units';
import { javaLibrary } from '../../interpreter/java/library/java-library';
import { FURTHER_NATIVES } from '../../interpreter/java/library/natives/further/further-natives';
import { parseJava } from '../../interpreter/java/parser/parse';
import type { CompilationUnit } from '../../interpreter/java/syntax/declarations';
import { kafkaLibrary } from './kafka-library';
import { constructibleClasses, programClassesSource } from './program-classes';

/** Classes by name, and codes by class and place: `java.lang.String 12`. */
export interface OrdinaryUse {
  readonly classes: ReadonlySet<string>;
  readonly codes: ReadonlySet<string>;
  /** Names of methods and fields that are used of any class. */
  readonly names: ReadonlySet<string>;
  /** Classes whose constructors are used. */
  readonly made: ReadonlySet<string>;
  /** Classes that the programs extend or implement, and all above them. */
  readonly extended: ReadonlySet<string>;
}

/** They mean something to the checker alone. */
const ANNOTATIONS = ['Override', 'Deprecated', 'FunctionalInterface', 'SafeVarargs', 'SuppressWarnings'];

const programs = Object.entries(
  import.meta.glob<string>('./typical-programs/*.java', { query: '?raw', import: 'default', eager: true }),
).map(([path, text]) => ({ file: path.slice(path.lastIndexOf('/') + 1), text }));

function parsed(file: string, text: string): CompilationUnit {
  const { unit, fault } = parseJava(file, text);
  if (!unit) throw new Error(`${file}, ${fault.at}: ${fault.message}`);
  return unit;
}

/** Compiles the programs in `typical-programs` with these images. */
export function ordinaryUse(
  jdk: Pick<ImageFile, 'strings' | 'classes'>,
  kafka: Pick<ImageFile, 'strings' | 'classes'>,
  hostNames: ImageFile['hostNames'],
): OrdinaryUse {
  const none = { hostNames, untoldNames: [] };
  const images = [
    { ...none, ...jdk },
    { ...none, ...kafka },
  ];
  const recorded = new RecordedClasses(images);
  // As one program: what one part of it makes, the other may meet.
  const units = programs.map(({ file, text }) => ({ unit: parsed(file, text), isLibrary: false }));
  const made = programClassesSource(units.flatMap(({ unit }) => constructibleClasses(unit)));
  const checked = checkFiles([parsedLibrarySource(made), ...units], loadImages(images).world.fresh(), TOLD);
  for (const { isLibrary, diagnostics } of checked) {
    const error = isLibrary ? undefined : diagnostics.find(({ severity }) => severity === 'error');
    if (error) throw new Error(`${error.fileName}:${error.line}: ${error.message}`);
  }
  const clients = kafkaLibrary(images.slice(1), '4.3');
  const libraries = [
    javaLibrary(images.slice(0, 1), FURTHER_NATIVES, null),
    { ...clients, hostNames: new Map(hostNames) },
  ];
  const { program, diagnostics } = compileProgram(checked, libraries, recorded);
  if (program === null) throw new Error(`${diagnostics[0]?.fileName}: ${diagnostics[0]?.message}`);
  for (const name of ANNOTATIONS) recorded.find(`java.lang.${name}`);
  if (recorded.builder === null) throw new Error('ordinary programs use nothing');
  return {
    classes: withAncestors(recorded),
    codes: recorded.codes,
    ...usedMembers(recorded.builder, checked),
    extended: new Set(checked.flatMap(extendedClasses)),
  };
}

function usedMembers(
  builder: ProgramBuilder,
  checked: readonly CheckedFile[],
): Pick<OrdinaryUse, 'names' | 'made'> {
  const { codes, selectors } = builder;
  const called = checked.flatMap(({ attributor }) => [...attributor.calls.values()]);
  const constants = checked.flatMap(({ attributor }) =>
    [...attributor.meanings.values()].flatMap((each) => (each.kind === 'field' ? [each.field.name] : [])),
  );
  const reached = codes.flatMap(({ method }) => (method ? [method] : []));
  const names = [
    ...[...reached, ...selectors].map(({ name }) => name),
    ...called.map(({ candidate }) => candidate.method.name),
    ...constants,
    ...[...builder.fieldsBySlot().values()].map(({ name }) => name),
  ];
  const made = reached.flatMap(({ name, owner }) => (name === '<init>' ? [owner.name] : []));
  return { names: new Set(names), made: new Set(made) };
}

function extendedClasses({ attributor }: CheckedFile): readonly string[] {
  return attributor.classes.flatMap(({ symbol }) =>
    allSupertypes(classType(symbol)).map((each) => each.symbol.head.binaryName),
  );
}

function withAncestors({ entered }: RecordedClasses): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (symbol: ClassSymbol | null): void => {
    if (!symbol || names.has(symbol.name)) return;
    names.add(symbol.name);
    add(symbol.outer);
    add(symbol.superclass?.symbol ?? null);
    for (const each of symbol.interfaces) add(each.symbol);
  };
  for (const symbol of entered) add(symbol);
  return names;
}
