import type { JavaLibrary } from '../../interpreter/java/compile/compile-program';
import type { ImageFile } from '../../interpreter/java/image/image-file';
import type { ClientVersion } from '../../platforms/kafka/clients/client-api';
import kafka39 from './images/kafka-3.9.json';
import kafka43 from './images/kafka-4.3.json';
import { type ConstructibleClass, programClassesSource } from './program-classes';

const newest = kafka43 as unknown as ImageFile;
/** The 3.9 client's file has what differs: its classes, and strings after those of the 4.3 client. */
const older = { ...kafka39, strings: [...newest.strings, ...kafka39.strings] } as unknown as ImageFile;

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
