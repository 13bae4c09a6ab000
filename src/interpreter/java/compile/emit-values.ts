/** Conversions between types, and reading variables wherever they live. */
import { Op } from '../../machine/opcodes';
import type { Expression } from '../syntax/expressions';
import { type Emission, kindOf } from './emission';
import { fieldSlot } from './layout';
import { describe } from './null-notes';
import type { ClassSymbol, LocalSymbol } from './symbols';
import { isPrimitive, isVoid, type JavaType, type PrimitiveT } from './types';

/** Emits an expression as a value of a type. */
export function emitValue(emission: Emission, node: Expression, type: JavaType): void {
  const given = emission.expression(node);
  convert(emission, given, type, node);
}

/** Converts the top of the stack: widening, narrowing, boxing, unboxing. `node` explains a null. */
export function convert(
  emission: Emission,
  from: JavaType,
  to: JavaType,
  node: Expression | null = null,
): void {
  if (isVoid(from) || isVoid(to)) return;
  if (isPrimitive(from)) {
    if (isPrimitive(to)) {
      convertPrimitive(emission, from, to);
      return;
    }
    box(emission, from, to);
    return;
  }
  if (isPrimitive(to)) unbox(emission, from, to, node);
}

function convertPrimitive(emission: Emission, from: PrimitiveT, to: PrimitiveT): void {
  const { code } = emission;
  const source = kindOf(from);
  const target = kindOf(to);
  if (source === target) return;
  const isWide = source === 'J';
  const isFloating = source === 'F' || source === 'D';
  switch (target) {
    case 'J':
      if (isFloating) code.emit(Op.DOUBLE_TO_LONG);
      return;
    case 'D':
      if (isWide) code.emit(Op.LONG_TO_DOUBLE);
      return;
    case 'F':
      code.emit(isWide ? Op.LONG_TO_FLOAT : Op.TO_FLOAT);
      return;
    default:
      if (isWide) code.emit(Op.LONG_TO_INT);
      if (isFloating) code.emit(Op.DOUBLE_TO_INT);
      if (target === 'B') code.emit(Op.INT_TO_BYTE);
      if (target === 'S' && source !== 'B') code.emit(Op.INT_TO_SHORT);
      if (target === 'C') code.emit(Op.INT_TO_CHAR);
  }
}

function box(emission: Emission, from: PrimitiveT, to: JavaType): void {
  const { relations } = emission.typing;
  // A constant may be narrowed while it is boxed: `Byte b = 1`.
  const inside = relations.unboxed(to) ?? from;
  convertPrimitive(emission, from, inside);
  const runtime = emission.builder.classOf(relations.boxed(inside));
  emission.builder.create(runtime);
  emission.code.emit(Op.BOX, runtime.id, kindOf(inside).charCodeAt(0));
}

function unbox(emission: Emission, from: JavaType, to: PrimitiveT, node: Expression | null): void {
  const { relations } = emission.typing;
  const known = relations.unboxed(from);
  const inside = known ?? to;
  const boxType = relations.boxed(inside);
  if (!known) emission.code.emit(Op.CHECK_CAST, emission.builder.classOf(boxType).id);
  const pc = emission.code.emit(Op.GET_FIELD, 0);
  if (boxType.kind === 'class') {
    noteNull(emission, pc, `Cannot invoke "${boxType.symbol.name}.${inside.name}Value()"`, node);
  }
  convertPrimitive(emission, inside, to);
}

/** Notes what the null pointer exception of an instruction says. */
export function noteNull(emission: Emission, pc: number, what: string, node: Expression | null): void {
  if (emission.quiet) return;
  const because = node ? describe(emission.typing, node) : null;
  const text = because ? `${what} because ${because} is null` : what;
  emission.code.notes.set(pc, emission.builder.textId(text));
}

/** Pushes a local variable, from the frame or from where it was captured. */
export function loadLocal(emission: Emission, local: LocalSymbol): void {
  if (local.body === emission.body) {
    emission.code.emit(Op.LOAD, local.slot);
    return;
  }
  if (emission.body.isLambda && emission.parent) {
    loadCapture(emission, local);
    return;
  }
  let holder: ClassSymbol | null = emission.owner;
  emission.code.emit(Op.LOAD, 0);
  while (holder && !holder.captures.includes(local)) {
    emission.code.emit(Op.GET_FIELD, fieldSlot(emission.typing.members, holder, 'outer'));
    holder = holder.outer;
  }
  if (!holder) throw new Error(`variable ${local.name} cannot be reached`);
  emission.code.emit(Op.GET_FIELD, fieldSlot(emission.typing.members, holder, local));
}

function loadCapture(emission: Emission, item: LocalSymbol | 'this'): void {
  let index = emission.captures.indexOf(item);
  if (index < 0) index = emission.captures.push(item) - 1;
  emission.code.emit(Op.LOAD, 0);
  emission.code.emit(Op.GET_FIELD, index);
}

/** Pushes `this` of the class whose code it is. */
export function loadThis(emission: Emission): void {
  if (emission.body.isLambda) loadCapture(emission, 'this');
  else emission.code.emit(Op.LOAD, 0);
}

/** Pushes the innermost enclosing instance that is a `wanted`. */
export function loadEnclosing(emission: Emission, wanted: ClassSymbol): void {
  const { members, relations } = emission.typing;
  loadThis(emission);
  let current: ClassSymbol = emission.owner;
  while (!relations.isSubclass(current, wanted)) {
    if (current.isStatic || !current.outer)
      throw new Error(`no enclosing ${wanted.name} in ${emission.owner.name}`);
    emission.code.emit(Op.GET_FIELD, fieldSlot(members, current, 'outer'));
    current = current.outer;
  }
}

/** Whether an enclosing instance of the class can be reached from here. */
export function hasEnclosing(emission: Emission, wanted: ClassSymbol): boolean {
  if (emission.body.isStatic) return false;
  const { relations } = emission.typing;
  let current: ClassSymbol | null = emission.owner;
  while (current && !relations.isSubclass(current, wanted)) current = current.isStatic ? null : current.outer;
  return current !== null;
}
