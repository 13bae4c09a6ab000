/** Constant expressions (JLS 15.29): their values matter for `switch`, `byte b = 1` and string identity. */

import { canonicalLong, doubleToInt, doubleToLong } from '../../machine/long';
import { printedDouble, printedFloat } from '../../machine/printed-numbers';
import type { Binary, Cast, Conditional, Expression } from '../syntax/expressions';
import type { Constant, FieldSymbol, LocalSymbol } from './symbols';
import type { TypedTree } from './typed-tree';
import type { JavaType } from './types';

/** A constant with the name of its type: a primitive or `String`. */
export interface TypedConstant {
  readonly type: string;
  readonly value: Constant;
}

/** Gives the constant of a field or local, or null. */
export type ConstantOf = (symbol: FieldSymbol | LocalSymbol) => TypedConstant | null;

/** The value of an attributed expression if it is a constant, else null. */
export function constantValue(
  tree: TypedTree,
  node: Expression,
  constantOf: ConstantOf,
): TypedConstant | null {
  const again = (inner: Expression): TypedConstant | null => constantValue(tree, inner, constantOf);
  switch (node.kind) {
    case 'Literal':
      return node.type === 'null' ? null : { type: node.type, value: node.value };
    case 'Parenthesized':
      return again(node.inner);
    case 'Name':
    case 'FieldAccess': {
      const meaning = tree.name(node);
      if (meaning?.kind === 'local') return constantOf(meaning.local);
      return meaning?.kind === 'field' ? constantOf(meaning.field) : null;
    }
    case 'Unary': {
      const operand = again(node.operand);
      return operand && unary(node.operator, operand);
    }
    case 'Binary': {
      const left = again(node.left);
      const right = left && again(node.right);
      return left && right ? binary(node.operator, left, right) : null;
    }
    case 'Conditional': {
      const condition = again(node.condition);
      const yes = condition && again(node.whenTrue);
      const no = yes && again(node.whenFalse);
      return condition && yes && no ? branchConstant(tree, node, yes, no, condition.value === true) : null;
    }
    case 'Cast':
      return castConstant(tree, node, again);
    default:
      return null;
  }
}

/** The branch that counts, as the type both have: `true ? 1 : 2.0` is 1.0, and `true ? 1 : "s"` no constant. */
function branchConstant(
  tree: TypedTree,
  node: Conditional,
  yes: TypedConstant,
  no: TypedConstant,
  isTrue: boolean,
): TypedConstant | null {
  const type = tree.type(node);
  const branch = isTrue ? yes : no;
  if (type?.kind === 'primitive') return convertConstant(branch, type.name);
  return yes.type === 'String' && no.type === 'String' ? branch : null;
}

function castConstant(
  tree: TypedTree,
  node: Cast,
  again: (inner: Expression) => TypedConstant | null,
): TypedConstant | null {
  const operand = again(node.operand);
  const type = tree.type(node);
  if (!operand || !type) return null;
  if (type.kind === 'primitive') return convertConstant(operand, type.name);
  return operand.type === 'String' && type.kind === 'class' && type.symbol.name === 'java.lang.String'
    ? operand
    : null;
}

/** A constant as a value of another primitive type. */
export function convertConstant(from: TypedConstant, to: string): TypedConstant | null {
  const { value } = from;
  if (from.type === to) return from;
  if (typeof value === 'string' || typeof value === 'boolean') return null;
  const long = typeof value === 'bigint' ? canonicalLong(value) : doubleToLong(value);
  const int = typeof value === 'bigint' ? Number(BigInt.asIntN(32, value)) : doubleToInt(value);
  switch (to) {
    case 'int':
      return { type: to, value: int };
    case 'byte':
      return { type: to, value: (int << 24) >> 24 };
    case 'short':
      return { type: to, value: (int << 16) >> 16 };
    case 'char':
      return { type: to, value: int & 0xffff };
    case 'long':
      return { type: to, value: BigInt(long) };
    case 'float':
      return { type: to, value: Math.fround(Number(value)) };
    case 'double':
      return { type: to, value: Number(value) };
    default:
      return null;
  }
}

/** The type both operands of an arithmetic operator are converted to (JLS 5.6). */
export function promoted(left: string, right: string): string {
  for (const name of ['double', 'float', 'long']) if (left === name || right === name) return name;
  return 'int';
}

function unary(operator: string, operand: TypedConstant): TypedConstant | null {
  if (operator === '!')
    return typeof operand.value === 'boolean' ? { type: 'boolean', value: !operand.value } : null;
  const type = promoted(operand.type, 'int');
  const converted = convertConstant(operand, type);
  if (!converted) return null;
  const { value } = converted;
  if (operator === '+') return converted;
  if (operator === '~') return { type, value: typeof value === 'bigint' ? ~value : ~(value as number) };
  if (typeof value === 'bigint') return { type, value: BigInt.asIntN(64, -value) };
  return { type, value: type === 'int' ? -(value as number) | 0 : -(value as number) };
}

/** A constant as string concatenation shows it. */
export function constantText({ type, value }: TypedConstant): string {
  if (type === 'char') return String.fromCharCode(value as number);
  if (type === 'double') return printedDouble(value as number);
  if (type === 'float') return printedFloat(value as number);
  return String(value);
}

function binary(
  operator: Binary['operator'],
  left: TypedConstant,
  right: TypedConstant,
): TypedConstant | null {
  if (left.type === 'String' || right.type === 'String') {
    if (operator === '+') return { type: 'String', value: constantText(left) + constantText(right) };
    return null;
  }
  if (typeof left.value === 'boolean' && typeof right.value === 'boolean') {
    return logical(operator, left.value, right.value);
  }
  if (operator === '<<' || operator === '>>' || operator === '>>>') return shift(operator, left, right);
  const type = promoted(left.type, right.type);
  const x = convertConstant(left, type)?.value;
  const y = convertConstant(right, type)?.value;
  if (typeof x === 'bigint' && typeof y === 'bigint') return longBinary(operator, x, y);
  if (typeof x !== 'number' || typeof y !== 'number') return null;
  const compared = comparison(operator, x, y);
  if (compared !== null) return { type: 'boolean', value: compared };
  if (type === 'int') return intBinary(operator, x, y);
  const value = doubleBinary(operator, x, y);
  return value === null ? null : { type, value: type === 'float' ? Math.fround(value) : value };
}

function logical(operator: string, x: boolean, y: boolean): TypedConstant | null {
  const table: Readonly<Record<string, boolean>> = {
    '&&': x && y,
    '||': x || y,
    '&': x && y,
    '|': x || y,
    '^': x !== y,
    '==': x === y,
    '!=': x !== y,
  };
  const value = table[operator];
  return value === undefined ? null : { type: 'boolean', value };
}

function comparison(operator: string, x: number | bigint, y: number | bigint): boolean | null {
  switch (operator) {
    case '<':
      return x < y;
    case '<=':
      return x <= y;
    case '>':
      return x > y;
    case '>=':
      return x >= y;
    case '==':
      return x === y;
    case '!=':
      return x !== y;
    default:
      return null;
  }
}

function shift(operator: string, left: TypedConstant, right: TypedConstant): TypedConstant | null {
  const type = promoted(left.type, 'int');
  const x = convertConstant(left, type)?.value;
  const by = convertConstant(right, 'int')?.value;
  if (typeof by !== 'number') return null;
  if (typeof x === 'bigint') {
    const count = BigInt(by & 63);
    const wide =
      operator === '<<' ? x << count : operator === '>>' ? x >> count : BigInt.asUintN(64, x) >> count;
    return { type, value: BigInt.asIntN(64, wide) };
  }
  if (typeof x !== 'number') return null;
  return { type, value: operator === '<<' ? x << by : operator === '>>' ? x >> by : (x >>> by) | 0 };
}

function longBinary(operator: string, x: bigint, y: bigint): TypedConstant | null {
  const compared = comparison(operator, x, y);
  if (compared !== null) return { type: 'boolean', value: compared };
  if ((operator === '/' || operator === '%') && y === 0n) return null;
  const table: Readonly<Record<string, () => bigint>> = {
    '+': () => x + y,
    '-': () => x - y,
    '*': () => x * y,
    '/': () => x / y,
    '%': () => x % y,
    '&': () => x & y,
    '|': () => x | y,
    '^': () => x ^ y,
  };
  const compute = table[operator];
  return compute ? { type: 'long', value: BigInt.asIntN(64, compute()) } : null;
}

function intBinary(operator: string, x: number, y: number): TypedConstant | null {
  if ((operator === '/' || operator === '%') && y === 0) return null;
  const table: Readonly<Record<string, number>> = {
    '+': (x + y) | 0,
    '-': (x - y) | 0,
    '*': Math.imul(x, y),
    '/': (x / y) | 0,
    '%': (x % y) | 0,
    '&': x & y,
    '|': x | y,
    '^': x ^ y,
  };
  const value = table[operator];
  return value === undefined ? null : { type: 'int', value };
}

function doubleBinary(operator: string, x: number, y: number): number | null {
  switch (operator) {
    case '+':
      return x + y;
    case '-':
      return x - y;
    case '*':
      return x * y;
    case '/':
      return x / y;
    case '%':
      return x % y;
    default:
      return null;
  }
}

/** The name of a type as constants use it. */
export function constantTypeName(type: JavaType): string | null {
  if (type.kind === 'primitive') return type.name;
  return type.kind === 'class' && type.symbol.name === 'java.lang.String' ? 'String' : null;
}
