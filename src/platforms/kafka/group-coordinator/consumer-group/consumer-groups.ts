import type { Message } from '../../../../engine/network-state';
import type { Plain } from '../../../../engine/plain-data';
import type { BrokerContext } from '../../broker/broker-context';
import type {
  ConsumerGroupHeartbeatRequest,
  ConsumerGroupHeartbeatResponse,
} from '../../protocol/consumer-group-messages';
import { type ErrorName, errorNamed } from '../../protocol/errors';
import { API } from '../../protocol/messages';
import { FACTS } from '../../trace';
import { type ClassicGroup, newGroup, type ReplyAddress } from '../classic-group';
import type { CommitAction, GroupStore } from '../group-store';
import type { GroupTimers } from '../group-timers';
import { consumerGroupState, newConsumerGroup, type TopicImage } from './consumer-group';
import { consumerGroupHeartbeat, consumerGroupLeave, fenceMember } from './consumer-heartbeat';
import type { ConsumerGroupEffect, ConsumerGroupTurn } from './consumer-turn';
import { refreshRegexes } from './regex-subscriptions';
import { storedConsumerGroup } from './stored-consumer-group';

type ReplyAction = CommitAction & { readonly kind: 'reply' };

/** ConsumerGroupHeartbeat on the brokers (GroupCoordinatorService.consumerGroupHeartbeat). */
export class ConsumerGroups {
  private readonly context: BrokerContext;
  private readonly store: GroupStore;
  private readonly timers: GroupTimers;

  constructor(context: BrokerContext, store: GroupStore, timers: GroupTimers) {
    this.context = context;
    this.store = store;
    this.timers = timers;
  }

  /** ConsumerGroupHeartbeat: the answer waits until what changed is replicated. */
  onHeartbeat(broker: number, message: Message): void {
    const request = message.body as unknown as ConsumerGroupHeartbeatRequest;
    const to = { node: message.from, correlation: message.correlation };
    const replica = this.store.replicaFor(broker, request.groupId);
    if (typeof replica === 'string') {
      this.respond(broker, to, refused(replica, null));
      return;
    }
    const number = this.groupFor(broker, request);
    if (number < 0) {
      const message = `Group ${request.groupId} not found.`;
      this.respond(broker, to, refused('GROUP_ID_NOT_FOUND', message));
      return;
    }
    const handle = request.memberEpoch < 0 ? consumerGroupLeave : consumerGroupHeartbeat;
    let response = refused('NONE', null);
    const hasChanged = this.turn(broker, number, request.clientId, message.from, (group, turn) => {
      response = handle(group, turn, request);
      refreshRegexes(group, turn);
    });
    const body = response as unknown as Plain;
    const action: ReplyAction = { kind: 'reply', group: request.groupId, body, to };
    if (!hasChanged) this.respond(broker, to, response);
    else if (!this.write(broker, number, action)) this.answer(broker, action, 'COORDINATOR_NOT_AVAILABLE');
  }

  /** A timer of a member fired: its session is over, or it did not give up in time what it was to. */
  onTimer(broker: number, number: number, timer: string): void {
    const memberId = timer.slice(timer.indexOf(' ') + 1);
    const reason = timer.startsWith('session') ? 'session timed out' : 'did not revoke in time';
    const hasChanged = this.turn(broker, number, '', -1, (group, turn) => {
      const member = group.members.get(memberId);
      if (member !== undefined) fenceMember(group, turn, member, reason);
    });
    const { groupId } = this.store.read(number);
    if (hasChanged) this.write(broker, number, { kind: 'reply', group: groupId, body: null, to: null });
  }

  /** Tells a member what became of its heartbeat, if it was not told yet. */
  answer(broker: number, { body, to }: ReplyAction, error: ErrorName): void {
    if (to === null || body === null) return;
    const response = body as unknown as ConsumerGroupHeartbeatResponse;
    this.respond(broker, to, error === 'NONE' ? response : refused(error, null));
  }

  /** The group is loaded on another broker: the sessions of its members begin anew. */
  loaded(broker: number, number: number): void {
    const { consumer } = this.store.read(number);
    if (consumer === null) return;
    const { groupConsumerSessionTimeoutMs } = this.context.brokerConfig;
    for (const memberId of consumer.members.keys()) {
      this.setTimer(number, `session ${memberId}`, groupConsumerSessionTimeoutMs);
    }
    this.timers.arm(broker, number);
  }

  /** The number of the group; a new one, or an empty one of the other protocol, becomes a consumer group. */
  private groupFor(broker: number, { groupId, memberEpoch }: ConsumerGroupHeartbeatRequest): number {
    const number = memberEpoch === 0 ? this.store.ensure(broker, groupId) : this.store.find(broker, groupId);
    if (number < 0 || this.store.read(number).consumer !== null) return number;
    const { members, pendingMembers, offsets, alarm } = this.store.read(number);
    if (memberEpoch !== 0 || members.size > 0 || pendingMembers.size > 0) return -1;
    const empty: ClassicGroup = { ...newGroup(groupId), offsets, alarm, consumer: newConsumerGroup() };
    Object.assign(this.store.edit(number), empty, { protocolType: 'consumer' });
    return number;
  }

  /** Lets a group take a turn, and does what it leads to. Whether anything changed that must be written. */
  private turn(
    broker: number,
    number: number,
    clientId: string,
    node: number,
    take: (group: NonNullable<ClassicGroup['consumer']>, turn: ConsumerGroupTurn) => void,
  ): boolean {
    const { brokerConfig: config, simulation } = this.context;
    const { consumer } = this.store.edit(number);
    if (consumer === null) return false;
    const before = consumerGroupState(consumer);
    const turn: ConsumerGroupTurn = {
      now: simulation.now,
      image: this.image(broker),
      maxSize: config.groupConsumerMaxSize,
      assignors: config.groupConsumerAssignors,
      assignmentIntervalMs: config.groupConsumerAssignmentIntervalMs,
      heartbeatIntervalMs: config.groupConsumerHeartbeatIntervalMs,
      sessionTimeoutMs: config.groupConsumerSessionTimeoutMs,
      clientId,
      node,
      effects: [],
    };
    take(consumer, turn);
    for (const effect of turn.effects) this.carryOut(broker, number, effect);
    const after = consumerGroupState(consumer);
    if (after === 'Stable' && before !== 'Stable') {
      this.record(broker, number, FACTS.GroupStable, consumer.groupEpoch, consumer.members.size);
    }
    this.timers.arm(broker, number);
    return turn.effects.some(({ kind }) => kind === 'changed');
  }

  private carryOut(broker: number, number: number, effect: ConsumerGroupEffect): void {
    const { simulation } = this.context;
    if (effect.kind === 'timer') this.setTimer(number, effect.timer, effect.delayMs);
    else if (effect.kind === 'member joined') {
      this.record(broker, number, FACTS.MemberJoined, simulation.text(effect.memberId));
    } else if (effect.kind === 'member left') {
      const reason = simulation.text(effect.reason);
      this.record(broker, number, FACTS.MemberLeft, simulation.text(effect.memberId), reason);
    } else if (effect.kind === 'group epoch') {
      const epoch = this.store.read(number).consumer?.groupEpoch ?? 0;
      this.record(broker, number, FACTS.RebalanceStarted, epoch, simulation.text(effect.reason));
    }
  }

  private setTimer(number: number, timer: string, delayMs: number | null): void {
    const { timers } = this.store.edit(number);
    timers.delete(timer);
    if (delayMs !== null) timers.set(timer, this.context.simulation.now + delayMs * 1000);
  }

  private record(broker: number, number: number, kind: number, a = 0, b = 0): void {
    const { simulation, brokers } = this.context;
    const { groupId } = this.store.read(number);
    const { cause } = simulation;
    simulation.record(kind, brokers.read(broker).node, simulation.text(groupId), a, b);
    if (kind === FACTS.MemberJoined) simulation.cause = cause;
  }

  private write(broker: number, number: number, action: ReplyAction): boolean {
    const { groupId, consumer } = this.store.read(number);
    const replica = this.store.replicaFor(broker, groupId);
    if (typeof replica === 'string' || consumer === null) return false;
    const record = { kind: 'consumer group', group: groupId, state: storedConsumerGroup(consumer) } as const;
    return this.store.write(broker, replica, [record], action);
  }

  private respond(broker: number, to: ReplyAddress, response: ConsumerGroupHeartbeatResponse): void {
    const body = response as unknown as Plain;
    this.context.requestChannels.respond(broker, to, API.ConsumerGroupHeartbeat, body);
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

function refused(error: ErrorName, errorMessage: string | null): ConsumerGroupHeartbeatResponse {
  return {
    errorCode: errorNamed(error).code,
    errorMessage,
    memberId: '',
    memberEpoch: 0,
    heartbeatIntervalMs: 0,
    assignment: null,
  };
}
