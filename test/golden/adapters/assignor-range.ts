import { assignRange } from '../../../src/platforms/kafka/clients/consumer/range-assignor';
import { goldenAdapter } from '../adapter';
import { byTopic, type GroupVector, groupMembers, topicRacks } from '../group-vector';

/** Compares the partitions of each member, racks included; their order within a topic is not asserted. */
export const assignorRange = goldenAdapter<GroupVector>('assignor-range', (vector) => ({
  expected: vector.assignment,
  actual: byTopic(assignRange(topicRacks(vector), groupMembers(vector))),
}));
