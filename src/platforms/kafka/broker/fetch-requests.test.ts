import { describe, expect, it } from 'vitest';
import { errorWithCode } from '../protocol/errors';
import { API, type FetchResponse } from '../protocol/messages';
import { BenchCluster } from '../testing/bench-cluster';

const fetchOf = (fetchOffset: number, options: object = {}) => ({
  replicaId: -1,
  replicaEpoch: -1,
  maxWaitMs: 500,
  minBytes: 1,
  maxBytes: 52_428_800,
  isolationLevel: 0,
  partitions: [
    {
      partition: 0,
      currentLeaderEpoch: -1,
      fetchOffset,
      lastFetchedEpoch: -1,
      logStartOffset: -1,
      partitionMaxBytes: 1_048_576,
      ...options,
    },
  ],
});

/** A bench with some records, all replicated. */
function filled(values: readonly string[]): BenchCluster {
  const bench = new BenchCluster();
  bench.runMs(1000);
  for (const value of values) bench.produced(value, -1);
  return bench;
}

/** What a fetch came to: the error, or how many batches and the high watermark. */
function said(bench: BenchCluster, body: object, to = bench.leader()): string {
  const [fetched] = bench.ask<FetchResponse>(to, API.Fetch, body).partitions;
  if (fetched === undefined) return 'nothing';
  if (fetched.errorCode !== 0) return errorWithCode(fetched.errorCode).name;
  if (fetched.divergingEpoch !== null) {
    return `diverges after epoch ${fetched.divergingEpoch.epoch} at ${fetched.divergingEpoch.endOffset}`;
  }
  return `${fetched.batches.length} batches, HW ${fetched.highWatermark}`;
}

describe('a consumer fetch', () => {
  it('gets what lies below the high watermark, at once', () => {
    const bench = filled(['a', 'b', 'c']);
    const before = bench.nowMs;
    expect(said(bench, fetchOf(1))).toBe('2 batches, HW 3');
    expect(bench.nowMs - before).toBeLessThan(2);
  });

  it('does not see what is not replicated', () => {
    const bench = filled(['a']);
    for (const id of bench.followers()) bench.cut(bench.leader(), id);
    bench.produced('b', 1);
    expect(said(bench, fetchOf(0))).toBe('1 batches, HW 1');
  });

  it('waits at the end of the log for fetch.max.wait.ms', () => {
    const bench = filled(['a']);
    const before = bench.nowMs;
    expect(said(bench, fetchOf(1))).toBe('0 batches, HW 1');
    expect(bench.nowMs - before).toBeCloseTo(500.5, 0);
  });

  it('is answered while it waits, as soon as a record is replicated', () => {
    const bench = filled(['a']);
    const fetch = bench.send<FetchResponse>(bench.leader(), API.Fetch, fetchOf(1));
    bench.runMs(100);
    bench.produce('b', 1, { from: bench.newClient('other') });
    expect(bench.msUntil(() => fetch.response !== null)).toBeLessThan(5);
    expect(fetch.response?.partitions[0]).toMatchObject({ highWatermark: 2, batches: [1] });
  });

  it('waits for fetch.min.bytes', () => {
    const bench = filled(['a']);
    const body = { ...fetchOf(0), minBytes: 141 };
    const fetch = bench.send<FetchResponse>(bench.leader(), API.Fetch, body);
    bench.runMs(300);
    expect(fetch.response).toBeNull();
    bench.produced('b', 1, { from: bench.newClient('other') });
    bench.runMs(100);
    expect(fetch.response).toBeNull();
    bench.runMs(200);
    expect(fetch.response?.partitions[0]?.batches).toHaveLength(2);
  });

  it('gets at least one batch, however large, and no more than it asked for', () => {
    const bench = filled(['a', 'b', 'c']);
    expect(said(bench, fetchOf(0, { partitionMaxBytes: 1 }))).toBe('1 batches, HW 3');
    expect(said(bench, fetchOf(0, { partitionMaxBytes: 140 }))).toBe('2 batches, HW 3');
  });

  it('beyond the log is out of range; beyond the high watermark it is answered empty, at once', () => {
    const bench = filled(['a']);
    expect(said(bench, fetchOf(2))).toBe('OFFSET_OUT_OF_RANGE');
    for (const id of bench.followers()) bench.cut(bench.leader(), id);
    bench.produced('b', 1);
    const before = bench.nowMs;
    expect(said(bench, fetchOf(2))).toBe('0 batches, HW 1');
    expect(bench.nowMs - before).toBeLessThan(2);
  });

  it('under another leader epoch is refused', () => {
    const bench = filled(['a']);
    const old = bench.leader();
    bench.crash(old);
    bench.runUntil(() => bench.leader() !== old);
    bench.runMs(100);
    expect(said(bench, fetchOf(0, { currentLeaderEpoch: 0 }))).toBe('FENCED_LEADER_EPOCH');
    expect(said(bench, fetchOf(0, { currentLeaderEpoch: 2 }))).toBe('UNKNOWN_LEADER_EPOCH');
    expect(said(bench, fetchOf(0, { currentLeaderEpoch: 1 }))).toBe('1 batches, HW 1');
  });

  it('from a follower, or for a partition that nobody knows', () => {
    const bench = filled(['a']);
    const [follower] = bench.followers() as [number];
    expect(said(bench, fetchOf(0), follower)).toBe('NOT_LEADER_OR_FOLLOWER');
    expect(said(bench, fetchOf(0, { partition: 5 }), follower)).toBe('UNKNOWN_TOPIC_OR_PARTITION');
  });

  it('learns where the log left what it read before (KIP-320)', () => {
    const bench = filled(['a', 'b']);
    const old = bench.leader();
    bench.crash(old);
    bench.runUntil(() => bench.leader() !== old);
    bench.runMs(100);
    expect(said(bench, fetchOf(5, { lastFetchedEpoch: 0 }))).toBe('diverges after epoch 0 at 2');
    expect(said(bench, fetchOf(2, { lastFetchedEpoch: 0 }))).toBe('0 batches, HW 2');
  });
});
