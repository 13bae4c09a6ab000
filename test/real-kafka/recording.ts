import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

interface Measures {
  readonly [name: string]: { readonly min: number | null; readonly max: number | null };
}

/** What a real cluster did, several times: the least and the most of each quantity. */
export class Recording {
  private readonly measures: Measures;

  /** `part` leads to the measures inside the file, for files with several stories. */
  constructor(file: string, part?: string) {
    const path = fileURLToPath(new URL(`../golden/real-kafka/${file}.json`, import.meta.url));
    const recorded = JSON.parse(readFileSync(path, 'utf8')) as Record<string, { measures: Measures }>;
    const story = part === undefined ? (recorded as unknown as { measures: Measures }) : recorded[part];
    if (story?.measures === undefined) throw new Error(`${file} has no measures of ${part}`);
    this.measures = story.measures;
  }

  /** What was measured; null when it did not happen. */
  range(name: string): readonly [number, number] | null {
    const measured = this.measures[name];
    if (measured === undefined) throw new Error(`${name} was not measured`);
    return measured.min === null || measured.max === null ? null : [measured.min, measured.max];
  }

  /** The difference of two quantities: from the least that it can be to the most. */
  between(later: string, earlier: string): readonly [number, number] {
    const [from, to] = this.range(later) as [number, number];
    const [first, last] = this.range(earlier) as [number, number];
    return [from - last, to - first];
  }
}

/**
 * Expects a quantity of the model in the range that the real cluster showed, widened to `allowed` for the reason that
 * stands beside it; the recording itself must lie in `allowed`, or the reason would be wrong.
 */
export function expectLikeRecorded(
  model: number,
  recorded: readonly [number, number] | null,
  allowed: readonly [number, number],
): void {
  if (recorded !== null) {
    expect(recorded[0]).toBeGreaterThanOrEqual(allowed[0]);
    expect(recorded[1]).toBeLessThanOrEqual(allowed[1]);
  }
  expect(model).toBeGreaterThanOrEqual(allowed[0]);
  expect(model).toBeLessThanOrEqual(allowed[1]);
}
