/**
 * Makes the variables, function bodies and classes that a body declares, before code is made of it. What they mean was
 * found out by the checker; here they get their places: the body they belong to, what is captured.
 */

import { operandsOf } from '../check/children';
import { patternsAfter } from '../check/pattern-scope';
import type { Expression, Lambda, NewObject } from '../syntax/expressions';
import type { Statement, SwitchCase } from '../syntax/statements';
import { captureScope } from './captures';
import { enterAnonymous, enterClass } from './class-entry';
import { childScope, type Scope } from './scopes';
import type { BodySymbol, ClassSymbol, LocalSymbol } from './symbols';
import type { ClassT } from './types';
import type { LocalDeclaration, Typing } from './typing';

/** A variable of the body around a scope. */
export function declareLocal(
  scope: Scope,
  name: string,
  type: LocalSymbol['type'],
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

function declare(
  typing: Typing,
  node: LocalDeclaration,
  scope: Scope,
  initializer: Expression | null = null,
): LocalSymbol {
  const isFinal = initializer !== null && node.modifiers.names.includes('final');
  const local = declareLocal(scope, node.name, typing.tree.local(node), initializer, isFinal);
  typing.tree.locals.set(node, local);
  return local;
}

/** The statements of a block, in a scope of their own. */
export function bindBlock(typing: Typing, statements: readonly Statement[], scope: Scope): void {
  const inner = childScope(scope);
  for (const statement of statements) bindInBlock(typing, statement, inner);
}

/** One statement of a block: pattern variables it introduces are seen after it only where Java says so. */
function bindInBlock(typing: Typing, statement: Statement, scope: Scope): void {
  if (statement.kind === 'LocalVariable' || statement.kind === 'LocalClass') {
    bindStatement(typing, statement, scope);
    return;
  }
  const inner = childScope(scope);
  bindStatement(typing, statement, inner);
  for (const binding of patternsAfter(statement)) {
    const local = typing.tree.locals.get(binding);
    if (local) scope.locals.set(binding.name, local);
  }
}

function bindStatement(typing: Typing, node: Statement, scope: Scope): void {
  const expression = (each: Expression | null): void => {
    if (each) bindExpression(typing, each, scope);
  };
  const nested = (each: Statement): void => bindBlock(typing, [each], scope);
  switch (node.kind) {
    case 'Block':
      bindBlock(typing, node.statements, scope);
      return;
    case 'LocalVariable':
      declare(typing, node, scope, node.initializer);
      expression(node.initializer);
      return;
    case 'LocalClass':
      bindLocalClass(typing, node.declaration, scope);
      return;
    case 'ExpressionStatement':
      expression(node.expression);
      return;
    case 'If':
      expression(node.condition);
      nested(node.whenTrue);
      if (node.whenFalse) nested(node.whenFalse);
      return;
    case 'While':
      expression(node.condition);
      nested(node.body);
      return;
    case 'DoWhile':
      nested(node.body);
      expression(node.condition);
      return;
    case 'For':
    case 'ForEach':
      bindLoop(typing, node, scope);
      return;
    case 'Labeled':
      bindStatement(typing, node.body, scope);
      return;
    case 'Switch':
      expression(node.selector);
      bindCases(typing, node.cases, scope);
      return;
    case 'Return':
    case 'Yield':
      expression(node.value);
      return;
    case 'Throw':
      expression(node.exception);
      return;
    case 'Try':
      bindTry(typing, node, scope);
      return;
    case 'Synchronized':
      expression(node.lock);
      nested(node.body);
      return;
    case 'Assert':
      expression(node.condition);
      expression(node.message);
      return;
    case 'Break':
    case 'Continue':
    case 'Empty':
      return;
  }
}

function bindLoop(typing: Typing, node: Extract<Statement, { kind: 'For' | 'ForEach' }>, scope: Scope): void {
  const inner = childScope(scope);
  if (node.kind === 'ForEach') {
    bindExpression(typing, node.iterable, scope);
    declare(typing, node.variable, inner);
  } else {
    for (const each of node.initializers) bindStatement(typing, each, inner);
    if (node.condition) bindExpression(typing, node.condition, inner);
    for (const each of node.updates) bindStatement(typing, each, inner);
  }
  bindBlock(typing, [node.body], inner);
}

function bindCases(typing: Typing, cases: readonly SwitchCase[], scope: Scope): void {
  const inner = childScope(scope);
  for (const group of cases) {
    const body = group.arrow ? childScope(inner) : inner;
    for (const statement of group.body) bindInBlock(typing, statement, body);
  }
}

function bindTry(typing: Typing, node: Extract<Statement, { kind: 'Try' }>, scope: Scope): void {
  const inner = childScope(scope);
  for (const resource of node.resources) {
    if (resource.kind === 'LocalVariable') bindStatement(typing, resource, inner);
    else bindExpression(typing, resource.expression, inner);
  }
  bindBlock(typing, node.body.statements, inner);
  for (const clause of node.catches) {
    const body = childScope(scope);
    declare(typing, clause, body);
    bindBlock(typing, clause.body.statements, body);
  }
  if (node.finallyBlock) bindBlock(typing, node.finallyBlock.statements, scope);
}

function bindLocalClass(
  typing: Typing,
  declaration: Extract<Statement, { kind: 'LocalClass' }>['declaration'],
  scope: Scope,
): void {
  const { inside } = typing.tree.translation;
  const known = inside.get(declaration);
  const symbol = known ?? enterLocalClass(typing, declaration, scope);
  captureScope(symbol, scope);
  inside.set(declaration, symbol);
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
  const { table } = typing.relations;
  return enterClass(declaration, name, around, (symbol) => table.register(symbol));
}

/** An expression and all inside it. */
export function bindExpression(typing: Typing, node: Expression, scope: Scope): void {
  if (node.kind === 'Lambda') {
    bindLambda(typing, node, scope);
    return;
  }
  if (node.kind === 'MethodReference') {
    typing.tree.bodies.set(node, { body: functionBody(scope), locals: [] });
  }
  if (node.kind === 'NewObject' && node.body) bindAnonymous(typing, node, scope);
  for (const each of operandsOf(node)) bindExpression(typing, each, scope);
  if (node.kind === 'InstanceOf' && node.binding) declare(typing, node.binding, scope);
  if (node.kind === 'SwitchExpression') bindCases(typing, node.cases, scope);
}

function functionBody(scope: Scope): BodySymbol {
  return {
    owner: scope.owner,
    isStatic: scope.body?.isStatic ?? true,
    parent: scope.body,
    isLambda: true,
    name: scope.body?.name ?? '<init>',
  };
}

function bindLambda(typing: Typing, node: Lambda, scope: Scope): void {
  const body = functionBody(scope);
  const inner = childScope(scope, body);
  const locals = node.parameters.map((parameter) => declare(typing, parameter, inner));
  typing.tree.bodies.set(node, { body, locals });
  if (node.body.kind === 'Block') bindBlock(typing, node.body.statements, inner);
  else bindExpression(typing, node.body, inner);
}

function bindAnonymous(typing: Typing, node: NewObject, scope: Scope): void {
  const { tree } = typing;
  const { inside } = tree.translation;
  const known = inside.get(node);
  const symbol = known ?? anonymousClass(typing, node, scope);
  captureScope(symbol, scope);
  inside.set(node, symbol);
  if (known) return;
  const { superclass, interfaces } = tree.attributor.supertypesOf(node);
  symbol.superclass = superclass && (tree.translation.type(superclass, node.at) as ClassT);
  symbol.interfaces = interfaces.map((each) => tree.translation.type(each, node.at) as ClassT);
}

function anonymousClass(typing: Typing, node: NewObject, scope: Scope): ClassSymbol {
  const { owner, body } = scope;
  owner.counters.anonymous += 1;
  const around = { unit: owner.unit, outer: owner, scope, isStaticContext: body?.isStatic ?? true };
  const name = `${owner.name}$${owner.counters.anonymous}`;
  const { table } = typing.relations;
  if (!node.body) throw new Error('an anonymous class has a body');
  return enterAnonymous(node.body, name, around, (entered) => table.register(entered));
}
