/** Choosing among methods of one name (JLS 15.12.2): applicability in three phases, then the most specific. */

import type { Expression } from '../syntax/expressions';
import type { Block } from '../syntax/statements';
import { canCompleteNormally, valueReturns, voidReturns } from './body-shape';
import { type Contradiction, Inference } from './inference';
import { MemberFinder, type MemberMethod } from './members';
import { type ArrayT, isVoid, type MethodSymbol, type Type, UNKNOWN } from './types';

/** An argument of a call. Deferred ones wait for the chosen method's parameter type. */
export interface Argument {
  readonly expression: Expression;
  /** Unknown for deferred arguments. */
  readonly type: Type;
  readonly isDeferred: boolean;
  /** A constant int that fits a smaller type is still not enough for a method parameter, unlike assignment. */
}

/** Why a method is not applicable. */
export type Mismatch =
  | { readonly kind: 'length' }
  | {
      readonly kind: 'argument';
      readonly index: number;
      readonly actual: Type;
      readonly formal: Type;
      readonly varargs: boolean;
    }
  | {
      readonly kind: 'function';
      readonly index: number;
      readonly reason: string;
      readonly nested: readonly string[];
    }
  | { readonly kind: 'bounds'; readonly contradiction: Contradiction };

/** The way a method fits: with its inference so far. */
export interface Applicable {
  readonly candidate: MemberMethod;
  readonly inference: Inference;
  /** Separate arguments go into the array of the last parameter. */
  readonly packs: boolean;
}

type Phase = 'strict' | 'loose' | 'varargs';

/** Overload resolution. */
export abstract class OverloadResolver extends MemberFinder {
  /** Type parameters to infer: a diamond's constructor also infers those of its class. */
  protected inferredVariables(candidate: MemberMethod, isDiamond: boolean): MethodSymbol['typeParameters'] {
    const own = candidate.method.typeParameters;
    return isDiamond ? [...candidate.site.symbol.parts.typeParameters, ...own] : own;
  }

  /** The methods that fit, in the first phase in which any does. */
  protected applicable(
    candidates: readonly MemberMethod[],
    found: readonly Argument[],
    isDiamond: boolean,
    explicit: readonly Type[] = [],
  ): Applicable[] {
    for (const phase of ['strict', 'loose', 'varargs'] as const) {
      const fitting: Applicable[] = [];
      for (const candidate of candidates) {
        const outcome = this.fit(candidate, found, phase, isDiamond, explicit);
        if (!('inference' in outcome)) continue;
        // A lone candidate with a bound its argument breaks is a mistake to tell; among others it gives way.
        if (candidates.length === 1 || !outcome.inference.breaksBound()) fitting.push(outcome);
      }
      if (fitting.length > 0) return fitting;
    }
    return [];
  }

  /** Tries one method in one phase. */
  protected fit(
    candidate: MemberMethod,
    found: readonly Argument[],
    phase: Phase,
    isDiamond: boolean,
    explicit: readonly Type[] = [],
  ): Applicable | Mismatch {
    const { parameters, method } = candidate;
    const packs = phase === 'varargs';
    if (packs && !method.isVarargs) return { kind: 'length' };
    const isLengthRight = packs ? found.length >= parameters.length - 1 : found.length === parameters.length;
    if (!isLengthRight) return { kind: 'length' };
    const inference = new Inference(this.relations, this.inferredVariables(candidate, isDiamond));
    explicit.forEach((type, index) => {
      const variable = method.typeParameters[index];
      if (variable) inference.fix(variable, type);
    });
    for (const [index, argument] of found.entries()) {
      const formal = this.formal(candidate, index, packs);
      const mismatch = this.fitArgument(argument, formal, index, phase, inference);
      if (mismatch) return mismatch;
    }
    const contradiction = inference.contradiction();
    return contradiction ? { kind: 'bounds', contradiction } : { candidate, inference, packs };
  }

  private fitArgument(
    argument: Argument,
    formal: Type,
    index: number,
    phase: Phase,
    inference: Inference,
  ): Mismatch | null {
    if (argument.isDeferred) return this.fitFunction(argument.expression, formal, index, inference);
    const { type } = argument;
    const branches = type.kind === 'unknown' ? this.branchesOf(argument.expression) : [];
    for (const branch of branches) {
      const mismatch = this.fitArgument(branch, formal, index, phase, inference);
      if (mismatch) return mismatch;
    }
    const isBoxing =
      type.kind !== 'unknown' &&
      (type.kind === 'primitive') !== (formal.kind === 'primitive') &&
      !isVoid(type);
    const varargs = phase === 'varargs';
    const fits = !(phase === 'strict' && isBoxing) && !isVoid(type) && inference.argument(type, formal);
    return fits ? null : { kind: 'argument', index, actual: type, formal, varargs };
  }

  /** The branches of a conditional whose own type does not matter: each must suit the parameter. */
  protected abstract branchesOf(expression: Expression): readonly Argument[];

  /** The parameter type an argument goes to. */
  protected formal(candidate: MemberMethod, index: number, packs: boolean): Type {
    const { parameters } = candidate;
    if (!packs || index < parameters.length - 1) return parameters[index] ?? UNKNOWN;
    const last = parameters.at(-1);
    return last?.kind === 'array' ? (last as ArrayT).element : UNKNOWN;
  }

  /** Whether a lambda or method reference has the shape its parameter asks for (JLS 15.12.2.1). */
  private fitFunction(
    expression: Expression,
    formal: Type,
    index: number,
    inference: Inference,
  ): Mismatch | null {
    if (expression.kind !== 'Lambda' && expression.kind !== 'MethodReference') return null;
    if (formal.kind === 'unknown' || (formal.kind === 'variable' && inference.mentions(formal))) return null;
    const sam = this.functionOf(formal);
    if (!sam) {
      if (formal.kind === 'class' && formal.symbol.parts.hasUnknownSupertype) return null;
      return { kind: 'function', index, reason: '%s is not a functional interface', nested: [] };
    }
    if (expression.kind === 'MethodReference') return null;
    if (expression.parameters.length !== sam.parameters.length) {
      return {
        kind: 'function',
        index,
        reason: 'incompatible parameter types in lambda expression',
        nested: [],
      };
    }
    return isVoid(sam.returnType)
      ? voidMismatch(expression.body, index)
      : valueMismatch(expression.body, index);
  }

  /** A method that needs no choosing. */
  protected plainly(candidate: MemberMethod): Applicable {
    return { candidate, inference: new Inference(this.relations, []), packs: false };
  }

  /** The most specific of several, or null when that is not clear. */
  protected mostSpecific(fitting: readonly Applicable[], found: readonly Argument[]): Applicable | null {
    const best = fitting.filter((one) => {
      return fitting.every((other) => one === other || this.isMoreSpecific(one, other, found));
    });
    if (best.length === 1) return best[0] ?? null;
    const concrete = best.filter(({ candidate }) => !candidate.method.isAbstract);
    return concrete.length === 1 ? (concrete[0] ?? null) : (best[0] ?? null);
  }

  protected isMoreSpecific(one: Applicable, other: Applicable, found: readonly Argument[]): boolean {
    const against = new Inference(this.relations, other.inference.variables);
    return found.every((argument, index) => {
      const mine = this.formal(one.candidate, index, one.packs);
      const theirs = this.formal(other.candidate, index, other.packs);
      if (argument.isDeferred) return this.isMoreSpecificFunction(mine, theirs, argument.expression);
      if (mine.kind === 'primitive' || theirs.kind === 'primitive') {
        if (mine.kind === 'primitive' && theirs.kind === 'primitive')
          return this.relations.isAssignable(mine, theirs);
        return (mine.kind === 'primitive') === (argument.type.kind === 'primitive');
      }
      return against.argument(mine, theirs);
    });
  }

  /** Of two functional interfaces, the one with a result is preferred to the one without (JLS 15.12.2.5). */
  private isMoreSpecificFunction(mine: Type, theirs: Type, expression: Expression): boolean {
    if (expression.kind !== 'Lambda' && expression.kind !== 'MethodReference') return true;
    const own = this.functionOf(mine);
    const other = this.functionOf(theirs);
    if (!own || !other) return true;
    if (isVoid(other.returnType)) return true;
    if (isVoid(own.returnType)) return false;
    return own.returnType.kind === other.returnType.kind || own.returnType.kind === 'primitive';
  }
}

function voidMismatch(body: Expression | Block, index: number): Mismatch | null {
  if (body.kind === 'Block') {
    if (!valueReturns(body)) return null;
    const nested = ['unexpected return value'];
    return { kind: 'function', index, reason: 'bad return type in lambda expression', nested };
  }
  const isStatement = ['MethodCall', 'Assignment', 'Increment', 'NewObject'].includes(body.kind);
  if (isStatement) return null;
  return {
    kind: 'function',
    index,
    reason: 'bad return type in lambda expression',
    nested: [],
  };
}

function valueMismatch(body: Expression | Block, index: number): Mismatch | null {
  if (body.kind !== 'Block') return null;
  const isVoidOnly = voidReturns(body) || (!valueReturns(body) && canCompleteNormally(body));
  if (!isVoidOnly) return null;
  return {
    kind: 'function',
    index,
    reason: 'bad return type in lambda expression',
    nested: ['missing return value'],
  };
}
