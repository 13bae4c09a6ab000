import { assignRoundRobin } from '../../../src/platforms/kafka/clients/consumer/round-robin-assignor';
import { goldenAdapter } from '../adapter';
import { byTopic, type GroupVector, groupMembers } from '../group-vector';

/** Compares the partitions of each member; their order within a topic is not asserted. */
export const assignorRoundrobin = goldenAdapter<GroupVector>('assignor-roundrobin', (vector) => {
  const partitionsPerTopic = new Map(vector.topics.map(({ name, partitions }) => [name, partitions]));
  return {
    expected: vector.assignment,
    actual: byTopic(assignRoundRobin(partitionsPerTopic, groupMembers(vector))),
  };
});
