import { backoffMs } from '../../../src/platforms/kafka/clients/exponential-backoff';
import { goldenAdapter } from '../adapter';

interface Vector {
  readonly initialMs: number;
  readonly multiplier: number;
  readonly maxMs: number;
  readonly attempts0to14: readonly number[];
}

/** Compares the waits between attempts, without jitter. */
export const exponentialBackoff = goldenAdapter<Vector>('exponential-backoff', (vector) => {
  const backoff = {
    initialIntervalMs: vector.initialMs,
    multiplier: vector.multiplier,
    maxIntervalMs: vector.maxMs,
    jitter: 0,
  };
  return {
    expected: vector.attempts0to14,
    actual: vector.attempts0to14.map((_, attempts) => backoffMs(backoff, attempts)),
  };
});
