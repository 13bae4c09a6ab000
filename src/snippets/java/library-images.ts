/** Makes the images of the libraries from their Java sources; the page never loads this. */
import type { Libraries } from '../../interpreter/java/check/check';
import type { JavaSource } from '../../interpreter/java/compile/class-table';
import type { ClassSymbol } from '../../interpreter/java/compile/symbols';
import { ALL_RULES } from '../../interpreter/java/further/all-rules';
import { type CompiledLibrary, compileLibrary } from '../../interpreter/java/image/compile-library';
import { type ImageFile, imageText } from '../../interpreter/java/image/image-file';
import { ALL_MEMBERS, type MemberChoice } from '../../interpreter/java/image/member-choice';
import { RealApi } from '../../interpreter/java/image/real-api';
import { type Selection, writeClasses } from '../../interpreter/java/image/write-image';
import { JAVA_SOURCES } from '../../interpreter/java/library/java-sources';
import { bringRareRules } from '../../interpreter/java/rare-rules';
import { loadLibraries } from '../../interpreter/java/signatures/load-libraries';
import { nameInRow } from '../../interpreter/java/signatures/signature-row';
import type { ClientVersion } from '../../platforms/kafka/clients/client-api';
import { kafkaHostNames, librarySources } from './library-sources';
import { ordinaryMembers } from './ordinary-members';
import { type OrdinaryUse, ordinaryUse } from './ordinary-use';
import { programClassesSource } from './program-classes';
import { SIGNATURE_FILES as FILES } from './signature-files';

bringRareRules(ALL_RULES);

/** The class that every program gets its own of. */
const MADE = programClassesSource([]);

type Classes = Pick<ImageFile, 'strings' | 'classes'>;
const SIGNATURE_FILES = Object.values(FILES);
const NOTHING_MORE = { hostNames: [], untoldNames: [] };

function compiledWith(version: ClientVersion): CompiledLibrary {
  const sources: readonly JavaSource[] = [...JAVA_SOURCES, ...librarySources(version), MADE];
  return compileLibrary(sources);
}

function isKafka({ unit, packageName }: ClassSymbol): boolean {
  return packageName.startsWith('org.apache.kafka') && unit.syntax.fileName !== MADE.path;
}

function isMade({ unit }: ClassSymbol): boolean {
  return unit.syntax.fileName === MADE.path;
}

/** All classes of a kind. */
function everything(isWanted: (symbol: ClassSymbol) => boolean, choice: MemberChoice): Selection {
  return { classes: (symbol) => (isWanted(symbol) ? 'whole' : 'none'), hasCode: () => true, choice };
}

/** What ordinary programs reach. */
function reached(
  use: OrdinaryUse,
  choice: MemberChoice,
  isWanted: (symbol: ClassSymbol) => boolean,
): Selection {
  return {
    classes: (symbol) => (isWanted(symbol) && use.classes.has(symbol.name) ? 'first' : 'none'),
    hasCode: ({ name }, which) => use.codes.has(`${name} ${which}`),
    choice,
  };
}

/** The rest. */
function unreached(
  use: OrdinaryUse,
  choice: MemberChoice,
  isWanted: (symbol: ClassSymbol) => boolean,
): Selection {
  return {
    classes: (symbol) => {
      if (!isWanted(symbol)) return 'none';
      return use.classes.has(symbol.name) ? 'rest' : 'whole';
    },
    hasCode: ({ name }, which) => !use.codes.has(`${name} ${which}`),
    choice,
  };
}

/** The content of every image file by its path. */
export function libraryImages(): ReadonlyMap<string, string> {
  const real = loadLibraries(SIGNATURE_FILES);
  const jdk = compileLibrary(JAVA_SOURCES);
  const kafka = compiledWith('4.3');
  const jdkApi = new RealApi(real, jdk);
  const kafkaApi = new RealApi(real, kafka);
  const isJdk = (symbol: ClassSymbol): boolean => !isKafka(symbol) && !isMade(symbol);
  const allJdk = writeClasses(jdk, jdkApi, everything(isJdk, ALL_MEMBERS), []);
  const allKafka = writeClasses(kafka, kafkaApi, everything(isKafka, ALL_MEMBERS), allJdk.strings);
  const ofAll = ordinaryUse(allJdk, allKafka, kafkaHostNames());
  const { members } = kafka.builder;
  const split = ordinaryMembers(ofAll, members);
  // Fewer members mention fewer classes.
  const splitJdk = writeClasses(jdk, jdkApi, reached(ofAll, split, isJdk), []);
  const splitKafka = writeClasses(kafka, kafkaApi, reached(ofAll, split, isKafka), splitJdk.strings);
  const { classes } = ordinaryUse(splitJdk, splitKafka, kafkaHostNames());
  const use = { ...ofAll, classes };
  const choice = ordinaryMembers(use, members);
  const firstJdk = writeClasses(jdk, jdkApi, reached(use, choice, isJdk), []);
  const furtherJdk = writeClasses(jdk, jdkApi, unreached(use, choice, isJdk), firstJdk.strings);
  const firstKafka = writeClasses(kafka, kafkaApi, reached(use, choice, isKafka), firstJdk.strings);
  const furtherKafka = writeClasses(kafka, kafkaApi, unreached(use, choice, isKafka), firstKafka.strings);
  const older = olderClasses(real, allKafka, firstKafka, choice);
  const untoldNames = untold([...firstJdk.classes, ...firstKafka.classes]);
  return new Map([
    ['src/interpreter/java/library/jdk.image', fileText(firstJdk, null)],
    ['src/interpreter/java/library/jdk-further.image', fileText(furtherJdk, firstJdk)],
    [
      'src/snippets/java/images/kafka-4.3.image',
      fileText(firstKafka, firstJdk, { hostNames: kafkaHostNames(), untoldNames }),
    ],
    ['src/snippets/java/images/kafka-4.3-further.image', fileText(furtherKafka, firstKafka)],
    ['src/snippets/java/images/kafka-3.9.image', fileText(older, firstKafka)],
  ]);
}

/** The classes of the 3.9 client that differ from those of the 4.3 client. */
function olderClasses(real: Libraries, newest: Classes, below: Classes, choice: MemberChoice): Classes {
  const library = compiledWith('3.9');
  const api = new RealApi(real, library);
  // With the same numbers for strings, a class that did not change has the same texts.
  const all = writeClasses(library, api, everything(isKafka, ALL_MEMBERS), newest.strings);
  const known = new Set(newest.classes.map((each) => JSON.stringify(each)));
  const differing = all.classes.filter((each) => !known.has(JSON.stringify(each)));
  const names = new Set(differing.map(({ name }) => name));
  return writeClasses(
    library,
    api,
    everything(({ name }) => names.has(name), choice),
    below.strings,
  );
}

/** Real classes that are not among the classes of the images though one of these has their simple name. */
function untold(classes: ImageFile['classes']): readonly string[] {
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
  { hostNames, untoldNames }: Pick<ImageFile, 'hostNames' | 'untoldNames'> = NOTHING_MORE,
): string {
  return imageText(strings.slice(below?.strings.length ?? 0), { classes, hostNames, untoldNames });
}
