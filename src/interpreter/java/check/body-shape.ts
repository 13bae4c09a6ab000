/** What can be said of a body without knowing any types: does it return values, can it run off its end? */
import type { Expression } from '../syntax/expressions';
import type { Block, Statement, SwitchCase } from '../syntax/statements';

/** Whether some `return value;` belongs to this body. */
export function valueReturns(body: Block): boolean {
  return someStatement(body, (each) => each.kind === 'Return' && each.value !== null);
}

/** Whether some `return;` belongs to this body. */
export function voidReturns(body: Block): boolean {
  return someStatement(body, (each) => each.kind === 'Return' && each.value === null);
}

/** Whether the test holds for the statement or one inside it; lambdas and classes inside do not count. */
export function someStatement(statement: Statement, test: (each: Statement) => boolean): boolean {
  return test(statement) || childStatements(statement).some((each) => someStatement(each, test));
}

/** The statements directly inside a statement. */
export function childStatements(statement: Statement): readonly Statement[] {
  switch (statement.kind) {
    case 'Block':
      return statement.statements;
    case 'If':
      return statement.whenFalse ? [statement.whenTrue, statement.whenFalse] : [statement.whenTrue];
    case 'While':
    case 'DoWhile':
    case 'ForEach':
    case 'Labeled':
    case 'Synchronized':
      return [statement.body];
    case 'For':
      return [...statement.initializers, statement.body];
    case 'Switch':
      return statement.cases.flatMap((each) => each.body);
    case 'Try': {
      const catches = statement.catches.map((each) => each.body);
      const last = statement.finallyBlock ? [statement.finallyBlock] : [];
      return [statement.body, ...catches, ...last];
    }
    default:
      return [];
  }
}

/** Whether an expression is the constant true (or false), as far as its form shows. */
export function constantBoolean(expression: Expression): boolean | null {
  switch (expression.kind) {
    case 'Literal':
      return expression.type === 'boolean' ? expression.value : null;
    case 'Parenthesized':
      return constantBoolean(expression.inner);
    case 'Unary': {
      const inner = expression.operator === '!' ? constantBoolean(expression.operand) : null;
      return inner === null ? null : !inner;
    }
    case 'Binary': {
      const left = constantBoolean(expression.left);
      const right = constantBoolean(expression.right);
      if (left === null || right === null) return null;
      if (expression.operator === '&&') return left && right;
      return expression.operator === '||' ? left || right : null;
    }
    default:
      return null;
  }
}

/** JLS 14.22: whether control can reach the end of the statement. */
export function canCompleteNormally(statement: Statement): boolean {
  switch (statement.kind) {
    case 'Block':
      return statement.statements.every(canCompleteNormally);
    case 'Return':
    case 'Throw':
    case 'Break':
    case 'Continue':
    case 'Yield':
      return false;
    case 'If':
      return (
        !statement.whenFalse ||
        canCompleteNormally(statement.whenTrue) ||
        canCompleteNormally(statement.whenFalse)
      );
    case 'While':
      return constantBoolean(statement.condition) !== true || breaksOut(statement.body, null);
    case 'DoWhile': {
      const reachesCondition = canCompleteNormally(statement.body) || continues(statement.body);
      return (
        (reachesCondition && constantBoolean(statement.condition) !== true) || breaksOut(statement.body, null)
      );
    }
    case 'For': {
      const isEndless = !statement.condition || constantBoolean(statement.condition) === true;
      return !isEndless || breaksOut(statement.body, null);
    }
    case 'Labeled':
      return canCompleteNormally(statement.body) || breaksOut(statement.body, statement.label);
    case 'Synchronized':
      return canCompleteNormally(statement.body);
    case 'Switch':
      return switchCompletes(statement.cases);
    case 'Try': {
      if (statement.finallyBlock && !canCompleteNormally(statement.finallyBlock)) return false;
      return (
        canCompleteNormally(statement.body) ||
        statement.catches.some((each) => canCompleteNormally(each.body))
      );
    }
    default:
      return true;
  }
}

function switchCompletes(cases: readonly SwitchCase[]): boolean {
  if (!cases.some((each) => each.isDefault)) return true;
  if (cases.some((each) => each.body.some((inner) => breaksOut(inner, null)))) return true;
  if (cases.some((each) => each.arrow)) return cases.some((each) => each.body.every(canCompleteNormally));
  return cases.at(-1)?.body.every(canCompleteNormally) ?? true;
}

/** Whether a `break` inside leaves the statement around it: an unlabelled one, or one with this label. */
export function breaksOut(statement: Statement, label: string | null): boolean {
  if (statement.kind === 'Break') return statement.label === label;
  const catchesBreaks = ['While', 'DoWhile', 'For', 'ForEach', 'Switch'].includes(statement.kind);
  if (catchesBreaks && label === null) return false;
  return childStatements(statement).some((each) => breaksOut(each, label));
}

function continues(statement: Statement): boolean {
  if (statement.kind === 'Continue') return true;
  if (['While', 'DoWhile', 'For', 'ForEach'].includes(statement.kind)) return false;
  return childStatements(statement).some(continues);
}
