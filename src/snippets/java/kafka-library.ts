import type { JavaLibrary } from '../../interpreter/java/compile/compile-program';
import { type ImageFile, readImage } from '../../interpreter/java/image/image-file';
import { JDK_IMAGE, javaLibrary } from '../../interpreter/java/library/java-library';
import type { NativeTable } from '../../interpreter/machine/natives';
import type { ClientVersion } from '../../platforms/kafka/clients/client-api';
import kafka43 from './images/kafka-4.3.image?raw';
import { hasPart, partOf } from './parts/parts';

/** The classes of the 4.3 client that ordinary programs reach. */
export const KAFKA_IMAGE = readImage(kafka43, JDK_IMAGE);

const hostNames = new Map(KAFKA_IMAGE.hostNames);

/** The classes of a library: what comes with the compiler, and when it is there the rest. */
interface Images {
  readonly jdk: readonly ImageFile[];
  readonly kafka: readonly ImageFile[];
}

const NO_NATIVES: NativeTable = new Map();
const ORDINARY: Images = { jdk: [JDK_IMAGE], kafka: [KAFKA_IMAGE] };
let whole: Images | null = null;
let client39: readonly ImageFile[] = [];

/** The images of the 4.3 client and the JDK, as far as they are there. */
export function imagesHere(): Images {
  if (!hasPart('library')) return ORDINARY;
  if (whole === null) {
    const { jdkText, kafkaText } = partOf('library');
    const jdk = [JDK_IMAGE, readImage(jdkText, JDK_IMAGE)];
    whole = { jdk, kafka: [KAFKA_IMAGE, readImage(kafkaText, KAFKA_IMAGE)] };
  }
  return whole;
}

function kafkaImages(version: ClientVersion): readonly ImageFile[] {
  const { kafka } = imagesHere();
  if (version === '4.3') return kafka;
  if (client39.length === 0) client39 = [readImage(partOf('client-3.9').imageText, KAFKA_IMAGE)];
  return [...kafka, ...client39];
}

/**
 * The libraries that programs with a client of this version are compiled with, and those with rare formats: a program
 * is the same whether what it does not need is here or not.
 */
export function javaLibraries(version: ClientVersion, hasRareFormats: boolean): readonly JavaLibrary[] {
  const formatter = hasRareFormats ? partOf('library').formatter : null;
  const natives = hasPart('library') ? partOf('library').natives : NO_NATIVES;
  const { jdk } = imagesHere();
  return [javaLibrary(jdk, natives, formatter), kafkaLibrary(kafkaImages(version), version)];
}

/**
 * Kafka's client library for Java programs of a version: our own Java sources, which keep what programs can see
 * (classes, messages, callbacks, threads) and leave the network to the simulated clients, compiled beforehand
 * (`library-sources.ts`).
 */
export function kafkaLibrary(images: readonly ImageFile[], version: ClientVersion): JavaLibrary {
  return {
    name: `kafka-clients-${version}`,
    images,
    javaSources: [],
    natives: new Map(),
    throwables: [],
    hostNames,
  };
}
