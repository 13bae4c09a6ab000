import { type ClientNumber, isFault, withCodecClass } from './client-config';
import { type ConfigEntries, type ConfigLogLine, parseConfig, type RefusedConfig } from './config-def';
import type { KnownClasses } from './config-types';
import type { ParsedValue } from './config-value';
import { type ClientVersion, consumerDefinition, producerDefinition } from './definitions';
import { kafkaClasses } from './kafka-classes';
import { nullValueFault } from './null-values';
import type { ParsedValues } from './typed-values';
import { unusedConfigsLine } from './unknown-keys';

/** What a program hands to the constructor of any client besides the settings. */
export interface ClientConstruction extends ClientNumber {
  readonly version?: ClientVersion;
  /** Which class names exist; without it those of kafka-clients that the laboratory plays. */
  readonly classes?: KnownClasses;
}

/** A settled configuration of a client with all values, unknown settings and the lines Kafka logs meanwhile. */
export interface ConfiguredClient<Config> {
  readonly kind: 'configured';
  readonly config: Config;
  readonly values: ParsedValues;
  readonly unknownKeys: readonly string[];
  readonly log: readonly ConfigLogLine[];
}

/** A client's settings while they are being settled: the rules of its kind change `values` and add to `log`. */
export interface UnsettledClient {
  readonly kind: 'unsettled';
  readonly version: ClientVersion;
  readonly classes: KnownClasses;
  /** What the program gave, the classes of its serializers or deserializers included. */
  readonly given: ConfigEntries;
  readonly values: Map<string, ParsedValue>;
  readonly unknownKeys: readonly string[];
  readonly log: ConfigLogLine[];
}

/** The settings that name a client's codecs, and the classes that its constructor was given for them, or null. */
export type GivenCodecs = readonly { readonly key: string; readonly className: string | null }[];

/**
 * The first half of what the constructors of KafkaProducer and KafkaConsumer do: the codecs of the constructor take
 * the place of their settings, everything is parsed, and values that must not be null are refused.
 */
export function parseClient(
  kind: 'producer' | 'consumer',
  entries: ConfigEntries,
  construction: ClientConstruction,
  codecs: GivenCodecs,
): UnsettledClient | RefusedConfig {
  const version = construction.version ?? '4.3';
  const classes = construction.classes ?? kafkaClasses(version);
  let given = entries;
  for (const { key, className } of codecs) {
    const replaced = withCodecClass(given, key, className);
    if (isFault(replaced)) return { kind: 'refused', fault: replaced };
    given = replaced;
  }
  const definition = kind === 'producer' ? producerDefinition(version) : consumerDefinition(version);
  const parsed = parseConfig(definition, given, classes);
  if (parsed.kind === 'refused') return parsed;
  const values = new Map(parsed.values);
  const fault = nullValueFault(kind, definition, values);
  if (fault !== null) return { kind: 'refused', fault };
  const { unknownKeys } = parsed;
  return { kind: 'unsettled', version, classes, given, values, unknownKeys, log: [...parsed.log] };
}

/** The last half: what nobody knows is logged, and the values are handed out under their types. */
export function configured<Config>(
  { values, unknownKeys, log }: UnsettledClient,
  typed: (values: ParsedValues) => Config,
): ConfiguredClient<Config> {
  const unused = unusedConfigsLine(unknownKeys);
  if (unused !== null) log.push(unused);
  return { kind: 'configured', config: typed(values), values, unknownKeys, log };
}
