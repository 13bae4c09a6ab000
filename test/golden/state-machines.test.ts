import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  type ClassicGroupState,
  classicGroupRows,
} from '../../src/platforms/kafka/group-coordinator/classic-group-rows';

interface Vector {
  readonly machine: string;
  readonly state: string;
  readonly validPrevious: readonly string[];
}

/** ClassicGroupState.validPreviousStates of Kafka 4.3.1, as recorded. */
function kafkasTransitions(): string[] {
  const path = fileURLToPath(new URL('state-machines.json', import.meta.url));
  const { vectors } = JSON.parse(readFileSync(path, 'utf8')) as { vectors: Vector[] };
  return vectors
    .filter(({ machine }) => machine === 'classicGroup')
    .flatMap(({ state, validPrevious }) => validPrevious.map((from) => `${from} > ${state}`))
    .sort();
}

describe('the states of a classic group', () => {
  it('follow each other exactly as ClassicGroupState lets them', () => {
    const kafkasName = (state: ClassicGroupState) => state.replace(/\B[A-Z]/g, '_$&').toUpperCase();
    const ours = classicGroupRows.flatMap(({ from, to }) =>
      from.map((before) => `${kafkasName(before)} > ${kafkasName(to)}`),
    );
    expect(ours.sort()).toEqual(kafkasTransitions());
  });

  it('have one row for each state and event', () => {
    const pairs = classicGroupRows.flatMap(({ from, event }) => from.map((state) => `${state}, ${event}`));
    expect(new Set(pairs).size).toBe(pairs.length);
  });
});
