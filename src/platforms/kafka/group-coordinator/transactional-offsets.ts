import type { Message } from '../../../engine/network-state';
import type { BrokerContext } from '../broker/broker-context';
import type { VerifyingRequest } from '../broker/broker-state';
import type { TransactionVerifications } from '../broker/transaction-verifications';
import { type ErrorName, errorNamed, errorWithCode } from '../protocol/errors';
import { API, type OffsetCommitResponse } from '../protocol/messages';
import type { TxnOffsetCommitRequest } from '../protocol/transaction-messages';
import { hasOngoingTransaction } from '../storage/producer-state';
import { FACTS } from '../trace';
import type { ReplyAddress } from './classic-group';
import { transactionalCommitFault } from './classic-requests';
import { transactionalConsumerFault } from './consumer-group/commit-fault';
import type { CommitAction, GroupStore } from './group-store';
import type { GroupTurns } from './group-turns';

type OffsetsAction = CommitAction & { readonly kind: 'offsets' };

/** What the producer is told instead of the errors of a check or a write (GroupCoordinatorService.handleOperationException). */
const TOLD: ReadonlyMap<ErrorName, ErrorName> = new Map([
  ['NETWORK_EXCEPTION', 'COORDINATOR_LOAD_IN_PROGRESS'],
  ['UNKNOWN_TOPIC_OR_PARTITION', 'COORDINATOR_NOT_AVAILABLE'],
  ['NOT_ENOUGH_REPLICAS', 'COORDINATOR_NOT_AVAILABLE'],
  ['REQUEST_TIMED_OUT', 'COORDINATOR_NOT_AVAILABLE'],
  ['NOT_LEADER_OR_FOLLOWER', 'NOT_COORDINATOR'],
]);

/**
 * Offsets that are committed within a transaction: written at once, counting when its marker comes
 * (OffsetMetadataManager.commitTransactionalOffset, replayEndTransactionMarker).
 */
export class TransactionalOffsets {
  private readonly context: BrokerContext;
  private readonly store: GroupStore;
  private readonly turns: GroupTurns;
  private readonly verifications: TransactionVerifications;

  constructor(
    context: BrokerContext,
    store: GroupStore,
    turns: GroupTurns,
    verifications: TransactionVerifications,
  ) {
    this.context = context;
    this.store = store;
    this.turns = turns;
    this.verifications = verifications;
  }

  /** TxnOffsetCommit: the group's partition of __consumer_offsets must be part of the transaction. */
  onCommit(broker: number, message: Message): void {
    const request = message.body as unknown as TxnOffsetCommitRequest;
    const { transactionalId, transactionVersion, producerId, producerEpoch, groupId } = request;
    const replica = this.store.replicaFor(broker, groupId);
    if (typeof replica === 'string') {
      this.refuse(broker, message, replica);
      return;
    }
    const { partition } = this.context.replicas.read(replica);
    this.verifications.begin(broker, {
      message,
      transactionalId,
      transactionVersion,
      producerId,
      producerEpoch,
      partitions: [{ partition, baseSequence: NO_SEQUENCE }],
    });
  }

  /** The partition is known to be in the transaction, or not. */
  onVerified(broker: number, { message, errors, guards }: VerifyingRequest): void {
    const request = message.body as unknown as TxnOffsetCommitRequest;
    const replica = this.store.replicaFor(broker, request.groupId);
    const [code] = errors.values();
    const [guard = -1] = guards.values();
    if (typeof replica === 'string') this.refuse(broker, message, replica);
    else if (code !== undefined) this.refuse(broker, message, errorWithCode(code).name);
    else {
      const fault = this.producerFault(replica, request, guard) ?? this.groupFault(broker, request);
      if (fault !== null) this.refuse(broker, message, fault);
      else this.write(broker, replica, message, request);
    }
  }

  /** The records are replicated: the producer is told. */
  onWritten(broker: number, action: OffsetsAction): void {
    const { simulation } = this.context;
    const { node } = this.context.brokers.read(broker);
    const { cause } = simulation;
    const group = simulation.text(action.group);
    for (const { partition, offset } of action.entries) {
      simulation.cause = cause;
      simulation.record(FACTS.TransactionalOffsetPending, node, group, partition, offset, action.producerId);
    }
    this.answer(broker, action, 'NONE');
  }

  /** Tells the producer what became of its offsets, if it was not told yet. */
  answer(broker: number, { entries, to }: OffsetsAction, error: ErrorName): void {
    if (to !== null) this.respond(broker, to, entries, error);
  }

  /** The marker of a transaction is replicated: its offsets count, or are forgotten. */
  onEnded(broker: number, replica: number, producerId: number, isCommit: boolean): void {
    const ended = this.store.takePending(broker, replica, producerId);
    if (!isCommit) return;
    const { simulation } = this.context;
    const { node } = this.context.brokers.read(broker);
    const { cause } = simulation;
    for (const { group, entry } of ended) {
      this.store.setOffset(broker, group, entry);
      simulation.cause = cause;
      simulation.record(FACTS.OffsetCommitted, node, simulation.text(group), entry.partition, entry.offset);
    }
    simulation.cause = cause;
  }

  private write(broker: number, replica: number, message: Message, request: TxnOffsetCommitRequest): void {
    const { groupId: group, producerId, producerEpoch } = request;
    const entries = request.partitions.map((p) => ({
      partition: p.partition,
      offset: p.committedOffset,
      leaderEpoch: p.committedLeaderEpoch,
      metadata: p.committedMetadata,
    }));
    const to = { node: message.from, correlation: message.correlation };
    const action: OffsetsAction = { kind: 'offsets', group, entries, to, producerId };
    const records = entries.map((entry) => ({ kind: 'offset' as const, group, ...entry }));
    const pending = entries.map((entry) => ({ producerId, group, replica, entry }));
    if (this.store.write(broker, replica, records, action, { producerId, producerEpoch })) {
      this.store.addPending(broker, pending);
    } else this.answer(broker, action, 'COORDINATOR_NOT_AVAILABLE');
  }

  /** What the log has against the producer (UnifiedLog.analyzeAndValidateProducerState). */
  private producerFault(
    replica: number,
    { producerId, producerEpoch }: TxnOffsetCommitRequest,
    guard: number,
  ): ErrorName | null {
    const log = this.context.replicas.read(replica);
    const entry = log.producers.get(producerId);
    if (entry !== undefined && producerEpoch < entry.producerEpoch) return 'INVALID_PRODUCER_EPOCH';
    if (hasOngoingTransaction(log, producerId, producerEpoch)) return null;
    const isVerified = log.verifications.some((v) => v.producerId === producerId && v.guard === guard);
    return isVerified ? null : 'INVALID_TXN_STATE';
  }

  private groupFault(broker: number, request: TxnOffsetCommitRequest): ErrorName | null {
    const number = this.store.find(broker, request.groupId);
    if (number >= 0) {
      const group = this.store.read(number);
      if (group.consumer === null) return transactionalCommitFault(group, request);
      return transactionalConsumerFault(group.consumer, request);
    }
    if (request.generationId >= 0) return 'ILLEGAL_GENERATION';
    this.store.ensure(broker, request.groupId);
    return null;
  }

  private refuse(broker: number, message: Message, error: ErrorName): void {
    const { partitions } = message.body as unknown as TxnOffsetCommitRequest;
    const to = { node: message.from, correlation: message.correlation };
    this.respond(broker, to, partitions, TOLD.get(error) ?? error);
  }

  private respond(
    broker: number,
    to: ReplyAddress,
    partitions: readonly { readonly partition: number }[],
    error: ErrorName,
  ): void {
    const errorCode = errorNamed(error).code;
    const body: OffsetCommitResponse = {
      partitions: partitions.map(({ partition }) => ({ partition, errorCode })),
    };
    this.turns.respond(broker, to, API.TxnOffsetCommit, body);
  }
}

/** RecordBatch.NO_SEQUENCE: coordinators write without sequences. */
const NO_SEQUENCE = -1;
