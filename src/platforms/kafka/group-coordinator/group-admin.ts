import type { Message } from '../../../engine/network-state';
import type { BrokerContext } from '../broker/broker-context';
import type {
  DescribeGroupsRequest,
  DescribeGroupsResponse,
  ListGroupsResponse,
} from '../protocol/admin-messages';
import { errorNamed } from '../protocol/errors';
import { API } from '../protocol/messages';
import type { GroupStore } from './group-store';
import type { GroupTurns } from './group-turns';
import { type ShownGroup, shownGroup } from './shown-group';

type DescribedGroup = DescribeGroupsResponse['groups'][number];

/** What admin clients ask of groups: ListGroups and DescribeGroups (GroupMetadataManager.listGroups, describeGroups). */
export class GroupAdmin {
  private readonly context: BrokerContext;
  private readonly store: GroupStore;
  private readonly turns: GroupTurns;

  constructor(context: BrokerContext, store: GroupStore, turns: GroupTurns) {
    this.context = context;
    this.store = store;
    this.turns = turns;
  }

  /** ListGroups: the groups that this broker coordinates. */
  onList(broker: number, message: Message): void {
    const groups = this.store.all(broker).map((number) => {
      const { groupId, protocolType, state, type } = shownGroup(this.store.read(number));
      return { groupId, protocolType, groupState: state, groupType: type };
    });
    const response: ListGroupsResponse = { errorCode: 0, groups };
    this.turns.respond(broker, replyTo(message), API.ListGroups, response);
  }

  /** DescribeGroups. A group that nobody knows is described as dead. */
  onDescribe(broker: number, message: Message): void {
    const request = message.body as unknown as DescribeGroupsRequest;
    const groups = request.groups.map((groupId): DescribedGroup => {
      const replica = this.store.replicaFor(broker, groupId);
      if (typeof replica === 'string') return dead(groupId, errorNamed(replica).code);
      const number = this.store.find(broker, groupId);
      return number < 0 ? dead(groupId, 0) : this.described(shownGroup(this.store.read(number)));
    });
    this.turns.respond(broker, replyTo(message), API.DescribeGroups, { groups });
  }

  private described(group: ShownGroup): DescribedGroup {
    const { groupId, state, protocolType, assignor, type } = group;
    const isKnown = type === 'consumer' || state === 'Stable';
    const members = group.members.map((member) => ({
      memberId: member.memberId,
      groupInstanceId: member.groupInstanceId,
      clientId: member.clientId,
      clientHost: `/${this.context.simulation.nodes.read(member.node).name}`,
      partitions: isKnown ? member.assignment : [],
      modern: member.modern,
    }));
    const protocolData = isKnown ? assignor : '';
    const { generation, targetEpoch } = group;
    return {
      errorCode: 0,
      groupId,
      groupState: state,
      groupType: type,
      protocolType,
      protocolData,
      epochs: targetEpoch === null ? null : { group: generation, target: targetEpoch },
      members,
    };
  }
}

function dead(groupId: string, errorCode: number): DescribedGroup {
  return {
    errorCode,
    groupId,
    groupState: 'Dead',
    groupType: 'classic',
    protocolType: '',
    protocolData: '',
    epochs: null,
    members: [],
  };
}

function replyTo(message: Message) {
  return { node: message.from, correlation: message.correlation };
}
