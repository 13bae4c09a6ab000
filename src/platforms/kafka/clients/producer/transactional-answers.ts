import type { ClusterContext } from '../../cluster-context';
import { errorWithCode, type ProtocolError } from '../../protocol/errors';
import type { ErrorResponse, FindCoordinatorResponse, OffsetCommitResponse } from '../../protocol/messages';
import type {
  AddPartitionsToTxnResponse,
  EndTxnResponse,
  InitProducerIdResponse,
} from '../../protocol/transaction-messages';
import { FACTS } from '../../trace';
import type { ClientException } from '../client-api';
import { kafkaException, namedException, protocolException } from '../client-exceptions';
import type { ProducerState } from './producer-state';
import { resetSequences, type TransactionState } from './transaction-manager';
import { findCoordinator } from './transactional-bodies';
import { enqueue, failAbortably, failFatally, settle } from './transactional-operations';
import { coordinatorTypeOf, type TransactionalRequest } from './transactional-request';
import { hasError, resetTransaction, type TransactionalState, transitionTo } from './transactional-state';

/** What an error of a coordinator leads to, unless the request has a rule of its own. */
type Consequence = 'look up and retry' | 'retry' | 'fenced' | 'fatal' | 'abortable' | 'unexpected';

/** What answers mean for a transactional producer (the handlers of TransactionManager). */
export class TransactionalAnswers {
  private readonly context: ClusterContext;

  constructor(context: ClusterContext) {
    this.context = context;
  }

  /** The answer to the request that is on its way; null when none will come. */
  onAnswer(producer: ProducerState, body: object | null): void {
    const state = producer.transactional as TransactionalState;
    const request = state.inFlight;
    if (request === null) return;
    state.inFlight = null;
    const before = state.state;
    if (body === null) this.onLost(state, request);
    else this.handle(producer, state, request, body);
    if (hasError(state) && state.state !== before) this.noteError(producer, state);
  }

  /** Writes down that a producer came into an error state. */
  noteError({ node }: ProducerState, { transactionalId, state, lastError }: TransactionalState): void {
    const { simulation } = this.context;
    const { cause } = simulation;
    const text = lastError === null ? '' : shown(lastError);
    const id = simulation.text(transactionalId);
    simulation.record(FACTS.TransactionFailed, node, id, simulation.text(state), simulation.text(text));
    simulation.cause = cause;
  }

  private onLost(state: TransactionalState, request: TransactionalRequest): void {
    if (coordinatorTypeOf(request) !== null) this.lookUp(state, request);
    retry(state, request);
  }

  private handle(
    producer: ProducerState,
    state: TransactionalState,
    request: TransactionalRequest,
    body: object,
  ): void {
    switch (request.kind) {
      case 'FindCoordinator':
        this.onCoordinator(state, request, body as FindCoordinatorResponse);
        break;
      case 'InitProducerId':
        this.onProducerId(producer, state, request, body as InitProducerIdResponse);
        break;
      case 'AddPartitionsToTxn':
        this.onPartitionsAdded(state, request, body as AddPartitionsToTxnResponse);
        break;
      case 'AddOffsetsToTxn':
        this.onOffsetsAdded(state, request, body as ErrorResponse);
        break;
      case 'EndTxn':
        this.onEnded(producer, state, request, body as EndTxnResponse);
        break;
      case 'TxnOffsetCommit':
        this.onOffsetsWritten(state, request, body as OffsetCommitResponse);
        break;
    }
  }

  private onCoordinator(
    state: TransactionalState,
    request: TransactionalRequest & { kind: 'FindCoordinator' },
    { errorCode, node }: FindCoordinatorResponse,
  ): void {
    const error = errorWithCode(errorCode);
    if (errorCode === 0) {
      if (request.keyType === 'transaction') state.coordinator = node;
      else state.groupCoordinator = node;
    } else if (error.retriable) retry(state, request);
    else {
      const what = `type ${request.keyType.toUpperCase()} with key ${request.key}`;
      const text = `Could not find a coordinator with ${what} due to unexpected error: ${error.message}`;
      failFatally(state, kafkaException(text));
    }
  }

  private onProducerId(
    producer: ProducerState,
    state: TransactionalState,
    request: TransactionalRequest & { kind: 'InitProducerId' },
    response: InitProducerIdResponse,
  ): void {
    if (response.errorCode === 0) {
      setProducerId(producer, response);
      transitionTo(state, 'READY');
      if (request.isEpochBump)
        resetSequences(producer.transactions as TransactionState, producer.accumulator);
      settle(state, request.result, null);
      return;
    }
    const error = errorWithCode(response.errorCode);
    const isKnown = ['INVALID_PRODUCER_EPOCH', 'PRODUCER_FENCED', 'TRANSACTION_ABORTABLE'].includes(
      error.name,
    );
    if (isKnown || error.retriable) this.follow(state, request, error, '');
    else this.fatal(state, request, unexpected('Unexpected error in InitProducerIdResponse; ', error));
  }

  private onPartitionsAdded(
    state: TransactionalState,
    request: TransactionalRequest,
    { partitions }: AddPartitionsToTxnResponse,
  ): void {
    const failed = partitions.find(({ errorCode }) => errorCode !== 0);
    if (failed !== undefined) {
      this.follow(
        state,
        request,
        errorWithCode(failed.errorCode),
        'Could not add partitions to transaction: ',
      );
      return;
    }
    const added = partitions.map(({ partition }) => partition);
    state.pendingPartitions = state.pendingPartitions.filter((p) => !added.includes(p));
    state.partitions.push(...added);
    state.isStarted = true;
  }

  private onOffsetsAdded(
    state: TransactionalState,
    request: TransactionalRequest & { kind: 'AddOffsetsToTxn' },
    { errorCode }: ErrorResponse,
  ): void {
    if (errorCode !== 0) {
      const error = errorWithCode(errorCode);
      this.follow(state, request, error, 'Unexpected error in AddOffsetsToTxnResponse: ');
      return;
    }
    state.isStarted = true;
    enqueue(state, { kind: 'TxnOffsetCommit', group: request.group }, request.result);
  }

  private onEnded(
    producer: ProducerState,
    state: TransactionalState,
    request: TransactionalRequest & { kind: 'EndTxn' },
    response: EndTxnResponse,
  ): void {
    if (response.errorCode === 0) {
      if (response.producerId >= 0) {
        setProducerId(producer, response);
        resetSequences(producer.transactions as TransactionState, producer.accumulator);
      }
      resetTransaction(state);
      settle(state, request.result, null);
      return;
    }
    const error = errorWithCode(response.errorCode);
    if (!request.body.committed && error.name === 'TRANSACTION_ABORTABLE') {
      const cause = protocolException(error.code);
      this.fatal(state, request, { ...kafkaException('Failed to abort transaction'), cause });
    } else this.follow(state, request, error, 'Unhandled error in EndTxnResponse: ');
  }

  private onOffsetsWritten(
    state: TransactionalState,
    request: TransactionalRequest & { kind: 'TxnOffsetCommit' },
    { partitions }: OffsetCommitResponse,
  ): void {
    for (const { partition, errorCode } of partitions) {
      const error = errorWithCode(errorCode);
      if (errorCode === 0) state.pendingOffsets.delete(partition);
      else if (isCoordinatorGone(error) || error.name === 'REQUEST_TIMED_OUT') {
        this.lookUp(state, request);
        break;
      } else if (!error.retriable) {
        this.failOffsets(state, request, error);
        break;
      }
    }
    const result = state.results.get(request.result);
    if (result === undefined || result.isDone) state.pendingOffsets.clear();
    else if (state.pendingOffsets.size === 0) settle(state, request.result, null);
    else retry(state, request);
  }

  private failOffsets(state: TransactionalState, request: TransactionalRequest, error: ProtocolError): void {
    switch (error.name) {
      case 'FENCED_INSTANCE_ID':
      case 'TRANSACTION_ABORTABLE':
        this.abortable(state, request, protocolException(error.code));
        break;
      case 'UNKNOWN_MEMBER_ID':
      case 'ILLEGAL_GENERATION':
        this.abortable(state, request, {
          className: 'org.apache.kafka.clients.consumer.CommitFailedException',
          message: `Transaction offset Commit failed due to consumer group metadata mismatch: ${error.message}`,
        });
        break;
      case 'INVALID_PRODUCER_EPOCH':
      case 'PRODUCER_FENCED':
        this.fatal(state, request, namedException('PRODUCER_FENCED'));
        break;
      default:
        this.fatal(state, request, unexpected('Unexpected error in TxnOffsetCommitResponse: ', error));
        break;
    }
  }

  /** Does what an error asks for in nearly every request. */
  private follow(
    state: TransactionalState,
    request: TransactionalRequest,
    error: ProtocolError,
    otherwise: string,
  ): void {
    switch (consequenceOf(error)) {
      case 'look up and retry':
        this.lookUp(state, request);
        retry(state, request);
        break;
      case 'retry':
        retry(state, request);
        break;
      case 'fenced':
        this.fatal(state, request, namedException('PRODUCER_FENCED'));
        break;
      case 'fatal':
        this.fatal(state, request, protocolException(error.code));
        break;
      case 'abortable':
        this.abortable(state, request, protocolException(error.code));
        break;
      case 'unexpected':
        this.fatal(state, request, unexpected(otherwise, error));
        break;
    }
  }

  private lookUp(state: TransactionalState, request: TransactionalRequest): void {
    if (coordinatorTypeOf(request) === 'group') state.groupCoordinator = -1;
    else state.coordinator = -1;
    enqueue(state, findCoordinator(state, request), -1);
  }

  private fatal(state: TransactionalState, request: TransactionalRequest, exception: ClientException): void {
    settle(state, request.result, exception);
    failFatally(state, exception);
  }

  private abortable(
    state: TransactionalState,
    request: TransactionalRequest,
    exception: ClientException,
  ): void {
    settle(state, request.result, exception);
    failAbortably(state, exception);
  }
}

function consequenceOf(error: ProtocolError): Consequence {
  if (isCoordinatorGone(error)) return 'look up and retry';
  if (error.retriable) return 'retry';
  switch (error.name) {
    case 'INVALID_PRODUCER_EPOCH':
    case 'PRODUCER_FENCED':
      return 'fenced';
    case 'INVALID_TXN_STATE':
    case 'INVALID_PRODUCER_ID_MAPPING':
      return 'fatal';
    case 'UNKNOWN_PRODUCER_ID':
    case 'TRANSACTION_ABORTABLE':
      return 'abortable';
    default:
      return 'unexpected';
  }
}

function isCoordinatorGone({ name }: ProtocolError): boolean {
  return name === 'NOT_COORDINATOR' || name === 'COORDINATOR_NOT_AVAILABLE';
}

function unexpected(text: string, { message }: ProtocolError): ClientException {
  return kafkaException(`${text}${message}`);
}

function retry(state: TransactionalState, request: TransactionalRequest): void {
  state.requests.push({ ...request, isRetry: true, hasSlept: false });
}

function setProducerId(
  { transactions }: ProducerState,
  response: { readonly producerId: number; readonly producerEpoch: number },
): void {
  const known = transactions as TransactionState;
  known.producerId = response.producerId;
  known.producerEpoch = response.producerEpoch;
}

function shown({ className, message }: ClientException): string {
  return `${className.slice(className.lastIndexOf('.') + 1)}: ${message}`;
}
