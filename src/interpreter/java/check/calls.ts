/** Calls of methods and constructors. */
import type { EnumConstant } from '../syntax/declarations';
import type {
  Conditional,
  ConstructorCall,
  Expression,
  MethodCall,
  NewObject,
  SwitchExpression,
} from '../syntax/expressions';
import type { TypeNode } from '../syntax/types';
import type { Contradiction } from './bounds';
import type { ClassSymbol } from './class-symbol';
import { functionIn } from './inference-context';
import type { MemberMethod } from './members';
import { type Applicable, type Argument, type CallForm, OverloadResolver } from './overloads';
import { argumentsOf, closed, isOpenType, substitute } from './substitution';
import type { ShownArguments } from './type-resolver';
import {
  type ClassT,
  classType,
  isVoid,
  LATER,
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

  /** Remembers a call for later stages. */
  protected abstract recordCall(node: CallNode, chosen: Applicable): void;

  /** Remembers a type that an expression got from its context. */
  protected abstract noteType(expression: Expression, type: Type): void;

  protected abstract condition(expression: Expression): void;

  /** The type of a conditional whose branches have these types; unknown when there is none. */
  protected abstract typeOfBranches(node: Conditional, whenTrue: Type, whenFalse: Type): Type;

  /** What a switch may come to, each value as an argument would be. */
  protected abstract switchValues(node: SwitchExpression): Type[];

  /** The type that all of these fit in; unknown when there is none. */
  protected abstract typeOfAll(types: readonly Type[]): Type;

  #attributeArgument(expression: Expression): Argument {
    const inner = withoutParentheses(expression);
    if (functionIn(inner) || isOpenImplementation(inner))
      return { expression, type: UNKNOWN, isDeferred: true, branches: null };
    if (inner.kind === 'Conditional') return this.#conditionalArgument(expression, inner);
    if (inner.kind === 'SwitchExpression') return this.#switchArgument(expression, inner);
    return this.#plainArgument(expression, this.#nonVoid(expression, this.expression(expression, LATER)));
  }

  #plainArgument(expression: Expression, type: Type): Argument {
    return { expression, type, isDeferred: false, branches: null };
  }

  /** Of a conditional between references each branch goes to the parameter for itself (JLS 15.25). */
  #conditionalArgument(expression: Expression, node: Conditional): Argument {
    this.condition(node.condition);
    const branches = [node.whenTrue, node.whenFalse].map((each) => this.#attributeArgument(each));
    const [whenTrue = UNKNOWN, whenFalse = UNKNOWN] = branches.map((each) => each.type);
    const isSettled = branches.every((each) => !each.isDeferred && !isOpenType(each.type));
    const type = isSettled ? this.typeOfBranches(node, whenTrue, whenFalse) : UNKNOWN;
    return this.#branching(expression, type, branches);
  }

  #switchArgument(expression: Expression, node: SwitchExpression): Argument {
    const types = this.switchValues(node);
    const type = types.some(isOpenType) ? UNKNOWN : this.typeOfAll(types);
    const branches = types.map((each) => this.#plainArgument(expression, each));
    return this.#branching(expression, type, branches);
  }

  #branching(expression: Expression, type: Type, branches: readonly Argument[]): Argument {
    const isStandalone = branches.every((each) => this.relations.unboxed(each.type) !== null);
    noteAll(expression, (each) => this.noteType(each, type));
    return { expression, type, isDeferred: false, branches: isStandalone ? null : branches };
  }

  /** Chooses, reports when nothing fits, attributes what waited, and tells the result's type. */
  protected resolveCall(
    candidates: readonly MemberMethod[],
    place: CallPlace,
    target: Type,
    isDiamond: boolean,
    explicit: readonly Type[] = [],
  ): CallOutcome {
    const found = place.arguments.map((each) => this.#argument(each));
    const fitting = this.applicable(candidates, found, isDiamond, explicit);
    if (fitting.length === 0) {
      this.reportInapplicable(candidates, found, place, isDiamond);
      return { chosen: null, type: UNKNOWN };
    }
    const chosen =
      fitting.length === 1
        ? (fitting[0] ?? null)
        : (this.mostSpecific(fitting, found) ?? this.mostGeneral(fitting, found));
    if (!chosen) {
      this.reportAmbiguous(fitting, found, place);
      return { chosen: null, type: UNKNOWN };
    }
    return this.#finishCall(chosen, found, target, place, { isDiamond, explicit, isLone: true });
  }

  /** Where the type of an argument is not known, the method that takes any of those that the others take. */
  protected mostGeneral(fitting: readonly Applicable[], found: readonly Argument[]): Applicable | null {
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

  #nonVoid(expression: Expression, type: Type): Type {
    if (!isVoid(type)) return type;
    this.reporter.error('attribute', expression.at, 'void-type');
    return UNKNOWN;
  }

  readonly #attributed = new Map<Expression, Argument>();

  /** javac looks at arguments before it looks at what is called. */
  protected attributeEarly(expressions: readonly Expression[]): void {
    for (const each of expressions) {
      if (!functionIn(each)) this.#attributed.set(each, this.#attributeArgument(each));
    }
  }

  /** An argument, attributed now if it was not before. */
  #argument(expression: Expression): Argument {
    return this.#attributed.get(expression) ?? this.#attributeArgument(expression);
  }

  /** Arguments of a call nothing is known about. */
  protected giveUpArguments(expressions: readonly Expression[]): void {
    for (const each of expressions) {
      if (this.#argument(each).isDeferred) this.keepWaiting(each, UNKNOWN);
    }
  }

  /** The arguments of a call of nothing. */
  protected argumentsOfMissing(expressions: readonly Expression[]): ShownArguments & { isKnown: boolean } {
    const found = this.settledArguments(expressions.map((each) => this.#argument(each)));
    const types = found.map(({ expression, type }) => (functionIn(expression) ? NULL : type));
    return { expressions, types, isKnown: types.every((each) => each.kind !== 'unknown') };
  }

  /** Arguments that no parameter tells anything more of, as they are shown. */
  protected settledArguments(found: readonly Argument[]): Argument[] {
    this.attributeWaiting();
    return found.map((each) => {
      this.relations.bounds.settleAll(each.type);
      return { ...each, type: closed(each.type) };
    });
  }

  #finishCall(
    choice: Applicable,
    found: readonly Argument[],
    target: Type,
    place: CallPlace,
    form: CallForm,
  ): CallOutcome {
    const { bounds } = this.relations;
    const chosen = this.fit(choice.declared, found, choice.phase, form);
    if (!('phase' in chosen)) throw new Error('a method that fitted before');
    this.keepOpen(chosen.variables);
    found.forEach((each, index) => {
      this.#giveFormal(each, this.formal(chosen.candidate, index, chosen.packs));
    });
    const type = chosen.candidate.returnType;
    // What lambdas return that need no context tells which methods take the result (JLS 15.12.2.2).
    if (target === LATER) this.attributeExplicit();
    if (chosen.variables.length > 0 && target.kind !== 'unknown') {
      bounds.incorporate();
      const { moment } = bounds;
      const isRight = this.relations.isAssignable(type, target);
      const contradiction = isRight ? bounds.incorporate() : null;
      if (contradiction && !contradiction.isUpper) {
        this.reportContradiction(contradiction, place, form.isDiamond);
        return { chosen, type: UNKNOWN };
      }
      // What the result is after all will be held against the target.
      if (!isRight || contradiction) bounds.undo(moment);
    }
    return { chosen, type };
  }

  #giveFormal(argument: Argument, formal: Type): void {
    const { expression, isDeferred, branches } = argument;
    if (isDeferred) this.keepWaiting(expression, formal);
    if (!branches) return;
    noteAll(expression, (each) => this.noteType(each, formal));
    for (const each of branches) if (each.expression !== expression) this.#giveFormal(each, formal);
  }

  #constructedType(symbol: ClassSymbol): ClassT {
    return classType(symbol, symbol.parts.typeParameters.map(variableType));
  }

  /** Constructors as members of the type they construct. */
  protected constructorsOf(type: ClassT, isDiamond: boolean): MemberMethod[] {
    const site = isDiamond ? this.#constructedType(type.symbol) : type;
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

/** `new Comparator<>() { … }`: what it implements is told by the parameter it goes to. */
function isOpenImplementation(node: Expression): boolean {
  if (node.kind !== 'NewObject' || node.body === null || node.arguments.length > 0) return false;
  return node.type.kind === 'ClassType' && node.type.typeArguments?.length === 0;
}

function withoutParentheses(expression: Expression): Expression {
  return expression.kind === 'Parenthesized' ? withoutParentheses(expression.inner) : expression;
}

function noteAll(expression: Expression, note: (expression: Expression) => void): void {
  note(expression);
  if (expression.kind === 'Parenthesized') noteAll(expression.inner, note);
}
