/** Subtyping, erasure and boxing, as far as code depends on them. */
import type { ClassDeclaration, TypeParameter } from '../syntax/declarations';
import type { PrimitiveName, TypeNode } from '../syntax/types';
import type { ClassTable } from './class-table';
import type { ClassSymbol, Unit } from './symbols';
import type { TypedTree } from './typed-tree';
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
  readonly table: ClassTable;
  readonly object: ClassT;
  readonly #treeOf: (unit: Unit) => TypedTree;

  /** `treeOf` is what the checker found out about a file. */
  constructor(table: ClassTable, treeOf: (unit: Unit) => TypedTree) {
    this.table = table;
    this.object = table.typeOf('java.lang.Object');
    this.#treeOf = treeOf;
  }

  /** A type that is written in a declaration inside a class. */
  written(owner: ClassSymbol, node: TypeNode): JavaType {
    return this.#treeOf(owner.unit).written(node);
  }

  /** Tells superclass, interfaces and the bounds of type parameters of a class. */
  header(symbol: ClassSymbol): void {
    if (symbol.isHeaderTold || !symbol.declaration) return;
    symbol.isHeaderTold = true;
    const { declaration } = symbol;
    this.tellBounds(symbol, declaration.typeParameters, symbol.typeParameters);
    symbol.superclass = this.#superclassOf(symbol, declaration);
    symbol.interfaces = declaration.interfaces.map((node) => this.written(symbol, node) as ClassT);
  }

  #superclassOf(symbol: ClassSymbol, { superclass }: ClassDeclaration): ClassT | null {
    if (symbol.kind === 'interface' || symbol.kind === 'annotation') return null;
    if (symbol.kind === 'enum') {
      const self: ClassT = { kind: 'class', symbol, args: [] };
      return { kind: 'class', symbol: this.table.need('java.lang.Enum'), args: [self] };
    }
    if (symbol.kind === 'record') return this.table.typeOf('java.lang.Record');
    if (superclass) return this.written(symbol, superclass) as ClassT;
    return symbol === this.object.symbol ? null : this.object;
  }

  /** Fills in the bounds of type parameters that are declared inside a class. */
  tellBounds(owner: ClassSymbol, nodes: readonly TypeParameter[], variables: readonly TypeVariable[]): void {
    nodes.forEach((node, index) => {
      const bounds = node.bounds.map((bound) => this.written(owner, bound));
      (variables[index] as TypeVariable).bounds = bounds.length > 0 ? bounds : [this.object];
    });
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
    this.header(symbol);
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
    if (upper.kind === 'array') return this.#arrayAsSuper(target);
    if (upper.kind !== 'class') return null;
    if (upper.symbol === target) return upper;
    for (const base of this.supertypes(upper)) {
      const found = this.asSuper(base, target);
      if (found) return found;
    }
    return null;
  }

  #arrayAsSuper(target: ClassSymbol): ClassT | null {
    const allowed = ['java.lang.Object', 'java.lang.Cloneable', 'java.io.Serializable'];
    return allowed.includes(target.name) ? { kind: 'class', symbol: target, args: [] } : null;
  }

  isSubclass(symbol: ClassSymbol, target: ClassSymbol): boolean {
    if (symbol === target || target === this.object.symbol) return true;
    this.header(symbol);
    if (symbol.superclass && this.isSubclass(symbol.superclass.symbol, target)) return true;
    return symbol.interfaces.some((base) => this.isSubclass(base.symbol, target));
  }

  /** A class, all that it extends and implements, and Object. */
  ancestors(symbol: ClassSymbol): ReadonlySet<ClassSymbol> {
    if (!symbol.stored) return this.#findAncestors(symbol);
    symbol.stored.ancestors ??= this.#findAncestors(symbol);
    return symbol.stored.ancestors;
  }

  #findAncestors(symbol: ClassSymbol): ReadonlySet<ClassSymbol> {
    const found = new Set<ClassSymbol>([symbol, this.object.symbol]);
    for (const each of found) {
      this.header(each);
      if (each.superclass) found.add(each.superclass.symbol);
      for (const base of each.interfaces) found.add(base.symbol);
    }
    return found;
  }

  /** Subtyping among references and widening among primitives, of types as they are at run time. */
  isSubtype(from: JavaType, to: JavaType): boolean {
    if (from.kind === 'primitive' || to.kind === 'primitive') {
      return from.kind === 'primitive' && to.kind === 'primitive' && widens(from.name, to.name);
    }
    if (to.kind === 'array') return from.kind === 'array' && this.#isElement(from.element, to.element);
    return to.kind === 'class' && this.asSuper(from, to.symbol) !== null;
  }

  #isElement(from: JavaType, to: JavaType): boolean {
    if (isPrimitive(from) || isPrimitive(to)) return sameType(from, to);
    return this.isSubtype(from, to);
  }

  /** The wrapper class of a primitive type; other types stay. */
  boxed(type: JavaType): JavaType {
    if (type.kind !== 'primitive') return type;
    const name = BOX_OF.get(type.name);
    return name ? this.table.typeOf(name) : type;
  }

  /** The primitive type in a wrapper class, or null. */
  unboxed(type: JavaType): PrimitiveT | null {
    if (type.kind === 'primitive') return type.name === 'void' ? null : type;
    const upper = this.upper(type);
    const name = upper.kind === 'class' ? UNBOX_OF.get(upper.symbol.name) : undefined;
    return name ? { kind: 'primitive', name } : null;
  }
}
