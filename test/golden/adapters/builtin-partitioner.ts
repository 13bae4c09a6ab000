import {
  newBuiltInPartitioner,
  peekPartition,
  type TopicPartitions,
  updatePartition,
  updatePartitionLoadStats,
} from '../../../src/platforms/kafka/clients/producer/built-in-partitioner';
import { goldenAdapter } from '../adapter';

type Op =
  | { readonly op: 'peek'; readonly random: number }
  | { readonly op: 'append'; readonly random: number; readonly bytes: number; readonly enableSwitch: boolean }
  | {
      readonly op: 'loadStats';
      readonly queueSizes: readonly number[] | null;
      readonly partitionIds: readonly number[];
      readonly length: number;
    };

interface Vector {
  readonly numPartitions: number;
  readonly partitionsWithoutLeader: readonly number[];
  readonly stickyBatchSize: number;
  readonly ops: readonly Op[];
}

/** Compares the partitions of records without a key, chance given. */
export const builtinPartitioner = goldenAdapter<Vector>('builtin-partitioner', (vector) => {
  const partitioner = newBuiltInPartitioner();
  const all = Array.from({ length: vector.numPartitions }, (_, partition) => partition);
  const topic: TopicPartitions = {
    numPartitions: vector.numPartitions,
    available: all.filter((partition) => !vector.partitionsWithoutLeader.includes(partition)),
  };
  const actual = vector.ops.map((op) => {
    if (op.op === 'loadStats') {
      updatePartitionLoadStats(partitioner, op.queueSizes, op.partitionIds, op.length);
      return op;
    }
    if (op.op === 'peek') return { ...op, partition: peekPartition(partitioner, topic, () => op.random) };
    const partitionBefore = peekPartition(partitioner, topic, () => op.random);
    const { bytes, enableSwitch } = op;
    updatePartition(
      partitioner,
      topic,
      { bytes, stickyBatchSizeBytes: vector.stickyBatchSize, enableSwitch },
      () => op.random,
    );
    return { ...op, partitionBefore, partitionAfter: partitioner.sticky?.partition };
  });
  return { expected: vector.ops, actual };
});
