import {
  batchSizeUpperBoundBytes,
  type HeaderSizes,
  recordBatchSizeBytes,
  recordSizeBytes,
} from '../../../src/platforms/kafka/storage/record-batch-size';
import { goldenAdapter } from '../adapter';

interface Vector {
  readonly id: string;
  readonly records: readonly {
    readonly timestampDeltaFromFirst: number;
    readonly keyBytes: number;
    readonly valueBytes: number;
    readonly headers?: readonly HeaderSizes[];
  }[];
}

/** Compares the sizes of records, batches and reservations. */
export const recordBatchSize = goldenAdapter<Vector>('record-batch-size', (vector) => {
  const records = vector.records.map((given) => ({
    ...given,
    timestampDeltaMs: given.timestampDeltaFromFirst,
  }));
  return {
    expected: vector,
    actual: {
      id: vector.id,
      records: vector.records.map((given, index) => ({
        ...given,
        recordSizeInBody: records.map(recordSizeBytes)[index],
      })),
      batchSizeInBytes: recordBatchSizeBytes(records),
      upperBoundEstimates: records.map(batchSizeUpperBoundBytes),
    },
  };
});
