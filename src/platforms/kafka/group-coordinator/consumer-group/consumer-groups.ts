import type { Message } from '../../../../engine/network-state';
import type { Plain } from '../../../../engine/plain-data';
import type { BrokerContext } from '../../broker/broker-context';
import type { ConsumerGroupHeartbeatRequest } from '../../protocol/consumer-group-messages';
import { type ErrorName, errorNamed } from '../../protocol/errors';
import {
  API,
  type HeartbeatRequest,
  type JoinGroupRequest,
  type LeaveGroupRequest,
  type SyncGroupRequest,
} from '../../protocol/messages';
import { randomUuid } from '../../protocol/uuid';
import { FACTS } from '../../trace';
import { type ClassicGroup, newGroup, type ReplyAddress } from '../classic-group';
import { membersInOrder } from '../classic-members';
import { prepareRebalance } from '../classic-rebalance';
import { completeJoin, completeSync, joinRefusal } from '../group-answers';
import type { CommitAction, GroupStore } from '../group-store';
import type { GroupTimers } from '../group-timers';
import { type GroupTurn, rescheduleHeartbeat } from '../group-turn';
import type { GroupTurns } from '../group-turns';
import type { OffsetsRecord } from '../offsets-log';
import { classicHeartbeat, classicJoin, classicLeave, classicSync } from './classic-member-requests';
import { type ConsumerGroup, consumerGroupState, newConsumerGroup, type TopicImage } from './consumer-group';
import {
  consumerGroupHeartbeat,
  consumerGroupLeave,
  fenceMember,
  rebalanceTimer,
  refusal,
  sessionTimer,
} from './consumer-heartbeat';
import type { ConsumerGroupEffect, ConsumerGroupTurn, HeartbeatFault } from './consumer-turn';
import { fromClassicGroup, type MigrationRules, toClassicGroup, upgradeFault } from './group-migration';
import { refreshRegexes } from './regex-subscriptions';
import { storedConsumerGroup } from './stored-consumer-group';

type ReplyAction = CommitAction & { readonly kind: 'reply' };

/** Lets a group take a turn; what it leads to is left in the turn's effects. */
type Take = (group: ConsumerGroup, turn: ConsumerGroupTurn) => void;

/** Who takes a turn: the client that sent a request, or nobody. */
interface Sender {
  readonly clientId: string;
  readonly node: number;
}

const NOBODY: Sender = { clientId: '', node: -1 };

/** Consumer groups on the brokers: what their members of either protocol send (GroupCoordinatorService). */
export class ConsumerGroups {
  private readonly context: BrokerContext;
  private readonly store: GroupStore;
  private readonly timers: GroupTimers;
  private readonly turns: () => GroupTurns;

  constructor(context: BrokerContext, store: GroupStore, timers: GroupTimers, turns: () => GroupTurns) {
    this.context = context;
    this.store = store;
    this.timers = timers;
    this.turns = turns;
  }

  /** ConsumerGroupHeartbeat: the answer waits until what changed is replicated. */
  onHeartbeat(broker: number, message: Message): void {
    const request = message.body as unknown as ConsumerGroupHeartbeatRequest;
    const to = { node: message.from, correlation: message.correlation };
    const replica = this.store.replicaFor(broker, request.groupId);
    if (typeof replica === 'string') {
      this.respond(broker, to, API.ConsumerGroupHeartbeat, refusal({ error: replica, message: null }));
      return;
    }
    const known = this.store.find(broker, request.groupId);
    const classic = known < 0 ? null : keptClassic(this.store.read(known));
    const number = this.groupFor(broker, request);
    if (typeof number !== 'number') {
      this.respond(broker, to, API.ConsumerGroupHeartbeat, refusal(number));
      return;
    }
    const handle = request.memberEpoch < 0 ? consumerGroupLeave : consumerGroupHeartbeat;
    let isRefused = false;
    this.take(broker, number, message, request.clientId, (group, turn) => {
      const response = handle(group, turn, request);
      refreshRegexes(group, turn);
      isRefused = response.errorCode !== 0;
      return response;
    });
    // Nothing is written for a heartbeat that is refused, so a classic group stays one.
    if (isRefused && classic !== null) Object.assign(this.store.edit(number), classic);
  }

  /** JoinGroup of a member of the classic protocol to a group of this one, which has members. */
  onClassicJoin(broker: number, number: number, message: Message): void {
    const request = message.body as unknown as JoinGroupRequest;
    const newMemberId = randomUuid(this.context.simulation.random, 'member id', request.groupId);
    this.take(broker, number, message, request.clientId, (group, turn) =>
      classicJoin(group, turn, request, newMemberId),
    );
  }

  /** SyncGroup of a member of the classic protocol. */
  onClassicSync(broker: number, number: number, message: Message): void {
    const request = message.body as unknown as SyncGroupRequest;
    this.take(broker, number, message, '', (group, turn) => classicSync(group, turn, request));
  }

  /** Heartbeat of a member of the classic protocol. */
  onClassicHeartbeat(broker: number, number: number, message: Message): void {
    const request = message.body as unknown as HeartbeatRequest;
    this.take(broker, number, message, '', (group, turn) => ({
      errorCode: errorNamed(classicHeartbeat(group, turn, request)).code,
    }));
  }

  /** LeaveGroup of members of the classic protocol: the answer carries the first error. */
  onClassicLeave(broker: number, number: number, message: Message): void {
    const request = message.body as unknown as LeaveGroupRequest;
    this.take(broker, number, message, '', (group, turn) => {
      const outcomes = classicLeave(group, turn, request);
      return { errorCode: errorNamed(outcomes.find((outcome) => outcome !== 'NONE') ?? 'NONE').code };
    });
  }

  /** A timer of a member fired: its session is over, or it did not give up in time what it was to. */
  onTimer(broker: number, number: number, timer: string): void {
    const memberId = timer.slice(timer.indexOf(' ') + 1);
    const reason = TIMER_REASONS[timer.slice(0, timer.indexOf(' '))] ?? '';
    const effects = this.turn(broker, number, NOBODY, (group, turn) => {
      const member = group.members.get(memberId);
      if (member !== undefined) fenceMember(group, turn, member, reason);
    });
    const { groupId } = this.store.read(number);
    const api = API.ConsumerGroupHeartbeat;
    this.finish(broker, number, effects, { kind: 'reply', group: groupId, api, body: null, to: null });
  }

  /** Tells a member what became of its request, if it was not told yet. */
  answer(broker: number, { api, body, to }: ReplyAction, error: ErrorName): void {
    if (to === null || body === null) return;
    this.respond(broker, to, api, error === 'NONE' ? (body as unknown as object) : failure(api, error));
  }

  /** The group is loaded on another broker: the sessions of its members begin anew. */
  loaded(broker: number, number: number): void {
    const { consumer } = this.store.read(number);
    if (consumer === null) return;
    const { groupConsumerSessionTimeoutMs } = this.context.brokerConfig;
    for (const { memberId, state, rebalanceTimeoutMs } of consumer.members.values()) {
      this.setTimer(number, sessionTimer(memberId), groupConsumerSessionTimeoutMs, false);
      if (state !== 'UNREVOKED_PARTITIONS') continue;
      this.setTimer(number, rebalanceTimer(memberId), rebalanceTimeoutMs, false);
    }
    this.timers.arm(broker, number);
  }

  /**
   * The number of the group, or why there is none. One of the classic protocol becomes a consumer group when somebody
   * joins it (getOrMaybeCreateConsumerGroup).
   */
  private groupFor(
    broker: number,
    { groupId, memberEpoch }: ConsumerGroupHeartbeatRequest,
  ): number | HeartbeatFault {
    const error = 'GROUP_ID_NOT_FOUND';
    const number = memberEpoch === 0 ? this.store.ensure(broker, groupId) : this.store.find(broker, groupId);
    if (number < 0) {
      return { error, message: `${memberEpoch < 0 ? 'Group' : 'Consumer group'} ${groupId} not found.` };
    }
    const group = this.store.read(number);
    if (group.consumer !== null) return number;
    if (memberEpoch !== 0) return { error, message: `Group ${groupId} is not a consumer group.` };
    if (group.state === 'Empty') {
      this.replace(number, newConsumerGroup());
      return number;
    }
    return this.upgrade(broker, number) ?? number;
  }

  /** Makes a classic group with members a consumer group: who waits in a rebalance is told to join anew. */
  private upgrade(broker: number, number: number): HeartbeatFault | null {
    const fault = upgradeFault(this.store.read(number), this.rules());
    if (fault !== null && fault.error === 'GROUP_ID_NOT_FOUND') return fault;
    this.turns().run(broker, number, interruptRebalance);
    if (fault !== null) return fault;
    const consumer = fromClassicGroup(this.store.read(number), this.image(broker));
    this.replace(number, consumer);
    for (const { memberId, classic } of consumer.members.values()) {
      this.setTimer(number, sessionTimer(memberId), classic?.sessionTimeoutMs ?? null, false);
    }
    return null;
  }

  private replace(number: number, consumer: ConsumerGroup): void {
    const { groupId, offsets, alarm } = this.store.read(number);
    const group: ClassicGroup = { ...newGroup(groupId), offsets, alarm, consumer };
    Object.assign(this.store.edit(number), group, { protocolType: 'consumer' });
  }

  /** Makes a consumer group a classic one, and writes it as such (convertToClassicGroup). */
  private downgrade(number: number): void {
    const { groupId, consumer, offsets, alarm } = this.store.read(number);
    if (consumer === null) return;
    Object.assign(this.store.edit(number), toClassicGroup(groupId, consumer), { offsets, alarm });
  }

  /** Lets a group take the turn of a request: its answer waits until what changed is replicated. */
  private take(
    broker: number,
    number: number,
    message: Message,
    clientId: string,
    handle: (group: ConsumerGroup, turn: ConsumerGroupTurn) => object,
  ): void {
    let body: object = {};
    const effects = this.turn(broker, number, { clientId, node: message.from }, (group, turn) => {
      body = handle(group, turn);
    });
    const to = { node: message.from, correlation: message.correlation };
    const { groupId } = this.store.read(number);
    const { api } = message;
    this.finish(broker, number, effects, { kind: 'reply', group: groupId, api, body: body as Plain, to });
  }

  /** Writes what changed, answers, and lets a group that became a classic one rebalance. */
  private finish(
    broker: number,
    number: number,
    effects: readonly ConsumerGroupEffect[],
    action: ReplyAction,
  ): void {
    if (!effects.some(({ kind }) => kind === 'changed')) this.answer(broker, action, 'NONE');
    else if (!this.write(broker, number, action)) this.answer(broker, action, 'COORDINATOR_NOT_AVAILABLE');
    for (const effect of effects) {
      if (effect.kind !== 'downgrade') continue;
      this.turns().run(broker, number, (group, turn) => beginClassic(group, turn, effect.rebalanceReason));
    }
  }

  /** Lets a group take a turn, and does what it leads to. */
  private turn(broker: number, number: number, sender: Sender, take: Take): ConsumerGroupEffect[] {
    const { brokerConfig: config, simulation } = this.context;
    const { consumer } = this.store.edit(number);
    if (consumer === null) return [];
    const before = consumerGroupState(consumer);
    const turn: ConsumerGroupTurn = {
      now: simulation.now,
      image: this.image(broker),
      maxSize: config.groupConsumerMaxSize,
      assignors: config.groupConsumerAssignors,
      assignmentIntervalMs: config.groupConsumerAssignmentIntervalMs,
      heartbeatIntervalMs: config.groupConsumerHeartbeatIntervalMs,
      sessionTimeoutMs: config.groupConsumerSessionTimeoutMs,
      migration: this.rules(),
      ...sender,
      effects: [],
    };
    take(consumer, turn);
    for (const effect of turn.effects) this.carryOut(broker, number, effect);
    const after = consumerGroupState(consumer);
    if (after === 'Stable' && before !== 'Stable') {
      this.note(broker, number, FACTS.GroupStable, consumer.groupEpoch, consumer.members.size);
    }
    this.timers.arm(broker, number);
    return turn.effects;
  }

  private rules(): MigrationRules {
    const { groupConsumerMigrationPolicy, groupMaxSize, groupConsumerMaxSize } = this.context.brokerConfig;
    return {
      policy: groupConsumerMigrationPolicy.toLowerCase(),
      classicMaxSize: groupMaxSize,
      consumerMaxSize: groupConsumerMaxSize,
    };
  }

  private carryOut(broker: number, number: number, effect: ConsumerGroupEffect): void {
    const { simulation } = this.context;
    if (effect.kind === 'timer') {
      this.setTimer(number, effect.timer, effect.delayMs, effect.isOnlyIfAbsent === true);
    } else if (effect.kind === 'downgrade') this.downgrade(number);
    else if (effect.kind === 'member joined') {
      this.note(broker, number, FACTS.MemberJoined, simulation.text(effect.memberId));
    } else if (effect.kind === 'member left') {
      const reason = simulation.text(effect.reason);
      this.note(broker, number, FACTS.MemberLeft, simulation.text(effect.memberId), reason);
    } else if (effect.kind === 'group epoch') {
      const epoch = this.store.read(number).consumer?.groupEpoch ?? 0;
      this.note(broker, number, FACTS.RebalanceStarted, epoch, simulation.text(effect.reason));
    }
  }

  private setTimer(number: number, timer: string, delayMs: number | null, isOnlyIfAbsent: boolean): void {
    const { timers } = this.store.edit(number);
    if (isOnlyIfAbsent && timers.has(timer)) return;
    timers.delete(timer);
    if (delayMs !== null) timers.set(timer, this.context.simulation.now + delayMs * 1000);
  }

  private note(broker: number, number: number, kind: number, a = 0, b = 0): void {
    const { simulation, brokers } = this.context;
    const { groupId } = this.store.read(number);
    const { cause } = simulation;
    simulation.record(kind, brokers.read(broker).node, simulation.text(groupId), a, b);
    if (kind === FACTS.MemberJoined) simulation.cause = cause;
  }

  private write(broker: number, number: number, action: ReplyAction): boolean {
    const { groupId } = this.store.read(number);
    const replica = this.store.replicaFor(broker, groupId);
    if (typeof replica === 'string') return false;
    return this.store.write(broker, replica, [this.record(number)], action);
  }

  private record(number: number): OffsetsRecord {
    const group = this.store.read(number);
    const { groupId, consumer } = group;
    if (consumer !== null) {
      return { kind: 'consumer group', group: groupId, state: storedConsumerGroup(consumer) };
    }
    const assignments = new Map([...group.members].map(([id, { assignment }]) => [id, assignment]));
    return { kind: 'group', group: groupId, metadata: this.store.stored(group, assignments) };
  }

  private respond(broker: number, to: ReplyAddress, api: number, response: object): void {
    this.context.requestChannels.respond(broker, to, api, response as Plain);
  }

  private image(broker: number): TopicImage {
    const { registry, metadata, brokers } = this.context;
    const { metadataOffset } = brokers.read(broker);
    const isKnown = (topic: string) => metadata.hasTopicAt(topic, metadataOffset);
    return {
      partitions: (topic) => (isKnown(topic) ? registry.topic(topic)?.partitions : undefined),
      topicOf: (partition) => registry.partition(partition).topic,
      topics: () =>
        registry
          .topics()
          .map(({ name }) => name)
          .filter(isKnown),
    };
  }
}

/** A classic group as it stands before an upgrade is tried: put back when it is refused. */
function keptClassic(group: ClassicGroup): ClassicGroup | null {
  return group.consumer === null ? { ...group } : null;
}

/** Everybody who waits for a rebalance of a classic group to go on has to join the consumer group that it becomes. */
function interruptRebalance(group: ClassicGroup, turn: GroupTurn): void {
  for (const member of membersInOrder(group)) {
    completeJoin(turn, member, joinRefusal(member.memberId, 'REBALANCE_IN_PROGRESS'));
    completeSync(turn, member, 'REBALANCE_IN_PROGRESS', '');
  }
}

/** The first turn of a classic group that was a consumer group. */
function beginClassic(group: ClassicGroup, turn: GroupTurn, rebalanceReason: string | null): void {
  for (const member of membersInOrder(group)) rescheduleHeartbeat(group, turn, member);
  if (rebalanceReason !== null) prepareRebalance(group, turn, rebalanceReason);
}

/** What a request is answered with when what it changed could not be written. */
function failure(api: number, error: ErrorName): object {
  if (api === API.ConsumerGroupHeartbeat) return refusal({ error, message: null });
  return api === API.JoinGroup ? joinRefusal('', error) : { errorCode: errorNamed(error).code };
}

/** Why a member is put out when one of its timers fires. */
const TIMER_REASONS: Readonly<Record<string, string>> = {
  session: 'session timed out',
  rebalance: 'did not revoke in time',
  join: 'did not join in time',
  sync: 'did not sync in time',
};
