import { utf8Text } from '../../src/base/utf8';
import type { KafkaCluster } from '../../src/platforms/kafka/cluster';

/**
 * How often each value of a topic counts for a reader of committed records. With `aborted` those of aborted transactions
 * are counted too, as for a reader with `isolation.level=read_uncommitted`.
 */
export function counted(cluster: KafkaCluster, topic: string, aborted = false): Map<string, number> {
  const { records, replicas, registry, metadata } = cluster;
  const counts = new Map<string, number>();
  for (const partition of registry.topic(topic)?.partitions ?? []) {
    const leader = metadata.partitionAt(partition, metadata.endOffset)?.leader as number;
    const { tip, logEndOffset, transactions } = replicas.read(replicas.number(leader, partition));
    for (const batch of records.read(tip, 0, logEndOffset, Number.POSITIVE_INFINITY)) {
      const { producerId = -1, role = 'plain' } = records.producerOf(batch) ?? {};
      const base = records.baseOffset(batch);
      const isAborted = transactions?.aborted.some(
        (t) => t.producerId === producerId && t.firstOffset <= base && base < t.lastOffset,
      );
      if (role === 'commit' || role === 'abort' || (isAborted === true && !aborted)) continue;
      for (let i = 0; i < records.recordCount(batch); i++) {
        const text = utf8Text(records.record(batch, i).value as Uint8Array);
        counts.set(text, (counts.get(text) ?? 0) + 1);
      }
    }
  }
  return counts;
}
