import { describe, expect, it } from 'vitest';
import {
  batchSizeUpperBoundBytes,
  recordBatchSizeBytes,
  recordSizeBytes,
  recordSizeUpperBoundBytes,
  varintSizeBytes,
} from './record-batch-size';

const plain = { keyBytes: -1, valueBytes: 79, headers: [] };

describe('varintSizeBytes', () => {
  it.each([
    [0, 1],
    [-1, 1],
    [63, 1],
    [-64, 1],
    [64, 2],
    [-65, 2],
    [8191, 2],
    [8192, 3],
    [2147483647, 5],
    [-2147483648, 5],
    [2 * 1024 * 1024 * 1024, 5],
    [17_179_869_184, 6],
    [Number.MAX_SAFE_INTEGER, 8],
  ])('writes %d in %d bytes', (value, bytes) => {
    expect(varintSizeBytes(value)).toBe(bytes);
  });
});

describe('record sizes', () => {
  it('counts a null key as one byte', () => {
    expect(recordSizeBytes(plain, 0)).toBe(2 + 1 + 1 + 1 + 1 + 2 + 79 + 1);
  });

  it('counts headers, null values among them', () => {
    const headers = [{ keyBytes: 3, valueBytes: -1 }];
    expect(recordSizeBytes({ ...plain, headers }, 0)).toBe(recordSizeBytes(plain, 0) + 1 + 3 + 1);
  });

  it('grows with the distance from the first record', () => {
    expect(recordSizeBytes({ ...plain, timestampDeltaMs: 8192 }, 64)).toBe(88 + 1 + 2);
  });

  it('never exceeds the upper bound', () => {
    const late = { ...plain, timestampDeltaMs: Number.MAX_SAFE_INTEGER };
    expect(recordSizeBytes(late, 2147483647)).toBeLessThanOrEqual(recordSizeUpperBoundBytes(plain));
    expect(batchSizeUpperBoundBytes(plain)).toBe(165);
  });

  it('adds up to a batch', () => {
    expect(recordBatchSizeBytes([])).toBe(61);
    expect(recordBatchSizeBytes([plain, plain])).toBe(61 + 88 + 88);
  });
});
