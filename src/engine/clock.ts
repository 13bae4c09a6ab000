/**
 * Simulated time: an integer number of microseconds since the run began, kept in a double
 * (exact to 2^53, which is 285 years). Nothing below the session knows any other clock.
 */
export type Micros = number;

/** Microseconds in a millisecond: Kafka's settings are in milliseconds, the clock is not. */
export const MICROS_PER_MS = 1_000;

/** Microseconds in a second. */
export const MICROS_PER_SECOND = 1_000_000;

/** Milliseconds to clock ticks, rounded to a whole tick. */
export function microsFromMs(ms: number): Micros {
  return Math.round(ms * MICROS_PER_MS);
}

/** A moment as people read it: minutes, seconds, milliseconds: `00:12.417`. */
export function formatMicros(time: Micros): string {
  const ms = Math.floor(time / MICROS_PER_MS);
  const minutes = Math.floor(ms / 60_000);
  const seconds = String(Math.floor(ms / 1000) % 60).padStart(2, '0');
  const millis = String(ms % 1000).padStart(3, '0');
  return `${String(minutes).padStart(2, '0')}:${seconds}.${millis}`;
}
