import { describe, expect, it } from 'vitest';
import { backoffMs } from './exponential-backoff';

const retry = { initialIntervalMs: 100, multiplier: 2, maxIntervalMs: 1000, jitter: 0.2 };

describe('backoffMs', () => {
  it("doubles up to the maximum with a producer's defaults", () => {
    expect([0, 1, 2, 3, 4, 50].map((attempts) => backoffMs(retry, attempts))).toEqual([
      100, 200, 400, 800, 1000, 1000,
    ]);
  });

  it('shortens and lengthens by the jitter, never beyond the maximum', () => {
    expect(backoffMs(retry, 0, -1)).toBe(80);
    expect(backoffMs(retry, 0, 1)).toBe(120);
    expect(backoffMs(retry, 9, -1)).toBe(800);
    expect(backoffMs(retry, 9, 1)).toBe(1000);
  });

  it('stays at the maximum when that is not above the first wait, without jitter', () => {
    expect(backoffMs({ ...retry, maxIntervalMs: 50 }, 3, 1)).toBe(50);
    expect(backoffMs({ ...retry, maxIntervalMs: 100 }, 3, 1)).toBe(100);
  });

  // The values of ExponentialBackoff of kafka-clients 4.3.1 on a JDK 17.
  it.each([
    [500, 3, 60000, 59999],
    [1, 2, 1500, 1499],
    [1, 2, 300000, 299999],
    [8, 2, 10000, 9999],
    [22, 2, 2500, 2499],
    [100, 2, 1000, 1000],
  ])('ends from %d by %d towards %d at %d, as floating point has it', (first, multiplier, most, ends) => {
    const backoff = { initialIntervalMs: first, multiplier, maxIntervalMs: most, jitter: 0 };
    expect(backoffMs(backoff, 50)).toBe(ends);
  });

  it('waits nothing when the first wait is nothing', () => {
    expect(backoffMs({ ...retry, initialIntervalMs: 0 }, 7)).toBe(0);
  });
});
