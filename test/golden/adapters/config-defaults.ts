import { defaultValue } from '../../../src/platforms/kafka/configs/config-def';
import type { ConfigDefinition } from '../../../src/platforms/kafka/configs/config-key';
import { validate } from '../../../src/platforms/kafka/configs/config-validators';
import {
  adminDefinition,
  brokerDefinition,
  consumerDefinition,
  groupDefinition,
  producerDefinition,
  streamsDefinition,
  topicDefinition,
} from '../../../src/platforms/kafka/configs/definitions';
import { validatorText } from '../../../src/platforms/kafka/configs/validator-text';
import { goldenAdapter } from '../adapter';

interface Vector {
  readonly scope: string;
  readonly name: string;
}

const definitions = new Map<string, ConfigDefinition>([
  ['producer', producerDefinition()],
  ['consumer', consumerDefinition()],
  ['admin', adminDefinition],
  ['broker', brokerDefinition],
  ['topic', topicDefinition],
  ['group', groupDefinition],
  ['streams', streamsDefinition],
]);

/** Compares type, default, importance and valid values of every public setting; the default must satisfy its rule. */
export const configDefaults = goldenAdapter<Vector>('config-defaults', (vector) => {
  const key = definitions.get(vector.scope)?.find((each) => each.name === vector.name);
  if (key === undefined) return { expected: vector, actual: 'no such setting' };
  const fault = key.default === undefined ? null : validate(key, defaultValue(key));
  if (fault !== null) return { expected: vector, actual: fault.message };
  const valid = validatorText(key.validator);
  return {
    expected: vector,
    actual: {
      scope: vector.scope,
      name: key.name,
      type: key.type,
      required: key.default === undefined,
      default: key.default ?? null,
      importance: key.importance,
      ...(valid === null ? {} : { valid }),
    },
  };
});
