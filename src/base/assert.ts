/**
 * Our own mistake, found while running. It is never a learner's mistake (those are values), so nothing catches it to
 * go on: the page shows it together with the seed.
 */
export class AssertionFault extends Error {
  override readonly name = 'AssertionFault';
}

/** Throws an `AssertionFault` with `message` unless `condition` holds; `message` says what must be true. */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new AssertionFault(message);
}

/** Returns `value` once it is known to be there; throws an `AssertionFault` that says what should have been there. */
export function present<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new AssertionFault(`${what} must be there`);
  return value;
}

/** Marks a branch that the types prove cannot be reached; throws an `AssertionFault` when data proves them wrong. */
export function unreachable(value: never): never {
  throw new AssertionFault(`no case for ${JSON.stringify(value)}`);
}
