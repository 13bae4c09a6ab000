import type { Micros } from '../../../../engine/clock';
import { microsFromMs } from '../../../../engine/clock';
import type { Plain } from '../../../../engine/plain-data';
import type { ClusterContext } from '../../cluster-context';
import { API } from '../../protocol/messages';
import { requestUpdate } from '../metadata';
import { type MetadataUpdater, NEVER } from '../metadata-updater';
import type { ProducerSettings } from './producer-settings';
import type { ProducerState } from './producer-state';
import { addPartitionsRequest, bodyOf, findCoordinator } from './transactional-bodies';
import { enqueue, settle } from './transactional-operations';
import { apiOf, coordinatorTypeOf, priorityOf, type TransactionalRequest } from './transactional-request';
import { hasError, resetTransaction, type TransactionalState } from './transactional-state';

/** What the I/O thread does about transactions before it sends records. */
export interface TransactionalStep {
  /** False while a transactional request is on its way, or the thread sleeps. */
  readonly mayProduce: boolean;
  readonly wakeAt: Micros;
}

const GO_ON: TransactionalStep = { mayProduce: true, wakeAt: NEVER };
const STOP: TransactionalStep = { mayProduce: false, wakeAt: NEVER };

/** Sends the requests of a transactional producer, one at a time (Sender.maybeSendAndPollTransactionalRequest). */
export class TransactionalRequests {
  private readonly context: ClusterContext;
  private readonly updater: MetadataUpdater;

  constructor(context: ClusterContext, updater: MetadataUpdater) {
    this.context = context;
    this.updater = updater;
  }

  /** Sends what is next. */
  step(
    state: ProducerState,
    transactional: TransactionalState,
    settings: ProducerSettings,
  ): TransactionalStep {
    const { now } = this.context.simulation;
    for (;;) {
      if (transactional.inFlight !== null) return STOP;
      if (transactional.sleepsUntil > now) return { mayProduce: false, wakeAt: transactional.sleepsUntil };
      const request = this.next(transactional, state);
      if (request === null) return GO_ON;
      const step = this.trySend(state, transactional, settings, request);
      if (step !== null) return step;
    }
  }

  /** Takes the next request out of the queue; null when none is to be sent now (TransactionManager.nextRequest). */
  private next(state: TransactionalState, producer: ProducerState): TransactionalRequest | null {
    if (state.newPartitions.length > 0 && producer.transactions !== null) {
      enqueue(state, addPartitionsRequest(state, producer.transactions), -1);
    }
    const first = peek(state);
    if (first === null) return null;
    if (first.kind === 'EndTxn' && producer.accumulator.incomplete > 0) return null;
    take(state, first);
    if (hasError(state) && !(state.state === 'ABORTABLE_ERROR' && first.kind === 'FindCoordinator')) {
      settle(state, first.result, state.lastError);
      return null;
    }
    if (first.kind !== 'EndTxn' || state.isStarted) return first;
    settle(state, first.result, null);
    resetTransaction(state);
    const after = peek(state);
    if (after !== null) take(state, after);
    return after;
  }

  /** Sends a request; null when the next round may go on at once with what came before it. */
  private trySend(
    state: ProducerState,
    transactional: TransactionalState,
    settings: ProducerSettings,
    request: TransactionalRequest,
  ): TransactionalStep | null {
    const { networkClient, simulation } = this.context;
    const type = coordinatorTypeOf(request);
    const peer = this.target(state, transactional, settings, type);
    const backoff = microsFromMs(settings.config.retryBackoffMs);
    if (peer < 0 && type === null) {
      this.putBack(transactional, request);
      requestUpdate(state.metadata);
      transactional.sleepsUntil = simulation.now + backoff;
      return { mayProduce: false, wakeAt: transactional.sleepsUntil };
    }
    if (peer < 0) {
      enqueue(transactional, findCoordinator(transactional, request), -1);
      request.isRetry = true;
      this.putBack(transactional, request);
      return null;
    }
    if (!networkClient.ready(state.node, peer)) {
      this.putBack(transactional, request);
      const at = networkClient.mayConnectAt(state.node, peer);
      return at > simulation.now ? { mayProduce: false, wakeAt: at } : STOP;
    }
    if (request.isRetry && !request.hasSlept) {
      request.hasSlept = true;
      this.putBack(transactional, request);
      transactional.sleepsUntil = simulation.now + backoff;
      return { mayProduce: false, wakeAt: transactional.sleepsUntil };
    }
    const body = bodyOf(transactional, state, request, settings.config);
    transactional.inFlight = { ...request };
    const { requestTimeoutMs } = settings.config;
    networkClient.send(
      state.node,
      peer,
      apiOf(request),
      body as unknown as Plain,
      requestTimeoutMs,
      TRANSACTIONAL,
    );
    return STOP;
  }

  private target(
    state: ProducerState,
    transactional: TransactionalState,
    settings: ProducerSettings,
    type: 'group' | 'transaction' | null,
  ): number {
    if (type === 'transaction') return transactional.coordinator;
    if (type === 'group') return transactional.groupCoordinator;
    return this.updater.leastLoadedNode(state.node, state.metadata, settings.metadata);
  }

  /** It comes first again among its like. */
  private putBack(state: TransactionalState, request: TransactionalRequest): void {
    state.requests.unshift(request);
  }
}

/** The connection to a node is gone, or could not be made: whoever waits for it looks for the coordinator again. */
export function forgetCoordinator(transactional: TransactionalState, peer: number): void {
  if (transactional.coordinator === peer) transactional.coordinator = -1;
  if (transactional.groupCoordinator === peer) transactional.groupCoordinator = -1;
}

/** What tells the answer to a transactional request from others of a producer. */
export const TRANSACTIONAL = 'transactional';

/** Whether an answer to a producer's request is one of a transactional request. */
export function isTransactionalAnswer(api: number, context: Plain): boolean {
  return api !== API.Produce && context === TRANSACTIONAL;
}

function peek({ requests }: TransactionalState): TransactionalRequest | null {
  let first: TransactionalRequest | null = null;
  for (const request of requests) {
    if (first === null || priorityOf(request) < priorityOf(first)) first = request;
  }
  return first;
}

function take(state: TransactionalState, request: TransactionalRequest): void {
  state.requests = state.requests.filter((other) => other !== request);
}
