import type { ClientException } from '../client-api';
import { illegalState, kafkaError } from '../client-exceptions';
import type { TransactionState } from './transaction-manager';
import type { GroupOfOffsets, TransactionalBody } from './transactional-request';
import {
  errorOfState,
  isCompleting,
  isRetriable,
  type ProducerTransactionState,
  simpleName,
  type TransactionalOffset,
  type TransactionalState,
  transitionTo,
} from './transactional-state';

/** The number of a result to wait for, or what is thrown at once. */
export type Begun = number | ClientException;

/** The producer's id and epoch, and its transactions. */
export interface TransactionalProducer {
  readonly transactions: TransactionState;
  readonly transactional: TransactionalState;
}

/** Puts a request into the queue; `result` -1 for one that nobody waits for. */
export function enqueue(
  state: TransactionalState,
  body: TransactionalBody,
  result: number,
  isRetry = false,
): void {
  state.requests.push({ ...body, result, isRetry, hasSlept: false });
}

/** A result that a call waits for, by its number. */
export function newResult(state: TransactionalState, operation: string): number {
  const number = state.nextResult++;
  state.results.set(number, { operation, isDone: false, error: null });
  return number;
}

/** Settles a result, unless it is settled or nobody waits for it any more. */
export function settle(state: TransactionalState, number: number, error: ClientException | null): void {
  const result = state.results.get(number);
  if (result === undefined) return;
  result.isDone = true;
  result.error = error;
}

/** initTransactions. */
export function beginInit({ transactions, transactional: state }: TransactionalProducer): Begun {
  const failed = errorOfState(state, transactions);
  if (failed !== null) return failed;
  return cached(state, 'INITIALIZING', 'initTransactions', () => {
    const refused = transitionTo(state, 'INITIALIZING');
    return refused ?? initialize(state, false);
  });
}

/** beginTransaction: what it throws, null when nothing. */
export function beginTransaction(producer: TransactionalProducer): ClientException | null {
  const { transactional: state, transactions } = producer;
  return (
    pendingFault(state, 'beginTransaction') ??
    errorOfState(state, transactions) ??
    transitionTo(state, 'IN_TRANSACTION')
  );
}

/** commitTransaction. */
export function beginCommit(producer: TransactionalProducer): Begun {
  const { transactional: state, transactions } = producer;
  return cached(state, 'COMMITTING_TRANSACTION', 'commitTransaction', () => {
    const refused = errorOfState(state, transactions) ?? transitionTo(state, 'COMMITTING_TRANSACTION');
    return refused ?? complete(producer, true);
  });
}

/** abortTransaction. */
export function beginAbort(producer: TransactionalProducer): Begun {
  const { transactional: state, transactions } = producer;
  return cached(state, 'ABORTING_TRANSACTION', 'abortTransaction', () => {
    const failed = state.state === 'ABORTABLE_ERROR' ? null : errorOfState(state, transactions);
    const refused = failed ?? transitionTo(state, 'ABORTING_TRANSACTION');
    if (refused !== null) return refused;
    state.newPartitions = [];
    return complete(producer, false);
  });
}

/** sendOffsetsToTransaction. */
export function beginOffsets(
  { transactional: state, transactions }: TransactionalProducer,
  offsets: ReadonlyMap<number, TransactionalOffset>,
  group: GroupOfOffsets,
): Begun {
  const failed = pendingFault(state, 'sendOffsetsToTransaction') ?? errorOfState(state, transactions);
  if (failed !== null) return failed;
  if (state.state !== 'IN_TRANSACTION') {
    return illegalState(
      `Cannot send offsets if a transaction is not in progress (currentState= ${state.state})`,
    );
  }
  for (const [partition, offset] of offsets) state.pendingOffsets.set(partition, offset);
  if (state.transactionVersion >= 2) {
    state.isStarted = true;
    const result = newResult(state, 'TxnOffsetCommitHandler');
    enqueue(state, { kind: 'TxnOffsetCommit', group }, result);
    return result;
  }
  const result = newResult(state, 'AddOffsetsToTxn');
  enqueue(state, { kind: 'AddOffsetsToTxn', group }, result);
  return result;
}

/** Why a record cannot be sent now; null when it can (maybeAddPartition). */
export function sendFault(
  { transactional: state, transactions }: TransactionalProducer,
  partitionName: () => string,
): ClientException | null {
  const failed = errorOfState(state, transactions) ?? pendingFault(state, 'send');
  if (failed !== null) return failed;
  if (transactions.producerId >= 0 && state.state === 'IN_TRANSACTION') return null;
  const cannot = `Cannot add partition ${partitionName()} to transaction`;
  return illegalState(
    transactions.producerId < 0
      ? `${cannot} before completing a call to initTransactions`
      : `${cannot} while in state  ${state.state}`,
  );
}

/** A record was put into a batch: its partition becomes part of the transaction. */
export function joinTransaction(state: TransactionalState, partition: number): void {
  if (state.partitions.includes(partition)) return;
  if (state.transactionVersion >= 2) {
    state.partitions.push(partition);
    state.isStarted = true;
  } else if (!state.newPartitions.includes(partition) && !state.pendingPartitions.includes(partition)) {
    state.newPartitions.push(partition);
  }
}

/** Exceptions after which a transactional producer can never go on. */
const FATAL: ReadonlySet<string> = new Set([
  'ClusterAuthorizationException',
  'TransactionalIdAuthorizationException',
  'ProducerFencedException',
  'UnsupportedVersionException',
  'InvalidPidMappingException',
]);

/** A send failed: the transaction can only be aborted, or the producer not be used any more (maybeTransitionToErrorState). */
export function noteFailure(state: TransactionalState, exception: ClientException): ClientException | null {
  const name = simpleName(exception);
  if (FATAL.has(name)) return failFatally(state, exception);
  const isAborted = isRetriable(exception) || name === 'InvalidTxnStateException';
  const error = isAborted
    ? kafkaError(
        'TransactionAbortableException',
        'Transaction Request was aborted after exhausting retries.',
        exception,
      )
    : exception;
  if (state.transactionVersion < 2 && !isCompleting(state)) state.isEpochBumpRequired = true;
  return failAbortably(state, error);
}

/** The producer can never be used again. */
export function failFatally(state: TransactionalState, exception: ClientException): null {
  transitionTo(state, 'FATAL_ERROR', exception);
  if (state.pendingTransition !== null) settle(state, state.pendingTransition.result, exception);
  return null;
}

/** The transaction can only be aborted; what Kafka throws when the state does not even allow that. */
export function failAbortably(state: TransactionalState, exception: ClientException): ClientException | null {
  if (state.state === 'ABORTING_TRANSACTION') return null;
  return transitionTo(state, 'ABORTABLE_ERROR', exception);
}

/** A program heard of a result: the call need not be made again. */
export function acknowledge(state: TransactionalState, result: number): void {
  state.results.delete(result);
  if (state.pendingTransition?.result === result) state.pendingTransition = null;
}

function complete({ transactional: state, transactions }: TransactionalProducer, committed: boolean): number {
  const { transactionalId, transactionVersion } = state;
  const { producerId, producerEpoch } = transactions;
  const result = newResult(state, `EndTxn(${committed})`);
  const body = { transactionalId, producerId, producerEpoch, committed, transactionVersion };
  enqueue(state, { kind: 'EndTxn', body }, result);
  return state.isEpochBumpRequired ? initialize(state, true) : result;
}

function initialize(state: TransactionalState, isEpochBump: boolean): number {
  const result = newResult(state, 'InitProducerId');
  enqueue(state, { kind: 'InitProducerId', isEpochBump }, result);
  return result;
}

/** A call whose last attempt timed out goes on waiting for it; other calls must let it come first. */
function cached(
  state: TransactionalState,
  target: ProducerTransactionState,
  operation: string,
  begin: () => Begun,
): Begun {
  const { pendingTransition } = state;
  if (pendingTransition !== null) {
    return pendingTransition.state === target
      ? pendingTransition.result
      : mustBeRetried(operation, pendingTransition.operation);
  }
  const result = begin();
  if (typeof result === 'number') state.pendingTransition = { result, state: target, operation };
  return result;
}

function pendingFault({ pendingTransition }: TransactionalState, operation: string): ClientException | null {
  return pendingTransition === null ? null : mustBeRetried(operation, pendingTransition.operation);
}

function mustBeRetried(operation: string, before: string): ClientException {
  return illegalState(
    `Cannot attempt operation \`${operation}\` because the previous call to \`${before}\` timed out and must be retried`,
  );
}
