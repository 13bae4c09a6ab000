import type { Micros } from '../../../engine/clock';
import type { Message } from '../../../engine/network-state';
import type { Plain } from '../../../engine/plain-data';
import type { BrokerContext } from '../broker/broker-context';
import { TRANSACTION_TOPIC } from '../broker/coordinator-lookup';
import type { PartitionLeader } from '../broker/partition-leader';
import type { Expiring, Purgatory } from '../broker/purgatory';
import { isReplicated } from '../broker/waiting-writes';
import { ADMIN_API } from '../protocol/admin-messages';
import type { ErrorName } from '../protocol/errors';
import { API } from '../protocol/messages';
import type { WriteTxnMarkersResponse } from '../protocol/transaction-messages';
import { TransactionAdmin } from './transaction-admin';
import { TransactionExpiry } from './transaction-expiry';
import { TransactionLog } from './transaction-log';
import { TransactionMarkers } from './transaction-markers';
import { completeTransition, prepareComplete } from './transaction-metadata';
import { TransactionRequests } from './transaction-requests';
import { type CoordinatedTransaction, TransactionStore, type WaitingTransition } from './transaction-store';
import { TransactionTimeouts } from './transaction-timeouts';
import { TransactionWrites } from './transaction-writes';

/** The transaction coordinators of all brokers (coordinator/transaction/TransactionCoordinator). */
export class TransactionCoordinator implements Expiring {
  private readonly context: BrokerContext;
  private readonly store: TransactionStore;
  private readonly markers: TransactionMarkers;
  private readonly writes: TransactionWrites;
  private readonly requests: TransactionRequests;
  private readonly timeouts: TransactionTimeouts;
  private readonly admin: TransactionAdmin;
  private readonly expiry: TransactionExpiry;

  constructor(context: BrokerContext, leader: PartitionLeader, purgatory: Purgatory) {
    this.context = context;
    this.store = new TransactionStore(context, new TransactionLog(context, leader), purgatory);
    this.markers = new TransactionMarkers(context, this.store, (broker, transaction) =>
      this.writes.complete(broker, transaction),
    );
    this.writes = new TransactionWrites(context, this.store, this.markers);
    this.requests = new TransactionRequests(context, this.store, this.writes);
    this.expiry = new TransactionExpiry(context, this.store);
    this.admin = new TransactionAdmin(context, this.store);
    this.timeouts = new TransactionTimeouts(context, this.store, this.requests);
    this.writes.began = (broker) => this.timeouts.arm(broker);
    purgatory.add(this);
  }

  /** Makes room for one more broker. */
  addBroker(): void {
    this.store.addBroker();
  }

  /** A request for the coordinator; false when the api is none of its. */
  onRequest(broker: number, message: Message): boolean {
    switch (message.api) {
      case API.InitProducerId:
        this.requests.onInitProducerId(broker, message);
        this.expiry.arm(broker);
        return true;
      case API.AddPartitionsToTxn:
        this.requests.onAddPartitions(broker, message);
        return true;
      case API.AddOffsetsToTxn:
        this.requests.onAddOffsets(broker, message);
        return true;
      case API.EndTxn:
        this.requests.onEndTxn(broker, message);
        return true;
      case ADMIN_API.DescribeTransactions:
        this.admin.onDescribe(broker, message);
        return true;
      case ADMIN_API.ListTransactions:
        this.admin.onList(broker, message);
        return true;
      default:
        return false;
    }
  }

  /** The answer to WriteTxnMarkers; null when none will come. */
  onMarkersWritten(broker: number, response: WriteTxnMarkersResponse | null, context: Plain): void {
    this.markers.onAnswer(broker, response, context);
  }

  /** A broker knows more of the metadata log. */
  metadataChanged(broker: number): void {
    this.markers.metadataChanged(broker);
  }

  /** The high watermark of some partition moved: what waited for it is done. */
  highWatermarkAdvanced(broker: number, replica: number): void {
    if (this.store.isIdle(broker)) return;
    const { highWatermark } = this.context.replicas.read(replica);
    const due = this.store.take(broker, (write) => isReplicated(write, replica, highWatermark));
    this.conclude(broker, due, 'NONE');
  }

  /** The broker leads some partition now, or does no longer. */
  leaderChanged(broker: number, replica: number): void {
    const { partition, role } = this.context.replicas.read(replica);
    if (this.context.registry.partition(partition).topic !== TRANSACTION_TOPIC) return;
    this.conclude(broker, this.store.unload(broker, replica), 'NOT_COORDINATOR');
    if (role !== 'leader') return;
    const { cause } = this.context.simulation;
    for (const transaction of this.store.load(broker, replica)) {
      this.context.simulation.cause = cause;
      this.resume(broker, transaction);
    }
    this.timeouts.arm(broker);
    this.expiry.arm(broker);
  }

  /** Writes that were not replicated in time. */
  expire(broker: number): void {
    const { now } = this.context.simulation;
    if (this.store.nextDeadline(broker) > now) return;
    const overdue = this.store.take(broker, ({ deadline }) => deadline <= now);
    this.conclude(broker, overdue, 'COORDINATOR_NOT_AVAILABLE');
  }

  /** When the first write has taken too long. */
  nextDeadline(broker: number): Micros {
    return this.store.nextDeadline(broker);
  }

  /** The process of a broker is gone. */
  forget(broker: number): void {
    this.store.forget(broker);
  }

  /** The transactions that a broker coordinates, for the inspector. */
  transactions(broker: number): CoordinatedTransaction[] {
    return this.store.all(broker);
  }

  /** Goes up whenever any transaction may have changed. */
  get edits(): number {
    return this.store.edits;
  }

  /** A transaction was decided under another coordinator: this one has its markers written. */
  private resume(broker: number, transaction: CoordinatedTransaction): void {
    if (transaction.state !== 'PrepareCommit' && transaction.state !== 'PrepareAbort') return;
    transaction.completion = prepareComplete(transaction, this.writes.nowMs());
    this.markers.begin(broker, transaction);
  }

  private conclude(broker: number, writes: readonly WaitingTransition[], error: ErrorName): void {
    const { cause } = this.context.simulation;
    for (const write of writes) {
      this.context.simulation.cause = cause;
      this.settle(broker, write, error);
    }
    this.context.simulation.cause = cause;
  }

  /** A write came to its end: what it says counts now, or never happened (appendTransactionToLog). */
  private settle(broker: number, write: WaitingTransition, error: ErrorName): void {
    const { transactionalId, coordinatorEpoch, transit, next } = write;
    if (next.kind === 'expire') {
      this.expiry.conclude(broker, write, error);
      return;
    }
    const transaction = this.store.find(broker, transactionalId);
    const isSame = transaction?.coordinatorEpoch === coordinatorEpoch;
    if (transaction === null || !isSame) {
      this.writes.after(broker, transactionalId, transit, next, error === 'NONE' ? 'NOT_COORDINATOR' : error);
      return;
    }
    if (error === 'NONE') completeTransition(transaction, transit);
    else if (next.kind !== 'complete' || error !== 'COORDINATOR_NOT_AVAILABLE')
      transaction.pendingState = null;
    this.writes.after(broker, transactionalId, transit, next, error);
  }
}
