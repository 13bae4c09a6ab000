/** What does not suit an operator or a context, in javac's words. */
import type { Expression } from '../../syntax/expressions';
import type { Contradiction } from '../bounds';
import { asSuper } from '../substitution';
import type { Type } from '../types';
import { NameReports } from './name-reports';

/** Reports about types. */
export abstract class OperatorReports extends NameReports {
  protected override badOperands(
    node: { operator: string | null; at: number },
    left: Type,
    right: Type,
  ): void {
    this.reporter.typed(node.at, [left, right], (text) => [
      `bad operand types for binary operator '${node.operator ?? '='}'`,
      `  first type:  ${text.type(left)}`,
      `  second type: ${text.type(right)}`,
    ]);
  }

  protected override badOperand(at: number, operator: string, operand: Type): void {
    this.reporter.typed(at, [operand], (text) => [
      `bad operand type ${text.type(operand)} for unary operator '${operator}'`,
    ]);
  }

  protected override unassignable(expression: Expression, from: Type, to: Type): void {
    if (this.#reportFailedInference(expression, from, to)) return;
    this.incompatible(expression.at, from, to);
  }

  protected override unsuited(part: string, at: number, from: Type, to: Type): void {
    this.reporter.typed(at, [from, to], (text) => [part, `    ${text.conversionFailure(from, to)}`]);
  }

  protected override incompatible(at: number, from: Type, to: Type): void {
    this.reporter.typed(at, [from, to], (text) => [
      `incompatible types: ${text.conversionFailure(from, to)}`,
    ]);
  }

  /** For `List.of(1)` where a `List<String>` is wanted: javac blames the inference. */
  protected reportBounds(expression: Expression, contradiction: Contradiction): void {
    const { variable, equal, lower } = contradiction;
    const diamond = diamondOf(expression);
    this.reporter.typed(
      diamond?.at ?? expression.at,
      [{ kind: 'variable', variable }, ...equal, ...lower],
      (text) => {
        const [first = '', ...rest] = text.contradiction(contradiction);
        if (!diamond) return [`incompatible types: ${first}`, ...rest.map((line) => `  ${line}`)];
        const head = `incompatible types: cannot infer type arguments for ${diamond.name}<>`;
        return [head, `    reason: ${first}`, ...rest.map((line) => `    ${line}`)];
      },
    );
  }

  /** A diamond or generic call whose class can never be what is wanted. */
  #reportFailedInference(expression: Expression, from: Type, to: Type): boolean {
    const diamond = diamondOf(expression);
    if (!diamond || from.kind !== 'class') return false;
    const own = this.ownType(from.symbol);
    if (to.kind === 'class' && asSuper(from, to.symbol)) return false;
    this.reporter.typed(diamond.at, [...own.arguments, to], (text) => [
      `incompatible types: cannot infer type arguments for ${diamond.name}<>`,
      `    reason: no instance(s) of type variable(s) ${text.types(own.arguments)} exist so that ${text.type(own)} conforms to ${text.type(to)}`,
    ]);
    return true;
  }
}

/** The name and place of a `new X<>(…)`, or null. */
function diamondOf(expression: Expression): { name: string; at: number } | null {
  if (expression.kind !== 'NewObject' || expression.type.kind !== 'ClassType') return null;
  const { name, typeArguments, argumentsAt, at } = expression.type;
  return typeArguments?.length === 0 ? { name, at: argumentsAt ?? at } : null;
}
