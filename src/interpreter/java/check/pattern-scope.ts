/** Which pattern variables are in scope after a statement (JLS 6.3.1, 6.3.2; javac's MatchBindingsComputer). */
import type { Expression, PatternBinding } from '../syntax/expressions';
import type { Statement } from '../syntax/statements';
import { breaksOut, canCompleteNormally } from './body-shape';

const NONE: readonly PatternBinding[] = [];

/** The pattern variables that have a value when a condition has come out as `outcome`. */
function boundWhen(condition: Expression, outcome: boolean): readonly PatternBinding[] {
  switch (condition.kind) {
    case 'Parenthesized':
      return boundWhen(condition.inner, outcome);
    case 'InstanceOf':
      return outcome && condition.binding ? [condition.binding] : NONE;
    case 'Unary':
      return condition.operator === '!' ? boundWhen(condition.operand, !outcome) : NONE;
    case 'Binary': {
      const { operator, left, right } = condition;
      const bindsBoth = operator === '&&' ? outcome : operator === '||' && !outcome;
      return bindsBoth ? [...boundWhen(left, outcome), ...boundWhen(right, outcome)] : NONE;
    }
    default:
      return NONE;
  }
}

/**
 * The pattern variables that a statement leaves in scope for those after it: of an `if` of which one branch alone goes
 * on, and of a loop that ends only by its condition.
 */
export function patternsAfter(statement: Statement): readonly PatternBinding[] {
  switch (statement.kind) {
    case 'If': {
      const { condition, whenTrue, whenFalse } = statement;
      const [ifTrue, ifFalse] = [boundWhen(condition, true), boundWhen(condition, false)];
      if (ifTrue.length + ifFalse.length === 0) return NONE;
      const [first, second] = [canCompleteNormally(whenTrue), !whenFalse || canCompleteNormally(whenFalse)];
      if (first === second) return NONE;
      return first ? ifTrue : ifFalse;
    }
    case 'While':
    case 'DoWhile':
    case 'For':
      return statement.condition && !breaksOut(statement.body, null)
        ? boundWhen(statement.condition, false)
        : NONE;
    default:
      return NONE;
  }
}
