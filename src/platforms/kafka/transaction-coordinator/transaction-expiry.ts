import { microsFromMs } from '../../../engine/clock';
import type { BrokerContext } from '../broker/broker-context';
import type { ErrorName } from '../protocol/errors';
import type { CoordinatedTransaction, TransactionStore, WaitingTransition } from './transaction-store';

/** States in which an id may be forgotten (TransactionState.isExpirationAllowed). */
export const FORGETTABLE: readonly string[] = ['Empty', 'CompleteCommit', 'CompleteAbort'];

/**
 * Forgets transactional ids that nobody has used for transactional.id.expiration.ms: each coordinator looks for them
 * every transaction.remove.expired.transaction.cleanup.interval.ms of its process's life
 * (TransactionStateManager.enableTransactionalIdExpiration). A coordinator without ids need not look.
 */
export class TransactionExpiry {
  private readonly context: BrokerContext;
  private readonly store: TransactionStore;
  private readonly look: number;

  constructor(context: BrokerContext, store: TransactionStore) {
    this.context = context;
    this.store = store;
    this.look = context.simulation.handle('look for expired transactional ids', (node) =>
      this.onLook(context.indexOfNode(node)),
    );
  }

  /** Makes sure that the next look takes place if there are ids. */
  arm(broker: number): void {
    const state = this.store.state(broker);
    if (state.isExpiryScheduled || state.transactions.size === 0) return;
    state.isExpiryScheduled = true;
    const { brokers, brokerConfig, simulation } = this.context;
    const interval = microsFromMs(brokerConfig.transactionRemoveExpiredTransactionCleanupIntervalMs);
    const sinceLook = (simulation.now - state.startedAt) % interval;
    simulation.schedule(interval - sinceLook, brokers.read(broker).node, this.look);
  }

  /** The tombstone of an id is written, or could not be: the id goes unless something happened to it since. */
  conclude(
    broker: number,
    { transactionalId, coordinatorEpoch, transit }: WaitingTransition,
    error: ErrorName,
  ): void {
    const transaction = this.store.find(broker, transactionalId);
    if (transaction === null) return;
    const isUntouched =
      transaction.coordinatorEpoch === coordinatorEpoch &&
      transaction.pendingState === 'Dead' &&
      transaction.producerEpoch === transit.producerEpoch;
    if (isUntouched && error === 'NONE') this.store.remove(broker, transactionalId);
    else transaction.pendingState = null;
  }

  private onLook(broker: number): void {
    this.store.state(broker).isExpiryScheduled = false;
    const { simulation, epochMs, brokerConfig } = this.context;
    const latestMs = epochMs + Math.floor(simulation.now / 1000) - brokerConfig.transactionalIdExpirationMs;
    const isExpired = ({ pendingState, state, txnLastUpdateMs }: CoordinatedTransaction) =>
      pendingState === null && FORGETTABLE.includes(state) && txnLastUpdateMs <= latestMs;
    for (const { transactionalId } of this.store.all(broker).filter(isExpired)) {
      const transaction = this.store.find(broker, transactionalId);
      if (transaction === null) continue;
      transaction.pendingState = 'Dead';
      const error = this.store.write(broker, transaction, { ...transaction }, { kind: 'expire' });
      if (error !== 'NONE') transaction.pendingState = null;
    }
    this.arm(broker);
  }
}
