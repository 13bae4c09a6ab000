import {
  type CheckedFile,
  checkFiles,
  checkInPart,
  type Libraries,
  loadImages,
} from '../../interpreter/java/check/check';
import type { ImageFile } from '../../interpreter/java/image/image-file';
import { NotInImages } from '../../interpreter/java/image/not-in-images';
import {
  compileUnits,
  parsedLibrarySource,
  type CompiledJava as Units,
} from '../../interpreter/java/library/compile-units';
import { hasRareFormats } from '../../interpreter/java/library/natives/format-natives';
import { parseJava } from '../../interpreter/java/parser/parse';
import type { CompilationUnit } from '../../interpreter/java/syntax/declarations';
import type { Program } from '../../interpreter/machine/program';
import type { ClientVersion } from '../../platforms/kafka/clients/client-api';
import type { CompiledProgram, CompileProgram } from '../compiled-program';
import type { CodeDiagnostic, ProgramRemark } from '../program-lines';
import { imagesHere, javaLibraries } from './kafka-library';
import { hasPart, partOf } from './parts/parts';
import { constructibleClasses, programClassesSource, programClassNames } from './program-classes';
import { librariesFor } from './real-libraries';

/** A compiled program with what only Java's compiler needs to know of it. */
interface CompiledJava extends Omit<CompiledProgram, 'complete'> {
  /** The syntax tree, null when the text is no Java. */
  readonly unit: CompilationUnit | null;
}

/**
 * Compiles a program against the JDK and Kafka's client library. `auto` means the 4.3 client, or the 3.9 client when
 * the program is correct only with that: it uses something that Kafka 4.0 removed.
 */
export const compileJavaProgram: CompileProgram = (file, text, client) => {
  let made: CompiledJava | null = null;
  // Nothing is compiled for somebody who only wants proposals while typing.
  const compiled = (): CompiledJava => {
    made ??= client === 'auto' ? compileForAny(file, text) : compileFor(file, text, client);
    return made;
  };
  return {
    get program() {
      return compiled().program;
    },
    get diagnostics() {
      return compiled().diagnostics;
    },
    get clientVersion() {
      return compiled().clientVersion;
    },
    get remarks() {
      return compiled().remarks;
    },
    get classNames() {
      return compiled().classNames;
    },
    silenceChange: (lack) => compiled().silenceChange(lack),
    complete: (offset) => {
      partOf('library');
      return partOf('completion').completeJava(text, offset, played().world);
    },
  };
};

function compileForAny(file: string, text: string): CompiledJava {
  const newest = compileFor(file, text, '4.3');
  if (!hasErrors(newest) || newest.unit === null) return newest;
  const older = compileFor(file, text, '3.9');
  if (hasErrors(older)) return newest;
  const { removedRemark } = partOf('diagnostics');
  return withProgram(older, () => older.program, [removedRemark(newest.unit, newest.diagnostics)]);
}

function hasErrors({ diagnostics }: Pick<CompiledProgram, 'diagnostics'>): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

function compileFor(file: string, text: string, clientVersion: ClientVersion): CompiledJava {
  const { unit, fault } = withImages(() => parseJava(file, text));
  const none = {
    clientVersion,
    remarks: [],
    unit,
    classNames: new Set<string>(),
    silenceChange: () => null,
  };
  if (unit === null) {
    return { ...none, program: null, diagnostics: [partOf('diagnostics').ofSyntax(file, text, fault)] };
  }
  const checked = check(unit, clientVersion);
  const found = checked.diagnostics.map((each) => partOf('diagnostics').rendered(each, text));
  if (checked.diagnostics.some(({ severity }) => severity === 'error'))
    return { ...none, program: null, diagnostics: found };
  // Numbers of java.math are formatted by the rest of the library, too.
  const isRare = text.includes('java.math') || hasRareFormats(text);
  const compiled = compiledFile(checked, clientVersion, isRare);
  const classNames = programClassNames(unit);
  const rest = { ...none, diagnostics: [...found, ...gaps(compiled, checked, text)], classNames };
  return withProgram(
    rest,
    finishing(compiled, () => compiledFile(checked, clientVersion, isRare)),
    [],
  );
}

/** What is correct Java and cannot be run is a gap of ours. With libraries that are not here nothing is known of it. */
function gaps(compiled: Units, checked: CheckedFile, text: string): readonly CodeDiagnostic[] {
  if (compiled.diagnostics.length === 0 || checked.names.hasForeignPackage) return [];
  return partOf('diagnostics').ofGaps(compiled.diagnostics, checked.diagnostics, text);
}

/** The program is finished when somebody asks for it: while one types, only the diagnostics are wanted. */
function withProgram(
  {
    diagnostics,
    clientVersion,
    unit,
    classNames,
  }: Omit<CompiledJava, 'program' | 'remarks' | 'silenceChange'>,
  finish: () => Program | null,
  remarks: readonly ProgramRemark[],
): CompiledJava {
  return {
    diagnostics,
    clientVersion,
    unit,
    classNames,
    remarks,
    silenceChange: (lack) => (unit === null ? null : partOf('advice').silenceChange(unit, lack)),
    get program() {
      return finish();
    },
  };
}

function compiledFile(checked: CheckedFile, version: ClientVersion, isRare: boolean): Units {
  const made = parsedLibrarySource(programClassesSource(constructibleClasses(checked.unit)));
  return withImages(() => {
    const files = [...checkFiles([made], checked.world), checked];
    const compiled = compileUnits(files, javaLibraries(version, isRare));
    // What seems to be missing may be in the rest of the library.
    if (compiled.diagnostics.length > 0) partOf('library');
    return compiled;
  });
}

/** The program, from a compilation that had all it needed. */
function finishing(compiled: Units, again: () => Units): () => Program | null {
  let latest: Units | null = compiled;
  return () => {
    const units: Units = latest ?? again();
    // Should something be missing now, what was compiled is half finished.
    latest = null;
    const program = withImages(() => units.program);
    latest = units;
    return program;
  };
}

/** Runs a part of the compilation; when the images at hand do not have it all, the rest of the library is missing. */
function withImages<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof NotInImages) partOf('library');
    throw error;
  }
}

const worlds = new Map<readonly ImageFile[], Libraries>();

/** What is public of the classes that the simulator has, as far as they are here. */
function played(): Libraries {
  const { jdk, kafka } = imagesHere();
  const known = worlds.get(kafka);
  if (known) return known;
  const world = loadImages([...jdk, ...kafka]);
  worlds.set(kafka, world);
  return world;
}

/**
 * Checks against all that real programs find, played here or not. Without those signatures it can be said of most
 * programs that they are correct; for the others the rest of the library may do, or else the signatures are needed.
 */
function check(unit: CompilationUnit, version: ClientVersion): CheckedFile {
  const mayDo = version === '4.3' && !hasPart('signatures');
  const checked = mayDo ? withImages(() => checkInPart(unit, played())) : null;
  if (checked) return checked;
  partOf('library');
  const { checkedFile } = partOf('signatures');
  return checkedFile(unit, librariesFor(version));
}
