/** Choosing among methods of one name (JLS 15.12.2). */
import type { Block } from '../syntax/statements';
import { meaningOf } from './attribute-names';
import { isVoidCompatible, returnsValue } from './lambda-shape';
import type { FoundMethod } from './members';
import type { Relations } from './relations';
import type { MethodSymbol } from './symbols';
import {
  isPrimitive,
  isVoid,
  type JavaType,
  mentionsVariable,
  sameType,
  substitute,
  type TypeVariable,
} from './types';
import type { Argument, Chosen, Typing } from './typing';

type Phase = 'subtyping' | 'boxing' | 'packing';

/** The parameter type an argument meets, type arguments of the site put in. */
export function parameterFor(
  relations: Relations,
  found: FoundMethod,
  index: number,
  packs: boolean,
): JavaType {
  const { parameters } = found.method;
  const last = parameters.length - 1;
  const map = relations.argumentsOf(found.site);
  const isRaw = found.site.args.length === 0 && found.site.symbol.typeParameters.length > 0;
  if (isRaw) return rawParameter(relations, parameters, index, packs);
  if (packs && index >= last) {
    const array = parameters[last] as JavaType;
    return substitute(array.kind === 'array' ? array.element : array, map);
  }
  return substitute(parameters[index] as JavaType, map);
}

/** The members of a raw type are erased (JLS 4.8). */
function rawParameter(
  relations: Relations,
  parameters: readonly JavaType[],
  index: number,
  packs: boolean,
): JavaType {
  const last = parameters.length - 1;
  const declared = relations.erasure(parameters[packs ? Math.min(index, last) : index] as JavaType);
  return packs && index >= last && declared.kind === 'array' ? declared.element : declared;
}

function arityFits(method: MethodSymbol, count: number, phase: Phase): boolean {
  if (phase !== 'packing') return method.parameters.length === count;
  return method.isVarargs && count >= method.parameters.length - 1;
}

/** Chooses the most specific applicable method, or null. */
export function chooseMethod(
  typing: Typing,
  candidates: readonly FoundMethod[],
  args: readonly Argument[],
): Chosen | null {
  const phases: readonly Phase[] = ['subtyping', 'boxing', 'packing'];
  for (const phase of phases) {
    const applicable = candidates.filter(
      (found) => arityFits(found.method, args.length, phase) && allFit(typing, found, args, phase),
    );
    if (applicable.length === 0) continue;
    const found = mostSpecific(typing, applicable, args, phase === 'packing');
    return { found, packs: phase === 'packing' };
  }
  return null;
}

function allFit(typing: Typing, found: FoundMethod, args: readonly Argument[], phase: Phase): boolean {
  return args.every((argument, index) => {
    const parameter = parameterFor(typing.relations, found, index, phase === 'packing');
    return fits(typing, found, argument, parameter, phase);
  });
}

/** Type parameters a call may choose: the method's, and for a diamond the class's. */
function inferableIn(typing: Typing, { method, site }: FoundMethod): readonly TypeVariable[] {
  const isOpenSite = site.args.length > 0 && sameType(site, typing.relations.thisType(site.symbol));
  return isOpenSite ? [...method.typeParameters, ...site.symbol.typeParameters] : method.typeParameters;
}

function fits(
  typing: Typing,
  found: FoundMethod,
  argument: Argument,
  parameter: JavaType,
  phase: Phase,
): boolean {
  const { relations } = typing;
  const own = inferableIn(typing, found);
  if (argument.shape === 'lambda') return lambdaFits(typing, argument, parameter, own.length > 0);
  if (argument.shape === 'reference') return referenceFits(typing, argument, parameter, own.length > 0);
  if (argument.type === null) return !isPrimitive(parameter);
  const generic = own.length > 0 && mentionsVariable(parameter, own);
  // A call or creation may still get other type arguments from the parameter: `Map.of("a", "b")` is a Map<String, Object> too.
  const node = argument.node?.kind;
  const isOpen = argument.shape === 'open' || node === 'MethodCall' || node === 'NewObject';
  const wanted = generic || isOpen ? relations.erasure(parameter) : parameter;
  if (generic && parameter.kind === 'variable' && phase === 'subtyping' && isPrimitive(argument.type))
    return false;
  const given = isOpen ? relations.erasure(argument.type) : argument.type;
  return phase === 'subtyping' ? relations.isSubtype(given, wanted) : relations.isConvertible(given, wanted);
}

function lambdaFits(typing: Typing, argument: Argument, parameter: JavaType, generic: boolean): boolean {
  const node = argument.node;
  if (node?.kind !== 'Lambda') return false;
  if (parameter.kind === 'variable' || parameter.kind === 'inference') return generic;
  const target = typing.members.functionOf(parameter);
  if (target?.method.parameters.length !== node.parameters.length) return false;
  const wantsVoid = isVoid(target.method.returnType);
  if (node.body.kind === 'Block') {
    return wantsVoid ? !returnsValue(node.body) : returnsValue(node.body) || neverCompletes(node.body);
  }
  if (wantsVoid) return isVoidCompatible(node.body);
  return node.parameters.length > 0 || !givesNothing(typing, argument, node.body);
}

function givesNothing(typing: Typing, argument: Argument, body: Exclude<Argument['node'], null>): boolean {
  if (!isVoidCompatible(body) || !argument.scope) return false;
  return isVoid(typing.expression(body, argument.scope, null));
}

function neverCompletes(body: Block): boolean {
  const last = body.statements[body.statements.length - 1];
  if (!last) return false;
  if (last.kind === 'Throw') return true;
  if (last.kind !== 'While' && last.kind !== 'For') return false;
  const condition = last.condition;
  return condition === null || (condition.kind === 'Literal' && condition.value === true);
}

function referenceFits(typing: Typing, argument: Argument, parameter: JavaType, generic: boolean): boolean {
  const node = argument.node;
  if (node?.kind !== 'MethodReference') return false;
  if (parameter.kind === 'variable' || parameter.kind === 'inference') return generic;
  const target = typing.members.functionOf(parameter);
  if (!target) return false;
  if (node.name === 'new') return true;
  const count = target.method.parameters.length;
  const methods = referenceCandidates(typing, argument);
  if (methods === null) return true;
  const matching = methods.filter(({ method }) => {
    const given = method.parameters.length;
    return given === count || (!method.isStatic && given === count - 1) || method.isVarargs;
  });
  if (matching.length === 0) return false;
  return isVoid(target.method.returnType) || matching.some(({ method }) => !isVoid(method.returnType));
}

function referenceCandidates(typing: Typing, argument: Argument): FoundMethod[] | null {
  const node = argument.node;
  if (node?.kind !== 'MethodReference' || !argument.scope) return null;
  if (node.target.kind === 'Super' || node.target.kind === 'TypeExpression') return null;
  const meaning = meaningOf(typing, node.target, argument.scope);
  const type: JavaType =
    meaning?.kind === 'class'
      ? { kind: 'class', symbol: meaning.symbol, args: [] }
      : typing.expression(node.target, argument.scope, null);
  return typing.members.findMethods(type, node.name);
}

function mostSpecific(
  typing: Typing,
  applicable: readonly FoundMethod[],
  args: readonly Argument[],
  packs: boolean,
): FoundMethod {
  const best = applicable.filter((candidate) =>
    applicable.every((other) => other === candidate || moreSpecific(typing, candidate, other, args, packs)),
  );
  return best.find(({ method }) => !method.isAbstract) ?? best[0] ?? (applicable[0] as FoundMethod);
}

function moreSpecific(
  typing: Typing,
  one: FoundMethod,
  other: FoundMethod,
  args: readonly Argument[],
  packs: boolean,
): boolean {
  const { relations } = typing;
  return args.every((argument, index) => {
    const mine = parameterFor(relations, one, index, packs);
    const theirs = parameterFor(relations, other, index, packs);
    if (argument.shape === 'lambda' || argument.shape === 'reference') {
      return functionMoreSpecific(typing, mine, theirs, argument);
    }
    if (relations.isSubtype(mine, theirs)) return true;
    const wanted = mentionsVariable(theirs, other.method.typeParameters) ? relations.erasure(theirs) : theirs;
    const own = mentionsVariable(mine, one.method.typeParameters) ? relations.erasure(mine) : mine;
    return relations.isSubtype(own, wanted);
  });
}

function functionMoreSpecific(typing: Typing, mine: JavaType, theirs: JavaType, argument: Argument): boolean {
  const { relations, members } = typing;
  if (relations.isSubtype(relations.erasure(mine), relations.erasure(theirs))) return true;
  const myResult = members.functionOf(mine)?.method.returnType;
  const theirResult = members.functionOf(theirs)?.method.returnType;
  if (!myResult || !theirResult) return false;
  if (isVoid(theirResult)) return true;
  if (isVoid(myResult)) return false;
  const node = argument.node;
  const body = node?.kind === 'Lambda' && node.body.kind !== 'Block' ? node.body : null;
  if (body && argument.scope && node?.kind === 'Lambda' && node.parameters.length === 0) {
    const primitive = isPrimitive(typing.expression(body, argument.scope, null));
    if (isPrimitive(myResult) !== isPrimitive(theirResult)) return isPrimitive(myResult) === primitive;
  }
  return relations.isSubtype(relations.erasure(myResult), relations.erasure(theirResult));
}
