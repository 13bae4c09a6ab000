import { type Micros, microsFromMs } from '../../../../engine/clock';

/** When an operation that may take `timeoutMs` has to end. */
export function deadlineAfter(now: Micros, timeoutMs: number): Micros {
  return now + microsFromMs(timeoutMs);
}
