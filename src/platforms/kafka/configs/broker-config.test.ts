import { describe, expect, it } from 'vitest';
import { AssertionFault } from '../../../base/assert';
import { brokerConfig, parseBrokerConfig } from './broker-config';

function refusal(entries: Readonly<Record<string, string>>): string {
  const result = parseBrokerConfig(new Map(Object.entries(entries)));
  return result.kind === 'refused' ? result.fault.message : 'accepted';
}

describe('brokerConfig', () => {
  it("has Kafka's defaults in typed fields", () => {
    expect(brokerConfig()).toMatchObject({
      brokerHeartbeatIntervalMs: 2000,
      brokerSessionTimeoutMs: 9000,
      replicaLagTimeMaxMs: 30000,
      replicaFetchWaitMaxMs: 500,
      minInsyncReplicas: 1,
      numPartitions: 1,
      defaultReplicationFactor: 1,
      offsetsTopicNumPartitions: 50,
      groupInitialRebalanceDelayMs: 3000,
      groupConsumerAssignors: ['uniform', 'range'],
      uncleanLeaderElectionIntervalMs: 300000,
      transactionMaxTimeoutMs: 900000,
    });
  });

  it('takes any setting', () => {
    const config = brokerConfig(
      new Map([
        ['replica.lag.time.max.ms', '4000'],
        ['group.max.size', '7'],
      ]),
    );
    expect(config).toMatchObject({ replicaLagTimeMaxMs: 4000, groupMaxSize: 7 });
  });

  it('refuses settings that contradict each other, as Kafka does', () => {
    expect(refusal({ 'replica.lag.time.max.ms': '400' })).toBe(
      'requirement failed: replica.fetch.wait.max.ms should always be less than or equal to replica.lag.time.max.ms to prevent frequent changes in ISR',
    );
    expect(refusal({ 'group.consumer.session.timeout.ms': '44999' })).toBe(
      'group.consumer.session.timeout.ms must be greater than or equal to group.consumer.min.session.timeout.ms',
    );
    expect(refusal({ 'group.share.heartbeat.interval.ms': '15001' })).toBe(
      'group.share.heartbeat.interval.ms must be less than or equal to group.share.max.heartbeat.interval.ms',
    );
    expect(refusal({ 'group.share.assignors': 'simple,mine' })).toBe(
      'group.share.assignors must contain exactly one assignor, but found 2',
    );
    expect(refusal({ 'min.insync.replicas': '0' })).toBe(
      'Invalid value 0 for configuration min.insync.replicas: Value must be at least 1',
    );
  });

  it('is our mistake to build a cluster of settings that nobody checked', () => {
    expect(() => brokerConfig(new Map([['num.partitions', 'many']]))).toThrow(AssertionFault);
  });
});
