import { microsFromMs } from '../../../engine/clock';
import type { BrokerContext } from '../broker/broker-context';
import type { TransactionRequests } from './transaction-requests';
import type { TransactionStore } from './transaction-store';

/**
 * Ends transactions that have been open for too long: every ten seconds of a process's life each coordinator looks
 * for some (TransactionCoordinator.abortTimedOutTransactions). A coordinator without transactions need not look.
 */
export class TransactionTimeouts {
  private readonly context: BrokerContext;
  private readonly store: TransactionStore;
  private readonly requests: TransactionRequests;
  private readonly look: number;

  constructor(context: BrokerContext, store: TransactionStore, requests: TransactionRequests) {
    this.context = context;
    this.store = store;
    this.requests = requests;
    this.look = context.simulation.handle('look for overdue transactions', (node) =>
      this.onLook(context.indexOfNode(node)),
    );
  }

  /** Makes sure that the next look takes place if a transaction is open. */
  arm(broker: number): void {
    const state = this.store.state(broker);
    if (state.isLookScheduled) return;
    if (!this.store.all(broker).some(({ state: name }) => name === 'Ongoing')) return;
    state.isLookScheduled = true;
    const { node } = this.context.brokers.read(broker);
    const { now } = this.context.simulation;
    const interval = microsFromMs(
      this.context.brokerConfig.transactionAbortTimedOutTransactionCleanupIntervalMs,
    );
    const sinceLook = (now - state.startedAt) % interval;
    this.context.simulation.schedule(interval - sinceLook, node, this.look);
  }

  private onLook(broker: number): void {
    this.store.state(broker).isLookScheduled = false;
    const { simulation, epochMs } = this.context;
    const nowMs = epochMs + Math.floor(simulation.now / 1000);
    const overdue = this.store
      .all(broker)
      .filter(
        (t) => t.state === 'Ongoing' && t.pendingState === null && t.txnStartMs + t.txnTimeoutMs < nowMs,
      );
    for (const { transactionalId } of overdue) {
      const transaction = this.store.find(broker, transactionalId);
      if (transaction === null) continue;
      // What has been left open since then is the reason.
      simulation.cause = transaction.beganAt;
      this.requests.abortOverdue(broker, transaction);
    }
    this.arm(broker);
  }
}
