import { assert } from '../../../../base/assert';
import { murmur2, toPositive } from '../../../../base/murmur2';

/** The partition that records without a key go to for now, and how much went there since it was chosen. */
export interface StickyPartition {
  partition: number;
  producedBytes: number;
}

/**
 * How likely each partition is to be chosen next: the longer its queue of batches, the less. The frequencies add up:
 * a draw below `cumulativeFrequencies[i]` and not below the one before chooses `partitionIds[i]`.
 */
export interface PartitionLoadStats {
  readonly cumulativeFrequencies: readonly number[];
  readonly partitionIds: readonly number[];
}

/** The built-in partitioner of one producer for one topic. Plain data; `newBuiltInPartitioner` makes it. */
export interface BuiltInPartitioner {
  sticky: StickyPartition | null;
  /** Null while all partitions are to be chosen alike. */
  loadStats: PartitionLoadStats | null;
}

/** What the producer's metadata says of the topic. */
export interface TopicPartitions {
  readonly numPartitions: number;
  /** The partitions that have a leader, in order. */
  readonly available: readonly number[];
}

/** A draw of chance: any int from 0 to 2147483647. It is asked for only when a partition is chosen. */
export type Draw = () => number;

/** A partitioner that has not chosen yet. */
export function newBuiltInPartitioner(): BuiltInPartitioner {
  return { sticky: null, loadStats: null };
}

/** The partition of a record with a key: its hash decides, leaders or not. Source: BuiltInPartitioner.partitionForKey. */
export function partitionForKey(serializedKey: Uint8Array, numPartitions: number): number {
  return toPositive(murmur2(serializedKey)) % numPartitions;
}

/** The partition that the next record without a key goes to. Source: peekCurrentPartitionInfo. */
export function peekPartition(partitioner: BuiltInPartitioner, topic: TopicPartitions, draw: Draw): number {
  partitioner.sticky ??= { partition: nextPartition(partitioner, topic, draw), producedBytes: 0 };
  return partitioner.sticky.partition;
}

/**
 * Notes that `appendedBytes` went to the sticky partition, and chooses the next one when enough did: at
 * `stickyBatchSizeBytes` if `enableSwitch` (the partition has no batch that still waits to be filled), at twice that
 * in any case. Source: BuiltInPartitioner.updatePartitionInfo (KIP-794).
 */
export function updatePartition(
  partitioner: BuiltInPartitioner,
  topic: TopicPartitions,
  appended: { readonly bytes: number; readonly stickyBatchSizeBytes: number; readonly enableSwitch: boolean },
  draw: Draw,
): void {
  const { sticky } = partitioner;
  assert(sticky !== null, 'a partition is chosen before records are appended to it');
  const { stickyBatchSizeBytes, enableSwitch } = appended;
  sticky.producedBytes += appended.bytes;
  const enough = sticky.producedBytes >= stickyBatchSizeBytes && enableSwitch;
  if (!enough && sticky.producedBytes < stickyBatchSizeBytes * 2) return;
  partitioner.sticky = { partition: nextPartition(partitioner, topic, draw), producedBytes: 0 };
}

/**
 * Learns how many batches wait for each of `partitionIds` (partitions without a leader left out). Only the first
 * `length` count: the rest answers too slowly to get records (partitioner.availability.timeout.ms). Null when nothing
 * is known. Source: BuiltInPartitioner.updatePartitionLoadStats.
 */
export function updatePartitionLoadStats(
  partitioner: BuiltInPartitioner,
  queueSizes: readonly number[] | null,
  partitionIds: readonly number[],
  length: number,
): void {
  partitioner.loadStats = queueSizes === null ? null : loadStats(queueSizes, partitionIds, length);
}

function loadStats(
  queueSizes: readonly number[],
  partitionIds: readonly number[],
  length: number,
): PartitionLoadStats | null {
  assert(
    queueSizes.length === partitionIds.length && length <= queueSizes.length,
    'every queue has a partition',
  );
  if (length < 1 || queueSizes.length < 2) return null;
  const counted = queueSizes.slice(0, length);
  const longest = Math.max(...counted);
  if (length === queueSizes.length && counted.every((size) => size === counted[0])) return null;
  let sum = 0;
  const cumulativeFrequencies = counted.map((size) => {
    sum += longest + 1 - size;
    return sum;
  });
  return { cumulativeFrequencies, partitionIds: partitionIds.slice(0, length) };
}

function nextPartition(partitioner: BuiltInPartitioner, topic: TopicPartitions, draw: Draw): number {
  const random = draw();
  const { loadStats: stats } = partitioner;
  if (stats !== null) return weightedPartition(stats, random);
  const { available, numPartitions } = topic;
  return available.length > 0 ? (available[random % available.length] ?? 0) : random % numPartitions;
}

function weightedPartition(stats: PartitionLoadStats, random: number): number {
  const { cumulativeFrequencies, partitionIds } = stats;
  const drawn = random % (cumulativeFrequencies.at(-1) ?? 1);
  const chosen = partitionIds[cumulativeFrequencies.findIndex((frequency) => frequency > drawn)];
  assert(chosen !== undefined, 'the last frequency is above every draw');
  return chosen;
}
