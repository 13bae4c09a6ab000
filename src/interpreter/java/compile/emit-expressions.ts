/** Code for expressions. */
import { canonicalLong } from '../../machine/long';
import { Op } from '../../machine/opcodes';
import type { Cast, Expression, FieldAccess, Name } from '../syntax/expressions';
import { constantOf } from './constant-symbols';
import { constantValue, type TypedConstant } from './constants';
import { atLine, type Emission } from './emission';
import { emitArray, emitCall, emitConstructorCall, emitNew } from './emit-calls';
import { emitLambda, emitReference } from './emit-functions';
import { emitBinary, emitCondition, emitUnary } from './emit-operators';
import { emitAssignment, emitIncrement } from './emit-places';
import { emitSwitchExpression } from './emit-switch';
import { convert, emitValue, loadEnclosing, loadLocal, loadThis, noteNull } from './emit-values';
import { unsupported } from './fault';
import { fieldSlot } from './layout';
import { INT, isPrimitive, type JavaType } from './types';

/** Pushes a constant. */
export function emitConstant(emission: Emission, constant: TypedConstant): void {
  const { code, builder } = emission;
  const { value } = constant;
  if (typeof value === 'string') code.emit(Op.TEXT, builder.textId(value));
  else if (typeof value === 'boolean') code.emit(Op.INT, value ? 1 : 0);
  else if (typeof value === 'bigint') code.emit(Op.NUMBER, builder.numberId(canonicalLong(value)));
  else if ((value | 0) === value && !Object.is(value, -0)) code.emit(Op.INT, value);
  else code.emit(Op.NUMBER, builder.numberId(value));
}

/** Emits an expression; its value, if any, is on the stack afterwards. Answers its type. */
export function emitExpression(emission: Emission, node: Expression): JavaType {
  const { typing, code } = emission;
  const type = typing.tree.type(node);
  const constant = constantValue(typing.tree, node, (symbol) => constantOf(typing, symbol));
  if (constant && type) {
    emitConstant(emission, constant);
    return type;
  }
  switch (node.kind) {
    case 'Literal':
      code.emit(Op.INT, 0);
      return type as JavaType;
    case 'Name':
    case 'FieldAccess':
      return emitVariable(emission, node, type as JavaType);
    case 'MethodCall':
      return emitCall(emission, node);
    case 'ConstructorCall':
      emitConstructorCall(emission, node);
      return type as JavaType;
    case 'This':
      return emitThis(emission, node, type as JavaType);
    case 'ClassLiteral':
      return emitClassLiteral(emission, node, type as JavaType);
    case 'ArrayAccess':
      return emitElement(emission, node, type as JavaType);
    case 'NewObject':
      return emitNew(emission, node);
    case 'NewArray':
      return emitNewArray(emission, node, type as JavaType);
    case 'ArrayInitializer':
      emitArray(emission, type as JavaType, node.elements);
      return type as JavaType;
    case 'Unary':
      return emitUnary(emission, node);
    case 'Increment':
      return emitIncrement(emission, node, true);
    case 'Binary':
      return emitBinary(emission, node);
    case 'InstanceOf':
      return emitInstanceOf(emission, node, type as JavaType);
    case 'Conditional':
      return emitConditional(emission, node, type as JavaType);
    case 'Assignment':
      return emitAssignment(emission, node, true);
    case 'Cast':
      return emitCast(emission, node, type as JavaType);
    case 'Lambda':
      return emitLambda(emission, node);
    case 'MethodReference':
      return emitReference(emission, node);
    case 'SwitchExpression':
      return emitSwitchExpression(emission, node, type as JavaType);
    case 'Parenthesized':
      return emission.expression(node.inner);
    case 'Super':
    case 'TypeExpression':
      throw unsupported(node.at, 'this expression');
  }
}

function emitVariable(emission: Emission, node: Name | FieldAccess, type: JavaType): JavaType {
  const { typing, code, builder } = emission;
  const meaning = typing.tree.name(node);
  if (meaning?.kind === 'local') {
    loadLocal(emission, meaning.local);
    return type;
  }
  if (meaning?.kind === 'length' && node.kind === 'FieldAccess') {
    emission.expression(node.target);
    const pc = code.emit(Op.ARRAY_LENGTH);
    noteNull(emission, pc, 'Cannot read the array length', node.target);
    return INT;
  }
  if (meaning?.kind !== 'field') throw unsupported(node.at, `the name ${node.name}`);
  const { field } = meaning;
  if (field.isStatic) {
    code.emit(Op.GET_STATIC, builder.staticSlot(field), builder.use(field.owner));
    return type;
  }
  if (node.kind === 'Name') loadEnclosing(emission, field.owner);
  else if (node.target.kind === 'Super') loadThis(emission);
  else emission.expression(node.target);
  atLine(emission, node.at);
  const pc = code.emit(Op.GET_FIELD, fieldSlot(typing.members, field.owner, field));
  const owner = node.kind === 'FieldAccess' ? node.target : null;
  noteNull(emission, pc, `Cannot read field "${field.name}"`, owner);
  castField(emission, field.type, type);
  return type;
}

function castField(emission: Emission, declared: JavaType, seen: JavaType): void {
  const { relations } = emission.typing;
  if (isPrimitive(declared) || isPrimitive(seen)) return;
  if (relations.isSubtype(relations.erasure(declared), relations.erasure(seen))) return;
  emission.code.emit(Op.CHECK_CAST, emission.builder.classOf(seen).id);
}

function emitThis(emission: Emission, node: Extract<Expression, { kind: 'This' }>, type: JavaType): JavaType {
  if (node.qualifier && type.kind === 'class') loadEnclosing(emission, type.symbol);
  else loadThis(emission);
  return type;
}

function emitClassLiteral(
  emission: Emission,
  node: Extract<Expression, { kind: 'ClassLiteral' }>,
  type: JavaType,
): JavaType {
  const runtime = emission.builder.classOf(emission.typing.tree.written(node.type) as JavaType);
  emission.code.emit(Op.CLASS, runtime.id);
  return type;
}

function emitElement(
  emission: Emission,
  node: Extract<Expression, { kind: 'ArrayAccess' }>,
  type: JavaType,
): JavaType {
  emission.expression(node.array);
  emitValue(emission, node.index, INT);
  const pc = emission.code.emit(Op.ARRAY_LOAD);
  noteNull(emission, pc, `Cannot load from ${isPrimitive(type) ? type.name : 'object'} array`, node.array);
  return type;
}

function emitNewArray(
  emission: Emission,
  node: Extract<Expression, { kind: 'NewArray' }>,
  type: JavaType,
): JavaType {
  if (node.initializer) {
    emitArray(emission, type, node.initializer.elements);
    return type;
  }
  for (const size of node.sizes) emitValue(emission, size, INT);
  const { id } = emission.builder.classOf(type);
  if (node.sizes.length === 1) emission.code.emit(Op.NEW_ARRAY, id);
  else emission.code.emit(Op.NEW_ARRAYS, id, node.sizes.length);
  return type;
}

function emitInstanceOf(
  emission: Emission,
  node: Extract<Expression, { kind: 'InstanceOf' }>,
  type: JavaType,
): JavaType {
  const { code, builder, typing } = emission;
  emission.expression(node.operand);
  const local = node.binding ? typing.tree.locals.get(node.binding) : undefined;
  const tested = typing.tree.written(node.type) as JavaType;
  const classId = builder.classOf(tested).id;
  if (!local) {
    code.emit(Op.INSTANCE_OF, classId);
    return type;
  }
  if (local.slot < 0) local.slot = code.newSlot();
  code.emit(Op.DUP);
  code.emit(Op.INSTANCE_OF, classId);
  const no = code.label();
  const end = code.label();
  code.jump(Op.JUMP_UNLESS, no);
  code.emit(Op.STORE, local.slot);
  code.describeLocal(local.name, 'L', local.slot, code.pc, Number.MAX_SAFE_INTEGER);
  code.emit(Op.INT, 1);
  code.jump(Op.JUMP, end);
  code.place(no);
  code.emit(Op.POP);
  code.emit(Op.INT, 0);
  code.place(end);
  return type;
}

function emitConditional(
  emission: Emission,
  node: Extract<Expression, { kind: 'Conditional' }>,
  type: JavaType,
): JavaType {
  const { code } = emission;
  const no = code.label();
  const end = code.label();
  emitCondition(emission, node.condition, no, true);
  emitValue(emission, node.whenTrue, type);
  code.jump(Op.JUMP, end);
  code.place(no);
  emitValue(emission, node.whenFalse, type);
  code.place(end);
  return type;
}

function emitCast(emission: Emission, node: Cast, type: JavaType): JavaType {
  const { relations } = emission.typing;
  const given = emission.expression(node.operand);
  convert(emission, given, type, node.operand);
  if (isPrimitive(type) || isPrimitive(given)) return type;
  const wanted = relations.erasure(type);
  if (!relations.isSubtype(relations.erasure(given), wanted)) {
    atLine(emission, node.start);
    emission.code.emit(Op.CHECK_CAST, emission.builder.classOf(wanted).id);
  }
  return type;
}
