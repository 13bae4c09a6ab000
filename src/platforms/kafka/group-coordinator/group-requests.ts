import { microsFromMs } from '../../../engine/clock';
import type { Message } from '../../../engine/network-state';
import type { BrokerContext } from '../broker/broker-context';
import { type ErrorName, errorNamed } from '../protocol/errors';
import {
  API,
  type HeartbeatRequest,
  type JoinGroupRequest,
  type LeaveGroupRequest,
  type SyncGroupRequest,
} from '../protocol/messages';
import { FACTS } from '../trace';
import {
  type ClassicGroup,
  type ClassicGroupMember,
  matches,
  type ReplyAddress,
  supportsProtocols,
  transition,
} from './classic-group';
import type { GroupStore } from './group-store';
import type { Membership } from './membership';

/** JoinGroup, SyncGroup, Heartbeat and LeaveGroup (GroupMetadataManager.classicGroupJoin and its siblings). */
export class GroupRequests {
  private readonly context: BrokerContext;
  private readonly store: GroupStore;
  private readonly membership: Membership;

  constructor(context: BrokerContext, store: GroupStore, membership: Membership) {
    this.context = context;
    this.store = store;
    this.membership = membership;
  }

  onJoin(broker: number, message: Message): void {
    const request = message.body as unknown as JoinGroupRequest;
    const fault = this.joinFault(broker, request);
    if (fault !== null) this.refuseJoin(broker, message, request.memberId, fault);
    else if (request.memberId === '') this.joinNewMember(broker, message, request);
    else this.joinKnownMember(broker, message, request);
  }

  onSync(broker: number, message: Message): void {
    const request = message.body as unknown as SyncGroupRequest;
    const refuse = (error: ErrorName) => {
      const body = { errorCode: errorNamed(error).code, protocolName: '', partitions: [] };
      this.membership.respond(broker, replyTo(message), API.SyncGroup, body);
    };
    const member = this.memberOf(broker, request);
    if (typeof member === 'string') {
      refuse(member);
      return;
    }
    const number = this.store.find(broker, request.groupId);
    const group = this.store.edit(number);
    if (group.state === 'PreparingRebalance') {
      refuse('REBALANCE_IN_PROGRESS');
      return;
    }
    const syncing = group.members.get(request.memberId) as ClassicGroupMember;
    group.pendingSync.delete(request.memberId);
    syncing.awaitingSync = { node: message.from, correlation: message.correlation };
    if (group.state === 'Stable') {
      this.membership.answerSync(broker, syncing, 'NONE', group.protocolName, syncing.assignment);
      this.membership.touch(broker, number, syncing);
    } else if (request.memberId === group.leaderId) this.onLeaderSync(broker, number, request);
  }

  onHeartbeat(broker: number, message: Message): void {
    const request = message.body as unknown as HeartbeatRequest;
    const member = this.memberOf(broker, request);
    let error: ErrorName = 'NONE';
    if (typeof member === 'string') error = member;
    else {
      const number = this.store.find(broker, request.groupId);
      const group = this.store.edit(number);
      this.membership.touch(broker, number, group.members.get(request.memberId) as ClassicGroupMember);
      if (group.state === 'PreparingRebalance') error = 'REBALANCE_IN_PROGRESS';
    }
    this.membership.respond(broker, replyTo(message), API.Heartbeat, { errorCode: errorNamed(error).code });
  }

  onLeave(broker: number, message: Message): void {
    const request = message.body as unknown as LeaveGroupRequest;
    const number = this.store.find(broker, request.groupId);
    let error: ErrorName = 'NONE';
    for (const { memberId, reason } of request.members) {
      const group = number < 0 ? null : this.store.edit(number);
      if (group?.pendingMembers.delete(memberId)) this.membership.maybeCompleteJoinPhase(broker, number);
      else if (group?.members.has(memberId)) this.membership.removeMember(broker, number, memberId, reason);
      else error = 'UNKNOWN_MEMBER_ID';
    }
    this.membership.respond(broker, replyTo(message), API.LeaveGroup, { errorCode: errorNamed(error).code });
  }

  /** The group's partition is with this broker, and the member belongs to the generation it speaks of. */
  memberOf(
    broker: number,
    request: { readonly groupId: string; readonly generationId: number; readonly memberId: string },
  ): ClassicGroupMember | ErrorName {
    const replica = this.store.replicaFor(broker, request.groupId);
    if (typeof replica === 'string') return replica;
    const number = this.store.find(broker, request.groupId);
    const group = number < 0 ? null : this.store.read(number);
    const member = group?.members.get(request.memberId);
    if (group === null || member === undefined || group.state === 'Empty') return 'UNKNOWN_MEMBER_ID';
    return request.generationId === group.generation ? member : 'ILLEGAL_GENERATION';
  }

  private joinFault(broker: number, request: JoinGroupRequest): ErrorName | null {
    const { groupMinSessionTimeoutMs, groupMaxSessionTimeoutMs } = this.context.brokerConfig;
    if (request.groupId === '') return 'INVALID_GROUP_ID';
    const replica = this.store.replicaFor(broker, request.groupId);
    if (typeof replica === 'string') return replica;
    const timeoutMs = request.sessionTimeoutMs;
    const isAllowed = timeoutMs >= groupMinSessionTimeoutMs && timeoutMs <= groupMaxSessionTimeoutMs;
    return isAllowed ? null : 'INVALID_SESSION_TIMEOUT';
  }

  /** A dynamic member gets its id first and must come again with it (KIP-394); a static one is let in at once. */
  private joinNewMember(broker: number, message: Message, request: JoinGroupRequest): void {
    const number = this.store.ensure(broker, request.groupId);
    const group = this.store.edit(number);
    if (!supportsProtocols(group, request.protocols)) {
      this.refuseJoin(broker, message, '', 'INCONSISTENT_GROUP_PROTOCOL');
      return;
    }
    const memberId = `${request.groupInstanceId ?? request.clientId}-${this.randomUuid(request.groupId)}`;
    if (request.groupInstanceId === null) {
      const deadline = this.context.simulation.now + microsFromMs(request.sessionTimeoutMs);
      group.pendingMembers.set(memberId, deadline);
      this.refuseJoin(broker, message, memberId, 'MEMBER_ID_REQUIRED');
      return;
    }
    this.replaceStaticMember(broker, group, request.groupInstanceId);
    this.addMember(broker, number, message, { ...request, memberId });
  }

  private joinKnownMember(broker: number, message: Message, request: JoinGroupRequest): void {
    const number = this.store.find(broker, request.groupId);
    const group = number < 0 ? null : this.store.edit(number);
    if (group?.pendingMembers.delete(request.memberId)) {
      this.addMember(broker, number, message, request);
      return;
    }
    const member = group?.members.get(request.memberId);
    if (group === null || member === undefined) {
      this.refuseJoin(broker, message, request.memberId, 'UNKNOWN_MEMBER_ID');
      return;
    }
    member.awaitingJoin = { node: message.from, correlation: message.correlation };
    const unchanged = matches(member, request.protocols);
    const isLeader = group.leaderId === member.memberId;
    if (unchanged && (group.state === 'CompletingRebalance' || (group.state === 'Stable' && !isLeader))) {
      this.membership.answerJoin(broker, group, member, 'NONE');
      return;
    }
    member.protocols = request.protocols;
    member.rebalanceTimeoutMs = request.rebalanceTimeoutMs;
    member.sessionTimeoutMs = request.sessionTimeoutMs;
    this.membership.maybePrepareRebalanceOrCompleteJoin(broker, number, request.reason || 'member rejoined');
  }

  private addMember(broker: number, number: number, message: Message, request: JoinGroupRequest): void {
    const group = this.store.edit(number);
    const member: ClassicGroupMember = {
      memberId: request.memberId,
      groupInstanceId: request.groupInstanceId,
      clientId: request.clientId,
      node: message.from,
      rebalanceTimeoutMs: request.rebalanceTimeoutMs,
      sessionTimeoutMs: request.sessionTimeoutMs,
      protocols: request.protocols,
      assignment: [],
      awaitingJoin: { node: message.from, correlation: message.correlation },
      awaitingSync: null,
      sessionDeadline: 0,
      isNew: true,
    };
    if (group.initialRemainingMs >= 0) group.newMemberAdded = true;
    group.members.set(member.memberId, member);
    group.protocolType = request.protocolType;
    if (group.leaderId === '') group.leaderId = member.memberId;
    const { simulation } = this.context;
    const { node } = this.context.brokers.read(broker);
    const groupText = simulation.text(group.groupId);
    simulation.record(FACTS.MemberJoined, node, groupText, simulation.text(member.memberId));
    this.membership.touch(broker, number, member);
    this.membership.maybePrepareRebalanceOrCompleteJoin(broker, number, 'new member joined');
  }

  /** A static member that comes back takes the place of its former self, who is fenced (K-117). */
  private replaceStaticMember(broker: number, group: ClassicGroup, instanceId: string): void {
    for (const member of group.members.values()) {
      if (member.groupInstanceId !== instanceId) continue;
      this.membership.answerJoin(broker, group, member, 'FENCED_INSTANCE_ID');
      this.membership.answerSync(broker, member, 'FENCED_INSTANCE_ID', '', []);
      group.members.delete(member.memberId);
    }
  }

  /** The leader brought the assignments: they count when they are replicated. */
  private onLeaderSync(broker: number, number: number, request: SyncGroupRequest): void {
    const group = this.store.edit(number);
    for (const member of group.members.values()) {
      member.assignment = request.assignments.find((a) => a.memberId === member.memberId)?.partitions ?? [];
    }
    const replica = this.store.replicaFor(broker, group.groupId) as number;
    const { groupId, generation } = group;
    const record = { kind: 'group' as const, group: groupId, metadata: this.store.stored(group) };
    if (this.store.write(broker, replica, [record], { kind: 'stable', group: groupId, generation })) return;
    for (const member of group.members.values()) {
      this.membership.answerSync(broker, member, 'COORDINATOR_NOT_AVAILABLE', '', []);
    }
  }

  /** The assignments are replicated: everybody who waits gets its own. */
  onAssignmentCommitted(broker: number, groupId: string, generation: number): void {
    const number = this.store.find(broker, groupId);
    if (number < 0) return;
    const group = this.store.edit(number);
    if (group.state !== 'CompletingRebalance' || group.generation !== generation) return;
    transition(group, 'leader synced');
    group.syncDeadline = -1;
    const { simulation } = this.context;
    const { node } = this.context.brokers.read(broker);
    const cause = simulation.record(
      FACTS.GroupStable,
      node,
      simulation.text(groupId),
      generation,
      group.members.size,
    );
    for (const member of group.members.values()) {
      simulation.cause = cause;
      this.membership.answerSync(broker, member, 'NONE', group.protocolName, member.assignment);
      this.membership.touch(broker, number, member);
    }
  }

  private refuseJoin(broker: number, message: Message, memberId: string, error: ErrorName): void {
    const body = {
      errorCode: errorNamed(error).code,
      generationId: -1,
      protocolName: '',
      leader: '',
      memberId,
      members: [],
    };
    this.membership.respond(broker, replyTo(message), API.JoinGroup, body);
  }

  private randomUuid(groupId: string): string {
    const hex = (count: number) => {
      let text = '';
      for (let i = 0; i < count; i++)
        text += this.context.simulation.random.below(16, 'member id', groupId).toString(16);
      return text;
    };
    return `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`;
  }
}

/** Where the answer to a request goes. */
function replyTo(message: Message): ReplyAddress {
  return { node: message.from, correlation: message.correlation };
}
