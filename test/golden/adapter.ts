import { isDeepStrictEqual } from 'node:util';

/** A golden file: facts about a real system, made by running it. `notes` says how to read the vectors. */
export interface GoldenFile<Vector = unknown> {
  readonly vectors: readonly Vector[];
  readonly spec?: unknown;
}

/** What the real system said about one vector, and what our code says. */
export interface Comparison {
  readonly expected: unknown;
  readonly actual: unknown;
}

/** The answer to a vector about something that our code does not have. */
export const NOT_COVERED = 'not covered';

/** Runs our code on the vectors of one golden file, which is named after the adapter. */
export interface GoldenAdapter {
  readonly name: string;
  readonly compare: (vector: unknown, file: GoldenFile) => Comparison | typeof NOT_COVERED;
}

/** One vector that our code answers differently; `index` counts from 0 in the file. */
export interface GoldenFailure extends Comparison {
  readonly index: number;
}

/** How many of a file's vectors our code answers as the real system did. */
export interface GoldenVerdict {
  readonly passed: number;
  readonly total: number;
  /** Of the total, those about something that our code does not have: neither passed nor failed. */
  readonly notCovered: number;
  readonly failures: readonly GoldenFailure[];
}

/**
 * Makes an adapter for vectors of a known shape. The shape is that of files we keep ourselves, so it is trusted here;
 * a file that lies about it fails its comparison.
 */
export function goldenAdapter<Vector, Spec = unknown>(
  name: string,
  compare: (vector: Vector, spec: Spec) => Comparison | typeof NOT_COVERED,
): GoldenAdapter {
  return { name, compare: (vector, file) => compare(vector as Vector, file.spec as Spec) };
}

/** Compares every vector of `file`; an exception of our code is a failure of that vector, shown with its message. */
export function judge(adapter: GoldenAdapter, file: GoldenFile): GoldenVerdict {
  const failures: GoldenFailure[] = [];
  let notCovered = 0;
  file.vectors.forEach((vector, index) => {
    const comparison = guarded(adapter, vector, file);
    if (comparison === NOT_COVERED) notCovered++;
    else if (!isDeepStrictEqual(comparison.actual, comparison.expected))
      failures.push({ index, ...comparison });
  });
  const total = file.vectors.length;
  return { passed: total - failures.length - notCovered, total, notCovered, failures };
}

function guarded(adapter: GoldenAdapter, vector: unknown, file: GoldenFile): Comparison | typeof NOT_COVERED {
  try {
    return adapter.compare(vector, file);
  } catch (thrown) {
    return { expected: vector, actual: `threw ${thrown instanceof Error ? thrown.stack : String(thrown)}` };
  }
}
