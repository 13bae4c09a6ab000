import { describe, expect, it } from 'vitest';
import { brokerConfig } from './broker-config';
import { parseGroupConfig } from './group-config';

function parsed(entries: Readonly<Record<string, string>>, broker: Readonly<Record<string, string>> = {}) {
  return parseGroupConfig(new Map(Object.entries(entries)), brokerConfig(new Map(Object.entries(broker))));
}

describe('parseGroupConfig', () => {
  it("has the broker's values where the group has none", () => {
    const broker = { 'group.share.record.lock.duration.ms': '20000' };
    expect(parsed({ 'share.auto.offset.reset': 'earliest' }, broker)).toMatchObject({
      config: {
        consumerSessionTimeoutMs: 45000,
        consumerHeartbeatIntervalMs: 5000,
        shareRecordLockDurationMs: 20000,
        shareAutoOffsetReset: { strategy: 'earliest' },
        shareIsolationLevel: 'read_uncommitted',
      },
    });
  });

  it('refuses what exceeds the bounds of the broker or does not exist', () => {
    expect(parsed({ 'consumer.session.timeout.ms': '60001' })).toMatchObject({
      fault: {
        message:
          'consumer.session.timeout.ms must be less than or equal to group.consumer.max.session.timeout.ms',
      },
    });
    expect(parsed({ 'session.timeout.ms': '1' })).toMatchObject({
      fault: { message: 'Unknown group config name: session.timeout.ms' },
    });
  });
});
