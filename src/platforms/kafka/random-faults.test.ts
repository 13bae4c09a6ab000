import { describe, expect, it } from 'vitest';
import { RandomFaults } from './testing/random-faults';
import seeds from './testing/random-faults.seeds.json';

/** Runs a cluster through random faults, heals it, and says what is wrong then. */
function faultsOf(seed: number, lossPerMillion = 0): { faults: string[]; acknowledged: number } {
  const run = new RandomFaults(seed, lossPerMillion);
  try {
    run.run(40);
    run.heal();
  } catch (thrown) {
    throw new Error(`Seed ${seed} after\n${run.done.join('\n')}`, { cause: thrown });
  }
  return { faults: run.faultsAfterHealing(), acknowledged: run.acknowledged() };
}

describe('a cluster in which anything may fail', () => {
  it.each(seeds.always)('keeps what it acknowledged and becomes whole again: seed %i', (seed) => {
    expect(faultsOf(seed).faults).toEqual([]);
  });

  it.each(seeds.onceFailed)('does so where it once did not: seed $seed', ({ seed }) => {
    expect(faultsOf(seed).faults).toEqual([]);
  });

  it.each([1, 2, 3, 4, 5])('does so when one of twenty packets is lost: seed %i', (seed) => {
    expect(faultsOf(seed, 50_000).faults).toEqual([]);
  });

  it('acknowledges something, or all of this would prove nothing', () => {
    const total = seeds.always.reduce((sum, seed) => sum + faultsOf(seed).acknowledged, 0);
    expect(total).toBeGreaterThan(40);
  });

  it('is the same again with the same seed', () => {
    const fingerprint = () => {
      const run = new RandomFaults(11);
      run.run(40);
      return run.bench.cluster.simulation.trace.fingerprint();
    };
    expect(fingerprint()).toBe(fingerprint());
  });
});
