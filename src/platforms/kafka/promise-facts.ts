import { acknowledgedWritesSurvive } from '../../checkers/acknowledged-writes';
import { committedOnly } from '../../checkers/committed-only';
import { deliveredOnce } from '../../checkers/delivered-once';
import { oneLeaderPerEpoch } from '../../checkers/one-leader';
import { ownedOnce } from '../../checkers/owned-once';
import type { Promised, PromiseEvent } from '../../checkers/promise-events';
import type { Trace } from '../../engine/trace';
import type { PartitionRegistry } from './registry';
import type { RecordStore } from './storage/record-store';
import { FACTS } from './trace';

/** The promises that are held against every Kafka run, in the order in which they are shown. */
export const kafkaPromises: readonly Promised<never>[] = [
  acknowledgedWritesSurvive as unknown as Promised<never>,
  oneLeaderPerEpoch as unknown as Promised<never>,
  ownedOnce as unknown as Promised<never>,
  deliveredOnce as unknown as Promised<never>,
  committedOnly as unknown as Promised<never>,
];

/** Makes the translation of Kafka's facts into what promises are checked against. */
export function promiseEvents(
  registry: PartitionRegistry,
  records: RecordStore,
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
          group: trace.texts.text(d.at(seq)) === '' ? -1 : d.at(seq),
          node: node.at(seq),
          partition,
          baseOffset: b.at(seq),
          lastOffset: c.at(seq),
        };
      case FACTS.ClientCreated:
        return b.at(seq) === 1 ? { type: 'careful reader', node: node.at(seq) } : null;
      case FACTS.RecordsAppended:
        return writtenInTransaction(records, trace, seq);
      case FACTS.TransactionMarkerAppended:
        return {
          type: 'transaction ended',
          partition,
          writer: d.at(seq),
          isCommitted: c.at(seq) === 0,
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

/** Records that a leader appended, if they belong to a transaction. */
function writtenInTransaction(records: RecordStore, trace: Trace, seq: number): PromiseEvent | null {
  const { a, b, c, d } = trace.facts.columns;
  const producer = records.producerOf(d.at(seq));
  if (producer === null || producer.role !== 'transactional') return null;
  return {
    type: 'written in transaction',
    partition: a.at(seq),
    writer: producer.producerId,
    baseOffset: b.at(seq),
    lastOffset: c.at(seq),
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
