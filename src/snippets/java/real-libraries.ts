import type { Libraries } from '../../interpreter/java/check/check';
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
  const signatures = partOf('signatures');
  const older = version === '3.9' ? partOf('client-3.9').differences : null;
  const { jdk, kafka } = imagesHere();
  const libraries = signatures.libraries(older, [...jdk, ...kafka]);
  read.set(version, libraries);
  return libraries;
}
