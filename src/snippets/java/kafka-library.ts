import type { JavaLibrary } from '../../interpreter/java/compile/compile-program';
import { type ImageFile, readImage } from '../../interpreter/java/image/image-file';
import { JDK_IMAGE } from '../../interpreter/java/library/java-library';
import type { ClientVersion } from '../../platforms/kafka/clients/client-api';
import kafka39 from './images/kafka-3.9.image?raw';
import kafka43 from './images/kafka-4.3.image?raw';
import { type ConstructibleClass, programClassesSource } from './program-classes';

const newest = readImage(kafka43, JDK_IMAGE);
/** The 3.9 client's file has the classes that differ. */
const older = readImage(kafka39, newest);

const images: Readonly<Record<ClientVersion, readonly ImageFile[]>> = {
  '3.9': [newest, older],
  '4.3': [newest],
};

const hostNames = new Map(newest.hostNames);

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
    images: images[version],
    javaSources: [programClassesSource(programClasses)],
    natives: new Map(),
    throwables: [],
    hostNames,
  };
}
