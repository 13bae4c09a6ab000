import { utf8Bytes, utf8Text } from '../../../base/utf8';
import type { BrokerContext } from '../broker/broker-context';
import type { PartitionLeader } from '../broker/partition-leader';
import { recordBatchSizeBytes } from '../storage/record-batch-size';
import type { TransactionFields } from './transaction-metadata';

/** A record of __transaction_state. Kafka's encoding is binary; the model's is JSON, so sizes differ. */
export interface TransactionRecord {
  readonly transactionalId: string;
  /** null: the id is forgotten (a tombstone). */
  readonly fields: TransactionFields | null;
}

/** The last that a log says of an id that it has not forgotten. */
type LatestTransaction = TransactionRecord & { readonly fields: TransactionFields };

/** Writes and reads __transaction_state: the coordinator's memory, which survives it (TransactionLog). */
export class TransactionLog {
  private readonly context: BrokerContext;
  private readonly leader: PartitionLeader;

  constructor(context: BrokerContext, leader: PartitionLeader) {
    this.context = context;
    this.leader = leader;
  }

  /** Appends the state of one transactional id. */
  append(broker: number, replica: number, record: TransactionRecord): void {
    const { records, simulation, epochMs } = this.context;
    const timestampMs = epochMs + Math.floor(simulation.now / 1000);
    const key = utf8Bytes(record.transactionalId);
    const value = record.fields === null ? null : utf8Bytes(JSON.stringify(record));
    this.leader.append(broker, replica, {
      firstRecord: records.addRecord(key, value, [], timestampMs),
      recordCount: 1,
      sizeBytes: recordBatchSizeBytes([{ keyBytes: key.length, valueBytes: value?.length ?? -1 }]),
      maxTimestampMs: timestampMs,
      producerId: -1,
      producerEpoch: -1,
      baseSequence: -1,
    });
  }

  /** The latest state of every transactional id in a log, in the order in which they first appeared. */
  readAll(replica: number): LatestTransaction[] {
    const { records } = this.context;
    const { tip, logStartOffset, logEndOffset } = this.context.replicas.read(replica);
    const latest = new Map<string, LatestTransaction>();
    for (const batch of records.read(tip, logStartOffset, logEndOffset, Number.POSITIVE_INFINITY)) {
      const { key, value } = records.record(batch, 0);
      if (value === null) {
        if (key !== null) latest.delete(utf8Text(key));
        continue;
      }
      const record = JSON.parse(utf8Text(value)) as LatestTransaction;
      latest.set(record.transactionalId, record);
    }
    return [...latest.values()];
  }
}
