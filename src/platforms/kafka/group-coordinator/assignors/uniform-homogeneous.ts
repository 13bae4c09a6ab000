import {
  type AssignorGroup,
  type AssignorMember,
  addTo,
  copyOf,
  type TargetAssignment,
  takeFrom,
} from './server-assignor';

interface Unassigned {
  readonly topic: number;
  readonly partition: number;
}

/**
 * All partitions of all topics evenly over members that subscribe to the same topics; who has too many gives some up,
 * the others keep what they have. Source: group/assignor/UniformHomogeneousAssignmentBuilder.
 */
export function assignUniformHomogeneous(group: AssignorGroup): TargetAssignment {
  const { members } = group;
  const topics = members[0]?.topics ?? [];
  const target: TargetAssignment = new Map(members.map(({ memberId }) => [memberId, new Map()]));
  if (topics.length === 0) return target;
  const unassigned = unassignedPartitions(group, topics);
  const total = topics.reduce((sum, topic) => sum + group.numPartitions(topic), 0);
  const minimum = Math.floor(total / members.length);
  let extras = total % members.length;
  const unfilled: { readonly memberId: string; readonly quota: number }[] = [];
  members.forEach((member, index) => {
    const allowed = minimum + (extras > 0 ? 1 : 0);
    let hasExtra = extras > 0;
    const { kept, quota: left } = keepUpTo(allowed, member, topics, unassigned);
    let quota = left;
    if (quota > 0 && hasExtra && members.length - index > extras) {
      quota--;
      hasExtra = false;
    }
    if (quota > 0) unfilled.push({ memberId: member.memberId, quota });
    if (hasExtra) extras--;
    target.set(member.memberId, kept);
  });
  let next = 0;
  for (const { memberId, quota } of unfilled) {
    for (let i = 0; i < quota && next < unassigned.length; i++, next++) {
      const { topic, partition } = unassigned[next] as Unassigned;
      addTo(target.get(memberId) as Map<number, number[]>, topic, partition);
    }
  }
  return target;
}

function unassignedPartitions(group: AssignorGroup, topics: readonly number[]): Unassigned[] {
  const assigned = new Map<number, Set<number>>();
  for (const { current } of group.members) {
    for (const [topic, list] of current) {
      const numbers = assigned.get(topic) ?? new Set();
      assigned.set(topic, numbers);
      for (const partition of list) numbers.add(partition);
    }
  }
  return topics.flatMap((topic) =>
    Array.from({ length: group.numPartitions(topic) }, (_, partition) => ({ topic, partition })).filter(
      ({ partition }) => assigned.get(topic)?.has(partition) !== true,
    ),
  );
}

/** What a member keeps of what it has; the rest is unassigned from now on. */
function keepUpTo(
  allowed: number,
  member: AssignorMember,
  topics: readonly number[],
  unassigned: Unassigned[],
): { readonly kept: Map<number, number[]>; readonly quota: number } {
  const kept = copyOf(member.current);
  let quota = allowed;
  for (const [topic, list] of member.current) {
    if (!topics.includes(topic)) {
      kept.delete(topic);
      continue;
    }
    for (const partition of list) {
      if (quota > 0) quota--;
      else {
        takeFrom(kept, topic, partition);
        unassigned.push({ topic, partition });
      }
    }
  }
  return { kept, quota };
}
