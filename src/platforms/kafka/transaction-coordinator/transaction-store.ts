import type { Alarm } from '../../../engine/alarm';
import type { CellGroup } from '../../../engine/cell-group';
import { type Micros, microsFromMs } from '../../../engine/clock';
import type { BrokerContext } from '../broker/broker-context';
import { TRANSACTION_TOPIC } from '../broker/coordinator-lookup';
import type { Purgatory } from '../broker/purgatory';
import { firstDeadline, partedWrites, type WaitingWrite } from '../broker/waiting-writes';
import { coordinatorPartition } from '../group-coordinator/coordinator-partition';
import type { ErrorName } from '../protocol/errors';
import type { TransactionMarker } from '../protocol/transaction-messages';
import type { TransactionLog } from './transaction-log';
import type { TransactionFields, TransactionMetadata } from './transaction-metadata';

/** Where an answer goes: to a client, or to the broker that asked for it. */
export interface ReplyAddress {
  readonly node: number;
  readonly correlation: number;
  readonly api: number;
}

/** What follows once a transition is in the log, or could not be written. */
export type AfterWrite =
  | { readonly kind: 'give producer id'; readonly to: ReplyAddress }
  | { readonly kind: 'add partitions'; readonly to: ReplyAddress; readonly partitions: readonly number[] }
  /** `to` is null when nobody asked for the end; `cause` is the fact that led to it. */
  | {
      readonly kind: 'end';
      readonly to: ReplyAddress | null;
      readonly isEpochFence: boolean;
      readonly reason: string;
      readonly cause: number;
    }
  | { readonly kind: 'complete' }
  /** The id is forgotten, if nothing happened to it meanwhile. */
  | { readonly kind: 'expire' };

/** A transactional id that a broker coordinates. */
export interface CoordinatedTransaction extends TransactionMetadata {
  /** The leader epoch of its partition of __transaction_state under which this broker leads it. */
  readonly coordinatorEpoch: number;
  /** What is to be written once all markers are: the transaction is being ended. */
  completion: TransactionFields | null;
  /** The fact with which the present transaction began; -1 before. */
  beganAt: number;
}

/** A transition that is in the leader's log and waits for its replicas. */
export interface WaitingTransition extends WaitingWrite {
  readonly transactionalId: string;
  readonly coordinatorEpoch: number;
  readonly transit: TransactionFields;
  readonly next: AfterWrite;
}

/** A marker that is to be sent to the leader of its partitions. */
export interface QueuedMarker {
  readonly transactionalId: string;
  readonly marker: TransactionMarker;
}

/** The leader of a marker whose partitions have none, or none that the broker knows. */
export const NO_LEADER = -1;

/** What one broker's coordinator has in memory. */
export interface CoordinatorState {
  /** Numbers of transactions by transactional id, for those whose partition this broker leads. */
  transactions: Map<string, number>;
  waiting: WaitingTransition[];
  /** Markers by the broker id of their leader; NO_LEADER for those without one. */
  markers: Map<number, QueuedMarker[]>;
  /** Brokers that have a WriteTxnMarkers to answer. */
  markersInFlight: number[];
  /** Transactions whose last write has to be tried again. */
  completionsToRetry: string[];
  /** When the thread that sends markers turned last, and when it is to look again though nothing woke it. */
  turnedAt: Micros;
  readonly idleAlarm: Alarm;
  /** When the process began, from which the times of the looks for overdue transactions are counted. */
  startedAt: Micros;
  isLookScheduled: boolean;
  /** Whether a look for ids that nobody has used for long is scheduled. */
  isExpiryScheduled: boolean;
}

/**
 * The transactional ids that each broker coordinates: those whose partition of __transaction_state it leads. They are
 * loaded from the log when it becomes leader, and forgotten when it is no longer (TransactionStateManager).
 */
export class TransactionStore {
  private readonly context: BrokerContext;
  private readonly log: TransactionLog;
  private readonly purgatory: Purgatory;
  private readonly states: CellGroup<CoordinatorState>;
  private readonly transactions: CellGroup<CoordinatedTransaction>;

  constructor(context: BrokerContext, log: TransactionLog, purgatory: Purgatory) {
    this.context = context;
    this.log = log;
    this.purgatory = purgatory;
    this.states = context.simulation.cells();
    this.transactions = context.simulation.cells();
  }

  /** Makes room for one more broker; brokers are added in the order of their index. */
  addBroker(): void {
    this.states.add(newCoordinatorState(0));
  }

  /** A broker's coordinator, to look at or to change. */
  state(broker: number): CoordinatorState {
    return this.states.edit(broker);
  }

  /** Whether a broker's coordinator has anything that waits, without touching it. */
  isIdle(broker: number): boolean {
    return this.states.read(broker).waiting.length === 0;
  }

  /** Whether there are markers whose partitions have no leader, without touching anything. */
  hasMarkersWithoutLeader(broker: number): boolean {
    return (this.states.read(broker).markers.get(NO_LEADER)?.length ?? 0) > 0;
  }

  /** Whether there are markers to be sent, without touching anything. */
  hasMarkers(broker: number): boolean {
    return [...this.states.read(broker).markers.values()].some((queue) => queue.length > 0);
  }

  /** The replica of an id's partition, or the error that the client gets instead. */
  replicaFor(broker: number, transactionalId: string): number | ErrorName {
    const entry = this.context.registry.topic(TRANSACTION_TOPIC);
    if (entry === undefined) return 'NOT_COORDINATOR';
    const index = coordinatorPartition(transactionalId, entry.partitions.length);
    const { brokerId } = this.context.brokers.read(broker);
    const replica = this.context.replicas.number(brokerId, entry.partitions[index] as number);
    if (replica < 0 || this.context.replicas.read(replica).role !== 'leader') return 'NOT_COORDINATOR';
    return replica;
  }

  /** A transaction that a broker coordinates; null when it knows none of that id. */
  find(broker: number, transactionalId: string): CoordinatedTransaction | null {
    const number = this.states.read(broker).transactions.get(transactionalId);
    return number === undefined ? null : this.transactions.edit(number);
  }

  /** Begins to coordinate an id. */
  add(broker: number, replica: number, metadata: TransactionMetadata): CoordinatedTransaction {
    const coordinatorEpoch = this.context.replicas.read(replica).leaderEpoch;
    const number = this.transactions.add({ ...metadata, coordinatorEpoch, completion: null, beganAt: -1 });
    this.states.edit(broker).transactions.set(metadata.transactionalId, number);
    return this.transactions.edit(number);
  }

  /** Forgets an id. */
  remove(broker: number, transactionalId: string): void {
    this.states.edit(broker).transactions.delete(transactionalId);
  }

  /** The transactions that a broker coordinates now, to look at only. */
  all(broker: number): CoordinatedTransaction[] {
    return [...this.states.read(broker).transactions.values()].map((number) =>
      this.transactions.read(number),
    );
  }

  /**
   * Writes a transition; it waits for its replicas, up to the transaction's own timeout. The error when the log takes
   * none now.
   */
  write(
    broker: number,
    metadata: CoordinatedTransaction,
    transit: TransactionFields,
    next: AfterWrite,
  ): ErrorName {
    const { transactionalId, coordinatorEpoch } = metadata;
    const timeoutMs =
      next.kind === 'expire' ? this.context.brokerConfig.requestTimeoutMs : transit.txnTimeoutMs;
    const replica = this.replicaFor(broker, transactionalId);
    if (typeof replica === 'string') return replica;
    const { isr, replicas, logEndOffset, leaderEpoch } = this.context.replicas.read(replica);
    if (leaderEpoch !== coordinatorEpoch) return 'NOT_COORDINATOR';
    const needed = Math.min(this.context.topicConfig(TRANSACTION_TOPIC).minInsyncReplicas, replicas.length);
    if (isr.length < needed) return 'COORDINATOR_NOT_AVAILABLE';
    const deadline = this.context.simulation.now + microsFromMs(timeoutMs);
    const requiredOffset = logEndOffset + 1;
    const write = { replica, requiredOffset, deadline, transactionalId, coordinatorEpoch, transit, next };
    this.states.edit(broker).waiting.push(write);
    this.purgatory.arm(broker, deadline);
    this.log.append(broker, replica, { transactionalId, fields: next.kind === 'expire' ? null : transit });
    return 'NONE';
  }

  /** Takes out the writes of which something holds. */
  take(broker: number, isDue: (write: WaitingWrite) => boolean): WaitingTransition[] {
    const parted = partedWrites(this.states.read(broker).waiting, isDue);
    if (parted === null) return [];
    this.states.edit(broker).waiting = parted.others;
    return parted.due;
  }

  /** When the first of the writes that wait has taken too long. */
  nextDeadline(broker: number): Micros {
    return firstDeadline(this.states.read(broker).waiting);
  }

  /** The broker leads a partition of the topic now: takes up what is written there. */
  load(broker: number, replica: number): CoordinatedTransaction[] {
    return this.log.readAll(replica).map(({ transactionalId, fields }) =>
      this.add(broker, replica, {
        ...fields,
        transactionalId,
        pendingState: null,
        hasFailedEpochFence: false,
      }),
    );
  }

  /** The broker leads the partition no longer: forgets its transactions. Returns the writes that waited. */
  unload(broker: number, replica: number): WaitingTransition[] {
    const { partition } = this.context.replicas.read(replica);
    const partitions = this.context.registry.topic(TRANSACTION_TOPIC)?.partitions ?? [];
    const state = this.states.edit(broker);
    const isGone = (id: string) => partitions[coordinatorPartition(id, partitions.length)] === partition;
    for (const id of [...state.transactions.keys()]) if (isGone(id)) state.transactions.delete(id);
    for (const [leader, queue] of [...state.markers]) {
      state.markers.set(
        leader,
        queue.filter(({ transactionalId }) => !isGone(transactionalId)),
      );
    }
    state.completionsToRetry = state.completionsToRetry.filter((id) => !isGone(id));
    return this.take(broker, (write) => write.replica === replica);
  }

  /** The process is gone. */
  forget(broker: number): void {
    Object.assign(this.states.edit(broker), newCoordinatorState(this.context.simulation.now));
  }

  /** Goes up whenever anything of it may have changed. */
  get edits(): number {
    return this.states.edits + this.transactions.edits;
  }
}

function newCoordinatorState(startedAt: Micros): CoordinatorState {
  return {
    transactions: new Map(),
    waiting: [],
    markers: new Map(),
    markersInFlight: [],
    completionsToRetry: [],
    turnedAt: startedAt,
    idleAlarm: [],
    startedAt,
    isLookScheduled: false,
    isExpiryScheduled: false,
  };
}
