import type { Mistake } from '../parts/mistakes/mistake-words';

/** A mistake in a program's text. Thrown inside the front end, a value outside of it. Its words a part knows. */
export class SyntaxFault extends Error {
  readonly mistake: Mistake;
  readonly from: number;
  readonly to: number;
  /** What the words name. */
  readonly details: readonly unknown[];

  constructor(mistake: Mistake, from: number, to: number, ...details: readonly unknown[]) {
    super(mistake);
    this.mistake = mistake;
    this.from = from;
    this.to = to;
    this.details = details;
  }
}
