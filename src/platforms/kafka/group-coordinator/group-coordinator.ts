import type { Message } from '../../../engine/network-state';
import type { BrokerContext } from '../broker/broker-context';
import type { PartitionLeader } from '../broker/partition-leader';
import { errorNamed } from '../protocol/errors';
import { API } from '../protocol/messages';
import type { ClassicGroup } from './classic-group';
import { GroupRequests } from './group-requests';
import { GroupStore, OFFSETS_TOPIC } from './group-store';
import { type GroupDeadlines, GroupTimers } from './group-timers';
import { Membership } from './membership';
import { OffsetCommits } from './offset-commits';
import { OffsetsLog } from './offsets-log';

/** The group coordinators of all brokers (group-coordinator/GroupCoordinatorService). */
export class GroupCoordinator implements GroupDeadlines {
  private readonly context: BrokerContext;
  private readonly store: GroupStore;
  private readonly membership: Membership;
  private readonly requests: GroupRequests;
  private readonly commits: OffsetCommits;

  constructor(context: BrokerContext, leader: PartitionLeader) {
    this.context = context;
    this.store = new GroupStore(context, new OffsetsLog(context, leader));
    const timers = new GroupTimers(context, this.store, () => this);
    this.membership = new Membership(context, this.store, timers);
    this.requests = new GroupRequests(context, this.store, this.membership);
    this.commits = new OffsetCommits(context, this.store, this.requests, this.membership);
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
      if (action.kind === 'respond')
        this.membership.respond(broker, action.to, action.api, action.body as object);
      else this.requests.onAssignmentCommitted(broker, action.group, action.generation);
    }
  }

  /** The broker leads some partition now, or does no longer. */
  leaderChanged(broker: number, replica: number): void {
    if (!this.isOffsets(replica)) return;
    if (this.context.replicas.read(replica).role === 'leader') {
      this.store.load(broker, replica);
      for (const group of this.store.all(broker)) this.membership.rearm(broker, group);
      return;
    }
    for (const action of this.store.unload(broker, replica)) {
      if (action.kind !== 'respond') continue;
      const body = { errorCode: errorNamed('NOT_COORDINATOR').code, partitions: [] };
      this.membership.respond(broker, action.to, action.api, body);
    }
  }

  /** The process of a broker is gone. */
  forget(broker: number): void {
    this.store.forget(broker);
  }

  /** Goes up whenever any group may have changed. */
  get groupEdits(): number {
    return this.store.edits;
  }

  /** The groups that a broker coordinates, for the stage and the inspector. */
  groups(broker: number): ClassicGroup[] {
    return this.store.all(broker).map((number) => this.store.read(number));
  }

  onJoinDeadline(broker: number, group: number): void {
    this.membership.onJoinDeadline(broker, group);
  }

  onSyncDeadline(broker: number, group: number): void {
    for (const memberId of [...this.store.read(group).pendingSync]) {
      this.membership.removeMember(broker, group, memberId, 'did not sync in time');
    }
  }

  onSessionDeadline(broker: number, group: number, memberId: string): void {
    this.membership.removeMember(broker, group, memberId, 'session timed out');
  }

  private isOffsets(replica: number): boolean {
    const { partition } = this.context.replicas.read(replica);
    return this.context.registry.partition(partition).topic === OFFSETS_TOPIC;
  }
}
