/** Makes the images of the libraries from their Java sources; the page never loads this. */
import { type Libraries, loadLibraries } from '../../interpreter/java/check/check';
import type { JavaSource } from '../../interpreter/java/compile/class-table';
import { compileLibrary } from '../../interpreter/java/image/compile-library';
import { type ImageFile, imageText } from '../../interpreter/java/image/image-file';
import { writeClasses } from '../../interpreter/java/image/write-image';
import { JAVA_SOURCES } from '../../interpreter/java/library/java-sources';
import { nameInRow } from '../../interpreter/java/signatures/signature-row';
import type { ClientVersion } from '../../platforms/kafka/clients/client-api';
import { kafkaHostNames, librarySources } from './library-sources';
import { signatureFiles } from './parts/signature-files';
import { programClassesSource } from './program-classes';

/** The class that every program gets its own of. */
const MADE = programClassesSource([]);

const SIGNATURE_FILES = Object.values(signatureFiles);
const NO_NAMES = { hostNames: [], untoldNames: [] };

type Classes = Pick<ImageFile, 'strings' | 'classes'>;

function kafkaClasses(version: ClientVersion, signatures: Libraries, first: readonly string[]): Classes {
  const sources: readonly JavaSource[] = [...JAVA_SOURCES, ...librarySources(version), MADE];
  const isKafka = (fileName: string, packageName: string): boolean =>
    packageName.startsWith('org.apache.kafka') && fileName !== MADE.path;
  return writeClasses(
    compileLibrary(sources),
    signatures,
    ({ unit, packageName }) => isKafka(unit.syntax.fileName, packageName),
    first,
  );
}

/** The content of every image file by its path. */
export function libraryImages(): ReadonlyMap<string, string> {
  const signatures = loadLibraries(SIGNATURE_FILES);
  const jdk = writeClasses(compileLibrary(JAVA_SOURCES), signatures, () => true, []);
  const newest = kafkaClasses('4.3', signatures, jdk.strings);
  // The same strings have the same numbers, so that a class that did not change has the same texts.
  const older = kafkaClasses('3.9', signatures, newest.strings);
  const known = new Set(newest.classes.map((each) => JSON.stringify(each)));
  const differing = older.classes.filter((each) => !known.has(JSON.stringify(each)));
  const shared = untoldNames([...jdk.classes, ...newest.classes]);
  return new Map([
    ['src/interpreter/java/library/jdk.image', fileText(jdk, null)],
    [
      'src/snippets/java/images/kafka-4.3.image',
      fileText(newest, jdk, { hostNames: kafkaHostNames(), untoldNames: shared }),
    ],
    ['src/snippets/java/images/kafka-3.9.image', fileText({ ...older, classes: differing }, newest)],
  ]);
}

/** Real classes that are not among the classes of the images though one of these has their simple name. */
function untoldNames(classes: ImageFile['classes']): readonly string[] {
  const played = new Set(classes.map(({ name }) => name));
  const simpleNames = new Set([...played].map(simpleName));
  const others = SIGNATURE_FILES.flatMap((file) => {
    const names = file.names.split(' ');
    const nameOnly = file.packages.flatMap((row) => {
      const [packageName, ...all] = row.split(' ');
      return all.map((each) => `${packageName}.${each}`);
    });
    return [...file.classes.map((row) => nameInRow(row, names)), ...nameOnly];
  });
  const found = others.filter((name) => !name.includes('$') && !played.has(name));
  return found.filter((name) => simpleNames.has(simpleName(name))).sort();
}

function simpleName(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

function fileText(
  { strings, classes }: Classes,
  below: Classes | null,
  { hostNames, untoldNames }: Pick<ImageFile, 'hostNames' | 'untoldNames'> = NO_NAMES,
): string {
  return imageText(strings.slice(below?.strings.length ?? 0), { classes, hostNames, untoldNames });
}
