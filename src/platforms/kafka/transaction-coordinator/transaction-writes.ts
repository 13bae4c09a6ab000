import type { Plain } from '../../../engine/plain-data';
import type { BrokerContext } from '../broker/broker-context';
import { type ErrorName, errorNamed } from '../protocol/errors';
import { API } from '../protocol/messages';
import type { EndTxnResponse, InitProducerIdResponse } from '../protocol/transaction-messages';
import { FACTS } from '../trace';
import type { TransactionMarkers } from './transaction-markers';
import { prepareComplete, type TransactionFields } from './transaction-metadata';
import type { AfterWrite, CoordinatedTransaction, ReplyAddress, TransactionStore } from './transaction-store';

const NONE = -1;

/** Writes transitions of transactions to the log, and does what follows when they are there. */
export class TransactionWrites {
  /** Told when a transaction may have begun on a broker; set once, before anything is written. */
  began: (broker: number) => void = () => {};
  private readonly context: BrokerContext;
  private readonly store: TransactionStore;
  private readonly markers: TransactionMarkers;

  constructor(context: BrokerContext, store: TransactionStore, markers: TransactionMarkers) {
    this.context = context;
    this.store = store;
    this.markers = markers;
  }

  /** The present moment as coordinators write it down: milliseconds since 1970. */
  nowMs(): number {
    return this.context.epochMs + Math.floor(this.context.simulation.now / 1000);
  }

  /** Writes a transition; `next` follows, at once when the log takes nothing now. */
  write(
    broker: number,
    transaction: CoordinatedTransaction,
    transit: TransactionFields,
    next: AfterWrite,
  ): void {
    const error = this.store.write(broker, transaction, transit, next);
    if (error === 'NONE') return;
    if (next.kind !== 'complete' || error !== 'COORDINATOR_NOT_AVAILABLE') transaction.pendingState = null;
    this.after(broker, transaction.transactionalId, transit, next, error);
  }

  /** All markers of a transaction are written: so is its end. */
  complete(broker: number, transaction: CoordinatedTransaction): void {
    const { completion } = transaction;
    if (completion === null) return;
    this.write(broker, transaction, completion, { kind: 'complete' });
  }

  /** A write came to its end. */
  after(
    broker: number,
    transactionalId: string,
    transit: TransactionFields,
    next: AfterWrite,
    error: ErrorName,
  ): void {
    switch (next.kind) {
      case 'give producer id':
        this.afterProducerId(broker, transactionalId, transit, next.to, error);
        break;
      case 'add partitions':
        this.afterPartitions(broker, transactionalId, transit, next, error);
        break;
      case 'end':
        this.afterEnd(broker, transactionalId, transit, next, error);
        break;
      // What it comes to is seen to before: see TransactionExpiry.
      case 'expire':
        break;
      case 'complete':
        this.afterComplete(broker, transactionalId, transit, error);
        break;
    }
  }

  /** Answers InitProducerId. */
  answerInit(
    broker: number,
    to: ReplyAddress,
    error: ErrorName,
    producerId = NONE,
    producerEpoch = NONE,
  ): void {
    const body: InitProducerIdResponse = { errorCode: errorNamed(error).code, producerId, producerEpoch };
    this.respond(broker, to, body);
  }

  /** Answers what ended a transaction: EndTxn, or an InitProducerId that has to come again. */
  answerEnd(
    broker: number,
    to: ReplyAddress,
    error: ErrorName,
    producerId = NONE,
    producerEpoch = NONE,
  ): void {
    if (to.api === API.InitProducerId) {
      this.answerInit(broker, to, error === 'NONE' ? 'CONCURRENT_TRANSACTIONS' : error);
      return;
    }
    const body: EndTxnResponse = { errorCode: errorNamed(error).code, producerId, producerEpoch };
    this.respond(broker, to, body);
  }

  /** Answers AddPartitionsToTxn and AddOffsetsToTxn. */
  answerAdded(broker: number, to: ReplyAddress, partitions: readonly number[], error: ErrorName): void {
    const errorCode = errorNamed(error).code;
    const results = partitions.map((partition) => ({ partition, errorCode }));
    this.respond(broker, to, to.api === API.AddOffsetsToTxn ? { errorCode } : { partitions: results });
  }

  /** Answers a request to the coordinator. */
  respond(broker: number, to: ReplyAddress, body: object): void {
    this.context.requestChannels.respond(broker, to, to.api, body as Plain);
  }

  private afterProducerId(
    broker: number,
    transactionalId: string,
    { producerId, producerEpoch }: TransactionFields,
    to: ReplyAddress,
    error: ErrorName,
  ): void {
    if (error !== 'NONE') {
      this.answerInit(broker, to, error);
      return;
    }
    this.record(broker, FACTS.ProducerIdGiven, transactionalId, producerId, producerEpoch);
    this.answerInit(broker, to, 'NONE', producerId, producerEpoch);
  }

  private afterPartitions(
    broker: number,
    transactionalId: string,
    transit: TransactionFields,
    { to, partitions }: AfterWrite & { kind: 'add partitions' },
    error: ErrorName,
  ): void {
    if (error === 'NONE') {
      const transaction = this.store.find(broker, transactionalId) as CoordinatedTransaction;
      const isFirst = transaction.partitions.length === partitions.length;
      for (const partition of partitions) {
        this.record(
          broker,
          FACTS.PartitionAddedToTransaction,
          transactionalId,
          partition,
          transit.producerEpoch,
        );
      }
      if (isFirst) transaction.beganAt = this.context.simulation.cause;
      this.began(broker);
    }
    this.answerAdded(broker, to, partitions, error);
  }

  private afterEnd(
    broker: number,
    transactionalId: string,
    transit: TransactionFields,
    { to, isEpochFence, reason, cause: led }: AfterWrite & { kind: 'end' },
    error: ErrorName,
  ): void {
    const transaction = this.store.find(broker, transactionalId);
    if (error !== 'NONE' || transaction === null) {
      const isFailedFence = isEpochFence && transit.clientTransactionVersion < 2;
      if (isFailedFence && transaction !== null) transaction.hasFailedEpochFence = true;
      if (to !== null) this.answerEnd(broker, to, error);
      return;
    }
    const { simulation } = this.context;
    simulation.cause = led;
    const outcome = simulation.text(transit.state === 'PrepareCommit' ? 'commit' : 'abort');
    this.record(broker, FACTS.TransactionPrepared, transactionalId, outcome, simulation.text(reason));
    const completion = prepareComplete(transaction, this.nowMs());
    transaction.completion = completion;
    const { cause } = simulation;
    if (to !== null) {
      const isBumped = transit.clientTransactionVersion >= 2;
      const { producerId, producerEpoch } = completion;
      this.answerEnd(broker, to, 'NONE', isBumped ? producerId : NONE, isBumped ? producerEpoch : NONE);
    }
    this.context.simulation.cause = cause;
    this.markers.begin(broker, transaction);
  }

  private afterComplete(
    broker: number,
    transactionalId: string,
    { state }: TransactionFields,
    error: ErrorName,
  ): void {
    if (error === 'COORDINATOR_NOT_AVAILABLE') {
      this.markers.retryCompletion(broker, transactionalId);
      return;
    }
    const transaction = this.store.find(broker, transactionalId);
    if (error !== 'NONE' || transaction === null) return;
    transaction.completion = null;
    const outcome = this.context.simulation.text(state === 'CompleteCommit' ? 'commit' : 'abort');
    this.record(broker, FACTS.TransactionCompleted, transactionalId, outcome);
  }

  private record(broker: number, kind: number, transactionalId: string, a: number, b = 0): void {
    const { simulation } = this.context;
    simulation.record(kind, this.context.brokers.read(broker).node, simulation.text(transactionalId), a, b);
  }
}
