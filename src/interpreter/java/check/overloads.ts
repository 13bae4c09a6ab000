/** Choosing among methods of one name (JLS 15.12.2): applicability in three phases, then the most specific. */

import type { Expression, Lambda, MethodReference } from '../syntax/expressions';
import type { Block } from '../syntax/statements';
import type { TypeNode } from '../syntax/types';
import { canCompleteNormally, valueReturns, voidReturns } from './body-shape';
import type { Contradiction } from './bounds';
import { functionIn, InferenceContext, isExplicit } from './inference-context';
import type { MemberMethod } from './members';
import { asSuper, eachOpen, isOpenType, type Substitution, substitute } from './substitution';
import {
  type ArrayT,
  classType,
  isVoid,
  known,
  type OpenT,
  type Type,
  type TypeVariable,
  UNKNOWN,
  variableType,
} from './types';

/** An argument of a call. Deferred ones wait for the chosen method's parameter type. */
export interface Argument {
  readonly expression: Expression;
  /** Unknown for deferred arguments. */
  readonly type: Type;
  readonly isDeferred: boolean;
  /** What a conditional or switch may come to, each of which must suit the parameter; null of anything else. */
  readonly branches: readonly Argument[] | null;
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
  | {
      readonly kind: 'bounds';
      readonly contradiction: Contradiction;
      /** The argument whose own type arguments contradict what its parameter wants; -1 when it is none. */
      readonly index: number;
    };

const PARAMETERS_DIFFER = 'incompatible parameter types in lambda expression';

type Phase = 'strict' | 'loose' | 'varargs';

/** The way a method fits. */
export interface Applicable {
  /** The method as a member of its type. */
  readonly declared: MemberMethod;
  /** The same with its type arguments, which may still be open. */
  readonly candidate: MemberMethod;
  readonly variables: readonly OpenT[];
  readonly phase: Phase;
  /** Separate arguments go into the array of the last parameter. */
  readonly packs: boolean;
}

/** How a call is written, as far as it matters for the choice. */
export interface CallForm {
  readonly isDiamond: boolean;
  /** Type arguments that are written out. */
  readonly explicit: readonly Type[];
  /** With one method of the name, some mistakes are told where they are. */
  readonly isLone: boolean;
}

/** Overload resolution. */
export abstract class OverloadResolver extends InferenceContext {
  /** The method that a reference can only mean (JLS 15.13.1); null when that depends on its context. */
  protected abstract exactReference(
    node: MethodReference,
  ): { readonly member: MemberMethod; readonly receiver: Type | null } | null;

  /** What a lambda that tells its parameters' types gives back; its body is looked at for that alone. */
  protected abstract resultAlone(lambda: Lambda): Type;

  /** The methods that fit, in the first phase in which any does. */
  protected applicable(
    candidates: readonly MemberMethod[],
    found: readonly Argument[],
    isDiamond: boolean,
    explicit: readonly Type[] = [],
  ): Applicable[] {
    const { bounds } = this.relations;
    bounds.incorporate();
    const form = { isDiamond, explicit, isLone: candidates.length === 1 };
    for (const phase of ['strict', 'loose', 'varargs'] as const) {
      const fitting = candidates.flatMap((candidate) => {
        const { moment } = bounds;
        const outcome = this.fit(candidate, found, phase, form);
        bounds.undo(moment);
        return 'phase' in outcome ? [outcome] : [];
      });
      const suitable = fitting.length > 1 ? this.#withSuitableResults(fitting, found) : fitting;
      if (suitable.length > 0) return suitable;
    }
    return [];
  }

  /** `() -> print()` is nothing for a Supplier. */
  #withSuitableResults(fitting: readonly Applicable[], found: readonly Argument[]): Applicable[] {
    const sams = (index: number) =>
      fitting.map(({ candidate, packs }) => this.functionOf(known(this.formal(candidate, index, packs))));
    const givesNothing = found.map(({ expression }, index) => {
      const lambda = functionIn(expression);
      const isPlain = lambda?.kind === 'Lambda' && isExplicit(lambda) && lambda.body.kind === 'MethodCall';
      if (!isPlain || !sams(index).some((sam) => sam && isVoid(sam.returnType))) return false;
      return isVoid(this.resultAlone(lambda));
    });
    return fitting.filter((_, position) => {
      return givesNothing.every((isNothing, index) => {
        const sam = isNothing ? sams(index)[position] : null;
        return !sam || isVoid(sam.returnType);
      });
    });
  }

  /** The method with type arguments that are open, but for those that are written. */
  #opened(declared: MemberMethod, { isDiamond, explicit }: CallForm) {
    const { method, site } = declared;
    const variables: OpenT[] = [];
    const by = new Map<TypeVariable, Type>();
    const open = (each: TypeVariable): void => {
      const isThrown = declared.thrown.some((type) => type.kind === 'variable' && type.variable === each);
      const variable = this.openVariable(each, isThrown);
      variables.push(variable);
      by.set(each, variable);
    };
    // A diamond's constructor also infers the type parameters of its class.
    const ofClass = isDiamond ? site.symbol.parts.typeParameters : [];
    ofClass.forEach(open);
    method.typeParameters.forEach((each, index) => {
      const written = explicit[index];
      if (written) by.set(each, written);
      else open(each);
    });
    for (const each of variables) {
      for (const bound of each.variable.declared.bounds)
        this.relations.isSubtype(each, substitute(bound, by));
    }
    const returned = isDiamond ? classType(site.symbol, ofClass.map(variableType)) : declared.returnType;
    return { candidate: withTypes(declared, returned, by), variables };
  }

  /** Tries one method in one phase; what is concluded is noted among the bounds. */
  protected fit(
    declared: MemberMethod,
    found: readonly Argument[],
    phase: Phase,
    form: CallForm,
  ): Applicable | Mismatch {
    const { parameters, method } = declared;
    const packs = phase === 'varargs';
    if (packs && !method.isVarargs) return { kind: 'length' };
    const isLengthRight = packs ? found.length >= parameters.length - 1 : found.length === parameters.length;
    if (!isLengthRight) return { kind: 'length' };
    const { candidate, variables } = this.#opened(declared, form);
    for (const [index, argument] of found.entries()) {
      const formal = this.formal(candidate, index, packs);
      const mismatch = this.#fitArgument(argument, formal, index, phase, form.isLone);
      if (mismatch) return mismatch;
    }
    const contradiction = this.relations.bounds.incorporate();
    // A lone candidate with a bound its argument breaks is a mistake to tell; among others it gives way.
    if (contradiction && !(contradiction.isUpper && form.isLone))
      return this.#contradicted(contradiction, found);
    return { declared, candidate, variables, phase, packs };
  }

  #contradicted(contradiction: Contradiction, found: readonly Argument[]): Mismatch {
    const index = found.findIndex(({ type }) => {
      let isMeant = false;
      eachOpen(type, ({ declared }) => {
        isMeant ||= declared === contradiction.variable;
      });
      return isMeant;
    });
    return { kind: 'bounds', contradiction, index };
  }

  #fitArgument(
    argument: Argument,
    formal: Type,
    index: number,
    phase: Phase,
    isLone: boolean,
  ): Mismatch | null {
    if (argument.branches) {
      for (const branch of argument.branches) {
        const mismatch = this.#fitArgument(branch, formal, index, phase, isLone);
        if (mismatch) return mismatch;
      }
      return null;
    }
    if (argument.isDeferred) return this.#fitFunction(argument.expression, formal, index, isLone);
    const type = known(argument.type);
    const isBoxing =
      type.kind !== 'unknown' &&
      (type.kind === 'primitive') !== (formal.kind === 'primitive') &&
      !isVoid(type);
    const varargs = phase === 'varargs';
    const seen = type.kind === 'class' && isOpenType(formal) ? this.captured(type) : type;
    const fits =
      !(phase === 'strict' && isBoxing) && !isVoid(type) && this.relations.isAssignable(seen, formal);
    return fits ? null : { kind: 'argument', index, actual: type, formal, varargs };
  }

  /** The parameter type an argument goes to. */
  protected formal(candidate: MemberMethod, index: number, packs: boolean): Type {
    const { parameters } = candidate;
    if (!packs || index < parameters.length - 1) return parameters[index] ?? UNKNOWN;
    const last = parameters.at(-1);
    return last?.kind === 'array' ? (last as ArrayT).element : UNKNOWN;
  }

  /** Whether a lambda or method reference has the shape its parameter asks for (JLS 15.12.2.1). */
  #fitFunction(expression: Expression, wanted: Type, index: number, isLone: boolean): Mismatch | null {
    const node = functionIn(expression);
    const formal = known(wanted);
    if (formal.kind === 'unknown' || formal.kind === 'open') return null;
    if (!node) return this.#fitImplementation(expression, formal, index);
    const sam = this.functionOf(formal);
    if (!sam) {
      if (formal.kind === 'class' && formal.symbol.parts.hasUnknownSupertype) return null;
      return { kind: 'function', index, reason: '%s is not a functional interface', nested: [] };
    }
    if (node.kind === 'MethodReference') return this.#fitReference(node, sam, index, isLone);
    if (node.parameters.length !== sam.parameters.length) {
      return { kind: 'function', index, reason: PARAMETERS_DIFFER, nested: [] };
    }
    if (!node.parameters.every(({ type }, position) => this.#takes(type, sam.parameters[position]))) {
      return { kind: 'function', index, reason: PARAMETERS_DIFFER, nested: [] };
    }
    return isVoid(sam.returnType) ? voidMismatch(node.body, index) : valueMismatch(node.body, index);
  }

  /** Whether a lambda may tell this type of a parameter. With wildcards about, another class may be right. */
  #takes(written: TypeNode | null, parameter: Type = UNKNOWN): boolean {
    if (written === null || written.kind === 'VarType') return true;
    const type = this.resolve(written);
    if (isOpenType(parameter)) return this.relations.isSame(parameter, type);
    if (type.kind === 'unknown' || parameter.kind === 'unknown') return true;
    return type === parameter || (type.kind !== 'primitive' && parameter.kind !== 'primitive');
  }

  /** `new Comparator<>() { … }` goes wherever a Comparator does. */
  #fitImplementation(expression: Expression, formal: Type, index: number): Mismatch | null {
    if (expression.kind !== 'NewObject' || formal.kind !== 'class') return null;
    const actual = this.resolve(expression.type);
    const fits = actual.kind !== 'class' || asSuper(actual, formal.symbol) !== null;
    return fits ? null : { kind: 'argument', index, actual, formal, varargs: false };
  }

  /** A reference that can only mean one method tells about its types, wherever it goes (JLS 18.2.1). */
  #fitReference(node: MethodReference, sam: MemberMethod, index: number, isLone: boolean): Mismatch | null {
    const exact = this.exactReference(node);
    if (!exact) return null;
    const { member, receiver } = exact;
    const takes = receiver ? [receiver, ...member.parameters] : member.parameters;
    const isRight =
      takes.length === sam.parameters.length &&
      takes.every((each, position) =>
        this.relations.isAssignable(sam.parameters[position] ?? UNKNOWN, each),
      ) &&
      (isVoid(sam.returnType) || this.relations.isAssignable(member.returnType, sam.returnType));
    if (isRight || isLone) return null;
    return { kind: 'function', index, reason: 'invalid method reference', nested: [] };
  }

  /** A method that needs no choosing. */
  protected plainly(candidate: MemberMethod): Applicable {
    return { declared: candidate, candidate, variables: [], phase: 'strict', packs: false };
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
    const { bounds } = this.relations;
    const { moment } = bounds;
    const against = this.#opened(other.declared, { isDiamond: false, explicit: [], isLone: false });
    // Variable parameters that got no argument count too.
    const lengths = [one, other].map(({ declared, packs }) => (packs ? declared.parameters.length : 0));
    const count = Math.max(found.length, ...lengths);
    const isBelow = Array.from({ length: count }, (_, index) => found[index]).every((argument, index) => {
      const mine = this.formal(one.declared, index, one.packs);
      const theirs = this.formal(against.candidate, index, other.packs);
      if (argument?.isDeferred) return this.#isMoreSpecificFunction(mine, theirs, argument.expression);
      if (mine.kind === 'primitive' || theirs.kind === 'primitive') {
        if (mine.kind === 'primitive' && theirs.kind === 'primitive')
          return this.relations.isAssignable(mine, theirs);
        return (mine.kind === 'primitive') === (argument?.type.kind === 'primitive');
      }
      return this.relations.isSubtype(mine, theirs);
    });
    const isRight = isBelow && bounds.incorporate() === null;
    bounds.undo(moment);
    return isRight;
  }

  /**
   * Of two functional interfaces, the one with a result is preferred to the one without, and one whose result is
   * primitive as the lambda's own is (JLS 15.12.2.5).
   */
  #isMoreSpecificFunction(mine: Type, theirs: Type, expression: Expression): boolean {
    const node = functionIn(expression);
    const own = this.functionOf(mine);
    const other = this.functionOf(known(theirs));
    if (!node || !own || !other) return true;
    if (isVoid(other.returnType)) return true;
    if (isVoid(own.returnType)) return false;
    const isPrimitive = own.returnType.kind === 'primitive';
    if (isPrimitive === (other.returnType.kind === 'primitive')) {
      return !isPrimitive || this.relations.isAssignable(own.returnType, other.returnType);
    }
    return isPrimitive === this.#givesPrimitive(node);
  }

  #givesPrimitive(node: Lambda | MethodReference): boolean {
    if (node.kind === 'MethodReference') {
      const exact = this.exactReference(node);
      return !exact || exact.member.returnType.kind === 'primitive';
    }
    return !isExplicit(node) || node.body.kind === 'Block' || this.resultAlone(node).kind === 'primitive';
  }
}

function withTypes(member: MemberMethod, returned: Type, by: Substitution): MemberMethod {
  if (by.size === 0) return member;
  return {
    ...member,
    parameters: member.parameters.map((each) => substitute(each, by)),
    returnType: substitute(returned, by),
    thrown: member.thrown.map((each) => substitute(each, by)),
  };
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
