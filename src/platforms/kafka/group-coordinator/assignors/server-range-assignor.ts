import { compareText } from '../../clients/consumer/group-member';
import type { AssignorGroup, AssignorMember, TargetAssignment } from './server-assignor';

interface Ranges {
  readonly minQuota: number;
  extraPartitions: number;
  nextRange: number;
}

/**
 * Neighbouring partitions of each topic, topic by topic, to its members in the order of their ids.
 * Source: group/assignor/RangeAssignor (KIP-848).
 */
export function assignServerRange(group: AssignorGroup): TargetAssignment {
  const members = [...group.members].sort(byIds);
  const ranges = new Map<number, Ranges>();
  for (const topic of new Set(members.flatMap((member) => member.topics))) {
    const count = members.filter((member) => member.topics.includes(topic)).length;
    const numPartitions = group.numPartitions(topic);
    ranges.set(topic, {
      minQuota: Math.floor(numPartitions / count),
      extraPartitions: numPartitions % count,
      nextRange: 0,
    });
  }
  const target: TargetAssignment = new Map();
  for (const { memberId, topics } of members) {
    const assignment = new Map<number, number[]>();
    for (const topic of topics) {
      const list = nextRange(ranges.get(topic) as Ranges);
      if (list.length > 0) assignment.set(topic, list);
    }
    target.set(memberId, assignment);
  }
  return target;
}

function nextRange(ranges: Ranges): number[] {
  const quota = ranges.minQuota + (ranges.extraPartitions > 0 ? 1 : 0);
  if (ranges.extraPartitions > 0) ranges.extraPartitions--;
  const start = ranges.nextRange;
  ranges.nextRange += quota;
  return Array.from({ length: quota }, (_, i) => start + i);
}

/** Static members first, by their instance ids. */
function byIds(one: AssignorMember, other: AssignorMember): number {
  if (one.instanceId !== null && other.instanceId !== null)
    return compareText(one.instanceId, other.instanceId);
  if (one.instanceId !== null) return -1;
  return other.instanceId !== null ? 1 : compareText(one.memberId, other.memberId);
}
