/** Calls of methods and constructors. */
import type { EnumConstant } from '../syntax/declarations';
import type { ConstructorCall, Expression, MethodCall, NewObject } from '../syntax/expressions';
import type { TypeNode } from '../syntax/types';
import type { ClassSymbol } from './class-symbol';
import type { Contradiction } from './inference';
import type { MemberMethod } from './members';
import { type Applicable, type Argument, OverloadResolver } from './overloads';
import { argumentsOf, substitute } from './substitution';
import type { ShownArguments } from './type-resolver';
import {
  type ClassT,
  classType,
  isVoid,
  type MethodSymbol,
  NULL,
  type Type,
  UNKNOWN,
  variableType,
} from './types';

/** Where a missing method was looked for, in javac's words. */
export interface CallPlace {
  readonly name: string;
  /** Caret for "cannot find symbol" and for inapplicable methods. */
  readonly at: number;
  /** Caret for types that cannot be inferred. */
  readonly inferenceAt: number;
  readonly arguments: readonly Expression[];
}

/** What calls a method or constructor. */
export type CallNode = MethodCall | NewObject | ConstructorCall | EnumConstant;

/** What a call came to. */
export interface CallOutcome {
  readonly chosen: Applicable | null;
  readonly type: Type;
}

/** Resolving calls once the candidates are known. */
export abstract class CallChecker extends OverloadResolver {
  protected abstract reportInapplicable(
    candidates: readonly MemberMethod[],
    found: readonly Argument[],
    place: CallPlace,
    isDiamond: boolean,
  ): void;

  protected abstract reportAmbiguous(
    fitting: readonly Applicable[],
    found: readonly Argument[],
    place: CallPlace,
  ): void;

  /** What the arguments and the context say about a type variable cannot both hold. */
  protected abstract reportContradiction(
    contradiction: Contradiction,
    place: CallPlace,
    isDiamond: boolean,
  ): void;

  /** Attributes an expression; `target` is the type its context wants, unknown when none. */
  protected abstract expression(expression: Expression, target?: Type): Type;

  protected abstract functionArgument(
    expression: Expression,
    target: Type,
    applicable: Applicable,
  ): Type | null;

  /** Remembers a call for later stages. */
  protected abstract recordCall(node: CallNode, chosen: Applicable): void;

  /** Attributes arguments; functions, and calls that hold functions, wait when one candidate is in view. */
  protected attributeArguments(
    expressions: readonly Expression[],
    candidates: readonly MemberMethod[],
  ): Argument[] {
    const count = expressions.length;
    const possible = candidates.filter(({ method, parameters }) => {
      return parameters.length === count || (method.isVarargs && count >= parameters.length - 1);
    });
    return expressions.map((expression) => {
      const isFunction = isFunctionExpression(expression);
      const waits = isFunction || (possible.length === 1 && holdsFunction(expression));
      if (waits) return { expression, type: UNKNOWN, isDeferred: true };
      return { expression, type: this.nonVoid(expression, this.argument(expression)), isDeferred: false };
    });
  }

  /** Chooses, reports when nothing fits, attributes what waited, and tells the result's type. */
  protected resolveCall(
    candidates: readonly MemberMethod[],
    place: CallPlace,
    target: Type,
    isDiamond: boolean,
    explicit: readonly Type[] = [],
  ): CallOutcome {
    const found = this.attributeArguments(place.arguments, candidates);
    const fitting = this.applicable(candidates, found, isDiamond, explicit);
    if (fitting.length === 0) {
      this.attributeWaiting(found);
      this.reportInapplicable(candidates, found, place, isDiamond);
      return { chosen: null, type: UNKNOWN };
    }
    const chosen =
      fitting.length === 1
        ? (fitting[0] ?? null)
        : (this.mostSpecific(fitting, found) ?? this.mostGeneral(fitting, found));
    if (!chosen) {
      this.attributeWaiting(found);
      this.reportAmbiguous(fitting, found, place);
      return { chosen: null, type: UNKNOWN };
    }
    return { chosen, type: this.finishCall(chosen, found, target, isDiamond, place) };
  }

  /** Where the type of an argument is not known, the method that takes any of those that the others take. */
  private mostGeneral(fitting: readonly Applicable[], found: readonly Argument[]): Applicable | null {
    const open = found.flatMap(({ type, isDeferred }, index) => {
      return type.kind === 'unknown' && !isDeferred ? [index] : [];
    });
    if (open.length === 0) return null;
    const takes = (each: Applicable, other: Applicable): boolean =>
      open.every((index) => {
        const own = this.formal(each.candidate, index, each.packs);
        const theirs = this.formal(other.candidate, index, other.packs);
        return theirs.kind === 'primitive' || this.relations.isSubtype(theirs, own);
      });
    return fitting.find((each) => fitting.every((other) => takes(each, other))) ?? null;
  }

  private nonVoid(expression: Expression, type: Type): Type {
    if (!isVoid(type)) return type;
    this.reporter.error('attribute', expression.at, "'void' type not allowed here");
    return UNKNOWN;
  }

  private readonly attributed = new Map<Expression, Type>();

  /** javac looks at arguments before it looks at what is called; those that need no context, that is. */
  protected attributeEarly(expressions: readonly Expression[]): void {
    for (const each of expressions) {
      if (!isFunctionExpression(each) && !holdsFunction(each))
        this.attributed.set(each, this.expression(each));
    }
  }

  /** An argument's type, attributed now if it was not before. */
  protected argument(expression: Expression): Type {
    return this.attributed.get(expression) ?? this.expression(expression);
  }

  /** The arguments of a call of nothing. */
  protected argumentsOfMissing(expressions: readonly Expression[]): ShownArguments & { isKnown: boolean } {
    const types = expressions.map((each) => (isFunctionExpression(each) ? NULL : this.argument(each)));
    return { expressions, types, isKnown: types.every((each) => each.kind !== 'unknown') };
  }

  private attributeWaiting(found: readonly Argument[]): void {
    for (const each of found) {
      if (each.isDeferred && !isFunctionExpression(each.expression)) this.expression(each.expression);
    }
  }

  private finishCall(
    chosen: Applicable,
    found: readonly Argument[],
    target: Type,
    isDiamond: boolean,
    place: CallPlace,
  ): Type {
    const { candidate, inference, packs } = chosen;
    const result = isDiamond ? this.constructedType(candidate.site.symbol) : candidate.returnType;
    const isWaiting = found.some((each) => each.isDeferred);
    if (inference.variables.length > 0 && target.kind !== 'unknown') {
      inference.result(result, target);
      const contradiction = inference.contradiction();
      if (contradiction) {
        this.reportContradiction(contradiction, place, isDiamond);
        return UNKNOWN;
      }
    }
    if (isWaiting) {
      found.forEach((argument, index) => {
        if (!argument.isDeferred) return;
        const formal = this.formal(candidate, index, packs);
        const sam = isLambda(argument.expression) ? this.functionOf(formal) : null;
        const known = sam ? inference.currentFor(sam.parameters) : inference.current();
        const wanted = substitute(formal, known);
        const type = this.functionArgument(argument.expression, wanted, chosen);
        this.functionResult(type, formal, chosen, argument.expression);
      });
    }
    return inference.variables.length > 0 ? inference.finish(result) : result;
  }

  /** What a lambda returned, or a waiting call's type, tells about the type variables. */
  private functionResult(
    type: Type | null,
    formal: Type,
    { inference }: Applicable,
    expression: Expression,
  ): void {
    if (!type || type.kind === 'unknown') return;
    if (!isFunctionExpression(expression)) {
      inference.argument(type, formal);
      return;
    }
    const sam = this.functionOf(formal);
    if (sam && inference.mentions(sam.returnType)) inference.argument(type, sam.returnType);
  }

  private constructedType(symbol: ClassSymbol): ClassT {
    return classType(symbol, symbol.parts.typeParameters.map(variableType));
  }

  /** Constructors as members of the type they construct. */
  protected constructorsOf(type: ClassT, isDiamond: boolean): MemberMethod[] {
    const site = isDiamond ? this.constructedType(type.symbol) : type;
    const by = isDiamond ? new Map() : argumentsOf(type);
    return type.symbol.parts.constructors.map((method) => ({
      method,
      site,
      parameters: method.parameters.map((each) => substitute(each, by)),
      returnType: method.returnType,
      thrown: method.thrown.map((each) => substitute(each, by)),
    }));
  }

  /** Explicit type arguments of a call, resolved for their errors. */
  protected explicitTypeArguments(nodes: readonly TypeNode[]): Type[] {
    return nodes.map((each) => this.resolveArgument(each));
  }

  /** Tells when the program uses a library method that is deprecated. */
  protected noteMethod(method: MethodSymbol, at: number): void {
    const { owner, deprecation, parameters } = method;
    if (owner.head.source || deprecation === 'no') return;
    const isRemoval = deprecation === 'removal';
    this.reporter.remark('warning', at, parameters, (text) => [
      `[${isRemoval ? 'removal' : 'deprecation'}] ${text.method(method)} in ${owner.name} has been deprecated` +
        (isRemoval ? ' and marked for removal' : ''),
    ]);
  }
}

/** A lambda or method reference, parentheses aside. */
export function isFunctionExpression(expression: Expression): boolean {
  if (expression.kind === 'Parenthesized') return isFunctionExpression(expression.inner);
  return expression.kind === 'Lambda' || expression.kind === 'MethodReference';
}

function isLambda(expression: Expression): boolean {
  return expression.kind === 'Parenthesized' ? isLambda(expression.inner) : expression.kind === 'Lambda';
}

/** A call with a function among its arguments: its own type depends on its context. */
function holdsFunction(expression: Expression): boolean {
  switch (expression.kind) {
    case 'Parenthesized':
      return holdsFunction(expression.inner);
    case 'Conditional':
      return [expression.whenTrue, expression.whenFalse].some(
        (each) => isFunctionExpression(each) || holdsFunction(each),
      );
    case 'MethodCall':
    case 'NewObject':
      return expression.arguments.some((each) => isFunctionExpression(each) || holdsFunction(each));
    default:
      return false;
  }
}
