/** Makes the images of the libraries from their Java sources; the page never loads this. */
import type { JavaSource } from '../../interpreter/java/compile/class-table';
import { compileLibrary } from '../../interpreter/java/image/compile-library';
import type { ImageFile } from '../../interpreter/java/image/image-file';
import { writeClasses } from '../../interpreter/java/image/write-image';
import { JAVA_SOURCES } from '../../interpreter/java/library/java-sources';
import type { ClientVersion } from '../../platforms/kafka/clients/client-api';
import { kafkaHostNames, librarySources } from './library-sources';
import { programClassesSource } from './program-classes';

/** The class that every program gets its own of. */
const MADE = programClassesSource([]);

function kafkaClasses(version: ClientVersion, first: readonly string[] | null) {
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
  const jdk = writeClasses(compileLibrary(JAVA_SOURCES), () => true, null);
  const newest = kafkaClasses('4.3', null);
  // The same strings have the same numbers, so that a class that did not change has the same text.
  const older = kafkaClasses('3.9', newest.strings);
  const differing = older.classes.filter((text) => !newest.classes.includes(text));
  return new Map([
    ['src/interpreter/java/library/jdk-image.json', fileText({ ...jdk, hostNames: [] })],
    ['src/snippets/java/images/kafka-4.3.json', fileText({ ...newest, hostNames: kafkaHostNames() })],
    [
      'src/snippets/java/images/kafka-3.9.json',
      fileText({ strings: older.strings.slice(newest.strings.length), classes: differing, hostNames: [] }),
    ],
  ]);
}

/** One class a line, so that a change shows where it is. */
function fileText({ strings, classes, hostNames }: Omit<ImageFile, 'producedBy'>): string {
  const producedBy = { script: 'scripts/java-image/generate.mjs' };
  return `{"producedBy": ${JSON.stringify(producedBy)},
"hostNames": ${JSON.stringify(hostNames)},
"strings": ${JSON.stringify(strings)},
"classes": [
${classes.map((text) => JSON.stringify(text)).join(',\n')}
]}
`;
}
