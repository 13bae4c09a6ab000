/** What method references call (JLS 15.13.1). */
import type { Expression, MethodReference } from '../syntax/expressions';
import type { MemberMethod } from './members';
import { MethodCallChecker } from './method-calls';
import type { Meaning } from './names';
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

  protected resolveReference(
    node: MethodReference,
    sam: MemberMethod,
    qualifier: Meaning,
  ): ResolvedReference | null {
    const found = this.#referenceOf(node, sam, qualifier);
    if (found) this.references.set(node, found);
    return found;
  }

  #referenceOf(node: MethodReference, sam: MemberMethod, qualifier: Meaning): ResolvedReference | null {
    const { target } = node;
    if (target.kind === 'TypeExpression') return this.#byType(node, this.resolve(target.type), sam);
    if (qualifier.kind === 'package') return null;
    if (target.kind === 'Super') {
      const { type } = qualifier;
      return type.kind === 'class' ? this.#called(node, 'super', type, type, sam.parameters) : null;
    }
    if (qualifier.kind === 'class') return this.#byType(node, qualifier.type, sam);
    const site = this.relations.upperBound(qualifier.type);
    return site.kind === 'class' ? this.#called(node, 'bound', site, qualifier.type, sam.parameters) : null;
  }

  /** The method of a class that fits these argument types. */
  #called(
    node: MethodReference,
    how: 'static' | 'bound' | 'unbound' | 'super',
    site: ClassT,
    type: Type,
    parameters: readonly Type[],
  ): ResolvedReference | null {
    const isStatic = how === 'static';
    const candidates = this.findMethods(site, node.name).filter(({ method }) => method.isStatic === isStatic);
    const chosen = this.#chosenFor(node, candidates, parameters, false);
    if (!chosen) return null;
    return { how, chosen, type, result: chosen.candidate.returnType };
  }

  #chosenFor(
    node: Expression,
    candidates: readonly MemberMethod[],
    parameters: readonly Type[],
    isDiamond: boolean,
  ): Applicable | null {
    const found = parameters.map(
      (type): Argument => ({ expression: node, type, isDeferred: false, branches: null }),
    );
    const fitting = this.applicable(candidates, found, isDiamond);
    const best =
      fitting.length > 1
        ? (this.mostSpecific(fitting, found) ?? this.mostGeneral(fitting, found))
        : (fitting[0] ?? null);
    if (!best) return null;
    const chosen = this.fit(best.declared, found, best.phase, { isDiamond, explicit: [], isLone: true });
    if (!('phase' in chosen)) return null;
    this.keepOpen(chosen.variables);
    return chosen;
  }

  protected exactReference(node: MethodReference): { member: MemberMethod; receiver: Type | null } | null {
    // Other values are not looked at twice.
    if (!['Name', 'FieldAccess', 'TypeExpression', 'This'].includes(node.target.kind)) return null;
    const qualifier = this.qualifier(node.target, false);
    if (qualifier.kind === 'package') return null;
    const isClass = qualifier.kind === 'class';
    const site = this.relations.upperBound(qualifier.type);
    if (site.kind !== 'class') return null;
    if (isClass && site.arguments.length < site.symbol.parts.typeParameters.length) return null;
    const isNew = node.name === 'new';
    const [member, other] = isNew ? this.constructorsOf(site, false) : this.findMethods(site, node.name);
    if (!member || other || member.method.isVarargs || member.method.typeParameters.length > 0) return null;
    if (isNew) return { member: { ...member, returnType: site }, receiver: null };
    return { member, receiver: isClass && !member.method.isStatic ? qualifier.type : null };
  }

  #byType(node: MethodReference, type: Type, sam: MemberMethod): ResolvedReference | null {
    if (node.name === 'new') return this.#creation(node, type, sam);
    if (type.kind !== 'class') return null;
    const isRaw = type.arguments.length === 0 && type.symbol.parts.typeParameters.length > 0;
    const own = isRaw ? classType(type.symbol, type.symbol.parts.typeParameters.map(variableType)) : type;
    const asStatic = this.#called(node, 'static', own, type, sam.parameters);
    if (asStatic && asStatic.chosen?.packs === false) return asStatic;
    const [first, ...others] = sam.parameters;
    const receiver = first && this.relations.upperBound(first);
    const seen = receiver?.kind === 'class' ? asSuper(receiver, type.symbol) : null;
    const site = seen !== null && seen !== 'unknown' ? seen : own;
    return (first && this.#called(node, 'unbound', site, type, others)) ?? asStatic;
  }

  #creation(node: MethodReference, type: Type, sam: MemberMethod): ResolvedReference | null {
    if (type.kind === 'array') {
      const [size] = sam.parameters;
      return size && this.relations.isAssignable(size, INT)
        ? { how: 'newArray', chosen: null, type, result: type }
        : null;
    }
    if (type.kind !== 'class') return null;
    const isDiamond = type.arguments.length === 0 && type.symbol.parts.typeParameters.length > 0;
    const chosen = this.#chosenFor(node, this.constructorsOf(type, isDiamond), sam.parameters, isDiamond);
    const result = chosen && isDiamond ? chosen.candidate.returnType : type;
    return chosen && { how: 'new', chosen, type: result, result };
  }
}
