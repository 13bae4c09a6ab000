import { describe, expect, it } from 'vitest';
import { BenchCluster, outcome } from '../testing/bench-cluster';

describe('a connection to a broker', () => {
  it('is read one request at a time: behind one that waits nothing is in the log', () => {
    const bench = new BenchCluster();
    bench.runMs(1000);
    const [one] = bench.followers() as [number];
    bench.cut(bench.leader(), one);
    const sent = ['a', 'b', 'c'].map((value) => bench.produce(value, -1, { timeoutMs: 5_000 }));
    bench.runMs(1000);
    expect(bench.log(bench.leader())).toBe('| 0a');
    expect(sent.map(outcome)).toEqual(['waiting', 'waiting', 'waiting']);
    bench.runMs(4_001);
    expect(sent.map(outcome)).toEqual(['REQUEST_TIMED_OUT', 'waiting', 'waiting']);
    expect(bench.log(bench.leader())).toBe('| 0a 0b');
  });

  it('does not hold up another one', () => {
    const bench = new BenchCluster();
    bench.runMs(1000);
    const [one] = bench.followers() as [number];
    bench.cut(bench.leader(), one);
    bench.produce('a', -1);
    expect(bench.produced('b', 1, { from: bench.newClient('other') })).toBe('ok @1');
  });

  it('goes on behind a request that gets no answer', () => {
    const bench = new BenchCluster();
    bench.runMs(1000);
    bench.produce('a', 0);
    bench.produce('b', 0);
    expect(bench.produced('c', 1)).toBe('ok @2');
  });

  it('forgets what was waiting when it is opened anew', () => {
    const bench = new BenchCluster();
    bench.runMs(1000);
    const leader = bench.leader();
    const [one] = bench.followers() as [number];
    bench.cut(leader, one);
    for (const value of ['a', 'b']) bench.produce(value, -1);
    bench.runMs(10);
    bench.cluster.networkClient.forget(bench.client);
    expect(bench.produced('c', 1)).toBe('ok @1');
    expect(bench.log(leader)).toBe('| 0a 0c');
  });
});
