import { describe, expect, it } from 'vitest';
import { RandomTransactions } from './testing/random-transactions';

/** Lets producers work through random faults, heals the cluster, and says what is wrong then. */
function judged(seed: number, version: '3.9' | '4.3' = '4.3') {
  const run = new RandomTransactions(seed, version);
  try {
    run.run(25);
    run.heal();
  } catch (thrown) {
    throw new Error(`Seed ${seed} after\n${run.done.join('\n')}`, { cause: thrown });
  }
  return { faults: run.faultsAfterHealing(), ...run.tally() };
}

describe('transactions in a cluster in which anything may fail', () => {
  it.each([2, 3, 4, 7, 9, 21])('are read whole and once, or not at all: seed %i', (seed) => {
    const { faults, committed, others } = judged(seed);
    expect(faults).toEqual([]);
    // Or all of this would prove nothing.
    expect(committed).toBeGreaterThan(10);
    expect(others).toBeGreaterThan(5);
  });

  it.each([2, 5])('also those of a client that adds its partitions itself: seed %i', (seed) => {
    expect(judged(seed, '3.9').faults).toEqual([]);
  });
});
