/** Method calls, constructor calls and object creation. */
import { Op } from '../../machine/opcodes';
import type { ConstructorCall, Expression, MethodCall, NewObject } from '../syntax/expressions';
import { atLine, type Emission } from './emission';
import {
  convert,
  emitValue,
  hasEnclosing,
  loadEnclosing,
  loadLocal,
  loadThis,
  noteNull,
} from './emit-values';
import { unsupported } from './fault';
import { fieldSlot } from './layout';
import { methodText } from './null-notes';
import type { ClassSymbol, MethodSymbol } from './symbols';
import { isPrimitive, type JavaType } from './types';

/** Pushes the arguments of a call, packing the variable ones into an array. */
export function emitArguments(
  emission: Emission,
  method: MethodSymbol,
  packed: JavaType | null,
  args: readonly Expression[],
): void {
  const { relations } = emission.typing;
  const last = method.parameters.length - 1;
  const plain = packed ? last : args.length;
  for (let index = 0; index < plain; index++) {
    emitValue(emission, args[index] as Expression, relations.erasure(method.parameters[index] as JavaType));
  }
  if (packed) emitArray(emission, relations.erasure(packed), args.slice(last));
}

/** Pushes a new array with these elements. */
export function emitArray(emission: Emission, type: JavaType, elements: readonly Expression[]): void {
  if (type.kind !== 'array') throw new Error('an array has an array type');
  const { code, builder } = emission;
  const { element } = type;
  code.emit(Op.INT, elements.length);
  code.emit(Op.NEW_ARRAY, builder.classOf(type).id);
  elements.forEach((item, index) => {
    code.emit(Op.DUP);
    code.emit(Op.INT, index);
    emitValue(emission, item, element);
    code.emit(Op.ARRAY_STORE);
  });
}

/** Emits the call itself, receiver and arguments being on the stack. */
export function emitInvoke(emission: Emission, method: MethodSymbol, isExact: boolean): number {
  const { builder, code } = emission;
  const count = method.parameters.length + (method.isStatic ? 0 : 1);
  if (method.isStatic) return code.emit(Op.CALL, builder.codeOf(method), count);
  const direct = isExact || method.isPrivate || method.name === '<init>';
  if (direct) return code.emit(Op.CALL_EXACT, builder.codeOf(method), count);
  return code.emit(Op.CALL_VIRTUAL, builder.selectorOf(method), count);
}

/** After a call: a cast where type arguments promise more than the erased result. */
export function castResult(emission: Emission, declared: JavaType, seen: JavaType): void {
  if (declared.kind === 'primitive' || seen.kind === 'primitive') return;
  const { relations } = emission.typing;
  const wanted = relations.erasure(seen);
  if (relations.isSubtype(relations.erasure(declared), wanted)) return;
  emission.code.emit(Op.CHECK_CAST, emission.builder.classOf(wanted).id);
}

/** Emits a method call. */
export function emitCall(emission: Emission, node: MethodCall): JavaType {
  const { typing, code } = emission;
  const call = typing.tree.call(node);
  if (!call) throw unsupported(node.at, `the call of ${node.name}`);
  const { method } = call;
  const targetType = node.target ? typing.tree.type(node.target) : undefined;
  if (method.name === 'clone' && targetType?.kind === 'array' && node.target) {
    emission.expression(node.target);
    code.emit(Op.COPY_ARRAY);
    return call.resultType;
  }
  emitReceiver(emission, node, method);
  emitArguments(emission, method, call.packed, node.arguments);
  atLine(emission, node.at);
  if (call.isExact && method.isAbstract)
    throw unsupported(node.at, `calling the abstract ${method.name} by super`);
  const pc = emitInvoke(emission, method, call.isExact);
  if (!method.isStatic) noteNull(emission, pc, `Cannot invoke "${methodText(typing, method)}"`, node.target);
  castResult(emission, method.returnType, call.resultType);
  return call.resultType;
}

function emitReceiver(emission: Emission, node: MethodCall, method: MethodSymbol): void {
  const { typing, code } = emission;
  const { target } = node;
  const call = typing.tree.call(node);
  if (method.isStatic) {
    const isValue =
      target &&
      target.kind !== 'Super' &&
      typing.tree.type(target) !== undefined &&
      !namesClass(emission, target);
    if (isValue) {
      emission.expression(target);
      code.emit(Op.POP);
    }
    return;
  }
  if (!target) {
    loadEnclosing(emission, call?.implicitOwner ?? method.owner);
    return;
  }
  if (target.kind === 'Super') loadThis(emission);
  else emission.expression(target);
}

function namesClass(emission: Emission, node: Expression): boolean {
  if (node.kind !== 'Name' && node.kind !== 'FieldAccess') return false;
  return emission.typing.tree.name(node)?.kind === 'class';
}

/** Emits `new C(…)`. */
export function emitNew(emission: Emission, node: NewObject): JavaType {
  const { typing } = emission;
  const call = typing.tree.call(node);
  const resultType = call?.resultType;
  if (!call || resultType?.kind !== 'class') throw unsupported(node.at, 'this object creation');
  atLine(emission, node.start);
  emitCreation(emission, resultType.symbol, node.outer);
  emission.code.emit(Op.DUP);
  emitArguments(emission, call.method, call.packed, node.arguments);
  atLine(emission, node.start);
  emitConstructor(emission, resultType.symbol, call.method);
  return resultType;
}

/** Calls the constructor; an anonymous class runs its superclass's, then its own initialisers. */
export function emitConstructor(emission: Emission, symbol: ClassSymbol, method: MethodSymbol): void {
  const { builder, typing, code } = emission;
  const count = method.parameters.length + 1;
  const isAnonymous = symbol.isAnonymous && method.owner !== symbol;
  if (!isAnonymous) {
    code.emit(Op.CALL_EXACT, builder.codeOf(method), count);
    return;
  }
  // The object lies under the receiver and the arguments; its own initialisers run after super's constructor.
  code.emit(Op.CALL_EXACT, builder.codeOf(method), count);
  const own = typing.members.constructorsOf(symbol)[0];
  if (!own || symbol.initializers.length === 0) return;
  code.emit(Op.DUP);
  code.emit(Op.CALL_EXACT, builder.codeOf(own), 1);
}

/** Pushes a new object whose enclosing instances and captured variables are filled in. */
export function emitCreation(emission: Emission, symbol: ClassSymbol, outer: Expression | null): void {
  const { builder, code, typing } = emission;
  const runtime = builder.classOfSymbol(symbol);
  builder.create(runtime);
  code.emit(Op.NEW, runtime.id);
  for (let current: ClassSymbol | null = symbol; current; current = current.superclass?.symbol ?? null) {
    for (const local of current.captures) {
      code.emit(Op.DUP);
      loadLocal(emission, local);
      code.emit(Op.PUT_FIELD, fieldSlot(typing.members, current, local));
    }
    if (!current.isStatic && current.outer) fillOuter(emission, symbol, current, outer);
    typing.relations.header(current);
  }
}

function fillOuter(
  emission: Emission,
  created: ClassSymbol,
  current: ClassSymbol,
  outer: Expression | null,
): void {
  const { code, typing } = emission;
  const wanted = current.outer as ClassSymbol;
  const slot = fieldSlot(typing.members, current, 'outer');
  if (current === created && outer) {
    code.emit(Op.DUP);
    emitValue(emission, outer, typing.relations.thisType(wanted));
    code.emit(Op.CHECK_NULL);
    code.emit(Op.PUT_FIELD, slot);
    return;
  }
  if (!hasEnclosing(emission, wanted)) {
    fillFromCreated(emission, created, current, slot);
    return;
  }
  code.emit(Op.DUP);
  loadEnclosing(emission, wanted);
  code.emit(Op.PUT_FIELD, slot);
}

/** A superclass that is an inner class shares the enclosing instance of the class created. */
function fillFromCreated(emission: Emission, created: ClassSymbol, current: ClassSymbol, slot: number): void {
  if (created === current || created.isStatic) return;
  const { code, typing } = emission;
  code.emit(Op.DUP);
  code.emit(Op.DUP);
  code.emit(Op.GET_FIELD, fieldSlot(typing.members, created, 'outer'));
  code.emit(Op.PUT_FIELD, slot);
}

/** Emits `this(…)` or `super(…)`. */
export function emitConstructorCall(emission: Emission, node: ConstructorCall): void {
  const { typing, code } = emission;
  const call = typing.tree.call(node);
  if (!call) throw unsupported(node.at, 'this constructor call');
  if (node.outer && !call.method.owner.isStatic) {
    code.emit(Op.LOAD, 0);
    emission.expression(node.outer);
    code.emit(Op.PUT_FIELD, fieldSlot(typing.members, call.method.owner, 'outer'));
  }
  code.emit(Op.LOAD, 0);
  emitArguments(emission, call.method, call.packed, node.arguments);
  atLine(emission, node.start);
  emitInvoke(emission, call.method, true);
}

/** Converts between how two signatures see a value, casting where the second promises more. */
export function adapt(emission: Emission, from: JavaType, to: JavaType): void {
  convert(emission, from, to);
  if (!isPrimitive(from) && !isPrimitive(to)) castResult(emission, from, to);
}
