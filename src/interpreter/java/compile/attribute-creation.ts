/** Object creation and constructor calls, anonymous classes and enum constants included. */
import type { EnumConstant } from '../syntax/declarations';
import type { ConstructorCall, Expression, NewObject } from '../syntax/expressions';
import { finishCall, lookAt } from './attribute-calls';
import { superType } from './attribute-names';
import { captureScope } from './captures';
import { enterAnonymous } from './class-entry';
import { CompileFault } from './fault';
import { chooseMethod } from './overloads';
import type { Scope } from './scopes';
import type { ClassSymbol } from './symbols';
import { type ClassT, type JavaType, mentionsInference, resolved, typeText } from './types';
import type { Chosen, Typing } from './typing';

/** Attributes `new C(…)`, anonymous classes included. */
export function attributeNew(
  typing: Typing,
  node: NewObject,
  scope: Scope,
  target: JavaType | null,
): JavaType {
  const { relations } = typing;
  const type = createdType(typing, node, scope);
  const { symbol } = type;
  relations.resolution.header(symbol);
  if (node.body) return attributeAnonymous(typing, node, type, scope, target);
  if (symbol.isAbstract) {
    throw new CompileFault(node.at, `${symbol.simpleName} is abstract; cannot be instantiated`);
  }
  const isDiamond = node.type.kind === 'ClassType' && node.type.typeArguments?.length === 0;
  const site = isDiamond ? relations.thisType(symbol) : type;
  const chosen = chooseConstructor(typing, node, site, node.arguments, scope);
  const created = isDiamond ? symbol : null;
  const inferred = finishCall(typing, chosen, node, node.arguments, scope, target, { created, explicit: [] });
  const resultType = created ? inferred : type;
  typing.tables.calls.set(node, {
    method: chosen.found.method,
    packs: chosen.packs,
    resultType,
    implicitOwner: null,
    isExact: true,
  });
  return resultType;
}

function createdType(typing: Typing, node: NewObject, scope: Scope): ClassT {
  const { resolution } = typing.relations;
  if (node.outer && node.type.kind === 'ClassType') {
    const outer = typing.relations.upper(typing.expression(node.outer, scope, null));
    const symbol = outer.kind === 'class' ? resolution.memberClass(outer.symbol, node.type.name) : null;
    if (symbol) return { kind: 'class', symbol, args: [] };
  }
  const type = resolution.resolve(node.type, scope);
  if (type.kind !== 'class') throw new CompileFault(node.at, `unexpected type`);
  return type;
}

function chooseConstructor(
  typing: Typing,
  node: { readonly at: number },
  site: ClassT,
  args: readonly Expression[],
  scope: Scope,
): Chosen {
  const candidates = typing.members.constructorsOf(site.symbol).map((method) => ({ method, site }));
  const looked = args.map((argument) => lookAt(typing, argument, scope));
  const chosen = chooseMethod(typing, candidates, looked);
  if (chosen) return chosen;
  for (const argument of looked) {
    if (argument.type === null && argument.shape === 'open' && argument.node)
      typing.expression(argument.node, scope, null);
  }
  const texts = looked.map((argument) => (argument.type ? typeText(argument.type) : '…'));
  throw new CompileFault(
    node.at,
    `no suitable constructor found for ${site.symbol.simpleName}(${texts.join(',')})`,
  );
}

function attributeAnonymous(
  typing: Typing,
  node: NewObject,
  written: ClassT,
  scope: Scope,
  target: JavaType | null,
): JavaType {
  const { relations, tables } = typing;
  const isDiamond = node.type.kind === 'ClassType' && node.type.typeArguments?.length === 0;
  const wanted = isDiamond && target ? relations.asSuper(resolved(target), written.symbol) : null;
  const base: ClassT = wanted && !mentionsInference(wanted) ? withoutWildcards(typing, wanted) : written;
  const symbol = tables.classes.get(node) ?? anonymousClass(typing, node, scope);
  captureScope(symbol, scope);
  const isInterface = base.symbol.kind === 'interface';
  symbol.superclass = isInterface ? relations.object : base;
  symbol.interfaces = isInterface ? [base] : [];
  const superSite = isInterface ? relations.object : base;
  const chosen = chooseConstructor(typing, node, superSite, node.arguments, scope);
  finishCall(typing, chosen, node, node.arguments, scope, null, { created: null, explicit: [] });
  const resultType: ClassT = { kind: 'class', symbol, args: [] };
  tables.calls.set(node, {
    method: chosen.found.method,
    packs: chosen.packs,
    resultType,
    implicitOwner: null,
    isExact: true,
  });
  return resultType;
}

function withoutWildcards(typing: Typing, type: ClassT): ClassT {
  const args = type.args.map((arg) =>
    arg.kind === 'wildcard' ? (arg.type ?? typing.relations.object) : arg,
  );
  return { kind: 'class', symbol: type.symbol, args };
}

function anonymousClass(typing: Typing, node: NewObject, scope: Scope): ClassSymbol {
  const { owner, body } = scope;
  owner.counters.anonymous += 1;
  const around = { unit: owner.unit, outer: owner, scope, isStaticContext: body?.isStatic ?? true };
  const name = `${owner.name}$${owner.counters.anonymous}`;
  const table = typing.relations.resolution.table;
  if (!node.body) throw new Error('an anonymous class has a body');
  const symbol = enterAnonymous(node.body, name, around, (entered) => table.register(entered));
  typing.tables.classes.set(node, symbol);
  return symbol;
}

/** Attributes `this(…)` and `super(…)`. */
export function attributeConstructorCall(typing: Typing, node: ConstructorCall, scope: Scope): void {
  const { relations } = typing;
  if (node.outer) typing.expression(node.outer, scope, null);
  const base = node.which === 'this' ? relations.thisType(scope.owner) : superType(typing, scope);
  if (base.kind !== 'class') return;
  const chosen = chooseConstructor(typing, node, base, node.arguments, scope);
  const resultType = finishCall(typing, chosen, node, node.arguments, scope, null, {
    created: null,
    explicit: [],
  });
  const { method } = chosen.found;
  typing.tables.calls.set(node, {
    method,
    packs: chosen.packs,
    resultType,
    implicitOwner: null,
    isExact: true,
  });
}

/** Attributes the constructor call of an enum constant. */
export function attributeEnumConstant(
  typing: Typing,
  constant: EnumConstant,
  owner: ClassSymbol,
  scope: Scope,
): void {
  const site = typing.relations.thisType(owner);
  const chosen = chooseConstructor(typing, constant, site, constant.arguments, scope);
  const name: Expression = {
    kind: 'Name',
    name: constant.name,
    start: constant.start,
    end: constant.end,
    at: constant.at,
  };
  const resultType = finishCall(typing, chosen, name, constant.arguments, scope, null, {
    created: null,
    explicit: [],
  });
  const { method } = chosen.found;
  typing.tables.calls.set(constant, {
    method,
    packs: chosen.packs,
    resultType,
    implicitOwner: null,
    isExact: true,
  });
}
