/** What a learner's program may use before it is stopped, each with an error a learner understands. */
export interface Limits {
  /** Frames of one thread; beyond it a StackOverflowError. */
  readonly stackDepth: number;
  /** Live heap objects; beyond it an OutOfMemoryError. */
  readonly heapObjects: number;
  /** Estimated live bytes; beyond it an OutOfMemoryError. */
  readonly heapBytes: number;
  /** Characters of one string. */
  readonly textLength: number;
  /** Threads alive at once. */
  readonly threads: number;
  /** Characters printed in total; beyond it the program is stopped. */
  readonly outputLength: number;
  /** Statements in total; beyond it the program is stopped. */
  readonly statements: number;
}

/** Generous for teaching, small enough that a checkpoint stays small and a page stays alive. */
export const DEFAULT_LIMITS: Limits = {
  stackDepth: 6000,
  heapObjects: 1_000_000,
  heapBytes: 128 * 1024 * 1024,
  textLength: 4 * 1024 * 1024,
  threads: 200,
  outputLength: 8 * 1024 * 1024,
  statements: Number.MAX_SAFE_INTEGER,
};
