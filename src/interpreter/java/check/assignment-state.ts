/** What is known about assignments at one point of a program. */
import type { LocalSymbol } from './scope';
import type { FieldSymbol } from './types';

/** Something definite assignment is tracked for. */
export type Tracked = LocalSymbol | FieldSymbol;

/**
 * `assigned` holds what certainly has a value; null stands for a point that is never reached, where everything
 * vacuously has. `maybe` holds what possibly has been assigned.
 */
export interface AssignmentState {
  readonly assigned: ReadonlySet<Tracked> | null;
  readonly maybe: ReadonlySet<Tracked>;
}

/** Nothing assigned. */
export const NOTHING_ASSIGNED: AssignmentState = { assigned: new Set(), maybe: new Set() };

/** The state where two ways meet. */
export function join(left: AssignmentState, right: AssignmentState): AssignmentState {
  if (left === right) return left;
  const maybe = union(left.maybe, right.maybe);
  if (left.assigned === null) return { assigned: right.assigned, maybe };
  if (right.assigned === null) return { assigned: left.assigned, maybe };
  const other = right.assigned;
  return { assigned: new Set([...left.assigned].filter((each) => other.has(each))), maybe };
}

/** The state after an assignment. */
export function assign(state: AssignmentState, symbol: Tracked): AssignmentState {
  const maybe = union(state.maybe, new Set([symbol]));
  return { assigned: state.assigned && new Set([...state.assigned, symbol]), maybe };
}

/** Where control never is, everything is vacuously both certain and impossible. */
export const UNREACHABLE: AssignmentState = { assigned: null, maybe: new Set() };

/** Whether the symbol certainly has a value. */
export function isAssigned(state: AssignmentState, symbol: Tracked): boolean {
  return state.assigned === null || state.assigned.has(symbol);
}

function union(left: ReadonlySet<Tracked>, right: ReadonlySet<Tracked>): ReadonlySet<Tracked> {
  if (right.size === 0) return left;
  return left.size === 0 ? right : new Set([...left, ...right]);
}
