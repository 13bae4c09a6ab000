import type { CellGroup } from '../../../engine/cell-group';
import { type Micros, microsFromMs } from '../../../engine/clock';
import type { Plain } from '../../../engine/plain-data';
import type { BrokerContext } from '../broker/broker-context';
import { OFFSETS_TOPIC } from '../broker/coordinator-lookup';
import type { Purgatory } from '../broker/purgatory';
import { firstDeadline, isReplicated, partedWrites, type WaitingWrite } from '../broker/waiting-writes';
import type { ErrorName } from '../protocol/errors';
import type { OffsetFetchRequest } from '../protocol/messages';
import { type ClassicGroup, newGroup, type OffsetEntry, type ReplyAddress } from './classic-group';
import { restoredConsumerGroup } from './consumer-group/stored-consumer-group';
import { coordinatorPartition } from './coordinator-partition';
import { type AfterWrite, heartbeatTimer } from './group-turn';
import type { OffsetsLog, OffsetsRecord, TransactionalWriter } from './offsets-log';

/** What is to be done once the records that were written are replicated, or were not in time. */
export type CommitAction =
  /** Offsets count, and the client is told; `to` is null when it was told already that it took too long. */
  | {
      readonly kind: 'offsets';
      readonly group: string;
      readonly entries: readonly CommittedOffset[];
      /** How many partitions were asked for that are not there. */
      readonly missing?: number;
      readonly to: ReplyAddress | null;
      /** In whose transaction they are: they count when it commits. -1 outside of one. */
      readonly producerId: number;
    }
  /** The marker of a transaction is written: its offsets count now, or never. */
  | { readonly kind: 'transaction'; readonly producerId: number; readonly isCommit: boolean }
  /** A question about offsets that waits for the writes before it. */
  | { readonly kind: 'fetch'; readonly request: OffsetFetchRequest; readonly to: ReplyAddress }
  | { readonly kind: 'group'; readonly group: string; readonly next: AfterWrite }
  /** A member of a consumer group is answered a request of some api; `to` as above. */
  | {
      readonly kind: 'reply';
      readonly group: string;
      readonly api: number;
      readonly body: Plain;
      readonly to: ReplyAddress | null;
    }
  /** The group is gone, and the client is told; `to` as above. */
  | { readonly kind: 'deletion'; readonly group: string; readonly to: ReplyAddress | null };

/** One offset of a commit. */
export interface CommittedOffset extends OffsetEntry {
  readonly partition: number;
}

interface WaitingCommit extends WaitingWrite {
  readonly action: CommitAction;
}

/** Offsets of a group in a transaction that has not ended. */
export interface PendingOffsets {
  readonly producerId: number;
  readonly group: string;
  readonly replica: number;
  readonly entry: CommittedOffset;
}

interface CoordinatorState {
  /** Group numbers by id, for the groups whose partition this broker leads. */
  groups: Map<string, number>;
  waiting: WaitingCommit[];
  /** In the order in which they were written. */
  pending: PendingOffsets[];
}

/** The part of group metadata that is written to the log, as far as the model needs it to go on elsewhere. */
type StoredGroup = Pick<ClassicGroup, 'generation' | 'protocolType' | 'protocolName' | 'leaderId'> & {
  readonly members: readonly (readonly [string, Plain])[];
};

/**
 * The groups that each broker coordinates: those whose partition of __consumer_offsets it leads. They are loaded from
 * the log when it becomes leader, and forgotten when it is no longer (GroupCoordinatorService, CoordinatorRuntime).
 */
export class GroupStore {
  private readonly context: BrokerContext;
  private readonly log: OffsetsLog;
  private readonly purgatory: Purgatory;
  private readonly states: CellGroup<CoordinatorState>;
  private readonly groups: CellGroup<ClassicGroup>;

  constructor(context: BrokerContext, log: OffsetsLog, purgatory: Purgatory) {
    this.context = context;
    this.log = log;
    this.purgatory = purgatory;
    this.states = context.simulation.cells();
    this.groups = context.simulation.cells();
  }

  /** Makes room for the groups of one more broker; brokers are added in the order of their index. */
  addBroker(): void {
    this.states.add({ groups: new Map(), waiting: [], pending: [] });
  }

  /** The replica of the group's partition, or the error that the client gets instead. */
  replicaFor(broker: number, groupId: string): number | ErrorName {
    const entry = this.context.registry.topic(OFFSETS_TOPIC);
    if (entry === undefined) return 'NOT_COORDINATOR';
    const partition = entry.partitions[coordinatorPartition(groupId, entry.partitions.length)] as number;
    const { brokerId } = this.context.brokers.read(broker);
    const replica = this.context.replicas.number(brokerId, partition);
    if (replica < 0 || this.context.replicas.read(replica).role !== 'leader') return 'NOT_COORDINATOR';
    return replica;
  }

  /** A group by its id, -1 when this broker knows none. */
  find(broker: number, groupId: string): number {
    return this.states.read(broker).groups.get(groupId) ?? -1;
  }

  /** A group by its id; an empty one is made if there is none. */
  ensure(broker: number, groupId: string): number {
    const known = this.find(broker, groupId);
    if (known >= 0) return known;
    const number = this.groups.add(newGroup(groupId));
    this.states.edit(broker).groups.set(groupId, number);
    return number;
  }

  /** Goes up whenever any group, or the list of them, may have changed. */
  get edits(): number {
    return this.groups.edits + this.states.edits;
  }

  /** A group, to look at only. */
  read(group: number): ClassicGroup {
    return this.groups.read(group);
  }

  /** A group, to change in place. */
  edit(group: number): ClassicGroup {
    return this.groups.edit(group);
  }

  /** The groups that a broker coordinates now. */
  all(broker: number): number[] {
    return [...this.states.read(broker).groups.values()];
  }

  /**
   * Writes records; `action` follows when they are replicated, or when offsets.commit.timeout.ms is over. False when
   * the log takes none now: fewer replicas are in sync than min.insync.replicas.
   */
  write(
    broker: number,
    replica: number,
    records: readonly OffsetsRecord[],
    action: CommitAction,
    producer: TransactionalWriter | null = null,
  ): boolean {
    const { isr, replicas } = this.context.replicas.read(replica);
    const needed = Math.min(this.context.topicConfig(OFFSETS_TOPIC).minInsyncReplicas, replicas.length);
    if (isr.length < needed) return false;
    this.expect(broker, replica, records.length, action);
    this.log.append(broker, replica, records, producer);
    return true;
  }

  /** Lets an action wait until so many more records than there are now are replicated. */
  expect(broker: number, replica: number, records: number, action: CommitAction): void {
    const requiredOffset = this.context.replicas.read(replica).logEndOffset + records;
    const { offsetsCommitTimeoutMs } = this.context.brokerConfig;
    const deadline = this.context.simulation.now + microsFromMs(offsetsCommitTimeoutMs);
    this.states.edit(broker).waiting.push({ replica, requiredOffset, deadline, action });
    this.purgatory.arm(broker, deadline);
  }

  /** Whether anything of a partition waits to be replicated. */
  isWaiting(broker: number, replica: number): boolean {
    return this.states.read(broker).waiting.some((w) => w.replica === replica);
  }

  /** Notes offsets of a transaction that has not ended. */
  addPending(broker: number, pending: readonly PendingOffsets[]): void {
    this.states.edit(broker).pending.push(...pending);
  }

  /** Whether some transaction has offsets of a group for a partition that may still come to count. */
  hasPending(broker: number, group: string, partition: number): boolean {
    const { pending } = this.states.read(broker);
    return pending.some((p) => p.group === group && p.entry.partition === partition);
  }

  /** Takes out the offsets of a transaction that ended. */
  takePending(broker: number, replica: number, producerId: number): PendingOffsets[] {
    const { pending } = this.states.read(broker);
    const ended = pending.filter((p) => p.producerId === producerId && p.replica === replica);
    if (ended.length > 0) this.states.edit(broker).pending = pending.filter((p) => !ended.includes(p));
    return ended;
  }

  /** Takes out what has become due by a partition's high watermark. */
  takeCommitted(broker: number, replica: number): CommitAction[] {
    const { highWatermark } = this.context.replicas.read(replica);
    return this.take(broker, (write) => isReplicated(write, replica, highWatermark));
  }

  private take(broker: number, isDue: (write: WaitingWrite) => boolean): CommitAction[] {
    const parted = partedWrites(this.states.read(broker).waiting, isDue);
    if (parted === null) return [];
    this.states.edit(broker).waiting = parted.others;
    return parted.due.map(({ action }) => action);
  }

  /** Takes out what took too long. Offsets stay, as they count when they are replicated after all. */
  takeOverdue(broker: number): CommitAction[] {
    const { now } = this.context.simulation;
    if (this.nextDeadline(broker) > now) return [];
    const state = this.states.edit(broker);
    const overdue = state.waiting.filter(({ deadline }) => deadline <= now);
    // In their order still: what was written later counts later.
    state.waiting = state.waiting.flatMap((write) =>
      write.deadline > now ? write : (waitingOn(write) ?? []),
    );
    return overdue.map(({ action }) => action);
  }

  /** When the first of the writes that wait has taken too long. */
  nextDeadline(broker: number): Micros {
    return firstDeadline(this.states.read(broker).waiting);
  }

  /** The groups whose partition of the topic is that of a replica. */
  groupsOf(broker: number, replica: number): number[] {
    const { partition } = this.context.replicas.read(replica);
    const entry = this.context.registry.topic(OFFSETS_TOPIC);
    const count = entry?.partitions.length ?? 1;
    return [...this.states.read(broker).groups]
      .filter(([groupId]) => entry?.partitions[coordinatorPartition(groupId, count)] === partition)
      .map(([, number]) => number);
  }

  /** The broker leads a partition of the topic now: reads what others wrote there. */
  load(broker: number, replica: number): void {
    for (const logged of this.log.readAll(replica)) {
      if (logged.kind === 'marker') {
        const ended = this.takePending(broker, replica, logged.producerId);
        if (logged.isCommit) for (const { group, entry } of ended) this.setOffset(broker, group, entry);
        continue;
      }
      const { record, producerId } = logged;
      if (record.kind === 'deletion') {
        this.remove(broker, record.group);
        continue;
      }
      if (record.kind === 'group') {
        const group = this.groups.edit(this.ensure(broker, record.group));
        this.restoreGroup(group, record.metadata as unknown as StoredGroup);
        continue;
      }
      if (record.kind === 'consumer group') {
        this.groups.edit(this.ensure(broker, record.group)).consumer = restoredConsumerGroup(record.state);
        continue;
      }
      const { partition, offset, leaderEpoch, metadata, group } = record;
      const entry = { partition, offset, leaderEpoch, metadata };
      if (producerId < 0) this.setOffset(broker, group, entry);
      else this.addPending(broker, [{ producerId, group, replica, entry }]);
    }
  }

  /** An offset counts. */
  setOffset(broker: number, groupId: string, { partition, ...entry }: CommittedOffset): void {
    this.groups.edit(this.ensure(broker, groupId)).offsets.set(partition, entry);
  }

  /** The broker leads the partition no longer: forgets its groups. Returns what waited for it. */
  unload(broker: number, replica: number): CommitAction[] {
    const gone = this.groupsOf(broker, replica);
    const state = this.states.edit(broker);
    for (const [groupId, number] of [...state.groups])
      if (gone.includes(number)) state.groups.delete(groupId);
    state.pending = state.pending.filter((p) => p.replica !== replica);
    return this.take(broker, (write) => write.replica === replica);
  }

  /** Forgets a group. */
  remove(broker: number, groupId: string): void {
    this.states.edit(broker).groups.delete(groupId);
  }

  /** The process is gone. */
  forget(broker: number): void {
    const state = this.states.edit(broker);
    state.groups = new Map();
    state.waiting = [];
    state.pending = [];
  }

  /** What the log keeps of a group: of each member's protocols only the one that was chosen (newGroupMetadataRecord). */
  stored(group: ClassicGroup, assignments: ReadonlyMap<string, readonly number[]>): Plain {
    const { generation, protocolType, protocolName, leaderId } = group;
    const members = [...group.members].map(([id, member]) => [
      id,
      {
        ...member,
        protocols: member.protocols.filter(({ name }) => name === protocolName),
        assignment: assignments.get(id) ?? [],
        awaitingJoin: null,
        awaitingSync: null,
        isNew: false,
      },
    ]);
    return { generation, protocolType, protocolName, leaderId, members } as unknown as Plain;
  }

  private restoreGroup(group: ClassicGroup, stored: StoredGroup): void {
    group.consumer = null;
    group.generation = stored.generation;
    group.protocolType = stored.protocolType;
    group.protocolName = stored.protocolName;
    group.leaderId = stored.leaderId;
    group.members = new Map(stored.members as unknown as [string, never][]);
    group.state = group.members.size > 0 ? 'Stable' : 'Empty';
    group.timers.clear();
    for (const { memberId, sessionTimeoutMs } of group.members.values()) {
      group.timers.set(
        heartbeatTimer(memberId),
        this.context.simulation.now + microsFromMs(sessionTimeoutMs),
      );
    }
  }
}

/** What still waits when a write has taken too long and nobody is to be told any more; null for nothing. */
function waitingOn(write: WaitingCommit): WaitingCommit | null {
  const { action } = write;
  if (action.kind === 'group' || action.kind === 'fetch') return null;
  const silent = action.kind === 'transaction' ? action : { ...action, to: null };
  return { ...write, deadline: Number.POSITIVE_INFINITY, action: silent };
}
