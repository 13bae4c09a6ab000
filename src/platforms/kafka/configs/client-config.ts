import type { ConfigEntries, ConfigLogLine } from './config-def';
import { type ConfigFault, configFault, invalidValue } from './config-fault';
import type { KnownClasses } from './config-types';
import type { ConfigValue, ParsedValue } from './config-value';
import { type HostPort, parseHostPort } from './host-port';
import { namesOf, numberOf, optionalTextOf, type ParsedValues, textOf } from './typed-values';

const highestPort = 65_535;

/** The number of producers and of consumers made so far in one Java process, which their default names count. */
export interface ClientNumber {
  /** 1 for the first client of its kind. */
  readonly sequence: number;
}

/**
 * What the producer and the consumer settle alike after parsing: SASL needs a mechanism, a static backoff is pointed
 * out, a lone reconnect.backoff.ms switches the exponential one off. Changes `values`, adds to `log`.
 * Source: CommonClientConfigs.
 */
export function settleClientConfig(
  values: Map<string, ParsedValue>,
  entries: ConfigEntries,
  log: ConfigLogLine[],
): ConfigFault | null {
  const protocol = textOf(values, 'security.protocol').toUpperCase();
  const mechanism = optionalTextOf(values, 'sasl.mechanism');
  if (protocol.startsWith('SASL') && (mechanism === null || mechanism === ''))
    return invalidValue(
      'sasl.mechanism',
      'null',
      'When the security.protocol configuration enables SASL, mechanism must be non-null and non-empty string.',
    );
  warnOfStaticBackoff(values, log, 'retry.backoff.ms', 'retry.backoff.max.ms', 'backoff');
  warnOfStaticBackoff(
    values,
    log,
    'socket.connection.setup.timeout.ms',
    'socket.connection.setup.timeout.max.ms',
    'connection setup timeout',
  );
  if (entries.has('reconnect.backoff.ms') && !entries.has('reconnect.backoff.max.ms')) {
    log.push({
      level: 'WARN',
      text: 'Disabling exponential reconnect backoff because reconnect.backoff.ms is set, but reconnect.backoff.max.ms is not.',
    });
    values.set('reconnect.backoff.max.ms', numberOf(values, 'reconnect.backoff.ms'));
  }
  return null;
}

function warnOfStaticBackoff(
  values: ParsedValues,
  log: ConfigLogLine[],
  first: string,
  most: string,
  what: string,
): void {
  const firstMs = numberOf(values, first);
  const mostMs = numberOf(values, most);
  if (firstMs <= mostMs) return;
  log.push({
    level: 'WARN',
    text: `Configuration '${first}' with value '${firstMs}' is greater than configuration '${most}' with value '${mostMs}'. A static ${what} with value '${mostMs}' will be applied.`,
  });
}

/**
 * The fault of the first server in bootstrap.servers that is no address, or of a list without any. Whether a name
 * resolves is up to the cluster that the client runs in. Source: ClientUtils.parseAndValidateAddresses.
 */
export function invalidServers(values: ParsedValues): ConfigFault | null {
  const key = 'bootstrap.servers';
  const urls = namesOf(values, key).filter((url) => url !== '');
  for (const url of urls) {
    const server = parseHostPort(url);
    if (server === null) return configFault(key, `Invalid url in ${key}: ${url}`);
    if (server.port > highestPort) return configFault(key, `Invalid port in ${key}: ${url}`);
  }
  return urls.length > 0 ? null : configFault(key, `No resolvable bootstrap urls given in ${key}`);
}

/** The servers of bootstrap.servers that are addresses: all of them once `invalidServers` found no fault. */
export function bootstrapServers(values: ParsedValues): readonly HostPort[] {
  return namesOf(values, 'bootstrap.servers')
    .map(parseHostPort)
    .filter((server) => server !== null);
}

/** The fault of an interceptor class that does not exist. Source: AbstractConfig.getConfiguredInstances. */
export function absentInterceptor(values: ParsedValues, classes: KnownClasses): ConfigFault | null {
  const absent = namesOf(values, 'interceptor.classes').find((className) => !classes(className));
  if (absent === undefined) return null;
  return {
    exceptionClass: 'org.apache.kafka.common.KafkaException',
    message: `Class ${absent} cannot be found`,
    key: 'interceptor.classes',
  };
}

/**
 * The entries as the constructors with serializers see them: a class given in code takes the setting's place, and a
 * null setting is refused before anything else. Source: ProducerConfig.appendSerializerToConfig.
 */
export function withCodecClass(
  entries: ConfigEntries,
  key: string,
  codecClass: string | null,
): ConfigEntries | ConfigFault {
  if (codecClass !== null) {
    const given: ConfigValue = { kind: 'class', name: codecClass };
    return new Map(entries).set(key, given);
  }
  return (entries.get(key) ?? null) === null ? invalidValue(key, 'null', 'must be non-null.') : entries;
}

/** Tells a fault from a value that is none. */
export function isFault(value: object): value is ConfigFault {
  return 'exceptionClass' in value;
}
