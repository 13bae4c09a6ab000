/** Compiles one method, constructor or static initialiser. */
import { Op } from '../../machine/opcodes';
import type { Field, Initializer, Parameter } from '../syntax/declarations';
import type { ConstructorCall } from '../syntax/expressions';
import type { Statement } from '../syntax/statements';
import { declareLocal } from './binding';
import { VALUES_FIELD } from './class-entry';
import { CodeBuilder, type WrittenCode } from './code-builder';
import { atLine, type Emission, kindOf } from './emission';
import { emitArguments, emitConstructor, emitCreation, emitInvoke } from './emit-calls';
import { emitExpression } from './emit-expressions';
import { beginStatement } from './emit-functions';
import { emitStatement } from './emit-statements';
import { emitLocked, enterLock } from './emit-try';
import { emitValue } from './emit-values';
import { fieldSlot } from './layout';
import type { PendingCode, ProgramBuilder } from './program-builder';
import { childScope, classScope, type Scope } from './scopes';
import type { BodySymbol, ClassSymbol, MethodSymbol, Unit } from './symbols';
import { isVoid, type JavaType, sameType, VOID } from './types';
import type { Typing } from './typing';

/** What is needed to compile a body. */
interface Work {
  readonly emission: Emission;
  readonly scope: Scope;
  readonly symbol: ClassSymbol;
}

function beginWork(builder: ProgramBuilder, typing: Typing, pending: PendingCode): Work {
  const { owner, method } = pending;
  const body: BodySymbol = {
    owner,
    isStatic: pending.isStatic,
    parent: null,
    isLambda: false,
    name: pending.name,
  };
  const outer = classScope(owner);
  const emission: Emission = {
    builder,
    typing,
    code: new CodeBuilder(),
    body,
    owner,
    unit: owner.unit,
    quiet: pending.isLibrary,
    returnType: method?.returnType ?? VOID,
    parent: null,
    captures: [],
    exits: [],
    pendingLabel: null,
    expression: (node) => emitExpression(emission, node),
    statement: (node) => emitStatement(emission, node),
    expressionIn: emitExpression,
    statementIn: emitStatement,
  };
  pending.builder = emission.code;
  return { emission, scope: childScope(outer, body), symbol: owner };
}

/** Where the code of library classes comes from. */
export interface StoredCodes {
  /** The code of a method of a stored class, or with null the static initialiser's. */
  replay(builder: ProgramBuilder, owner: ClassSymbol, method: MethodSymbol | null): WrittenCode;
}

/** Compiles a pending code into its builder. */
export function compileBody(
  builder: ProgramBuilder,
  typingOf: (unit: Unit) => Typing,
  pending: PendingCode,
  stored: StoredCodes | null,
): void {
  const { method, owner } = pending;
  if (owner.stored && stored) {
    if (!method?.isNative) pending.builder = stored.replay(builder, owner, method);
    return;
  }
  const work = beginWork(builder, typingOf(owner.unit), pending);
  if (method?.isNative) return;
  if (!method) compileStaticInitializer(work);
  else if (method.name === '<init>') compileConstructor(work, method);
  else compileMethod(work, method);
  work.emission.code.finish();
}

function bindParameters(work: Work, method: MethodSymbol): void {
  const { code } = work.emission;
  if (!method.isStatic) {
    code.newSlot();
    code.describeLocal('this', 'L', 0, 0, Number.MAX_SAFE_INTEGER);
  }
  const declarations = parametersOf(method);
  method.parameters.forEach((type, index) => {
    const name = method.parameterNames[index] ?? `arg${index}`;
    const local = declareLocal(work.scope, name, type);
    const declaration = declarations[index];
    if (declaration) work.emission.typing.tree.locals.set(declaration, local);
    local.slot = code.newSlot();
    code.describeLocal(name, kindOf(type), local.slot, 0, Number.MAX_SAFE_INTEGER);
  });
}

/** What declares the parameters; nothing in methods that the compiler makes without text. */
function parametersOf({ syntax, owner }: MethodSymbol): readonly Parameter[] {
  if (syntax === null) return [];
  return syntax.kind === 'Constructor' && syntax.compact ? owner.recordComponents : syntax.parameters;
}

function compileMethod(work: Work, method: MethodSymbol): void {
  const { emission, scope } = work;
  const { code, typing } = emission;
  bindParameters(work, method);
  if (method.made === 'values') {
    emitValues(work);
    return;
  }
  if (method.made === 'accessor') {
    emitAccessor(work, method);
    return;
  }
  const body = method.syntax?.body;
  if (!body) throw new Error(`${method.owner.name}.${method.name} has no body`);
  castParameters(work, method);
  const isVoidMethod = isVoid(method.returnType);
  typing.bindBlock(body, scope);
  const emitBody = (): void => emission.statement(body);
  if (method.isSynchronized) {
    if (method.isStatic) code.emit(Op.CLASS, emission.builder.classOfSymbol(method.owner).id);
    else code.emit(Op.LOAD, 0);
    emitLocked(emission, enterLock(emission).slot, emitBody);
  } else {
    emitBody();
  }
  atLine(emission, body.closeAt);
  if (isVoidMethod) {
    code.emit(Op.RETURN);
  } else {
    code.emit(Op.INT, 0);
    code.emit(Op.RETURN_VALUE);
  }
}

/** What a bridge method does in class files: parameters that the overridden method declares wider are cast. */
function castParameters(work: Work, method: MethodSymbol): void {
  const { relations, members } = work.emission.typing;
  if (method.isStatic || method.isPrivate || method.parameters.every(({ kind }) => kind === 'primitive'))
    return;
  const site = relations.thisType(method.owner);
  const cast = new Set<number>();
  const visit = (symbol: ClassSymbol): void => {
    for (const base of relations.supertypes(relations.thisType(symbol))) {
      for (const other of members.ownMethods(base.symbol, method.name)) {
        if (!members.overrides(method, other, site)) continue;
        method.parameters.forEach((type, index) => {
          const wider = relations.erasure(other.parameters[index] as JavaType);
          if (!sameType(relations.erasure(type), wider)) cast.add(index);
        });
      }
      visit(base.symbol);
    }
  };
  visit(method.owner);
  const { code, builder } = work.emission;
  for (const index of cast) {
    code.emit(Op.LOAD, index + 1);
    code.emit(Op.CHECK_CAST, builder.classOf(method.parameters[index] as JavaType).id);
    code.emit(Op.POP);
  }
}

function emitValues(work: Work): void {
  const { code, builder } = work.emission;
  const field = work.symbol.fields.get(VALUES_FIELD);
  if (!field) throw new Error(`${work.symbol.name} is no enum`);
  code.emit(Op.GET_STATIC, builder.staticSlot(field), builder.use(work.symbol));
  code.emit(Op.COPY_ARRAY);
  code.emit(Op.RETURN_VALUE);
}

function emitAccessor(work: Work, method: MethodSymbol): void {
  const { code, typing } = work.emission;
  const field = typing.members.ownField(work.symbol, method.name);
  if (!field) throw new Error(`no component ${method.name}`);
  code.emit(Op.LOAD, 0);
  code.emit(Op.GET_FIELD, fieldSlot(typing.members, work.symbol, field));
  code.emit(Op.RETURN_VALUE);
}

function compileConstructor(work: Work, method: MethodSymbol): void {
  const { emission, scope, symbol } = work;
  const { code, typing } = emission;
  bindParameters(work, method);
  const syntax = method.syntax?.kind === 'Constructor' ? method.syntax : null;
  atLine(emission, syntax?.start ?? symbol.declaration?.nameStart ?? symbol.body.start);
  if (syntax) typing.bindBlock(syntax.body, scope);
  const statements = syntax?.body.statements ?? [];
  const first = constructorCallIn(statements);
  if (first) emission.expression(first);
  else if (!symbol.isAnonymous) emitImplicitSuper(work);
  if (first?.which !== 'this') emitInitializers(work, false);
  for (const statement of first ? statements.slice(1) : statements) emission.statement(statement);
  if (method.made === 'canonicalConstructor' || syntax?.compact) fillComponents(work, method);
  if (syntax) atLine(emission, syntax.body.closeAt);
  code.emit(Op.RETURN);
}

function constructorCallIn(statements: readonly Statement[]): ConstructorCall | null {
  const first = statements[0];
  return first?.kind === 'ExpressionStatement' && first.expression.kind === 'ConstructorCall'
    ? first.expression
    : null;
}

function emitImplicitSuper(work: Work): void {
  const { emission, symbol } = work;
  const { typing, code } = emission;
  typing.relations.header(symbol);
  const site = symbol.superclass;
  if (!site) return;
  const candidates = typing.members.constructorsOf(site.symbol);
  const plain = candidates.find(({ parameters }) => parameters.length === 0);
  const method =
    plain ?? candidates.find(({ parameters, isVarargs }) => isVarargs && parameters.length === 1);
  if (!method || isTrivial(method)) return;
  code.emit(Op.LOAD, 0);
  emitArguments(emission, method, method === plain ? null : (method.parameters[0] ?? null), []);
  emitInvoke(emission, method, true);
}

/** The default constructors of Object, Enum and Record do nothing. */
function isTrivial(method: MethodSymbol): boolean {
  return ['java.lang.Object', 'java.lang.Enum', 'java.lang.Record'].includes(method.owner.name);
}

function fillComponents(work: Work, method: MethodSymbol): void {
  const { code, typing } = work.emission;
  method.parameterNames.forEach((name, index) => {
    const field = typing.members.ownField(work.symbol, name);
    if (!field) return;
    code.emit(Op.LOAD, 0);
    code.emit(Op.LOAD, index + 1);
    code.emit(Op.PUT_FIELD, fieldSlot(typing.members, work.symbol, field));
  });
}

function isStaticPart(symbol: ClassSymbol, part: Field | Initializer): boolean {
  if (part.kind === 'Initializer') return part.isStatic;
  return symbol.kind === 'interface' || part.modifiers.names.includes('static');
}

/** Runs the field initialisers and initialiser blocks in source order. */
function emitInitializers(work: Work, isStatic: boolean): void {
  const { emission, symbol } = work;
  // Constructor parameters are not visible in initialisers.
  const scope = childScope(classScope(symbol), emission.body);
  for (const part of symbol.initializers) {
    if (isStaticPart(symbol, part) !== isStatic) continue;
    if (part.kind === 'Initializer') {
      emission.typing.bindBlock(part.body, scope);
      emission.statement(part.body);
    } else {
      emitFieldInitializer(work, part, scope);
    }
  }
}

function emitFieldInitializer(work: Work, part: Field, scope: Scope): void {
  const { emission, symbol } = work;
  const { code, builder, typing } = emission;
  const field = typing.members.ownField(symbol, part.name);
  if (!field || !part.initializer) return;
  typing.bind(part.initializer, scope);
  atLine(emission, part.start);
  beginStatement(emission);
  if (!field.isStatic) code.emit(Op.LOAD, 0);
  emitValue(emission, part.initializer, field.type);
  if (field.isStatic) code.emit(Op.PUT_STATIC, builder.staticSlot(field), builder.classOfSymbol(symbol).id);
  else code.emit(Op.PUT_FIELD, fieldSlot(typing.members, symbol, field));
}

function compileStaticInitializer(work: Work): void {
  const { emission, symbol } = work;
  if (symbol.kind === 'enum') emitEnumConstants(work);
  emitInitializers(work, true);
  emission.code.emit(Op.RETURN);
}

function emitEnumConstants(work: Work): void {
  const { emission, symbol, scope } = work;
  const { code, builder, typing } = emission;
  const classId = builder.classOfSymbol(symbol).id;
  for (const { syntax, field, ordinal, bodyClass } of symbol.enumConstants) {
    if (!syntax) continue;
    for (const argument of syntax.arguments) typing.bind(argument, scope);
    const call = typing.tree.call(syntax);
    if (!call) continue;
    atLine(emission, syntax.start);
    const created = bodyClass ?? symbol;
    emitCreation(emission, created, null);
    code.emit(Op.DUP);
    code.emit(Op.TEXT, builder.textId(syntax.name));
    code.emit(Op.PUT_FIELD, 0);
    code.emit(Op.DUP);
    code.emit(Op.INT, ordinal);
    code.emit(Op.PUT_FIELD, 1);
    code.emit(Op.DUP);
    emitArguments(emission, call.method, call.packed, syntax.arguments);
    emitConstructor(emission, created, call.method);
    code.emit(Op.PUT_STATIC, builder.staticSlot(field), classId);
  }
  emitValuesArray(work, classId);
}

function emitValuesArray(work: Work, classId: number): void {
  const { emission, symbol } = work;
  const { code, builder } = emission;
  const values = symbol.fields.get(VALUES_FIELD);
  if (!values) return;
  code.emit(Op.INT, symbol.enumConstants.length);
  code.emit(Op.NEW_ARRAY, builder.classOf(values.type).id);
  for (const { field, ordinal } of symbol.enumConstants) {
    code.emit(Op.DUP);
    code.emit(Op.INT, ordinal);
    code.emit(Op.GET_STATIC, builder.staticSlot(field), classId);
    code.emit(Op.ARRAY_STORE);
  }
  code.emit(Op.PUT_STATIC, builder.staticSlot(values), classId);
}
