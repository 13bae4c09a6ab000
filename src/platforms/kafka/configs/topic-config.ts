import { assert } from '../../../base/assert';
import type { BrokerConfig } from './broker-config';
import { type ConfigEntries, type ConfigLogLine, parseConfig, type RefusedConfig } from './config-def';
import { invalidConfiguration } from './config-fault';
import type { ParsedValue } from './config-value';
import { topicDefinition } from './definitions';
import { booleanOf, namesOf, numberOf, type ParsedValues, textOf } from './typed-values';

/** Everything that the model of a topic needs to know. Bytes and times of -1 are unlimited. */
export interface TopicConfig {
  readonly cleanupPolicy: readonly ('compact' | 'delete')[];
  readonly retentionMs: number;
  readonly retentionBytes: number;
  readonly segmentMs: number;
  readonly segmentJitterMs: number;
  readonly segmentBytes: number;
  readonly segmentIndexBytes: number;
  readonly indexIntervalBytes: number;
  readonly fileDeleteDelayMs: number;
  readonly flushMessages: number;
  readonly flushMs: number;
  readonly preallocate: boolean;
  readonly minCleanableDirtyRatio: number;
  readonly minCompactionLagMs: number;
  readonly maxCompactionLagMs: number;
  readonly deleteRetentionMs: number;
  readonly minInsyncReplicas: number;
  readonly uncleanLeaderElectionEnable: boolean;
  readonly maxMessageBytes: number;
  readonly compressionType: 'uncompressed' | 'zstd' | 'lz4' | 'snappy' | 'gzip' | 'producer';
  readonly messageTimestampType: 'CreateTime' | 'LogAppendTime';
  readonly messageTimestampBeforeMaxMs: number;
  readonly messageTimestampAfterMaxMs: number;
}

/** A topic configuration with the lines that Kafka logs. */
export interface ConfiguredTopic {
  readonly kind: 'configured';
  readonly config: TopicConfig;
  /** Every setting by its name, the broker's where the topic has none. */
  readonly values: ParsedValues;
  readonly log: readonly ConfigLogLine[];
}

interface Synonym {
  readonly name: string;
  /** By what the broker's value is multiplied to be the topic's. */
  readonly times: number;
}

const minuteMs = 60_000;
const hourMs = 3_600_000;

function alike(name: string): [string, Synonym[]] {
  return [name, [{ name, times: 1 }]];
}

function underLog(name: string, brokerName = name): [string, Synonym[]] {
  return [name, [{ name: `log.${brokerName}`, times: 1 }]];
}

/**
 * The settings of a broker that a topic's setting falls back to, the strongest first: a null one passes on to the
 * next. Source: org.apache.kafka.server.config.ServerTopicConfigSynonyms.
 */
export const topicConfigSynonyms: ReadonlyMap<string, readonly Synonym[]> = new Map([
  underLog('segment.bytes'),
  [
    'segment.ms',
    [
      { name: 'log.roll.ms', times: 1 },
      { name: 'log.roll.hours', times: hourMs },
    ],
  ],
  [
    'segment.jitter.ms',
    [
      { name: 'log.roll.jitter.ms', times: 1 },
      { name: 'log.roll.jitter.hours', times: hourMs },
    ],
  ],
  underLog('segment.index.bytes', 'index.size.max.bytes'),
  underLog('flush.messages', 'flush.interval.messages'),
  [
    'flush.ms',
    [
      { name: 'log.flush.interval.ms', times: 1 },
      { name: 'log.flush.scheduler.interval.ms', times: 1 },
    ],
  ],
  underLog('retention.bytes'),
  [
    'retention.ms',
    [
      { name: 'log.retention.ms', times: 1 },
      { name: 'log.retention.minutes', times: minuteMs },
      { name: 'log.retention.hours', times: hourMs },
    ],
  ],
  ['max.message.bytes', [{ name: 'message.max.bytes', times: 1 }]],
  underLog('index.interval.bytes'),
  underLog('delete.retention.ms', 'cleaner.delete.retention.ms'),
  underLog('min.compaction.lag.ms', 'cleaner.min.compaction.lag.ms'),
  underLog('max.compaction.lag.ms', 'cleaner.max.compaction.lag.ms'),
  underLog('file.delete.delay.ms', 'segment.delete.delay.ms'),
  underLog('min.cleanable.dirty.ratio', 'cleaner.min.cleanable.ratio'),
  underLog('cleanup.policy'),
  alike('unclean.leader.election.enable'),
  alike('min.insync.replicas'),
  alike('compression.type'),
  alike('compression.gzip.level'),
  alike('compression.lz4.level'),
  alike('compression.zstd.level'),
  underLog('preallocate'),
  underLog('message.timestamp.type'),
  underLog('message.timestamp.before.max.ms'),
  underLog('message.timestamp.after.max.ms'),
  underLog('local.retention.ms'),
  underLog('local.retention.bytes'),
]);

function brokersValue(broker: ParsedValues, topicKey: string): ParsedValue | undefined {
  for (const { name, times } of topicConfigSynonyms.get(topicKey) ?? []) {
    const value = broker.get(name) ?? null;
    if (value !== null) return typeof value === 'number' ? value * times : value;
  }
  return undefined;
}

/**
 * Reads the settings that a topic is created or changed with; whatever it does not set has its broker's value. A
 * setting that does not exist is refused, as the controller refuses it. Source: LogConfig.validate.
 */
export function parseTopicConfig(
  entries: ConfigEntries,
  broker: BrokerConfig,
): ConfiguredTopic | RefusedConfig {
  const parsed = parseConfig(topicDefinition, entries);
  const known = new Set(topicDefinition.map((key) => key.name));
  const unknown = [...entries.keys()].find((name) => !known.has(name));
  if (unknown !== undefined) {
    const fault = invalidConfiguration(unknown, `Unknown topic config name: ${unknown}`);
    return { kind: 'refused', fault };
  }
  if (parsed.kind === 'refused') return parsed;
  const values = new Map(
    [...parsed.values].map(([name, value]) => [
      name,
      entries.has(name) ? value : (brokersValue(broker.values, name) ?? value),
    ]),
  );
  const minLagMs = numberOf(values, 'min.compaction.lag.ms');
  const maxLagMs = numberOf(values, 'max.compaction.lag.ms');
  if (minLagMs > maxLagMs) {
    const message = `conflict topic config setting min.compaction.lag.ms (${minLagMs}) > max.compaction.lag.ms (${maxLagMs})`;
    return { kind: 'refused', fault: invalidConfiguration('min.compaction.lag.ms', message) };
  }
  return { kind: 'configured', config: typed(values), values, log: parsed.log };
}

/** The configuration of a topic whose settings were found valid before. */
export function topicConfig(entries: ConfigEntries, broker: BrokerConfig): TopicConfig {
  const parsed = parseTopicConfig(entries, broker);
  assert(parsed.kind === 'configured', 'topic settings are checked before a topic is created');
  return parsed.config;
}

function typed(values: ParsedValues): TopicConfig {
  const retentionMs = numberOf(values, 'retention.ms');
  const internalSegmentBytes = values.get('internal.segment.bytes');
  return {
    cleanupPolicy: namesOf(values, 'cleanup.policy') as TopicConfig['cleanupPolicy'],
    retentionMs: retentionMs < 0 ? -1 : retentionMs,
    retentionBytes: numberOf(values, 'retention.bytes'),
    segmentMs: numberOf(values, 'segment.ms'),
    segmentJitterMs: numberOf(values, 'segment.jitter.ms'),
    // Kafka's own way around the 1 MiB minimum, meant for tests; small clusters need it to show segments at all.
    segmentBytes:
      typeof internalSegmentBytes === 'number' ? internalSegmentBytes : numberOf(values, 'segment.bytes'),
    segmentIndexBytes: numberOf(values, 'segment.index.bytes'),
    indexIntervalBytes: numberOf(values, 'index.interval.bytes'),
    fileDeleteDelayMs: numberOf(values, 'file.delete.delay.ms'),
    flushMessages: numberOf(values, 'flush.messages'),
    flushMs: numberOf(values, 'flush.ms'),
    preallocate: booleanOf(values, 'preallocate'),
    minCleanableDirtyRatio: numberOf(values, 'min.cleanable.dirty.ratio'),
    minCompactionLagMs: numberOf(values, 'min.compaction.lag.ms'),
    maxCompactionLagMs: numberOf(values, 'max.compaction.lag.ms'),
    deleteRetentionMs: numberOf(values, 'delete.retention.ms'),
    minInsyncReplicas: numberOf(values, 'min.insync.replicas'),
    uncleanLeaderElectionEnable: booleanOf(values, 'unclean.leader.election.enable'),
    maxMessageBytes: numberOf(values, 'max.message.bytes'),
    compressionType: textOf(values, 'compression.type') as TopicConfig['compressionType'],
    messageTimestampType: textOf(values, 'message.timestamp.type') as TopicConfig['messageTimestampType'],
    messageTimestampBeforeMaxMs: numberOf(values, 'message.timestamp.before.max.ms'),
    messageTimestampAfterMaxMs: numberOf(values, 'message.timestamp.after.max.ms'),
  };
}
