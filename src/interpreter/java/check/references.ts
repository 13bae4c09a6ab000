/** What method references call (JLS 15.13.1). */
import type { Expression, MethodReference } from '../syntax/expressions';
import type { MemberMethod } from './members';
import { MethodCallChecker } from './method-calls';
import type { Applicable, Argument } from './overloads';
import { asSuper } from './substitution';
import { type ClassT, classType, INT, type Type, variableType } from './types';

/** A method reference settled. */
export interface ResolvedReference {
  readonly how: 'static' | 'bound' | 'unbound' | 'new' | 'newArray' | 'super';
  /** Null when an array is made. */
  readonly chosen: Applicable | null;
  /** The class or array that is made, or the type of the receiver. */
  readonly type: Type;
  readonly result: Type;
}

/** Choosing the methods of references. */
export abstract class ReferenceResolver extends MethodCallChecker {
  /** What references were found to call, for later stages. */
  readonly references = new Map<MethodReference, ResolvedReference>();

  protected resolveReference(node: MethodReference, sam: MemberMethod): void {
    const reference = this.referenceOf(node, sam);
    if (reference) this.references.set(node, reference);
  }

  private referenceOf(node: MethodReference, sam: MemberMethod): ResolvedReference | null {
    const { target } = node;
    if (target.kind === 'TypeExpression') return this.byType(node, this.resolve(target.type), sam);
    if (target.kind === 'Super') {
      const type = this.expression(target);
      return type.kind === 'class' ? this.called(node, 'super', type, type, sam.parameters) : null;
    }
    const qualifier = this.qualifier(target, false);
    if (qualifier.kind === 'package') return null;
    if (qualifier.kind === 'class') return this.byType(node, qualifier.type, sam);
    const site = this.relations.upperBound(qualifier.type);
    return site.kind === 'class' ? this.called(node, 'bound', site, qualifier.type, sam.parameters) : null;
  }

  /** The method of a class that fits these argument types. */
  private called(
    node: MethodReference,
    how: 'static' | 'bound' | 'unbound' | 'super',
    site: ClassT,
    type: Type,
    parameters: readonly Type[],
  ): ResolvedReference | null {
    const isStatic = how === 'static';
    const candidates = this.findMethods(site, node.name).filter(({ method }) => method.isStatic === isStatic);
    const chosen = this.chosenFor(node, candidates, parameters, false);
    if (!chosen) return null;
    const { candidate, inference } = chosen;
    const result =
      inference.variables.length > 0 ? inference.finish(candidate.returnType) : candidate.returnType;
    return { how, chosen, type, result };
  }

  private chosenFor(
    node: Expression,
    candidates: readonly MemberMethod[],
    parameters: readonly Type[],
    isDiamond: boolean,
  ): Applicable | null {
    const found = parameters.map((type): Argument => ({ expression: node, type, isDeferred: false }));
    const fitting = this.applicable(candidates, found, isDiamond);
    return fitting.length > 1 ? this.mostSpecific(fitting, found) : (fitting[0] ?? null);
  }

  private byType(node: MethodReference, type: Type, sam: MemberMethod): ResolvedReference | null {
    if (node.name === 'new') return this.creation(node, type, sam);
    if (type.kind !== 'class') return null;
    const isRaw = type.arguments.length === 0 && type.symbol.parts.typeParameters.length > 0;
    const own = isRaw ? classType(type.symbol, type.symbol.parts.typeParameters.map(variableType)) : type;
    const asStatic = this.called(node, 'static', own, type, sam.parameters);
    if (asStatic && asStatic.chosen?.packs === false) return asStatic;
    const [first, ...others] = sam.parameters;
    const receiver = first && this.relations.upperBound(first);
    const seen = receiver?.kind === 'class' ? asSuper(receiver, type.symbol) : null;
    const site = seen !== null && seen !== 'unknown' ? seen : own;
    return (first && this.called(node, 'unbound', site, type, others)) ?? asStatic;
  }

  private creation(node: MethodReference, type: Type, sam: MemberMethod): ResolvedReference | null {
    if (type.kind === 'array') {
      const [size] = sam.parameters;
      return size && this.relations.isAssignable(size, INT)
        ? { how: 'newArray', chosen: null, type, result: type }
        : null;
    }
    if (type.kind !== 'class') return null;
    const isDiamond = type.arguments.length === 0 && type.symbol.parts.typeParameters.length > 0;
    const chosen = this.chosenFor(node, this.constructorsOf(type, isDiamond), sam.parameters, isDiamond);
    return chosen && { how: 'new', chosen, type, result: type };
  }
}
