import { describe, expect, it } from 'vitest';
import {
  batchSizeBytes,
  batchSizeUpperBoundBytes,
  recordSizeBytes,
  recordSizeUpperBoundBytes,
  varintSizeBytes,
} from './record-batch-size';

const plain = { keyBytes: -1, valueBytes: 79, headers: [] };
const first = { offsetDelta: 0, timestampDeltaMs: 0 };

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
    expect(recordSizeBytes(plain, first)).toBe(2 + 1 + 1 + 1 + 1 + 2 + 79 + 1);
  });

  it('counts headers, null values among them', () => {
    const headers = [{ keyBytes: 3, valueBytes: -1 }];
    expect(recordSizeBytes({ ...plain, headers }, first)).toBe(recordSizeBytes(plain, first) + 1 + 3 + 1);
  });

  it('grows with the distance from the first record', () => {
    expect(recordSizeBytes(plain, { offsetDelta: 64, timestampDeltaMs: 8192 })).toBe(88 + 1 + 2);
  });

  it('never exceeds the upper bound', () => {
    const far = { offsetDelta: 2147483647, timestampDeltaMs: Number.MAX_SAFE_INTEGER };
    expect(recordSizeBytes(plain, far)).toBeLessThanOrEqual(recordSizeUpperBoundBytes(plain));
    expect(batchSizeUpperBoundBytes(plain)).toBe(165);
  });

  it('adds up to a batch', () => {
    expect(batchSizeBytes([], [])).toBe(61);
    expect(batchSizeBytes([plain, plain], [0, 1])).toBe(61 + 88 + 88);
  });
});
