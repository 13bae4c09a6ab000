import { type Libraries, loadLibraries } from '../../interpreter/java/check/check';
import { withDifferences } from '../../interpreter/java/signatures/differences';
import type { ClientVersion } from '../../platforms/kafka/clients/client-api';
import { imagesHere } from './kafka-library';
import { partOf } from './parts/parts';

const read = new Map<ClientVersion, Libraries>();

/**
 * The signatures of the JDK, of a client library and of slf4j: all that real programs find, played here or not. The
 * parts that have them must be there.
 */
export function librariesFor(version: ClientVersion): Libraries {
  const known = read.get(version);
  if (known) return known;
  const { jdk, kafka43, slf4j } = partOf('signatures');
  const kafka = version === '3.9' ? withDifferences(kafka43, partOf('client-3.9').differences) : kafka43;
  const { jdk: jdkImages, kafka: kafkaImages } = imagesHere();
  const libraries = loadLibraries([jdk, kafka, slf4j], [...jdkImages, ...kafkaImages]);
  read.set(version, libraries);
  return libraries;
}
