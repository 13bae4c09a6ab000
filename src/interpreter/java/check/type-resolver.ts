/** From written types to types: names are looked up from the inside out. */
import type { Modifiers } from '../syntax/declarations';
import type { Expression } from '../syntax/expressions';
import type { ClassType, TypeNode } from '../syntax/types';
import type { ClassSymbol } from './class-symbol';
import type { FileNames } from './file-names';
import { Relations } from './relations';
import type { Reporter } from './reporter';
import type { Frame } from './scope';
import { allSupertypes } from './substitution';
import {
  arrayOf,
  type ClassT,
  classType,
  primitive,
  type Type,
  type TypeVariable,
  UNKNOWN,
  variableType,
} from './types';
import type { World } from './world';

/** The arguments in "symbol: method f(…)" with their types; functions, which have none, count as null. */
export interface ShownArguments {
  readonly expressions: readonly Expression[];
  readonly types: readonly Type[];
}

/** What attribution works with. */
export interface CheckContext {
  readonly world: World;
  readonly reporter: Reporter;
  readonly names: FileNames;
}

/** Resolves types; the base of the attribution classes. */
export abstract class TypeResolver {
  protected readonly world: World;
  protected readonly relations: Relations;
  protected reporter: Reporter;
  protected readonly names: FileNames;
  /** Null only while the headers of top-level classes are looked at. */
  protected frame: Frame | null = null;

  constructor(context: CheckContext) {
    this.world = context.world;
    this.reporter = context.reporter;
    this.names = context.names;
    this.relations = new Relations(context.world);
  }

  /** What type texts were found to mean, for later stages. */
  readonly written = new Map<TypeNode, Type>();

  /** The type a type text means; unknown, and reported, when there is none. */
  protected resolve(node: TypeNode): Type {
    const type = this.#meaningOf(node);
    this.written.set(node, type);
    return type;
  }

  #meaningOf(node: TypeNode): Type {
    switch (node.kind) {
      case 'PrimitiveType':
        return primitive(node.name);
      case 'ArrayType':
        return arrayOf(this.resolve(node.element));
      case 'ClassType':
        return this.#resolveClass(node);
      case 'WildcardType':
        return {
          kind: 'wildcard',
          bound: node.bound,
          type: node.type ? this.resolveArgument(node.type) : UNKNOWN,
        };
      case 'IntersectionType':
      case 'UnionType': {
        const all = node.types.map((each) => this.resolve(each));
        return node.kind === 'UnionType' ? UNKNOWN : (all[0] ?? UNKNOWN);
      }
      case 'VarType':
        return UNKNOWN;
    }
  }

  /** A type argument, which must not be primitive. */
  protected resolveArgument(node: TypeNode): Type {
    const type = this.resolve(node);
    if (type.kind !== 'primitive') return type;
    this.reporter.error(
      'attribute',
      node.at,
      'unexpected type',
      '  required: reference',
      `  found:    ${type.name}`,
    );
    return UNKNOWN;
  }

  #resolveClass(node: ClassType): Type {
    const base = this.#resolveName(node);
    const typeArguments = (node.typeArguments ?? []).map((each) => this.resolveArgument(each));
    if (base.kind !== 'class' || typeArguments.length === 0) return base;
    const parameters = base.symbol.parts.typeParameters;
    const at = node.argumentsAt ?? node.at;
    if (parameters.length === 0) {
      this.reporter.error('attribute', at, `type ${base.symbol.name} does not take parameters`);
      return UNKNOWN;
    }
    if (parameters.length !== typeArguments.length) {
      const message = `wrong number of type arguments; required ${parameters.length}`;
      this.reporter.error('attribute', at, message);
      return UNKNOWN;
    }
    return { ...base, arguments: typeArguments };
  }

  #resolveName(node: ClassType): Type {
    if (!node.qualifier) return this.#resolveSimple(node.name, node.at);
    const qualifier = this.#lookupQualifier(node.qualifier);
    if (qualifier === 'gap') return UNKNOWN;
    if (typeof qualifier === 'string') return this.#classInPackage(qualifier, node);
    const nested = this.memberClass(qualifier.symbol, node.name);
    if (nested) return this.#memberType(qualifier, nested);
    if (qualifier.symbol.parts.hasUnknownSupertype) return UNKNOWN;
    this.reporter.typed(node.at, [qualifier], (text) => [
      'cannot find symbol',
      `  symbol:   class ${node.name}`,
      `  location: ${qualifier.symbol.typeKindName} ${text.type(qualifier)}`,
    ]);
    return UNKNOWN;
  }

  #memberType(outer: ClassT, nested: ClassSymbol): ClassT {
    return classType(nested, [], nested.head.isStatic ? null : outer);
  }

  /** What stands before a dot in a type: a class, a package (its name), or 'gap'. */
  #lookupQualifier(node: ClassType): ClassT | string {
    if (!node.qualifier) {
      const found = this.lookupClass(node.name);
      if (found === 'name only') return 'gap';
      return found ?? node.name;
    }
    const outer = this.#lookupQualifier(node.qualifier);
    if (outer === 'gap') return 'gap';
    if (typeof outer === 'string') {
      const name = `${outer}.${node.name}`;
      const found = this.world.byQualifiedName(name);
      if (found === 'name only') return 'gap';
      return found
        ? classType(found, node.typeArguments?.map((each) => this.resolveArgument(each)) ?? [])
        : name;
    }
    const nested = this.memberClass(outer.symbol, node.name);
    return nested ? this.#memberType(outer, nested) : 'gap';
  }

  #classInPackage(packageName: string, node: ClassType): Type {
    const found = this.world.byQualifiedName(`${packageName}.${node.name}`);
    if (found === 'name only') return UNKNOWN;
    if (found) return classType(found);
    if (this.world.packageHasClasses(packageName)) {
      const symbol = `  symbol:   class ${node.name}`;
      this.reporter.error(
        'attribute',
        node.at,
        'cannot find symbol',
        symbol,
        `  location: package ${packageName}`,
      );
    } else this.missingPackage(packageName, node.name, node.at);
    return UNKNOWN;
  }

  /** Reports a package that no library has. A name without a dot is rather a slip in the name of a variable. */
  protected missingPackage(name: string, simpleName: string, at: number): void {
    if (name.includes('.')) this.names.missingPackage(name, simpleName, at);
    else this.reporter.error('attribute', at, `package ${name} does not exist`);
  }

  #resolveSimple(name: string, at: number): Type {
    const variable = this.#typeVariable(name);
    if (variable) return variableType(variable);
    const found = this.lookupClass(name);
    if (found === 'name only') return UNKNOWN;
    if (found) return found;
    if (name === 'var') this.reporter.error('attribute', at, "illegal reference to restricted type 'var'");
    else if (!this.isInOpenClass()) this.cannotFind(`class ${name}`, at);
    return UNKNOWN;
  }

  /** Whether a class around here has an unknown supertype, which may bring any name. */
  protected isInOpenClass(): boolean {
    for (let { frame } = this; frame; frame = frame.outer) {
      if (frame.isHeader) continue;
      const types = allSupertypes(classType(frame.symbol));
      if (types.some((each) => each.symbol.parts.hasUnknownSupertype)) return true;
    }
    return false;
  }

  /** Annotations mean nothing here, but their names must exist. */
  protected checkAnnotations({ annotations }: Modifiers): void {
    for (const { name, start } of annotations) {
      if (name.includes('.') || this.lookupClass(name) !== null) continue;
      this.cannotFind(`class ${name}`, start + 1);
    }
  }

  #typeVariable(name: string): TypeVariable | null {
    for (let frame = this.frame; frame; frame = frame.outer) {
      const found = frame.typeVariables.get(name);
      if (found) return found;
      if (frame.isHeader) continue;
      if (frame.scope?.classNamed(name) || this.memberClass(frame.symbol, name)) return null;
    }
    return null;
  }

  /** The class a simple name means here, as a type: inner classes bring their enclosing type along. */
  protected lookupClass(name: string): ClassT | 'name only' | null {
    for (let frame = this.frame; frame; frame = frame.outer) {
      const local = frame.scope?.classNamed(name);
      if (local) return classType(local);
      if (frame.symbol.name === name) return classType(frame.symbol, [], this.enclosingType(frame.symbol));
      if (frame.isHeader) continue;
      const member = this.memberClass(frame.symbol, name);
      if (member) return classType(member, [], this.enclosingType(member));
    }
    const found = this.names.classNamed(name);
    return found === null || found === 'name only' ? found : classType(found);
  }

  /** For an inner class used inside its outer class: the outer class with its own variables. */
  protected enclosingType(symbol: ClassSymbol): ClassT | null {
    const { outer, isStatic } = symbol.head;
    if (!outer || isStatic || symbol.head.isLocal) return null;
    return this.ownType(outer);
  }

  /** The type of `this` in a class. */
  protected ownType(symbol: ClassSymbol): ClassT {
    const typeArguments = symbol.parts.typeParameters.map(variableType);
    return classType(symbol, typeArguments, this.enclosingType(symbol));
  }

  protected memberClass(symbol: ClassSymbol, name: string): ClassSymbol | null {
    for (const each of allSupertypes(classType(symbol))) {
      const found = each.symbol.parts.memberClasses.get(name);
      if (found) return found;
    }
    return null;
  }

  /** "cannot find symbol" with the enclosing class as location; `what` has `%s` for the arguments. */
  protected abstract cannotFind(what: string, at: number, shown?: ShownArguments): void;
}
