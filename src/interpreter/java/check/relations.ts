/**
 * Subtyping and conversions (JLS chapters 4.10 and 5). Whenever something is unknown the answer is yes: only
 * what is certainly wrong may become an error. Of types that are still being inferred the answer is yes too, and
 * becomes a bound (JLS 18.2).
 */
import type { PrimitiveName } from '../syntax/types';
import { Bounds } from './bounds';
import type { ClassSymbol } from './class-symbol';
import { asSuper } from './substitution';
import {
  type ClassT,
  isVoid,
  known,
  type PrimitiveT,
  primitive,
  type Type,
  type TypeVariable,
  UNKNOWN,
} from './types';
import type { World } from './world';

const BOXES: ReadonlyMap<PrimitiveName, string> = new Map([
  ['boolean', 'java.lang.Boolean'],
  ['byte', 'java.lang.Byte'],
  ['short', 'java.lang.Short'],
  ['char', 'java.lang.Character'],
  ['int', 'java.lang.Integer'],
  ['long', 'java.lang.Long'],
  ['float', 'java.lang.Float'],
  ['double', 'java.lang.Double'],
]);

const UNBOXED: ReadonlyMap<string, PrimitiveName> = new Map(
  [...BOXES].map(([name, box]): [string, PrimitiveName] => [box, name]),
);

/** Widening order of the numeric types; char stands apart. */
const NUMERIC_ORDER: readonly PrimitiveName[] = ['byte', 'short', 'int', 'long', 'float', 'double'];

/** The questions about pairs of types. */
export class Relations {
  readonly world: World;
  readonly bounds = new Bounds(this);

  constructor(world: World) {
    this.world = world;
  }

  /** The class type that boxes a primitive type. */
  boxed(type: PrimitiveT): Type {
    return this.world.type(BOXES.get(type.name) ?? '');
  }

  /** The reference type of any type. */
  boxedIfPrimitive(type: Type): Type {
    return type.kind === 'primitive' && !isVoid(type) ? this.boxed(type) : type;
  }

  /** The primitive type a class type unboxes to, itself for primitive types, or null. */
  unboxed(type: Type): PrimitiveT | null {
    if (type.kind === 'primitive') return type;
    const upper = this.upperBound(type);
    if (upper.kind !== 'class') return null;
    const name = UNBOXED.get(upper.symbol.head.binaryName);
    return name ? primitive(name) : null;
  }

  /** What members a value of this type has: variables and wildcards give way to their bounds. */
  upperBound(type: Type): Type {
    switch (type.kind) {
      case 'variable':
        return type.variable.bounds[0] ? this.upperBound(type.variable.bounds[0]) : this.world.object;
      case 'wildcard':
        return type.bound === 'extends' ? this.upperBound(type.type) : this.world.object;
      case 'open':
        return type.variable.settled ? this.upperBound(type.variable.settled) : UNKNOWN;
      default:
        return type;
    }
  }

  /** The type a value shows: a wildcard's bound, captured or not; any other type is itself. */
  visible(type: Type): Type {
    if (type.kind === 'open') return type.variable.settled ? this.visible(type.variable.settled) : UNKNOWN;
    if (type.kind === 'wildcard')
      return type.bound === 'extends' ? this.visible(type.type) : this.world.object;
    if (type.kind !== 'variable' || !type.variable.capturedFrom) return type;
    const [bound, ...others] = type.variable.bounds;
    if (others.length > 0) return type;
    return bound ? this.visible(bound) : this.world.object;
  }

  /** Whether a value of type `from` may be stored in a variable of type `to`. */
  isAssignable(given: Type, wanted: Type): boolean {
    const from = known(given);
    const to = known(wanted);
    if (from.kind === 'unknown' || to.kind === 'unknown') return this.isSubtype(from, to);
    if (isVoid(from) || isVoid(to)) return false;
    if (to.kind === 'wildcard') return true;
    if (from.kind === 'primitive' && to.kind === 'primitive') return widens(from.name, to.name);
    if (from.kind === 'primitive') {
      if (to.kind === 'variable' && to.variable.capturedFrom === null) return false;
      return this.isSubtype(this.boxed(from), to);
    }
    if (to.kind === 'primitive') return this.#unboxes(from, to);
    return this.isSubtype(from, to);
  }

  #unboxes(from: Type, to: PrimitiveT): boolean {
    if (from.kind === 'open') {
      const { equal, lower } = from.variable;
      const box = [...equal, ...lower].map((each) => this.unboxed(each)).find((each) => each !== null);
      return box ? widens(box.name, to.name) : this.isSame(from, this.boxed(to));
    }
    const value = this.unboxed(from);
    if (value) return widens(value.name, to.name);
    return from.kind === 'class' && from.symbol.parts.hasUnknownSupertype;
  }

  /** Subtyping between reference types, unchecked conversion of raw types included. */
  isSubtype(given: Type, wanted: Type): boolean {
    const from = known(given);
    const to = known(wanted);
    if (from === to) return true;
    if (from.kind === 'unknown' || to.kind === 'unknown') return this.#doubted(from, to);
    if (from.kind === 'primitive' || to.kind === 'primitive') return false;
    if (from.kind === 'null') return true;
    if (to.kind === 'null') return false;
    if (to.kind === 'class' && to.symbol.head.binaryName === 'java.lang.Object') return true;
    if (from.kind === 'open' || to.kind === 'open') return this.#isBounded(from, to);
    if (to.kind === 'wildcard') return true;
    if (from.kind === 'wildcard') return this.isSubtype(this.upperOfArgument(from), to);
    if (to.kind === 'variable') return this.#isSubtypeOfVariable(from, to.variable);
    if (from.kind === 'variable') {
      const { bounds } = from.variable;
      return bounds.length === 0 ? false : bounds.some((bound) => this.isSubtype(bound, to));
    }
    if (from.kind === 'array') return this.#isArraySubtype(from.element, to);
    return to.kind === 'class' && this.#isClassSubtype(from, to);
  }

  #doubted(one: Type, other: Type): true {
    this.bounds.doubt(one);
    this.bounds.doubt(other);
    return true;
  }

  #isBounded(from: Type, to: Type): true {
    if (to.kind === 'open') this.bounds.add(to, 'lower', from);
    if (from.kind === 'open') this.bounds.add(from, 'upper', to);
    return true;
  }

  /**
   * Whether one thing may be of both types. Where they are of one generic class, it is with the same arguments
   * (JLS 18.3.1).
   */
  mayMeet(one: Type, other: Type): boolean {
    const left = known(one);
    const right = known(other);
    if (left === right || left.kind === 'open' || right.kind === 'open') return true;
    if (!this.#isReferenceCastable(left, right)) return false;
    if (left.kind !== 'class' || right.kind !== 'class') return true;
    const seen = asSuper(left, right.symbol);
    if (!seen || seen === 'unknown') return true;
    right.arguments.forEach((each, index) => {
      const own = seen.arguments[index];
      if (own && own.kind !== 'wildcard' && each.kind !== 'wildcard') this.isSame(own, each);
    });
    return true;
  }

  #isSubtypeOfVariable(from: Type, variable: TypeVariable): boolean {
    if (variable.isIntersection) return variable.bounds.every((each) => this.isSubtype(from, each));
    const captured = variable.capturedFrom;
    if (captured?.bound === 'super' && this.isSubtype(from, captured.type)) return true;
    if (from.kind !== 'variable') return false;
    if (from.variable === variable || this.#isSameVariable(from.variable, variable)) return true;
    return from.variable.bounds.some(
      (bound) => bound.kind === 'variable' && this.#isSubtypeOfVariable(bound, variable),
    );
  }

  #isArraySubtype(element: Type, to: Type): boolean {
    if (to.kind === 'array') return this.isSubtype(element, to.element);
    if (to.kind !== 'class') return false;
    return ['java.lang.Cloneable', 'java.io.Serializable'].includes(to.symbol.head.binaryName);
  }

  #isClassSubtype(from: ClassT, to: ClassT): boolean {
    const base = asSuper(from, to.symbol);
    if (base === 'unknown') return this.#doubted(to, UNKNOWN);
    if (base === null) return false;
    if (base.arguments.length === 0 || to.arguments.length === 0) return this.#doubted(base, to);
    return to.arguments.every((argument, index) => this.contains(argument, base.arguments[index] ?? UNKNOWN));
  }

  /** Whether the type argument `outer` allows `inner` (JLS 4.5.1). */
  contains(allowing: Type, allowed: Type): boolean {
    const outer = known(allowing);
    const inner = known(allowed);
    if (outer.kind === 'unknown' || inner.kind === 'unknown') return this.#doubted(outer, inner);
    if (outer.kind === 'wildcard') {
      if (outer.bound === 'none') return true;
      if (outer.bound === 'extends') return this.isSubtype(this.upperOfArgument(inner), outer.type);
      if (inner.kind === 'wildcard') return inner.bound === 'super' && this.isSubtype(outer.type, inner.type);
      return this.isSubtype(outer.type, inner);
    }
    // A wildcard that nobody captured: which type it stands for is not told.
    if (inner.kind === 'wildcard') return outer.kind === 'open' && this.#doubted(outer, UNKNOWN);
    return this.isSame(outer, inner);
  }

  /** What a type argument stands for at least: a wildcard's bound, which may be a type variable. */
  upperOfArgument(argument: Type): Type {
    if (argument.kind !== 'wildcard') return argument;
    return argument.bound === 'extends' ? argument.type : this.world.object;
  }

  /** Type equality; unknown parts match anything. */
  isSame(one: Type, other: Type): boolean {
    const left = known(one);
    const right = known(other);
    if (left === right) return true;
    if (left.kind === 'unknown' || right.kind === 'unknown') return this.#doubted(left, right);
    if (left.kind === 'open' || right.kind === 'open') return this.#isBoundTo(left, right);
    if (left.kind === 'variable' && right.kind === 'variable')
      return this.#isSameVariable(left.variable, right.variable);
    if (left.kind === 'array' && right.kind === 'array') return this.isSame(left.element, right.element);
    if (left.kind === 'wildcard' && right.kind === 'wildcard') {
      return left.bound === right.bound && (left.bound === 'none' || this.isSame(left.type, right.type));
    }
    if (left.kind !== 'class' || right.kind !== 'class' || left.symbol !== right.symbol) return false;
    if (left.arguments.length !== right.arguments.length) return this.#doubted(left, right);
    return left.arguments.every((each, index) => this.isSame(each, right.arguments[index] ?? UNKNOWN));
  }

  #isBoundTo(left: Type, right: Type): boolean {
    for (const each of [left, right]) {
      if (each.kind === 'primitive' || each.kind === 'null') return false;
      if (each.kind === 'wildcard') return this.#doubted(left, right);
    }
    if (left.kind === 'open') this.bounds.add(left, 'equal', right);
    if (right.kind === 'open') this.bounds.add(right, 'equal', left);
    return true;
  }

  #isSameVariable(left: TypeVariable, right: TypeVariable): boolean {
    if (left === right) return true;
    // Each look at a wildcard makes a new captured variable; whether two are one we do not track.
    return left.capturedFrom !== null && right.capturedFrom !== null;
  }

  /** Whether a cast could ever succeed (JLS 5.5). */
  isCastable(given: Type, to: Type): boolean {
    const from = known(given);
    if (from.kind === 'unknown' || to.kind === 'unknown') return true;
    if (isVoid(from) || isVoid(to)) return false;
    if (from.kind === 'primitive' && to.kind === 'primitive') {
      return (from.name === 'boolean') === (to.name === 'boolean');
    }
    if (from.kind === 'primitive') return this.isSubtype(this.boxed(from), to);
    if (to.kind === 'primitive') {
      const value = this.unboxed(from);
      if (value) return widens(value.name, to.name);
      return this.isSubtype(this.boxed(to), from) || this.isSubtype(from, this.boxed(to));
    }
    if (from.kind === 'null') return true;
    return this.#isReferenceCastable(from, to);
  }

  #isReferenceCastable(from: Type, to: Type): boolean {
    if (from.kind === 'array' && to.kind === 'array') {
      if (from.element.kind === 'primitive' || to.element.kind === 'primitive')
        return from.element === to.element;
      return this.#isReferenceCastable(from.element, to.element);
    }
    const lower = this.#erased(from);
    const upper = this.#erased(to);
    if (this.isSubtype(lower, upper) || this.isSubtype(upper, lower))
      return !this.#areProvablyDistinct(from, to);
    if (lower.kind !== 'class' || upper.kind !== 'class') return false;
    const finalClass = (symbol: ClassSymbol): boolean => symbol.head.isFinal || symbol.head.kind === 'enum';
    if (!lower.symbol.isInterface && !upper.symbol.isInterface) return false;
    return !finalClass(lower.symbol) && !finalClass(upper.symbol);
  }

  /** `List<String>` is never a `List<Integer>`. */
  #areProvablyDistinct(from: Type, to: Type): boolean {
    if (from.kind !== 'class' || to.kind !== 'class' || from.symbol !== to.symbol) return false;
    return from.arguments.some((each, index) => {
      const other = to.arguments[index];
      if (!other || each.kind !== 'class' || other.kind !== 'class') return false;
      return !this.isSame(each, other) && each.arguments.length === 0 && other.arguments.length === 0;
    });
  }

  #erased(type: Type): Type {
    const upper = this.upperBound(type);
    return upper.kind === 'class' ? { ...upper, arguments: [], outer: null } : upper;
  }

  /** Whether `==` may compare the two. */
  isComparable(left: Type, right: Type): boolean {
    return this.isCastable(left, right) || this.isCastable(right, left);
  }

  isThrowable(type: Type): boolean {
    return this.isSubtype(type, this.world.type('java.lang.Throwable'));
  }

  /** Whether an exception of this type must be caught or declared. Unknown types need not be. */
  isChecked(type: Type): boolean {
    if (type.kind === 'unknown' || type.kind === 'null') return false;
    if (type.kind === 'class' && asSuper(type, this.#throwable() ?? type.symbol) === 'unknown') return false;
    const unchecked = ['java.lang.RuntimeException', 'java.lang.Error'];
    return !unchecked.some((name) => this.isSubtype(type, this.world.type(name)));
  }

  #throwable(): ClassSymbol | null {
    return this.world.byBinaryName('java.lang.Throwable');
  }
}

/** Primitive widening, identity included. */
export function widens(from: PrimitiveName, to: PrimitiveName): boolean {
  if (from === to) return true;
  if (to === 'char') return false;
  const toRank = NUMERIC_ORDER.indexOf(to);
  if (from === 'char') return toRank >= NUMERIC_ORDER.indexOf('int');
  const fromRank = NUMERIC_ORDER.indexOf(from);
  return fromRank >= 0 && fromRank < toRank;
}

/** The type two numeric operands are brought to (JLS 5.6). */
export function promoted(left: PrimitiveT, right: PrimitiveT): PrimitiveT {
  for (const name of ['double', 'float', 'long'] as const) {
    if (left.name === name || right.name === name) return primitive(name);
  }
  return primitive('int');
}
