import type { Message } from '../../../engine/network-state';
import type { BrokerContext } from '../broker/broker-context';
import { keyPartition, OFFSETS_TOPIC } from '../broker/coordinator-lookup';
import { takeProducerId } from '../broker/producer-ids';
import { type ErrorName, errorNamed } from '../protocol/errors';
import type {
  AddOffsetsToTxnRequest,
  AddPartitionsToTxnRequest,
  AddPartitionsToTxnResponse,
  EndTxnRequest,
  InitProducerIdRequest,
} from '../protocol/transaction-messages';
import { FACTS } from '../trace';
import { decideEnd, type EndRequest } from './end-transaction';
import { decideInit } from './init-producer-id';
import {
  newTransactionMetadata,
  prepareAddPartitions,
  prepareFenceProducerEpoch,
} from './transaction-metadata';
import type { CoordinatedTransaction, ReplyAddress, TransactionStore } from './transaction-store';
import type { TransactionWrites } from './transaction-writes';

/** What is asked of a transaction coordinator: what is checked, and what is written then (TransactionCoordinator). */
export class TransactionRequests {
  private readonly context: BrokerContext;
  private readonly store: TransactionStore;
  private readonly writes: TransactionWrites;

  constructor(context: BrokerContext, store: TransactionStore, writes: TransactionWrites) {
    this.context = context;
    this.store = store;
    this.writes = writes;
  }

  /** InitProducerId with a transactional id. */
  onInitProducerId(broker: number, message: Message): void {
    const request = message.body as unknown as InitProducerIdRequest;
    const transactionalId = request.transactionalId as string;
    const to = replyTo(message);
    const { transactionTimeoutMs } = request;
    if (transactionalId === '') this.writes.answerInit(broker, to, 'INVALID_REQUEST');
    else if (
      transactionTimeoutMs > this.context.brokerConfig.transactionMaxTimeoutMs ||
      transactionTimeoutMs <= 0
    ) {
      this.writes.answerInit(broker, to, 'INVALID_TRANSACTION_TIMEOUT');
    } else {
      const replica = this.store.replicaFor(broker, transactionalId);
      if (typeof replica === 'string') this.writes.answerInit(broker, to, replica);
      else {
        const known = this.store.find(broker, transactionalId);
        this.init(
          broker,
          message,
          request,
          known ?? this.add(broker, replica, transactionalId, transactionTimeoutMs),
        );
      }
    }
  }

  /** AddPartitionsToTxn: a leader adds its partition, or asks whether the client did. */
  onAddPartitions(broker: number, message: Message): void {
    const request = message.body as unknown as AddPartitionsToTxnRequest;
    const to = replyTo(message);
    if (!request.verifyOnly) {
      this.addPartitions(broker, to, request, request.partitions);
      return;
    }
    const transaction = this.known(broker, request.transactionalId);
    const fault = typeof transaction === 'string' ? transaction : this.verifyFault(transaction, request);
    if (typeof transaction === 'string' || fault !== null) {
      this.writes.answerAdded(broker, to, request.partitions, fault as ErrorName);
      return;
    }
    const response: AddPartitionsToTxnResponse = {
      partitions: request.partitions.map((partition) => ({
        partition,
        errorCode: transaction.partitions.includes(partition) ? 0 : errorNamed('TRANSACTION_ABORTABLE').code,
      })),
    };
    this.writes.respond(broker, to, response);
  }

  /** AddOffsetsToTxn: the group's partition of __consumer_offsets is added. */
  onAddOffsets(broker: number, message: Message): void {
    const request = message.body as unknown as AddOffsetsToTxnRequest;
    const partition = keyPartition(this.context, broker, OFFSETS_TOPIC, request.groupId);
    const to = replyTo(message);
    if (partition < 0) this.writes.answerAdded(broker, to, [], 'COORDINATOR_NOT_AVAILABLE');
    else this.addPartitions(broker, to, { ...request, transactionVersion: 0 }, [partition]);
  }

  /** EndTxn of a producer. */
  onEndTxn(broker: number, message: Message): void {
    const request = message.body as unknown as EndTxnRequest;
    const to = replyTo(message);
    const transaction = this.known(broker, request.transactionalId);
    if (typeof transaction === 'string') this.writes.answerEnd(broker, to, transaction);
    else this.end(broker, transaction, { ...request, isFromClient: true }, to, 'its producer asked for it');
  }

  /** A transaction is overdue: its producer is fenced, then it is aborted. */
  abortOverdue(broker: number, transaction: CoordinatedTransaction): void {
    const { producerId, producerEpoch } = prepareFenceProducerEpoch(transaction);
    this.abortFenced(
      broker,
      transaction,
      { producerId, producerEpoch },
      null,
      `it had been open for longer than transaction.timeout.ms (${transaction.txnTimeoutMs} ms)`,
    );
  }

  private init(
    broker: number,
    message: Message,
    request: InitProducerIdRequest,
    transaction: CoordinatedTransaction,
  ): void {
    const to = replyTo(message);
    const nextProducerId = () => takeProducerId(this.context, broker);
    const decision = decideInit(transaction, request, nextProducerId, this.writes.nowMs());
    switch (decision.kind) {
      case 'refuse':
        if (decision.error === 'PRODUCER_FENCED')
          this.noteFenced(broker, transaction, to, request.producerEpoch);
        this.writes.answerInit(broker, to, decision.error);
        break;
      case 'fence':
        this.abortFenced(
          broker,
          transaction,
          decision.transit,
          to,
          'another producer began with the same transactional id',
        );
        break;
      case 'give':
        this.writes.write(broker, transaction, decision.transit, { kind: 'give producer id', to });
        break;
    }
  }

  private abortFenced(
    broker: number,
    transaction: CoordinatedTransaction,
    { producerId, producerEpoch }: { readonly producerId: number; readonly producerEpoch: number },
    to: ReplyAddress | null,
    reason: string,
  ): void {
    // Nobody's client asked for it, so it is done by the version of the cluster: 2 (KIP-890).
    const request = {
      producerId,
      producerEpoch,
      committed: false,
      transactionVersion: 2,
      isFromClient: false,
    };
    this.end(broker, transaction, request, to, reason);
  }

  private end(
    broker: number,
    transaction: CoordinatedTransaction,
    request: EndRequest,
    to: ReplyAddress | null,
    reason: string,
  ): void {
    const { producerId, producerEpoch } = transaction;
    const nextProducerId = () => takeProducerId(this.context, broker);
    const decision = decideEnd(transaction, request, nextProducerId, this.writes.nowMs());
    if (decision.kind === 'answer') {
      if (to === null) return;
      const { error } = decision;
      if (error === 'PRODUCER_FENCED') this.noteFenced(broker, transaction, to, request.producerEpoch);
      if (error === 'NONE') this.writes.answerEnd(broker, to, error, producerId, producerEpoch);
      else this.writes.answerEnd(broker, to, error);
      return;
    }
    const { transit, isEpochFence } = decision;
    const { cause } = this.context.simulation;
    this.writes.write(broker, transaction, transit, { kind: 'end', to, isEpochFence, reason, cause });
  }

  private addPartitions(
    broker: number,
    to: ReplyAddress,
    request: Pick<
      AddPartitionsToTxnRequest,
      'transactionalId' | 'producerId' | 'producerEpoch' | 'transactionVersion'
    >,
    partitions: readonly number[],
  ): void {
    const transaction = this.known(broker, request.transactionalId);
    const fault = typeof transaction === 'string' ? transaction : this.addFault(transaction, request);
    if (typeof transaction === 'string' || fault !== null) {
      this.writes.answerAdded(broker, to, partitions, fault as ErrorName);
      return;
    }
    if (transaction.state === 'Ongoing' && partitions.every((p) => transaction.partitions.includes(p))) {
      this.writes.answerAdded(broker, to, partitions, 'NONE');
      return;
    }
    const { transactionVersion } = request;
    const transit = prepareAddPartitions(transaction, partitions, this.writes.nowMs(), transactionVersion);
    this.writes.write(broker, transaction, transit, { kind: 'add partitions', to, partitions });
  }

  private addFault(
    transaction: CoordinatedTransaction,
    request: { readonly producerId: number; readonly producerEpoch: number },
  ): ErrorName | null {
    if (transaction.pendingState !== null) return 'CONCURRENT_TRANSACTIONS';
    return this.verifyFault(transaction, request);
  }

  private verifyFault(
    { producerId, producerEpoch, state }: CoordinatedTransaction,
    request: { readonly producerId: number; readonly producerEpoch: number },
  ): ErrorName | null {
    if (producerId !== request.producerId) return 'INVALID_PRODUCER_ID_MAPPING';
    if (producerEpoch !== request.producerEpoch) return 'PRODUCER_FENCED';
    return state === 'PrepareCommit' || state === 'PrepareAbort' ? 'CONCURRENT_TRANSACTIONS' : null;
  }

  /** A transaction that this broker coordinates, or the error that the client gets. */
  private known(broker: number, transactionalId: string): CoordinatedTransaction | ErrorName {
    if (transactionalId === '') return 'INVALID_REQUEST';
    const replica = this.store.replicaFor(broker, transactionalId);
    if (typeof replica === 'string') return replica;
    return this.store.find(broker, transactionalId) ?? 'INVALID_PRODUCER_ID_MAPPING';
  }

  private add(
    broker: number,
    replica: number,
    transactionalId: string,
    timeoutMs: number,
  ): CoordinatedTransaction {
    const producerId = takeProducerId(this.context, broker);
    const metadata = newTransactionMetadata(transactionalId, producerId, timeoutMs, this.writes.nowMs());
    return this.store.add(broker, replica, metadata);
  }

  private noteFenced(
    broker: number,
    { transactionalId, producerEpoch }: CoordinatedTransaction,
    to: ReplyAddress,
    epoch: number,
  ): void {
    const { simulation } = this.context;
    const { node } = this.context.brokers.read(broker);
    const id = simulation.text(transactionalId);
    simulation.record(FACTS.ProducerFenced, node, id, to.node, epoch, producerEpoch);
  }
}

function replyTo({ from: node, correlation, api }: Message): ReplyAddress {
  return { node, correlation, api };
}
