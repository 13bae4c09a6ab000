import { present } from '../../../../base/assert';
import {
  byMemberOrder,
  compareText,
  type GroupAssignment,
  type GroupMember,
  type TopicPartition,
} from './group-member';

/**
 * Deals all partitions of all topics out in turn, passing over members that do not subscribe to the topic.
 * `partitionsPerTopic` holds the topics that exist. Source: org.apache.kafka.clients.consumer.RoundRobinAssignor.
 */
export function assignRoundRobin(
  partitionsPerTopic: ReadonlyMap<string, number>,
  members: readonly GroupMember[],
): GroupAssignment {
  const order = [...members].sort(byMemberOrder);
  const assignment = new Map<string, TopicPartition[]>(members.map(({ memberId }) => [memberId, []]));
  const topics = [...new Set(members.flatMap((member) => member.topics))].sort(compareText);
  let turn = 0;
  for (const topic of topics) {
    const numPartitions = partitionsPerTopic.get(topic) ?? 0;
    for (let partition = 0; partition < numPartitions; partition++) {
      let member = memberAt(order, turn++);
      while (!member.topics.includes(topic)) member = memberAt(order, turn++);
      assignment.get(member.memberId)?.push({ topic, partition });
    }
  }
  return assignment;
}

function memberAt(order: readonly GroupMember[], turn: number): GroupMember {
  return present(order[turn % order.length], 'a member that subscribes');
}
