import { expect, it } from 'vitest';
import { coordinatorPartition } from './coordinator-partition';

it.each([
  ['', 50, 0],
  ['g', 50, 3],
  ['g', 7, 5],
  ['polygenelubricants', 50, 0],
])('sends group %j of %d partitions to partition %d', (id, numPartitions, partition) => {
  expect(coordinatorPartition(id, numPartitions)).toBe(partition);
});
