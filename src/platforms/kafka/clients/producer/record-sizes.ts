import { utf8SizeBytes } from '../../../../base/utf8';
import type { RecordHeader } from '../../storage/record-headers';

/** What the size of a record depends on besides its place in the batch. */
export interface SizedRecord {
  readonly key: Uint8Array | null;
  readonly value: Uint8Array | null;
  readonly headers: readonly RecordHeader[];
}

/** DefaultRecordBatch.RECORD_BATCH_OVERHEAD. */
export const BATCH_HEADER_BYTES = 61;

/** DefaultRecord.MAX_RECORD_OVERHEAD: length, attributes, timestamp delta and offset delta at their longest. */
const MAX_RECORD_OVERHEAD = 21;

/** The bytes of a record in a batch (DefaultRecord.sizeInBytes). */
export function recordBytes(offsetDelta: number, timestampDeltaMs: number, record: SizedRecord): number {
  const body = 1 + varintBytes(timestampDeltaMs) + varintBytes(offsetDelta) + contentBytes(record);
  return varintBytes(body) + body;
}

/** The most that a batch of this one record can take (AbstractRecords.estimateSizeInBytesUpperBound). */
export function recordBatchUpperBound(record: SizedRecord): number {
  return BATCH_HEADER_BYTES + MAX_RECORD_OVERHEAD + contentBytes(record);
}

function contentBytes({ key, value, headers }: SizedRecord): number {
  let bytes = fieldBytes(key) + fieldBytes(value) + varintBytes(headers.length);
  for (const header of headers) {
    const keyLength = utf8SizeBytes(header.key);
    bytes += varintBytes(keyLength) + keyLength + fieldBytes(header.value);
  }
  return bytes;
}

function fieldBytes(field: Uint8Array | null): number {
  return field === null ? 1 : varintBytes(field.length) + field.length;
}

/** The length of a zigzag-encoded number (ByteUtils.sizeOfVarint, sizeOfVarlong). */
function varintBytes(value: number): number {
  let rest = value < 0 ? -2 * value - 1 : 2 * value;
  let bytes = 1;
  while (rest >= 128) {
    rest = Math.floor(rest / 128);
    bytes++;
  }
  return bytes;
}
