/** Makes the images of the libraries from their Java sources; the page never loads this. */
import type { JavaSource } from '../../interpreter/java/compile/class-table';
import { compileLibrary } from '../../interpreter/java/image/compile-library';
import { type ImageFile, imageText } from '../../interpreter/java/image/image-file';
import { writeClasses } from '../../interpreter/java/image/write-image';
import { JAVA_SOURCES } from '../../interpreter/java/library/java-sources';
import type { ClientVersion } from '../../platforms/kafka/clients/client-api';
import { kafkaHostNames, librarySources } from './library-sources';
import { programClassesSource } from './program-classes';

/** The class that every program gets its own of. */
const MADE = programClassesSource([]);

type Classes = Pick<ImageFile, 'strings' | 'classes'>;

function kafkaClasses(version: ClientVersion, first: readonly string[]): Classes {
  const sources: readonly JavaSource[] = [...JAVA_SOURCES, ...librarySources(version), MADE];
  const isKafka = (fileName: string, packageName: string): boolean =>
    packageName.startsWith('org.apache.kafka') && fileName !== MADE.path;
  return writeClasses(
    compileLibrary(sources),
    ({ unit, packageName }) => isKafka(unit.syntax.fileName, packageName),
    first,
  );
}

/** The content of every image file by its path. */
export function libraryImages(): ReadonlyMap<string, string> {
  const jdk = writeClasses(compileLibrary(JAVA_SOURCES), () => true, []);
  const newest = kafkaClasses('4.3', jdk.strings);
  // The same strings have the same numbers, so that a class that did not change has the same texts.
  const older = kafkaClasses('3.9', newest.strings);
  const known = new Set(newest.classes.map((each) => JSON.stringify(each)));
  const differing = older.classes.filter((each) => !known.has(JSON.stringify(each)));
  return new Map([
    ['src/interpreter/java/library/jdk.image', fileText(jdk, null, [])],
    ['src/snippets/java/images/kafka-4.3.image', fileText(newest, jdk, kafkaHostNames())],
    ['src/snippets/java/images/kafka-3.9.image', fileText({ ...older, classes: differing }, newest, [])],
  ]);
}

function fileText(
  { strings, classes }: Classes,
  below: Classes | null,
  hostNames: ImageFile['hostNames'],
): string {
  return imageText(strings.slice(below?.strings.length ?? 0), { classes, hostNames });
}
