import type { Micros } from '../../../../engine/clock';
import type { Plain } from '../../../../engine/plain-data';
import type { ClusterContext } from '../../cluster-context';
import type { ProducerConfig } from '../../configs/producer-config';
import { errorWithCode } from '../../protocol/errors';
import { API, type ProduceRequest, type ProduceResponse } from '../../protocol/messages';
import type { InitProducerIdResponse } from '../../protocol/transaction-messages';
import { kafkaError, kafkaException, protocolException } from '../client-exceptions';
import { addTopic, requestUpdate } from '../metadata';
import type { MetadataSnapshot } from '../metadata-snapshot';
import { type MetadataUpdater, NEVER } from '../metadata-updater';
import { retryBackoff } from '../retry-backoff';
import { type BatchAnswer, type BatchOutcomes, unanswered } from './batch-outcomes';
import type { ProducerBatch } from './producer-batch';
import type { ProducerSettings } from './producer-settings';
import type { ProducerState } from './producer-state';
import { drain, type PartitionQueue, type ReadyCheck, ready } from './record-accumulator';
import {
  assignSequence,
  bumpEpochIfRequired,
  maySend,
  resolveSequences,
  resolveTransactionalSequences,
  type TransactionState,
} from './transaction-manager';
import { failAbortably, settle } from './transactional-operations';
import { TransactionalRequests, type TransactionalStep } from './transactional-requests';
import { isCompleting, type TransactionalState } from './transactional-state';

/** What a produce request wants back with its answer: the batches in the order of its partitions. */
interface ProduceContext {
  readonly partitions: ProduceRequest['partitions'];
  readonly batches: readonly number[];
  readonly expiresAt: Micros;
}

/** Integer.MAX_VALUE: what an idempotent producer without transactions asks for. */
const TRANSACTION_TIMEOUT_MS = 2147483647;

/** The work of the producer's I/O thread (clients/…/Sender): what to send, to whom, and when to look again. */
export class Sender {
  private readonly context: ClusterContext;
  private readonly updater: MetadataUpdater;
  private readonly outcomes: BatchOutcomes;
  private readonly requests: TransactionalRequests;
  /** Both are of one run only; they are kept to spare the allocation. */
  private hasSent = false;
  private readonly check: ReadyCheck = { brokers: [], nextCheckAt: 0, unknownLeaderTopics: [] };

  constructor(context: ClusterContext, updater: MetadataUpdater, outcomes: BatchOutcomes) {
    this.context = context;
    this.updater = updater;
    this.outcomes = outcomes;
    this.requests = new TransactionalRequests(context, updater);
  }

  /** One round of Sender.runOnce. Returns when the next one is due if nothing happens before. */
  run(state: ProducerState, settings: ProducerSettings): Micros {
    const { transactions } = state;
    if (state.fatalError !== null && state.accumulator.incomplete > 0) {
      this.outcomes.abortAll(state, settings.config, state.fatalError);
    }
    let wakeAt = NEVER;
    let mayProduce = true;
    if (state.transactional !== null) {
      const step = this.runTransaction(state, state.transactional, settings);
      mayProduce = step.mayProduce;
      wakeAt = step.wakeAt;
    } else if (transactions !== null) {
      if (transactions.unresolved.size > 0) resolveSequences(transactions, state.accumulator);
      bumpEpochIfRequired(transactions, state.accumulator);
      if (transactions.producerId < 0) {
        mayProduce = false;
        wakeAt = this.initProducerId(state, transactions, settings);
      }
    }
    if (mayProduce) {
      do {
        this.hasSent = false;
        wakeAt = this.sendProducerData(state, settings);
      } while (this.hasSent);
    }
    return Math.min(wakeAt, this.updater.maybeUpdate(state.node, state.metadata, settings.metadata));
  }

  /** The part of a round that is about transactions. */
  private runTransaction(
    state: ProducerState,
    transactional: TransactionalState,
    settings: ProducerSettings,
  ): TransactionalStep {
    const { transactions } = state;
    if (transactions !== null && transactions.unresolved.size > 0) {
      const isLost = resolveTransactionalSequences(transactions, state.accumulator);
      if (isLost)
        this.outcomes.noteTransactionalFailure(state, LOST_TRACK, () =>
          failAbortably(transactional, LOST_TRACK),
        );
    }
    if (transactional.state === 'FATAL_ERROR') {
      if (transactional.lastError !== null && state.accumulator.incomplete > 0) {
        this.outcomes.abortAll(state, settings.config, transactional.lastError);
      }
      for (const request of transactional.requests)
        settle(transactional, request.result, transactional.lastError);
      transactional.requests = [];
      return { mayProduce: false, wakeAt: NEVER };
    }
    if (transactional.inFlight === null) {
      if (transactional.state === 'ABORTABLE_ERROR' && transactional.lastError !== null) {
        this.outcomes.abortUndrained(state, settings.config, transactional.lastError);
      } else if (transactional.state === 'ABORTING_TRANSACTION') {
        this.outcomes.abortUndrained(state, settings.config, ABORTED);
      }
    }
    state.accumulator.isTransactionCompleting = isCompleting(transactional);
    return this.requests.step(state, transactional, settings);
  }

  /** The response to a produce request. */
  onProduceResponse(
    state: ProducerState,
    settings: ProducerSettings,
    body: ProduceResponse,
    context: Plain,
  ): void {
    const { partitions, batches } = context as unknown as ProduceContext;
    const { simulation } = this.context;
    const { cause } = simulation;
    state.requestsInFlight--;
    for (let i = 0; i < partitions.length; i++) {
      const { partition } = partitions[i] as ProduceRequest['partitions'][number];
      let answer = body.partitions[i];
      if (answer?.partition !== partition) answer = body.partitions.find((p) => p.partition === partition);
      simulation.cause = cause;
      this.outcomes.onAnswer(
        state,
        settings.config,
        partition,
        batches[i] as number,
        answer ?? unanswered('UNKNOWN_SERVER_ERROR'),
      );
    }
  }

  /** A produce request will get no response. */
  onProduceLost(state: ProducerState, settings: ProducerSettings, context: Plain): void {
    const { partitions, batches, expiresAt } = context as unknown as ProduceContext;
    const { simulation } = this.context;
    const { cause } = simulation;
    const isTimedOut = expiresAt <= simulation.now;
    state.requestsInFlight--;
    const answer = unanswered(isTimedOut ? 'REQUEST_TIMED_OUT' : 'NETWORK_EXCEPTION');
    for (let i = 0; i < partitions.length; i++) {
      const { partition } = partitions[i] as ProduceRequest['partitions'][number];
      simulation.cause = cause;
      this.outcomes.onAnswer(state, settings.config, partition, batches[i] as number, answer);
    }
  }

  /** The answer to InitProducerId, null when none will come. */
  onProducerId(
    state: ProducerState,
    settings: ProducerSettings,
    response: InitProducerIdResponse | null,
  ): void {
    const { transactions } = state;
    if (transactions === null) return;
    transactions.isInitializing = false;
    if (response !== null && response.errorCode === 0) {
      transactions.producerId = response.producerId;
      transactions.producerEpoch = response.producerEpoch;
      transactions.failures = 0;
      return;
    }
    if (response !== null && !errorWithCode(response.errorCode).retriable) {
      state.fatalError = protocolException(response.errorCode);
      this.outcomes.abortAll(state, settings.config, state.fatalError);
      return;
    }
    const wait = retryBackoff(this.context.simulation, state.node, settings.config, transactions.failures);
    transactions.failures++;
    transactions.retryAt = this.context.simulation.now + wait;
  }

  private initProducerId(
    state: ProducerState,
    transactions: TransactionState,
    settings: ProducerSettings,
  ): Micros {
    const { networkClient, simulation } = this.context;
    if (transactions.isInitializing || state.fatalError !== null) return NEVER;
    if (transactions.retryAt > simulation.now) return transactions.retryAt;
    const peer = this.updater.leastLoadedNode(state.node, state.metadata, settings.metadata);
    if (peer < 0) {
      transactions.retryAt = simulation.now + settings.config.retryBackoffMs * 1000;
      return transactions.retryAt;
    }
    if (!networkClient.ready(state.node, peer)) return NEVER;
    transactions.isInitializing = true;
    const request = {
      transactionalId: null,
      transactionTimeoutMs: TRANSACTION_TIMEOUT_MS,
      producerId: -1,
      producerEpoch: -1,
    };
    networkClient.send(state.node, peer, API.InitProducerId, request, settings.config.requestTimeoutMs);
    return NEVER;
  }

  private sendProducerData(state: ProducerState, settings: ProducerSettings): Micros {
    const { config } = settings;
    const { now } = this.context.simulation;
    const { check } = this;
    const cluster = this.updater.snapshot(state.metadata);
    const isExpiring = state.nextExpiryAt <= now;
    if (isExpiring) this.outcomes.expire(state, config);
    ready(state.accumulator, config, cluster, now, check);
    if (check.unknownLeaderTopics.length > 0) this.askForLeaders(state, config);
    // A transaction that failed by it is seen to in the next round.
    let wakeAt = isExpiring ? now : Math.min(check.nextCheckAt, state.nextExpiryAt);
    for (let i = 0; i < check.brokers.length; i++) {
      const brokerId = check.brokers[i] as number;
      wakeAt = Math.min(wakeAt, this.sendTo(state, settings, cluster, brokerId));
    }
    return wakeAt;
  }

  private askForLeaders(state: ProducerState, config: ProducerConfig): void {
    for (const topic of this.check.unknownLeaderTopics) {
      addTopic(state.metadata, topic, this.context.simulation.now + config.metadataMaxIdleMs * 1000);
      requestUpdate(state.metadata);
    }
  }

  /** Sends what a broker is ready for. Returns when to try again if it cannot be reached now. */
  private sendTo(
    state: ProducerState,
    settings: ProducerSettings,
    cluster: MetadataSnapshot,
    brokerId: number,
  ): Micros {
    const { networkClient, simulation } = this.context;
    const { config } = settings;
    const peer = cluster.nodes.get(brokerId) as number;
    if (!networkClient.ready(state.node, peer)) {
      const at = networkClient.mayConnectAt(state.node, peer);
      return at > simulation.now ? at : NEVER;
    }
    if (networkClient.inFlightCount(state.node, peer) >= config.maxInFlightRequestsPerConnection)
      return NEVER;
    const { now } = simulation;
    const most = config.maxRequestSizeBytes;
    const batches = drain(state.accumulator, cluster, brokerId, most, now, state, mayDrain);
    if (batches.length === 0) return NEVER;
    this.hasSent = true;
    this.sendProduceRequest(state, config, peer, batches);
    return NEVER;
  }

  private sendProduceRequest(
    state: ProducerState,
    config: ProducerConfig,
    peer: number,
    batches: readonly ProducerBatch[],
  ): void {
    const { networkClient, simulation } = this.context;
    let sizeBytes = 0;
    for (let i = 0; i < batches.length; i++) {
      const batch = batches[i] as ProducerBatch;
      if (batch.firstRecord < 0) this.writeRecords(batch);
      if (config.maxInFlightRequestsPerConnection === 1) this.mute(state, batch.partition);
      sizeBytes += batch.sizeBytes;
    }
    const partitions =
      state.transactional === null ? batches.map(producedBatch) : batches.map(transactionalBatch);
    const ids = batches.map(idOf);
    const request: ProduceRequest = {
      acks: config.acks,
      timeoutMs: config.requestTimeoutMs,
      transaction: transactionOf(state),
      partitions,
    };
    const body = request as unknown as Plain;
    if (config.acks === 0) {
      networkClient.sendOneWay(state.node, peer, API.Produce, body, sizeBytes);
      const { cause } = simulation;
      for (const { partition, id } of batches) {
        simulation.cause = cause;
        this.outcomes.onAnswer(state, config, partition, id, NO_ANSWER_WANTED);
      }
      return;
    }
    state.requestsInFlight++;
    const expiresAt = simulation.now + config.requestTimeoutMs * 1000;
    const context: ProduceContext = { partitions, batches: ids, expiresAt };
    const plain = context as unknown as Plain;
    networkClient.send(state.node, peer, API.Produce, body, config.requestTimeoutMs, plain, sizeBytes);
  }

  private writeRecords(batch: ProducerBatch): void {
    const store = this.context.records;
    for (let i = 0; i < batch.records.length; i++) {
      const { key, value, headers, timestampMs } = batch.records[i] as ProducerBatch['records'][number];
      const row = store.addRecord(key, value, headers, timestampMs);
      if (i === 0) batch.firstRecord = row;
    }
  }

  private mute(state: ProducerState, partition: number): void {
    const queue = state.accumulator.queues.get(partition);
    if (queue !== undefined) queue.isMuted = true;
  }
}

/** What batches fail with that were not sent when their transaction was aborted. */
const ABORTED = kafkaError('TransactionAbortedException', 'Failing batch since transaction was aborted');

const LOST_TRACK = kafkaException(
  "The client hasn't received acknowledgment for some previously sent messages and can no longer retry them. " +
    'It is safe to abort the transaction and continue.',
);

const NO_ANSWER_WANTED: BatchAnswer = {
  errorCode: 0,
  baseOffset: -1,
  logAppendTimeMs: -1,
  batch: -1,
  currentLeader: null,
};

function idOf({ id }: ProducerBatch): number {
  return id;
}

function mayDrain(
  { transactions, transactional }: ProducerState,
  queue: PartitionQueue,
  first: ProducerBatch,
): boolean {
  if (transactions === null) return true;
  if (transactional !== null && !transactional.partitions.includes(queue.partition)) return false;
  if (!maySend(transactions, queue, first)) return false;
  assignSequence(transactions, queue, first);
  return true;
}

function producedBatch(batch: ProducerBatch): ProduceRequest['partitions'][number] {
  const { partition, firstRecord, recordCount, sizeBytes, maxTimestampMs } = batch;
  const { producerId, producerEpoch, baseSequence } = batch;
  return {
    partition,
    batch: { firstRecord, recordCount, sizeBytes, maxTimestampMs, producerId, producerEpoch, baseSequence },
  };
}

function transactionalBatch(batch: ProducerBatch): ProduceRequest['partitions'][number] {
  const { partition, batch: produced } = producedBatch(batch);
  return { partition, batch: { ...produced, role: 'transactional' } };
}

function transactionOf({ transactional }: ProducerState): ProduceRequest['transaction'] {
  if (transactional === null) return null;
  const { transactionalId, transactionVersion } = transactional;
  return { transactionalId, transactionVersion };
}
