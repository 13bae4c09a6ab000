import { describe, expect, it } from 'vitest';
import { errorWithCode } from '../protocol/errors';
import {
  API,
  EARLIEST_TIMESTAMP,
  LATEST_TIMESTAMP,
  type ListOffsetsResponse,
  type OffsetForLeaderEpochResponse,
} from '../protocol/messages';
import { BenchCluster } from '../testing/bench-cluster';

function listed(bench: BenchCluster, timestampMs: number, currentLeaderEpoch = -1): string {
  const partitions = [{ partition: 0, currentLeaderEpoch, timestampMs }];
  const body = { isolationLevel: 0, partitions };
  const [found] = bench.ask<ListOffsetsResponse>(bench.leader(), API.ListOffsets, body).partitions;
  if (found === undefined) return 'nothing';
  return found.errorCode === 0 ? `@${found.offset}` : errorWithCode(found.errorCode).name;
}

function epochEnd(bench: BenchCluster, leaderEpoch: number): string {
  const partitions = [{ partition: 0, currentLeaderEpoch: -1, leaderEpoch }];
  const response = bench.ask<OffsetForLeaderEpochResponse>(bench.leader(), API.OffsetForLeaderEpoch, {
    partitions,
  });
  const [found] = response.partitions;
  return `epoch ${found?.leaderEpoch} ends at ${found?.endOffset}`;
}

/** Two records of epoch 0, one of epoch 1. */
function twoEpochs(): BenchCluster {
  const bench = new BenchCluster();
  bench.runMs(1000);
  for (const value of ['a', 'b']) bench.produced(value, -1);
  const old = bench.leader();
  bench.crash(old);
  bench.runUntil(() => bench.leader() !== old);
  bench.runMs(100);
  bench.produced('c', -1);
  return bench;
}

describe('ListOffsets', () => {
  it('knows the start, the high watermark, and the first record since a time', () => {
    const bench = twoEpochs();
    const { epochMs } = bench.cluster;
    expect(listed(bench, EARLIEST_TIMESTAMP)).toBe('@0');
    expect(listed(bench, LATEST_TIMESTAMP)).toBe('@3');
    expect(listed(bench, epochMs)).toBe('@0');
    expect(listed(bench, epochMs + 1)).toBe('@-1');
  });

  it('does not know the end until a new leader has committed what was there when it began', () => {
    const bench = new BenchCluster({ topicEntries: { 'min.insync.replicas': '2' } });
    bench.runMs(1000);
    const leader = bench.leader();
    const [one, two] = bench.followers() as [number, number];
    bench.crash(one);
    bench.runUntil(() => bench.registration().isr.length === 2);
    bench.produced('a', -1);
    // The next leader has the record, but not its high watermark, and is under min.insync.replicas.
    bench.cut(leader, two);
    bench.crash(leader);
    bench.runUntil(() => bench.leader() === two);
    bench.runMs(100);
    expect(bench.log(two)).toBe('| 0a');
    expect(listed(bench, LATEST_TIMESTAMP)).toBe('OFFSET_NOT_AVAILABLE');
    expect(listed(bench, EARLIEST_TIMESTAMP)).toBe('@0');
  });

  it('is refused under another leader epoch', () => {
    const bench = twoEpochs();
    expect(listed(bench, LATEST_TIMESTAMP, 0)).toBe('FENCED_LEADER_EPOCH');
    expect(listed(bench, LATEST_TIMESTAMP, 2)).toBe('UNKNOWN_LEADER_EPOCH');
    expect(listed(bench, LATEST_TIMESTAMP, 1)).toBe('@3');
  });
});

describe('OffsetForLeaderEpoch', () => {
  it('knows where epochs end', () => {
    const bench = twoEpochs();
    expect(epochEnd(bench, 0)).toBe('epoch 0 ends at 2');
    expect(epochEnd(bench, 1)).toBe('epoch 1 ends at 3');
    expect(epochEnd(bench, 2)).toBe('epoch -1 ends at -1');
  });
});
