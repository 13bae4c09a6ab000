import { describe, expect, it } from 'vitest';
import { utf8Bytes } from '../../../../base/utf8';
import {
  newBuiltInPartitioner,
  partitionForKey,
  peekPartition,
  updatePartition,
  updatePartitionLoadStats,
} from './built-in-partitioner';

const topic = { numPartitions: 4, available: [0, 2, 3] };

function never(): number {
  throw new Error('no chance is needed here');
}

describe('the built-in partitioner', () => {
  it('sends a key to the same partition, also one without a leader', () => {
    expect(partitionForKey(utf8Bytes('a'), 3)).toBe(584102524 % 3);
    expect(partitionForKey(utf8Bytes(''), 2)).toBe(1);
  });

  it('stays with its first choice until enough was appended', () => {
    const partitioner = newBuiltInPartitioner();
    expect(peekPartition(partitioner, topic, () => 4)).toBe(2);
    const appended = { bytes: 999, stickyBatchSizeBytes: 1000, enableSwitch: true };
    updatePartition(partitioner, topic, appended, never);
    expect(peekPartition(partitioner, topic, never)).toBe(2);
    updatePartition(partitioner, topic, { ...appended, bytes: 1 }, () => 5);
    expect(peekPartition(partitioner, topic, never)).toBe(3);
  });

  it('waits for the batch to fill, but not beyond twice the size', () => {
    const partitioner = newBuiltInPartitioner();
    peekPartition(partitioner, topic, () => 0);
    const appended = { bytes: 1500, stickyBatchSizeBytes: 1000, enableSwitch: false };
    updatePartition(partitioner, topic, appended, never);
    updatePartition(partitioner, topic, { ...appended, bytes: 500 }, () => 1);
    expect(partitioner.sticky).toEqual({ partition: 2, producedBytes: 0 });
  });

  it('takes any partition when none has a leader', () => {
    expect(peekPartition(newBuiltInPartitioner(), { numPartitions: 4, available: [] }, () => 7)).toBe(3);
  });

  it('prefers partitions with short queues', () => {
    const chosen = (random: number): number => {
      const partitioner = newBuiltInPartitioner();
      updatePartitionLoadStats(partitioner, [0, 3, 1], [0, 2, 3], 3);
      return peekPartition(partitioner, topic, () => random);
    };
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8].map(chosen)).toEqual([0, 0, 0, 0, 2, 3, 3, 3, 0]);
  });

  it('draws evenly while all queues are equal, unless one is left out for being slow', () => {
    const partitioner = newBuiltInPartitioner();
    updatePartitionLoadStats(partitioner, [2, 2, 2], [0, 2, 3], 3);
    expect(partitioner.loadStats).toBeNull();
    updatePartitionLoadStats(partitioner, [2, 2, 2], [0, 2, 3], 2);
    expect(partitioner.loadStats).toEqual({ cumulativeFrequencies: [1, 2], partitionIds: [0, 2] });
    updatePartitionLoadStats(partitioner, null, [], 0);
    expect(partitioner.loadStats).toBeNull();
  });
});
