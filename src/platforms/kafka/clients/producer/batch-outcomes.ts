import { removeAt } from '../../../../base/lists';
import type { ClusterContext } from '../../cluster-context';
import type { ProducerConfig } from '../../configs/producer-config';
import { type ErrorName, errorNamed, errorWithCode } from '../../protocol/errors';
import type { ProduceResponse } from '../../protocol/messages';
import { FACTS } from '../../trace';
import type { ClientException } from '../client-api';
import { protocolException } from '../client-exceptions';
import { addTopic, requestUpdate } from '../metadata';
import type { MetadataUpdater } from '../metadata-updater';
import { retryBackoff } from '../retry-backoff';
import { lastSequenceOf, NO_SEQUENCE, type ProducerBatch } from './producer-batch';
import type { ProducerState } from './producer-state';
import { complete, type PartitionQueue, queueOf, reenqueue, splitAndReenqueue } from './record-accumulator';
import {
  canRetrySequence,
  canRetryTransactional,
  closeGap,
  markUnresolved,
  noteAcknowledged,
  noteFailed,
} from './transaction-manager';
import { failFatally, noteFailure } from './transactional-operations';
import { hasError, simpleName, type TransactionalState } from './transactional-state';

/** What a broker, or the lack of an answer, says about one batch. */
export type BatchAnswer = Omit<ProduceResponse['partitions'][number], 'partition'>;

/** The answer of a request that got none. */
export function unanswered(error: ErrorName): BatchAnswer {
  const errorCode = errorNamed(error).code;
  return { errorCode, baseOffset: -1, logAppendTimeMs: -1, batch: -1, currentLeader: null };
}

/** What becomes of sent batches: done, failed, sent again, or split (Sender.completeBatch). */
export class BatchOutcomes {
  private readonly context: ClusterContext;
  private readonly updater: MetadataUpdater;

  constructor(context: ClusterContext, updater: MetadataUpdater) {
    this.context = context;
    this.updater = updater;
  }

  /** Takes the answer for one batch of a request. */
  onAnswer(
    state: ProducerState,
    config: ProducerConfig,
    partition: number,
    batchId: number,
    answer: BatchAnswer,
  ): void {
    const queue = queueOf(state.accumulator, partition);
    if (config.maxInFlightRequestsPerConnection === 1) queue.isMuted = false;
    const place = placeOf(queue.inFlight, batchId);
    const batch = place < 0 ? undefined : queue.inFlight[place];
    if (batch === undefined) {
      this.releaseAbandoned(state, config, queue, batchId, answer.errorCode === 0);
      return;
    }
    removeAt(queue.inFlight, place);
    if (answer.errorCode === 0) this.succeed(state, config, queue, batch, answer);
    else this.onError(state, config, queue, batch, answer);
  }

  /** Fails a batch for good. */
  fail(
    state: ProducerState,
    config: ProducerConfig,
    queue: PartitionQueue,
    batch: ProducerBatch,
    exception: ClientException,
    error: { readonly name: string; readonly adjustSequences: boolean },
  ): void {
    this.recordFailure(state, batch, exception);
    const { transactions, transactional } = state;
    if (transactional !== null && transactions !== null) {
      this.failTransaction(state, transactional, exception);
      if (error.adjustSequences) closeGap(transactions, queue, batch);
    } else if (transactions !== null) noteFailed(transactions, queue, error.name, error.adjustSequences);
    complete(state.accumulator, config, batch);
  }

  /** Gives up what was not acknowledged within delivery.timeout.ms, and notes when to look again. */
  expire(state: ProducerState, config: ProducerConfig): void {
    const { now } = this.context.simulation;
    const timeout = config.deliveryTimeoutMs * 1000;
    let next = Number.POSITIVE_INFINITY;
    for (const queue of state.accumulator.queues.values()) {
      while (queue.batches[0] !== undefined && queue.batches[0].createdAt + timeout <= now) {
        this.expireBatch(state, config, queue, queue.batches.shift() as ProducerBatch, true);
      }
      while (queue.inFlight[0] !== undefined && queue.inFlight[0].createdAt + timeout <= now) {
        this.expireBatch(state, config, queue, queue.inFlight.shift() as ProducerBatch, false);
      }
      for (const first of [queue.batches[0], queue.inFlight[0]]) {
        if (first !== undefined) next = Math.min(next, first.createdAt + timeout);
      }
    }
    state.nextExpiryAt = next;
  }

  /** Fails everything that has no outcome yet: the producer is closed by force, or can never send again. */
  abortAll(state: ProducerState, config: ProducerConfig, exception: ClientException): void {
    for (const queue of state.accumulator.queues.values()) {
      for (const batch of [...queue.inFlight, ...queue.batches]) {
        this.recordFailure(state, batch, exception);
        complete(state.accumulator, config, batch);
      }
      queue.inFlight = [];
      queue.batches = [];
    }
  }

  /** Fails what was not sent yet: the transaction is being aborted, or can only be. */
  abortUndrained(state: ProducerState, config: ProducerConfig, exception: ClientException): void {
    for (const queue of state.accumulator.queues.values()) {
      const undrained = queue.batches.filter(({ baseSequence }) => baseSequence === NO_SEQUENCE);
      if (undrained.length === 0) continue;
      queue.batches = queue.batches.filter(({ baseSequence }) => baseSequence !== NO_SEQUENCE);
      for (const batch of undrained) {
        this.recordFailure(state, batch, exception);
        complete(state.accumulator, config, batch);
      }
    }
  }

  /** Lets a failure move a transactional producer into an error state, and writes that down when it does. */
  noteTransactionalFailure(
    state: ProducerState,
    exception: ClientException,
    fail: () => ClientException | null,
  ): ClientException | null {
    const { transactional } = state;
    if (transactional === null) return null;
    const before = transactional.state;
    const refused = fail();
    if (hasError(transactional) && transactional.state !== before) {
      const { simulation } = this.context;
      const { cause } = simulation;
      const id = simulation.text(transactional.transactionalId);
      const why = simulation.text(`${simpleName(exception)}: ${exception.message}`);
      simulation.record(FACTS.TransactionFailed, state.node, id, simulation.text(transactional.state), why);
      simulation.cause = cause;
    }
    return refused;
  }

  /**
   * The I/O thread gave a batch up. Where its producer is in no state to fail, it can never be used again, for nobody
   * would be told (TransactionManager.shouldPoisonStateOnInvalidTransition).
   */
  private failTransaction(
    state: ProducerState,
    transactional: TransactionalState,
    exception: ClientException,
  ): void {
    const refused = this.noteTransactionalFailure(state, exception, () =>
      noteFailure(transactional, exception),
    );
    if (refused === null) return;
    this.noteTransactionalFailure(state, refused, () => failFatally(transactional, refused));
  }

  private succeed(
    state: ProducerState,
    config: ProducerConfig,
    queue: PartitionQueue,
    batch: ProducerBatch,
    answer: BatchAnswer,
  ): void {
    if (state.transactions !== null) noteAcknowledged(queue, batch);
    const { baseOffset, logAppendTimeMs } = answer;
    const lastOffset = baseOffset < 0 ? -1 : baseOffset + batch.recordCount - 1;
    const { simulation } = this.context;
    simulation.record(
      FACTS.RecordsAcknowledged,
      state.node,
      batch.partition,
      baseOffset,
      lastOffset,
      answer.batch,
    );
    if (state.keepsCompletions) {
      const { topic, index } = this.context.registry.partition(batch.partition);
      batch.records.forEach(({ send, key, value, timestampMs }, i) => {
        state.completions.push({
          send,
          topic,
          partition: index,
          offset: baseOffset < 0 ? -1 : baseOffset + i,
          timestampMs: logAppendTimeMs < 0 ? timestampMs : logAppendTimeMs,
          serializedKeySizeBytes: key?.length ?? -1,
          serializedValueSizeBytes: value?.length ?? -1,
          exception: null,
        });
      });
    }
    complete(state.accumulator, config, batch);
  }

  private onError(
    state: ProducerState,
    config: ProducerConfig,
    queue: PartitionQueue,
    batch: ProducerBatch,
    answer: BatchAnswer,
  ): void {
    const { simulation } = this.context;
    const error = errorWithCode(answer.errorCode);
    if (error.name === 'MESSAGE_TOO_LARGE' && batch.recordCount > 1) {
      splitAndReenqueue(state.accumulator, config, queue, batch, batch.records);
      complete(state.accumulator, config, batch);
      return;
    }
    if (this.canRetry(state, config, queue, batch, error.name, error.retriable)) {
      const backoff = retryBackoff(simulation, state.node, config, batch.attempts);
      reenqueue(state.accumulator, queue, batch, simulation.now, backoff);
      simulation.record(FACTS.SendRetried, state.node, batch.partition, answer.errorCode, batch.attempts);
    } else if (error.name === 'DUPLICATE_SEQUENCE_NUMBER') {
      this.succeed(state, config, queue, batch, answer);
    } else {
      const adjustSequences = batch.attempts < config.retries;
      const exception = protocolException(answer.errorCode);
      this.fail(state, config, queue, batch, exception, { name: error.name, adjustSequences });
    }
    if (!error.invalidMetadata) return;
    const { currentLeader } = answer;
    if (
      currentLeader !== null &&
      (error.name === 'NOT_LEADER_OR_FOLLOWER' || error.name === 'FENCED_LEADER_EPOCH')
    ) {
      const { leaderId, leaderEpoch } = currentLeader;
      this.updater.onLeaderHint(state.metadata, batch.partition, leaderId, leaderEpoch);
    }
    const { topic } = this.context.registry.partition(batch.partition);
    addTopic(state.metadata, topic, simulation.now + config.metadataMaxIdleMs * 1000);
    requestUpdate(state.metadata);
  }

  private canRetry(
    state: ProducerState,
    config: ProducerConfig,
    queue: PartitionQueue,
    batch: ProducerBatch,
    name: ErrorName,
    retriable: boolean,
  ): boolean {
    const ageMs = (this.context.simulation.now - batch.createdAt) / 1000;
    if (ageMs >= config.deliveryTimeoutMs || batch.attempts >= config.retries) return false;
    const { transactions, transactional } = state;
    if (transactions === null) return retriable;
    const mayRepeat = transactional === null ? canRetrySequence : canRetryTransactional;
    return mayRepeat(transactions, queue, batch, name) || retriable;
  }

  private expireBatch(
    state: ProducerState,
    config: ProducerConfig,
    queue: PartitionQueue,
    batch: ProducerBatch,
    isQueued: boolean,
  ): void {
    const ageMs = Math.floor((this.context.simulation.now - batch.createdAt) / 1000);
    const name = this.context.registry.partitionName(batch.partition);
    const message =
      `Expiring ${batch.recordCount} record(s) for ${name}:${ageMs} ms has passed since batch creation. ` +
      'The request has not been sent, or no server response has been received yet.';
    const exception = { className: 'org.apache.kafka.common.errors.TimeoutException', message };
    this.recordFailure(state, batch, exception);
    const { transactions, transactional } = state;
    if (transactional !== null) {
      this.failTransaction(state, transactional, exception);
    }
    if (transactions !== null && batch.attempts > 0) markUnresolved(transactions, batch);
    if (isQueued) complete(state.accumulator, config, batch);
    else {
      state.accumulator.incomplete--;
      const { id, capacityBytes } = batch;
      queue.abandoned.push({ id, capacityBytes, lastSequence: lastSequenceOf(batch) });
    }
  }

  private releaseAbandoned(
    state: ProducerState,
    config: ProducerConfig,
    queue: PartitionQueue,
    batchId: number,
    isAcknowledged: boolean,
  ): void {
    const place = placeOf(queue.abandoned, batchId);
    const [abandoned] = place < 0 ? [] : queue.abandoned.splice(place, 1);
    if (abandoned === undefined) return;
    if (isAcknowledged) queue.lastAckedSequence = Math.max(queue.lastAckedSequence, abandoned.lastSequence);
    if (abandoned.capacityBytes === 0) return;
    const { capacityBytes } = abandoned;
    state.accumulator.incomplete++;
    complete(state.accumulator, config, { capacityBytes, isSplit: false });
  }

  private recordFailure(state: ProducerState, batch: ProducerBatch, exception: ClientException): void {
    const { simulation } = this.context;
    const text = simulation.text(`${simpleName(exception)}: ${exception.message}`);
    simulation.record(FACTS.SendFailed, state.node, batch.partition, batch.recordCount, text);
    if (!state.keepsCompletions) return;
    const { topic, index } = this.context.registry.partition(batch.partition);
    for (const { send, key, value, timestampMs } of batch.records) {
      state.completions.push({
        send,
        topic,
        partition: index,
        offset: -1,
        timestampMs,
        serializedKeySizeBytes: key?.length ?? -1,
        serializedValueSizeBytes: value?.length ?? -1,
        exception,
      });
    }
  }
}

/** Where a batch stands in a list; -1 when it is not there. */
function placeOf(batches: readonly { readonly id: number }[], id: number): number {
  for (let place = 0; place < batches.length; place++) if (batches[place]?.id === id) return place;
  return -1;
}
