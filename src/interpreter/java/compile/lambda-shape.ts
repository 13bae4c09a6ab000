/** What can be told of a lambda's body without types. */
import type { Expression } from '../syntax/expressions';
import type { Block, Statement } from '../syntax/statements';

/** Whether an expression may stand as a statement, so that a lambda of it may return nothing. */
export function isVoidCompatible(body: Expression): boolean {
  switch (body.kind) {
    case 'MethodCall':
    case 'NewObject':
    case 'Assignment':
    case 'Increment':
      return true;
    case 'Parenthesized':
      return false;
    default:
      return false;
  }
}

/** Whether a block returns a value somewhere. */
export function returnsValue(block: Block): boolean {
  return block.statements.some(statementReturns);
}

function statementReturns(statement: Statement): boolean {
  switch (statement.kind) {
    case 'Return':
      return statement.value !== null;
    case 'Block':
      return returnsValue(statement);
    case 'If':
      return (
        statementReturns(statement.whenTrue) ||
        (statement.whenFalse !== null && statementReturns(statement.whenFalse))
      );
    case 'While':
    case 'DoWhile':
    case 'For':
    case 'ForEach':
    case 'Labeled':
      return statementReturns(statement.body);
    case 'Switch':
      return statement.cases.some((group) => group.body.some(statementReturns));
    case 'Try':
      return (
        returnsValue(statement.body) ||
        statement.catches.some((clause) => returnsValue(clause.body)) ||
        (statement.finallyBlock !== null && returnsValue(statement.finallyBlock))
      );
    case 'Synchronized':
      return returnsValue(statement.body);
    default:
      return false;
  }
}

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
