/** Finding fields, methods and constructors in classes and their supertypes. */
import type { Constructor, Method, Parameter } from '../syntax/declarations';
import { MADE_ARITIES, madeMethodText } from './made-methods';
import type { Relations } from './relations';
import type { ClassSymbol, FieldSymbol, MethodSymbol, Unit } from './symbols';
import type { TypedTree } from './typed-tree';
import { type ClassT, type JavaType, sameType, substitute, type TypeVariable, VOID } from './types';

/** A method with the type whose member it is seen as. */
export interface FoundMethod {
  readonly method: MethodSymbol;
  readonly site: ClassT;
}

/** Member lookup. Symbols are made from syntax when a name is first asked for. */
export class Members {
  readonly relations: Relations;
  /** What the checker found out about a file. */
  readonly treeOf: (unit: Unit) => TypedTree;

  constructor(relations: Relations, treeOf: (unit: Unit) => TypedTree) {
    this.relations = relations;
    this.treeOf = treeOf;
  }

  /** A field declared in the class itself. */
  ownField(owner: ClassSymbol, name: string): FieldSymbol | null {
    const known = owner.fields.get(name);
    if (known) return known;
    if (owner.stored) return owner.stored.field(name);
    const syntax = owner.fieldSyntax.get(name);
    if (syntax) {
      const names = syntax.modifiers.names;
      const inInterface = owner.kind === 'interface';
      return this.#addField(owner, name, {
        type: this.relations.written(owner, syntax.type),
        isStatic: inInterface || names.includes('static'),
        isFinal: inInterface || names.includes('final'),
        isPrivate: names.includes('private'),
        syntax,
      });
    }
    const component = owner.recordComponents.find((parameter) => parameter.name === name);
    if (!component) return null;
    const type = this.relations.written(owner, component.type);
    return this.#addField(owner, name, {
      type,
      isStatic: false,
      isFinal: true,
      isPrivate: true,
      syntax: null,
    });
  }

  #addField(
    owner: ClassSymbol,
    name: string,
    traits: Pick<FieldSymbol, 'type' | 'isStatic' | 'isFinal' | 'isPrivate' | 'syntax'>,
  ): FieldSymbol {
    const field: FieldSymbol = { ...traits, owner, name, constant: undefined };
    owner.fields.set(name, field);
    return field;
  }

  /** A field of the class or its supertypes. */
  findField(owner: ClassSymbol, name: string): FieldSymbol | null {
    const own = this.ownField(owner, name);
    if (own) return own;
    this.relations.header(owner);
    for (const base of [owner.superclass, ...owner.interfaces]) {
      const found = base && this.findField(base.symbol, name);
      if (found) return found;
    }
    return null;
  }

  /** Methods declared in the class itself under a name. */
  ownMethods(owner: ClassSymbol, name: string): readonly MethodSymbol[] {
    const known = owner.methods.get(name);
    if (known) return known;
    if (owner.stored) {
      const stored = owner.stored.methods(name);
      owner.methods.set(name, stored);
      return stored;
    }
    const methods = (owner.methodSyntax.get(name) ?? []).map((syntax) => this.#methodFrom(owner, syntax));
    owner.methods.set(name, methods);
    this.#addMadeMethods(owner, name, methods);
    return methods;
  }

  /** Names under which the class has methods, made ones included. */
  methodNames(owner: ClassSymbol): readonly string[] {
    if (owner.stored) return owner.stored.methodNames;
    const made = owner.kind === 'record' ? RECORD_METHODS : owner.kind === 'enum' ? ENUM_METHODS : [];
    const components = owner.recordComponents.map(({ name }) => name);
    return [...new Set([...owner.methodSyntax.keys(), ...components, ...made])];
  }

  /** All constructors and methods that the class declares, always in the same order. */
  declared(owner: ClassSymbol): readonly MethodSymbol[] {
    const constructors = owner.kind === 'interface' ? [] : this.constructorsOf(owner);
    return [...constructors, ...this.methodNames(owner).flatMap((name) => this.ownMethods(owner, name))];
  }

  #addMadeMethods(owner: ClassSymbol, name: string, methods: MethodSymbol[]): void {
    if (owner.kind === 'enum' && name === 'values') {
      const element: JavaType = { kind: 'class', symbol: owner, args: [] };
      methods.push(this.#madeMethod(owner, name, [], { kind: 'array', element }, 'values', true));
    }
    const component = owner.recordComponents.find((parameter) => parameter.name === name);
    if (component && !methods.some((method) => method.parameters.length === 0)) {
      const type = this.relations.written(owner, component.type);
      methods.push(this.#madeMethod(owner, name, [], type, 'accessor', false));
    }
    const text = madeMethodText(owner, name);
    if (
      text !== null &&
      !methods.some((method) => method.parameters.length === (MADE_ARITIES.get(name) ?? -1))
    ) {
      const syntax = this.relations.table.madeMember(text);
      this.#attributeMade(owner, syntax);
      methods.push({ ...this.#methodFrom(owner, syntax), isQuiet: true });
    }
  }

  #madeMethod(
    owner: ClassSymbol,
    name: string,
    parameters: readonly JavaType[],
    returnType: JavaType,
    made: MethodSymbol['made'],
    isStatic: boolean,
  ): MethodSymbol {
    return {
      owner,
      name,
      typeParameters: [],
      parameters,
      parameterNames: owner.recordComponents.map((component) => component.name),
      returnType,
      isStatic,
      isAbstract: false,
      isPrivate: false,
      isNative: false,
      isSynchronized: false,
      isVarargs: false,
      syntax: null,
      made,
      isQuiet: true,
    };
  }

  #methodFrom(owner: ClassSymbol, syntax: Method): MethodSymbol {
    const names = syntax.modifiers.names;
    const typeParameters: TypeVariable[] = syntax.typeParameters.map(({ name }) => ({ name, bounds: [] }));
    this.#enterVariables(owner, syntax, typeParameters);
    const { relations } = this;
    const inInterface = owner.kind === 'interface' || owner.kind === 'annotation';
    return {
      owner,
      name: syntax.name,
      typeParameters,
      parameters: syntax.parameters.map(({ type }) => relations.written(owner, type)),
      parameterNames: syntax.parameters.map((parameter) => parameter.name),
      returnType: relations.written(owner, syntax.returnType),
      isStatic: names.includes('static'),
      isAbstract: names.includes('abstract') || (inInterface && syntax.body === null),
      isPrivate: names.includes('private'),
      isNative: names.includes('native'),
      isSynchronized: names.includes('synchronized'),
      isVarargs: syntax.parameters[syntax.parameters.length - 1]?.varargs ?? false,
      syntax,
      made: null,
      isQuiet: owner.isLibrary,
    };
  }

  /** The type parameters of a method may be named by its own types. */
  #enterVariables(
    owner: ClassSymbol,
    syntax: Method | Constructor,
    variables: readonly TypeVariable[],
  ): void {
    if (variables.length === 0) return;
    const { attributor, translation } = this.treeOf(owner.unit);
    translation.enterVariables(attributor.methodOf(syntax)?.typeParameters ?? [], variables);
    this.relations.tellBounds(owner, syntax.typeParameters, variables);
  }

  /** A member that the compiler makes from text is looked at when somebody asks for it. */
  #attributeMade(owner: ClassSymbol, syntax: Method): void {
    if (owner.declaration) this.treeOf(owner.unit).attributor.attributeMade(owner.declaration, syntax);
  }

  /** The constructors of a class, the default or canonical one included. */
  constructorsOf(owner: ClassSymbol): readonly MethodSymbol[] {
    if (owner.constructors) return owner.constructors;
    if (owner.stored) {
      owner.constructors = owner.stored.constructors();
      return owner.constructors;
    }
    const declared = owner.constructorSyntax.map((syntax) => this.#constructorFrom(owner, syntax));
    owner.constructors = declared;
    if (owner.kind === 'record') {
      const canonical = this.#componentTypes(owner);
      const exists = declared.some((one) => sameParameters(one.parameters, canonical));
      if (!exists)
        declared.push(this.#madeMethod(owner, '<init>', canonical, VOID, 'canonicalConstructor', false));
    } else if (declared.length === 0) {
      // It runs the learner's field initialisers, so it is the learner's code.
      const made = this.#madeMethod(owner, '<init>', [], VOID, 'defaultConstructor', false);
      declared.push({ ...made, isQuiet: owner.isLibrary });
    }
    return declared;
  }

  #componentTypes(owner: ClassSymbol): JavaType[] {
    return owner.recordComponents.map(({ type }) => this.relations.written(owner, type));
  }

  #constructorFrom(owner: ClassSymbol, syntax: Constructor): MethodSymbol {
    const typeParameters: TypeVariable[] = syntax.typeParameters.map(({ name }) => ({ name, bounds: [] }));
    this.#enterVariables(owner, syntax, typeParameters);
    const parameters: readonly Parameter[] = syntax.compact ? owner.recordComponents : syntax.parameters;
    return {
      ...this.#madeMethod(owner, '<init>', [], VOID, null, false),
      typeParameters,
      parameters: parameters.map(({ type }) => this.relations.written(owner, type)),
      parameterNames: parameters.map((parameter) => parameter.name),
      isPrivate: syntax.modifiers.names.includes('private'),
      isVarargs: parameters[parameters.length - 1]?.varargs ?? false,
      syntax,
      isQuiet: owner.isLibrary,
    };
  }

  /** Methods of a type by name, the most derived first; overridden ones are left out. */
  findMethods(site: JavaType, name: string): FoundMethod[] {
    const found: FoundMethod[] = [];
    const visited = new Set<ClassSymbol>();
    for (const start of this.#searchRoots(site)) this.#collect(start, name, found, visited);
    if (found.length === 0 || !visited.has(this.relations.object.symbol)) {
      this.#collect(this.relations.object, name, found, visited);
    }
    return found;
  }

  #searchRoots(site: JavaType): ClassT[] {
    if (site.kind === 'class') return [site];
    if (site.kind === 'variable') return site.variable.bounds.flatMap((bound) => this.#searchRoots(bound));
    if (site.kind === 'intersection') return site.types.flatMap((part) => this.#searchRoots(part));
    const upper = this.relations.upper(site);
    return upper.kind === 'class' ? [upper] : [this.relations.object];
  }

  #collect(site: ClassT, name: string, found: FoundMethod[], visited: Set<ClassSymbol>): void {
    if (visited.has(site.symbol)) return;
    visited.add(site.symbol);
    for (const method of this.ownMethods(site.symbol, name)) {
      if (!found.some((other) => this.overrides(other.method, method, site))) found.push({ method, site });
    }
    for (const base of this.relations.supertypes(site)) {
      // Static methods of interfaces are not inherited.
      const before = found.length;
      this.#collect(base, name, found, visited);
      if (base.symbol.kind !== 'interface') continue;
      for (let index = found.length - 1; index >= before; index--) {
        if (found[index]?.method.isStatic && site.symbol !== found[index]?.method.owner)
          found.splice(index, 1);
      }
    }
  }

  /** Whether `derived` overrides (or hides) `base`, seen from a class that inherits both. */
  overrides(derived: MethodSymbol, base: MethodSymbol, site: ClassT): boolean {
    if (derived === base) return true;
    if (derived.name !== base.name || derived.parameters.length !== base.parameters.length) return false;
    const { relations } = this;
    const view =
      relations.asSuper(relations.thisType(derived.owner), base.owner) ?? relations.asSuper(site, base.owner);
    const map = view ? relations.argumentsOf(view) : new Map<TypeVariable, JavaType>();
    const siteView = relations.asSuper(relations.thisType(site.symbol), derived.owner);
    const derivedMap = siteView ? relations.argumentsOf(siteView) : new Map<TypeVariable, JavaType>();
    return derived.parameters.every((parameter, index) => {
      const wanted = base.parameters[index] as JavaType;
      const given = relations.erasure(parameter);
      return (
        sameType(given, relations.erasure(wanted)) ||
        sameType(given, relations.erasure(substitute(wanted, map))) ||
        sameType(
          relations.erasure(substitute(parameter, derivedMap)),
          relations.erasure(substitute(wanted, map)),
        )
      );
    });
  }
}

const RECORD_METHODS = ['toString', 'hashCode', 'equals'];
const ENUM_METHODS = ['values', 'valueOf'];

/** Whether two parameter lists are the same types. */
function sameParameters(xs: readonly JavaType[], ys: readonly JavaType[]): boolean {
  return xs.length === ys.length && xs.every((x, index) => sameType(x, ys[index] as JavaType));
}
