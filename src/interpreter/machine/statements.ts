/**
 * What happens between two statements: the only moments at which threads are switched, a debugger
 * looks, and slices end on their statement budget.
 */
import { type Execution, LIBRARY_STEPS_A_STATEMENT } from './execution';
import type { Frame } from './state';
import { showStatement } from './watch';

/** The STATEMENT instruction. Costs one statement, that is one microsecond of simulated time. */
export function atStatement(execution: Execution, frame: Frame): void {
  if (execution.budget === 0) {
    frame.pc -= 3;
    execution.leave('statements');
    return;
  }
  if (execution.watch !== null) showStatement(execution, execution.watch, frame);
  execution.budget -= 1;
}

/**
 * Counts one library step. Library code must not run for nothing, or a loop in it would never end a slice:
 * every 256 steps cost one statement. Answers false when the instruction must be executed again later.
 */
export function librarySteps(execution: Execution, frame: Frame): boolean {
  const state = execution.state;
  if (state.librarySteps < LIBRARY_STEPS_A_STATEMENT) {
    state.librarySteps += 1;
    return true;
  }
  if (execution.budget === 0) {
    frame.pc -= 3;
    execution.leave('librarySteps');
    return false;
  }
  execution.budget -= 1;
  state.librarySteps = 0;
  return true;
}
