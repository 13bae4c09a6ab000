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
import type { ReplyAddress } from './classic-group';
import { joinGroup } from './classic-join';
import { heartbeat, leaveGroup, syncGroup } from './classic-requests';
import type { ConsumerGroups } from './consumer-group/consumer-groups';
import { joinRefusal } from './group-answers';
import type { GroupStore } from './group-store';
import type { GroupTurns } from './group-turns';

/** JoinGroup, SyncGroup, Heartbeat and LeaveGroup: what is checked before the group itself has a say. */
export class GroupRequests {
  private readonly context: BrokerContext;
  private readonly store: GroupStore;
  private readonly turns: GroupTurns;
  private readonly consumers: ConsumerGroups;

  constructor(context: BrokerContext, store: GroupStore, turns: GroupTurns, consumers: ConsumerGroups) {
    this.context = context;
    this.store = store;
    this.turns = turns;
    this.consumers = consumers;
  }

  /** JoinGroup. A group is made for a member without an id; an id that no group knows is refused. */
  onJoin(broker: number, message: Message): void {
    const request = message.body as unknown as JoinGroupRequest;
    const { groupId, memberId } = request;
    const to = replyTo(message);
    const fault = this.joinFault(broker, request);
    if (fault !== null) {
      this.turns.respond(broker, to, API.JoinGroup, joinRefusal(memberId, fault));
      return;
    }
    const number = memberId === '' ? this.store.ensure(broker, groupId) : this.store.find(broker, groupId);
    if (number < 0) {
      this.turns.respond(broker, to, API.JoinGroup, joinRefusal(memberId, 'UNKNOWN_MEMBER_ID'));
      return;
    }
    const { consumer } = this.store.read(number);
    if (consumer !== null && consumer.members.size > 0) {
      this.consumers.onClassicJoin(broker, number, message);
      return;
    }
    if (consumer !== null) this.store.edit(number).consumer = null;
    const newMemberId = memberId === '' ? this.newMemberId(request) : '';
    this.turns.run(broker, number, (group, turn) => joinGroup(group, turn, { request, to, newMemberId }));
  }

  /** SyncGroup. */
  onSync(broker: number, message: Message): void {
    const request = message.body as unknown as SyncGroupRequest;
    const number = this.known(broker, request.groupId);
    if (typeof number === 'string') {
      const body = { errorCode: errorNamed(number).code, protocolName: '', partitions: [] };
      this.turns.respond(broker, replyTo(message), API.SyncGroup, body);
    } else if (this.isConsumerGroup(number)) this.consumers.onClassicSync(broker, number, message);
    else {
      this.turns.run(broker, number, (group, turn) => syncGroup(group, turn, request, replyTo(message)));
    }
  }

  /** Heartbeat. */
  onHeartbeat(broker: number, message: Message): void {
    const request = message.body as unknown as HeartbeatRequest;
    const number = this.known(broker, request.groupId);
    if (this.isConsumerGroup(number)) {
      this.consumers.onClassicHeartbeat(broker, number, message);
      return;
    }
    const error =
      typeof number === 'string'
        ? number
        : this.turns.run(broker, number, (group, turn) => heartbeat(group, turn, request));
    const body = { errorCode: errorNamed(error).code };
    this.turns.respond(broker, replyTo(message), API.Heartbeat, body);
  }

  /** LeaveGroup: the answer carries the first error, as each client leaves for itself only. */
  onLeave(broker: number, message: Message): void {
    const request = message.body as unknown as LeaveGroupRequest;
    const number = this.known(broker, request.groupId);
    if (this.isConsumerGroup(number)) {
      this.consumers.onClassicLeave(broker, number, message);
      return;
    }
    const outcomes =
      typeof number === 'string'
        ? [number]
        : this.turns.run(broker, number, (group, turn) => leaveGroup(group, turn, request));
    const error = outcomes.find((outcome) => outcome !== 'NONE') ?? 'NONE';
    const body = { errorCode: errorNamed(error).code };
    this.turns.respond(broker, replyTo(message), API.LeaveGroup, body);
  }

  /** The number of a group that this broker coordinates, or the error that its members get. */
  private known(broker: number, groupId: string): number | ErrorName {
    if (groupId === '') return 'INVALID_GROUP_ID';
    const replica = this.store.replicaFor(broker, groupId);
    if (typeof replica === 'string') return replica;
    const number = this.store.find(broker, groupId);
    return number < 0 ? 'UNKNOWN_MEMBER_ID' : number;
  }

  /** Members of the classic protocol may be in a consumer group too (KIP-848). */
  private isConsumerGroup(number: number | ErrorName): number is number {
    return typeof number === 'number' && this.store.read(number).consumer !== null;
  }

  private joinFault(broker: number, request: JoinGroupRequest): ErrorName | null {
    const { groupMinSessionTimeoutMs, groupMaxSessionTimeoutMs } = this.context.brokerConfig;
    if (request.groupId === '') return 'INVALID_GROUP_ID';
    const timeoutMs = request.sessionTimeoutMs;
    if (timeoutMs < groupMinSessionTimeoutMs || timeoutMs > groupMaxSessionTimeoutMs) {
      return 'INVALID_SESSION_TIMEOUT';
    }
    const replica = this.store.replicaFor(broker, request.groupId);
    return typeof replica === 'string' ? replica : null;
  }

  /** `client.id-UUID`, or `group.instance.id-UUID` for a static member (ClassicGroup.generateMemberId). */
  private newMemberId(request: JoinGroupRequest): string {
    const { random } = this.context.simulation;
    const hex = (count: number) => {
      let text = '';
      for (let i = 0; i < count; i++) text += random.below(16, 'member id', request.groupId).toString(16);
      return text;
    };
    const uuid = `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`;
    return `${request.groupInstanceId ?? request.clientId}-${uuid}`;
  }
}

/** Where the answer to a request goes. */
function replyTo(message: Message): ReplyAddress {
  return { node: message.from, correlation: message.correlation };
}
