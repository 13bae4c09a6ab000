import { javaHashOrder } from '../../../../../base/java-hash-map-order';
import { javaStringHash } from '../../../../../base/java-string-hash';
import type { TopicPartition } from '../group-member';

interface Movement {
  readonly from: string;
  readonly to: string;
}

/**
 * Which partitions were moved from whom to whom, so that no two partitions of a topic change places
 * (AbstractStickyAssignor.PartitionMovements).
 */
export class PartitionMovements {
  private readonly movements = new Map<TopicPartition, Movement>();

  /** Notes that a partition was moved; one that comes back was not moved at all. */
  move(partition: TopicPartition, from: string, to: string): void {
    const former = this.movements.get(partition);
    this.movements.delete(partition);
    if (former === undefined) this.movements.set(partition, { from, to });
    else if (former.from !== to) this.movements.set(partition, { from: former.from, to });
  }

  /** The partition to move instead: one of the topic that went the other way before, if there is one. */
  instead(partition: TopicPartition, from: string, to: string): TopicPartition {
    const source = this.movements.get(partition)?.from ?? from;
    const back: TopicPartition[] = [];
    for (const [other, movement] of this.movements) {
      if (other.topic === partition.topic && movement.from === to && movement.to === source) back.push(other);
    }
    return javaHashOrder(back, hashOf)[0] ?? partition;
  }
}

/** TopicPartition.hashCode: the first of a HashSet hangs on it. */
function hashOf({ topic, partition }: TopicPartition): number {
  return (Math.imul(31, 31 + partition) + javaStringHash(topic)) | 0;
}
