/** From written types and names to classes: scopes, members, imports, packages (JLS 6.5). */
import type { TypeParameter } from '../syntax/declarations';
import type { ClassType, TypeNode } from '../syntax/types';
import type { ClassTable } from './class-table';
import { absent, CompileFault } from './fault';
import { classScope, type Scope } from './scopes';
import type { ClassSymbol, Unit } from './symbols';
import type { ClassT, JavaType, TypeVariable } from './types';

/** Resolves types against a class table. */
export class TypeResolution {
  readonly table: ClassTable;
  readonly object: ClassT;

  constructor(table: ClassTable) {
    this.table = table;
    this.object = table.typeOf('java.lang.Object');
  }

  /** The type a type node means in a scope. */
  resolve(node: TypeNode, scope: Scope): JavaType {
    switch (node.kind) {
      case 'PrimitiveType':
        return { kind: 'primitive', name: node.name };
      case 'ArrayType':
        return { kind: 'array', element: this.resolve(node.element, scope) };
      case 'WildcardType':
        return {
          kind: 'wildcard',
          bound: node.bound,
          type: node.type ? this.resolve(node.type, scope) : null,
        };
      case 'IntersectionType':
        return { kind: 'intersection', types: node.types.map((type) => this.resolve(type, scope)) };
      case 'UnionType':
        return { kind: 'intersection', types: node.types.map((type) => this.resolve(type, scope)) };
      case 'VarType':
        throw new CompileFault(node.start, "'var' is not allowed here");
      case 'ClassType':
        return this.resolveClassType(node, scope);
    }
  }

  private resolveClassType(node: ClassType, scope: Scope): JavaType {
    if (!node.qualifier) {
      const variable = findTypeVariable(scope, node.name);
      if (variable) return { kind: 'variable', variable };
    }
    const symbol = this.classOfNode(node, scope);
    // The checker knows it: it is a class of the real libraries.
    if (!symbol) throw absent(node.start, `class ${node.name}`);
    const args = (node.typeArguments ?? []).map((argument) => this.resolve(argument, scope));
    return { kind: 'class', symbol, args };
  }

  private classOfNode(node: ClassType, scope: Scope): ClassSymbol | null {
    if (!node.qualifier) return this.findClass(node.name, scope);
    const outer = this.classOfNode(node.qualifier, scope);
    if (outer) return this.memberClass(outer, node.name);
    return this.table.find(`${qualifiedText(node.qualifier)}.${node.name}`);
  }

  /** The class a simple name means in a scope, or null. */
  findClass(name: string, scope: Scope): ClassSymbol | null {
    for (let current: Scope | null = scope; current; current = current.parent) {
      const local = current.classes.get(name);
      if (local) return local;
      if (current.body !== null) continue;
      if (current.owner.simpleName === name) return current.owner;
      const member = this.memberClass(current.owner, name);
      if (member) return member;
    }
    return this.findInUnit(name, scope.owner.unit);
  }

  private findInUnit(name: string, unit: Unit): ClassSymbol | null {
    for (const declared of unit.syntax.imports) {
      if (declared.onDemand || declared.segments[declared.segments.length - 1] !== name) continue;
      const found = this.qualifiedClass(declared.segments);
      if (found) return found;
    }
    const own = this.table.find(unit.packageName ? `${unit.packageName}.${name}` : name);
    if (own) return own;
    for (const declared of unit.syntax.imports) {
      if (!declared.onDemand) continue;
      const container = this.table.packages.has(declared.segments.join('.'))
        ? null
        : this.qualifiedClass(declared.segments);
      const found = container
        ? this.memberClass(container, name)
        : this.table.find(`${declared.segments.join('.')}.${name}`);
      if (found) return found;
    }
    const implicit = this.table.find(`java.lang.${name}`);
    // Library source made for one program names the program's own classes, which may have no package.
    return implicit ?? (unit.isLibrary ? this.table.find(name) : null);
  }

  /** The class a dotted name means: packages first, then nested classes. */
  qualifiedClass(segments: readonly string[]): ClassSymbol | null {
    for (let count = segments.length; count > 0; count--) {
      let found = this.table.find(segments.slice(0, count).join('.'));
      for (let index = count; found && index < segments.length; index++) {
        found = this.memberClass(found, segments[index] as string);
      }
      if (found) return found;
    }
    return null;
  }

  /** A member class, inherited ones included. */
  memberClass(owner: ClassSymbol, name: string): ClassSymbol | null {
    const own = owner.memberTypes.get(name);
    if (own) return own;
    if (owner.headerState === 'resolving') return null;
    this.header(owner);
    for (const base of [owner.superclass, ...owner.interfaces]) {
      const found = base && this.memberClass(base.symbol, name);
      if (found) return found;
    }
    return null;
  }

  /** Resolves superclass, interfaces and type parameter bounds of a class. */
  header(symbol: ClassSymbol): void {
    if (symbol.headerState !== 'none' || !symbol.declaration) return;
    symbol.headerState = 'resolving';
    const { declaration } = symbol;
    const scope = classScope(symbol);
    this.resolveBounds(declaration.typeParameters, symbol.typeParameters, scope);
    symbol.superclass = this.superclassOf(symbol, scope);
    symbol.interfaces = declaration.interfaces.map((node) => this.resolve(node, scope) as ClassT);
    symbol.headerState = 'done';
  }

  private superclassOf(symbol: ClassSymbol, scope: Scope): ClassT | null {
    const { declaration } = symbol;
    if (symbol.kind === 'interface' || symbol.kind === 'annotation') return null;
    if (symbol.kind === 'enum') {
      const self: ClassT = { kind: 'class', symbol, args: [] };
      return { kind: 'class', symbol: this.table.need('java.lang.Enum'), args: [self] };
    }
    if (symbol.kind === 'record') return this.table.typeOf('java.lang.Record');
    if (declaration?.superclass) return this.resolve(declaration.superclass, scope) as ClassT;
    return symbol === this.object.symbol ? null : this.object;
  }

  /** Fills in the bounds of type parameters, which may mention each other. */
  resolveBounds(nodes: readonly TypeParameter[], variables: readonly TypeVariable[], scope: Scope): void {
    nodes.forEach((node, index) => {
      const variable = variables[index] as TypeVariable;
      const bounds = node.bounds.map((bound) => this.resolve(bound, scope));
      variable.bounds = bounds.length > 0 ? bounds : [this.object];
    });
  }
}

function findTypeVariable(scope: Scope, name: string): TypeVariable | null {
  for (let current: Scope | null = scope; current; current = current.parent) {
    const variable = current.typeVariables.get(name);
    if (variable) return variable;
    if (current.classes.has(name)) return null;
  }
  return null;
}

function qualifiedText(node: ClassType): string {
  return node.qualifier ? `${qualifiedText(node.qualifier)}.${node.name}` : node.name;
}
