import { utf8Bytes, utf8Text } from '../../../base/utf8';
import type { Plain } from '../../../engine/plain-data';
import type { BrokerContext } from '../broker/broker-context';
import type { PartitionLeader } from '../broker/partition-leader';
import { recordBatchSizeBytes } from '../storage/record-batch-size';

/** What a record of __consumer_offsets says. Kafka's encoding is binary; the model's is JSON, so sizes differ. */
export type OffsetsRecord =
  | {
      readonly kind: 'offset';
      readonly group: string;
      readonly partition: number;
      readonly offset: number;
      readonly leaderEpoch: number;
      readonly metadata: string;
    }
  | { readonly kind: 'group'; readonly group: string; readonly metadata: Plain }
  | { readonly kind: 'consumer group'; readonly group: string; readonly state: Plain }
  /** Stands for the tombstones of everything about a group. */
  | { readonly kind: 'deletion'; readonly group: string };

/** The producer in whose transaction records are written. */
export interface TransactionalWriter {
  readonly producerId: number;
  readonly producerEpoch: number;
}

/** What the log says at one place: a record, of a transaction unless `producerId` is -1, or the end of one. */
export type LoggedOffsets =
  | { readonly kind: 'record'; readonly record: OffsetsRecord; readonly producerId: number }
  | { readonly kind: 'marker'; readonly producerId: number; readonly isCommit: boolean };

const NO_PRODUCER = { producerId: -1, role: 'plain' } as const;

/** Writes and reads __consumer_offsets: the coordinator's memory, which survives it (OffsetMetadataManager). */
export class OffsetsLog {
  private readonly context: BrokerContext;
  private readonly leader: PartitionLeader;

  constructor(context: BrokerContext, leader: PartitionLeader) {
    this.context = context;
    this.leader = leader;
  }

  /** Appends records as one batch, which may be part of a producer's transaction. */
  append(
    broker: number,
    replica: number,
    entries: readonly OffsetsRecord[],
    producer: TransactionalWriter | null = null,
  ): void {
    const { records, simulation, epochMs } = this.context;
    const timestampMs = epochMs + Math.floor(simulation.now / 1000);
    const encoded = entries.map((entry) => ({
      key: utf8Bytes(keyText(entry)),
      value: utf8Bytes(JSON.stringify(entry)),
    }));
    let firstRecord = -1;
    for (const { key, value } of encoded) {
      const row = records.addRecord(key, value, [], timestampMs);
      if (firstRecord < 0) firstRecord = row;
    }
    const sizes = encoded.map(({ key, value }) => ({ keyBytes: key.length, valueBytes: value.length }));
    this.leader.append(broker, replica, {
      firstRecord,
      recordCount: entries.length,
      sizeBytes: recordBatchSizeBytes(sizes),
      maxTimestampMs: timestampMs,
      producerId: producer?.producerId ?? -1,
      producerEpoch: producer?.producerEpoch ?? -1,
      baseSequence: -1,
      role: producer === null ? 'plain' : 'transactional',
    });
  }

  /** Everything that the log says, oldest first. */
  readAll(replica: number): LoggedOffsets[] {
    const { records } = this.context;
    const { tip, logStartOffset, logEndOffset } = this.context.replicas.read(replica);
    const found: LoggedOffsets[] = [];
    for (const batch of records.read(tip, logStartOffset, logEndOffset, Number.POSITIVE_INFINITY)) {
      const { producerId, role } = records.producerOf(batch) ?? NO_PRODUCER;
      if (role === 'commit' || role === 'abort') {
        found.push({ kind: 'marker', producerId, isCommit: role === 'commit' });
        continue;
      }
      for (let i = 0; i < records.recordCount(batch); i++) {
        const { value } = records.record(batch, i);
        if (value === null) continue;
        found.push({ kind: 'record', record: JSON.parse(utf8Text(value)) as OffsetsRecord, producerId });
      }
    }
    return found;
  }
}

function keyText(entry: OffsetsRecord): string {
  return entry.kind === 'offset' ? `offset ${entry.group} ${entry.partition}` : `group ${entry.group}`;
}
