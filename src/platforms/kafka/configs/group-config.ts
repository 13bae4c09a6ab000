import { present } from '../../../base/assert';
import { type AutoOffsetReset, autoOffsetReset } from './auto-offset-reset';
import type { BrokerConfig } from './broker-config';
import { type ConfigEntries, parseConfig, type RefusedConfig } from './config-def';
import { type ConfigFault, invalidConfiguration } from './config-fault';
import { groupDefinition } from './definitions';
import { booleanOf, numberOf, type ParsedValues, textOf } from './typed-values';

/** The settings of one consumer or share group, the broker's where the group has none. */
export interface GroupConfig {
  readonly consumerSessionTimeoutMs: number;
  readonly consumerHeartbeatIntervalMs: number;
  readonly consumerAssignmentIntervalMs: number;
  readonly shareSessionTimeoutMs: number;
  readonly shareHeartbeatIntervalMs: number;
  readonly shareAssignmentIntervalMs: number;
  readonly shareRecordLockDurationMs: number;
  readonly shareDeliveryCountLimit: number;
  readonly sharePartitionMaxRecordLocks: number;
  readonly shareAutoOffsetReset: AutoOffsetReset;
  readonly shareIsolationLevel: 'read_uncommitted' | 'read_committed';
  readonly shareRenewAcknowledgeEnable: boolean;
}

/** Reads the settings of a group; one that does not exist is refused. Source: GroupConfig of 4.3.1. */
export function parseGroupConfig(
  entries: ConfigEntries,
  broker: BrokerConfig,
): { readonly kind: 'configured'; readonly config: GroupConfig } | RefusedConfig {
  const known = new Set(groupDefinition.map((key) => key.name));
  const unknown = [...entries.keys()].find((name) => !known.has(name));
  if (unknown !== undefined)
    return {
      kind: 'refused',
      fault: invalidConfiguration(unknown, `Unknown group config name: ${unknown}`),
    };
  const parsed = parseConfig(groupDefinition, entries);
  if (parsed.kind === 'refused') return parsed;
  const values = new Map(
    [...parsed.values].map(([name, value]) => [
      name,
      entries.has(name) ? value : (broker.values.get(`group.${name}`) ?? value),
    ]),
  );
  const fault = outOfBounds(values, broker.values);
  return fault === null ? { kind: 'configured', config: typed(values) } : { kind: 'refused', fault };
}

// Settings that the broker bounds by group.TYPE.min.REST and group.TYPE.max.REST, in Kafka's order.
const bounded = ['consumer', 'share']
  .flatMap((type) => ['heartbeat.interval.ms', 'session.timeout.ms'].map((rest) => [type, rest] as const))
  .concat([
    ['share', 'record.lock.duration.ms'],
    ['share', 'delivery.count.limit'],
    ['share', 'partition.max.record.locks'],
    ['consumer', 'assignment.interval.ms'],
    ['share', 'assignment.interval.ms'],
  ]);

function outOfBounds(values: ParsedValues, broker: ParsedValues): ConfigFault | null {
  for (const [type, rest] of bounded) {
    const key = `${type}.${rest}`;
    const [least, most] = [`group.${type}.min.${rest}`, `group.${type}.max.${rest}`] as const;
    if (numberOf(values, key) < numberOf(broker, least))
      return invalidConfiguration(key, `${key} must be greater than or equal to ${least}`);
    if (numberOf(values, key) > numberOf(broker, most))
      return invalidConfiguration(key, `${key} must be less than or equal to ${most}`);
  }
  return sessionTooShort(values, 'consumer') ?? sessionTooShort(values, 'share');
}

function sessionTooShort(values: ParsedValues, type: string): ConfigFault | null {
  const [session, heartbeat] = [`${type}.session.timeout.ms`, `${type}.heartbeat.interval.ms`] as const;
  return numberOf(values, session) > numberOf(values, heartbeat)
    ? null
    : invalidConfiguration(session, `${session} must be greater than ${heartbeat}`);
}

function typed(values: ParsedValues): GroupConfig {
  return {
    consumerSessionTimeoutMs: numberOf(values, 'consumer.session.timeout.ms'),
    consumerHeartbeatIntervalMs: numberOf(values, 'consumer.heartbeat.interval.ms'),
    consumerAssignmentIntervalMs: numberOf(values, 'consumer.assignment.interval.ms'),
    shareSessionTimeoutMs: numberOf(values, 'share.session.timeout.ms'),
    shareHeartbeatIntervalMs: numberOf(values, 'share.heartbeat.interval.ms'),
    shareAssignmentIntervalMs: numberOf(values, 'share.assignment.interval.ms'),
    shareRecordLockDurationMs: numberOf(values, 'share.record.lock.duration.ms'),
    shareDeliveryCountLimit: numberOf(values, 'share.delivery.count.limit'),
    sharePartitionMaxRecordLocks: numberOf(values, 'share.partition.max.record.locks'),
    shareAutoOffsetReset: present(
      autoOffsetReset(textOf(values, 'share.auto.offset.reset')),
      'a valid share.auto.offset.reset',
    ),
    shareIsolationLevel: textOf(values, 'share.isolation.level') as GroupConfig['shareIsolationLevel'],
    shareRenewAcknowledgeEnable: booleanOf(values, 'share.renew.acknowledge.enable'),
  };
}
