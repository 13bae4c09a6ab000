import { microsFromMs } from '../../../engine/clock';
import type { Plain } from '../../../engine/plain-data';
import type { BrokerContext } from '../broker/broker-context';
import { leaderOf } from '../broker/coordinator-lookup';
import { errorWithCode } from '../protocol/errors';
import { API } from '../protocol/messages';
import type { TransactionMarker, WriteTxnMarkersResponse } from '../protocol/transaction-messages';
import type { CoordinatedTransaction, QueuedMarker, TransactionStore } from './transaction-store';

/** What WriteTxnMarkers wants back with its answer. */
interface MarkerContext {
  readonly leader: number;
  readonly entries: readonly QueuedMarker[];
}

/**
 * Kafka sends markers again without a pause, as fast as its thread turns round. The model waits this long between two
 * attempts, so that a leader that is away for a minute does not cost a hundred thousand events.
 */
const RETRY_MS = 10;

/** Errors after which no marker of the transaction is sent any more: a later epoch has taken over. */
const FINAL_ERRORS: readonly string[] = ['INVALID_PRODUCER_EPOCH', 'TRANSACTION_COORDINATOR_FENCED'];

/** Has the markers of ended transactions written by the leaders of their partitions (TransactionMarkerChannelManager). */
export class TransactionMarkers {
  private readonly context: BrokerContext;
  private readonly store: TransactionStore;
  private readonly completed: (broker: number, transaction: CoordinatedTransaction) => void;
  private readonly retry: number;

  /** `completed` follows when all markers of a transaction are written. */
  constructor(
    context: BrokerContext,
    store: TransactionStore,
    completed: (broker: number, transaction: CoordinatedTransaction) => void,
  ) {
    this.context = context;
    this.store = store;
    this.completed = completed;
    this.retry = context.simulation.handle('transaction markers are sent again', (node) =>
      this.onRetry(context.indexOfNode(node)),
    );
  }

  /** A transaction was decided: its markers go out, or it is complete if it has no partitions. */
  begin(broker: number, transaction: CoordinatedTransaction): void {
    if (transaction.partitions.length === 0) {
      this.completed(broker, transaction);
      return;
    }
    const { producerId, producerEpoch, coordinatorEpoch, partitions, state } = transaction;
    const marker = {
      producerId,
      producerEpoch,
      coordinatorEpoch,
      committed: state === 'PrepareCommit',
      transactionVersion: transaction.clientTransactionVersion,
      partitions,
    };
    this.enqueue(broker, transaction.transactionalId, marker);
    this.flush(broker);
  }

  /** The answer of a leader; null when none will come. */
  onAnswer(broker: number, response: WriteTxnMarkersResponse | null, plain: Plain): void {
    const { leader, entries } = plain as unknown as MarkerContext;
    const state = this.store.state(broker);
    state.markersInFlight = state.markersInFlight.filter((id) => id !== leader);
    const { cause } = this.context.simulation;
    let isToRetry = false;
    entries.forEach((entry, i) => {
      this.context.simulation.cause = cause;
      if (this.settle(broker, entry, response?.markers[i]?.partitions ?? null)) isToRetry = true;
    });
    this.context.simulation.cause = cause;
    if (isToRetry) this.scheduleRetry(broker);
    else this.flush(broker);
  }

  /** The last write of a transaction is to be tried again. */
  retryCompletion(broker: number, transactionalId: string): void {
    this.store.state(broker).completionsToRetry.push(transactionalId);
    this.scheduleRetry(broker);
  }

  /** Whether some of the markers are to be sent again. */
  private settle(
    broker: number,
    { transactionalId, marker }: QueuedMarker,
    results: WriteTxnMarkersResponse['markers'][number]['partitions'] | null,
  ): boolean {
    const transaction = this.store.find(broker, transactionalId);
    // Another coordinator, or this one in a later epoch, has taken over.
    if (transaction === null || transaction.coordinatorEpoch !== marker.coordinatorEpoch) return false;
    if (results === null) {
      this.enqueue(broker, transactionalId, marker);
      return true;
    }
    const again: number[] = [];
    for (const { partition, errorCode } of results) {
      const { name } = errorWithCode(errorCode);
      if (FINAL_ERRORS.includes(name)) {
        transaction.completion = null;
        return false;
      }
      if (name === 'NONE') transaction.partitions = transaction.partitions.filter((p) => p !== partition);
      else again.push(partition);
    }
    if (again.length > 0) this.enqueue(broker, transactionalId, { ...marker, partitions: again });
    else if (transaction.partitions.length === 0) this.completed(broker, transaction);
    return again.length > 0;
  }

  private enqueue(broker: number, transactionalId: string, marker: TransactionMarker): void {
    const { markers } = this.store.state(broker);
    const byLeader = new Map<number, number[]>();
    const { metadataOffset } = this.context.brokers.read(broker);
    for (const partition of marker.partitions) {
      if (this.context.metadata.partitionAt(partition, metadataOffset) === null) {
        this.skipDeleted(broker, transactionalId, partition);
        continue;
      }
      const leader = leaderOf(this.context, broker, partition);
      byLeader.set(leader, [...(byLeader.get(leader) ?? []), partition]);
    }
    for (const [leader, partitions] of byLeader) {
      const queue = markers.get(leader) ?? [];
      queue.push({ transactionalId, marker: { ...marker, partitions } });
      markers.set(leader, queue);
    }
  }

  /** A partition whose topic was deleted meanwhile needs no marker. */
  private skipDeleted(broker: number, transactionalId: string, partition: number): void {
    const transaction = this.store.find(broker, transactionalId);
    if (transaction === null) return;
    transaction.partitions = transaction.partitions.filter((p) => p !== partition);
    if (transaction.partitions.length === 0) this.completed(broker, transaction);
  }

  /** Sends what is queued, one request a leader at a time. */
  private flush(broker: number): void {
    const state = this.store.state(broker);
    const { node } = this.context.brokers.read(broker);
    const { requestTimeoutMs } = this.context.brokerConfig;
    for (const [leader, entries] of state.markers) {
      if (entries.length === 0 || state.markersInFlight.includes(leader)) continue;
      const peer = this.context.brokerNodes.get(leader);
      if (peer === undefined) {
        this.scheduleRetry(broker);
        continue;
      }
      state.markers.set(leader, []);
      state.markersInFlight.push(leader);
      const body = { markers: entries.map(({ marker }) => marker) } as unknown as Plain;
      const context = { leader, entries } as unknown as Plain;
      this.context.networkClient.send(node, peer, API.WriteTxnMarkers, body, requestTimeoutMs, context);
    }
  }

  private scheduleRetry(broker: number): void {
    const state = this.store.state(broker);
    if (state.isRetryScheduled) return;
    state.isRetryScheduled = true;
    const { node } = this.context.brokers.read(broker);
    this.context.simulation.schedule(microsFromMs(RETRY_MS), node, this.retry);
  }

  /** Markers whose leader was not known may have one now. */
  private onRetry(broker: number): void {
    const state = this.store.state(broker);
    state.isRetryScheduled = false;
    const completions = state.completionsToRetry;
    state.completionsToRetry = [];
    const unknown = state.markers.get(-1) ?? [];
    state.markers.delete(-1);
    for (const { transactionalId, marker } of unknown) this.enqueue(broker, transactionalId, marker);
    this.flush(broker);
    for (const id of completions) {
      const transaction = this.store.find(broker, id);
      if (transaction !== null && transaction.completion !== null) this.completed(broker, transaction);
    }
  }
}
