import { acknowledgedWritesSurvive } from '../../checkers/acknowledged-writes';
import { deliveredOnce } from '../../checkers/delivered-once';
import { oneLeaderPerEpoch } from '../../checkers/one-leader';
import { ownedOnce } from '../../checkers/owned-once';
import type { Promised, PromiseEvent } from '../../checkers/promise-events';
import type { Trace } from '../../engine/trace';
import type { PartitionRegistry } from './registry';
import { FACTS } from './trace';

/** The promises that are held against every Kafka run, in the order in which they are shown. */
export const kafkaPromises: readonly Promised<never>[] = [
  acknowledgedWritesSurvive as unknown as Promised<never>,
  oneLeaderPerEpoch as unknown as Promised<never>,
  ownedOnce as unknown as Promised<never>,
  deliveredOnce as unknown as Promised<never>,
];

/** Makes the translation of Kafka's facts into what promises are checked against. */
export function promiseEvents(
  registry: PartitionRegistry,
): (trace: Trace, seq: number) => PromiseEvent | null {
  return (trace, seq) => {
    const { kind, node, a, b, c, d } = trace.facts.columns;
    const partition = a.at(seq);
    switch (kind.at(seq)) {
      case FACTS.RecordsAcknowledged:
        if (b.at(seq) < 0) return null;
        return {
          type: 'acknowledged',
          partition,
          baseOffset: b.at(seq),
          lastOffset: c.at(seq),
        };
      case FACTS.BecameLeader:
        return {
          type: 'leader',
          partition,
          node: node.at(seq),
          epoch: b.at(seq),
          endOffset: c.at(seq),
        };
      case FACTS.RecordsConsumed:
        return {
          type: 'consumed',
          group: d.at(seq),
          node: node.at(seq),
          partition,
          baseOffset: b.at(seq),
          lastOffset: c.at(seq),
        };
      case FACTS.PartitionsAssigned:
        return {
          type: 'assigned',
          group: a.at(seq),
          node: node.at(seq),
          generation: c.at(seq),
          partitions: partitionNumbers(registry, trace.texts.text(b.at(seq))),
        };
      case FACTS.PartitionsRevoked:
        return {
          type: 'revoked',
          group: a.at(seq),
          node: node.at(seq),
          partitions: partitionNumbers(registry, trace.texts.text(b.at(seq))),
        };
      default:
        return null;
    }
  };
}

/** The partition numbers of a list of names, `orders-0, orders-1`. */
function partitionNumbers(registry: PartitionRegistry, names: string): number[] {
  if (names === '') return [];
  return names.split(', ').map((name) => {
    const dash = name.lastIndexOf('-');
    const topic = registry.topic(name.slice(0, dash));
    return topic?.partitions[Number(name.slice(dash + 1))] ?? -1;
  });
}
