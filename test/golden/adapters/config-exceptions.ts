import type { ConfigEntries } from '../../../src/platforms/kafka/configs/config-def';
import type { ConfigFault } from '../../../src/platforms/kafka/configs/config-fault';
import {
  type ConfigValue,
  listText,
  type ParsedValue,
  parsedText,
} from '../../../src/platforms/kafka/configs/config-value';
import { consumerConfig } from '../../../src/platforms/kafka/configs/consumer-config';
import type { ClientVersion } from '../../../src/platforms/kafka/configs/definitions';
import { producerConfig } from '../../../src/platforms/kafka/configs/producer-config';
import { goldenAdapter } from '../adapter';

interface Vector {
  readonly version: ClientVersion;
  readonly client: 'producer' | 'consumer';
  readonly entries: readonly (readonly [string, ConfigValue])[];
  readonly exceptions?: readonly { readonly class: string; readonly message: string | null }[];
  readonly values?: Readonly<Record<string, string>>;
}

function chain(fault: ConfigFault | undefined): unknown[] {
  return fault === undefined
    ? []
    : [{ class: fault.exceptionClass, message: fault.message }, ...chain(fault.cause)];
}

function shown(value: ParsedValue | undefined): string {
  return Array.isArray(value) ? listText(value) : parsedText(value ?? null, 'STRING');
}

/** Compares exceptions and settled values of producers and consumers with those of real clients. */
export const configExceptions = goldenAdapter<Vector>('config-exceptions', (vector) => {
  const entries: ConfigEntries = new Map(vector.entries);
  const construction = { sequence: 1, version: vector.version };
  const ours =
    vector.client === 'producer'
      ? producerConfig(entries, construction)
      : consumerConfig(entries, construction);
  const expected = vector.exceptions ?? vector.values;
  if (ours.kind === 'refused') return { expected, actual: chain(ours.fault) };
  const names = Object.keys(vector.values ?? {});
  return {
    expected,
    actual: Object.fromEntries(names.map((name) => [name, shown(ours.values.get(name))])),
  };
});
