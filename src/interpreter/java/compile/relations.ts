/** Subtyping, erasure and boxing, as far as code depends on them. */
import type { PrimitiveName } from '../syntax/types';
import type { ClassSymbol } from './symbols';
import type { TypeResolution } from './type-resolution';
import {
  type ClassT,
  isPrimitive,
  type JavaType,
  type PrimitiveT,
  type Substitution,
  sameType,
  substitute,
  type TypeVariable,
  widens,
} from './types';

const BOXES: readonly (readonly [PrimitiveName, string])[] = [
  ['boolean', 'java.lang.Boolean'],
  ['byte', 'java.lang.Byte'],
  ['short', 'java.lang.Short'],
  ['char', 'java.lang.Character'],
  ['int', 'java.lang.Integer'],
  ['long', 'java.lang.Long'],
  ['float', 'java.lang.Float'],
  ['double', 'java.lang.Double'],
];
const BOX_OF = new Map(BOXES);
const UNBOX_OF = new Map(BOXES.map(([name, box]) => [box, name]));

/** Questions about types that need the class table. */
export class Relations {
  readonly resolution: TypeResolution;
  readonly object: ClassT;

  constructor(resolution: TypeResolution) {
    this.resolution = resolution;
    this.object = resolution.object;
  }

  /** The class type with its own parameters as arguments. */
  thisType(symbol: ClassSymbol): ClassT {
    const args = symbol.typeParameters.map((variable): JavaType => ({ kind: 'variable', variable }));
    return { kind: 'class', symbol, args };
  }

  /** What the type is at run time. */
  erasure(type: JavaType): JavaType {
    switch (type.kind) {
      case 'class':
        return type.args.length === 0 ? type : { kind: 'class', symbol: type.symbol, args: [] };
      case 'array':
        return { kind: 'array', element: this.erasure(type.element) };
      case 'variable':
        return this.erasure(type.variable.bounds[0] ?? this.object);
      case 'wildcard':
        return this.erasure(this.upper(type));
      case 'intersection':
        return this.erasure(type.types[0] ?? this.object);
      case 'null':
        return this.object;
      default:
        return type;
    }
  }

  /** A reference type whose members can be looked up: bounds of variables and wildcards. */
  upper(type: JavaType): JavaType {
    switch (type.kind) {
      case 'variable':
        return this.upper(type.variable.bounds[0] ?? this.object);
      case 'wildcard':
        return type.bound === 'extends' && type.type ? this.upper(type.type) : this.object;
      case 'intersection':
        return this.upper(type.types[0] ?? this.object);
      case 'null':
        return this.object;
      default:
        return type;
    }
  }

  /** The direct supertypes of a class type, with arguments put in. */
  supertypes(type: ClassT): ClassT[] {
    const { symbol } = type;
    this.resolution.header(symbol);
    const bases = symbol.superclass ? [symbol.superclass, ...symbol.interfaces] : [...symbol.interfaces];
    if (bases.length === 0 && symbol !== this.object.symbol) bases.push(this.object);
    if (symbol.typeParameters.length === 0) return bases;
    if (type.args.length === 0) return bases.map((base) => this.erasure(base) as ClassT);
    const map = this.argumentsOf(type);
    return bases.map((base) => substitute(base, map) as ClassT);
  }

  /** Type parameter → argument of a class type. Raw types map nothing. */
  argumentsOf(type: ClassT): Substitution {
    const map = new Map<TypeVariable, JavaType>();
    if (type.args.length === 0) {
      for (const variable of type.symbol.typeParameters)
        map.set(variable, this.erasure({ kind: 'variable', variable }));
      return map;
    }
    type.symbol.typeParameters.forEach((variable, index) => {
      map.set(variable, type.args[index] ?? this.object);
    });
    return map;
  }

  /** `type` seen as an instance of class `target`, or null. */
  asSuper(type: JavaType, target: ClassSymbol): ClassT | null {
    if (type.kind === 'intersection') {
      for (const part of type.types) {
        const found = this.asSuper(part, target);
        if (found) return found;
      }
      return null;
    }
    if (type.kind === 'variable') {
      for (const bound of type.variable.bounds) {
        const found = this.asSuper(bound, target);
        if (found) return found;
      }
      return target === this.object.symbol ? this.object : null;
    }
    const upper = this.upper(type);
    if (upper.kind === 'array') return this.arrayAsSuper(target);
    if (upper.kind !== 'class') return null;
    if (upper.symbol === target) return upper;
    for (const base of this.supertypes(upper)) {
      const found = this.asSuper(base, target);
      if (found) return found;
    }
    return null;
  }

  private arrayAsSuper(target: ClassSymbol): ClassT | null {
    const allowed = ['java.lang.Object', 'java.lang.Cloneable', 'java.io.Serializable'];
    return allowed.includes(target.name) ? { kind: 'class', symbol: target, args: [] } : null;
  }

  isSubclass(symbol: ClassSymbol, target: ClassSymbol): boolean {
    if (symbol === target || target === this.object.symbol) return true;
    this.resolution.header(symbol);
    if (symbol.superclass && this.isSubclass(symbol.superclass.symbol, target)) return true;
    return symbol.interfaces.some((base) => this.isSubclass(base.symbol, target));
  }

  /** A class, all that it extends and implements, and Object. */
  ancestors(symbol: ClassSymbol): ReadonlySet<ClassSymbol> {
    if (!symbol.stored) return this.findAncestors(symbol);
    symbol.stored.ancestors ??= this.findAncestors(symbol);
    return symbol.stored.ancestors;
  }

  private findAncestors(symbol: ClassSymbol): ReadonlySet<ClassSymbol> {
    const found = new Set<ClassSymbol>([symbol, this.object.symbol]);
    for (const each of found) {
      this.resolution.header(each);
      if (each.superclass) found.add(each.superclass.symbol);
      for (const base of each.interfaces) found.add(base.symbol);
    }
    return found;
  }

  /** Subtyping among references and widening among primitives; type arguments are checked leniently. */
  isSubtype(from: JavaType, to: JavaType): boolean {
    if (from.kind === 'primitive' || to.kind === 'primitive') {
      return from.kind === 'primitive' && to.kind === 'primitive' && widens(from.name, to.name);
    }
    if (from.kind === 'null') return true;
    if (to.kind === 'wildcard') return to.bound !== 'extends' || !to.type || this.isSubtype(from, to.type);
    if (to.kind === 'intersection') return to.types.every((part) => this.isSubtype(from, part));
    if (to.kind === 'variable') {
      if (from.kind === 'variable') {
        return (
          from.variable === to.variable || from.variable.bounds.some((bound) => this.isSubtype(bound, to))
        );
      }
      return from.kind === 'wildcard';
    }
    if (to.kind === 'array') return this.isArraySubtype(from, to.element);
    if (to.kind !== 'class') return false;
    const found = this.asSuper(from, to.symbol);
    return found !== null && this.argumentsFit(found, to);
  }

  private isArraySubtype(from: JavaType, element: JavaType): boolean {
    const upper = this.upper(from);
    if (upper.kind !== 'array') return false;
    if (isPrimitive(upper.element) || isPrimitive(element)) return sameType(upper.element, element);
    return this.isSubtype(upper.element, element);
  }

  private argumentsFit(found: ClassT, to: ClassT): boolean {
    if (found.args.length === 0 || to.args.length === 0) return true;
    return to.args.every((wanted, index) => {
      const given = found.args[index] as JavaType;
      if (wanted.kind === 'wildcard') {
        if (!wanted.type || given.kind === 'wildcard') return true;
        if (wanted.bound === 'extends') return this.isSubtype(given, wanted.type);
        return this.isSubtype(wanted.type, given);
      }
      const loose = given.kind !== 'class' || wanted.kind !== 'class';
      return loose || given.symbol === wanted.symbol;
    });
  }

  /** The wrapper class of a primitive type; other types stay. */
  boxed(type: JavaType): JavaType {
    if (type.kind !== 'primitive') return type;
    const name = BOX_OF.get(type.name);
    return name ? this.resolution.table.typeOf(name) : type;
  }

  /** The primitive type in a wrapper class, or null. */
  unboxed(type: JavaType): PrimitiveT | null {
    if (type.kind === 'primitive') return type.name === 'void' ? null : type;
    const upper = this.upper(type);
    const name = upper.kind === 'class' ? UNBOX_OF.get(upper.symbol.name) : undefined;
    return name ? { kind: 'primitive', name } : null;
  }
}
