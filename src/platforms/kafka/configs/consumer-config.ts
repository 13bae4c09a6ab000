import { present } from '../../../base/assert';
import { type AutoOffsetReset, autoOffsetReset } from './auto-offset-reset';
import { absentInterceptor, bootstrapServers, invalidServers, settleClientConfig } from './client-config';
import {
  type ClientConstruction,
  type ConfiguredClient,
  configured,
  parseClient,
} from './client-construction';
import type { ConfigEntries, RefusedConfig } from './config-def';
import { constructionFault } from './config-fault';
import {
  invalidAssignors,
  invalidGroup,
  invalidHeartbeat,
  refusedByProtocol,
  settleAutoCommit,
  settleClientId,
} from './consumer-rules';
import type { HostPort } from './host-port';
import {
  booleanOf,
  namesOf,
  numberOf,
  optionalClassOf,
  optionalTextOf,
  type ParsedValues,
  textOf,
} from './typed-values';

/** Everything that a consumer needs to know, settled as Kafka settles it. */
export interface ConsumerConfig {
  readonly bootstrapServers: readonly HostPort[];
  readonly clientId: string;
  readonly groupId: string | null;
  readonly groupInstanceId: string | null;
  readonly groupProtocol: 'classic' | 'consumer';
  /** The server-side assignor asked for, null for the broker's first one (group.protocol=consumer only). */
  readonly groupRemoteAssignor: string | null;
  /** Binary class names of the client-side assignors in order of preference (group.protocol=classic only). */
  readonly partitionAssignmentStrategy: readonly string[];
  readonly sessionTimeoutMs: number;
  readonly heartbeatIntervalMs: number;
  readonly maxPollIntervalMs: number;
  readonly maxPollRecords: number;
  readonly enableAutoCommit: boolean;
  readonly autoCommitIntervalMs: number;
  readonly autoOffsetReset: AutoOffsetReset;
  readonly isolationLevel: 'read_uncommitted' | 'read_committed';
  readonly allowAutoCreateTopics: boolean;
  readonly excludeInternalTopics: boolean;
  readonly clientRack: string;
  readonly checkCrcs: boolean;
  readonly fetchMinBytes: number;
  readonly fetchMaxBytes: number;
  readonly fetchMaxWaitMs: number;
  readonly maxPartitionFetchBytes: number;
  readonly requestTimeoutMs: number;
  readonly defaultApiTimeoutMs: number;
  readonly retryBackoffMs: number;
  readonly retryBackoffMaxMs: number;
  readonly reconnectBackoffMs: number;
  readonly reconnectBackoffMaxMs: number;
  readonly connectionsMaxIdleMs: number;
  readonly socketConnectionSetupTimeoutMs: number;
  readonly socketConnectionSetupTimeoutMaxMs: number;
  readonly metadataMaxAgeMs: number;
  readonly keyDeserializer: string;
  readonly valueDeserializer: string;
  readonly interceptorClasses: readonly string[];
}

/** What a program hands to a KafkaConsumer besides the settings. */
export interface ConsumerConstruction extends ClientConstruction {
  /** Classes of the deserializers given to the constructor, null where the setting is to be used. */
  readonly keyDeserializer?: string | null;
  readonly valueDeserializer?: string | null;
}

/** Reads the settings of `new KafkaConsumer(entries)`, faults and log lines included. */
export function consumerConfig(
  entries: ConfigEntries,
  construction: ConsumerConstruction,
): ConfiguredClient<ConsumerConfig> | RefusedConfig {
  const client = parseClient('consumer', entries, construction, [
    { key: 'key.deserializer', className: construction.keyDeserializer ?? null },
    { key: 'value.deserializer', className: construction.valueDeserializer ?? null },
  ]);
  if (client.kind === 'refused') return client;
  const { values, given, version, classes, log } = client;
  const fault =
    settleClientConfig(values, given, log) ??
    settleClientId(values, construction.sequence) ??
    settleAutoCommit(values, given) ??
    refusedByProtocol(values, given, version);
  if (fault !== null) return { kind: 'refused', fault };
  const late =
    invalidGroup(values, version, log) ??
    absentInterceptor(values, classes) ??
    invalidServers(values) ??
    invalidAssignors(values, classes) ??
    invalidHeartbeat(values);
  if (late !== null) return { kind: 'refused', fault: constructionFault('consumer', late) };
  return configured(client, typed);
}

function typed(values: ParsedValues): ConsumerConfig {
  return {
    bootstrapServers: bootstrapServers(values),
    clientId: textOf(values, 'client.id'),
    groupId: optionalTextOf(values, 'group.id'),
    groupInstanceId: optionalTextOf(values, 'group.instance.id'),
    groupProtocol: textOf(values, 'group.protocol').toLowerCase() as ConsumerConfig['groupProtocol'],
    groupRemoteAssignor: optionalTextOf(values, 'group.remote.assignor'),
    partitionAssignmentStrategy: namesOf(values, 'partition.assignment.strategy'),
    sessionTimeoutMs: numberOf(values, 'session.timeout.ms'),
    heartbeatIntervalMs: numberOf(values, 'heartbeat.interval.ms'),
    maxPollIntervalMs: numberOf(values, 'max.poll.interval.ms'),
    maxPollRecords: numberOf(values, 'max.poll.records'),
    enableAutoCommit: booleanOf(values, 'enable.auto.commit'),
    autoCommitIntervalMs: numberOf(values, 'auto.commit.interval.ms'),
    autoOffsetReset: present(
      autoOffsetReset(textOf(values, 'auto.offset.reset')),
      'a valid auto.offset.reset',
    ),
    isolationLevel: textOf(values, 'isolation.level') as ConsumerConfig['isolationLevel'],
    allowAutoCreateTopics: booleanOf(values, 'allow.auto.create.topics'),
    excludeInternalTopics: booleanOf(values, 'exclude.internal.topics'),
    clientRack: optionalTextOf(values, 'client.rack') ?? '',
    checkCrcs: booleanOf(values, 'check.crcs'),
    fetchMinBytes: numberOf(values, 'fetch.min.bytes'),
    fetchMaxBytes: numberOf(values, 'fetch.max.bytes'),
    fetchMaxWaitMs: numberOf(values, 'fetch.max.wait.ms'),
    maxPartitionFetchBytes: numberOf(values, 'max.partition.fetch.bytes'),
    requestTimeoutMs: numberOf(values, 'request.timeout.ms'),
    defaultApiTimeoutMs: numberOf(values, 'default.api.timeout.ms'),
    retryBackoffMs: numberOf(values, 'retry.backoff.ms'),
    retryBackoffMaxMs: numberOf(values, 'retry.backoff.max.ms'),
    reconnectBackoffMs: numberOf(values, 'reconnect.backoff.ms'),
    reconnectBackoffMaxMs: numberOf(values, 'reconnect.backoff.max.ms'),
    connectionsMaxIdleMs: numberOf(values, 'connections.max.idle.ms'),
    socketConnectionSetupTimeoutMs: numberOf(values, 'socket.connection.setup.timeout.ms'),
    socketConnectionSetupTimeoutMaxMs: numberOf(values, 'socket.connection.setup.timeout.max.ms'),
    metadataMaxAgeMs: numberOf(values, 'metadata.max.age.ms'),
    keyDeserializer: optionalClassOf(values, 'key.deserializer') ?? '',
    valueDeserializer: optionalClassOf(values, 'value.deserializer') ?? '',
    interceptorClasses: namesOf(values, 'interceptor.classes'),
  };
}
