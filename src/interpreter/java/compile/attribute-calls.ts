/** Method calls, object creation and constructor calls: candidates, choice, type arguments, result. */
import type { Expression, MethodCall } from '../syntax/expressions';
import { meaningOf, missingMethod, staticImports, superType } from './attribute-names';
import { CompileFault } from './fault';
import { inferenceVariable, isKnown, learnSubtype, settle, unknownsIn } from './inference';
import type { FoundMethod } from './members';
import { chooseMethod, parameterFor } from './overloads';
import type { Scope } from './scopes';
import type { ClassSymbol, MethodSymbol } from './symbols';
import {
  type ClassT,
  type InferenceVariable,
  isPrimitive,
  isVoid,
  type JavaType,
  mentionsInference,
  resolved,
  substitute,
  type TypeVariable,
  typeText,
} from './types';
import type { Argument, Chosen, Typing } from './typing';

/** Looks at an argument alone, without knowing the parameter it will meet. */
export function lookAt(typing: Typing, node: Expression, scope: Scope): Argument {
  const bare = withoutParentheses(node);
  if (bare.kind === 'Lambda') return { node: bare, shape: 'lambda', type: null, scope };
  if (bare.kind === 'MethodReference') return { node: bare, shape: 'reference', type: null, scope };
  if (
    bare.kind !== 'MethodCall' &&
    bare.kind !== 'NewObject' &&
    bare.kind !== 'Conditional' &&
    bare.kind !== 'SwitchExpression'
  ) {
    return { node, shape: 'plain', type: typing.expression(node, scope, null), scope };
  }
  try {
    const type = typing.expression(node, scope, null);
    return { node, shape: typing.tables.open.has(bare) ? 'open' : 'plain', type, scope };
  } catch (fault) {
    // A lambda inside may need to know the parameter first; a real mistake shows again with the target.
    if (fault instanceof CompileFault) return { node, shape: 'open', type: null, scope };
    throw fault;
  }
}

function withoutParentheses(node: Expression): Expression {
  return node.kind === 'Parenthesized' ? withoutParentheses(node.inner) : node;
}

/** Attributes a method call. */
export function attributeCall(
  typing: Typing,
  node: MethodCall,
  scope: Scope,
  target: JavaType | null,
): JavaType {
  const { site, candidates, owner, isExact, staticOnly } = candidatesFor(typing, node, scope);
  const args = node.arguments.map((argument) => lookAt(typing, argument, scope));
  const usable = staticOnly ? preferStatic(candidates) : candidates;
  const chosen = chooseMethod(typing, usable, args);
  if (!chosen) throw noMethod(typing, node, candidates, args, site);
  const { method } = chosen.found;
  const explicit = node.typeArguments.map((argument) => typing.relations.resolution.resolve(argument, scope));
  const raw = finishCall(typing, chosen, node, node.arguments, scope, target, { created: null, explicit });
  const resultType = specialResult(typing, method, site, raw);
  typing.tables.calls.set(node, { method, packs: chosen.packs, resultType, implicitOwner: owner, isExact });
  return resultType;
}

/** `getClass()` and `clone()` of arrays have results of their own (JLS 4.3.2, 10.7). */
function specialResult(
  typing: Typing,
  method: MethodSymbol,
  site: JavaType | null,
  result: JavaType,
): JavaType {
  if (method.name === 'clone' && site?.kind === 'array' && method.parameters.length === 0) return site;
  if (method.name !== 'getClass' || method.parameters.length > 0 || !site) return result;
  const bound: JavaType = { kind: 'wildcard', bound: 'extends', type: typing.relations.erasure(site) };
  return { kind: 'class', symbol: typing.relations.resolution.table.need('java.lang.Class'), args: [bound] };
}

function preferStatic(candidates: readonly FoundMethod[]): readonly FoundMethod[] {
  const statics = candidates.filter(({ method }) => method.isStatic);
  return statics.length > 0 ? statics : candidates;
}

function noMethod(
  typing: Typing,
  node: MethodCall,
  candidates: readonly FoundMethod[],
  args: readonly Argument[],
  site: JavaType | null,
): CompileFault {
  const texts = args.map((argument) => (argument.type ? typeText(argument.type) : '…'));
  const only = candidates.length === 1 ? candidates[0]?.method : undefined;
  if (candidates.length === 0) return missingMethod({ at: node.selectAt }, node.name, texts, site);
  for (const argument of args) {
    if (argument.type === null && argument.shape === 'open' && argument.node && argument.scope) {
      typing.expression(argument.node, argument.scope, null);
    }
  }
  if (!only)
    return new CompileFault(node.selectAt, `no suitable method found for ${node.name}(${texts.join(',')})`);
  const wanted = only.parameters.map(typeText).join(',') || 'no arguments';
  const found = texts.join(',') || 'no arguments';
  return new CompileFault(
    node.selectAt,
    `method ${node.name} in class ${only.owner.simpleName} cannot be applied to given types;\n  required: ${wanted}\n  found:    ${found}`,
  );
}

interface Candidates {
  readonly site: JavaType | null;
  readonly candidates: readonly FoundMethod[];
  readonly owner: ClassSymbol | null;
  readonly isExact: boolean;
  readonly staticOnly: boolean;
}

function candidatesFor(typing: Typing, node: MethodCall, scope: Scope): Candidates {
  const { members, relations } = typing;
  const { target } = node;
  if (!target) return implicitCandidates(typing, node.name, scope);
  if (target.kind === 'Super') {
    const qualified = target.qualifier ? meaningOf(typing, target.qualifier, scope) : null;
    const base =
      qualified?.kind === 'class'
        ? relations.asSuper(relations.thisType(scope.owner), qualified.symbol)
        : null;
    const site = base ?? superType(typing, scope);
    return {
      site,
      candidates: members.findMethods(site, node.name),
      owner: scope.owner,
      isExact: true,
      staticOnly: false,
    };
  }
  const meaning = meaningOf(typing, target, scope);
  if (meaning?.kind === 'class') {
    const site: ClassT = { kind: 'class', symbol: meaning.symbol, args: [] };
    const found = members.findMethods(relations.thisType(meaning.symbol), node.name);
    if (target.kind === 'Name' || target.kind === 'FieldAccess') typing.tables.names.set(target, meaning);
    return { site, candidates: found, owner: null, isExact: false, staticOnly: true };
  }
  const site = typing.expression(target, scope, null);
  if (isPrimitive(site) || isVoid(site)) {
    throw new CompileFault(node.selectAt, `${typeText(site)} cannot be dereferenced`);
  }
  return {
    site,
    candidates: members.findMethods(site, node.name),
    owner: null,
    isExact: false,
    staticOnly: false,
  };
}

function implicitCandidates(typing: Typing, name: string, scope: Scope): Candidates {
  const { members, relations } = typing;
  for (let current: Scope | null = scope; current; current = current.parent) {
    if (current.body !== null) continue;
    const site = relations.thisType(current.owner);
    const found = members.findMethods(site, name);
    if (found.length > 0)
      return { site, candidates: found, owner: current.owner, isExact: false, staticOnly: false };
  }
  for (const owner of staticImports(typing, name, scope.owner.unit)) {
    const site = relations.thisType(owner);
    const found = members.findMethods(site, name).filter(({ method }) => method.isStatic);
    if (found.length > 0) return { site, candidates: found, owner: null, isExact: false, staticOnly: true };
  }
  return { site: null, candidates: [], owner: scope.owner, isExact: false, staticOnly: false };
}

/** What a call creates, and the type arguments written out. */
interface CallTraits {
  /** For `new C<>(…)`: the class whose parameters are to be found. */
  readonly created: ClassSymbol | null;
  readonly explicit: readonly JavaType[];
}

/** Settles the type arguments of a chosen method, attributes its arguments with their targets, gives the result. */
export function finishCall(
  typing: Typing,
  chosen: Chosen,
  node: Expression,
  args: readonly Expression[],
  scope: Scope,
  target: JavaType | null,
  traits: CallTraits,
): JavaType {
  const { method, site } = chosen.found;
  const { relations } = typing;
  const variables = [...method.typeParameters, ...(traits.created?.typeParameters ?? [])];
  const unknowns = variables.map(inferenceVariable);
  const map = new Map<TypeVariable, JavaType>();
  variables.forEach((variable, index) => {
    const explicit = traits.explicit[index];
    map.set(variable, explicit ?? { kind: 'inference', variable: unknowns[index] as InferenceVariable });
  });
  const wanted = args.map((_, index) =>
    substitute(parameterFor(relations, chosen.found, index, chosen.packs), map),
  );
  const declared = traits.created ? relations.thisType(traits.created) : method.returnType;
  const siteMap = relations.argumentsOf(site);
  const result = substitute(traits.created ? declared : substitute(declared, siteMap), map);
  learnArguments(typing, args, wanted, scope, { result, target, unknowns });
  typing.tables.open.delete(node);
  if (unknowns.some((unknown) => !isKnown(unknown)) && mentionsInference(result))
    typing.tables.open.add(node);
  for (const unknown of unknowns) settle(relations, unknown);
  const type = resolved(result);
  if (type.kind !== 'wildcard') return type;
  // The bound itself and not what it extends: `? extends K` is a K.
  return type.bound === 'extends' && type.type ? type.type : relations.object;
}

interface Goal {
  readonly result: JavaType;
  readonly target: JavaType | null;
  readonly unknowns: readonly InferenceVariable[];
}

function learnArguments(
  typing: Typing,
  args: readonly Expression[],
  wanted: readonly JavaType[],
  scope: Scope,
  goal: Goal,
): void {
  const { relations } = typing;
  const looked = args.map((argument) => lookAgain(typing, argument, scope));
  const later: number[] = [];
  looked.forEach((argument, index) => {
    if (argument.shape === 'plain' && argument.type)
      learnSubtype(relations, argument.type, wanted[index] as JavaType);
    else later.push(index);
  });
  const { target } = goal;
  if (target && !isPrimitive(target) && mentionsInference(goal.result))
    learnSubtype(relations, goal.result, target);
  while (later.length > 0) {
    const position = Math.max(
      0,
      later.findIndex((index) => isReady(typing, looked[index] as Argument, wanted[index] as JavaType)),
    );
    const index = later.splice(position, 1)[0] as number;
    attributeLate(typing, args[index] as Expression, wanted[index] as JavaType, scope);
  }
}

/** The argument as overload resolution saw it; its type is in the tables if it has one by itself. */
function lookAgain(typing: Typing, node: Expression, scope: Scope): Argument {
  const bare = withoutParentheses(node);
  if (bare.kind === 'Lambda') return { node: bare, shape: 'lambda', type: null, scope };
  if (bare.kind === 'MethodReference') return { node: bare, shape: 'reference', type: null, scope };
  const type = typing.tables.types.get(node) ?? null;
  const isOpen =
    typing.tables.open.has(bare) ||
    type === null ||
    bare.kind === 'Conditional' ||
    bare.kind === 'SwitchExpression';
  return { node, shape: isOpen ? 'open' : 'plain', type, scope };
}

/** A lambda is ready when the types of its parameters are known. */
function isReady(typing: Typing, argument: Argument, wanted: JavaType): boolean {
  if (argument.shape === 'open') return true;
  const target = typing.members.functionOf(wanted);
  if (!target) return true;
  const explicit =
    argument.node?.kind === 'Lambda' && argument.node.parameters.every((parameter) => parameter.type);
  if (explicit) return true;
  const map = typing.relations.argumentsOf(target.site);
  const inputs = target.method.parameters.map((parameter) => substitute(parameter, map));
  return inputs.every((input) => [...unknownsIn(input)].every(isKnown));
}

function attributeLate(typing: Typing, node: Expression, wanted: JavaType, scope: Scope): void {
  const { relations } = typing;
  const bare = withoutParentheses(node);
  if (bare.kind === 'Lambda' || bare.kind === 'MethodReference') {
    settleInputs(typing, wanted);
    typing.expression(node, scope, wanted);
    return;
  }
  const type = typing.expression(node, scope, resolved(wanted));
  learnSubtype(relations, type, wanted);
}

/** Settles the unknowns in the parameters of a function type, so that a lambda body can be attributed. */
function settleInputs(typing: Typing, wanted: JavaType): void {
  const target = typing.members.functionOf(wanted);
  if (!target) return;
  const map = typing.relations.argumentsOf(target.site);
  for (const parameter of target.method.parameters) {
    for (const unknown of unknownsIn(substitute(parameter, map))) {
      if (isKnown(unknown)) settle(typing.relations, unknown);
    }
  }
}
