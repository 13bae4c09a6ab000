import { utf8SizeBytes } from '../../../../base/utf8';
import {
  batchSizeUpperBoundBytes,
  type HeaderSizes,
  type RecordSizes,
  recordSizeBytes,
} from '../../storage/record-batch-size';
import type { RecordHeader } from '../../storage/record-headers';

/** What the size of a record depends on besides its place in the batch. */
export interface SizedRecord {
  readonly key: Uint8Array | null;
  readonly value: Uint8Array | null;
  readonly headers: readonly RecordHeader[];
}

const NO_HEADERS: readonly HeaderSizes[] = [];

/** The bytes of a record at a place in a batch. */
export function recordBytes(offsetDelta: number, timestampDeltaMs: number, record: SizedRecord): number {
  return recordSizeBytes(sizesOf(record, timestampDeltaMs), offsetDelta);
}

/** The most that a batch of this one record can take. */
export function recordBatchUpperBound(record: SizedRecord): number {
  return batchSizeUpperBoundBytes(sizesOf(record, 0));
}

function sizesOf({ key, value, headers }: SizedRecord, timestampDeltaMs: number): RecordSizes {
  return {
    keyBytes: key === null ? -1 : key.length,
    valueBytes: value === null ? -1 : value.length,
    headers: headers.length === 0 ? NO_HEADERS : headers.map(headerSizes),
    timestampDeltaMs,
  };
}

function headerSizes({ key, value }: RecordHeader): HeaderSizes {
  return { keyBytes: utf8SizeBytes(key), valueBytes: value === null ? -1 : value.length };
}
