import { javaHashMapOrder } from '../../../../base/java-hash-map-order';
import type { AssignorGroup, AssignorMember } from '../assignors/server-assignor';
import { assignOnServer, type ServerAssignorName } from '../assignors/server-assignors';
import {
  type ConsumerGroup,
  type ConsumerGroupMember,
  subscriptionOf,
  type TopicImage,
} from './consumer-group';

/** The assignor that most members ask for, the broker's first one when nobody asks (computePreferredServerAssignor). */
export function preferredAssignor(group: ConsumerGroup, available: readonly string[]): ServerAssignorName {
  const counts = new Map<string, number>();
  for (const { serverAssignor } of group.members.values()) {
    if (serverAssignor !== null) counts.set(serverAssignor, (counts.get(serverAssignor) ?? 0) + 1);
  }
  let best = '';
  for (const name of javaHashMapOrder(counts.keys())) {
    if ((counts.get(name) ?? 0) >= (counts.get(best) ?? 0)) best = name;
  }
  return (best || (available[0] ?? 'uniform')) as ServerAssignorName;
}

/** Computes who is to have what: partition numbers by member (modern/TargetAssignmentBuilder). */
export function targetAssignment(
  group: ConsumerGroup,
  image: TopicImage,
  assignor: ServerAssignorName,
): Map<string, readonly number[]> {
  const members = javaHashMapOrder(group.members.keys()).map(
    (id) => group.members.get(id) as ConsumerGroupMember,
  );
  const subscriptions = new Map(members.map((member) => [member.memberId, subscriptionOf(group, member)]));
  const known = [...new Set([...subscriptions.values()].flat())].filter(
    (topic) => image.partitions(topic) !== undefined,
  );
  // Topics go by the order in which they were made, as their ids do not say anything.
  known.sort((a, b) => (image.partitions(a)?.[0] ?? 0) - (image.partitions(b)?.[0] ?? 0));
  const spec: AssignorGroup = {
    members: members.map((member): AssignorMember => {
      const topics = subscriptions.get(member.memberId) ?? [];
      return {
        memberId: member.memberId,
        instanceId: member.instanceId,
        topics: known.flatMap((topic, index) => (topics.includes(topic) ? [index] : [])),
        current: byTopic(group.target.get(member.memberId) ?? [], known, image),
      };
    }),
    isHomogeneous: isHomogeneous(members, subscriptions),
    numPartitions: (topic) => image.partitions(known[topic] as string)?.length ?? 0,
  };
  const target = new Map<string, readonly number[]>();
  for (const [memberId, topics] of assignOnServer(assignor, spec)) {
    const numbers = [...topics].flatMap(([topic, list]) =>
      list.map((index) => image.partitions(known[topic] as string)?.[index] ?? -1),
    );
    target.set(memberId, numbers);
  }
  return target;
}

/** Partitions by the places of their topics; those of topics that are gone are left out. */
function byTopic(
  numbers: readonly number[],
  topics: readonly string[],
  image: TopicImage,
): Map<number, number[]> {
  const found = new Map<number, number[]>();
  topics.forEach((topic, place) => {
    const indexes = (image.partitions(topic) ?? []).flatMap((number, index) =>
      numbers.includes(number) ? [index] : [],
    );
    if (indexes.length > 0) found.set(place, indexes);
  });
  return found;
}

/** Whether all members subscribe to the same topics, whether those exist or not (ConsumerGroup.subscriptionType). */
function isHomogeneous(
  members: readonly ConsumerGroupMember[],
  subscriptions: ReadonlyMap<string, readonly string[]>,
): boolean {
  const shown = members.map(({ memberId, subscribedRegex }) => {
    return `${subscribedRegex}/${[...(subscriptions.get(memberId) ?? [])].sort().join()}`;
  });
  return new Set(shown).size <= 1;
}
