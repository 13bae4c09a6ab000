import { describe, expect, it } from 'vitest';
import { BenchCluster } from '../testing/bench-cluster';

/** A partition in a line: leader and its epoch, ISR, ELR. */
function shown(bench: BenchCluster, partition = 0): string {
  const { leader, leaderEpoch, isr, elr, lastKnownElr } = bench.registration(partition);
  const known = lastKnownElr.length > 0 ? ` last known ${lastKnownElr.join(',')}` : '';
  return `leader ${leader} epoch ${leaderEpoch} ISR ${isr.join(',')} ELR ${elr.join(',')}${known}`;
}

describe('an election', () => {
  it('takes the first replica of the assignment that is in sync and alive', () => {
    const bench = new BenchCluster();
    bench.runMs(1000);
    const [first, second, third] = bench.registration().replicas as [number, number, number];
    expect(bench.leader()).toBe(first);
    bench.crash(first);
    bench.runUntil(() => bench.leader() !== first);
    expect(shown(bench)).toBe(`leader ${second} epoch 1 ISR ${second},${third} ELR `);
  });

  it('changes the leader epoch, and an ISR change does not', () => {
    const bench = new BenchCluster();
    bench.runMs(1000);
    const [, second] = bench.registration().replicas as [number, number];
    bench.crash(second);
    bench.runUntil(() => bench.registration().isr.length === 2);
    expect(bench.registration()).toMatchObject({ leaderEpoch: 0, partitionEpoch: 1 });
  });

  it('goes back to the preferred replica within 300 s of its return', () => {
    const bench = new BenchCluster();
    bench.runMs(1000);
    const preferred = bench.leader();
    bench.crash(preferred);
    bench.runUntil(() => bench.leader() !== preferred);
    bench.restart(preferred);
    bench.runUntil(() => bench.registration().isr.includes(preferred));
    expect(bench.nowMs).toBeLessThan(60_000);
    bench.runUntil(() => bench.leader() === preferred);
    expect(bench.nowMs).toBe(300_000);
  });

  it('does not go back when auto.leader.rebalance.enable is false', () => {
    const bench = new BenchCluster({ brokerEntries: { 'auto.leader.rebalance.enable': 'false' } });
    bench.runMs(1000);
    const preferred = bench.leader();
    bench.crash(preferred);
    bench.runUntil(() => bench.leader() !== preferred);
    bench.restart(preferred);
    bench.runMs(700_000);
    expect(bench.leader()).not.toBe(preferred);
    expect(bench.registration().isr).toContain(preferred);
  });
});

describe('a partition whose replicas all die', () => {
  it('is offline, keeps an eligible leader, and comes back with the last leader, having lost nothing', () => {
    const bench = new BenchCluster();
    bench.runMs(1000);
    const [first, second, third] = bench.registration().replicas as [number, number, number];
    bench.produced('a', -1);
    bench.crash(third);
    bench.runUntil(() => bench.registration().isr.length === 2);
    bench.produced('b', -1);
    bench.crash(first);
    bench.runUntil(() => bench.leader() === second);
    bench.crash(second);
    bench.runUntil(() => bench.leader() === -1);
    expect(shown(bench)).toBe(`leader -1 epoch 2 ISR  ELR ${second} last known ${second}`);
    // Who was out of sync before may not lead, however long it is alone.
    bench.restart(third);
    bench.runMs(400_000);
    expect(bench.leader()).toBe(-1);
    bench.restart(second);
    bench.runUntil(() => bench.leader() === second, 30_000);
    bench.runMs(1000);
    expect(bench.log(second)).toBe('0a 0b |');
    expect(bench.registration().isr).toEqual([second, third]);
  });

  it('with unclean.leader.election.enable goes on with whoever is alive, and loses what it had not', () => {
    const bench = new BenchCluster({ topicEntries: { 'unclean.leader.election.enable': 'true' } });
    bench.runMs(1000);
    const [first, second, third] = bench.registration().replicas as [number, number, number];
    bench.produced('a', -1);
    bench.crash(third);
    bench.runUntil(() => bench.registration().isr.length === 2);
    bench.produced('b', -1);
    bench.restart(third);
    // It is back, but not in sync yet, when the others go.
    bench.cut(third, first);
    bench.cut(third, second);
    bench.runUntil(() => !bench.cluster.controller.isFenced(third));
    bench.crash(first);
    bench.crash(second);
    bench.runUntil(() => bench.leader() === third, 30_000);
    expect(bench.registration()).toMatchObject({ isr: [third], leaderRecoveryState: 'RECOVERING' });
    bench.runMs(100);
    expect(bench.produced('x', 1)).toBe('ok @1');
    bench.cut(third, first, false);
    bench.restart(first);
    bench.runUntil(() => bench.registration().isr.includes(first), 60_000);
    expect(bench.registration().leaderRecoveryState).toBe('RECOVERED');
    bench.runMs(600);
    const { leaderEpoch } = bench.registration();
    expect(bench.log(first)).toBe(`0a ${leaderEpoch}x |`);
  });
});

describe('an eligible leader replica', () => {
  it('is who left the ISR while it was smaller than min.insync.replicas', () => {
    const bench = new BenchCluster({ topicEntries: { 'min.insync.replicas': '2' } });
    bench.runMs(1000);
    const [first, second, third] = bench.registration().replicas as [number, number, number];
    bench.crash(third);
    bench.runUntil(() => bench.registration().isr.length === 2);
    expect(shown(bench)).toBe(`leader ${first} epoch 0 ISR ${first},${second} ELR `);
    bench.crash(second);
    bench.runUntil(() => bench.registration().isr.length === 1);
    expect(shown(bench)).toBe(`leader ${first} epoch 0 ISR ${first} ELR ${second}`);
  });

  it('is none any more when it comes back from a crash', () => {
    const bench = new BenchCluster({ topicEntries: { 'min.insync.replicas': '3' } });
    bench.runMs(1000);
    const [, second] = bench.registration().replicas as [number, number];
    bench.crash(second);
    bench.runUntil(() => bench.registration().elr.includes(second));
    bench.cut(bench.leader(), second);
    bench.restart(second);
    bench.runUntil(() => !bench.cluster.controller.isFenced(second));
    expect(bench.registration().elr).toEqual([]);
  });
});
