/**
 * The first syntax error, thrown inside the parser to leave every nested rule at once; `parseJava` answers
 * it. javac goes on after an error, but its later messages mostly confuse, so one is enough.
 */
export class SyntaxFault extends Error {
  readonly at: number;
  readonly details: readonly string[];
  /** Set when the program is (so far) correct Java that only our own limits refuse. */
  readonly isLimit: boolean;

  constructor(message: string, at: number, details: readonly string[] = [], isLimit = false) {
    super(message);
    this.at = at;
    this.details = details;
    this.isLimit = isLimit;
  }
}
