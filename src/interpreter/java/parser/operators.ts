/** Operators of expressions: assignment, `?:` and the binary operators by precedence. */

import type { Annotation, ClassBody, Modifiers, Parameter } from '../syntax/declarations';
import type { BinaryOperator, CompoundOperator, Expression } from '../syntax/expressions';
import type { Block, SwitchCase } from '../syntax/statements';
import type { TypeNode } from '../syntax/types';
import { TokenCursor } from './cursor';
import { asExpression, asType, restrictedName, type Term } from './term';

/** Mode bit of javac's parser: an expression may stand here. Together with TYPE it means "undecided". */
export const EXPR = 1;
/** A type may stand here. */
export const TYPE = 2;
/** A type here may not have type arguments. */
export const NO_PARAMETERS = 4;
/** A type argument stands here, so `?` is allowed. */
export const TYPE_ARGUMENT = 8;
/** An empty `<>` has been seen. */
export const DIAMOND = 16;
/** A `->` here ends a case label and starts no lambda. */
export const NO_LAMBDA = 32;

const PRECEDENCE: ReadonlyMap<string, number> = new Map(
  ['||', '&&', '|', '^', '&', '== !=', '< > <= >= instanceof', '<< >> >>>', '+ -', '* / %'].flatMap(
    (operators, level) => operators.split(' ').map((operator): [string, number] => [operator, level + 1]),
  ),
);

const ASSIGNMENTS: ReadonlySet<string> = new Set('= += -= *= /= %= &= |= ^= <<= >>= >>>='.split(' '));

/** The grammar from assignments down to operands; the operands are a later class's work. */
export abstract class OperatorParser extends TokenCursor {
  protected mode = 0;
  /** The mode the last finished term ended in: tells whether it can be a type. */
  protected lastMode = 0;

  protected abstract term3(): Term;
  protected abstract block(): Block;
  protected abstract classBody(className: string, isInterface: boolean, isRecord: boolean): ClassBody;
  protected abstract switchCases(isExpression: boolean): SwitchCase[];
  protected abstract modifiers(): Modifiers;
  protected abstract optionalFinal(): Modifiers;
  protected abstract formalParameters(isLambda: boolean, isRecord: boolean): Parameter[];
  protected abstract annotations(): Annotation[];

  /** Decides for an expression. */
  protected selectExpression(): void {
    this.mode = (this.mode & NO_LAMBDA) | EXPR;
  }

  /** Decides for a type. */
  protected selectType(): void {
    this.mode = (this.mode & NO_LAMBDA) | TYPE;
  }

  protected inMode(bits: number): boolean {
    return (this.mode & bits) !== 0;
  }

  protected illegal(at = this.token.start): never {
    return this.fail(this.inMode(EXPR) ? 'illegal start of expression' : 'illegal start of type', at);
  }

  protected expression(): Expression {
    return asExpression(this.term(EXPR));
  }

  /** Parses a term in the given mode and afterwards returns to the present one. */
  protected term(mode: number): Term {
    const before = this.mode;
    this.mode = mode;
    const term = this.#term0();
    this.lastMode = this.mode;
    this.mode = before;
    return term;
  }

  /** A type. `var` alone passes only where a variable is declared (`allowVar`). */
  protected type(allowVar = false): TypeNode {
    const annotations = this.annotations();
    const type = this.unannotatedType(allowVar);
    if (annotations.length === 0 || (type.kind !== 'ClassType' && type.kind !== 'PrimitiveType')) return type;
    return { ...type, annotations };
  }

  protected unannotatedType(allowVar: boolean): TypeNode {
    const term = this.term(TYPE);
    const restricted = restrictedName(term);
    if (restricted !== null && (!allowVar || restricted !== 'var')) {
      this.fail(`'${restricted}' is not allowed here`, term.at);
    }
    return this.settleType(term);
  }

  protected settleType(term: Term): TypeNode {
    return asType(term) ?? this.fail('illegal start of type', term.start);
  }

  #term0(): Term {
    const term = this.term1();
    return this.inMode(EXPR) && ASSIGNMENTS.has(this.token.kind) ? this.assignmentRest(term) : term;
  }

  protected assignmentRest(left: Term): Term {
    if (!ASSIGNMENTS.has(this.token.kind)) return left;
    const { kind, start } = this.token;
    this.next();
    this.selectExpression();
    const value = asExpression(this.nested(() => this.#term0()));
    const target = asExpression(left);
    const operator = kind === '=' ? null : (kind.slice(0, -1) as CompoundOperator);
    return { kind: 'Assignment', operator, target, value, ...this.place(target.start, start) };
  }

  protected term1(): Term {
    const term = this.#term2();
    if (!this.inMode(EXPR) || !this.at('?')) return term;
    this.selectExpression();
    return this.conditionalRest(term);
  }

  protected conditionalRest(condition: Term): Term {
    if (!this.at('?')) return condition;
    const at = this.token.start;
    this.next();
    const whenTrue = asExpression(this.nested(() => this.#term0()));
    this.accept(':');
    const whenFalse = asExpression(this.nested(() => this.term1()));
    return {
      kind: 'Conditional',
      condition: asExpression(condition),
      whenTrue,
      whenFalse,
      ...this.place(condition.start, at),
    };
  }

  #term2(): Term {
    const term = this.term3();
    if (!this.inMode(EXPR) || !PRECEDENCE.has(this.token.kind)) return term;
    this.selectExpression();
    return this.binaryRest(term);
  }

  /** Precedence climbing with explicit stacks: operators that bind tighter are reduced first. */
  protected binaryRest(first: Term): Term {
    if (!PRECEDENCE.has(this.token.kind)) return first;
    const operands: Expression[] = [asExpression(first)];
    const operators: { kind: BinaryOperator; at: number }[] = [];
    let length = 0;
    for (;;) {
      const precedence = PRECEDENCE.get(this.token.kind) ?? 0;
      let top = operators.at(-1);
      while (top && (PRECEDENCE.get(top.kind) ?? 0) >= precedence) {
        this.#reduce(operands, operators);
        top = operators.at(-1);
      }
      if (precedence === 0) return operands[0] ?? first;
      length += 1;
      this.checkChain(length);
      if (this.at('instanceof')) {
        const operand = operands.pop();
        if (operand) operands.push(this.#instanceOfRest(operand));
      } else {
        operators.push({ kind: this.token.kind as BinaryOperator, at: this.token.start });
        this.next();
        operands.push(asExpression(this.term3()));
      }
    }
  }

  #reduce(operands: Expression[], operators: { kind: BinaryOperator; at: number }[]): void {
    const right = operands.pop();
    const left = operands.pop();
    const operator = operators.pop();
    if (!left || !right || !operator) throw new Error('operator stack out of step');
    const place = { start: left.start, end: right.end, at: operator.at };
    operands.push({ kind: 'Binary', operator: operator.kind, left, right, ...place });
  }

  #instanceOfRest(operand: Expression): Expression {
    const at = this.token.start;
    this.next();
    if (this.at('(')) this.patternsInSwitch(this.token.start);
    const modifiers = this.optionalFinal();
    const typeStart = this.token.start;
    const type = this.unannotatedType(false);
    if (!this.at('identifier')) {
      if (modifiers.names.length > 0) this.report('modifier final not allowed here', typeStart);
      return { kind: 'InstanceOf', operand, type, binding: null, ...this.place(operand.start, at) };
    }
    const nameStart = this.token.start;
    const name = this.token.name;
    this.next();
    const binding = { kind: 'PatternBinding', modifiers, name, ...this.place(nameStart) } as const;
    return { kind: 'InstanceOf', operand, type, binding, ...this.place(operand.start, at) };
  }

  /** javac 17 knows patterns in switch only as a preview feature. */
  protected patternsInSwitch(at: number): never {
    return this.report(
      'patterns in switch statements are a preview feature and are disabled by default.',
      at,
      '  (use --enable-preview to enable patterns in switch statements)',
    );
  }
}
