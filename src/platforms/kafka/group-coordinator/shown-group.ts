import type { ClassicGroup, OffsetEntry } from './classic-group';
import { membersInOrder } from './classic-members';
import { consumerGroupState } from './consumer-group/consumer-group';

/** A group of either protocol as the stage, the inspector and admin clients see it. */
export interface ShownGroup {
  readonly groupId: string;
  readonly type: 'classic' | 'consumer';
  readonly state: string;
  /** The generation, or the group epoch. */
  readonly generation: number;
  /** The epoch of the target of a consumer group; null for a classic one. */
  readonly targetEpoch: number | null;
  readonly protocolType: string;
  /** The assignor: that of the classic protocol is known while the group is stable. */
  readonly assignor: string;
  readonly members: readonly {
    readonly memberId: string;
    readonly groupInstanceId: string | null;
    readonly clientId: string;
    readonly node: number;
    readonly assignment: readonly number[];
    /** What only a consumer group knows of its members; `isUpgraded`: by the consumer protocol. */
    readonly modern: {
      readonly memberEpoch: number;
      readonly target: readonly number[];
      readonly isUpgraded: boolean;
      readonly rackId: string | null;
    } | null;
  }[];
  /** What it has committed, by partition. */
  readonly offsets: ReadonlyMap<number, OffsetEntry>;
}

/** A group as it is shown. */
export function shownGroup(group: ClassicGroup): ShownGroup {
  const { groupId, protocolType, consumer, offsets } = group;
  if (consumer !== null) {
    return {
      groupId,
      type: 'consumer',
      state: consumerGroupState(consumer),
      generation: consumer.groupEpoch,
      targetEpoch: consumer.assignmentEpoch,
      protocolType: 'consumer',
      assignor: [...consumer.members.values()][0]?.serverAssignor ?? 'uniform',
      members: [...consumer.members.values()].map((member) => ({
        memberId: member.memberId,
        groupInstanceId: member.instanceId,
        clientId: member.clientId,
        node: member.node,
        assignment: [...member.assigned.keys()],
        modern: {
          memberEpoch: member.memberEpoch,
          target: consumer.target.get(member.memberId) ?? [],
          isUpgraded: member.classic === null,
          rackId: member.rackId === '' ? null : member.rackId,
        },
      })),
      offsets,
    };
  }
  const { state, generation, protocolName } = group;
  return {
    groupId,
    type: 'classic',
    state,
    generation,
    targetEpoch: null,
    protocolType,
    assignor: protocolName,
    members: membersInOrder(group).map((member) => ({ ...member, modern: null })),
    offsets,
  };
}
