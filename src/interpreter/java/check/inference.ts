/**
 * Type inference for generic methods and diamonds, a simplified form of JLS chapter 18: equality, lower and upper
 * bounds are collected from arguments and target, then each variable is settled on its own. What stays open
 * becomes unknown, and what rests on lower bounds alone stays flexible.
 */
import type { Relations } from './relations';
import { asSuper, type Substitution, substitute } from './substitution';
import { type FlexibleT, type Type, type TypeVariable, UNKNOWN } from './types';

/** What cannot both hold of a type variable. */
export interface Contradiction {
  readonly variable: TypeVariable;
  readonly equal: readonly Type[];
  readonly lower: readonly Type[];
}

/** Bounds of the type variables of one call. */
export class Inference {
  private readonly relations: Relations;
  readonly variables: readonly TypeVariable[];
  private readonly equal = new Map<TypeVariable, Type[]>();
  private readonly lower = new Map<TypeVariable, Type[]>();
  private readonly upper = new Map<TypeVariable, Type[]>();

  constructor(relations: Relations, variables: readonly TypeVariable[]) {
    this.relations = relations;
    this.variables = variables;
    for (const each of variables) {
      this.equal.set(each, []);
      this.lower.set(each, []);
      this.upper.set(each, []);
    }
  }

  /** A type argument that the program writes out. */
  fix(variable: TypeVariable, type: Type): void {
    this.equal.get(variable)?.push(type);
  }

  /** Whether the type mentions one of the variables. */
  mentions(type: Type): boolean {
    return mentionsSome(type, (each) => this.equal.has(each));
  }

  /** A value of type `actual` goes to a variable of type `formal`; false when that can never be. */
  argument(actual: Type, formal: Type): boolean {
    if (!this.mentions(formal)) return this.relations.isAssignable(actual, formal);
    if (actual.kind === 'unknown') return true;
    return this.subtype(this.relations.boxedIfPrimitive(actual), formal);
  }

  /** The result of type `result` goes to a variable of type `target`. */
  result(result: Type, target: Type): void {
    if (result.kind === 'variable' && this.equal.has(result.variable)) {
      const reference = this.relations.boxedIfPrimitive(target);
      // That it must be some Object tells nothing, and would settle what nested calls are to tell.
      if (reference.kind !== 'unknown' && !isObject(reference))
        this.upper.get(result.variable)?.push(reference);
      return;
    }
    this.supertype(result, target);
  }

  private subtype(actual: Type, formal: Type): boolean {
    if (actual.kind === 'unknown' || actual.kind === 'null') return true;
    if (formal.kind === 'variable') {
      const bounds = this.lower.get(formal.variable);
      if (!bounds) return this.relations.isSubtype(actual, formal);
      if (actual.kind === 'primitive') return false;
      bounds.push(actual.kind === 'flexible' ? actual.type : actual);
      return true;
    }
    if (formal.kind === 'array') {
      const array = this.relations.upperBound(actual);
      if (array.kind === 'unknown') return true;
      if (array.kind !== 'array') return false;
      if (array.element.kind === 'primitive') return formal.element === array.element;
      return this.subtype(array.element, formal.element);
    }
    if (formal.kind !== 'class') return true;
    const reference = this.relations.upperBound(actual);
    if (reference.kind !== 'class') return reference.kind === 'unknown' || !this.mentions(formal);
    const base = asSuper(reference, formal.symbol);
    if (base === null || base === 'unknown') return base === 'unknown';
    if (base.arguments.length === 0) return true;
    return formal.arguments.every((each, index) => this.containment(base.arguments[index] ?? UNKNOWN, each));
  }

  /** The type argument `actual` must be allowed by `formal`. */
  private containment(actual: Type, formal: Type): boolean {
    if (actual.kind === 'unknown') return true;
    if (!this.mentions(formal)) return this.relations.contains(formal, actual);
    if (formal.kind !== 'wildcard') return this.equality(actual, formal);
    if (formal.bound === 'extends') {
      return this.subtype(this.relations.upperOfArgument(actual), formal.type);
    }
    if (actual.kind === 'wildcard') {
      if (actual.bound !== 'super') return true;
      this.supertype(formal.type, actual.type);
      return true;
    }
    this.supertype(formal.type, actual);
    return true;
  }

  private equality(actual: Type, formal: Type): boolean {
    if (actual.kind === 'unknown' || formal.kind === 'unknown') return true;
    if (formal.kind === 'variable') {
      const bounds = this.equal.get(formal.variable);
      if (!bounds) return this.relations.isSame(actual, formal);
      if (actual.kind === 'flexible') this.lower.get(formal.variable)?.push(actual.type);
      else if (actual.kind !== 'wildcard') bounds.push(actual);
      return true;
    }
    if (formal.kind === 'array' && actual.kind === 'array')
      return this.equality(actual.element, formal.element);
    if (formal.kind !== 'class' || actual.kind !== 'class')
      return actual.kind === 'flexible' || !this.mentions(formal);
    if (formal.symbol !== actual.symbol) return false;
    return formal.arguments.every((each, index) => {
      const own = actual.arguments[index] ?? UNKNOWN;
      if (each.kind === 'wildcard' && own.kind === 'wildcard')
        return each.bound === own.bound ? this.equality(own.type, each.type) : true;
      return this.equality(own, each);
    });
  }

  /** `lower`, which mentions variables, must be a subtype of `target`. */
  private supertype(lower: Type, target: Type): void {
    if (target.kind === 'unknown' || target.kind === 'null') return;
    if (lower.kind === 'variable') {
      this.upper.get(lower.variable)?.push(target);
      return;
    }
    if (lower.kind === 'array' && target.kind === 'array') this.supertype(lower.element, target.element);
    if (lower.kind !== 'class' || target.kind !== 'class') return;
    const base = asSuper(lower, target.symbol);
    if (base === null || base === 'unknown') return;
    target.arguments.forEach((each, index) => {
      this.targetArgument(base.arguments[index] ?? UNKNOWN, each);
    });
  }

  private targetArgument(own: Type, wanted: Type): void {
    if (own.kind === 'variable' && this.equal.has(own.variable)) {
      if (wanted.kind === 'unknown' || wanted.kind === 'flexible') return;
      if (wanted.kind !== 'wildcard') this.equal.get(own.variable)?.push(wanted);
      else if (wanted.bound === 'extends') this.upper.get(own.variable)?.push(wanted.type);
      else if (wanted.bound === 'super') this.lower.get(own.variable)?.push(wanted.type);
    } else if (own.kind === 'class' && wanted.kind === 'class' && own.symbol === wanted.symbol) {
      own.arguments.forEach((each, index) => {
        this.targetArgument(each, wanted.arguments[index] ?? UNKNOWN);
      });
    } else if (own.kind === 'class' && wanted.kind === 'wildcard' && wanted.bound === 'extends') {
      this.supertype(own, wanted.type);
    }
  }

  /** A variable whose bounds contradict each other, with the bounds; null when none does. */
  contradiction(): Contradiction | null {
    for (const variable of this.variables) {
      const equal = distinct(this.equal.get(variable) ?? [], this.relations);
      const lower = distinct(this.lower.get(variable) ?? [], this.relations);
      const isWrong =
        equal.length > 1 ||
        equal.some((each) => lower.some((bound) => !this.relations.isSubtype(bound, each)));
      if (isWrong) return { variable, equal, lower };
    }
    return null;
  }

  /** Whether what goes to a variable cannot be below the bound that its declaration sets. */
  breaksBound(): boolean {
    return this.variables.some((variable) => {
      const lower = this.lower.get(variable) ?? [];
      const bounds = variable.bounds.filter((bound) => !this.mentions(bound));
      return bounds.some((bound) => lower.some((each) => !this.relations.isSubtype(each, bound)));
    });
  }

  /** What is known of one variable now; null when nothing is. */
  settled(variable: TypeVariable): Type | null {
    const equal = this.equal.get(variable)?.find((each) => each.kind !== 'unknown');
    if (equal) return equal;
    const lower = this.lower.get(variable) ?? [];
    if (lower.length === 0) return this.limit(variable);
    const least = leastUpperBound(this.relations, lower);
    return least.kind === 'unknown' ? (this.limit(variable) ?? least) : least;
  }

  /** What the context allows a variable to be at the most; null when it does not say. */
  private limit(variable: TypeVariable): Type | null {
    const upper = this.upper.get(variable) ?? [];
    return upper.find((each) => each.kind !== 'unknown' && !this.mentions(each)) ?? null;
  }

  /** The variables as they stand, for parameter types of lambdas: open ones are unknown. */
  current(): Substitution {
    return new Map(this.variables.map((each) => [each, this.settled(each) ?? UNKNOWN]));
  }

  /**
   * The variables as they stand, for a lambda with these parameters: theirs are settled now. The others, which its
   * result may be about, can still grow as far as the context lets them (JLS 18.5.2.2: input variables).
   */
  currentFor(parameters: readonly Type[]): Substitution {
    const isInput = (variable: TypeVariable) =>
      parameters.some((each) => mentionsSome(each, (other) => other === variable));
    const mayGrow = (variable: TypeVariable) =>
      !isInput(variable) && !this.equal.get(variable)?.some((each) => each.kind !== 'unknown');
    return new Map(
      this.variables.map((each) => [
        each,
        (mayGrow(each) ? this.limit(each) : this.settled(each)) ?? UNKNOWN,
      ]),
    );
  }

  /** The result type at the end: type arguments that rest on lower bounds alone stay flexible. */
  finish(type: Type): Type {
    if (type.kind === 'variable') return substitute(type, this.current());
    const by = new Map(this.variables.map((each): [TypeVariable, Type] => [each, this.asArgument(each)]));
    return substitute(type, by);
  }

  private asArgument(variable: TypeVariable): Type {
    const settled = this.settled(variable);
    if (!settled) return UNKNOWN;
    const isFirm = this.equal.get(variable)?.some((each) => each.kind !== 'unknown') ?? false;
    const lowerBounds = this.lower.get(variable) ?? [];
    if (isFirm) return settled;
    if (lowerBounds.length === 0) return UNKNOWN;
    const flexible: FlexibleT = { kind: 'flexible', variable, lowerBounds, type: settled };
    return flexible;
  }
}

/** Whether a type mentions one of some type variables. */
function mentionsSome(type: Type, isMeant: (variable: TypeVariable) => boolean): boolean {
  switch (type.kind) {
    case 'variable':
      return isMeant(type.variable);
    case 'class':
      return (
        type.arguments.some((each) => mentionsSome(each, isMeant)) ||
        (type.outer !== null && mentionsSome(type.outer, isMeant))
      );
    case 'array':
      return mentionsSome(type.element, isMeant);
    case 'wildcard':
      return type.bound !== 'none' && mentionsSome(type.type, isMeant);
    case 'flexible':
      return mentionsSome(type.type, isMeant);
    default:
      return false;
  }
}

function isObject(type: Type): boolean {
  return type.kind === 'class' && type.symbol.head.binaryName === 'java.lang.Object';
}

function distinct(types: readonly Type[], relations: Relations): Type[] {
  const found: Type[] = [];
  for (const type of types) {
    if (type.kind !== 'unknown' && !found.some((each) => relations.isSame(each, type))) found.push(type);
  }
  return found;
}

/** A type that all of these are subtypes of, if one of them is; unknown otherwise. */
export function leastUpperBound(relations: Relations, types: readonly Type[]): Type {
  const known = types.filter((each) => each.kind !== 'null');
  if (known.some((each) => each.kind === 'unknown')) return UNKNOWN;
  const top = known.find((each) => known.every((other) => relations.isSubtype(other, each)));
  return top ?? UNKNOWN;
}
