/** Arithmetic, comparison, logic and string concatenation. */
import { Op } from '../../machine/opcodes';
import type { Binary, Expression, Unary } from '../syntax/expressions';
import type { Label } from './code-builder';
import { type Emission, kindOf } from './emission';
import { convert, emitValue } from './emit-values';
import {
  BOOLEAN,
  INT,
  isPrimitive,
  isString,
  type JavaType,
  numericPromotion,
  type PrimitiveT,
} from './types';

const INT_OPCODES: Readonly<Record<string, number>> = {
  '+': Op.ADD_INT,
  '-': Op.SUBTRACT_INT,
  '*': Op.MULTIPLY_INT,
  '/': Op.DIVIDE_INT,
  '%': Op.REMAINDER_INT,
  '<<': Op.SHIFT_LEFT_INT,
  '>>': Op.SHIFT_RIGHT_INT,
  '>>>': Op.SHIFT_UNSIGNED_INT,
  '&': Op.AND_INT,
  '|': Op.OR_INT,
  '^': Op.XOR_INT,
};
const LONG_OPCODES: Readonly<Record<string, number>> = {
  '+': Op.ADD_LONG,
  '-': Op.SUBTRACT_LONG,
  '*': Op.MULTIPLY_LONG,
  '/': Op.DIVIDE_LONG,
  '%': Op.REMAINDER_LONG,
  '<<': Op.SHIFT_LEFT_LONG,
  '>>': Op.SHIFT_RIGHT_LONG,
  '>>>': Op.SHIFT_UNSIGNED_LONG,
  '&': Op.AND_LONG,
  '|': Op.OR_LONG,
  '^': Op.XOR_LONG,
};
const DOUBLE_OPCODES: Readonly<Record<string, number>> = {
  '+': Op.ADD_DOUBLE,
  '-': Op.SUBTRACT_DOUBLE,
  '*': Op.MULTIPLY_DOUBLE,
  '/': Op.DIVIDE_DOUBLE,
  '%': Op.REMAINDER_DOUBLE,
};
const COMPARISONS: Readonly<Record<string, number>> = {
  '<': Op.LESS,
  '<=': Op.LESS_EQUAL,
  '>': Op.GREATER,
  '>=': Op.GREATER_EQUAL,
  '==': Op.EQUAL,
  '!=': Op.NOT_EQUAL,
};

/** Emits the operation on two values of `type` on the stack. */
export function emitArithmetic(emission: Emission, operator: string, type: PrimitiveT): void {
  const kind = kindOf(type);
  const table = kind === 'J' ? LONG_OPCODES : kind === 'D' || kind === 'F' ? DOUBLE_OPCODES : INT_OPCODES;
  const opcode = table[operator];
  if (opcode === undefined) throw new Error(`no ${operator} on ${type.name}`);
  emission.code.emit(opcode);
  if (kind === 'F') emission.code.emit(Op.TO_FLOAT);
}

/** Emits a binary expression. */
export function emitBinary(emission: Emission, node: Binary): JavaType {
  const type = emission.typing.tree.type(node) as JavaType;
  if (node.operator === '&&' || node.operator === '||') return emitShortCircuit(emission, node);
  if (node.operator === '+' && !isPrimitive(type)) {
    emitConcatenationOf(emission, concatenated(emission, node));
    return type;
  }
  const opcode = COMPARISONS[node.operator];
  if (opcode !== undefined) return emitComparison(emission, node, opcode);
  const result = type as PrimitiveT;
  if (node.operator === '<<' || node.operator === '>>' || node.operator === '>>>') {
    emitValue(emission, node.left, result);
    const by = emission.typing.relations.unboxed(
      emission.typing.tree.type(node.right) as JavaType,
    ) as PrimitiveT;
    emitValue(emission, node.right, numericPromotion(by, INT));
    if (kindOf(by) === 'J') emission.code.emit(Op.LONG_TO_INT);
  } else {
    emitValue(emission, node.left, result);
    emitValue(emission, node.right, result);
  }
  emitArithmetic(emission, node.operator, result);
  return type;
}

function emitShortCircuit(emission: Emission, node: Binary): JavaType {
  const { code } = emission;
  const decided = code.label();
  const end = code.label();
  emitValue(emission, node.left, BOOLEAN);
  code.jump(node.operator === '&&' ? Op.JUMP_UNLESS : Op.JUMP_IF, decided);
  emitValue(emission, node.right, BOOLEAN);
  code.jump(Op.JUMP, end);
  code.place(decided);
  code.emit(Op.INT, node.operator === '&&' ? 0 : 1);
  code.place(end);
  return BOOLEAN;
}

function emitComparison(emission: Emission, node: Binary, opcode: number): JavaType {
  const { relations, tree } = emission.typing;
  const left = tree.type(node.left) as JavaType;
  const right = tree.type(node.right) as JavaType;
  const isEquality = node.operator === '==' || node.operator === '!=';
  const areReferences = !isPrimitive(left) && !isPrimitive(right);
  if (isEquality && areReferences) {
    emission.expression(node.left);
    emission.expression(node.right);
  } else {
    const x = relations.unboxed(left) ?? (right as PrimitiveT);
    const y = relations.unboxed(right) ?? (left as PrimitiveT);
    const common = x.name === 'boolean' ? x : numericPromotion(x, y);
    emitValue(emission, node.left, common);
    emitValue(emission, node.right, common);
  }
  emission.code.emit(opcode);
  return BOOLEAN;
}

/** Jumps to `label` when the condition is not `wanted`; short circuits jump directly. */
export function emitCondition(emission: Emission, node: Expression, label: Label, wanted: boolean): void {
  const { code } = emission;
  if (node.kind === 'Parenthesized') {
    emitCondition(emission, node.inner, label, wanted);
    return;
  }
  if (node.kind === 'Unary' && node.operator === '!') {
    emitCondition(emission, node.operand, label, !wanted);
    return;
  }
  if (node.kind === 'Binary' && node.operator === (wanted ? '&&' : '||')) {
    emitCondition(emission, node.left, label, wanted);
    emitCondition(emission, node.right, label, wanted);
    return;
  }
  emitValue(emission, node, BOOLEAN);
  code.jump(wanted ? Op.JUMP_UNLESS : Op.JUMP_IF, label);
}

/** Emits `+x`, `-x`, `~x`, `!x`. */
export function emitUnary(emission: Emission, node: Unary): JavaType {
  const type = emission.typing.tree.type(node) as PrimitiveT;
  emitValue(emission, node.operand, type);
  const kind = kindOf(type);
  const { code } = emission;
  if (node.operator === '!') code.emit(Op.NOT);
  if (node.operator === '-') {
    code.emit(
      kind === 'J' ? Op.NEGATE_LONG : kind === 'D' || kind === 'F' ? Op.NEGATE_DOUBLE : Op.NEGATE_INT,
    );
  }
  if (node.operator === '~') {
    code.emit(Op.INT, -1);
    code.emit(kind === 'J' ? Op.XOR_LONG : Op.XOR_INT);
  }
  return type;
}

/** The operands of a chain of `+` that makes a string, from the first string on. */
function concatenated(emission: Emission, node: Expression): Expression[] {
  const { tree } = emission.typing;
  if (node.kind === 'Parenthesized' && isString(tree.type(node.inner) as JavaType))
    return concatenated(emission, node.inner);
  if (node.kind !== 'Binary' || node.operator !== '+' || isPrimitive(tree.type(node) as JavaType))
    return [node];
  const left = tree.type(node.left) as JavaType;
  const parts = isString(left) ? concatenated(emission, node.left) : [node.left];
  return [...parts, node.right];
}

/** Emits the rest of `text += value`, the text being on the stack. */
export function emitConcatenation(emission: Emission, type: JavaType, value: Expression): void {
  const kinds = [stringify(emission, type)];
  kinds.push(stringify(emission, emission.expression(value)));
  emission.code.emit(Op.CONCATENATE, emission.builder.textId(kinds.join('')), kinds.length);
}

function emitConcatenationOf(emission: Emission, parts: readonly Expression[]): void {
  const kinds = parts.map((part) => stringify(emission, emission.expression(part)));
  emission.code.emit(Op.CONCATENATE, emission.builder.textId(kinds.join('')), kinds.length);
}

/** Makes the top of the stack joinable: objects become strings by String.valueOf. */
function stringify(emission: Emission, type: JavaType): string {
  if (isPrimitive(type)) return kindOf(type);
  if (!isString(type) && type.kind !== 'null') {
    const { members, relations } = emission.typing;
    const owner = relations.table.need('java.lang.String');
    const method = members
      .ownMethods(owner, 'valueOf')
      .find((candidate) => candidate.parameters[0]?.kind === 'class');
    if (!method) throw new Error('String.valueOf(Object) is missing');
    convert(emission, type, relations.object);
    emission.code.emit(Op.CALL, emission.builder.codeOf(method), 1);
  }
  return 'L';
}
