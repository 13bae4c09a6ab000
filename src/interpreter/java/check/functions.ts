/** Lambdas and method references against the functional interface their context wants. */
import type { Expression, Lambda, MethodReference } from '../syntax/expressions';
import { functionIn } from './inference-context';
import type { MemberMethod } from './members';
import { ReferenceResolver } from './references';
import { type LocalSymbol, Scope } from './scope';
import { asSuper } from './substitution';
import { type ClassT, hasUnknown, isVoid, type Type, UNKNOWN, VOID } from './types';

/** What `return` means inside the body at hand. */
export interface ReturnTarget {
  /** The type wanted; unknown when anything goes, void for none. */
  readonly type: Type;
  readonly isLambda: boolean;
  /** Types seen so far, for inference. */
  readonly found: Type[];
}

/** Functions as values. */
export abstract class FunctionChecker extends ReferenceResolver {
  protected abstract reportMissing(node: MethodReference, site: Type, sam: MemberMethod | null): void;

  /** The interface method each lambda or method reference implements. */
  readonly functions = new Map<Lambda | MethodReference, MemberMethod>();
  /** The interface that the context of a lambda or method reference wants. */
  readonly functionTargets = new Map<Lambda | MethodReference, Type>();
  protected returns: ReturnTarget = { type: VOID, isLambda: false, found: [] };

  protected abstract lambdaBody(lambda: Lambda, returns: ReturnTarget): void;
  protected abstract declare(local: LocalSymbol, at: number): void;

  protected functionArgument(expression: Expression, target: Type): void {
    const node = functionIn(expression);
    if (node?.kind === 'Lambda') this.lambda(node, target);
    else if (node) this.methodReference(node, target);
    else this.expression(expression, target);
  }

  protected resultAlone(lambda: Lambda): Type {
    const returns: ReturnTarget = { type: UNKNOWN, isLambda: true, found: [] };
    return this.alone(() => this.#inLambda(lambda, null, returns));
  }

  /** Runs and forgets all that is found, as it will be found again. */
  protected abstract alone(work: () => Type): Type;

  /** Attributes a lambda; the result is the type its body gives. */
  protected lambda(node: Lambda, target: Type): Type {
    const sam = this.#wantedFunction(node, target);
    if (sam && sam.parameters.length !== node.parameters.length) {
      this.reporter.error('attribute', node.at, 'lambda-parameters');
      return this.#inLambda(node, null, { type: UNKNOWN, isLambda: true, found: [] });
    }
    if (sam) this.#noteFunction(node, sam, target);
    const wanted = sam ? this.relations.bounds.exact(sam.returnType) : UNKNOWN;
    return this.#inLambda(node, sam, { type: wanted, isLambda: true, found: [] });
  }

  #wantedFunction(node: Lambda | MethodReference, target: Type): MemberMethod | null {
    const sam = this.functionOf(target);
    if (!sam && target.kind !== 'unknown' && !this.#isOpenTarget(target)) {
      this.reporter.typed(node.at, [target], (text) => [
        `incompatible types: ${text.type(target)} is not a functional interface`,
      ]);
    }
    return sam;
  }

  #noteFunction(node: Lambda | MethodReference, sam: MemberMethod, target: Type): void {
    this.functions.set(node, sam);
    this.functionTargets.set(node, target);
    // What a function throws is found out only when everything has a meaning.
    for (const each of sam.thrown) this.relations.bounds.doubt(each);
  }

  #isOpenTarget(target: Type): boolean {
    if (target.kind !== 'class') return target.kind !== 'primitive' && target.kind !== 'array';
    return target.symbol.parts.hasUnknownSupertype || target.symbol.isInterface;
  }

  #inLambda(node: Lambda, sam: MemberMethod | null, returns: ReturnTarget): Type {
    const { frame } = this;
    if (!frame) return UNKNOWN;
    const before = frame.scope;
    const outerReturns = this.returns;
    frame.scope = new Scope(before, node);
    this.returns = returns;
    node.parameters.forEach((parameter, index) => {
      const isTyped = parameter.type !== null && parameter.type.kind !== 'VarType';
      const type =
        isTyped && parameter.type ? this.resolve(parameter.type) : (sam?.parameters[index] ?? UNKNOWN);
      const isFinal = parameter.modifiers.names.includes('final');
      const local: LocalSymbol = {
        name: parameter.name,
        kind: 'parameter',
        type,
        isFinal,
        isInitialized: true,
        declaration: parameter,
        initializer: null,
        body: node,
      };
      this.declare(local, parameter.at);
    });
    this.lambdaBody(node, returns);
    frame.scope = before;
    this.returns = outerReturns;
    return this.#combined(returns.found);
  }

  #combined(found: readonly Type[]): Type {
    const [first, ...rest] = found;
    if (!first) return UNKNOWN;
    return rest.reduce((type, each) => this.conditionalType(type, each), first);
  }

  /** A value returned from a lambda, its expression body included. */
  protected lambdaResult(expression: Expression, returns: ReturnTarget): void {
    const type = this.expression(expression, isVoid(returns.type) ? UNKNOWN : returns.type);
    returns.found.push(type);
    if (isVoid(returns.type) || returns.type.kind === 'unknown' || type.kind === 'unknown') return;
    if (this.relations.isAssignable(type, returns.type) || this.#suits(expression, type, returns.type))
      return;
    if (hasUnknown(returns.type)) return;
    this.unsuited('lambda-return', expression.at, type, returns.type);
  }

  /** Constants that may be narrowed, and functions, which were checked against the target already. */
  #suits(expression: Expression, type: Type, wanted: Type): boolean {
    if (type.kind === 'primitive' && this.constantInt(expression) !== null) {
      return this.relations.unboxed(wanted) !== null && this.relations.unboxed(wanted)?.name !== 'boolean';
    }
    return false;
  }

  /** Attributes a method reference. */
  protected methodReference(node: MethodReference, target: Type): void {
    const sam = this.#wantedFunction(node, target);
    const qualifier = this.qualifier(node.target, false);
    let result: Type | null = null;
    if (sam) {
      this.#noteFunction(node, sam, target);
      result = this.resolveReference(node, sam, qualifier)?.result ?? null;
    }
    if (result && sam) this.#checkResult(node, result, sam.returnType);
    if (qualifier.kind === 'package' || node.name === 'new' || node.target.kind === 'Super') return;
    const isClass = qualifier.kind === 'class';
    const written = this.relations.upperBound(qualifier.type);
    if (written.kind !== 'class') return;
    const site = isClass ? this.#seenByReceiver(written, sam) : written;
    const candidates = this.findMethods(site, node.name);
    if (candidates.length === 0) {
      if (!this.isOpen(site)) this.reportMissing(node, site, sam);
      return;
    }
    this.#noteReference(node, candidates, sam, isClass);
  }

  #checkResult(node: MethodReference, result: Type, wanted: Type): void {
    if (isVoid(wanted) || hasUnknown(wanted)) return;
    const exact = this.relations.bounds.exact(wanted);
    if (this.relations.isAssignable(result, exact)) return;
    this.unsuited('reference-return', node.at, result, exact);
  }

  /** `List::stream` for a list of strings is a stream of strings (JLS 15.13.1). */
  #seenByReceiver(written: ClassT, sam: MemberMethod | null): ClassT {
    const [first] = sam?.parameters ?? [];
    if (!first || written.arguments.length > 0 || written.symbol.parts.typeParameters.length === 0)
      return written;
    const receiver = this.relations.upperBound(first);
    const seen = receiver.kind === 'class' ? asSuper(receiver, written.symbol) : null;
    return seen !== null && seen !== 'unknown' ? seen : written;
  }

  /** Tells of a deprecated method, where only one can be meant. */
  #noteReference(
    node: MethodReference,
    candidates: readonly MemberMethod[],
    sam: MemberMethod | null,
    isClass: boolean,
  ): void {
    const count = sam?.parameters.length;
    const fitting = candidates.filter(({ method, parameters }) => {
      if (count === undefined || method.isVarargs) return true;
      return parameters.length === count || (isClass && !method.isStatic && parameters.length === count - 1);
    });
    const [only] = fitting;
    if (fitting.length === 1 && only && !only.method.isVarargs) this.noteMethod(only.method, node.at);
  }
}
