import type { Statement } from '../syntax/statements';

/** Whether a statement cannot complete normally, as far as its shape tells. */
export function leavesAlways(statement: Statement): boolean {
  switch (statement.kind) {
    case 'Return':
    case 'Throw':
    case 'Break':
    case 'Continue':
    case 'Yield':
      return true;
    case 'Block': {
      const last = statement.statements[statement.statements.length - 1];
      return last !== undefined && leavesAlways(last);
    }
    case 'If':
      return (
        statement.whenFalse !== null && leavesAlways(statement.whenTrue) && leavesAlways(statement.whenFalse)
      );
    default:
      return false;
  }
}
