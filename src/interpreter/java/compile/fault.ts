/** A mistake in the learner's program, or a feature we lack, found while compiling. */

/** Thrown inside the compiler and caught at the next declaration, where it becomes a diagnostic. */
export class CompileFault extends Error {
  /** Offset in the source text. */
  readonly at: number;
  readonly severity: 'error' | 'unsupported';
  constructor(at: number, message: string, severity: 'error' | 'unsupported' = 'error') {
    super(message);
    this.at = at;
    this.severity = severity;
  }
}

/** Correct Java that cannot be run here. */
export function unsupported(at: number, what: string): CompileFault {
  return new CompileFault(at, `not supported by the simulator: ${what}`, 'unsupported');
}
