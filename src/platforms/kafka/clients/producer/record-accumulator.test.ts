import { describe, expect, it } from 'vitest';
import { EMPTY_SNAPSHOT, type MetadataSnapshot } from '../metadata-snapshot';
import type { PendingRecord } from './producer-batch';
import {
  append,
  drain,
  newAccumulator,
  queueOf,
  type ReadyCheck,
  ready,
  reenqueue,
  splitAndReenqueue,
} from './record-accumulator';

const settings = { batchSizeBytes: 200, lingerMs: 5, bufferMemoryBytes: 10_000 };

function clusterWith(leaderEpoch: number): MetadataSnapshot {
  const known = {
    topic: 't',
    leaderId: 1,
    leaderNode: 1,
    leaderEpoch,
    replicas: [],
    isr: [],
    offlineReplicas: [],
  };
  const partitions = new Map([0, 1].map((index) => [index, { ...known, index }]));
  return { ...EMPTY_SNAPSHOT, partitions, partitionsByLeader: new Map([[1, [0, 1]]]) };
}

function record(sizeBytes: number): PendingRecord {
  return { send: 0, key: null, value: new Uint8Array(sizeBytes), headers: [], timestampMs: 0 };
}

function accumulatorWith(...values: readonly number[]) {
  const state = newAccumulator(settings);
  for (const size of values) append(state, settings, queueOf(state, 0), record(size), 0);
  const check: ReadyCheck = { brokers: [], nextCheckAt: 0, unknownLeaderTopics: [] };
  const readyAt = (now: number, cluster = clusterWith(0)) => {
    ready(state, settings, cluster, now, check);
    return [...check.brokers];
  };
  const drainAt = (now: number, cluster = clusterWith(0)) =>
    drain(state, cluster, 1, 1000, now, null, () => true);
  return { state, queue: queueOf(state, 0), check, readyAt, drainAt };
}

describe('the record accumulator', () => {
  it('lets a batch linger, and says when to look again', () => {
    const { readyAt, check } = accumulatorWith(10);
    expect([readyAt(4999), check.nextCheckAt]).toEqual([[], 5000]);
    expect(readyAt(5000)).toEqual([1]);
  });

  it('does not wait while a send waits for memory, a flush is on, or the producer is being closed', () => {
    for (const urgent of [{ memoryWaiters: 1 }, { flushesInProgress: 1 }, { isClosed: true }]) {
      const { readyAt, state } = accumulatorWith(10);
      Object.assign(state, urgent);
      expect(readyAt(0)).toEqual([1]);
    }
  });

  it('drains nothing of a muted partition', () => {
    const { queue, readyAt, drainAt } = accumulatorWith(10);
    queue.isMuted = true;
    expect([readyAt(9000), drainAt(9000)]).toEqual([[], []]);
  });

  it('holds a failed batch back, unless its leader changed meanwhile', () => {
    const { state, queue, readyAt, drainAt, check } = accumulatorWith(10);
    readyAt(5000);
    const [batch] = drainAt(5000);
    if (batch === undefined) throw new Error('nothing was drained');
    reenqueue(state, queue, batch, 6000, 100_000);
    expect([readyAt(50_000), check.nextCheckAt]).toEqual([[], 106_000]);
    expect(drainAt(50_000)).toEqual([]);
    expect(readyAt(50_000, clusterWith(1))).toEqual([1]);
  });

  it('tells of topics whose leader is not known', () => {
    const { readyAt, check } = accumulatorWith(10);
    const cluster = clusterWith(0);
    const without = { ...(cluster.partitions.get(0) as never as object), leaderId: -1 } as never;
    expect(readyAt(9000, { ...cluster, partitions: new Map([[0, without]]) })).toEqual([]);
    expect(check.unknownLeaderTopics).toEqual(['t']);
  });

  it('splits a batch in its place, the records staying the same rows', () => {
    const { state, queue, drainAt } = accumulatorWith(30, 30, 30, 100);
    const [batch] = drainAt(9000);
    if (batch === undefined) throw new Error('nothing was drained');
    Object.assign(batch, { firstRecord: 40, baseSequence: 8, producerId: 3, producerEpoch: 1 });
    queue.inFlight = [];
    const tight = { ...settings, batchSizeBytes: 110 };
    splitAndReenqueue(state, tight, queue, batch, batch.records);
    const parts = queue.batches.map(
      (b) => `${b.firstRecord}+${b.recordCount} seq ${b.baseSequence} of ${b.origin}`,
    );
    expect(parts).toEqual(['40+1 seq 8 of 0', '41+1 seq 9 of 0', '42+1 seq 10 of 0', '-1+1 seq -1 of 1']);
  });
});
