import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { validSources } from '../../src/platforms/kafka/clients/producer/transactional-state';
import { classicGroupRows } from '../../src/platforms/kafka/group-coordinator/classic-group-rows';
import { transactionRows } from '../../src/platforms/kafka/transaction-coordinator/transaction-rows';

interface Vector {
  readonly machine: string;
  readonly state: string;
  readonly validPrevious?: readonly string[];
  readonly validNext?: readonly string[];
}

/** The transitions of a state machine of Kafka 4.3.1, as recorded. */
function kafkasTransitions(name: string): string[] {
  const path = fileURLToPath(new URL('state-machines.json', import.meta.url));
  const { vectors } = JSON.parse(readFileSync(path, 'utf8')) as { vectors: Vector[] };
  return vectors
    .filter(({ machine }) => machine === name)
    .flatMap(({ state, validPrevious = [], validNext = [] }) => [
      ...validPrevious.map((from) => `${from} > ${state}`),
      ...validNext.map((to) => `${state} > ${to}`),
    ])
    .sort();
}

const kafkasName = (state: string) => state.replace(/\B[A-Z]/g, '_$&').toUpperCase();

describe('the states of a transaction on its coordinator', () => {
  it('follow each other exactly as TransactionState lets them', () => {
    const ours = transactionRows.flatMap(({ from, to }) =>
      from.map((before) => `${kafkasName(before)} > ${kafkasName(to)}`),
    );
    expect([...new Set(ours)].sort()).toEqual(kafkasTransitions('transaction'));
  });

  it('have one row for each state and event', () => {
    const pairs = transactionRows.flatMap(({ from, event }) => from.map((state) => `${state}, ${event}`));
    expect(new Set(pairs).size).toBe(pairs.length);
  });
});

describe('the states of a transactional producer', () => {
  it('follow each other exactly as TransactionManager.State lets them, but for two-phase commit', () => {
    const ours = Object.entries(validSources).flatMap(([to, from]) =>
      from.map((before) => `${before} > ${to}`),
    );
    const theirs = kafkasTransitions('clientTransactionManager');
    expect(ours.sort()).toEqual(theirs.filter((step) => !step.includes('PREPARED_TRANSACTION')));
  });
});

describe('the states of a classic group', () => {
  it('follow each other exactly as ClassicGroupState lets them', () => {
    const ours = classicGroupRows.flatMap(({ from, to }) =>
      from.map((before) => `${kafkasName(before)} > ${kafkasName(to)}`),
    );
    expect(ours.sort()).toEqual(kafkasTransitions('classicGroup'));
  });

  it('have one row for each state and event', () => {
    const pairs = classicGroupRows.flatMap(({ from, event }) => from.map((state) => `${state}, ${event}`));
    expect(new Set(pairs).size).toBe(pairs.length);
  });
});
