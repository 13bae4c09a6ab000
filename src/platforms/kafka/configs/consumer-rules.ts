import type { ConfigEntries, ConfigLogLine } from './config-def';
import { type ConfigFault, configFault, invalidConfiguration } from './config-fault';
import type { KnownClasses } from './config-types';
import { javaText, type ParsedValue } from './config-value';
import type { ClientVersion } from './definitions';
import { topicNameFault } from './topic-name';
import { booleanOf, namesOf, numberOf, optionalTextOf, type ParsedValues, textOf } from './typed-values';

const shareSettings = ['share.acknowledgement.mode', 'share.acquire.mode'];
const classicOnly = ['partition.assignment.strategy', 'heartbeat.interval.ms', 'session.timeout.ms'];

// Settings that a group protocol does not take. Before Kafka 4 the consumer protocol ignored the classic ones.
const refusedSettings = {
  '4.3': {
    CLASSIC: ['group.remote.assignor', ...shareSettings],
    CONSUMER: [...classicOnly, ...shareSettings],
  },
  '3.9': { CLASSIC: ['group.remote.assignor'], CONSUMER: [] as string[] },
};

/** A consumer without a name is called after its group. Source: ConsumerConfig.maybeOverrideClientId. */
export function settleClientId(values: Map<string, ParsedValue>, sequence: number): ConfigFault | null {
  if ((optionalTextOf(values, 'client.id') ?? '') !== '') return null;
  const instanceId = optionalTextOf(values, 'group.instance.id');
  const fault = invalidInstanceId(instanceId);
  if (fault !== null) return fault;
  values.set('client.id', `consumer-${optionalTextOf(values, 'group.id')}-${instanceId ?? sequence}`);
  return null;
}

function invalidInstanceId(instanceId: string | null): ConfigFault | null {
  const reason = instanceId === null ? null : topicNameFault(instanceId);
  return reason === null
    ? null
    : invalidConfiguration('group.instance.id', `Group instance id is invalid: ${reason}`);
}

/** Without a group nothing can be committed. Source: ConsumerConfig.maybeOverrideEnableAutoCommit. */
export function settleAutoCommit(
  values: Map<string, ParsedValue>,
  entries: ConfigEntries,
): ConfigFault | null {
  if (optionalTextOf(values, 'group.id') !== null) return null;
  if (entries.has('enable.auto.commit') && booleanOf(values, 'enable.auto.commit'))
    return invalidConfiguration(
      'enable.auto.commit',
      'enable.auto.commit cannot be set to true when default group id (null) is used.',
    );
  values.set('enable.auto.commit', false);
  return null;
}

/** Refuses settings of the other group protocol. Source: ConsumerConfig.checkUnsupportedConfigsPostProcess. */
export function refusedByProtocol(
  values: ParsedValues,
  entries: ConfigEntries,
  version: ClientVersion,
): ConfigFault | null {
  const protocol = textOf(values, 'group.protocol').toUpperCase() as 'CLASSIC' | 'CONSUMER';
  const written = refusedSettings[version][protocol].filter((name) => {
    const value = entries.get(name) ?? null;
    return value !== null && javaText(value).trim() !== '';
  });
  return written.length === 0
    ? null
    : configFault(written[0] ?? null, `${written.join(', ')} cannot be set when group.protocol=${protocol}`);
}

/** Refuses a bad instance id and an empty group id, which Kafka 3.9's classic consumer only warned of. */
export function invalidGroup(
  values: ParsedValues,
  version: ClientVersion,
  log: ConfigLogLine[],
): ConfigFault | null {
  const fault = invalidInstanceId(optionalTextOf(values, 'group.instance.id'));
  if (fault !== null) return fault;
  if (optionalTextOf(values, 'group.id') !== '') return null;
  if (version === '3.9' && isClassic(values)) {
    log.push({
      level: 'WARN',
      text: 'Support for using the empty group id by consumers is deprecated and will be removed in the next major release.',
    });
    return null;
  }
  return {
    exceptionClass: 'org.apache.kafka.common.errors.InvalidGroupIdException',
    message: 'The configured group.id should not be an empty string or whitespace.',
    key: 'group.id',
  };
}

function isClassic(values: ParsedValues): boolean {
  return textOf(values, 'group.protocol').toUpperCase() === 'CLASSIC';
}

/** The client-side assignors must exist and differ. Source: ConsumerPartitionAssignor.getAssignorInstances. */
export function invalidAssignors(values: ParsedValues, classes: KnownClasses): ConfigFault | null {
  const key = 'partition.assignment.strategy';
  if (!isClassic(values)) return null;
  const seen = new Set<string>();
  for (const className of namesOf(values, key)) {
    if (!classes(className))
      return kafkaException(key, `${className} ClassNotFoundException exception occurred`);
    if (seen.has(className))
      return kafkaException(
        key,
        `The assignor name: '${assignorName(className)}' is used in more than one assignor: ${className}, ${className}`,
      );
    seen.add(className);
  }
  return null;
}

function kafkaException(key: string, message: string): ConfigFault {
  return { exceptionClass: 'org.apache.kafka.common.KafkaException', message, key };
}

const assignorNames = new Map([
  ['RangeAssignor', 'range'],
  ['RoundRobinAssignor', 'roundrobin'],
  ['StickyAssignor', 'sticky'],
  ['CooperativeStickyAssignor', 'cooperative-sticky'],
]);

/** The name by which members of a classic group agree on an assignor: Kafka's own have short ones. */
export function assignorName(className: string): string {
  const simpleName = className.slice(className.lastIndexOf('.') + 1);
  return className.startsWith('org.apache.kafka.clients.consumer.')
    ? (assignorNames.get(simpleName) ?? className)
    : className;
}

/** The classic protocol's heartbeat must fit into the session. Source: clients.consumer.internals.Heartbeat. */
export function invalidHeartbeat(values: ParsedValues): ConfigFault | null {
  if (optionalTextOf(values, 'group.id') === null || !isClassic(values)) return null;
  if (numberOf(values, 'heartbeat.interval.ms') < numberOf(values, 'session.timeout.ms')) return null;
  return {
    exceptionClass: 'java.lang.IllegalArgumentException',
    message: 'Heartbeat must be set lower than the session timeout',
    key: 'heartbeat.interval.ms',
  };
}
