import { type Micros, microsFromMs } from '../../../engine/clock';
import type { Simulation } from '../../../engine/simulation';
import { backoffMs } from './exponential-backoff';

/** retry.backoff.ms and retry.backoff.max.ms of a client. */
export interface RetrySettings {
  readonly retryBackoffMs: number;
  readonly retryBackoffMaxMs: number;
}

/** CommonClientConfigs.RETRY_BACKOFF_EXP_BASE and RETRY_BACKOFF_JITTER. */
const EXPONENT_BASE = 2;
const JITTER = 0.2;

/** How long a client waits after `attempts` failures (0: before the second attempt), its chance drawn anew (KIP-580). */
export function retryBackoff(
  simulation: Simulation,
  node: number,
  settings: RetrySettings,
  attempts: number,
): Micros {
  const draw = simulation.random.below(2001, 'retry backoff', node) / 1000 - 1;
  const waitMs = backoffMs(
    {
      initialIntervalMs: settings.retryBackoffMs,
      multiplier: EXPONENT_BASE,
      maxIntervalMs: settings.retryBackoffMaxMs,
      jitter: JITTER,
    },
    attempts,
    draw,
  );
  return microsFromMs(waitMs);
}
