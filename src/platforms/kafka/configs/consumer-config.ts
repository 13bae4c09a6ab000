import { present } from '../../../base/assert';
import { type AutoOffsetReset, autoOffsetReset } from './auto-offset-reset';
import {
  absentInterceptor,
  bootstrapServers,
  type ClientNumber,
  invalidServers,
  isFault,
  settleClientConfig,
  withCodecClass,
} from './client-config';
import { type ConfigEntries, type ConfigLogLine, parseConfig, type RefusedConfig } from './config-def';
import { constructionFault } from './config-fault';
import type { KnownClasses } from './config-types';
import {
  invalidAssignors,
  invalidGroup,
  invalidHeartbeat,
  refusedByProtocol,
  settleAutoCommit,
  settleClientId,
} from './consumer-rules';
import { type ClientVersion, consumerDefinition } from './definitions';
import type { HostPort } from './host-port';
import { kafkaClasses } from './kafka-classes';
import { nullValueFault } from './null-values';
import {
  booleanOf,
  namesOf,
  numberOf,
  optionalClassOf,
  optionalTextOf,
  type ParsedValues,
  textOf,
} from './typed-values';
import { unusedConfigsLine } from './unknown-keys';

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
export interface ConsumerConstruction extends ClientNumber {
  readonly version?: ClientVersion;
  /** Classes of the deserializers given to the constructor, null where the setting is to be used. */
  readonly keyDeserializer?: string | null;
  readonly valueDeserializer?: string | null;
  /** Which class names exist; without it those of kafka-clients that the laboratory plays. */
  readonly classes?: KnownClasses;
}

/** A settled consumer configuration with all values, unknown settings and the lines Kafka logs meanwhile. */
export interface ConfiguredConsumer {
  readonly kind: 'configured';
  readonly config: ConsumerConfig;
  readonly values: ParsedValues;
  readonly unknownKeys: readonly string[];
  readonly log: readonly ConfigLogLine[];
}

/** Reads the settings of `new KafkaConsumer(entries)`, faults and log lines included. */
export function consumerConfig(
  entries: ConfigEntries,
  construction: ConsumerConstruction,
): ConfiguredConsumer | RefusedConfig {
  const version = construction.version ?? '4.3';
  const classes = construction.classes ?? kafkaClasses(version);
  const withKey = withCodecClass(entries, 'key.deserializer', construction.keyDeserializer ?? null);
  if (isFault(withKey)) return { kind: 'refused', fault: withKey };
  const given = withCodecClass(withKey, 'value.deserializer', construction.valueDeserializer ?? null);
  if (isFault(given)) return { kind: 'refused', fault: given };
  const definition = consumerDefinition(version);
  const parsed = parseConfig(definition, given, classes);
  if (parsed.kind === 'refused') return parsed;
  const values = new Map(parsed.values);
  const log = [...parsed.log];
  const fault =
    nullValueFault('consumer', definition, values) ??
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
  const unused = unusedConfigsLine(parsed.unknownKeys);
  if (unused !== null) log.push(unused);
  return { kind: 'configured', config: typed(values), values, unknownKeys: parsed.unknownKeys, log };
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
