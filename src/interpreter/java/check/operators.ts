/** Operators and conversions between the types of their operands. */
import { rareRules } from '../rare-rules';
import type { Binary, Expression, Unary } from '../syntax/expressions';
import { CallChecker } from './calls';
import { promoted } from './relations';
import { isOpenType } from './substitution';
import {
  BOOLEAN,
  INT,
  isNumeric,
  isVoid,
  NULL,
  type PrimitiveT,
  primitive,
  type Type,
  UNKNOWN,
} from './types';

/** Types of operators, and what may be assigned to what. */
export abstract class OperatorChecker extends CallChecker {
  protected abstract badOperand(at: number, operator: string, operand: Type): void;

  protected abstract badOperands(
    node: { readonly operator: string | null; readonly at: number },
    left: Type,
    right: Type,
  ): void;

  protected abstract incompatible(at: number, from: Type, to: Type): void;

  /** A part of an expression is not of the type that its context wants. */
  protected abstract unsuited(part: string, at: number, from: Type, to: Type): void;

  /** An expression is not of the type that its context wants. */
  protected abstract unassignable(expression: Expression, from: Type, to: Type): void;

  protected binaryType(node: Binary, left: Type, right: Type): Type {
    const { operator } = node;
    if (operator === '+' && (this.isString(left) || this.isString(right))) {
      if (isVoid(left) || isVoid(right)) {
        const wrong = isVoid(left) ? node.left : node.right;
        this.reporter.error('attribute', wrong.at, 'void-type');
      }
      return this.world.string;
    }
    if (left.kind === 'unknown' || right.kind === 'unknown') return this.#unknownBinary(operator);
    switch (operator) {
      case '&&':
      case '||':
        return this.#both(node, left, right, (type) => type.name === 'boolean') ? BOOLEAN : BOOLEAN;
      case '==':
      case '!=':
        this.#checkEquality(node, left, right);
        return BOOLEAN;
      case '<':
      case '>':
      case '<=':
      case '>=':
        this.#both(node, left, right, isNumeric);
        return BOOLEAN;
      default:
        return this.#arithmeticType(node, left, right);
    }
  }

  #unknownBinary(operator: string): Type {
    return ['==', '!=', '<', '>', '<=', '>=', '&&', '||'].includes(operator) ? BOOLEAN : UNKNOWN;
  }

  protected isString(type: Type): boolean {
    return type.kind === 'class' && type.symbol.head.binaryName === 'java.lang.String';
  }

  #both(node: Binary, left: Type, right: Type, test: (type: PrimitiveT) => boolean): boolean {
    const one = this.relations.unboxed(left);
    const other = this.relations.unboxed(right);
    if (one && other && test(one) && test(other)) return true;
    this.badOperands(node, left, right);
    return false;
  }

  #arithmeticType(node: Binary, left: Type, right: Type): Type {
    const one = this.relations.unboxed(left);
    const other = this.relations.unboxed(right);
    const { operator } = node;
    const isLogical =
      ['&', '|', '^'].includes(operator) && one?.name === 'boolean' && other?.name === 'boolean';
    if (isLogical) return BOOLEAN;
    const isBitwise = ['&', '|', '^', '<<', '>>', '>>>'].includes(operator);
    const isFloating = (type: PrimitiveT): boolean => type.name === 'float' || type.name === 'double';
    const isRight =
      one &&
      other &&
      isNumeric(one) &&
      isNumeric(other) &&
      !(isBitwise && (isFloating(one) || isFloating(other)));
    if (!isRight) {
      this.badOperands(node, left, right);
      return UNKNOWN;
    }
    return ['<<', '>>', '>>>'].includes(operator) ? promoted(one, INT) : promoted(one, other);
  }

  #checkEquality(node: Binary, left: Type, right: Type): void {
    if (isVoid(left) || isVoid(right)) this.badOperands(node, left, right);
    else if (left.kind === 'primitive' || right.kind === 'primitive') {
      if (!this.#areComparableValues(left, right)) this.badOperands(node, left, right);
    } else if (!this.relations.isComparable(left, right)) {
      this.reporter.typed(node.at, [left, right], (text) => [
        `incomparable types: ${text.type(left)} and ${text.type(right)}`,
      ]);
    }
  }

  /** With a primitive on at least one side, `==` compares numbers or booleans. */
  #areComparableValues(left: Type, right: Type): boolean {
    const one = this.relations.unboxed(left);
    const other = this.relations.unboxed(right);
    if (one && other) return isNumeric(one) === isNumeric(other);
    const reference = left.kind === 'primitive' ? right : left;
    const value = left.kind === 'primitive' ? left : right;
    return reference.kind !== 'null' && this.relations.isCastable(value, reference);
  }

  protected unaryType(node: Unary, operand: Type): Type {
    if (operand.kind === 'unknown') return node.operator === '!' ? BOOLEAN : UNKNOWN;
    const value = this.relations.unboxed(operand);
    if (node.operator === '!') {
      if (value?.name !== 'boolean') this.badOperand(node.at, node.operator, operand);
      return BOOLEAN;
    }
    const isFloating = value?.name === 'float' || value?.name === 'double';
    if (!value || !isNumeric(value) || (node.operator === '~' && isFloating)) {
      this.badOperand(node.at, node.operator, operand);
      return UNKNOWN;
    }
    return promoted(value, INT);
  }

  /** The type of `b ? x : y` where its context does not decide (JLS 15.25). */
  protected conditionalType(left: Type, right: Type): Type {
    if (left.kind === 'unknown' || right.kind === 'unknown') return UNKNOWN;
    if (left === right) return left;
    const one = this.relations.unboxed(left);
    const other = this.relations.unboxed(right);
    if (one && other) {
      // Two boxes of one type stay boxed, and two of different numbers are unboxed and promoted (JLS 15.25).
      const isBoxed = left.kind !== 'primitive' && right.kind !== 'primitive';
      if (one.name === other.name) return isBoxed ? left : one;
      if (one.name === 'byte' && other.name === 'short') return other;
      if (one.name === 'short' && other.name === 'byte') return one;
      if (isNumeric(one) && isNumeric(other)) return promoted(one, other);
    }
    const boxedLeft = this.relations.boxedIfPrimitive(left);
    const boxedRight = this.relations.boxedIfPrimitive(right);
    if (boxedLeft.kind === 'null') return boxedRight;
    if (boxedRight.kind === 'null' || this.relations.isSubtype(boxedRight, boxedLeft)) return boxedLeft;
    if (this.relations.isSubtype(boxedLeft, boxedRight)) return boxedRight;
    const both = [boxedLeft, boxedRight];
    return both.some(isOpenType) ? UNKNOWN : rareRules().leastUpperBound(this.relations, both);
  }

  /** Checks that an expression of this type suits its context; `from` is what was found. */
  protected checkAssignable(expression: Expression, from: Type, to: Type): void {
    if (from.kind === 'unknown' || to.kind === 'unknown') return;
    if (this.relations.isAssignable(from, to) || this.isNarrowedConstant(expression, from, to)) return;
    this.unassignable(expression, from, to);
  }

  /** `byte b = 1`: an int constant that fits may be narrowed. */
  protected isNarrowedConstant(expression: Expression, from: Type, to: Type): boolean {
    if (from.kind !== 'primitive' || !['int', 'short', 'byte', 'char'].includes(from.name)) return false;
    const target = to.kind === 'primitive' ? to : this.relations.unboxed(to);
    const range = target && RANGES.get(target.name);
    if (!range) return false;
    const value = this.constantInt(expression);
    if (value === 'unknown constant') return true;
    return value !== null && value >= range[0] && value <= range[1];
  }

  /** The value of a constant int expression; null when it is none. */
  protected constantInt(expression: Expression): number | 'unknown constant' | null {
    switch (expression.kind) {
      case 'Literal':
        return expression.type === 'int' || expression.type === 'char' ? expression.value : null;
      case 'Parenthesized':
        return this.constantInt(expression.inner);
      case 'Cast':
        return this.constantInt(expression.operand) === null ? null : 'unknown constant';
      case 'Unary': {
        const value = this.constantInt(expression.operand);
        if (typeof value !== 'number') return value;
        if (expression.operator === '-') return -value | 0;
        return expression.operator === '~' ? ~value : value;
      }
      case 'Conditional': {
        const both = [expression.whenTrue, expression.whenFalse].map((each) => this.constantInt(each));
        return both.includes(null) ? null : 'unknown constant';
      }
      case 'Binary': {
        const left = this.constantInt(expression.left);
        const right = this.constantInt(expression.right);
        if (left === null || right === null) return null;
        if (typeof left !== 'number' || typeof right !== 'number') return 'unknown constant';
        return folded(expression.operator, left, right);
      }
      case 'Name':
      case 'FieldAccess':
        return this.isConstantName(expression) ? 'unknown constant' : null;
      default:
        return null;
    }
  }

  protected abstract isConstantName(expression: Expression): boolean;

  protected literalType(kind: string): Type {
    if (kind === 'String') return this.world.string;
    return kind === 'null' ? NULL : (LITERAL_TYPES.get(kind) ?? UNKNOWN);
  }
}

const LITERAL_TYPES: ReadonlyMap<string, PrimitiveT> = new Map(
  (['int', 'long', 'float', 'double', 'char', 'boolean'] as const).map((name) => [name, primitive(name)]),
);

const RANGES: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['byte', [-128, 127]],
  ['short', [-32768, 32767]],
  ['char', [0, 65535]],
]);

function folded(operator: string, left: number, right: number): number | 'unknown constant' {
  switch (operator) {
    case '+':
      return (left + right) | 0;
    case '-':
      return (left - right) | 0;
    case '*':
      return Math.imul(left, right);
    case '&':
      return left & right;
    case '|':
      return left | right;
    case '<<':
      return left << right;
    default:
      return 'unknown constant';
  }
}
