import type { ConsumerGroupMember, OwnedPartitions } from './consumer-group';

/** What a member is to be brought to, and what is known of it. */
export interface Reconciliation {
  readonly targetEpoch: number;
  readonly target: readonly number[];
  /** Whether it subscribes to other topics since this heartbeat. */
  readonly hasSubscriptionChanged: boolean;
  /** What the member says it owns; null when it does not say. */
  readonly owned: readonly number[] | null;
  /** Whether a partition belongs to a topic that the member subscribes to. */
  isSubscribed(partition: number): boolean;
  /** See `currentPartitionEpoch`. */
  partitionEpoch(partition: number): number;
}

/**
 * Moves a member towards its target: it gives up first what it must, and gets what nobody else owns any more. Returns
 * the member itself when nothing changes (modern/consumer/CurrentAssignmentBuilder).
 */
export function reconciled(member: ConsumerGroupMember, to: Reconciliation): ConsumerGroupMember {
  switch (member.state) {
    case 'STABLE':
      if (member.memberEpoch !== to.targetEpoch) return nextAssignment(member, to);
      return to.hasSubscriptionChanged ? withoutUnsubscribed(member, to) : member;
    case 'UNREVOKED_PARTITIONS':
      if (!ownsAny(to.owned, member.pendingRevocation)) return nextAssignment(member, to);
      return to.hasSubscriptionChanged ? withoutUnsubscribed(member, to) : member;
    case 'UNRELEASED_PARTITIONS':
      return nextAssignment(member, to);
  }
}

/** A member whose epoch is another one now. */
function withEpoch(member: ConsumerGroupMember, memberEpoch: number): ConsumerGroupMember {
  return { ...member, memberEpoch, previousMemberEpoch: member.memberEpoch };
}

function ownsAny(owned: readonly number[] | null, partitions: OwnedPartitions): boolean {
  return owned === null || owned.some((partition) => partitions.has(partition));
}

function withoutUnsubscribed(member: ConsumerGroupMember, to: Reconciliation): ConsumerGroupMember {
  const assigned = new Map([...member.assigned].filter(([partition]) => to.isSubscribed(partition)));
  if (assigned.size === member.assigned.size) return member;
  const dropped = [...member.assigned].filter(([partition]) => !to.isSubscribed(partition));
  const pendingRevocation = new Map([...member.pendingRevocation, ...dropped]);
  const same = withEpoch(member, member.memberEpoch);
  if (!ownsAny(to.owned, pendingRevocation)) return { ...same, assigned };
  return { ...same, state: 'UNREVOKED_PARTITIONS', assigned, pendingRevocation };
}

function nextAssignment(member: ConsumerGroupMember, to: Reconciliation): ConsumerGroupMember {
  const target = new Set(to.target.filter((partition) => to.isSubscribed(partition)));
  const assigned = new Map([...member.assigned].filter(([partition]) => target.has(partition)));
  const pendingRevocation = new Map([...member.assigned].filter(([partition]) => !target.has(partition)));
  const missing = [...target].filter((partition) => !assigned.has(partition));
  const free = missing.filter(
    (partition) => to.partitionEpoch(partition) === -1 || member.pendingRevocation.has(partition),
  );
  if (pendingRevocation.size > 0 && ownsAny(to.owned, pendingRevocation)) {
    const same = withEpoch(member, member.memberEpoch);
    return { ...same, state: 'UNREVOKED_PARTITIONS', assigned, pendingRevocation };
  }
  for (const partition of free) assigned.set(partition, to.targetEpoch);
  return {
    ...withEpoch(member, to.targetEpoch),
    state: free.length < missing.length ? 'UNRELEASED_PARTITIONS' : 'STABLE',
    assigned,
    pendingRevocation: new Map(),
  };
}
