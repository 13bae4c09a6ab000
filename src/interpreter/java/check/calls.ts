/** Calls of methods and constructors. */
import type { ConstructorCall, Expression, MethodCall, NewObject } from '../syntax/expressions';
import type { TypeNode } from '../syntax/types';
import type { ClassSymbol } from './class-symbol';
import type { MemberMethod } from './members';
import { type Applicable, type Argument, boundsLines, type Mismatch, OverloadResolver } from './overloads';
import { sourceSnippet } from './source-snippet';
import { argumentsOf, substitute } from './substitution';
import type { TypeText } from './type-text';
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

/** What a call came to. */
export interface CallOutcome {
  readonly chosen: Applicable | null;
  readonly type: Type;
}

/** Where a missing method was looked for, in javac's words. */
export interface CallPlace {
  readonly name: string;
  /** Caret for "cannot find symbol" and for inapplicable methods. */
  readonly at: number;
  /** Caret for types that cannot be inferred. */
  readonly inferenceAt: number;
  readonly arguments: readonly Expression[];
  readonly text: string;
}

/** Resolving calls once the candidates are known. */
export abstract class CallChecker extends OverloadResolver {
  /** Attributes an expression; `target` is the type its context wants, unknown when none. */
  protected abstract expression(expression: Expression, target?: Type): Type;
  protected abstract functionArgument(
    expression: Expression,
    target: Type,
    applicable: Applicable,
  ): Type | null;
  /** Remembers a call for later stages. */
  protected abstract recordCall(node: MethodCall | NewObject | ConstructorCall, chosen: Applicable): void;

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
    found = this.attributeArguments(place.arguments, candidates),
  ): CallOutcome {
    const fitting = this.applicable(candidates, found, isDiamond);
    if (fitting.length === 0) {
      this.attributeWaiting(found);
      this.reportInapplicable(candidates, found, place, isDiamond);
      return { chosen: null, type: UNKNOWN };
    }
    const chosen = fitting.length === 1 ? (fitting[0] ?? null) : this.mostSpecific(fitting, found);
    if (!chosen) {
      this.attributeWaiting(found);
      this.reportAmbiguous(fitting, found, place);
      return { chosen: null, type: UNKNOWN };
    }
    return { chosen, type: this.finishCall(chosen, found, target, isDiamond, place) };
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

  /** The arguments of a call of nothing: their types, and how javac writes them. */
  protected argumentsOfMissing(expressions: readonly Expression[]): {
    types: Type[];
    isKnown: boolean;
    print: (text: TypeText) => string;
  } {
    const types = expressions.map((each) => (isFunctionExpression(each) ? NULL : this.argument(each)));
    const print = (text: TypeText): string => {
      const shown = expressions.map((each, index) => {
        return isFunctionExpression(each)
          ? sourceSnippet(each, this.text)
          : text.type(types[index] ?? UNKNOWN);
      });
      return shown.join(',');
    };
    return { types, isKnown: types.every((each) => each.kind !== 'unknown'), print };
  }

  /** The source text, for showing arguments. */
  protected abstract get text(): string;

  /** Only claimed of calls with a plain `null`: elsewhere the fault may be our own. */
  private reportAmbiguous(
    fitting: readonly Applicable[],
    found: readonly Argument[],
    place: CallPlace,
  ): void {
    const [one, other] = this.maximallySpecific(fitting, found);
    if (!one || !other || !found.some((each) => each.type.kind === 'null')) return;
    const line = (each: Applicable, text: TypeText): string => {
      const { method, site } = each.candidate;
      return `${method.name === '<init>' ? 'constructor' : 'method'} ${text.method(method)} in ${site.symbol.name}`;
    };
    const types = [...one.candidate.method.parameters, ...other.candidate.method.parameters];
    this.reporter.typed(place.at, types, (text) => [
      `reference to ${place.name} is ambiguous`,
      `  both ${line(one, text)} and ${line(other, text)} match`,
    ]);
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
      if (this.reportContradiction(chosen, place, isDiamond)) return UNKNOWN;
    }
    if (isWaiting) {
      found.forEach((argument, index) => {
        if (!argument.isDeferred) return;
        const formal = this.formal(candidate, index, packs);
        const wanted = substitute(formal, inference.current());
        const type = this.functionArgument(argument.expression, wanted, chosen);
        this.functionResult(type, formal, chosen, argument.expression);
      });
    }
    return inference.variables.length > 0 ? inference.finish(result) : result;
  }

  /** What the arguments and the context say about a type variable cannot both hold. */
  private reportContradiction({ inference }: Applicable, place: CallPlace, isDiamond: boolean): boolean {
    const contradiction = inference.contradiction();
    if (!contradiction) return false;
    const { variable, equal, lower } = contradiction;
    this.reporter.typed(place.inferenceAt, [variableType(variable), ...equal, ...lower], (text) => {
      const [first = '', ...rest] = boundsLines(text, text.variable(variable), equal, lower);
      if (!isDiamond) return [`incompatible types: ${first}`, ...rest.map((each) => `  ${each}`)];
      const head = `incompatible types: cannot infer type arguments for ${place.name}<>`;
      return [head, `    reason: ${first}`, ...rest.map((each) => `    ${each}`)];
    });
    return true;
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

  private reportInapplicable(
    candidates: readonly MemberMethod[],
    found: readonly Argument[],
    place: CallPlace,
    isDiamond: boolean,
  ): void {
    const failures = candidates.map((candidate) => this.failure(candidate, found, isDiamond));
    const known = found.every((each) => each.isDeferred || each.type.kind !== 'unknown');
    if (!known && failures.some(({ mismatch }) => mismatch.kind !== 'length')) return;
    const sameLength = failures.filter(({ mismatch }) => mismatch.kind !== 'length');
    const shown = sameLength.length > 0 ? sameLength : failures;
    const only = shown[0];
    if (isDiamond) {
      this.reportDiamond(failures, found, place);
      return;
    }
    if (shown.length === 1 && only && this.reportAtArgument(only, found)) return;
    if (shown.length === 1 && only) this.reportOne(only, found, place);
    else this.reportSeveral(shown, found, place);
  }

  private failure(candidate: MemberMethod, found: readonly Argument[], isDiamond: boolean): Failure {
    const loose = this.fit(candidate, found, 'loose', isDiamond);
    if (!('kind' in loose)) return { candidate, mismatch: { kind: 'length' } };
    if (!candidate.method.isVarargs) return { candidate, mismatch: loose };
    const varargs = this.fit(candidate, found, 'varargs', isDiamond);
    return { candidate, mismatch: 'kind' in varargs ? varargs : loose };
  }

  /** javac's simplified form: the one candidate's one wrong argument is an incompatible type. */
  private reportAtArgument({ mismatch, candidate }: Failure, found: readonly Argument[]): boolean {
    if (mismatch.kind !== 'argument' && mismatch.kind !== 'function') return false;
    if (
      mismatch.kind === 'argument' &&
      (mismatch.varargs || mentionsOwn(candidate.method, mismatch.formal))
    ) {
      return false;
    }
    const argument = found[mismatch.index];
    if (!argument) return false;
    const formal = this.formal(candidate, mismatch.index, false);
    if (mismatch.kind === 'function') {
      const { reason, nested } = mismatch;
      this.reporter.typed(argument.expression.at, [formal], (text) => [
        `incompatible types: ${reason.replace('%s', text.type(formal))}`,
        ...nested.map((each) => `    ${each}`),
      ]);
      return true;
    }
    const { actual } = mismatch;
    if (actual.kind === 'class' && actual.arguments.some((each) => each.kind === 'flexible')) {
      return this.reportFlexible(argument.expression, actual, formal);
    }
    this.reporter.typed(argument.expression.at, [actual, formal], (text) => [
      `incompatible types: ${this.conversionFailure(actual, formal, text)}`,
    ]);
    return true;
  }

  /** The type arguments of a generic call do not suit its context. */
  protected abstract reportFlexible(expression: Expression, actual: ClassT, formal: Type): boolean;

  private reportOne({ candidate, mismatch }: Failure, found: readonly Argument[], place: CallPlace): void {
    const { method, parameters, site } = candidate;
    const isConstructor = method.name === '<init>';
    const types = this.argumentTypes(found);
    const kind = isConstructor ? 'constructor' : 'method';
    const name = isConstructor ? site.symbol.name : method.name;
    const owner = this.ownTypeIfGeneric(site.symbol);
    const formal = mismatch.kind === 'function' ? this.formal(candidate, mismatch.index, false) : UNKNOWN;
    this.reporter.typed(place.at, [...parameters, ...types, owner], (text) => {
      const lines = this.mismatchLines(mismatch, text, formal);
      const generic = method.typeParameters.map((each) => text.variable(each)).join(',');
      const reason = generic ? [`cannot infer type-variable(s) ${generic}`, `  (${lines[0]})`] : lines;
      return [
        `${kind} ${name} in ${site.symbol.kindName} ${text.type(owner)} cannot be applied to given types;`,
        `  required: ${text.types(parameters)}`,
        `  found:    ${this.argumentsText(found, text, place)}`,
        `  reason: ${reason[0] ?? ''}`,
        ...reason.slice(1).map((each) => `  ${each}`),
      ];
    });
  }

  private reportSeveral(failures: readonly Failure[], found: readonly Argument[], place: CallPlace): void {
    const isConstructor = failures[0]?.candidate.method.name === '<init>';
    const kind = isConstructor ? 'constructor' : 'method';
    const mentioned = failures.flatMap(({ candidate: { method, parameters, returnType } }) => [
      ...method.typeParameters.map(variableType),
      ...parameters,
      returnType,
    ]);
    this.reporter.typed(place.at, [...this.argumentTypes(found), ...mentioned], (text) => [
      `no suitable ${kind} found for ${place.name}(${this.argumentsText(found, text, place)})`,
      ...failures.flatMap((failure) => this.failureLines(failure, text, kind)),
    ]);
  }

  private failureLines({ candidate, mismatch }: Failure, text: TypeText, kind: string): string[] {
    const { method, parameters, site } = candidate;
    const formal = mismatch.kind === 'function' ? this.formal(candidate, mismatch.index, false) : UNKNOWN;
    const reason = this.mismatchLines(mismatch, text, formal);
    const generic = method.typeParameters.map((each) => text.variable(each)).join(',');
    const lines = generic
      ? [
          `      (cannot infer type-variable(s) ${generic}`,
          ...reason.map((each, index) => `        ${index === 0 ? '(' : '  '}${each}`),
        ]
      : reason.map((each, index) => `      ${index === 0 ? '(' : '  '}${each}`);
    const last = lines.length - 1;
    lines[last] = `${lines[last]}${generic ? '))' : ')'}`;
    const signature = `${site.symbol.name}.${text.method(method, parameters)}`;
    return [`    ${kind} ${signature} is not applicable`, ...lines];
  }

  private reportDiamond(failures: readonly Failure[], found: readonly Argument[], place: CallPlace): void {
    const only = failures.length === 1 ? failures[0] : undefined;
    if (!only) {
      this.reporter.error('attribute', place.at, `cannot infer type arguments for ${place.name}<>`);
      return;
    }
    const variables = only.candidate.site.symbol.parts.typeParameters;
    this.reporter.typed(place.at, [...variables.map(variableType), ...this.argumentTypes(found)], (text) => [
      `cannot infer type arguments for ${place.name}<>`,
      `  reason: cannot infer type-variable(s) ${variables.map((each) => text.variable(each)).join(',')}`,
      ...this.mismatchLines(only.mismatch, text, UNKNOWN).map((each) => `    (${each})`),
    ]);
  }

  private ownTypeIfGeneric(symbol: ClassSymbol): ClassT {
    return this.ownType(symbol);
  }

  private argumentTypes(found: readonly Argument[]): Type[] {
    return found.filter((each) => !each.isDeferred).map((each) => each.type);
  }

  private argumentsText(found: readonly Argument[], text: TypeText, place: CallPlace): string {
    if (found.length === 0) return 'no arguments';
    return found
      .map((each) => {
        const isShownAsSource = each.isDeferred || isPolyConditional(each.expression, each.type);
        return isShownAsSource ? sourceSnippet(each.expression, place.text) : text.type(each.type);
      })
      .join(',');
  }

  /** Explicit type arguments of a call, resolved for their errors. */
  protected explicitTypeArguments(nodes: readonly TypeNode[]): Type[] {
    return nodes.map((each) => this.resolveArgument(each));
  }

  /** Remarks about library methods: deprecated ones, and ones the simulator lacks. */
  protected noteMethod(method: MethodSymbol, at: number): void {
    const { owner, name, deprecation } = method;
    if (owner.head.source) return;
    const shown = `${name === '<init>' ? owner.name : name}(${method.parameters.length === 0 ? '' : '…'})`;
    if (!this.supported(owner.head.binaryName, name)) {
      this.reporter.remark(
        'unsupported',
        at,
        `${owner.name}.${shown} exists, but the simulator cannot run it`,
      );
    }
    if (deprecation !== 'no') this.noteDeprecated(method, at);
  }

  protected abstract noteDeprecated(method: MethodSymbol, at: number): void;
}

/** A conditional of references takes its type from its context, so javac shows its text. */
function isPolyConditional(expression: Expression, type: Type): boolean {
  if (expression.kind === 'Parenthesized') return isPolyConditional(expression.inner, type);
  return expression.kind === 'Conditional' && type.kind !== 'primitive';
}

/** Whether the type mentions a type parameter of the method itself. */
function mentionsOwn(method: MethodSymbol, type: Type): boolean {
  switch (type.kind) {
    case 'variable':
      return method.typeParameters.includes(type.variable);
    case 'class':
      return type.arguments.some((each) => mentionsOwn(method, each));
    case 'array':
      return mentionsOwn(method, type.element);
    case 'wildcard':
      return type.bound !== 'none' && mentionsOwn(method, type.type);
    default:
      return false;
  }
}

interface Failure {
  readonly candidate: MemberMethod;
  readonly mismatch: Mismatch;
}

/** A lambda or method reference, parentheses aside. */
export function isFunctionExpression(expression: Expression): boolean {
  if (expression.kind === 'Parenthesized') return isFunctionExpression(expression.inner);
  return expression.kind === 'Lambda' || expression.kind === 'MethodReference';
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
