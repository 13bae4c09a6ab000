import { describe, expect, it } from 'vitest';
import { consumerConfig } from './consumer-config';

const string = 'org.apache.kafka.common.serialization.StringDeserializer';
const codecs = { keyDeserializer: string, valueDeserializer: string };

function configured(entries: Readonly<Record<string, string>> = {}, sequence = 1) {
  const given = new Map(Object.entries({ 'bootstrap.servers': 'broker-1:9092', ...entries }));
  const result = consumerConfig(given, { sequence, ...codecs });
  if (result.kind === 'refused') throw new Error(result.fault.message);
  return result.config;
}

describe('consumerConfig', () => {
  it("has Kafka's defaults in typed fields", () => {
    expect(configured({ 'group.id': 'g' })).toMatchObject({
      clientId: 'consumer-g-1',
      groupId: 'g',
      groupProtocol: 'classic',
      sessionTimeoutMs: 45000,
      heartbeatIntervalMs: 3000,
      maxPollIntervalMs: 300000,
      maxPollRecords: 500,
      enableAutoCommit: true,
      autoCommitIntervalMs: 5000,
      autoOffsetReset: { strategy: 'latest' },
      isolationLevel: 'read_uncommitted',
      partitionAssignmentStrategy: [
        'org.apache.kafka.clients.consumer.RangeAssignor',
        'org.apache.kafka.clients.consumer.CooperativeStickyAssignor',
      ],
    });
  });

  it('does not commit without a group', () => {
    expect(configured()).toMatchObject({
      clientId: 'consumer-null-1',
      groupId: null,
      enableAutoCommit: false,
    });
  });

  it('is called after its instance id when it is a static member', () => {
    expect(configured({ 'group.id': 'g', 'group.instance.id': 'till-3' }, 5).clientId).toBe(
      'consumer-g-till-3',
    );
  });

  it('reads a duration to start from', () => {
    const { autoOffsetReset } = configured({ 'auto.offset.reset': 'by_duration:P1DT2H' });
    expect(autoOffsetReset).toEqual({ strategy: 'by_duration', durationMs: 93_600_000 });
  });

  it('takes the group protocol in any case', () => {
    expect(configured({ 'group.id': 'g', 'group.protocol': 'CONSUMER' }).groupProtocol).toBe('consumer');
  });
});
