import { errorWithCode } from '../../../src/platforms/kafka/protocol/errors';
import { goldenAdapter } from '../adapter';

interface Vector {
  readonly code: number;
}

/** Compares every protocol error with Kafka's own enum. */
export const errors = goldenAdapter<Vector>('errors', (vector) => {
  const error = errorWithCode(vector.code);
  return {
    expected: vector,
    actual: {
      code: error.code,
      name: error.name,
      exception: error.exception,
      retriable: error.retriable,
      invalidMetadata: error.invalidMetadata,
      extendsAuthorization: error.authorization,
    },
  };
});
