import { microsFromMs } from '../../../engine/clock';
import type { Plain } from '../../../engine/plain-data';
import type { BrokerContext } from '../broker/broker-context';
import { type ErrorName, errorNamed } from '../protocol/errors';
import { API, type JoinGroupResponse, responseApi, type SyncGroupResponse } from '../protocol/messages';
import { FACTS } from '../trace';
import {
  type ClassicGroup,
  type ClassicGroupMember,
  chosenMetadata,
  electLeader,
  hasAllMembersJoined,
  type ReplyAddress,
  rebalanceTimeoutMs,
  selectProtocol,
  transition,
} from './classic-group';
import type { GroupStore } from './group-store';
import type { GroupTimers } from './group-timers';

/** How long a member that has just joined may be silent (ClassicGroup.NEW_MEMBER_JOIN_TIMEOUT_MS). */
const NEW_MEMBER_JOIN_TIMEOUT_MS = 300_000;

/**
 * Rebalances of classic groups: when they begin, when the join phase ends, who is told what
 * (GroupMetadataManager.prepareRebalance, completeClassicGroupJoin and what is around them).
 */
export class Membership {
  private readonly context: BrokerContext;
  private readonly store: GroupStore;
  private readonly timers: GroupTimers;

  constructor(context: BrokerContext, store: GroupStore, timers: GroupTimers) {
    this.context = context;
    this.store = store;
    this.timers = timers;
  }

  /** Something about the members changed: a rebalance begins, or the join phase that is on may be over. */
  maybePrepareRebalanceOrCompleteJoin(broker: number, number: number, reason: string): void {
    const group = this.store.edit(number);
    if (group.state === 'PreparingRebalance') this.maybeCompleteJoinPhase(broker, number);
    else this.prepareRebalance(broker, number, reason);
  }

  /** The join phase ends when all known members have joined; the initial delay always runs to its end. */
  maybeCompleteJoinPhase(broker: number, number: number): void {
    const group = this.store.edit(number);
    if (group.state !== 'PreparingRebalance' || group.initialRemainingMs >= 0) return;
    if (hasAllMembersJoined(group)) this.completeJoin(broker, number);
    else this.timers.arm(broker, number);
  }

  /** The time of the join phase, or of one step of the initial delay, is over. */
  onJoinDeadline(broker: number, number: number): void {
    const group = this.store.edit(number);
    const delayMs = this.context.brokerConfig.groupInitialRebalanceDelayMs;
    if (group.initialRemainingMs > 0 && group.newMemberAdded) {
      const stepMs = Math.min(delayMs, group.initialRemainingMs);
      group.newMemberAdded = false;
      group.initialRemainingMs = Math.max(group.initialRemainingMs - stepMs, 0);
      group.joinDeadline = this.context.simulation.now + microsFromMs(stepMs);
      this.timers.arm(broker, number);
      return;
    }
    this.completeJoin(broker, number);
  }

  /** Puts a member out, and lets the others know. */
  removeMember(broker: number, number: number, memberId: string, reason: string): void {
    const group = this.store.edit(number);
    const member = group.members.get(memberId);
    if (member === undefined) return;
    group.members.delete(memberId);
    group.pendingSync.delete(memberId);
    this.answerJoin(broker, group, member, 'UNKNOWN_MEMBER_ID');
    this.answerSync(broker, member, 'UNKNOWN_MEMBER_ID', '', []);
    if (group.leaderId === memberId) group.leaderId = [...group.members.keys()][0] ?? '';
    const { simulation } = this.context;
    const { node } = this.context.brokers.read(broker);
    simulation.record(
      FACTS.MemberLeft,
      node,
      simulation.text(group.groupId),
      simulation.text(memberId),
      simulation.text(reason),
    );
    if (group.state === 'Stable' || group.state === 'CompletingRebalance') {
      this.prepareRebalance(broker, number, reason);
    } else this.maybeCompleteJoinPhase(broker, number);
  }

  /** Answers a member's JoinGroup that waits; `error` NONE tells it the generation. */
  answerJoin(broker: number, group: ClassicGroup, member: ClassicGroupMember, error: ErrorName): void {
    if (member.awaitingJoin === null) return;
    const to = member.awaitingJoin;
    member.awaitingJoin = null;
    this.sendJoin(broker, to, this.joinAnswer(group, member, error));
  }

  /** The answer to a JoinGroup of a member in the present generation. */
  joinAnswer(group: ClassicGroup, member: ClassicGroupMember, error: ErrorName): JoinGroupResponse {
    const isLeader = error === 'NONE' && group.leaderId === member.memberId;
    return {
      errorCode: errorNamed(error).code,
      generationId: error === 'NONE' ? group.generation : -1,
      protocolName: error === 'NONE' ? group.protocolName : '',
      leader: error === 'NONE' ? group.leaderId : '',
      memberId: member.memberId,
      members: isLeader
        ? [...group.members.values()].map((m) => ({
            memberId: m.memberId,
            groupInstanceId: m.groupInstanceId,
            metadata: chosenMetadata(group, m),
          }))
        : [],
    };
  }

  /** Answers a member's SyncGroup that waits. */
  answerSync(
    broker: number,
    member: ClassicGroupMember,
    error: ErrorName,
    protocolName: string,
    partitions: readonly number[],
  ): void {
    if (member.awaitingSync === null) return;
    const to = member.awaitingSync;
    member.awaitingSync = null;
    const response: SyncGroupResponse = { errorCode: errorNamed(error).code, protocolName, partitions };
    this.respond(broker, to, API.SyncGroup, response);
  }

  sendJoin(broker: number, to: ReplyAddress, response: JoinGroupResponse): void {
    this.respond(broker, to, API.JoinGroup, response);
  }

  respond(broker: number, to: ReplyAddress, api: number, body: object): void {
    const { node } = this.context.brokers.read(broker);
    this.context.network.respond(node, to.node, responseApi(api), to.correlation, body as Plain, 0);
  }

  /** A member was heard of: its session begins anew. */
  touch(broker: number, number: number, member: ClassicGroupMember): void {
    const timeoutMs = member.isNew ? NEW_MEMBER_JOIN_TIMEOUT_MS : member.sessionTimeoutMs;
    member.sessionDeadline = this.context.simulation.now + microsFromMs(timeoutMs);
    this.timers.arm(broker, number);
  }

  /** Makes sure that the deadlines of a group that was loaded are kept. */
  rearm(broker: number, number: number): void {
    this.timers.arm(broker, number);
  }

  private prepareRebalance(broker: number, number: number, reason: string): void {
    const group = this.store.edit(number);
    const { simulation } = this.context;
    if (group.state === 'CompletingRebalance') {
      for (const member of group.members.values()) {
        this.answerSync(broker, member, 'REBALANCE_IN_PROGRESS', '', []);
      }
    }
    const isFirst = group.state === 'Empty';
    transition(group, isFirst ? 'member joins' : 'rebalance is needed');
    const { node } = this.context.brokers.read(broker);
    const { generation } = group;
    simulation.record(
      FACTS.RebalanceStarted,
      node,
      simulation.text(group.groupId),
      generation,
      simulation.text(reason),
    );
    const delayMs = this.context.brokerConfig.groupInitialRebalanceDelayMs;
    const longest = rebalanceTimeoutMs(group);
    group.initialRemainingMs = isFirst ? Math.max(longest - delayMs, 0) : -1;
    group.newMemberAdded = false;
    const waitMs = isFirst ? delayMs : longest;
    group.joinDeadline = simulation.now + microsFromMs(waitMs);
    group.syncDeadline = -1;
    this.timers.arm(broker, number);
    this.maybeCompleteJoinPhase(broker, number);
  }

  /** Everybody who joined gets the new generation; dynamic members that did not are put out. */
  private completeJoin(broker: number, number: number): void {
    const group = this.store.edit(number);
    group.joinDeadline = -1;
    group.initialRemainingMs = -1;
    for (const member of [...group.members.values()]) {
      if (member.awaitingJoin !== null || member.groupInstanceId !== null) continue;
      group.members.delete(member.memberId);
    }
    electLeader(group);
    group.generation++;
    group.pendingSync = new Set();
    if (group.members.size === 0) {
      transition(group, 'everybody left');
      group.protocolName = '';
      this.writeEmptyGroup(broker, number);
      return;
    }
    group.protocolName = selectProtocol(group);
    transition(group, 'all members joined');
    const { cause } = this.context.simulation;
    for (const member of group.members.values()) {
      this.context.simulation.cause = cause;
      member.isNew = false;
      group.pendingSync.add(member.memberId);
      this.answerJoin(broker, group, member, 'NONE');
      this.touch(broker, number, member);
    }
    group.syncDeadline = this.context.simulation.now + microsFromMs(rebalanceTimeoutMs(group));
    this.timers.arm(broker, number);
  }

  private writeEmptyGroup(broker: number, number: number): void {
    const group = this.store.read(number);
    const replica = this.store.replicaFor(broker, group.groupId);
    if (typeof replica === 'string') return;
    const { groupId, generation } = group;
    const record = { kind: 'group' as const, group: groupId, metadata: this.store.stored(group) };
    this.store.write(broker, replica, [record], { kind: 'stable', group: groupId, generation });
  }
}
