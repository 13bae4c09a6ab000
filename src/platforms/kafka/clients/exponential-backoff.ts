import { preciseLn, precisePower } from '../../../base/precise-power';

/** How the waits between attempts grow. */
export interface ExponentialBackoff {
  readonly initialIntervalMs: number;
  readonly multiplier: number;
  readonly maxIntervalMs: number;
  /** The largest share by which a wait is shortened or lengthened, 0 to 1: Kafka's clients use 0.2. */
  readonly jitter: number;
}

/**
 * The wait in whole milliseconds after `attempts` failures (0 for the first wait). `draw` is the chance of the
 * jitter, -1 to 1; it is ignored where the wait does not grow, as in Kafka.
 *
 * The largest wait can be one millisecond short of the maximum (3^k·500 towards 60000 ends at 59999): Kafka computes
 * it as a fractional power in floating point and cuts it off. Source: org.apache.kafka.common.utils.ExponentialBackoff.
 */
export function backoffMs(backoff: ExponentialBackoff, attempts: number, draw = 0): number {
  const { multiplier, maxIntervalMs } = backoff;
  const initialMs = Math.min(maxIntervalMs, backoff.initialIntervalMs);
  if (maxIntervalMs <= backoff.initialIntervalMs) return initialMs;
  const termMs = grownMs(initialMs, multiplier, maxIntervalMs, attempts);
  return Math.min(Math.trunc((1 + backoff.jitter * draw) * termMs), maxIntervalMs);
}

function grownMs(initialMs: number, multiplier: number, maxMs: number, attempts: number): number {
  let grown = initialMs;
  for (let i = 0; i < attempts; i++) {
    grown *= multiplier;
    if (grown >= maxMs)
      return initialMs * precisePower(multiplier, exponent(initialMs, multiplier, maxMs, attempts));
  }
  return grown;
}

function exponent(initialMs: number, multiplier: number, maxMs: number, attempts: number): number {
  const largest = preciseLn(maxMs / Math.max(initialMs, 1)) / preciseLn(multiplier);
  return Math.min(attempts, largest);
}
