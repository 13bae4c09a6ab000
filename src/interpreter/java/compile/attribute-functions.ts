/** Lambdas and method references: they take their types from the functional interface wanted (JLS 15.13, 15.27). */
import type { Lambda, MethodReference } from '../syntax/expressions';
import { meaningOf, superType } from './attribute-names';
import { CompileFault } from './fault';
import { learnSubtype } from './inference';
import type { FoundMethod } from './members';
import { chooseMethod } from './overloads';
import { childScope, type Scope } from './scopes';
import type { BodySymbol, LocalSymbol } from './symbols';
import {
  type ClassT,
  isVoid,
  type JavaType,
  mentionsInference,
  resolved,
  substitute,
  typeText,
} from './types';
import type { Argument, FunctionUse, Reference, Typing } from './typing';

interface Shape {
  readonly interfaceType: ClassT;
  readonly found: FoundMethod;
  readonly parameters: readonly JavaType[];
  readonly returnType: JavaType;
}

/** The function type of a target: wildcards give way to their bounds (JLS 9.9). */
function shapeOf(typing: Typing, at: number, target: JavaType | null): Shape {
  const { relations, members } = typing;
  if (!target) throw new CompileFault(at, 'lambda expression not expected here');
  const wanted = target.kind === 'intersection' ? (target.types[0] as JavaType) : resolved(target);
  const upper = relations.upper(wanted);
  if (upper.kind !== 'class')
    throw new CompileFault(at, `incompatible types: ${typeText(target)} is not a functional interface`);
  const args = upper.args.map((arg, index): JavaType => {
    const seen = resolved(arg);
    if (seen.kind !== 'wildcard') return seen;
    const variable = upper.symbol.typeParameters[index];
    return seen.type ?? (variable ? relations.erasure({ kind: 'variable', variable }) : relations.object);
  });
  const interfaceType: ClassT = { kind: 'class', symbol: upper.symbol, args };
  const found = members.functionOf(interfaceType);
  if (!found)
    throw new CompileFault(at, `incompatible types: ${typeText(target)} is not a functional interface`);
  const map = relations.argumentsOf(found.site);
  const plain = (type: JavaType): JavaType => {
    const seen = resolved(substitute(type, map));
    return seen.kind === 'wildcard' ? (seen.type ?? relations.object) : seen;
  };
  return {
    interfaceType,
    found,
    parameters: found.method.parameters.map(plain),
    returnType: plain(found.method.returnType),
  };
}

/** An unsettled parameter type is Object inside the body. */
function settledOr(typing: Typing, type: JavaType): JavaType {
  return mentionsInference(type) && type.kind === 'inference' ? typing.relations.erasure(type) : type;
}

/** Attributes a lambda under the type its context wants. */
export function attributeLambda(
  typing: Typing,
  node: Lambda,
  scope: Scope,
  target: JavaType | null,
): JavaType {
  const shape = shapeOf(typing, node.at, target);
  if (shape.parameters.length !== node.parameters.length) {
    throw new CompileFault(node.at, 'incompatible types: incompatible parameter types in lambda expression');
  }
  const body: BodySymbol = {
    owner: scope.owner,
    isStatic: scope.body?.isStatic ?? true,
    parent: scope.body,
    isLambda: true,
    name: scope.body?.name ?? '<init>',
  };
  const inner = childScope(scope, body);
  const locals = node.parameters.map((parameter, index): LocalSymbol => {
    const written = parameter.type && parameter.type.kind !== 'VarType' ? parameter.type : null;
    const given = shape.parameters[index] as JavaType;
    const type = written ? typing.relations.resolution.resolve(written, scope) : settledOr(typing, given);
    if (written) learnSubtype(typing.relations, type, given);
    const local: LocalSymbol = {
      name: parameter.name,
      type,
      body,
      slot: -1,
      isFinal: false,
      initializer: null,
      constant: null,
    };
    inner.locals.set(parameter.name, local);
    typing.tables.locals.set(parameter, local);
    return local;
  });
  const results = attributeLambdaBody(typing, node, inner, shape.returnType);
  if (!isVoid(shape.returnType))
    for (const result of results) learnSubtype(typing.relations, result, shape.returnType);
  const use: FunctionUse = {
    interfaceType: resolved(shape.interfaceType) as ClassT,
    method: shape.found.method,
    parameters: shape.parameters,
    returnType: shape.returnType,
    locals,
    body,
    reference: null,
  };
  typing.tables.functions.set(node, use);
  return resolved(shape.interfaceType);
}

function attributeLambdaBody(typing: Typing, node: Lambda, inner: Scope, returnType: JavaType): JavaType[] {
  const wanted = isVoid(returnType) ? null : returnType;
  if (node.body.kind !== 'Block') return [typing.expression(node.body, inner, wanted)];
  const returned: JavaType[] = [];
  typing.block(node.body, inner, { target: wanted, returned, yieldTarget: null, yielded: [] });
  return returned;
}

/** Attributes a method reference under the type its context wants. */
export function attributeReference(
  typing: Typing,
  node: MethodReference,
  scope: Scope,
  target: JavaType | null,
): JavaType {
  const shape = shapeOf(typing, node.at, target);
  const reference = findReference(typing, node, scope, shape);
  if (!isVoid(shape.returnType)) learnSubtype(typing.relations, reference.resultType, shape.returnType);
  const body: BodySymbol = {
    owner: scope.owner,
    isStatic: scope.body?.isStatic ?? true,
    parent: scope.body,
    isLambda: true,
    name: scope.body?.name ?? '<init>',
  };
  typing.tables.functions.set(node, {
    interfaceType: resolved(shape.interfaceType) as ClassT,
    method: shape.found.method,
    parameters: shape.parameters.map(resolved),
    returnType: shape.returnType,
    locals: [],
    body,
    reference,
  });
  return resolved(shape.interfaceType);
}

function asArguments(types: readonly JavaType[]): Argument[] {
  return types.map((type) => ({ node: null, shape: 'plain', type: resolved(type), scope: null }));
}

function findReference(typing: Typing, node: MethodReference, scope: Scope, shape: Shape): Reference {
  const { relations } = typing;
  const { target } = node;
  if (target.kind === 'TypeExpression') {
    return typeReference(typing, node, relations.resolution.resolve(target.type, scope), shape);
  }
  if (target.kind === 'Super') {
    const type = superType(typing, scope);
    const chosen = chooseMethod(
      typing,
      typing.members.findMethods(type, node.name),
      asArguments(shape.parameters),
    );
    if (!chosen) throw invalid(node);
    return made('super', chosen.found, chosen.packs, type, typing, shape.parameters);
  }
  const meaning = meaningOf(typing, target, scope);
  if (meaning?.kind === 'class') {
    const type: ClassT = { kind: 'class', symbol: meaning.symbol, args: [] };
    return typeReference(typing, node, type, shape);
  }
  const type = typing.expression(target, scope, null);
  const chosen = chooseMethod(
    typing,
    typing.members.findMethods(type, node.name),
    asArguments(shape.parameters),
  );
  if (!chosen) throw invalid(node);
  return made('bound', chosen.found, chosen.packs, type, typing, shape.parameters);
}

function invalid(node: MethodReference): CompileFault {
  return new CompileFault(node.at, 'incompatible types: invalid method reference');
}

function typeReference(typing: Typing, node: MethodReference, type: JavaType, shape: Shape): Reference {
  if (node.name === 'new') return newReference(typing, node, type, shape);
  const { relations, members } = typing;
  const view = type.kind === 'class' && type.args.length === 0 ? relations.thisType(type.symbol) : type;
  const candidates = members.findMethods(view, node.name);
  const statics = candidates.filter(({ method }) => method.isStatic);
  const chosenStatic = chooseMethod(typing, statics, asArguments(shape.parameters));
  const first = shape.parameters[0];
  if (first) {
    const known = relations.upper(resolved(first));
    const receiver =
      relations.asSuper(known, type.kind === 'class' ? type.symbol : relations.object.symbol) ?? type;
    const instances = members.findMethods(receiver, node.name).filter(({ method }) => !method.isStatic);
    const chosen = chooseMethod(typing, instances, asArguments(shape.parameters.slice(1)));
    if (chosen && !(chosenStatic && !chosenStatic.packs)) {
      learnSubtype(
        relations,
        type.kind === 'class' && type.symbol.typeParameters.length === 0 ? type : receiver,
        first,
      );
      return made(
        'unbound',
        chosen.found,
        chosen.packs,
        relations.erasure(type),
        typing,
        shape.parameters.slice(1),
      );
    }
  }
  if (!chosenStatic) throw invalid(node);
  return made('static', chosenStatic.found, chosenStatic.packs, type, typing, shape.parameters);
}

function newReference(typing: Typing, node: MethodReference, type: JavaType, shape: Shape): Reference {
  if (type.kind === 'array') {
    return { how: 'newArray', method: null, packs: false, type, resultType: type };
  }
  if (type.kind !== 'class') throw invalid(node);
  const { relations, members } = typing;
  const site = type.args.length === 0 ? relations.thisType(type.symbol) : type;
  const candidates = members.constructorsOf(type.symbol).map((method) => ({ method, site }));
  const chosen = chooseMethod(typing, candidates, asArguments(shape.parameters));
  if (!chosen) throw invalid(node);
  const raw = type.symbol.typeParameters.length > 0 && type.args.length === 0;
  const result = raw ? openResult(typing, type, shape) : type;
  return { how: 'new', method: chosen.found.method, packs: chosen.packs, type, resultType: result };
}

/** `ArrayList::new` for a wanted `List<String>` makes an `ArrayList<String>`. */
function openResult(typing: Typing, type: ClassT, shape: Shape): JavaType {
  const wanted = resolved(shape.returnType);
  if (wanted.kind !== 'class' || mentionsInference(wanted)) return type;
  const view = typing.relations.asSuper(typing.relations.thisType(type.symbol), wanted.symbol);
  if (!view) return type;
  const map = new Map(
    view.args.flatMap((arg, index) => {
      const given = wanted.args[index];
      return arg.kind === 'variable' && given ? [[arg.variable, given] as const] : [];
    }),
  );
  return substitute(typing.relations.thisType(type.symbol), map);
}

function made(
  how: Reference['how'],
  found: FoundMethod,
  packs: boolean,
  type: JavaType,
  typing: Typing,
  parameters: readonly JavaType[],
): Reference {
  const { method, site } = found;
  const map = new Map(typing.relations.argumentsOf(site));
  method.parameters.forEach((declared, index) => {
    const given = parameters[index];
    if (declared.kind === 'variable' && method.typeParameters.includes(declared.variable) && given) {
      map.set(declared.variable, typing.relations.boxed(resolved(given)));
    }
  });
  for (const variable of method.typeParameters) {
    if (!map.has(variable)) map.set(variable, typing.relations.erasure({ kind: 'variable', variable }));
  }
  const result = substitute(method.returnType, map);
  return {
    how,
    method,
    packs,
    type,
    resultType: result.kind === 'wildcard' ? typing.relations.upper(result) : result,
  };
}
