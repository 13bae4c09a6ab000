/** Classes are initialised by their first use, superclass first (JLS 12.4), one thread at a time. */
import type { Execution } from './execution';
import { pushFrame } from './frames';
import type { Frame } from './state';

/**
 * Sees to it that class `classId` is initialised. Answers true when it is (or when a frame of this very
 * initialisation asks). Otherwise it has arranged for the initialiser to run first and for the asking
 * instruction to be executed again, and answers false.
 */
export function initializeClass(execution: Execution, frame: Frame, classId: number): boolean {
  const { state } = execution;
  const status = state.initialized[classId];
  if (status === 2) return true;
  const definition = execution.classAt(classId);
  if (status === 3) {
    const { initializedBadly } = execution.program.wellKnown.failures;
    throw execution.failure(initializedBadly, `Could not initialize class ${definition.name}`);
  }
  if (status === 1) return waitForInitializer(execution, frame, classId);
  if (definition.superId >= 0 && !definition.isInterface && state.initialized[definition.superId] === 0) {
    if (!initializeClass(execution, frame, definition.superId)) return false;
  }
  if (definition.initializer < 0) {
    state.initialized[classId] = 2;
    return true;
  }
  state.initialized[classId] = 1;
  pushFrame(execution, definition.initializer, [], classId);
  return false;
}

/** Another thread initialises the class: give the turn away and look again. */
function waitForInitializer(execution: Execution, frame: Frame, classId: number): boolean {
  if (execution.thread.frames.some((candidate) => candidate.initializes === classId)) return true;
  frame.pc -= 3;
  execution.state.turnLeft = 0;
  execution.leave('switch');
  return false;
}
