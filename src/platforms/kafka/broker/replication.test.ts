import { describe, expect, it } from 'vitest';
import { BenchCluster } from '../testing/bench-cluster';

describe('the high watermark', () => {
  it('comes to followers one fetch after the record', () => {
    const bench = new BenchCluster({ network: { sameZoneMicros: 10_000 } });
    bench.runMs(1000);
    const leader = bench.leader();
    const [one] = bench.followers() as [number];
    const pictures: string[] = [];
    bench.produce('a', 1);
    const look = () => {
      const picture = `leader ${bench.log(leader)}   follower ${bench.log(one)}`;
      if (pictures[pictures.length - 1] !== picture) pictures.push(picture);
    };
    for (let i = 0; i < 120; i++) {
      bench.runMs(1);
      look();
    }
    bench.runMs(600);
    look();
    expect(pictures).toEqual([
      'leader |   follower |',
      'leader | 0a   follower |',
      'leader | 0a   follower | 0a',
      'leader 0a |   follower | 0a',
      'leader 0a |   follower 0a |',
    ]);
  });

  it('stands still while fewer than min.insync.replicas are in sync, and moves on when they are back', () => {
    const bench = new BenchCluster({ topicEntries: { 'min.insync.replicas': '2' } });
    bench.runMs(1000);
    const leader = bench.leader();
    const [one, two] = bench.followers() as [number, number];
    expect(bench.produced('a', -1)).toBe('ok @0');
    bench.crash(one);
    bench.crash(two);
    bench.runUntil(() => bench.replica(leader).isr.length === 1);
    expect(bench.produced('b', 1)).toBe('ok @1');
    bench.runMs(60_000);
    expect(bench.log(leader)).toBe('0a | 0b');
    bench.restart(two);
    bench.runUntil(() => bench.replica(leader).isr.length === 2);
    bench.runMs(5);
    expect(bench.log(leader)).toBe('0a 0b |');
  });

  it('is kept on disk every five seconds, and that is what a restarted broker knows', () => {
    const bench = new BenchCluster();
    bench.runMs(1000);
    const [one] = bench.followers() as [number];
    bench.produced('a', -1);
    bench.runMs(6000);
    bench.produced('b', -1);
    bench.runMs(600);
    expect(bench.log(one)).toBe('0a 0b |');
    bench.crash(one);
    bench.restart(one);
    expect(bench.log(one)).toBe('0a | 0b');
  });
});

describe('the in-sync set', () => {
  it('loses a follower that cannot fetch, 30 to 45 s after it last had everything; then acks=all goes on', () => {
    const bench = new BenchCluster();
    bench.runMs(2000);
    const leader = bench.leader();
    const [one] = bench.followers() as [number];
    bench.cut(leader, one);
    const sent = bench.produce('a', -1, { timeoutMs: 60_000 });
    const shrankAfterMs = bench.msUntil(() => !bench.registration().isr.includes(one));
    expect(shrankAfterMs).toBeGreaterThan(29_400);
    expect(shrankAfterMs).toBeLessThan(45_100);
    const answeredAfterMs = bench.msUntil(() => sent.response !== null);
    expect(answeredAfterMs).toBeLessThan(50);
    expect(bench.log(leader)).toBe('0a |');
  });

  it('keeps a follower that lags behind nothing', () => {
    const bench = new BenchCluster();
    bench.runMs(2000);
    const [one] = bench.followers() as [number];
    bench.cut(bench.leader(), one);
    bench.runMs(120_000);
    expect(bench.registration().isr).toContain(one);
  });

  it('takes a follower back as soon as it has come to the high watermark', () => {
    const bench = new BenchCluster();
    bench.runMs(2000);
    const leader = bench.leader();
    const [one] = bench.followers() as [number];
    bench.cut(leader, one);
    bench.produced('a', 1);
    bench.runUntil(() => !bench.registration().isr.includes(one));
    bench.produced('b', -1);
    bench.cut(leader, one, false);
    bench.runUntil(() => bench.registration().isr.includes(one), 120_000);
    expect(bench.log(one)).toMatch(/^0a .*0b/);
  });
});

describe('truncation', () => {
  it('cuts what a former leader wrote and nobody copied', () => {
    const bench = new BenchCluster();
    bench.runMs(1000);
    const old = bench.leader();
    bench.produced('a', -1);
    for (const id of bench.followers()) bench.cut(old, id);
    for (const value of ['b', 'c']) bench.produced(value, 1);
    bench.crash(old);
    for (const id of bench.followers()) bench.cut(old, id, false);
    bench.runUntil(() => bench.leader() !== old);
    bench.runMs(100);
    bench.produced('d', -1);
    expect(bench.log(old)).toBe('0a | 0b 0c');
    bench.restart(old);
    bench.runUntil(() => bench.registration().isr.includes(old));
    bench.runMs(600);
    expect(bench.logs()).toEqual(['1: 0a 1d |', '2: 0a 1d |', '3: 0a 1d |']);
  });

  /**
   * What one leader wrote in epoch 0 and another in epoch 1 is longer than what the third has: the log goes back
   * epoch by epoch until both agree (KIP-279).
   */
  it('finds the place where two logs parted in the middle', () => {
    const bench = new BenchCluster({
      seed: 3,
      topicEntries: { 'unclean.leader.election.enable': 'true' },
    });
    bench.runMs(1000);
    const first = bench.leader();
    const [second, third] = bench.followers() as [number, number];
    bench.produced('a', -1);
    // The third falls behind and out of the in-sync set.
    bench.crash(third);
    bench.runUntil(() => bench.registration().isr.length === 2);
    for (const value of ['b', 'c']) bench.produced(value, -1);
    // The second leads and writes alone.
    bench.crash(first);
    bench.runUntil(() => bench.leader() === second);
    bench.runMs(100);
    bench.produced('d', 1);
    // The third has none of this, and is elected uncleanly.
    bench.crash(second);
    bench.runUntil(() => bench.leader() === -1);
    bench.restart(third);
    bench.runUntil(() => bench.leader() === third, 700_000);
    bench.runMs(100);
    const { leaderEpoch } = bench.registration();
    bench.produced('x', 1);
    expect(bench.log(second)).toMatch(/0a 0b 0c .*1d/);
    bench.restart(second);
    bench.restart(first);
    bench.runUntil(() => bench.registration().isr.length === 3);
    bench.runMs(600);
    expect(bench.logs().map((line) => line.slice(3))).toEqual(Array(3).fill(`0a ${leaderEpoch}x |`));
  });
});
