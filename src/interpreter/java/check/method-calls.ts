/** Method calls, object creation and explicit constructor calls. */

import type { ClassBody } from '../syntax/declarations';
import type { ConstructorCall, Expression, MethodCall, NewObject } from '../syntax/expressions';
import type { CallNode } from './calls';
import type { ClassSymbol } from './class-symbol';
import type { MemberMethod } from './members';
import { NameResolver } from './names';
import type { Applicable } from './overloads';
import { asSuper, closed, isOpenType } from './substitution';
import { type ClassT, classType, LATER, type MethodSymbol, type Type, UNKNOWN, VOID } from './types';

/** A checked exception that a call or a throw may let out. */
export interface ThrownAt {
  readonly type: Type;
  readonly at: number;
}

/** Calls by name. */
export abstract class MethodCallChecker extends NameResolver {
  /** Exceptions each call declares, for the flow analysis. */
  readonly thrownBy = new Map<Expression, readonly Type[]>();
  readonly calls = new Map<CallNode, Applicable>();
  /** Of calls without a target: the class around whose method it is. */
  readonly implicitOwners = new Map<MethodCall, ClassSymbol>();

  /** What stands before a dot is neither variable nor class. */
  protected abstract reportNoVariable(target: Expression): void;

  protected abstract anonymousClass(node: NewObject, base: ClassT, body: ClassBody): Type;

  protected recordCall(node: CallNode, chosen: Applicable): void {
    this.calls.set(node, chosen);
    if (chosen.candidate.thrown.length === 0 || node.kind === 'EnumConstant') return;
    this.thrownBy.set(node, chosen.candidate.thrown);
  }

  protected methodCall(node: MethodCall, target: Type): Type {
    return this.inContext(target, () => {
      this.attributeEarly(node.arguments);
      return this.#calledOn(node, target);
    });
  }

  #calledOn(node: MethodCall, target: Type): Type {
    if (!node.target) return this.#unqualifiedCall(node, target);
    if (node.target.kind === 'Super') return this.#superCall(node, target);
    const qualifier = this.qualifier(node.target, node.target.kind === 'FieldAccess');
    if (qualifier.kind === 'package') {
      this.reportNoVariable(node.target);
      return this.#giveUp(node);
    }
    if (qualifier.kind === 'class') return this.#staticCall(node, qualifier.type, target);
    return this.#callOn(node, qualifier.type, target);
  }

  /** Attributes the arguments of a call nothing is known about. */
  #giveUp(node: { arguments: readonly Expression[] }): Type {
    this.giveUpArguments(node.arguments);
    return UNKNOWN;
  }

  #callOn(node: MethodCall, type: Type, target: Type): Type {
    if (type.kind === 'unknown') return this.#giveUp(node);
    const site = this.relations.upperBound(type);
    if (site.kind === 'primitive' || site.kind === 'null') {
      const name = site.kind === 'null' ? '<null>' : site.name;
      this.reporter.error('attribute', node.selectAt, `${name} cannot be dereferenced`);
      return this.#giveUp(node);
    }
    if (site.kind === 'array') return this.#arrayCall(node, type);
    if (site.kind !== 'class') return this.#giveUp(node);
    if (node.name === 'getClass' && node.arguments.length === 0) return this.#classOf(node, site);
    const candidates = this.#candidatesOf(type, site, node.name);
    if (candidates.length > 0) return this.#chosenCall(node, candidates, target, false);
    return this.#missingMethod(node, type, site);
  }

  /** A type variable with several bounds has the methods of all of them. */
  #candidatesOf(type: Type, site: ClassT, name: string): MemberMethod[] {
    const bounds = type.kind === 'variable' ? type.variable.bounds : [];
    if (bounds.length < 2) return this.findMethods(site, name);
    return bounds.flatMap((bound) => {
      const upper = this.relations.upperBound(bound);
      return upper.kind === 'class' ? this.findMethods(upper, name) : [];
    });
  }

  #missingMethod(node: MethodCall, type: Type, site: ClassT): Type {
    const missing = this.argumentsOfMissing(node.arguments);
    if (this.isOpen(site) || !missing.isKnown) return UNKNOWN;
    this.cannotFindMember(
      { target: node.target, at: node.selectAt },
      `method ${node.name}(%s)`,
      type,
      missing,
    );
    return UNKNOWN;
  }

  #arrayCall(node: MethodCall, type: Type): Type {
    if (node.name === 'clone' && node.arguments.length === 0) {
      const [candidate] = this.findMethods(this.#objectType(), 'clone');
      // That of arrays throws nothing.
      if (candidate) this.calls.set(node, this.plainly(candidate));
      return type;
    }
    const object = this.world.classTypeOf('java.lang.Object');
    const candidates = object ? this.findMethods(object, node.name) : [];
    if (candidates.length > 0) return this.#chosenCall(node, candidates, UNKNOWN, false);
    const missing = this.argumentsOfMissing(node.arguments);
    if (missing.isKnown) {
      this.cannotFindMember(
        { target: node.target, at: node.selectAt },
        `method ${node.name}(%s)`,
        type,
        missing,
      );
    }
    return UNKNOWN;
  }

  #classOf(node: MethodCall, site: ClassT): Type {
    const [candidate] = this.findMethods(this.#objectType(), 'getClass');
    if (candidate) this.recordCall(node, this.plainly(candidate));
    const symbol = this.world.byBinaryName('java.lang.Class');
    if (!symbol) return UNKNOWN;
    return classType(symbol, [{ kind: 'wildcard', bound: 'extends', type: this.erasure(site) }]);
  }

  #staticCall(node: MethodCall, type: ClassT, target: Type): Type {
    const candidates = this.findMethods(type, node.name);
    if (candidates.length === 0) {
      const missing = this.argumentsOfMissing(node.arguments);
      if (this.isOpen(type) || !missing.isKnown) return UNKNOWN;
      this.reporter.typed(node.selectAt, missing.types, (text) => [
        'cannot find symbol',
        `  symbol:   method ${node.name}(${text.arguments(missing)})`,
        `  location: ${type.symbol.typeKindName} ${type.symbol.name}`,
      ]);
      return UNKNOWN;
    }
    return this.#chosenCall(node, candidates, target, true);
  }

  #superCall(node: MethodCall, target: Type): Type {
    const base = node.target ? this.expression(node.target) : UNKNOWN;
    if (base.kind !== 'class') return this.#giveUp(node);
    const candidates = this.findMethods(base, node.name);
    if (candidates.length > 0) return this.#chosenCall(node, candidates, target, false);
    const missing = this.argumentsOfMissing(node.arguments);
    if (!this.isOpen(base) && missing.isKnown) {
      this.reporter.typed(node.selectAt, missing.types, (text) => [
        'cannot find symbol',
        `  symbol: method ${node.name}(${text.arguments(missing)})`,
      ]);
    }
    return UNKNOWN;
  }

  /** Looks in the classes around, then in static imports; the first class with a fitting method wins. */
  #unqualifiedCall(node: MethodCall, target: Type): Type {
    let isStatic = false;
    let isOpen = false;
    let nearest: { candidates: MemberMethod[]; isStatic: boolean } | null = null;
    for (let frame = this.frame; frame; frame = frame.outer) {
      isStatic ||= frame.isStatic;
      const own = this.ownType(frame.symbol);
      const candidates = this.findMethods(own, node.name);
      isOpen ||= this.isOpen(own);
      if (candidates.length > 0) {
        nearest ??= { candidates, isStatic };
        if (this.#mayFit(candidates, node)) {
          this.implicitOwners.set(node, frame.symbol);
          return this.#chosenCall(node, candidates, target, isStatic);
        }
      }
      isStatic ||= frame.symbol.head.isStatic && !frame.symbol.head.isLocal;
    }
    const imported = this.names.staticOwners(node.name).flatMap((owner) => {
      return this.findMethods(classType(owner), node.name).filter(({ method }) => method.isStatic);
    });
    if (imported.length > 0) return this.#chosenCall(node, imported, target, false);
    if (isOpen) return this.#giveUp(node);
    if (nearest) return this.#chosenCall(node, nearest.candidates, target, nearest.isStatic);
    const missing = this.argumentsOfMissing(node.arguments);
    if (missing.isKnown) this.cannotFind(`method ${node.name}(%s)`, node.selectAt, missing);
    return UNKNOWN;
  }

  #mayFit(candidates: readonly MemberMethod[], node: MethodCall): boolean {
    return candidates.some(({ method, parameters }) => {
      const count = node.arguments.length;
      return parameters.length === count || (method.isVarargs && count >= parameters.length - 1);
    });
  }

  #chosenCall(node: MethodCall, candidates: MemberMethod[], target: Type, isStatic: boolean): Type {
    const place = {
      name: node.name,
      at: node.selectAt,
      inferenceAt: node.at,
      arguments: node.arguments,
    };
    const explicit = this.explicitTypeArguments(node.typeArguments);
    const { chosen, type } = this.resolveCall(candidates, place, target, false, explicit);
    if (!chosen) return UNKNOWN;
    this.recordCall(node, chosen);
    const { method, parameters, site } = chosen.candidate;
    if (isStatic && !method.isStatic) {
      this.reporter.typed(node.selectAt, [...parameters, chosen.candidate.returnType], (text) => [
        `non-static method ${text.method(method, parameters)} cannot be referenced from a static context`,
      ]);
    }
    this.#checkAccess(method, site, node.selectAt);
    this.noteMethod(method, node.selectAt);
    return type;
  }

  #checkAccess(method: MethodSymbol, site: ClassT, at: number): void {
    if (this.isAccessible(method, site.symbol) || method.access === 'package') return;
    const { parameters, owner, access } = method;
    this.reporter.typed(at, parameters, (text) => [
      `${text.method(method)} has ${access} access in ${owner.name}`,
    ]);
  }

  protected newObject(node: NewObject, target: Type): Type {
    // What an anonymous class extends must be settled before its body is looked at.
    if (!node.body) return this.inContext(target, () => this.#created(node, target));
    const own = isOpenType(target) ? UNKNOWN : target;
    return this.inContext(UNKNOWN, () => this.#created(node, own === LATER ? UNKNOWN : own));
  }

  #created(node: NewObject, target: Type): Type {
    const outer = node.outer ? this.expression(node.outer) : null;
    const type = outer ? this.#innerType(node, outer) : this.resolve(node.type);
    const isDiamond = node.type.kind === 'ClassType' && node.type.typeArguments?.length === 0;
    if (type.kind !== 'class') {
      this.#giveUp(node);
      if (node.body) this.anonymousClass(node, this.#objectType(), node.body);
      return UNKNOWN;
    }
    const { symbol } = type;
    if (isDiamond && symbol.parts.typeParameters.length === 0) {
      const at = this.#diamondAt(node);
      const reason = `  reason: cannot use '<>' with non-generic class ${symbol.name}`;
      this.reporter.error('attribute', at, `cannot infer type arguments for ${symbol.name}`, reason);
      this.#giveUp(node);
      return UNKNOWN;
    }
    if (!node.body && (symbol.head.isAbstract || symbol.isInterface)) {
      this.reporter.error('attribute', node.at, `${symbol.name} is abstract; cannot be instantiated`);
      this.#giveUp(node);
      return type;
    }
    if (symbol.head.kind === 'enum') {
      this.reporter.error('attribute', node.at, 'enum-new');
      return type;
    }
    this.#checkEnclosing(node, type);
    return this.#constructed(node, type, isDiamond, target);
  }

  #diamondAt(node: NewObject): number {
    return (node.type.kind === 'ClassType' ? node.type.argumentsAt : null) ?? node.at;
  }

  #innerType(node: NewObject, outer: Type): Type {
    if (outer.kind !== 'class' || node.type.kind !== 'ClassType') return UNKNOWN;
    const symbol = this.memberClass(outer.symbol, node.type.name);
    if (symbol) return classType(symbol, [], outer);
    const { name, at } = node.type;
    if (!this.isOpen(outer)) {
      this.reporter.typed(at, [outer], (text) => [
        'cannot find symbol',
        `  symbol:   class ${name}`,
        `  location: ${outer.symbol.typeKindName} ${text.type(outer)}`,
      ]);
    }
    return UNKNOWN;
  }

  #objectType(): ClassT {
    const object = this.world.classTypeOf('java.lang.Object');
    if (!object) throw new Error('no java.lang.Object among the signatures');
    return object;
  }

  /** An inner class needs an enclosing instance. */
  #checkEnclosing(node: NewObject, type: ClassT): void {
    const { outer, isStatic, isLocal } = type.symbol.head;
    if (node.outer || !outer || isStatic || isLocal || !type.symbol.head.source) return;
    let isStaticHere = false;
    for (let frame = this.frame; frame; frame = frame.outer) {
      isStaticHere ||= frame.isStatic;
      if (asSuper(classType(frame.symbol), outer)) {
        if (!isStaticHere) return;
        break;
      }
      isStaticHere ||= frame.symbol.head.isStatic && !frame.symbol.head.isLocal;
    }
    this.reporter.error('attribute', node.at, 'this-static');
  }

  #constructed(node: NewObject, type: ClassT, isDiamond: boolean, target: Type): Type {
    const isInterface = type.symbol.isInterface;
    const candidates = isInterface
      ? this.constructorsOf(this.#objectType(), false)
      : this.constructorsOf(type, isDiamond);
    if (type.symbol.parts.constructors.length === 0 && !isInterface) {
      this.#giveUp(node);
      return type;
    }
    const place = {
      name: type.symbol.name,
      at: node.at,
      inferenceAt: this.#diamondAt(node),
      arguments: node.arguments,
    };
    const outcome = this.resolveCall(candidates, place, target, isDiamond && !isInterface);
    if (outcome.chosen) {
      this.recordCall(node, outcome.chosen);
      const { method, site } = outcome.chosen.candidate;
      // An anonymous class calls the constructor as a subclass does (JLS 6.6.2.2).
      if (!node.body || method.access !== 'protected') this.#checkAccess(method, site, node.at);
      this.noteMethod(outcome.chosen.candidate.method, node.at);
    }
    const result = isDiamond ? this.#diamondType(outcome.type, type, isInterface, target) : type;
    if (!node.body) return result;
    this.attributeWaiting();
    this.relations.bounds.settleAll(result);
    const base = closed(result);
    return this.anonymousClass(node, base.kind === 'class' ? base : type, node.body);
  }

  #diamondType(inferred: Type, type: ClassT, isInterface: boolean, target: Type): Type {
    if (!isInterface) return inferred.kind === 'class' ? inferred : type;
    return target.kind === 'class' && target.symbol === type.symbol ? this.withoutWildcards(target) : type;
  }

  protected constructorCall(node: ConstructorCall): Type {
    if (node.outer) this.expression(node.outer);
    const own = this.frame?.symbol;
    const base = own && (node.which === 'this' ? this.ownType(own) : own.parts.superclass);
    if (!base || own.parts.hasUnknownSupertype || base.symbol.head.binaryName === 'java.lang.Enum') {
      return this.inContext(UNKNOWN, () => {
        this.#giveUp(node);
        return VOID;
      });
    }
    const place = {
      name: base.symbol.name,
      at: node.start,
      inferenceAt: node.at,
      arguments: node.arguments,
    };
    return this.inContext(UNKNOWN, () => {
      const { chosen } = this.resolveCall(this.constructorsOf(base, false), place, UNKNOWN, false);
      if (chosen) this.recordCall(node, chosen);
      return VOID;
    });
  }
}
