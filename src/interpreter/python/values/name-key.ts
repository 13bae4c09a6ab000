/** Under what dicts file names. */

const MOST_KEPT = 4096;
const kept = new Map<string, string>();

/**
 * What a dict files a name under: the very same text for the same name. Joining it anew would cost more than all else
 * about a look-up, for the engine must then find out its hash again.
 */
export function nameKey(name: string): string {
  const known = kept.get(name);
  if (known !== undefined) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const key = `s${name}`;
  kept.set(name, key);
  return key;
}
