import type { JavaLibrary } from '../../interpreter/java/compile/compile-program';
import { type ImageFile, readImage } from '../../interpreter/java/image/image-file';
import { JDK_IMAGE } from '../../interpreter/java/library/java-library';
import type { ClientVersion } from '../../platforms/kafka/clients/client-api';
import kafka43 from './images/kafka-4.3.image?raw';
import { partOf } from './parts/parts';
import { type ConstructibleClass, programClassesSource } from './program-classes';

/** The classes of the 4.3 client. */
export const KAFKA_IMAGE = readImage(kafka43, JDK_IMAGE);

const hostNames = new Map(KAFKA_IMAGE.hostNames);

/** The list is the same each time, so that what is read out of the images can be kept. */
const imagesOf = new Map<ClientVersion, readonly ImageFile[]>([['4.3', [KAFKA_IMAGE]]]);

function images(version: ClientVersion): readonly ImageFile[] {
  const known = imagesOf.get(version);
  if (known) return known;
  const all = [KAFKA_IMAGE, readImage(partOf('client-3.9').imageText, KAFKA_IMAGE)];
  imagesOf.set(version, all);
  return all;
}

/**
 * Kafka's client library for Java programs of a version: our own Java sources, which keep what programs can see
 * (classes, messages, callbacks, threads) and leave the network to the simulated clients, compiled beforehand
 * (`library-sources.ts`).
 */
export function kafkaLibrary(
  version: ClientVersion,
  programClasses: readonly ConstructibleClass[] = [],
): JavaLibrary {
  return {
    name: `kafka-clients-${version}`,
    images: images(version),
    javaSources: [programClassesSource(programClasses)],
    natives: new Map(),
    throwables: [],
    hostNames,
  };
}
