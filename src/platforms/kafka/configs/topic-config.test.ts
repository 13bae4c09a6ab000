import { describe, expect, it } from 'vitest';
import { brokerConfig } from './broker-config';
import { parseTopicConfig, topicConfig } from './topic-config';

const plain = brokerConfig();

function broker(entries: Readonly<Record<string, string>>) {
  return brokerConfig(new Map(Object.entries(entries)));
}

describe('topicConfig', () => {
  it("has Kafka's defaults", () => {
    expect(topicConfig(new Map(), plain)).toMatchObject({
      cleanupPolicy: ['delete'],
      retentionMs: 604_800_000,
      retentionBytes: -1,
      segmentBytes: 1_073_741_824,
      segmentMs: 604_800_000,
      minInsyncReplicas: 1,
      uncleanLeaderElectionEnable: false,
      maxMessageBytes: 1_048_588,
      compressionType: 'producer',
      messageTimestampType: 'CreateTime',
      deleteRetentionMs: 86_400_000,
    });
  });

  it('falls back to the broker, the finer unit first', () => {
    expect(topicConfig(new Map(), broker({ 'log.retention.hours': '2' })).retentionMs).toBe(7_200_000);
    const both = broker({ 'log.retention.hours': '2', 'log.retention.minutes': '5' });
    expect(topicConfig(new Map(), both).retentionMs).toBe(300_000);
    expect(topicConfig(new Map(), broker({ 'min.insync.replicas': '2' })).minInsyncReplicas).toBe(2);
    expect(topicConfig(new Map(), broker({ 'log.cleanup.policy': 'compact' })).cleanupPolicy).toEqual([
      'compact',
    ]);
    expect(topicConfig(new Map(), broker({ 'message.max.bytes': '99' })).maxMessageBytes).toBe(99);
  });

  it('prefers its own settings', () => {
    const entries = new Map([
      ['min.insync.replicas', '3'],
      ['retention.ms', '-1'],
    ]);
    expect(topicConfig(entries, broker({ 'min.insync.replicas': '2' }))).toMatchObject({
      minInsyncReplicas: 3,
      retentionMs: -1,
    });
  });

  it('can have small segments, as tests of Kafka have', () => {
    expect(topicConfig(new Map([['internal.segment.bytes', '1000']]), plain).segmentBytes).toBe(1000);
  });

  it.each([
    ['retention', '1', 'Unknown topic config name: retention'],
    [
      'segment.bytes',
      '1000',
      'Invalid value 1000 for configuration segment.bytes: Value must be at least 1048576',
    ],
    [
      'cleanup.policy',
      'archive',
      'Invalid value archive for configuration cleanup.policy: String must be one of: compact, delete',
    ],
    [
      'min.cleanable.dirty.ratio',
      '1.5',
      'Invalid value 1.5 for configuration min.cleanable.dirty.ratio: Value must be no more than 1',
    ],
    [
      'max.compaction.lag.ms',
      '0',
      'Invalid value 0 for configuration max.compaction.lag.ms: Value must be at least 1',
    ],
  ])('refuses %s=%s', (name, value, message) => {
    expect(parseTopicConfig(new Map([[name, value]]), plain)).toMatchObject({
      kind: 'refused',
      fault: { message },
    });
  });

  it('refuses compaction lags that contradict each other', () => {
    const entries = new Map([
      ['min.compaction.lag.ms', '20'],
      ['max.compaction.lag.ms', '10'],
    ]);
    expect(parseTopicConfig(entries, plain)).toMatchObject({
      fault: {
        message: 'conflict topic config setting min.compaction.lag.ms (20) > max.compaction.lag.ms (10)',
      },
    });
  });
});
