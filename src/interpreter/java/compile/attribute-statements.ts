/** Attribution of statements: declarations enter scopes, expressions get their targets. */

import type { Expression } from '../syntax/expressions';
import type { ForEach, Statement, SwitchCase, Try } from '../syntax/statements';
import { captureScope } from './captures';
import { enterClass } from './class-entry';
import { CompileFault } from './fault';
import { leavesAlways } from './lambda-shape';
import { childScope, type Scope } from './scopes';
import type { ClassSymbol, LocalSymbol } from './symbols';
import { BOOLEAN, isVoid, type JavaType, NULL } from './types';
import type { Results, Typing } from './typing';

/** A local variable of the body around a scope. */
export function declareLocal(
  scope: Scope,
  name: string,
  type: JavaType,
  initializer: Expression | null = null,
  isFinal = false,
): LocalSymbol {
  if (!scope.body) throw new Error('a local variable outside any body');
  const local: LocalSymbol = {
    name,
    type,
    body: scope.body,
    slot: -1,
    isFinal,
    initializer,
    constant: undefined,
  };
  scope.locals.set(name, local);
  return local;
}

/** Attributes the statements of a block in a scope of their own. */
export function attributeBlock(
  typing: Typing,
  statements: readonly Statement[],
  scope: Scope,
  results: Results,
): void {
  const inner = childScope(scope);
  for (const statement of statements) attributeInBlock(typing, statement, inner, results);
}

/** One statement of a block: pattern variables it introduces are seen after it only where Java says so. */
function attributeInBlock(typing: Typing, statement: Statement, scope: Scope, results: Results): void {
  if (statement.kind === 'LocalVariable' || statement.kind === 'LocalClass') {
    attributeStatement(typing, statement, scope, results);
    return;
  }
  const inner = childScope(scope);
  attributeStatement(typing, statement, inner, results);
  const introduces =
    statement.kind === 'If' && statement.whenFalse === null && leavesAlways(statement.whenTrue);
  if (introduces || statement.kind === 'While')
    for (const [name, local] of inner.locals) scope.locals.set(name, local);
}

/** Attributes a statement. */
export function attributeStatement(typing: Typing, node: Statement, scope: Scope, results: Results): void {
  const condition = (expression: Expression): void => {
    typing.expression(expression, scope, BOOLEAN);
  };
  const nested = (statement: Statement): void => {
    attributeBlock(typing, [statement], scope, results);
  };
  switch (node.kind) {
    case 'Block':
      attributeBlock(typing, node.statements, scope, results);
      return;
    case 'LocalVariable':
      attributeVariable(typing, node, scope);
      return;
    case 'LocalClass':
      attributeLocalClass(typing, node.declaration, scope);
      return;
    case 'ExpressionStatement':
      typing.expression(node.expression, scope, null);
      return;
    case 'If':
      condition(node.condition);
      nested(node.whenTrue);
      if (node.whenFalse) nested(node.whenFalse);
      return;
    case 'While':
    case 'DoWhile':
      if (node.kind === 'While') condition(node.condition);
      nested(node.body);
      if (node.kind === 'DoWhile') condition(node.condition);
      return;
    case 'For':
      attributeFor(typing, node, scope, results);
      return;
    case 'ForEach':
      attributeForEach(typing, node, scope, results);
      return;
    case 'Labeled':
      attributeStatement(typing, node.body, scope, results);
      return;
    case 'Switch':
      attributeCases(typing, node.cases, typing.expression(node.selector, scope, null), scope, results);
      return;
    case 'Return':
      attributeReturn(typing, node.value, scope, results);
      return;
    case 'Yield':
      results.yielded.push(typing.expression(node.value, scope, results.yieldTarget));
      return;
    case 'Throw':
      typing.expression(node.exception, scope, null);
      return;
    case 'Try':
      attributeTry(typing, node, scope, results);
      return;
    case 'Synchronized':
      typing.expression(node.lock, scope, null);
      nested(node.body);
      return;
    case 'Assert':
      condition(node.condition);
      if (node.message) typing.expression(node.message, scope, null);
      return;
    case 'Break':
    case 'Continue':
    case 'Empty':
      return;
  }
}

type ForNode = Extract<Statement, { kind: 'For' }>;

function attributeFor(typing: Typing, node: ForNode, scope: Scope, results: Results): void {
  const inner = childScope(scope);
  for (const initializer of node.initializers) attributeStatement(typing, initializer, inner, results);
  if (node.condition) typing.expression(node.condition, inner, BOOLEAN);
  for (const update of node.updates) attributeStatement(typing, update, inner, results);
  attributeBlock(typing, [node.body], inner, results);
}

function attributeReturn(typing: Typing, value: Expression | null, scope: Scope, results: Results): void {
  if (value) results.returned.push(typing.expression(value, scope, results.target));
}

function attributeVariable(
  typing: Typing,
  node: Extract<Statement, { kind: 'LocalVariable' }>,
  scope: Scope,
): void {
  const isFinal = node.modifiers.names.includes('final');
  if (node.type.kind === 'VarType') {
    if (!node.initializer)
      throw new CompileFault(node.at, `cannot infer type for local variable ${node.name}`);
    const given = typing.expression(node.initializer, scope, null);
    if (isVoid(given) || given === NULL) {
      throw new CompileFault(node.at, `cannot infer type for local variable ${node.name}`);
    }
    const type = given.kind === 'wildcard' ? typing.relations.upper(given) : given;
    typing.tables.locals.set(node, declareLocal(scope, node.name, type, node.initializer, isFinal));
    return;
  }
  const type = typing.relations.resolution.resolve(node.type, scope);
  const local = declareLocal(scope, node.name, type, node.initializer, isFinal);
  typing.tables.locals.set(node, local);
  if (node.initializer) typing.expression(node.initializer, scope, type);
}

function attributeLocalClass(
  typing: Typing,
  declaration: Extract<Statement, { kind: 'LocalClass' }>['declaration'],
  scope: Scope,
): void {
  const known = typing.tables.classes.get(declaration);
  const symbol = known ?? enterLocalClass(typing, declaration, scope);
  scope.classes.set(declaration.name, symbol);
  captureScope(symbol, scope);
  typing.tables.classes.set(declaration, symbol);
}

function enterLocalClass(
  typing: Typing,
  declaration: Extract<Statement, { kind: 'LocalClass' }>['declaration'],
  scope: Scope,
): ClassSymbol {
  const { owner } = scope;
  const count = (owner.counters.local.get(declaration.name) ?? 0) + 1;
  owner.counters.local.set(declaration.name, count);
  const name = `${owner.name}$${count}${declaration.name}`;
  const around = { unit: owner.unit, outer: owner, scope, isStaticContext: scope.body?.isStatic ?? true };
  const { table } = typing.relations.resolution;
  return enterClass(declaration, name, around, (symbol) => table.register(symbol));
}

/** The element type of what a for-each loop runs over. */
export function elementType(typing: Typing, iterable: JavaType, at: number): JavaType {
  const { relations } = typing;
  const upper = relations.upper(iterable);
  if (upper.kind === 'array') return upper.element;
  const view = relations.asSuper(iterable, relations.resolution.table.need('java.lang.Iterable'));
  if (!view) throw new CompileFault(at, 'for-each not applicable to expression type');
  const argument = view.args[0];
  if (!argument) return relations.object;
  return argument.kind === 'wildcard' ? relations.upper(argument) : argument;
}

function attributeForEach(typing: Typing, node: ForEach, scope: Scope, results: Results): void {
  const { relations } = typing;
  const iterable = typing.expression(node.iterable, scope, null);
  const inner = childScope(scope);
  const element = elementType(typing, iterable, node.iterable.start);
  const written = node.variable.type;
  const type = written.kind === 'VarType' ? element : relations.resolution.resolve(written, scope);
  typing.tables.locals.set(node.variable, declareLocal(inner, node.variable.name, type));
  attributeBlock(typing, [node.body], inner, results);
}

/** Attributes the cases of a switch over a value of `type`. */
export function attributeCases(
  typing: Typing,
  cases: readonly SwitchCase[],
  type: JavaType,
  scope: Scope,
  results: Results,
): void {
  const inner = childScope(scope);
  const upper = typing.relations.upper(type);
  const isEnum = upper.kind === 'class' && upper.symbol.kind === 'enum';
  for (const group of cases) {
    if (!isEnum) for (const label of group.labels) typing.expression(label, inner, type);
    const body = group.arrow ? childScope(inner) : inner;
    for (const statement of group.body) attributeInBlock(typing, statement, body, results);
  }
}

function attributeTry(typing: Typing, node: Try, scope: Scope, results: Results): void {
  const inner = childScope(scope);
  for (const resource of node.resources) {
    if (resource.kind === 'LocalVariable') attributeVariable(typing, resource, inner);
    else typing.expression(resource.expression, inner, null);
  }
  attributeBlock(typing, node.body.statements, inner, results);
  for (const clause of node.catches) {
    const body = childScope(scope);
    const written = typing.relations.resolution.resolve(clause.type, scope);
    typing.tables.written.set(clause.type, written);
    const type = written.kind === 'intersection' ? typing.relations.leastUpperBound(written.types) : written;
    typing.tables.locals.set(clause, declareLocal(body, clause.name, type));
    attributeBlock(typing, clause.body.statements, body, results);
  }
  if (node.finallyBlock) attributeBlock(typing, node.finallyBlock.statements, scope, results);
}
