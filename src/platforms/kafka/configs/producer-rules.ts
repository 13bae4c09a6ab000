import type { ConfigEntries, ConfigLogLine } from './config-def';
import { type ConfigFault, configFault } from './config-fault';
import type { ParsedValue } from './config-value';
import type { ClientVersion } from './definitions';
import { booleanOf, numberOf, optionalTextOf, textOf } from './typed-values';

/** Java's Integer.MAX_VALUE, at which the producer caps its times. */
export const javaIntLimit = 2_147_483_647;

const mostInFlightWithIdempotence = 5;

/**
 * Idempotence is on unless acks or retries make it impossible: then it is switched off quietly, or refused when the
 * program asked for it. Source: ProducerConfig.postProcessAndValidateIdempotenceConfigs.
 */
export function settleIdempotence(
  values: Map<string, ParsedValue>,
  entries: ConfigEntries,
  version: ClientVersion,
  log: ConfigLogLine[],
): ConfigFault | null {
  const acks = textOf(values, 'acks') === 'all' ? '-1' : textOf(values, 'acks');
  values.set('acks', acks);
  if (booleanOf(values, 'enable.idempotence')) {
    const obstacle = idempotenceObstacle(values, acks, entries.has('enable.idempotence'), version, log);
    if (obstacle !== null) return obstacle;
  }
  if (!booleanOf(values, 'enable.idempotence') && entries.has('transactional.id'))
    return configFault(
      'transactional.id',
      'Cannot set a transactional.id without also enabling idempotence.',
    );
  if (values.get('transaction.two.phase.commit.enable') === true && entries.has('transaction.timeout.ms'))
    return configFault(
      'transaction.timeout.ms',
      'Cannot set transaction.timeout.ms when transaction.two.phase.commit.enable is set to true. Transactions will not expire with two-phase commit enabled.',
    );
  return null;
}

function idempotenceObstacle(
  values: Map<string, ParsedValue>,
  acks: string,
  askedFor: boolean,
  version: ClientVersion,
  log: ConfigLogLine[],
): ConfigFault | null {
  const off = (text: string): void => {
    log.push({ level: 'INFO', text });
    values.set('enable.idempotence', false);
  };
  if (numberOf(values, 'retries') === 0) {
    if (askedFor)
      return configFault('retries', 'Must set retries to non-zero when using the idempotent producer.');
    off('Idempotence will be disabled because retries is set to 0.');
  }
  if (acks !== '-1') {
    if (askedFor)
      return configFault(
        'acks',
        'Must set acks to all in order to use the idempotent producer. Otherwise we cannot guarantee idempotence.',
      );
    off(`Idempotence will be disabled because acks is set to ${acks}, not set to 'all'.`);
  }
  return inFlightObstacle(values, askedFor, version, log);
}

/** Kafka 3.9 switched idempotence off for too many requests in flight; since 4.0 it refuses them. */
function inFlightObstacle(
  values: Map<string, ParsedValue>,
  askedFor: boolean,
  version: ClientVersion,
  log: ConfigLogLine[],
): ConfigFault | null {
  const key = 'max.in.flight.requests.per.connection';
  const inFlight = numberOf(values, key);
  if (inFlight <= mostInFlightWithIdempotence) return null;
  if (version === '4.3')
    return configFault(
      key,
      `To use the idempotent producer, ${key} must be set to at most 5. Current value is ${inFlight}.`,
    );
  if (askedFor) return configFault(key, `Must set ${key} to at most 5 to use the idempotent producer.`);
  log.push({
    level: 'WARN',
    text: `Idempotence will be disabled because ${key} is set to ${inFlight}, which is greater than 5. Please note that in v4.0.0 and onward, this will become an error.`,
  });
  values.set('enable.idempotence', false);
  return null;
}

/** Raises a default delivery.timeout.ms that is too short, refuses a written one. Source: configureDeliveryTimeout. */
export function settleDeliveryTimeout(
  values: Map<string, ParsedValue>,
  entries: ConfigEntries,
  log: ConfigLogLine[],
): ConfigFault | null {
  const lingerMs = Math.min(numberOf(values, 'linger.ms'), javaIntLimit);
  const leastMs = Math.min(lingerMs + numberOf(values, 'request.timeout.ms'), javaIntLimit);
  if (numberOf(values, 'delivery.timeout.ms') >= leastMs) return null;
  const rule = 'delivery.timeout.ms should be equal to or larger than linger.ms + request.timeout.ms';
  if (entries.has('delivery.timeout.ms')) return configFault('delivery.timeout.ms', rule);
  log.push({ level: 'WARN', text: `${rule}. Setting it to ${leastMs}.` });
  values.set('delivery.timeout.ms', leastMs);
  return null;
}

/** A producer without a name is called after its transactional id or its number. Source: maybeOverrideClientId. */
export function settleClientId(
  values: Map<string, ParsedValue>,
  entries: ConfigEntries,
  sequence: number,
): void {
  if (entries.has('client.id')) return;
  values.set('client.id', `producer-${optionalTextOf(values, 'transactional.id') ?? sequence}`);
}
