import type { ProtocolRow } from '../../../src/engine/protocol-rows';
import { validSources } from '../../../src/platforms/kafka/clients/producer/transactional-state';
import { classicGroupRows } from '../../../src/platforms/kafka/group-coordinator/classic-group-rows';
import { FORGETTABLE } from '../../../src/platforms/kafka/transaction-coordinator/transaction-expiry';
import { transactionRows } from '../../../src/platforms/kafka/transaction-coordinator/transaction-rows';
import { goldenAdapter, NOT_COVERED } from '../adapter';

/** A state of one of Kafka's machines, and the states around it. */
interface Vector {
  readonly machine: string;
  readonly state: string;
  readonly validPrevious?: readonly string[];
  readonly validNext?: readonly string[];
  readonly isExpirationAllowed?: boolean;
}

const kafkasName = (state: string) => state.replace(/\B[A-Z]/g, '_$&').toUpperCase();

/** From which states rows lead to one, by Kafka's names. */
function previous(rows: readonly ProtocolRow<string, string>[], state: string): string[] {
  const found = rows.filter(({ to }) => kafkasName(to) === state).flatMap(({ from }) => from.map(kafkasName));
  return [...new Set(found)].sort();
}

/** What our model says of a state; null for a machine or a state that it does not have. */
function ours({ machine, state }: Vector): Omit<Vector, 'machine' | 'state'> | null {
  switch (machine) {
    case 'transaction': {
      const isExpirationAllowed = FORGETTABLE.map(kafkasName).includes(state);
      return { validPrevious: previous(transactionRows, state), isExpirationAllowed };
    }
    case 'classicGroup':
      return { validPrevious: previous(classicGroupRows, state) };
    case 'clientTransactionManager': {
      const next = Object.entries(validSources).filter(([, from]) =>
        (from as readonly string[]).includes(state),
      );
      return { validNext: next.map(([to]) => to).sort() };
    }
    default:
      return null;
  }
}

/** Whether a vector tells of two-phase commit, which no producer of ours has. */
function isTwoPhase({ state, validNext = [] }: Vector): boolean {
  return [state, ...validNext].includes('PREPARED_TRANSACTION');
}

/**
 * The states that follow each other on coordinators and in transactional producers: the rows and tables that the model
 * runs on. Not covered: share groups' records, two-phase commit, and the states of a consumer of KIP-848, which our
 * client has without a table of what follows what.
 */
export const stateMachines = goldenAdapter<Vector>('state-machines', (vector) => {
  const actual = ours(vector);
  if (actual === null || isTwoPhase(vector)) return NOT_COVERED;
  const { machine: _machine, state: _state, validNext, ...rest } = vector;
  const expected = validNext === undefined ? rest : { ...rest, validNext: validNext.toSorted() };
  return { expected, actual };
});
