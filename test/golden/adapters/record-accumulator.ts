import type { MetadataSnapshot } from '../../../src/platforms/kafka/clients/metadata-snapshot';
import { availableMemory } from '../../../src/platforms/kafka/clients/producer/buffer-pool';
import {
  type AccumulatorState,
  append,
  complete,
  drain,
  newAccumulator,
  queueOf,
  type ReadyCheck,
  ready,
} from '../../../src/platforms/kafka/clients/producer/record-accumulator';
import { goldenAdapter } from '../adapter';

interface Operation {
  readonly op: 'append' | 'drain' | 'ready' | 'sleep';
  readonly nowMs: number;
  readonly partition?: number;
  readonly keySize?: number;
  readonly valueSize?: number;
  readonly maxRequestSize?: number;
  readonly error?: string;
  readonly nextReadyCheckDelayMs?: number;
}

interface Vector {
  readonly batchSize: number;
  readonly lingerMs: number;
  readonly bufferMemory: number;
  readonly numPartitions: number;
  readonly ops: readonly Operation[];
}

/** Partition p is led by node p % 2, the only node of a single partition being 0. */
function clusterOf({ numPartitions }: Vector): MetadataSnapshot {
  const partitions = new Map<number, NonNullable<ReturnType<MetadataSnapshot['partitions']['get']>>>();
  const partitionsByLeader = new Map<number, number[]>([
    [0, []],
    [1, []],
  ]);
  for (let index = 0; index < numPartitions; index++) {
    const leaderId = index % 2;
    const known = {
      topic: 't',
      index,
      leaderId,
      leaderNode: leaderId,
      leaderEpoch: 0,
      replicas: [],
      isr: [],
      offlineReplicas: [],
    };
    partitions.set(index, known);
    partitionsByLeader.get(leaderId)?.push(index);
  }
  const topics = new Map([['t', { errorCode: 0, isInternal: false, partitions: [...partitions.keys()] }]]);
  return { brokers: [], nodes: new Map(), controllerId: 0, topics, partitions, partitionsByLeader };
}

function bytes(size: number | undefined): Uint8Array | null {
  return size === undefined || size < 0 ? null : new Uint8Array(size);
}

/** Does what the vector did with Kafka's RecordAccumulator and compares every answer and the free memory. */
export const recordAccumulator = goldenAdapter<Vector>('record-accumulator', (vector) => {
  const { batchSize, lingerMs, bufferMemory } = vector;
  const settings = { batchSizeBytes: batchSize, lingerMs, bufferMemoryBytes: bufferMemory };
  const state = newAccumulator(settings);
  const cluster = clusterOf(vector);
  const actual = vector.ops.map((operation) => ({
    ...replay(state, settings, cluster, operation),
    nowMs: operation.nowMs,
    bufferAvailable: availableMemory(state.pool, batchSize),
  }));
  return { expected: vector.ops, actual };
});

function replay(
  state: AccumulatorState,
  settings: Parameters<typeof append>[1],
  cluster: MetadataSnapshot,
  operation: Operation,
) {
  const now = operation.nowMs * 1000;
  if (operation.op === 'sleep') return operation;
  if (operation.op === 'append') {
    const { op, partition = 0, keySize, valueSize } = operation;
    const key = bytes(keySize);
    const record = { send: 0, key, value: bytes(valueSize), headers: [], timestampMs: operation.nowMs };
    const appended = append(state, settings, queueOf(state, partition), record, now);
    const asked = { op, partition, keySize, valueSize };
    if (appended === null) return { ...asked, error: 'BufferExhaustedException' };
    const { newBatchCreated, batchIsFull, appendedBytes: appendedBytesEstimate } = appended;
    return { ...asked, newBatchCreated, batchIsFull, appendedBytesEstimate };
  }
  const check: ReadyCheck = { brokers: [], nextCheckAt: 0, unknownLeaderTopics: [] };
  ready(state, settings, cluster, now, check);
  const readyNodes = [...check.brokers].sort((a, b) => a - b);
  if (operation.op === 'ready') {
    // Without anything that waits Kafka says Long.MAX_VALUE, which the file holds as the nearest double.
    const delayMs =
      check.nextCheckAt === Number.POSITIVE_INFINITY ? 2 ** 63 : (check.nextCheckAt - now) / 1000;
    return { op: 'ready', readyNodes, nextReadyCheckDelayMs: delayMs };
  }
  const { maxRequestSize = 0 } = operation;
  const batches = readyNodes.flatMap((node) => {
    const drained = drain(state, cluster, node, maxRequestSize, now, null, () => true);
    for (const batch of drained) {
      complete(state, settings, batch);
      queueOf(state, batch.partition).inFlight = [];
    }
    return drained.map(({ partition, recordCount, sizeBytes }) => ({
      node,
      partition,
      records: recordCount,
      sizeInBytes: sizeBytes,
    }));
  });
  return { op: 'drain', maxRequestSize, batches };
}
