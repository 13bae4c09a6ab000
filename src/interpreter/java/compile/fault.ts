/** What we lack to run a correct program, found while compiling. */

/** Thrown inside the compiler and caught at the next declaration, where it becomes a diagnostic. */
export class CompileFault extends Error {
  /** Offset in the source text. */
  readonly at: number;

  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}

/** Correct Java that cannot be run here. */
export function unsupported(at: number, what: string): CompileFault {
  return new CompileFault(at, `not supported by the simulator: ${what}`);
}

/** A class or member that the real library has and ours does not. */
export function absent(at: number, what: string): CompileFault {
  return new CompileFault(at, `${what} is not supported by the simulator`);
}
