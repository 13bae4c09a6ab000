import { isoDurationMs } from './iso-duration';

/**
 * Where a consumer starts in a partition for which its group has no committed offset.
 * Source: AutoOffsetResetStrategy (KIP-1106 added the duration).
 */
export type AutoOffsetReset =
  | { readonly strategy: 'earliest' | 'latest' | 'none' }
  | { readonly strategy: 'by_duration'; readonly durationMs: number };

const durationPrefix = 'by_duration:';

/** Reads the value of auto.offset.reset; null when Kafka refuses it. */
export function autoOffsetReset(text: string | null): AutoOffsetReset | null {
  if (text === 'earliest' || text === 'latest' || text === 'none') return { strategy: text };
  if (text === null || !text.startsWith(durationPrefix)) return null;
  const durationMs = isoDurationMs(text.slice(durationPrefix.length));
  return durationMs === null || durationMs < 0 ? null : { strategy: 'by_duration', durationMs };
}
