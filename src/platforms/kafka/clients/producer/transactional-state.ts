import type { Micros } from '../../../../engine/clock';
import { protocolErrors } from '../../protocol/errors';
import type { ClientException } from '../client-api';
import { illegalState, kafkaError, kafkaException } from '../client-exceptions';
import type { TransactionalRequest } from './transactional-request';

/** The states of a transactional producer (TransactionManager.State); two-phase commit is not modelled. */
export type ProducerTransactionState =
  | 'UNINITIALIZED'
  | 'INITIALIZING'
  | 'READY'
  | 'IN_TRANSACTION'
  | 'COMMITTING_TRANSACTION'
  | 'ABORTING_TRANSACTION'
  | 'ABORTABLE_ERROR'
  | 'FATAL_ERROR';

/** From which states each state can be reached (TransactionManager.State.isTransitionValid). */
export const validSources: Readonly<Record<ProducerTransactionState, readonly ProducerTransactionState[]>> = {
  UNINITIALIZED: ['READY', 'ABORTABLE_ERROR'],
  INITIALIZING: ['UNINITIALIZED', 'COMMITTING_TRANSACTION', 'ABORTING_TRANSACTION'],
  READY: ['INITIALIZING', 'COMMITTING_TRANSACTION', 'ABORTING_TRANSACTION'],
  IN_TRANSACTION: ['READY'],
  COMMITTING_TRANSACTION: ['IN_TRANSACTION'],
  ABORTING_TRANSACTION: ['IN_TRANSACTION', 'ABORTABLE_ERROR'],
  ABORTABLE_ERROR: ['IN_TRANSACTION', 'COMMITTING_TRANSACTION', 'ABORTABLE_ERROR', 'INITIALIZING'],
  FATAL_ERROR: [
    'UNINITIALIZED',
    'INITIALIZING',
    'READY',
    'IN_TRANSACTION',
    'COMMITTING_TRANSACTION',
    'ABORTING_TRANSACTION',
    'ABORTABLE_ERROR',
    'FATAL_ERROR',
  ],
};

/** How a call that waits will end (TransactionalRequestResult). */
export interface TransactionalResult {
  /** The name of the request, as the message of a timeout gives it. */
  readonly operation: string;
  isDone: boolean;
  error: ClientException | null;
}

/** A call of a program that waits for a result. */
export interface TransactionalWaiter {
  readonly token: number;
  readonly result: number;
  readonly deadline: Micros;
  /** What a timeout says after the name of the request. */
  readonly timeoutReason: string;
}

/** An offset to be committed with the transaction. */
export interface TransactionalOffset {
  readonly offset: number;
  readonly leaderEpoch: number;
  readonly metadata: string;
}

/** What a transactional producer keeps (clients/…/TransactionManager). */
export interface TransactionalState {
  readonly transactionalId: string;
  /** 2 when partition leaders add their partitions (KIP-890); 0 for clients before 4.0, which do it themselves. */
  readonly transactionVersion: number;
  state: ProducerTransactionState;
  lastError: ClientException | null;
  /** Partitions that may be written to in the present transaction. */
  partitions: number[];
  /** Those that a client before 4.0 has to add, and those that it is adding. */
  newPartitions: number[];
  pendingPartitions: number[];
  /** Whether there is anything that a coordinator would have to end. */
  isStarted: boolean;
  /** A client before 4.0 goes on under a new epoch after an error. */
  isEpochBumpRequired: boolean;
  /** Requests that wait, in the order in which they came. */
  requests: TransactionalRequest[];
  inFlight: TransactionalRequest | null;
  /** The I/O thread sleeps before it repeats a request. */
  sleepsUntil: Micros;
  /** The nodes of the coordinators, -1 while unknown. */
  coordinator: number;
  groupCoordinator: number;
  pendingOffsets: Map<number, TransactionalOffset>;
  results: Map<number, TransactionalResult>;
  nextResult: number;
  /** The call that must be made again if it timed out, and the state that it led to. */
  pendingTransition: {
    readonly result: number;
    readonly state: ProducerTransactionState;
    readonly operation: string;
  } | null;
  waiters: TransactionalWaiter[];
}

/** A producer that has not called initTransactions. */
export function newTransactionalState(
  transactionalId: string,
  transactionVersion: number,
): TransactionalState {
  return {
    transactionalId,
    transactionVersion,
    state: 'UNINITIALIZED',
    lastError: null,
    partitions: [],
    newPartitions: [],
    pendingPartitions: [],
    isStarted: false,
    isEpochBumpRequired: false,
    requests: [],
    inFlight: null,
    sleepsUntil: 0,
    coordinator: -1,
    groupCoordinator: -1,
    pendingOffsets: new Map(),
    results: new Map(),
    nextResult: 0,
    pendingTransition: null,
    waiters: [],
  };
}

/** The producer id and epoch as messages show them. */
export interface ProducerIdAndEpoch {
  readonly producerId: number;
  readonly producerEpoch: number;
}

/** Moves to another state; what Kafka throws when there is no way there. */
export function transitionTo(
  state: TransactionalState,
  target: ProducerTransactionState,
  error: ClientException | null = null,
): ClientException | null {
  if (!validSources[target].includes(state.state)) {
    const where = `TransactionalId ${state.transactionalId}: `;
    return illegalState(`${where}Invalid transition attempted from state ${state.state} to state ${target}`);
  }
  state.lastError = error;
  state.state = target;
  return null;
}

/** Whether the transaction is being committed or aborted. */
export function isCompleting({ state }: TransactionalState): boolean {
  return state === 'COMMITTING_TRANSACTION' || state === 'ABORTING_TRANSACTION';
}

/** Whether there is a transaction to be ended before the producer can be closed. */
export function hasOngoingTransaction(state: TransactionalState): boolean {
  return state.state === 'IN_TRANSACTION' || isCompleting(state) || state.state === 'ABORTABLE_ERROR';
}

/** Whether the producer must abort, or can do nothing any more. */
export function hasError({ state }: TransactionalState): boolean {
  return state === 'ABORTABLE_ERROR' || state === 'FATAL_ERROR';
}

/** What any call throws while the producer is in an error state; null when it is not (maybeFailWithError). */
export function errorOfState(
  state: TransactionalState,
  { producerId, producerEpoch }: ProducerIdAndEpoch,
): ClientException | null {
  const { lastError } = state;
  if (!hasError(state) || lastError === null) return null;
  const who =
    `Producer with transactionalId '${state.transactionalId}' and ` +
    `(producerId=${producerId}, epoch=${producerEpoch})`;
  switch (simpleName(lastError)) {
    case 'ProducerFencedException':
      return kafkaError(
        'ProducerFencedException',
        `${who} has been fenced by another producer with the same transactionalId`,
      );
    case 'InvalidProducerEpochException':
      return kafkaError('InvalidProducerEpochException', `${who} attempted to produce with an old epoch`);
    case 'IllegalStateException':
      return {
        ...illegalState(
          `${who} cannot execute transactional method because of previous invalid state transition attempt`,
        ),
        cause: lastError,
      };
    default:
      return {
        ...kafkaException('Cannot execute transactional method because we are in an error state'),
        cause: lastError,
      };
  }
}

/** The transaction has come to its end (resetTransactionState). */
export function resetTransaction(state: TransactionalState): void {
  transitionTo(state, state.isEpochBumpRequired ? 'INITIALIZING' : 'READY');
  state.isEpochBumpRequired = false;
  state.isStarted = false;
  state.partitions = [];
  state.newPartitions = [];
  state.pendingPartitions = [];
}

const RETRIABLE: ReadonlySet<string> = new Set(
  protocolErrors.filter(({ retriable }) => retriable).map(({ exceptionClass }) => exceptionClass ?? ''),
);

/** Whether a client may try again after an exception (RetriableException). */
export function isRetriable({ className }: ClientException): boolean {
  return RETRIABLE.has(className) || className.endsWith('.TimeoutException');
}

/** The name of an exception's class without its package. */
export function simpleName({ className }: ClientException): string {
  return className.slice(className.lastIndexOf('.') + 1);
}
