/** Exceptions with a message of CPython's: which words they are, a part knows. */
import type { Execution, ThrownObject } from '../../machine/execution';
import type { Value } from '../../machine/state';
import type { FailureName } from '../parts/failure-words';
import { partOf } from '../parts/parts';
import { failure, isInt, numberIn, typeName } from './make';

/** The exception for something that goes wrong in a known way; `details` are what its message names. */
export function failing(
  execution: Execution,
  name: FailureName,
  ...details: readonly (string | number)[]
): ThrownObject {
  const [type, message] = partOf('failures').words(name, details);
  return failure(execution, type, message);
}

/** A value that must be a whole number which fits into a number; `what` begins the message when it is not. */
export function indexIn(execution: Execution, value: Value, what: string): number {
  if (value === 0 || !isInt(execution, value))
    throw failing(execution, 'notAnIndex', what, typeName(execution, value));
  const found = numberIn(execution, value);
  if (typeof found === 'bigint') throw failing(execution, 'tooLargeIndex');
  return found;
}
