import { describe, expect, it } from 'vitest';
import { BenchCluster, outcome } from '../testing/bench-cluster';

describe('a leader that stands still (SIGSTOP)', () => {
  it('for 3 s leads on: nothing is elected, requests wait, nothing is lost', () => {
    const bench = new BenchCluster();
    bench.runMs(1000);
    const leader = bench.leader();
    bench.produced('a', -1);
    bench.cluster.pause(bench.node(leader));
    const sent = bench.produce('b', -1, { to: leader });
    bench.runMs(3000);
    expect(outcome(sent)).toBe('waiting');
    bench.cluster.resume(bench.node(leader));
    expect(bench.msUntil(() => sent.response !== null)).toBeLessThan(20);
    expect(outcome(sent)).toBe('ok @1');
    expect(bench.registration()).toMatchObject({
      leader,
      leaderEpoch: 0,
      isr: expect.arrayContaining([1, 2, 3]),
    });
  });

  it('for 15 s is replaced; what it still takes with acks=1 is acknowledged and gone', () => {
    const bench = new BenchCluster();
    bench.runMs(1000);
    const old = bench.leader();
    bench.produced('a', -1);
    bench.cluster.pause(bench.node(old));
    const lost = bench.produce('b', 1, { to: old });
    const kept = bench.produce('c', -1, { to: old, from: bench.newClient('other') });
    bench.runMs(15_000);
    const leader = bench.leader();
    expect(leader).not.toBe(old);
    bench.cluster.resume(bench.node(old));
    bench.runUntil(() => kept.response !== null && lost.response !== null);
    expect(outcome(lost)).toBe('ok @1');
    expect(outcome(kept)).toBe('NOT_LEADER_OR_FOLLOWER');
    bench.runUntil(() => bench.registration().isr.includes(old));
    bench.runMs(600);
    expect(bench.logs()).toEqual(['1: 0a |', '2: 0a |', '3: 0a |']);
  });

  it('for 15 s also takes what its clients send while it connects to the controller anew', () => {
    const bench = new BenchCluster();
    bench.runMs(1000);
    const old = bench.leader();
    bench.cluster.pause(bench.node(old));
    const first = bench.produce('a', 1, { to: old });
    bench.runMs(15_000);
    bench.cluster.resume(bench.node(old));
    bench.runUntil(() => first.response !== null);
    const next = bench.produce('b', 1, { to: old });
    bench.runUntil(() => next.response !== null);
    expect([outcome(first), outcome(next)]).toEqual(['ok @0', 'ok @1']);
    bench.runMs(100);
    const late = bench.produce('c', 1, { to: old });
    bench.runUntil(() => late.response !== null);
    expect(outcome(late)).toBe('NOT_LEADER_OR_FOLLOWER');
  });

  it('for 40 s finds its purgatory still working', () => {
    const bench = new BenchCluster({ brokers: [{ id: 1, zone: 'z' }] });
    bench.runMs(1000);
    bench.cluster.pause(bench.node(1));
    bench.runMs(40_000);
    bench.cluster.resume(bench.node(1));
    bench.runMs(1000);
    const fetch = bench.send(1, 1, {
      replicaId: -1,
      replicaEpoch: -1,
      maxWaitMs: 500,
      minBytes: 1,
      maxBytes: 1000,
      isolationLevel: 0,
      partitions: [
        {
          partition: 0,
          currentLeaderEpoch: -1,
          fetchOffset: 0,
          lastFetchedEpoch: -1,
          logStartOffset: -1,
          partitionMaxBytes: 1000,
        },
      ],
    });
    expect(bench.msUntil(() => fetch.response !== null, 5_000)).toBeLessThan(510);
  });
});

describe('a leader that is cut off', () => {
  it('from the controller is fenced, though it serves its clients until it hears of it', () => {
    const bench = new BenchCluster();
    bench.runMs(1000);
    const old = bench.leader();
    bench.cutFromController(old);
    const fencedAfterMs = bench.msUntil(() => bench.leader() !== old);
    expect(fencedAfterMs).toBeGreaterThan(7_000);
    expect(fencedAfterMs).toBeLessThan(10_200);
    bench.runMs(200);
    expect(bench.produced('b', 1, { to: old })).toBe('ok @0');
    expect(bench.produced('c', -1, { to: old, timeoutMs: 1000 })).toBe('REQUEST_TIMED_OUT');
    expect(bench.produced('d', -1)).toBe('ok @0');
    bench.cutFromController(old, false);
    bench.runUntil(() => bench.registration().isr.includes(old), 120_000);
    bench.runMs(600);
    expect(new Set(bench.logs().map((line) => line.slice(3)))).toEqual(new Set(['1d |']));
  });

  it('from its followers only leads on with a smaller in-sync set', () => {
    const bench = new BenchCluster();
    bench.runMs(1000);
    const leader = bench.leader();
    for (const id of bench.followers()) bench.cut(leader, id);
    bench.produce('a', 1);
    bench.runMs(46_000);
    expect(bench.registration()).toMatchObject({ leader, leaderEpoch: 0, isr: [leader] });
    expect(bench.log(leader)).toBe('0a |');
  });
});

describe('a controlled shutdown', () => {
  it('hands the leadership over before the process ends: no request fails for lack of a leader', () => {
    const bench = new BenchCluster();
    bench.runMs(1000);
    const old = bench.leader();
    bench.produced('a', -1);
    bench.cluster.stop(bench.node(old));
    bench.runUntil(() => bench.leader() !== old, 1000);
    bench.runMs(100);
    const { nodes } = bench.cluster.simulation;
    expect(nodes.read(bench.node(old)).status).toBe('up');
    expect(bench.produced('b', -1)).toBe('ok @1');
    bench.runUntil(() => nodes.read(bench.node(old)).status === 'down', 10_000);
    expect(bench.registration().isr).not.toContain(old);
  });

  it('leaves nothing to truncate, and the broker comes back when its session is over', () => {
    const bench = new BenchCluster();
    bench.runMs(1000);
    const old = bench.leader();
    bench.produced('a', -1);
    bench.cluster.stop(bench.node(old));
    bench.runUntil(() => bench.cluster.simulation.nodes.read(bench.node(old)).status === 'down');
    bench.restart(old);
    // 4.3 makes no exception for a broker that left in good order: its last heartbeat counts for nine seconds.
    const backAfterMs = bench.msUntil(() => bench.registration().isr.includes(old));
    expect(backAfterMs).toBeGreaterThan(8_900);
    expect(backAfterMs).toBeLessThan(12_000);
    expect(bench.story().filter((line) => line.includes('truncated'))).toEqual([]);
  });

  it('is granted at once to a broker that leads nothing', () => {
    const bench = new BenchCluster();
    bench.runMs(1000);
    const [follower] = bench.followers() as [number];
    bench.cluster.stop(bench.node(follower));
    const { nodes } = bench.cluster.simulation;
    expect(bench.msUntil(() => nodes.read(bench.node(follower)).status === 'down')).toBeLessThan(100);
  });

  it('without a controller ends after five minutes', () => {
    const bench = new BenchCluster();
    bench.runMs(1000);
    bench.cluster.crash(bench.cluster.controller.node);
    bench.cluster.stop(bench.node(1));
    const { nodes } = bench.cluster.simulation;
    expect(bench.msUntil(() => nodes.read(bench.node(1)).status === 'down')).toBe(300_000);
  });
});
