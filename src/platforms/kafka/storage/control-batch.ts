import type { ProducedBatch } from '../protocol/messages';
import type { TransactionMarker } from '../protocol/transaction-messages';
import { recordBatchSizeBytes } from './record-batch-size';
import type { RecordStore } from './record-store';

/** The key of a control record: version 0, then ABORT (0) or COMMIT (1) (common/record/ControlRecordType). */
const KEYS = { abort: Uint8Array.of(0, 0, 0, 0), commit: Uint8Array.of(0, 0, 0, 1) };

/** The control batch that ends a producer's transaction in one partition (MemoryRecords.withEndTransactionMarker). */
export function controlBatch(
  records: RecordStore,
  marker: Omit<TransactionMarker, 'partitions'>,
  timestampMs: number,
): ProducedBatch {
  const role = marker.committed ? 'commit' : 'abort';
  // The value: version 0, then the coordinator's epoch.
  const value = new Uint8Array(6);
  new DataView(value.buffer).setInt32(2, marker.coordinatorEpoch);
  const firstRecord = records.addRecord(KEYS[role], value, [], timestampMs);
  const { producerId, producerEpoch, coordinatorEpoch } = marker;
  return {
    firstRecord,
    recordCount: 1,
    sizeBytes: recordBatchSizeBytes([{ keyBytes: 4, valueBytes: 6 }]),
    maxTimestampMs: timestampMs,
    producerId,
    producerEpoch,
    baseSequence: -1,
    role,
    coordinatorEpoch,
  };
}
