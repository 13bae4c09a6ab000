/** How deep a syntax tree is: what later stages walk by recursion must not be deeper than the stack. */
import type { Place } from '../syntax/place';

/** Higher trees are refused. A page of code stays below 60. */
export const HEIGHT_LIMIT = 600;

/** The first node that lies deeper than the limit, or null. Walks with a stack of its own. */
export function nodeBelow(root: Place, limit: number): Place | null {
  const pending: { value: unknown; depth: number }[] = [{ value: root, depth: 0 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { value, depth } = next;
    if (Array.isArray(value)) {
      for (const each of value) pending.push({ value: each, depth });
    } else if (typeof value === 'object' && value !== null) {
      if (depth > limit && 'start' in value) return value as Place;
      for (const each of Object.values(value)) {
        if (typeof each === 'object') pending.push({ value: each, depth: depth + 1 });
      }
    }
  }
  return null;
}
