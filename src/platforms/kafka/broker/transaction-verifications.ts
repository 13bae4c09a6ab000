import { microsFromMs } from '../../../engine/clock';
import type { Plain } from '../../../engine/plain-data';
import { type ErrorName, errorNamed, errorWithCode } from '../protocol/errors';
import { API } from '../protocol/messages';
import type { AddPartitionsToTxnRequest, AddPartitionsToTxnResponse } from '../protocol/transaction-messages';
import { startVerification } from '../storage/partition-transactions';
import { hasOngoingTransaction } from '../storage/producer-state';
import { type BrokerContext, noReplicaError } from './broker-context';
import type { VerifyingRequest } from './broker-state';
import { coordinatorOf, TRANSACTION_TOPIC } from './coordinator-lookup';
import { findDelayed, removeDelayed } from './delayed-operations';

/** Who goes on with a request once its partitions are known to be in the transaction, or not. */
export type VerifiedListener = (broker: number, request: VerifyingRequest) => void;

/** What is to be checked. */
export type VerificationRequest = Omit<VerifyingRequest, 'id' | 'since' | 'errors' | 'guards'>;

/** The time that a client's request may wait for a coordinator's answer. */
const REQUEST_TIMEOUT_MS = 30_000;

/**
 * Before a leader takes the first batch of a transaction, the transaction's coordinator must know that the partition
 * is part of it: so no transaction is ever left open that no coordinator will end (KIP-890; AddPartitionsToTxnManager,
 * ReplicaManager.maybeSendPartitionsToTransactionCoordinator).
 */
export class TransactionVerifications {
  private readonly context: BrokerContext;
  private readonly verified: VerifiedListener;
  private readonly retry: number;

  constructor(context: BrokerContext, verified: VerifiedListener) {
    this.context = context;
    this.verified = verified;
    this.retry = context.simulation.handle('retry of AddPartitionsToTxn', (node, id) => {
      const broker = context.indexOfNode(node);
      const request = findDelayed(context.brokers.edit(broker).verifying, id);
      if (request !== undefined) this.ask(broker, request);
    });
  }

  /** Begins the check of a request; the listener follows, perhaps at once. */
  begin(broker: number, wanted: VerificationRequest): void {
    const state = this.context.brokers.edit(broker);
    const request: VerifyingRequest = {
      ...wanted,
      id: state.nextId++,
      since: this.context.simulation.now,
      errors: new Map(),
      guards: new Map(),
    };
    state.verifying.push(request);
    this.ask(broker, request);
  }

  /** The coordinator's answer; null when none will come. */
  onAnswer(broker: number, response: AddPartitionsToTxnResponse | null, id: number): void {
    const request = findDelayed(this.context.brokers.edit(broker).verifying, id);
    if (request === undefined) return;
    const failed =
      response === null
        ? [...request.guards.keys()].map((partition) => ({
            partition,
            error: 'NETWORK_EXCEPTION' as ErrorName,
          }))
        : response.partitions.map(({ partition, errorCode }) => ({
            partition,
            error: errorWithCode(errorCode).name,
          }));
    for (const { partition, error } of failed) {
      // Producers know what to do about INVALID_PRODUCER_EPOCH here.
      const told = error === 'PRODUCER_FENCED' ? 'INVALID_PRODUCER_EPOCH' : error;
      if (told !== 'NONE') request.errors.set(partition, errorNamed(told).code);
    }
    if (this.mayRetry(request)) {
      const { node } = this.context.brokers.read(broker);
      const { addPartitionsToTxnRetryBackoffMs } = this.context.brokerConfig;
      this.context.simulation.schedule(microsFromMs(addPartitionsToTxnRetryBackoffMs), node, this.retry, id);
    } else this.finish(broker, request);
  }

  /** The transaction before is still being ended: the broker asks again, which spares the producer's backoff. */
  private mayRetry({ errors, since, transactionVersion }: VerifyingRequest): boolean {
    const { addPartitionsToTxnRetryBackoffMaxMs } = this.context.brokerConfig;
    const waited = this.context.simulation.now - since;
    if (transactionVersion < 2 || waited >= microsFromMs(addPartitionsToTxnRetryBackoffMaxMs)) return false;
    const concurrent = errorNamed('CONCURRENT_TRANSACTIONS').code;
    return [...errors.values()].includes(concurrent);
  }

  private ask(broker: number, request: VerifyingRequest): void {
    request.errors = new Map();
    request.guards = new Map();
    for (const { partition, baseSequence } of request.partitions) {
      const outcome = this.start(broker, request, partition, baseSequence);
      if (typeof outcome === 'string') request.errors.set(partition, errorNamed(outcome).code);
      else if (outcome >= 0) request.guards.set(partition, outcome);
    }
    if (request.guards.size === 0) {
      this.finish(broker, request);
      return;
    }
    const { transactionalId, producerId, producerEpoch, transactionVersion } = request;
    const coordinator = coordinatorOf(this.context, broker, TRANSACTION_TOPIC, transactionalId);
    const peer = this.context.brokerNodes.get(coordinator);
    if (peer === undefined) {
      const { code } = errorNamed('COORDINATOR_NOT_AVAILABLE');
      for (const partition of request.guards.keys()) request.errors.set(partition, code);
      this.finish(broker, request);
      return;
    }
    const body: AddPartitionsToTxnRequest = {
      transactionalId,
      producerId,
      producerEpoch,
      verifyOnly: transactionVersion < 2,
      transactionVersion,
      partitions: [...request.guards.keys()],
    };
    const { node } = this.context.brokers.read(broker);
    const plain = body as unknown as Plain;
    this.context.networkClient.send(
      node,
      peer,
      API.AddPartitionsToTxn,
      plain,
      REQUEST_TIMEOUT_MS,
      request.id,
    );
  }

  /** The guard of a check that is needed, -1 when none is, or what is wrong (UnifiedLog.maybeStartTransactionVerification). */
  private start(
    broker: number,
    request: VerifyingRequest,
    partition: number,
    baseSequence: number,
  ): number | ErrorName {
    const { producerId, producerEpoch } = request;
    const state = this.context.brokers.edit(broker);
    const number = this.context.replicas.number(state.brokerId, partition);
    if (number < 0) return noReplicaError(this.context, broker, partition);
    const seen = this.context.replicas.read(number);
    if (seen.role !== 'leader') return 'NOT_LEADER_OR_FOLLOWER';
    const entry = seen.producers.get(producerId);
    if (entry !== undefined && producerEpoch < entry.producerEpoch) return 'INVALID_PRODUCER_EPOCH';
    if (hasOngoingTransaction(seen, producerId, producerEpoch)) return -1;
    const { verifications } = this.context.replicas.edit(number);
    return startVerification(verifications, producerId, producerEpoch, baseSequence, () => state.nextId++);
  }

  private finish(broker: number, request: VerifyingRequest): void {
    removeDelayed(this.context.brokers.edit(broker).verifying, request.id);
    this.verified(broker, request);
  }
}
