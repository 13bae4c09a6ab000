/** A header by its sizes in bytes; a value of -1 is null. */
export interface HeaderSizes {
  readonly keyBytes: number;
  readonly valueBytes: number;
}

/** A record by the sizes of its parts in bytes; -1 is null. */
export interface RecordSizes {
  readonly keyBytes: number;
  readonly valueBytes: number;
  readonly headers?: readonly HeaderSizes[];
  /** How much later than the first record of its batch; 0 when left out. */
  readonly timestampDeltaMs?: number;
}

/** The header of a batch (magic 2), without its records. */
export const recordBatchOverheadBytes = 61;

// The length, the attributes, the timestamp and the offset of a record at their longest.
const maxRecordOverheadBytes = 21;
const attributesBytes = 1;

const NO_HEADERS: readonly HeaderSizes[] = [];

/**
 * The size of `value` as a variable-length integer (zigzag, seven bits a byte), for any whole number that is exact.
 * Source: ByteUtils.sizeOfVarint and sizeOfVarlong.
 */
export function varintSizeBytes(value: number): number {
  if (value >= 0 && value < 64) return 1;
  let rest = value >= 0 ? value * 2 : value * -2 - 1;
  let size = 1;
  for (; rest >= 128; size++) rest = Math.floor(rest / 128);
  return size;
}

function sizedBytes(bytes: number): number {
  return varintSizeBytes(bytes) + Math.max(bytes, 0);
}

function contentBytes(record: RecordSizes): number {
  let size = sizedBytes(record.keyBytes) + sizedBytes(record.valueBytes);
  const headers = record.headers ?? NO_HEADERS;
  size += varintSizeBytes(headers.length);
  for (const header of headers) size += sizedBytes(header.keyBytes) + sizedBytes(header.valueBytes);
  return size;
}

/** The size of the `offsetDelta`-th record of a batch, its own length included. Source: DefaultRecord.sizeInBytes. */
export function recordSizeBytes(record: RecordSizes, offsetDelta: number): number {
  const body =
    attributesBytes +
    varintSizeBytes(offsetDelta) +
    varintSizeBytes(record.timestampDeltaMs ?? 0) +
    contentBytes(record);
  return varintSizeBytes(body) + body;
}

/**
 * What a producer reserves for a batch of this one record, whatever its offset and time will be: the size by which
 * batches are filled and records refused. Source: AbstractRecords.estimateSizeInBytesUpperBound.
 */
export function batchSizeUpperBoundBytes(record: RecordSizes): number {
  return recordBatchOverheadBytes + recordSizeUpperBoundBytes(record);
}

/** The largest size that the record can have within a batch. Source: DefaultRecord.recordSizeUpperBound. */
export function recordSizeUpperBoundBytes(record: RecordSizes): number {
  return maxRecordOverheadBytes + contentBytes(record);
}

/** The size of an uncompressed batch. Source: DefaultRecordBatch.sizeInBytes. */
export function recordBatchSizeBytes(records: readonly RecordSizes[]): number {
  return records.reduce(
    (size, record, offsetDelta) => size + recordSizeBytes(record, offsetDelta),
    recordBatchOverheadBytes,
  );
}
