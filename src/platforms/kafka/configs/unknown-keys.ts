import { editDistance } from '../../../base/edit-distance';
import { javaHashMapOrder } from '../../../base/java-hash-map-order';
import type { ConfigLogLine } from './config-def';
import type { ConfigDefinition } from './config-key';

// Two slips (a transposition counts as two) still mean the same word; with three, short names start to match anything.
const mostEdits = 2;

/**
 * The line that a client logs for settings it does not know, or null when there are none. Kafka prints a HashSet, so
 * the order is Java's. Source: AbstractConfig.logUnused.
 */
export function unusedConfigsLine(unknownKeys: readonly string[]): ConfigLogLine | null {
  if (unknownKeys.length === 0) return null;
  const keys = javaHashMapOrder(unknownKeys).join(', ');
  return { level: 'INFO', text: `These configurations '[${keys}]' were supplied but are not used yet.` };
}

/**
 * The defined setting that `unknownKey` was probably meant to be ("batchsize" to "batch.size"), or null when none is
 * near. Kafka itself does not guess: this is the laboratory's own help.
 */
export function nearestKey(definition: ConfigDefinition, unknownKey: string): string | null {
  const wanted = words(unknownKey);
  let nearest: string | null = null;
  let fewestEdits = mostEdits + 1;
  for (const key of definition) {
    if (key.internal === true) continue;
    const edits = editDistance(wanted, words(key.name), fewestEdits);
    if (edits < fewestEdits) {
      fewestEdits = edits;
      nearest = key.name;
    }
  }
  return nearest;
}

// Case, dots, dashes and underscores are how the same name is written in Java, in files and in other languages.
function words(name: string): string {
  return name.toLowerCase().replace(/[._\-\s]/g, '');
}
