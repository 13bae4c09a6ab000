import { describe, expect, it } from 'vitest';
import { BenchCluster } from '../testing/bench-cluster';

/** Milliseconds from a crash to the fencing, for crashes at different times after a heartbeat. */
function fencedAfterMs(crashAtMs: number): number {
  const bench = new BenchCluster();
  bench.runMs(crashAtMs);
  bench.crash(3);
  return bench.msUntil(() => bench.cluster.controller.isFenced(3));
}

describe('a broker that is not heard of', () => {
  it('is fenced 9 to 10.2 s after its last heartbeat, so 7 to 10.2 s after its crash', () => {
    const times = [1000, 1499, 1501, 2000, 2600, 3100].map(fencedAfterMs);
    expect(Math.min(...times)).toBeGreaterThan(7_000);
    expect(Math.max(...times)).toBeLessThan(10_200);
    expect(Math.max(...times) - Math.min(...times)).toBeGreaterThan(500);
  });

  it('is fenced alone: one broker a look, every eighth of a session', () => {
    const bench = new BenchCluster();
    bench.runMs(2000);
    bench.crash(2);
    bench.crash(3);
    const { controller } = bench.cluster;
    const fenced = () => [2, 3].filter((id) => controller.isFenced(id)).length;
    bench.runUntil(() => fenced() > 0);
    expect(fenced()).toBe(1);
    expect(bench.msUntil(() => fenced() === 2)).toBeCloseTo(1125, 0);
  });

  it('is unfenced with its next heartbeat when only the link was cut', () => {
    const bench = new BenchCluster();
    bench.runMs(2000);
    bench.cutFromController(3);
    bench.runUntil(() => bench.cluster.controller.isFenced(3));
    bench.cutFromController(3, false);
    const { brokerEpoch } = bench.cluster.brokers.read(2);
    expect(bench.msUntil(() => !bench.cluster.controller.isFenced(3))).toBeLessThan(10_000);
    expect(bench.cluster.brokers.read(2).brokerEpoch).toBe(brokerEpoch);
    expect(bench.msUntil(() => bench.registration().isr.includes(3))).toBeLessThan(2_000);
  });
});

describe('a broker that starts again', () => {
  it('is refused while its former session is valid, and tries again every two seconds', () => {
    const bench = new BenchCluster();
    bench.runMs(2000);
    const { controller } = bench.cluster;
    const former = controller.brokerEpoch(3);
    bench.crash(3);
    bench.restart(3);
    const registeredAfterMs = bench.msUntil(() => controller.brokerEpoch(3) !== former);
    expect(registeredAfterMs).toBeGreaterThan(7_000);
    expect(registeredAfterMs).toBeLessThan(11_200);
    // Each try is one round trip and the period of heartbeats.
    const inPeriods = registeredAfterMs % 2000;
    expect(Math.min(inPeriods, 2000 - inPeriods)).toBeLessThan(10);
  });

  it('begins fenced under a new epoch, catches up with the metadata log, is unfenced and let into the ISR', () => {
    const bench = new BenchCluster();
    bench.runMs(2000);
    const { controller } = bench.cluster;
    const former = controller.brokerEpoch(3);
    bench.crash(3);
    bench.runMs(15_000);
    expect(controller.isFenced(3)).toBe(true);
    bench.restart(3);
    expect(bench.msUntil(() => controller.brokerEpoch(3) > former)).toBeLessThan(5);
    expect(controller.isFenced(3)).toBe(true);
    expect(bench.msUntil(() => !controller.isFenced(3))).toBeLessThan(100);
    expect(bench.msUntil(() => bench.registration().isr.includes(3))).toBeLessThan(600);
  });

  it('takes up no partition before it is registered', () => {
    const bench = new BenchCluster();
    bench.runMs(2000);
    bench.crash(3);
    bench.restart(3);
    bench.runMs(3000);
    expect(bench.replica(3).role).toBe('none');
    bench.runMs(12_000);
    expect(bench.replica(3).role).not.toBe('none');
  });
});

describe('without its controller', () => {
  it('a cluster goes on as it is, and changes nothing', () => {
    const bench = new BenchCluster();
    bench.runMs(2000);
    const leader = bench.leader();
    const [one] = bench.followers() as [number];
    bench.cluster.crash(bench.cluster.controller.node);
    bench.crash(one);
    bench.runMs(60_000);
    expect(bench.produced('a', 1)).toBe('ok @0');
    expect(bench.produced('b', -1, { timeoutMs: 1000 })).toBe('REQUEST_TIMED_OUT');
    expect(bench.replica(leader).isr).toContain(one);
    bench.cluster.restart(bench.cluster.controller.node);
    bench.runUntil(() => !bench.registration().isr.includes(one), 60_000);
    expect(bench.produced('c', -1)).toBe('ok @2');
  });

  it('and when it is back, every broker has a fresh session', () => {
    const bench = new BenchCluster();
    bench.runMs(2000);
    bench.cluster.crash(bench.cluster.controller.node);
    bench.runMs(20_000);
    bench.cluster.restart(bench.cluster.controller.node);
    bench.runMs(20_000);
    expect(bench.story().filter((line) => line.includes('fenced'))).toEqual([]);
  });
});
