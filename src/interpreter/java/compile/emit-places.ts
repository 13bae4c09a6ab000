/** Assignments and increments: to locals, fields, statics and array elements. */
import { Op } from '../../machine/opcodes';
import type { Assignment, Expression, Increment } from '../syntax/expressions';
import { type Emission, kindOf } from './emission';
import { emitArithmetic, emitConcatenation } from './emit-operators';
import { convert, emitValue, loadEnclosing, loadLocal, noteNull } from './emit-values';
import { unsupported } from './fault';
import { fieldSlot } from './layout';
import type { FieldSymbol } from './symbols';
import { INT, isPrimitive, type JavaType, numericPromotion, type PrimitiveT } from './types';

/** Something that can be assigned to. Its references are on the stack once it is prepared. */
interface Place {
  readonly type: JavaType;
  /** How many values of the place are on the stack. */
  readonly depth: 0 | 1 | 2;
  load(): void;
  store(): void;
}

function parenthesesOff(node: Expression): Expression {
  return node.kind === 'Parenthesized' ? parenthesesOff(node.inner) : node;
}

function preparePlace(emission: Emission, written: Expression): Place {
  const node = parenthesesOff(written);
  const { code, typing } = emission;
  const type = typing.tree.type(node) as JavaType;
  if (node.kind === 'ArrayAccess') return prepareElement(emission, node, type);
  if (node.kind !== 'Name' && node.kind !== 'FieldAccess')
    throw unsupported(node.at, 'this assignment target');
  const meaning = typing.tree.name(node);
  if (meaning?.kind === 'local') {
    const { local } = meaning;
    if (local.body !== emission.body) {
      throw unsupported(node.at, 'assigning a variable of the code around a lambda or class');
    }
    return {
      type: local.type,
      depth: 0,
      load: () => loadLocal(emission, local),
      store: () => code.emit(Op.STORE, local.slot),
    };
  }
  if (meaning?.kind !== 'field') throw unsupported(node.at, 'this assignment target');
  const { field } = meaning;
  if (field.isStatic) return staticPlace(emission, field);
  if (node.kind === 'Name') loadEnclosing(emission, field.owner);
  else emission.expression(node.target);
  const slot = fieldSlot(typing.members, field.owner, field);
  return {
    type,
    depth: 1,
    load: () => code.emit(Op.GET_FIELD, slot),
    store: () => {
      const pc = code.emit(Op.PUT_FIELD, slot);
      const owner = node.kind === 'FieldAccess' ? node.target : null;
      noteNull(emission, pc, `Cannot assign field "${field.name}"`, owner);
    },
  };
}

function staticPlace(emission: Emission, field: FieldSymbol): Place {
  const { code, builder } = emission;
  const slot = builder.staticSlot(field);
  const classId = builder.use(field.owner);
  return {
    type: field.type,
    depth: 0,
    load: () => code.emit(Op.GET_STATIC, slot, classId),
    store: () => code.emit(Op.PUT_STATIC, slot, classId),
  };
}

function prepareElement(
  emission: Emission,
  node: Extract<Expression, { kind: 'ArrayAccess' }>,
  type: JavaType,
): Place {
  const { code } = emission;
  emission.expression(node.array);
  emitValue(emission, node.index, INT);
  const what = isPrimitive(type) ? type.name : 'object';
  return {
    type,
    depth: 2,
    load: () => {
      const pc = code.emit(Op.ARRAY_LOAD);
      noteNull(emission, pc, `Cannot load from ${what} array`, node.array);
    },
    store: () => {
      const pc = code.emit(isPrimitive(type) ? Op.ARRAY_STORE : Op.ARRAY_STORE_CHECKED);
      noteNull(emission, pc, `Cannot store to ${what} array`, node.array);
    },
  };
}

function duplicatePlace(emission: Emission, place: Place): void {
  if (place.depth === 1) emission.code.emit(Op.DUP);
  if (place.depth === 2) emission.code.emit(Op.DUP2);
}

function keepValue(emission: Emission, place: Place): void {
  emission.code.emit(place.depth === 0 ? Op.DUP : place.depth === 1 ? Op.DUP_X1 : Op.DUP_X2);
}

/** Emits an assignment; its value stays on the stack if `keep`. */
export function emitAssignment(emission: Emission, node: Assignment, keep: boolean): JavaType {
  const place = preparePlace(emission, node.target);
  if (node.operator === null) {
    emitValue(emission, node.value, place.type);
  } else {
    duplicatePlace(emission, place);
    place.load();
    emitCompound(emission, node, place.type);
  }
  if (keep) keepValue(emission, place);
  place.store();
  return place.type;
}

/** `x op= y`: computes in the promoted type and casts back (JLS 15.26.2). */
function emitCompound(emission: Emission, node: Assignment, type: JavaType): void {
  const { typing } = emission;
  const given = typing.tree.type(node.value) as JavaType;
  const operator = node.operator as NonNullable<Assignment['operator']>;
  if (operator === '+' && !typing.relations.unboxed(type)) {
    emitConcatenation(emission, type, node.value);
    return;
  }
  const left = typing.relations.unboxed(type) as PrimitiveT;
  const right = typing.relations.unboxed(given) as PrimitiveT;
  const isShift = operator === '<<' || operator === '>>' || operator === '>>>';
  const isLogical = left.name === 'boolean';
  const common = isLogical ? left : isShift ? numericPromotion(left, INT) : numericPromotion(left, right);
  convert(emission, type, common, node.target);
  emitValue(emission, node.value, isShift ? numericPromotion(right, INT) : common);
  if (isShift && kindOf(numericPromotion(right, INT)) === 'J') emission.code.emit(Op.LONG_TO_INT);
  emitArithmetic(emission, operator, common);
  convert(emission, common, left);
  convert(emission, left, type);
}

/** Emits `++` or `--`; the value (old or new) stays on the stack if `keep`. */
export function emitIncrement(emission: Emission, node: Increment, keep: boolean): JavaType {
  const { code, typing } = emission;
  const step = node.operator === '++' ? 1 : -1;
  const operand = parenthesesOff(node.operand);
  const meaning = operand.kind === 'Name' ? typing.tree.name(operand) : undefined;
  if (
    meaning?.kind === 'local' &&
    meaning.local.body === emission.body &&
    kindOf(meaning.local.type) === 'I'
  ) {
    if (keep && !node.prefix) code.emit(Op.LOAD, meaning.local.slot);
    code.emit(Op.INCREMENT, meaning.local.slot, step);
    if (keep && node.prefix) code.emit(Op.LOAD, meaning.local.slot);
    return meaning.local.type;
  }
  const place = preparePlace(emission, node.operand);
  const inside = typing.relations.unboxed(place.type) as PrimitiveT;
  duplicatePlace(emission, place);
  place.load();
  if (keep && !node.prefix) keepValue(emission, place);
  const common = numericPromotion(inside, INT);
  convert(emission, place.type, common, node.operand);
  code.emit(Op.INT, 1);
  emitArithmetic(emission, step > 0 ? '+' : '-', common);
  convert(emission, common, inside);
  convert(emission, inside, place.type);
  if (keep && node.prefix) keepValue(emission, place);
  place.store();
  return place.type;
}
