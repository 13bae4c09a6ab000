import { removeAt } from '../../../base/lists';
import { type Micros, microsFromMs } from '../../../engine/clock';
import type { Message } from '../../../engine/network-state';
import type { Plain } from '../../../engine/plain-data';
import { type ErrorName, errorNamed, errorWithCode } from '../protocol/errors';
import { API, type CurrentLeader, type ProducedBatch, type ProduceRequest } from '../protocol/messages';
import type { ProducedTransaction } from '../protocol/transaction-messages';
import { checkSequence, checkTransactional, type SequenceVerdict } from '../storage/producer-state';
import { FACTS } from '../trace';
import { type BrokerContext, noReplicaError } from './broker-context';
import type { DelayedProduce, VerifyingRequest } from './broker-state';
import { findDelayed, removeDelayed } from './delayed-operations';
import type { PartitionLeader } from './partition-leader';
import type { Purgatory } from './purgatory';
import type { ReplicaState, WaitingAppend } from './replica';
import type { TransactionVerifications } from './transaction-verifications';

type Outcome = DelayedProduce['outcomes'][number];

/** Produce: append to the log, then answer at once or when enough replicas have it (ReplicaManager.appendRecords). */
export class ProduceRequests {
  private readonly context: BrokerContext;
  private readonly leader: PartitionLeader;
  private readonly purgatory: Purgatory;
  private readonly verifications: TransactionVerifications;

  constructor(
    context: BrokerContext,
    leader: PartitionLeader,
    purgatory: Purgatory,
    verifications: TransactionVerifications,
  ) {
    this.context = context;
    this.leader = leader;
    this.purgatory = purgatory;
    this.verifications = verifications;
  }

  onRequest(broker: number, message: Message): void {
    const { acks, partitions, transaction } = message.body as unknown as ProduceRequest;
    if (transaction !== null) {
      this.verify(broker, message, partitions, transaction);
      return;
    }
    const outcomes = partitions.map(({ partition, batch }) => {
      this.context.simulation.cause = message.fact;
      return this.append(broker, partition, batch, acks, message.from, NO_GUARD);
    });
    this.conclude(broker, message, outcomes);
  }

  /** The partitions of a transactional request are known to be in the transaction, or not. */
  onVerified(broker: number, { message, errors, guards }: VerifyingRequest): void {
    const { acks, partitions } = message.body as unknown as ProduceRequest;
    const { cause } = this.context.simulation;
    const outcomes = partitions.map(({ partition, batch }) => {
      this.context.simulation.cause = cause;
      const code = errors.get(partition);
      if (code !== undefined)
        return this.refuse(broker, partition, message.from, verificationError(code), null);
      const guard = guards.get(partition) ?? NO_GUARD;
      return this.append(broker, partition, batch, acks, message.from, guard);
    });
    this.conclude(broker, message, outcomes);
  }

  private verify(
    broker: number,
    message: Message,
    partitions: ProduceRequest['partitions'],
    transaction: ProducedTransaction,
  ): void {
    const [first] = partitions as readonly [ProduceRequest['partitions'][number]];
    const { producerId, producerEpoch } = first.batch;
    this.verifications.begin(broker, {
      message,
      ...transaction,
      producerId,
      producerEpoch,
      partitions: partitions.map(({ partition, batch }) => ({ partition, baseSequence: batch.baseSequence })),
    });
  }

  /** Answers a request whose batches were appended or refused, now or when they are replicated. */
  private conclude(broker: number, message: Message, outcomes: Outcome[]): void {
    const { acks, timeoutMs, partitions } = message.body as unknown as ProduceRequest;
    if (acks === 0) {
      this.answerNothing(broker, message, outcomes);
      return;
    }
    const state = this.context.brokers.edit(broker);
    const id = state.nextId;
    const pending = acks === -1 ? this.makeWait(state.brokerId, id, partitions, outcomes) : 0;
    if (pending === 0) {
      this.respond(broker, { node: message.from, correlation: message.correlation }, outcomes);
      return;
    }
    state.nextId++;
    const { from: node, correlation } = message;
    const deadline = this.context.simulation.now + microsFromMs(timeoutMs);
    state.produces.push({ id, node, correlation, deadline, pending, outcomes });
    this.purgatory.arm(broker, deadline);
  }

  /** Makes a request wait for those of its partitions that the followers have not got yet; returns how many. */
  private makeWait(
    brokerId: number,
    id: number,
    partitions: ProduceRequest['partitions'],
    outcomes: readonly Outcome[],
  ): number {
    const { replicas } = this.context;
    let pending = 0;
    for (let i = 0; i < outcomes.length; i++) {
      const { partition, errorCode, baseOffset } = outcomes[i] as Outcome;
      if (errorCode !== 0) continue;
      const requiredOffset = baseOffset + (partitions[i]?.batch.recordCount ?? 0);
      const number = replicas.number(brokerId, partition);
      if (replicas.read(number).highWatermark >= requiredOffset) continue;
      replicas.edit(number).waitingAppends.push({ produce: id, requiredOffset });
      pending++;
    }
    return pending;
  }

  /** The high watermark of a partition moved, or its leader: some waiting requests may be decided. */
  decide(broker: number, number: number): void {
    const seen = this.context.replicas.read(number);
    if (seen.waitingAppends.length === 0) return;
    const isLeader = seen.role === 'leader';
    const replica = this.context.replicas.edit(number);
    const decidedBelow = isLeader ? replica.highWatermark : ANY_OFFSET;
    const enough = replica.isr.length >= this.leader.effectiveMinIsr(replica);
    const error: ErrorName = !isLeader
      ? 'NOT_LEADER_OR_FOLLOWER'
      : enough
        ? 'NONE'
        : 'NOT_ENOUGH_REPLICAS_AFTER_APPEND';
    const { cause } = this.context.simulation;
    for (;;) {
      const produce = takeDecided(replica.waitingAppends, decidedBelow);
      if (produce < 0) return;
      this.context.simulation.cause = cause;
      this.settle(broker, produce, replica.partition, error);
    }
  }

  /** Requests whose time is over: what is undecided is REQUEST_TIMED_OUT, though the records are in the log. */
  expire(broker: number): void {
    const { now } = this.context.simulation;
    for (const delayed of [...this.context.brokers.read(broker).produces]) {
      if (delayed.deadline > now) continue;
      const { id } = delayed;
      const waiting = delayed.outcomes.filter((o) => this.removeWaiting(broker, o.partition, id));
      for (const { partition } of waiting) this.settle(broker, id, partition, 'REQUEST_TIMED_OUT');
    }
  }

  /** When the first request has waited for as long as its producer allowed. */
  nextDeadline(broker: number): Micros {
    let next = Number.POSITIVE_INFINITY;
    for (const { deadline } of this.context.brokers.read(broker).produces) next = Math.min(next, deadline);
    return next;
  }

  private append(
    broker: number,
    partition: number,
    batch: ProducedBatch,
    acks: number,
    producer: number,
    guard: number,
  ): Outcome {
    const { context } = this;
    const { brokerId } = context.brokers.read(broker);
    const number = context.replicas.number(brokerId, partition);
    if (number < 0) {
      return this.refuse(broker, partition, producer, noReplicaError(context, broker, partition), null);
    }
    const replica = context.replicas.read(number);
    if (replica.role !== 'leader') {
      const leader: CurrentLeader = { leaderId: replica.leader, leaderEpoch: replica.leaderEpoch };
      return this.refuse(broker, partition, producer, 'NOT_LEADER_OR_FOLLOWER', leader);
    }
    const fault = this.fault(replica, batch, acks);
    if (fault !== null) return this.refuse(broker, partition, producer, fault, null);
    let row = -1;
    if (batch.producerId >= 0) {
      const verdict = this.verdict(replica, batch, guard);
      if (verdict.kind === 'refuse') return this.refuse(broker, partition, producer, verdict.error, null);
      if (verdict.kind === 'duplicate') row = verdict.batch;
    }
    if (row < 0) row = this.leader.append(broker, number, batch);
    const baseOffset = context.records.baseOffset(row);
    return { partition, errorCode: 0, baseOffset, logAppendTimeMs: -1, batch: row, currentLeader: null };
  }

  private verdict(replica: ReplicaState, batch: ProducedBatch, guard: number): SequenceVerdict {
    const { records } = this.context;
    if (batch.role !== 'transactional') return checkSequence(replica.producers, records, batch);
    const verification = replica.verifications.find((v) => v.producerId === batch.producerId);
    return checkTransactional(replica, records, batch, verification, guard);
  }

  private fault(replica: ReplicaState, batch: ProducedBatch, acks: number): ErrorName | null {
    if (acks < -1 || acks > 1) return 'INVALID_REQUIRED_ACKS';
    if (acks === -1 && replica.isr.length < this.leader.effectiveMinIsr(replica))
      return 'NOT_ENOUGH_REPLICAS';
    if (batch.sizeBytes > this.context.partitionConfig(replica.partition).maxMessageBytes)
      return 'MESSAGE_TOO_LARGE';
    return null;
  }

  private refuse(
    broker: number,
    partition: number,
    producer: number,
    error: ErrorName,
    currentLeader: CurrentLeader | null,
  ): Outcome {
    const { node } = this.context.brokers.read(broker);
    const code = errorNamed(error).code;
    this.context.simulation.record(FACTS.ProduceRefused, node, partition, code, producer);
    return { partition, errorCode: code, baseOffset: -1, logAppendTimeMs: -1, batch: -1, currentLeader };
  }

  private removeWaiting(broker: number, partition: number, produce: number): boolean {
    const { brokerId } = this.context.brokers.read(broker);
    const number = this.context.replicas.number(brokerId, partition);
    if (number < 0) return false;
    const { waitingAppends } = this.context.replicas.read(number);
    if (!waitingAppends.some((w) => w.produce === produce)) return false;
    const replica = this.context.replicas.edit(number);
    replica.waitingAppends = replica.waitingAppends.filter((w) => w.produce !== produce);
    return true;
  }

  /** Decides one partition of a waiting request, and answers the request when it was the last. */
  private settle(broker: number, produce: number, partition: number, error: ErrorName): void {
    const { produces } = this.context.brokers.edit(broker);
    const delayed = findDelayed(produces, produce);
    if (delayed === undefined) return;
    if (error !== 'NONE') {
      delayed.outcomes = delayed.outcomes.map((o) =>
        o.partition === partition
          ? { ...o, errorCode: errorNamed(error).code, baseOffset: -1, batch: -1 }
          : o,
      );
    }
    if (--delayed.pending > 0) return;
    removeDelayed(produces, produce);
    this.respond(broker, delayed, delayed.outcomes);
  }

  /** acks=0: no answer; an error closes the connection, the only way to tell (KafkaApis.sendResponseCallback). */
  private answerNothing(broker: number, message: Message, outcomes: readonly Outcome[]): void {
    const { from: node, correlation } = message;
    this.context.requestChannels.answered(broker, { node, correlation }, API.Produce);
    if (outcomes.every(({ errorCode }) => errorCode === 0)) return;
    this.context.network.resetByPeer(message.connection);
  }

  private respond(
    broker: number,
    to: { readonly node: number; readonly correlation: number },
    partitions: readonly Outcome[],
  ): void {
    const body = { partitions } as unknown as Plain;
    this.context.requestChannels.respond(broker, to, API.Produce, body);
  }
}

/** Of a batch that was not checked with a transaction coordinator. */
const NO_GUARD = -1;

/** Errors of the coordinator that the producer gets as one that it repeats without fresh metadata. */
const COORDINATOR_TROUBLE: ReadonlySet<ErrorName> = new Set([
  'NETWORK_EXCEPTION',
  'COORDINATOR_LOAD_IN_PROGRESS',
  'COORDINATOR_NOT_AVAILABLE',
  'NOT_COORDINATOR',
]);

/** What the producer is told when the check with the coordinator failed (ReplicaManager.handleProduceAppend). */
function verificationError(code: number): ErrorName {
  const { name } = errorWithCode(code);
  return COORDINATOR_TROUBLE.has(name) ? 'NOT_ENOUGH_REPLICAS' : name;
}

/** Lies above every offset. */
const ANY_OFFSET = Number.POSITIVE_INFINITY;

/** Takes out the first that waits for no more than `highWatermark`; returns the number of its request, or -1. */
function takeDecided(waiting: WaitingAppend[], highWatermark: number): number {
  for (let place = 0; place < waiting.length; place++) {
    const { produce, requiredOffset } = waiting[place] as WaitingAppend;
    if (requiredOffset > highWatermark) continue;
    removeAt(waiting, place);
    return produce;
  }
  return -1;
}
