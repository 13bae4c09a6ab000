/**
 * What a compiler has to say about a program, as a value. `message`, `details` and the caret follow javac 17
 * to the letter; `hint` is our own plain-language addition.
 */
export interface Diagnostic {
  /**
   * - error, warning, note: what javac 17 would print.
   * - unsupported: correct Java that exists in the real library, but that the simulator cannot run.
   */
  readonly severity: 'error' | 'warning' | 'note' | 'unsupported';
  /** Stage that found it, in javac's order: a program with parse errors is not attributed. */
  readonly stage: 'parse' | 'attribute' | 'flow';
  readonly fileName: string;
  /** javac's first line, without `File.java:3: error: `. */
  readonly message: string;
  /** javac's lines below the caret, such as `  symbol:   variable x`. */
  readonly details: readonly string[];
  /** What to try, for a learner; empty when we know nothing better than the message. */
  readonly hint: string;
  /** Offset of javac's caret. */
  readonly at: number;
  /** Offsets an editor should underline: from ≤ at ≤ to, to > from unless the file is empty. */
  readonly from: number;
  readonly to: number;
  /** 1-based line and column of the caret; a tab counts as one column. */
  readonly line: number;
  readonly column: number;
}
