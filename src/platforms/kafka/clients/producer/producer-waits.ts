import type { Micros } from '../../../../engine/clock';
import type { Plain } from '../../../../engine/plain-data';
import type { ClusterContext } from '../../cluster-context';
import type { ProducerConfig } from '../../configs/producer-config';
import type { ClientAnswer, ClientException, ClientOwner } from '../client-api';
import { kafkaError, kafkaException, NOTHING, thrown, timeoutException } from '../client-exceptions';
import type { MetadataUpdater } from '../metadata-updater';
import type { MemoryWaiter, MetadataWaiter, ProducerState } from './producer-state';
import type { RecordSends } from './record-sends';
import { acknowledge } from './transactional-operations';
import type { TransactionalState, TransactionalWaiter } from './transactional-state';

/** Operations of a producer that wait: for metadata, memory, outcomes, or the end. */
export class ProducerWaits {
  private readonly context: ClusterContext;
  private readonly updater: MetadataUpdater;
  private readonly sends: RecordSends;
  private readonly owners: (host: number) => ClientOwner;

  constructor(
    context: ClusterContext,
    updater: MetadataUpdater,
    sends: RecordSends,
    owners: (host: number) => ClientOwner,
  ) {
    this.context = context;
    this.updater = updater;
    this.sends = sends;
    this.owners = owners;
  }

  /** Makes an operation wait for metadata. */
  addMetadataWaiter(state: ProducerState, waiter: Omit<MetadataWaiter, 'since' | 'version'>): void {
    const { now } = this.context.simulation;
    state.metadataWaiters.push({ ...waiter, since: now, version: state.metadata.updateVersion });
  }

  /** Whether anything waits, so that `settle` may have something to do. */
  hasAny(state: ProducerState): boolean {
    return (
      state.metadataWaiters.length > 0 ||
      state.memoryWaiters.length > 0 ||
      state.flushes.length > 0 ||
      state.closeToken >= 0 ||
      (state.transactional !== null && state.transactional.waiters.length > 0) ||
      (state.taker >= 0 && (state.completions.length > 0 || state.status === 'closed'))
    );
  }

  /** When the next of those who wait must be told that its time is over. */
  nextDeadline(state: ProducerState): Micros {
    let next = state.status === 'closing' ? state.closeDeadline : Number.POSITIVE_INFINITY;
    if (!this.hasAny(state)) return next;
    for (const { deadline } of state.metadataWaiters) next = Math.min(next, deadline);
    for (const { deadline } of state.memoryWaiters) next = Math.min(next, deadline);
    for (const { deadline } of state.transactional?.waiters ?? []) next = Math.min(next, deadline);
    return next;
  }

  /**
   * Answers those who need not wait any longer. An answer may lead to further calls on the same producer at once, so
   * nothing is held across one.
   */
  settle(state: ProducerState, config: ProducerConfig): void {
    for (const waiter of [...state.metadataWaiters]) this.settleMetadata(state, config, waiter);
    while (state.memoryWaiters[0] !== undefined && this.settleMemory(state, config, state.memoryWaiters[0]));
    this.handOutCompletions(state);
    if (state.transactional !== null) this.settleTransactions(state, state.transactional, config);
    for (const flush of [...state.flushes]) {
      if (!this.isFlushed(state, flush.before)) continue;
      state.flushes = state.flushes.filter((other) => other !== flush);
      state.accumulator.flushesInProgress = state.flushes.length;
      this.answer(state, flush.token, NOTHING);
    }
    if (state.status === 'closed' && state.closeToken >= 0 && (!state.hasTaker || state.hasEnded)) {
      const token = state.closeToken;
      state.closeToken = -1;
      this.answer(state, token, NOTHING);
    }
  }

  /**
   * Gives up an operation whose thread was interrupted: a send that waits for metadata or memory, or a flush. False
   * when nothing waits under that token.
   */
  interrupt(state: ProducerState, token: number): boolean {
    const isOther = (waiter: { readonly token: number }) => waiter.token !== token;
    const counts = () => state.metadataWaiters.length + state.memoryWaiters.length + state.flushes.length;
    const before = counts();
    state.metadataWaiters = state.metadataWaiters.filter(isOther);
    state.memoryWaiters = state.memoryWaiters.filter(isOther);
    state.flushes = state.flushes.filter(isOther);
    state.accumulator.memoryWaiters = state.memoryWaiters.length;
    state.accumulator.flushesInProgress = state.flushes.length;
    if (counts() === before) return false;
    this.answer(state, token, thrown(kafkaError('WakeupException', '')));
    return true;
  }

  /** Whether the I/O thread has run all callbacks that it was given. */
  isIoThreadIdle(state: ProducerState): boolean {
    return !state.hasTaker || (state.completions.length === 0 && (state.taker >= 0 || state.hasEnded));
  }

  /** The answer of `partitionsFor`. */
  partitions(state: ProducerState, topic: string): ClientAnswer {
    const { topics, partitions } = this.updater.snapshot(state.metadata);
    const found = (topics.get(topic)?.partitions ?? []).map((number) => {
      const known = partitions.get(number);
      return {
        topic,
        partition: known?.index ?? -1,
        leader: known?.leaderId ?? -1,
        replicas: known?.replicas ?? [],
        isr: known?.isr ?? [],
      };
    });
    return { kind: 'value', value: found };
  }

  private settleMetadata(state: ProducerState, config: ProducerConfig, waiter: MetadataWaiter): void {
    if (!state.metadataWaiters.includes(waiter)) return;
    const answer = this.metadataAnswer(state, config, waiter);
    if (answer === null) return;
    state.metadataWaiters = state.metadataWaiters.filter((other) => other !== waiter);
    this.answer(state, waiter.token, answer);
  }

  private metadataAnswer(
    state: ProducerState,
    config: ProducerConfig,
    waiter: MetadataWaiter,
  ): ClientAnswer | null {
    const { topic, partition, record } = waiter;
    if (state.status !== 'open') return thrown(kafkaException('Producer closed while send in progress'));
    if (waiter.deadline <= this.context.simulation.now) {
      const exception = this.sends.metadataTimeout(state, config, topic, partition);
      return record === null ? thrown(exception) : this.sends.fail(state, record, exception, -1);
    }
    if (waiter.version === state.metadata.updateVersion) return null;
    const fault = this.sends.topicFault(state, topic);
    if (fault !== null) return record === null ? thrown(fault) : this.sends.fail(state, record, fault, -1);
    if (!this.sends.hasMetadata(state, config, topic, partition)) {
      waiter.version = state.metadata.updateVersion;
      return null;
    }
    if (record === null) return this.partitions(state, topic);
    const attempt = this.sends.attempt(state, config, record, -1);
    if (attempt.kind === 'done') return attempt.answer;
    this.sends.waitForMemory(state, record, attempt.send, waiter.token, waiter.deadline);
    state.metadataWaiters = state.metadataWaiters.filter((other) => other !== waiter);
    return null;
  }

  /** Whether the first of those who wait for memory was answered. */
  private settleMemory(state: ProducerState, config: ProducerConfig, waiter: MemoryWaiter): boolean {
    const { record, send, token } = waiter;
    let answer: ClientAnswer;
    if (state.status !== 'open') answer = thrown(kafkaException('Producer closed while allocating memory'));
    else if (waiter.deadline <= this.context.simulation.now) {
      answer = this.sends.fail(state, record, this.sends.memoryTimeout(state, config, waiter), send);
    } else {
      const attempt = this.sends.attempt(state, config, record, send);
      if (attempt.kind === 'needs memory') return false;
      answer = attempt.answer;
    }
    state.memoryWaiters.shift();
    state.accumulator.memoryWaiters = state.memoryWaiters.length;
    this.answer(state, token, answer);
    return true;
  }

  /** Answers the calls whose result is there, or whose time is over. */
  private settleTransactions(
    state: ProducerState,
    transactional: TransactionalState,
    config: ProducerConfig,
  ): void {
    const { now } = this.context.simulation;
    for (const waiter of [...transactional.waiters]) {
      const result = transactional.results.get(waiter.result);
      const isDone = result === undefined || result.isDone;
      // Callbacks of the transaction's records run before the call that ends it returns.
      if (isDone ? !this.isIoThreadIdle(state) : waiter.deadline > now) continue;
      transactional.waiters = transactional.waiters.filter((other) => other !== waiter);
      let answer = NOTHING;
      if (isDone) {
        acknowledge(transactional, waiter.result);
        if (result !== undefined && result.error !== null) answer = thrown(result.error);
      } else answer = thrown(transactionTimeout(config, waiter, result.operation));
      this.answer(state, waiter.token, answer);
    }
  }

  private handOutCompletions(state: ProducerState): void {
    if (state.taker < 0) return;
    const { taker, completions } = state;
    if (completions.length > 0) {
      state.taker = -1;
      state.completions = [];
      this.answer(state, taker, { kind: 'value', value: completions as unknown as Plain });
    } else if (state.status === 'closed') {
      state.taker = -1;
      state.hasEnded = true;
      this.answer(state, taker, NOTHING);
    }
  }

  private isFlushed(state: ProducerState, before: number): boolean {
    if (!this.isIoThreadIdle(state)) return false;
    for (const { batches, inFlight } of state.accumulator.queues.values()) {
      for (const { origin } of inFlight) if (origin < before) return false;
      for (const { origin } of batches) if (origin < before) return false;
    }
    return true;
  }

  private answer(state: ProducerState, token: number, answer: ClientAnswer): void {
    this.owners(state.host).complete(state.host, token, answer);
  }
}

function transactionTimeout(
  { maxBlockMs }: ProducerConfig,
  { timeoutReason }: TransactionalWaiter,
  operation: string,
): ClientException {
  return timeoutException(
    `Timeout expired after ${maxBlockMs}ms while awaiting ${operation}. ${timeoutReason}`,
  );
}
