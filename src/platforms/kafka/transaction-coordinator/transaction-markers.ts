import { alarmRang, setAlarm } from '../../../engine/alarm';
import { type Micros, microsFromMs } from '../../../engine/clock';
import type { Plain } from '../../../engine/plain-data';
import type { BrokerContext } from '../broker/broker-context';
import { leaderOf } from '../broker/coordinator-lookup';
import { errorWithCode } from '../protocol/errors';
import { API } from '../protocol/messages';
import type { TransactionMarker, WriteTxnMarkersResponse } from '../protocol/transaction-messages';
import {
  type CoordinatedTransaction,
  NO_LEADER,
  type QueuedMarker,
  type TransactionStore,
} from './transaction-store';

/** What WriteTxnMarkers wants back with its answer. */
interface MarkerContext {
  readonly leader: number;
  readonly sentAt: Micros;
  readonly entries: readonly QueuedMarker[];
}

/**
 * A marker that is refused goes out again as soon as the refusal is there. In Kafka that takes what two brokers work on
 * it; the model's work takes no time, so it waits until this much has passed since the former attempt. In the fastest
 * second of a real cluster there were 396 attempts (scripts/real-kafka/11-markers.sh).
 */
const ATTEMPT_MICROS = 2500;

/** Errors after which no marker of the transaction is sent any more: a later epoch has taken over. */
const FINAL_ERRORS: readonly string[] = ['INVALID_PRODUCER_EPOCH', 'TRANSACTION_COORDINATOR_FENCED'];

/** Has the markers of ended transactions written by the leaders of their partitions (TransactionMarkerChannelManager). */
export class TransactionMarkers {
  private readonly context: BrokerContext;
  private readonly store: TransactionStore;
  private readonly completed: (broker: number, transaction: CoordinatedTransaction) => void;
  private readonly again: number;
  private readonly idle: number;

  /** `completed` follows when all markers of a transaction are written. */
  constructor(
    context: BrokerContext,
    store: TransactionStore,
    completed: (broker: number, transaction: CoordinatedTransaction) => void,
  ) {
    this.context = context;
    this.store = store;
    this.completed = completed;
    this.again = context.simulation.handle('refused markers are sent again', (_node, broker) =>
      this.turn(broker),
    );
    this.idle = context.simulation.handle('marker thread was idle', (_node, broker) => this.onIdle(broker));
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
    this.turn(broker);
  }

  /** The answer of a leader; null when none will come. */
  onAnswer(broker: number, response: WriteTxnMarkersResponse | null, plain: Plain): void {
    const { leader, sentAt, entries } = plain as unknown as MarkerContext;
    const state = this.store.state(broker);
    state.markersInFlight = state.markersInFlight.filter((id) => id !== leader);
    const { cause } = this.context.simulation;
    entries.forEach((entry, i) => {
      this.context.simulation.cause = cause;
      this.settle(broker, entry, response?.markers[i]?.partitions ?? null);
    });
    this.context.simulation.cause = cause;
    const { simulation, brokers } = this.context;
    const waitMicros = response === null ? 0 : sentAt + ATTEMPT_MICROS - simulation.now;
    if (waitMicros <= 0 || !this.store.hasMarkers(broker)) this.turn(broker);
    else simulation.schedule(waitMicros, brokers.read(broker).node, this.again, broker);
  }

  /** The broker knows more of the metadata log: markers without a leader may have one now. */
  metadataChanged(broker: number): void {
    if (this.store.hasMarkersWithoutLeader(broker)) this.turn(broker);
  }

  /**
   * The last write of a transaction is to be tried again: nobody wakes the thread for it, so that it waits until the
   * thread has something else to do, or its poll ends by itself after request.timeout.ms (InterBrokerSendThread).
   */
  retryCompletion(broker: number, transactionalId: string): void {
    const { now } = this.context.simulation;
    const state = this.store.state(broker);
    state.completionsToRetry.push(transactionalId);
    const pollMicros = microsFromMs(this.context.brokerConfig.requestTimeoutMs);
    // While nothing woke it, one poll followed the other.
    state.turnedAt = now - ((now - state.turnedAt) % pollMicros);
    this.setIdleAlarm(broker);
  }

  private setIdleAlarm(broker: number): void {
    const { simulation, brokerConfig } = this.context;
    const { idleAlarm, turnedAt } = this.store.state(broker);
    const at = turnedAt + microsFromMs(brokerConfig.requestTimeoutMs);
    setAlarm(simulation, idleAlarm, at, this.context.brokers.read(broker).node, this.idle, broker);
  }

  private onIdle(broker: number): void {
    const state = this.store.state(broker);
    alarmRang(this.context.simulation, state.idleAlarm);
    if (state.completionsToRetry.length === 0) return;
    const pollEnd = state.turnedAt + microsFromMs(this.context.brokerConfig.requestTimeoutMs);
    if (pollEnd <= this.context.simulation.now) this.turn(broker);
    else this.setIdleAlarm(broker);
  }

  /** Markers that could not be written are queued again, for those who lead their partitions now. */
  private settle(
    broker: number,
    { transactionalId, marker }: QueuedMarker,
    results: WriteTxnMarkersResponse['markers'][number]['partitions'] | null,
  ): void {
    const transaction = this.store.find(broker, transactionalId);
    // Another coordinator, or this one in a later epoch, has taken over.
    if (transaction === null || transaction.coordinatorEpoch !== marker.coordinatorEpoch) return;
    if (results === null) {
      this.enqueue(broker, transactionalId, marker);
      return;
    }
    const again: number[] = [];
    for (const { partition, errorCode } of results) {
      const { name } = errorWithCode(errorCode);
      if (FINAL_ERRORS.includes(name)) {
        transaction.completion = null;
        return;
      }
      if (name === 'NONE') transaction.partitions = transaction.partitions.filter((p) => p !== partition);
      else again.push(partition);
    }
    if (again.length > 0) this.enqueue(broker, transactionalId, { ...marker, partitions: again });
    else if (transaction.partitions.length === 0) this.completed(broker, transaction);
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
      const known = leaderOf(this.context, broker, partition);
      const leader = this.context.brokerNodes.has(known) ? known : NO_LEADER;
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
      const peer = this.context.brokerNodes.get(leader);
      if (peer === undefined || entries.length === 0 || state.markersInFlight.includes(leader)) continue;
      state.markers.set(leader, []);
      state.markersInFlight.push(leader);
      const body = { markers: entries.map(({ marker }) => marker) } as unknown as Plain;
      const context = { leader, sentAt: this.context.simulation.now, entries } as unknown as Plain;
      this.context.networkClient.send(node, peer, API.WriteTxnMarkers, body, requestTimeoutMs, context);
    }
  }

  /** One turn of the thread: last writes that failed, markers without a leader, and what is queued. */
  private turn(broker: number): void {
    const { simulation } = this.context;
    const state = this.store.state(broker);
    state.turnedAt = simulation.now;
    const { cause } = simulation;
    const completions = state.completionsToRetry;
    state.completionsToRetry = [];
    for (const id of completions) {
      const transaction = this.store.find(broker, id);
      if (transaction !== null && transaction.completion !== null) this.completed(broker, transaction);
      simulation.cause = cause;
    }
    const without = state.markers.get(NO_LEADER) ?? [];
    state.markers.delete(NO_LEADER);
    for (const { transactionalId, marker } of without) this.enqueue(broker, transactionalId, marker);
    this.flush(broker);
  }
}
