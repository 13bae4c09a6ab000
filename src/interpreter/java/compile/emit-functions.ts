/** Lambdas and method references: each becomes a class of its own with the captured values as fields. */
import { Op } from '../../machine/opcodes';
import type { Lambda, MethodReference } from '../syntax/expressions';
import { CodeBuilder } from './code-builder';
import { atLine, type Emission, kindOf } from './emission';
import { adapt, castResult, emitConstructor, emitCreation, emitInvoke } from './emit-calls';
import { convert, emitValue, loadLocal, loadThis } from './emit-values';
import { unsupported } from './fault';
import type { PendingCode } from './program-builder';
import type { LocalSymbol } from './symbols';
import { INT, isVoid, type JavaType } from './types';
import type { FunctionUse, Reference } from './typing';

/** An emission for the body of a lambda inside another body. */
function nested(emission: Emission, use: FunctionUse, returnType: JavaType): Emission {
  const inner: Emission = {
    ...emission,
    code: new CodeBuilder(),
    body: use.body,
    parent: emission,
    captures: [],
    exits: [],
    pendingLabel: null,
    returnType,
    expression: (node) => emission.expressionIn(inner, node),
    statement: (node) => emission.statementIn(inner, node),
  };
  return inner;
}

function lambdaCode(emission: Emission, use: FunctionUse): PendingCode {
  const { owner, builder } = emission;
  const plainName =
    use.body.name === '<init>' ? 'new' : use.body.name === '<clinit>' ? 'static' : use.body.name;
  return builder.addLambda(owner, plainName, use.method.parameters.length + 1);
}

/** Emits a lambda expression. */
export function emitLambda(emission: Emission, node: Lambda): JavaType {
  const use = emission.typing.tree.function(node);
  if (!use) throw unsupported(node.at, 'this lambda expression');
  const { relations } = emission.typing;
  const erasedReturn = relations.erasure(use.method.returnType);
  const returned = wantedBox(emission, use, erasedReturn);
  const inner = nested(emission, use, returned);
  const pending = lambdaCode(emission, use);
  const { code } = inner;
  code.slotCount = use.method.parameters.length + 1;
  atLine(inner, node.start);
  use.locals.forEach((local, index) => {
    bindParameter(inner, local, index + 1, relations.erasure(use.method.parameters[index] as JavaType));
  });
  if (node.body.kind === 'Block') {
    inner.statement(node.body);
    code.emit(Op.RETURN);
  } else {
    atLine(inner, node.body.start);
    beginStatement(inner);
    if (isVoid(use.method.returnType)) {
      const type = inner.expression(node.body);
      if (!isVoid(type)) code.emit(Op.POP);
      code.emit(Op.RETURN);
    } else {
      emitValue(inner, node.body, returned);
      code.emit(Op.RETURN_VALUE);
    }
  }
  code.finish();
  pending.builder = code;
  makeFunction(emission, inner, use, pending);
  return use.interfaceType;
}

/** A statement of the user's program begins here. */
export function beginStatement(emission: Emission): void {
  if (emission.quiet) return;
  emission.code.statementLines.add(emission.code.line);
  emission.code.emit(Op.STATEMENT);
}

function bindParameter(inner: Emission, local: LocalSymbol, slot: number, erased: JavaType): void {
  local.slot = slot;
  const { code } = inner;
  const seen = inner.typing.relations.erasure(local.type);
  if (!inner.typing.relations.isSubtype(erased, seen) && erased.kind !== 'primitive') {
    code.emit(Op.LOAD, slot);
    adapt(inner, erased, seen);
    code.emit(Op.STORE, slot);
  }
  code.describeLocal(local.name, kindOf(local.type), slot, 0, Number.MAX_SAFE_INTEGER);
}

/** Pushes the function object: its captures, then MAKE. */
function makeFunction(emission: Emission, inner: Emission, use: FunctionUse, pending: PendingCode): void {
  const { builder, code } = emission;
  const captures = inner.captures;
  for (const item of captures) {
    if (item === 'this') loadThis(emission);
    else loadLocal(emission, item);
  }
  const runtime = builder.lambdaClass({
    interfaceType: use.interfaceType,
    method: use.method,
    code: pending.id,
    captureKinds: captures.map((item) => (item === 'this' ? 'L' : kindOf(item.type))),
    captureNames: captures.map((item) => (item === 'this' ? 'this' : item.name)),
    name: `${emission.owner.name}$$Lambda$${pending.id}`,
  });
  code.emit(Op.MAKE, runtime.id, captures.length);
}

/** Emits a method reference. */
export function emitReference(emission: Emission, node: MethodReference): JavaType {
  const use = emission.typing.tree.function(node);
  if (!use?.reference) throw unsupported(node.at, 'this method reference');
  const { reference } = use;
  const { relations } = emission.typing;
  const inner = nested(emission, use, relations.erasure(use.method.returnType));
  const pending = lambdaCode(emission, use);
  const { code } = inner;
  code.slotCount = use.method.parameters.length + 1;
  atLine(inner, node.start);
  if (reference.how === 'bound') {
    emission.expression(node.target);
    emission.code.emit(Op.CHECK_NULL);
  }
  emitReferenceBody(inner, use, reference);
  code.finish();
  pending.builder = code;
  if (reference.how === 'bound') makeBound(emission, use, pending);
  else makeFunction(emission, inner, use, pending);
  return use.interfaceType;
}

/** The receiver of a bound reference is evaluated once and kept as the only field. */
function makeBound(emission: Emission, use: FunctionUse, pending: PendingCode): void {
  const runtime = emission.builder.lambdaClass({
    interfaceType: use.interfaceType,
    method: use.method,
    code: pending.id,
    captureKinds: ['L'],
    captureNames: ['receiver'],
    name: `${emission.owner.name}$$Lambda$${pending.id}`,
  });
  emission.code.emit(Op.MAKE, runtime.id, 1);
}

function emitReferenceBody(inner: Emission, use: FunctionUse, reference: Reference): void {
  const { code, builder } = inner;
  const { relations } = inner.typing;
  const given = use.method.parameters.map((parameter) => relations.erasure(parameter));
  let next = 0;
  const pushParameter = (wanted: JavaType): void => {
    code.emit(Op.LOAD, next + 1);
    const from = given[next] as JavaType;
    const seen = use.parameters[next] ?? from;
    adapt(inner, from, from.kind === 'primitive' ? from : seen);
    adapt(inner, from.kind === 'primitive' ? from : seen, wanted);
    next += 1;
  };
  if (reference.how === 'newArray') {
    pushParameter(INT);
    code.emit(Op.NEW_ARRAY, builder.classOf(reference.type).id);
    code.emit(Op.RETURN_VALUE);
    return;
  }
  const { method } = reference;
  if (!method) throw new Error('a reference calls a method');
  if (reference.how === 'new' && reference.type.kind === 'class') {
    emitCreation(inner, reference.type.symbol, null);
    code.emit(Op.DUP);
  } else if (reference.how === 'bound') {
    code.emit(Op.LOAD, 0);
    code.emit(Op.GET_FIELD, 0);
  } else if (reference.how === 'unbound') {
    pushParameter(reference.type);
  } else if (reference.how === 'super') {
    loadThis(inner);
  } else if (reference.how === 'static' && !method.isStatic) {
    throw new Error('a static reference calls a static method');
  }
  const plain = reference.packed ? method.parameters.length - 1 : method.parameters.length;
  for (let index = 0; index < plain; index++)
    pushParameter(relations.erasure(method.parameters[index] as JavaType));
  if (reference.packed) packRest(inner, reference.packed, given.length - next, pushParameter);
  finishReference(inner, use, reference);
}

function packRest(
  inner: Emission,
  declared: JavaType,
  count: number,
  pushParameter: (wanted: JavaType) => void,
): void {
  const type = inner.typing.relations.erasure(declared);
  if (type.kind !== 'array') return;
  const { code } = inner;
  code.emit(Op.INT, count);
  code.emit(Op.NEW_ARRAY, inner.builder.classOf(type).id);
  for (let index = 0; index < count; index++) {
    code.emit(Op.DUP);
    code.emit(Op.INT, index);
    pushParameter(type.element);
    code.emit(Op.ARRAY_STORE);
  }
}

function finishReference(inner: Emission, use: FunctionUse, reference: Reference): void {
  const { code } = inner;
  const { relations } = inner.typing;
  const method = reference.method;
  if (!method) return;
  const wanted = relations.erasure(use.method.returnType);
  if (reference.how === 'new' && reference.type.kind === 'class') {
    emitConstructor(inner, reference.type.symbol, method);
  } else {
    emitInvoke(inner, method, reference.how === 'super');
    castResult(inner, method.returnType, reference.resultType);
    if (!isVoid(wanted)) {
      convert(inner, reference.resultType, wantedBox(inner, use, wanted));
    } else if (!isVoid(method.returnType)) {
      code.emit(Op.POP);
    }
  }
  if (isVoid(wanted)) {
    if (reference.how === 'new') code.emit(Op.POP);
    code.emit(Op.RETURN);
  } else {
    code.emit(Op.RETURN_VALUE);
  }
}

/** The erased result may be Object while the interface here returns Long: box accordingly. */
function wantedBox(inner: Emission, use: FunctionUse, wanted: JavaType): JavaType {
  const seen = use.returnType;
  if (wanted.kind === 'primitive') return wanted;
  return inner.typing.relations.unboxed(seen) ? seen : wanted;
}
