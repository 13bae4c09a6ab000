import { describe, expect, it } from 'vitest';
import { errorWithCode } from '../protocol/errors';
import {
  API,
  type CreateTopicsResponse,
  type FindCoordinatorResponse,
  type MetadataResponse,
} from '../protocol/messages';
import { BenchCluster } from '../testing/bench-cluster';

/** Asks broker 1 for a topic: the error and its message, or what came into being. */
function created(
  bench: BenchCluster,
  name: string,
  numPartitions: number,
  replicationFactor: number,
): string {
  const topics = [{ name, numPartitions, replicationFactor, configs: [] }];
  const [answer] = bench.ask<CreateTopicsResponse>(1, API.CreateTopics, {
    validateOnly: false,
    topics,
  }).topics;
  if (answer === undefined) return 'nothing';
  if (answer.errorCode !== 0) return `${errorWithCode(answer.errorCode).name}: ${answer.errorMessage}`;
  return `${answer.numPartitions} partitions, ${answer.replicationFactor} replicas`;
}

function metadata(bench: BenchCluster, name: string, allowAutoTopicCreation = true): string {
  const request = { topics: [name], allowAutoTopicCreation };
  const [topic] = bench.ask<MetadataResponse>(1, API.Metadata, request).topics;
  if (topic === undefined) return 'nothing';
  return topic.errorCode === 0
    ? `${topic.partitions.length} partitions`
    : errorWithCode(topic.errorCode).name;
}

describe('a topic', () => {
  it('is made as asked, or by the defaults of the brokers', () => {
    const bench = new BenchCluster({ brokerEntries: { 'num.partitions': '4' } });
    expect(created(bench, 'a', 2, 3)).toBe('2 partitions, 3 replicas');
    expect(created(bench, 'b', -1, -1)).toBe('4 partitions, 1 replicas');
  });

  it('is refused in Kafka’s words', () => {
    const bench = new BenchCluster();
    const refused = [
      created(bench, 't', 1, 1),
      created(bench, 'a b', 1, 1),
      created(bench, 'a', 0, 1),
      created(bench, 'a', 1, 0),
      created(bench, 'a', 1, 4),
      created(bench, 'a', 10_001, 1),
    ];
    expect(created(bench, 'x.y', 1, 1)).toBe('1 partitions, 1 replicas');
    refused.push(created(bench, 'x_y', 1, 1));
    expect(refused).toEqual([
      "TOPIC_ALREADY_EXISTS: Topic 't' already exists.",
      "INVALID_TOPIC_EXCEPTION: Topic name is invalid: 'a b' contains one or more characters other than ASCII alphanumerics, '.', '_' and '-'",
      'INVALID_PARTITIONS: Number of partitions was set to an invalid non-positive value.',
      'INVALID_REPLICATION_FACTOR: Replication factor must be larger than 0, or -1 to use the default value.',
      'INVALID_REPLICATION_FACTOR: Unable to replicate the partition 4 time(s): The target replication factor of 4 cannot be reached because only 3 broker(s) are registered or some brokers have all their log directories cordoned.',
      'POLICY_VIOLATION: Excessively large number of partitions per request.',
      "INVALID_TOPIC_EXCEPTION: Topic 'x_y' collides with existing topic: x.y",
    ]);
  });

  it('has fenced brokers as replicas, but not in the ISR and not as leader', () => {
    const bench = new BenchCluster();
    bench.runMs(1000);
    bench.crash(3);
    bench.runUntil(() => bench.cluster.controller.isFenced(3));
    created(bench, 'a', 3, 3);
    for (const partition of [1, 2, 3]) {
      const { replicas, isr, leader } = bench.registration(partition);
      expect([...replicas].sort()).toEqual([1, 2, 3]);
      expect([...isr].sort()).toEqual([1, 2]);
      expect(leader).not.toBe(3);
    }
  });

  it('is made when a client asks for its metadata; the first answer does not know it', () => {
    const bench = new BenchCluster();
    expect(metadata(bench, 'new')).toBe('UNKNOWN_TOPIC_OR_PARTITION');
    bench.runMs(100);
    expect(metadata(bench, 'new')).toBe('1 partitions');
    expect(metadata(bench, 'no good')).toBe('INVALID_TOPIC_EXCEPTION');
  });

  it('is not made when client or broker do not allow it', () => {
    const bench = new BenchCluster();
    metadata(bench, 'new', false);
    bench.runMs(100);
    expect(metadata(bench, 'new', false)).toBe('UNKNOWN_TOPIC_OR_PARTITION');
    const strict = new BenchCluster({ brokerEntries: { 'auto.create.topics.enable': 'false' } });
    metadata(strict, 'new');
    strict.runMs(100);
    expect(metadata(strict, 'new')).toBe('UNKNOWN_TOPIC_OR_PARTITION');
  });
});

describe('__consumer_offsets', () => {
  const found = (bench: BenchCluster) => {
    const request = { key: 'g', keyType: 0 };
    const { errorCode, nodeId } = bench.ask<FindCoordinatorResponse>(1, API.FindCoordinator, request);
    return errorCode === 0 ? `broker ${nodeId}` : errorWithCode(errorCode).name;
  };

  it('is made with 50 partitions on three brokers when a coordinator is looked for first', () => {
    const bench = new BenchCluster();
    expect(found(bench)).toBe('COORDINATOR_NOT_AVAILABLE');
    bench.runMs(100);
    expect(found(bench)).toMatch(/^broker [123]$/);
    const topic = bench.cluster.registry.topic('__consumer_offsets');
    expect(topic?.partitions).toHaveLength(50);
    expect(bench.registration(topic?.partitions[0] as number).replicas).toHaveLength(3);
  });

  it('cannot be made by defaults on fewer than three brokers', () => {
    const bench = new BenchCluster({ brokers: [{ id: 1, zone: 'z' }] });
    for (let i = 0; i < 5; i++) {
      expect(found(bench)).toBe('COORDINATOR_NOT_AVAILABLE');
      bench.runMs(1000);
    }
    expect(bench.cluster.registry.topic('__consumer_offsets')).toBeUndefined();
  });
});
