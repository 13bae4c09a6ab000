import type { Micros } from '../../../engine/clock';
import type { Message } from '../../../engine/network-state';
import type { BrokerContext } from '../broker/broker-context';
import type { VerifyingRequest } from '../broker/broker-state';
import { OFFSETS_TOPIC } from '../broker/coordinator-lookup';
import type { PartitionLeader } from '../broker/partition-leader';
import type { Expiring, Purgatory } from '../broker/purgatory';
import type { TransactionVerifications } from '../broker/transaction-verifications';
import type { ErrorName } from '../protocol/errors';
import { API } from '../protocol/messages';
import { unloadGroup } from './classic-requests';
import { ConsumerGroups } from './consumer-group/consumer-groups';
import { GroupAdmin } from './group-admin';
import { GroupDeletions } from './group-deletions';
import { GroupRequests } from './group-requests';
import { type CommitAction, GroupStore } from './group-store';
import { GroupTimers } from './group-timers';
import { GroupTurns } from './group-turns';
import { OffsetCommits } from './offset-commits';
import { OffsetsLog } from './offsets-log';
import { type ShownGroup, shownGroup } from './shown-group';
import { TransactionalOffsets } from './transactional-offsets';

/** The group coordinators of all brokers (group-coordinator/GroupCoordinatorService). */
export class GroupCoordinator implements Expiring {
  private readonly context: BrokerContext;
  private readonly store: GroupStore;
  private readonly timers: GroupTimers;
  private readonly turns: GroupTurns;
  private readonly consumers: ConsumerGroups;
  private readonly requests: GroupRequests;
  private readonly commits: OffsetCommits;
  private readonly admin: GroupAdmin;
  private readonly deletions: GroupDeletions;
  private readonly transactional: TransactionalOffsets;

  constructor(
    context: BrokerContext,
    leader: PartitionLeader,
    purgatory: Purgatory,
    verifications: TransactionVerifications,
  ) {
    this.context = context;
    this.store = new GroupStore(context, new OffsetsLog(context, leader), purgatory);
    this.timers = new GroupTimers(
      context,
      this.store,
      () => this.turns,
      () => this.consumers,
    );
    this.consumers = new ConsumerGroups(context, this.store, this.timers, () => this.turns);
    this.turns = new GroupTurns(context, this.store, this.timers);
    this.requests = new GroupRequests(context, this.store, this.turns, this.consumers);
    this.commits = new OffsetCommits(context, this.store, this.turns);
    this.admin = new GroupAdmin(context, this.store, this.turns);
    this.deletions = new GroupDeletions(this.store, this.turns);
    this.transactional = new TransactionalOffsets(context, this.store, this.turns, verifications);
    purgatory.add(this);
  }

  /** Makes room for one more broker. */
  addBroker(): void {
    this.store.addBroker();
  }

  /** A request for the coordinator; false when the api is none of its. */
  onRequest(broker: number, message: Message): boolean {
    switch (message.api) {
      case API.JoinGroup:
        this.requests.onJoin(broker, message);
        return true;
      case API.SyncGroup:
        this.requests.onSync(broker, message);
        return true;
      case API.Heartbeat:
        this.requests.onHeartbeat(broker, message);
        return true;
      case API.LeaveGroup:
        this.requests.onLeave(broker, message);
        return true;
      case API.OffsetCommit:
        this.commits.onCommit(broker, message);
        return true;
      case API.OffsetFetch:
        this.commits.onFetch(broker, message);
        return true;
      case API.ConsumerGroupHeartbeat:
        this.consumers.onHeartbeat(broker, message);
        return true;
      case API.ListGroups:
        this.admin.onList(broker, message);
        return true;
      case API.DescribeGroups:
        this.admin.onDescribe(broker, message);
        return true;
      case API.DeleteGroups:
        this.deletions.onRequest(broker, message);
        return true;
      case API.TxnOffsetCommit:
        this.transactional.onCommit(broker, message);
        return true;
      default:
        return false;
    }
  }

  /** The high watermark of some partition moved: what waited for it is done. */
  highWatermarkAdvanced(broker: number, replica: number): void {
    if (!this.isOffsets(replica)) return;
    const { cause } = this.context.simulation;
    for (const action of this.store.takeCommitted(broker, replica)) {
      this.context.simulation.cause = cause;
      this.conclude(broker, replica, action);
    }
  }

  /** The partition of a transactional commit is known to be in the transaction, or not. */
  onVerified(broker: number, request: VerifyingRequest): void {
    this.transactional.onVerified(broker, request);
  }

  /** The marker of a transaction is about to be written to some partition, perhaps one of __consumer_offsets. */
  expectMarker(broker: number, replica: number, producerId: number, isCommit: boolean): void {
    if (!this.isOffsets(replica)) return;
    this.store.expect(broker, replica, 1, { kind: 'transaction', producerId, isCommit });
  }

  /** The broker leads some partition now, or does no longer. */
  leaderChanged(broker: number, replica: number): void {
    if (!this.isOffsets(replica)) return;
    if (this.context.replicas.read(replica).role === 'leader') {
      this.store.load(broker, replica);
      for (const group of this.store.groupsOf(broker, replica)) {
        this.consumers.loaded(broker, group);
        this.timers.arm(broker, group);
      }
      return;
    }
    const { cause } = this.context.simulation;
    for (const group of this.store.groupsOf(broker, replica)) {
      this.context.simulation.cause = cause;
      if (this.store.read(group).consumer === null) this.turns.run(broker, group, unloadGroup);
    }
    for (const action of this.store.unload(broker, replica)) {
      this.context.simulation.cause = cause;
      this.fail(broker, action, 'NOT_COORDINATOR');
    }
  }

  /** Writes that were not replicated in time (offsets.commit.timeout.ms). */
  expire(broker: number): void {
    const { cause } = this.context.simulation;
    for (const action of this.store.takeOverdue(broker)) {
      this.context.simulation.cause = cause;
      this.fail(broker, action, 'COORDINATOR_NOT_AVAILABLE');
    }
  }

  /** When the first write has taken too long. */
  nextDeadline(broker: number): Micros {
    return this.store.nextDeadline(broker);
  }

  /** The process of a broker is gone. */
  forget(broker: number): void {
    this.store.forget(broker);
  }

  /** The groups that a broker coordinates, for the stage and the inspector. */
  groups(broker: number): ShownGroup[] {
    return this.store.all(broker).map((number) => shownGroup(this.store.read(number)));
  }

  /** The committed offsets of a group, by partition; null when this broker does not coordinate it. */
  offsetsOf(broker: number, groupId: string): Map<number, number> | null {
    const number = this.store.find(broker, groupId);
    if (number < 0) return null;
    return new Map(
      [...this.store.read(number).offsets].map(([partition, { offset }]) => [partition, offset]),
    );
  }

  /** Goes up whenever any group may have changed. */
  get groupEdits(): number {
    return this.store.edits;
  }

  /** What an action waited for is replicated. */
  private conclude(broker: number, replica: number, action: CommitAction): void {
    switch (action.kind) {
      case 'offsets':
        if (action.producerId < 0) this.commits.onCommitted(broker, action);
        else this.transactional.onWritten(broker, action);
        break;
      case 'transaction':
        this.transactional.onEnded(broker, replica, action.producerId, action.isCommit);
        break;
      case 'fetch':
        this.commits.answerFetch(broker, action.request, action.to, 'NONE');
        break;
      case 'deletion':
        this.deletions.onCommitted(broker, action);
        break;
      case 'reply':
        this.consumers.answer(broker, action, 'NONE');
        break;
      case 'group':
        this.turns.onWritten(broker, action.group, action.next, 'NONE');
        break;
    }
  }

  private fail(broker: number, action: CommitAction, error: ErrorName): void {
    switch (action.kind) {
      case 'offsets':
        if (action.producerId < 0) this.commits.answer(broker, action, error);
        else this.transactional.answer(broker, action, error);
        break;
      case 'fetch':
        this.commits.answerFetch(broker, action.request, action.to, error);
        break;
      case 'deletion':
        this.deletions.answer(broker, action, error);
        break;
      case 'reply':
        this.consumers.answer(broker, action, error);
        break;
      case 'group':
        this.turns.onWritten(broker, action.group, action.next, error);
        break;
      // Whoever wrote the marker hears of it from the log itself.
      case 'transaction':
        break;
    }
  }

  private isOffsets(replica: number): boolean {
    const { partition } = this.context.replicas.read(replica);
    return this.context.registry.partition(partition).topic === OFFSETS_TOPIC;
  }
}
