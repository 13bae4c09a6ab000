import { describe, expect, it } from 'vitest';
import type { KafkaCluster } from '../src/platforms/kafka/cluster';
import recorded from './golden/real-kafka/transactions.json';
import { expectLikeRecorded, Recording } from './real-kafka/recording';
import { PATIENT_MS, tellStory } from './real-kafka/story';

function told(seed: number) {
  const { cluster, printed } = tellStory('TransactionStory', 1, seed, 120);
  return { cluster, lines: printed.map((line) => line.replaceAll(/producerId=\d+/g, 'producerId=<id>')) };
}

function batches(cluster: KafkaCluster): string[] {
  const { records, replicas, registry, metadata } = cluster;
  const partition = registry.topic('story')?.partitions[0] as number;
  const leader = metadata.partitionAt(partition, metadata.endOffset)?.leader as number;
  const { tip, logEndOffset } = replicas.read(replicas.number(leader, partition));
  return records.read(tip, 0, logEndOffset, Number.POSITIVE_INFINITY).map((batch) => {
    const { producerEpoch = -1, role = 'plain' } = records.producerOf(batch) ?? {};
    const what = role === 'commit' || role === 'abort' ? 'marker' : role;
    return `${records.baseOffset(batch)} epoch ${producerEpoch}, ${records.sizeBytes(batch)} bytes, ${what}`;
  });
}

describe('the life of transactions, as it was recorded on Kafka 4.3.1', () => {
  it.each([1, 2, 3])('is the same in the simulator: seed %i', { timeout: PATIENT_MS }, (seed) => {
    const { cluster, lines } = told(seed);
    expect(lines.filter((line) => !line.startsWith('TIME'))).toEqual(recorded.printed);
    expect(batches(cluster)).toEqual(recorded.batches);

    const recording = new Recording('transactions');
    const time = (what: string) =>
      Number(lines.find((line) => line.startsWith(`TIME ${what}: `))?.split(': ')[1]);
    // Each call that has to look for its coordinator sleeps for retry.backoff.ms (100 ms) before it goes on; JVM.
    const first = 'first initTransactions';
    expectLikeRecorded(time(first), recording.range(first), [100, 800]);
    // The coordinator answers when its record is replicated, before the markers are written; JVM.
    const commit = 'commitTransaction';
    expectLikeRecorded(time(commit), recording.range(commit), [0, 100]);
    // Twice: for the coordinator, and because the transaction of the other producer is still being aborted.
    const takeover = 'initTransactions that aborts';
    expectLikeRecorded(time(takeover), recording.range(takeover), [200, 800]);
    // 4 s, then the next of the looks that come every 10 s; the reader looks every 0.1 s.
    const timeout = 'transaction timeout';
    expectLikeRecorded(time(timeout), recording.range(timeout), [4_000, 14_400]);
  });
});
