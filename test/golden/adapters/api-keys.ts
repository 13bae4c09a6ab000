import { apiKeys as keys } from '../../../src/platforms/kafka/protocol/api-keys';
import { goldenAdapter } from '../adapter';

interface Vector {
  readonly id: number;
}

/** Compares every request type with Kafka's own enum. */
export const apiKeys = goldenAdapter<Vector>('api-keys', (vector) => {
  const key = keys.find((each) => each.id === vector.id);
  if (key === undefined) return { expected: vector, actual: 'no such request type' };
  return {
    expected: vector,
    actual: {
      id: key.id,
      name: key.name,
      oldest: key.oldestVersion,
      latest: key.latestVersion,
      clusterAction: key.clusterAction,
      forwardable: key.forwardable,
      listeners: `[${key.listeners.join(', ').toUpperCase()}]`,
    },
  };
});
