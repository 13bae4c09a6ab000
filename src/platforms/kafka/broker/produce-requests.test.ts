import { describe, expect, it } from 'vitest';
import { BenchCluster, outcome } from '../testing/bench-cluster';

describe('acks', () => {
  it('all: answers when every replica in sync has the record and the high watermark covers it', () => {
    const bench = new BenchCluster();
    bench.runMs(1000);
    expect(bench.produced('a', -1)).toBe('ok @0');
    expect(bench.log(bench.leader())).toBe('0a |');
    expect(bench.followers().map((id) => bench.replica(id).logEndOffset)).toEqual([1, 1]);
  });

  it('1: answers when the leader alone has it', () => {
    const bench = new BenchCluster();
    bench.runMs(1000);
    for (const id of bench.followers()) bench.cut(bench.leader(), id);
    expect(bench.produced('a', 1)).toBe('ok @0');
    expect(bench.log(bench.leader())).toBe('| 0a');
    expect(bench.followers().map((id) => bench.log(id))).toEqual(['|', '|']);
  });

  it('0: says nothing, and the record is in the log', () => {
    const bench = new BenchCluster();
    bench.runMs(1000);
    const sent = bench.produce('a', 0);
    bench.runMs(100);
    expect(outcome(sent)).toBe('waiting');
    expect(bench.log(bench.leader())).toBe('0a |');
  });

  it('0: an error closes the connection, as there is no other way to tell', () => {
    const bench = new BenchCluster();
    bench.runMs(1000);
    const [follower] = bench.followers() as [number];
    bench.produce('a', 0, { to: follower });
    bench.runMs(100);
    const { networkClient } = bench.cluster;
    expect(networkClient.channelStatus(bench.client, bench.node(follower))).toBe('disconnected');
  });

  it('other numbers are refused', () => {
    const bench = new BenchCluster();
    expect(bench.produced('a', 2)).toBe('INVALID_REQUIRED_ACKS');
  });
});

describe('min.insync.replicas', () => {
  const strict = { topicEntries: { 'min.insync.replicas': '2' } };

  it('refuses acks=all before the append when too few replicas are in sync; acks=1 is appended', () => {
    const bench = new BenchCluster(strict);
    bench.runMs(1000);
    for (const id of bench.followers()) bench.crash(id);
    bench.runUntil(() => bench.replica(bench.leader()).isr.length === 1);
    expect(bench.produced('a', -1)).toBe('NOT_ENOUGH_REPLICAS');
    expect(bench.log(bench.leader())).toBe('|');
    expect(bench.produced('b', 1)).toBe('ok @0');
    expect(bench.log(bench.leader())).toBe('| 0b');
  });

  it('is not more than there are replicas', () => {
    const bench = new BenchCluster({ ...strict, brokers: [{ id: 1, zone: 'z' }] });
    expect(bench.produced('a', -1)).toBe('ok @0');
  });

  it('freezes the high watermark when it is missed after the append: time runs out, the record stays', () => {
    const bench = new BenchCluster(strict);
    bench.runMs(1000);
    const leader = bench.leader();
    const [one, two] = bench.followers() as [number, number];
    bench.crash(one);
    bench.crash(two);
    const sent = bench.produce('a', -1, { timeoutMs: 15_000 });
    const waitedMs = bench.msUntil(() => sent.response !== null);
    expect(outcome(sent)).toBe('REQUEST_TIMED_OUT');
    expect(waitedMs).toBeGreaterThanOrEqual(15_000);
    expect(waitedMs).toBeLessThan(15_002);
    expect(bench.replica(leader).isr).toEqual([leader]);
    expect(bench.log(leader)).toBe('| 0a');
    bench.restart(one);
    bench.runUntil(() => bench.replica(leader).isr.length === 2);
    bench.runMs(10);
    expect(bench.log(leader)).toBe('0a |');
  });
});

describe('a batch that is sent twice', () => {
  const batch = (sequence: number, epoch = 0) => ({ producer: { id: 9, epoch, sequence } });

  it('is in the log once, and is acknowledged with its first offset', () => {
    const bench = new BenchCluster();
    expect(bench.produced('a', -1, batch(0))).toBe('ok @0');
    expect(bench.produced('b', -1, batch(1))).toBe('ok @1');
    expect(bench.produced('a', -1, batch(0))).toBe('ok @0');
    expect(bench.log(bench.leader())).toBe('0a 0b |');
  });

  it('is told from one that skips a sequence', () => {
    const bench = new BenchCluster();
    expect(bench.produced('a', -1, batch(0))).toBe('ok @0');
    expect(bench.produced('c', -1, batch(2))).toBe('OUT_OF_ORDER_SEQUENCE_NUMBER');
    expect(bench.produced('b', -1, batch(1))).toBe('ok @1');
  });

  it('is recognised by the next leader, who learned of it by replication', () => {
    const bench = new BenchCluster();
    bench.runMs(1000);
    expect(bench.produced('a', -1, batch(0))).toBe('ok @0');
    const old = bench.leader();
    bench.crash(old);
    bench.runUntil(() => bench.leader() !== old);
    bench.runMs(100);
    expect(bench.produced('a', -1, batch(0))).toBe('ok @0');
  });

  it('is refused from a former epoch of the producer', () => {
    const bench = new BenchCluster();
    expect(bench.produced('a', -1, batch(0, 1))).toBe('ok @0');
    expect(bench.produced('b', -1, batch(0, 0))).toBe('INVALID_PRODUCER_EPOCH');
    expect(bench.produced('c', -1, batch(5, 2))).toBe('OUT_OF_ORDER_SEQUENCE_NUMBER');
    expect(bench.produced('d', -1, batch(0, 2))).toBe('ok @1');
  });
});

describe('a produce request', () => {
  it('to a follower is refused with the leader that the follower knows', () => {
    const bench = new BenchCluster();
    bench.runMs(1000);
    const [follower] = bench.followers() as [number];
    const sent = bench.produce('a', 1, { to: follower });
    bench.runUntil(() => sent.response !== null);
    expect(outcome(sent)).toBe('NOT_LEADER_OR_FOLLOWER');
    expect(sent.response?.partitions[0]?.currentLeader).toEqual({ leaderId: bench.leader(), leaderEpoch: 0 });
  });

  it('to a broker without a replica, or for a partition that nobody knows', () => {
    const bench = new BenchCluster({ replicationFactor: 1 });
    bench.runMs(1000);
    const other = [1, 2, 3].find((id) => id !== bench.leader()) as number;
    expect(bench.produced('a', 1, { to: other })).toBe('NOT_LEADER_OR_FOLLOWER');
    expect(bench.produced('a', 1, { to: other, partition: 7 })).toBe('UNKNOWN_TOPIC_OR_PARTITION');
  });

  it('with a batch over max.message.bytes is refused', () => {
    const bench = new BenchCluster({ topicEntries: { 'max.message.bytes': '1000' } });
    expect(bench.produced('a', 1, { sizeBytes: 1001 })).toBe('MESSAGE_TOO_LARGE');
    expect(bench.produced('a', 1, { sizeBytes: 1000 })).toBe('ok @0');
  });

  it('that waits is told when its broker leads no more', () => {
    const bench = new BenchCluster();
    bench.runMs(1000);
    const old = bench.leader();
    for (const id of bench.followers()) bench.cut(old, id);
    const sent = bench.produce('a', -1, { to: old });
    bench.cluster.stop(bench.node(old));
    bench.runUntil(() => sent.response !== null, 5_000);
    expect(outcome(sent)).toBe('NOT_LEADER_OR_FOLLOWER');
  });
});
