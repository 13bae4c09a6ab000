/** From the checker's symbols and types to those of the code generator. */
import type { ClassSymbol as CheckedClass } from '../check/class-symbol';
import {
  type FieldSymbol as CheckedField,
  type MethodSymbol as CheckedMethod,
  type TypeVariable as CheckedVariable,
  type ClassSource,
  known,
  type Type,
} from '../check/types';
import type { StoredLibrary } from './class-table';
import { absent } from './fault';
import type { Members } from './members';
import type { Relations } from './relations';
import type { ClassSymbol, FieldSymbol, MethodSymbol } from './symbols';
import { type ClassT, type JavaType, NULL, type TypeVariable } from './types';

/** What has been translated before. */
interface Shared {
  readonly classes: Map<CheckedClass, ClassSymbol>;
  readonly methods: Map<CheckedMethod, MethodSymbol>;
}

const sharedByLibrary = new WeakMap<StoredLibrary, Shared>();

function sharedBy(stored: StoredLibrary | null): Shared {
  const known = stored && sharedByLibrary.get(stored);
  if (known) return known;
  const made: Shared = { classes: new Map(), methods: new Map() };
  if (stored) sharedByLibrary.set(stored, made);
  return made;
}

/** See the file's comment. What the checker knows and our libraries do not have is a fault of the program. */
export class Translation {
  /** Classes inside methods, entered when the code around them is compiled. */
  readonly inside = new Map<ClassSource, ClassSymbol>();
  readonly #members: Members;
  readonly classes = new Map<CheckedClass, ClassSymbol>();
  readonly methods = new Map<CheckedMethod, MethodSymbol>();
  readonly #variables = new Map<CheckedVariable, TypeVariable>();
  /** Those of the libraries, which are the same for all programs. */
  readonly #shared: Shared;

  constructor(members: Members) {
    this.#members = members;
    this.#shared = sharedBy(members.relations.table.stored);
  }

  /** The class; throws a fault at `at` when we do not have it. */
  classOf(symbol: CheckedClass, at: number): ClassSymbol {
    const found = this.#classIfThere(symbol, at);
    if (!found) throw absent(at, `class ${symbol.name}`);
    return found;
  }

  #classIfThere(symbol: CheckedClass, at: number): ClassSymbol | null {
    const known = this.#shared.classes.get(symbol) ?? this.classes.get(symbol);
    if (known) return known;
    const found = this.#findClass(symbol, at);
    if (found) (found.stored ? this.#shared : this).classes.set(symbol, found);
    return found;
  }

  #findClass({ head }: CheckedClass, at: number): ClassSymbol | null {
    const { source, outer, binaryName, simpleName } = head;
    const { table } = this.#members.relations;
    if (source === null) return table.findInLibrary(binaryName);
    if (source.kind === 'EnumConstant') {
      const constants = outer ? this.classOf(outer, at).enumConstants : [];
      return constants.find(({ syntax }) => syntax === source)?.bodyClass ?? null;
    }
    if (head.isLocal) return this.inside.get(source) ?? null;
    if (!outer) return table.find(binaryName);
    return this.classOf(outer, at).memberTypes.get(simpleName) ?? null;
  }

  /**
   * The type as the code generator sees it: captured wildcards give way to their bounds. A class that we do not have is
   * an Object: it is what is done with it that cannot be played.
   */
  type(type: Type, at: number): JavaType {
    switch (type.kind) {
      case 'primitive':
        return type;
      case 'null':
        return NULL;
      case 'array':
        return { kind: 'array', element: this.type(type.element, at) };
      case 'class':
        return this.#classType(type, at);
      case 'variable':
        return type.variable.capturedFrom
          ? this.#captured(type.variable, at)
          : this.#variable(type.variable, at);
      case 'open':
        return type.variable.settled ? this.type(type.variable.settled, at) : this.#object;
      case 'wildcard':
        return type.bound === 'extends' ? this.type(type.type, at) : this.#object;
      case 'unknown':
        return this.#object;
    }
  }

  get relations(): Relations {
    return this.#members.relations;
  }

  get #object(): ClassT {
    return this.relations.object;
  }

  #classType({ symbol, arguments: args }: Type & { kind: 'class' }, at: number): ClassT {
    const own = this.#classIfThere(symbol, at);
    if (!own) return this.#object;
    return { kind: 'class', symbol: own, args: args.map((each) => this.#argument(each, at)) };
  }

  #argument(given: Type, at: number): JavaType {
    const type = known(given);
    if (type.kind === 'unknown' || (type.kind === 'variable' && type.variable.capturedFrom)) {
      return { kind: 'wildcard', bound: 'none', type: null };
    }
    if (type.kind !== 'wildcard') return this.type(type, at);
    if (type.bound === 'none') return { kind: 'wildcard', bound: 'none', type: null };
    return { kind: 'wildcard', bound: type.bound, type: this.#argument(type.type, at) };
  }

  #captured(variable: CheckedVariable, at: number): JavaType {
    const [bound] = variable.bounds;
    return bound ? this.type(bound, at) : this.#object;
  }

  #variable(variable: CheckedVariable, at: number): JavaType {
    const found = this.#findVariable(variable, at);
    if (found) return { kind: 'variable', variable: found };
    return this.#captured(variable, at);
  }

  /** Tells which are the type parameters of a method that is being translated. */
  enterVariables(theirs: readonly CheckedVariable[], ours: readonly TypeVariable[]): void {
    theirs.forEach((each, index) => void this.#variables.set(each, ours[index] as TypeVariable));
  }

  #findVariable(variable: CheckedVariable, at: number): TypeVariable | null {
    const known = this.#variables.get(variable);
    if (known) return known;
    const { owner } = variable;
    if (owner === null) return null;
    if ('head' in owner) {
      return this.classOf(owner, at).typeParameters[owner.parts.typeParameters.indexOf(variable)] ?? null;
    }
    return this.methodOf(owner, at).typeParameters[owner.typeParameters.indexOf(variable)] ?? null;
  }

  /**
   * The method or constructor; throws a fault at `at` when we do not have it. What the real class has from one that is
   * not public, as StringBuilder from AbstractStringBuilder, ours has itself: it is looked for in the class of
   * `receiver`, as javac does too.
   */
  methodOf(method: CheckedMethod, at: number, receiver: Type | null = null): MethodSymbol {
    const known = this.#shared.methods.get(method) ?? this.methods.get(method);
    if (known) return known;
    const owner = this.#classIfThere(method.owner, at);
    const isElsewhere = owner === null && receiver?.kind === 'class';
    const searched = isElsewhere ? this.classOf(receiver.symbol, at) : this.classOf(method.owner, at);
    const found = this.#findMethod(method, searched) ?? this.#packingMethod(method, searched);
    if (!found) throw absent(at, absentMethod(method));
    if (!isElsewhere) (found.owner.stored ? this.#shared : this).methods.set(method, found);
    return found;
  }

  /** Where the real class has `of(E, E)` besides `of(E...)`, ours may have the latter alone; so with `of(E, E...)`. */
  #packingMethod({ name, parameters }: CheckedMethod, owner: ClassSymbol): MethodSymbol | null {
    const types = parameters.map(erasedName);
    const isSuitable = ({ isVarargs, parameters: own }: MethodSymbol): boolean => {
      const last = own.at(-1);
      if (!isVarargs || last?.kind !== 'array' || types.length < own.length - 1) return false;
      const plain = own.slice(0, -1).map((each) => this.#erasedName(each));
      const element = this.#erasedName(last.element);
      return types.every((each, index) => each === (plain[index] ?? element));
    };
    return this.#members.ownMethods(owner, name).find(isSuitable) ?? null;
  }

  #findMethod(method: CheckedMethod, owner: ClassSymbol): MethodSymbol | null {
    const members = this.#members;
    const isConstructor = method.name === '<init>';
    const own = isConstructor ? members.constructorsOf(owner) : members.ownMethods(owner, method.name);
    const { declaration } = method;
    if (declaration) return own.find(({ syntax }) => syntax === declaration) ?? null;
    const wanted = method.parameters.map(erasedName).join();
    const isSame = (each: MethodSymbol): boolean =>
      each.parameters.map((type) => this.#erasedName(type)).join() === wanted;
    const found = own.find(isSame);
    if (found || isConstructor) return found ?? null;
    const inherited = members.findMethods(members.relations.thisType(owner), method.name);
    const same = inherited.find((each) => isSame(each.method));
    if (same) return same.method;
    // A class of ours may inherit what the real one declares with narrower bounds: EnumMap's put takes an Enum.
    const similar = inherited.filter((each) => this.#isSimilar(each.method, method));
    return similar.length === 1 ? (similar[0]?.method ?? null) : null;
  }

  #isSimilar({ parameters }: MethodSymbol, method: CheckedMethod): boolean {
    if (parameters.length !== method.parameters.length) return false;
    return parameters.every((own, index) => {
      const theirs = method.parameters[index];
      if (own.kind === 'primitive') return theirs?.kind === 'primitive' && theirs.name === own.name;
      return own.kind === 'variable' && theirs?.kind === 'variable'
        ? true
        : this.#erasedName(own) === (theirs ? erasedName(theirs) : '');
    });
  }

  #erasedName(type: JavaType): string {
    const erased = this.#members.relations.erasure(type);
    if (erased.kind === 'array') return `${this.#erasedName(erased.element)}[]`;
    return erased.kind === 'class' ? erased.symbol.name : erased.kind === 'primitive' ? erased.name : '';
  }

  /** The field; throws a fault at `at` when we do not have it. */
  fieldOf(field: CheckedField, at: number): FieldSymbol {
    const found = this.#members.findField(this.classOf(field.owner, at), field.name);
    if (found) return found;
    throw absent(at, `variable ${field.name} of ${field.owner.name}`);
  }
}

function erasedName(type: Type): string {
  switch (type.kind) {
    case 'array':
      return `${erasedName(type.element)}[]`;
    case 'class':
      return type.symbol.head.binaryName;
    case 'variable':
      return type.variable.bounds[0] ? erasedName(type.variable.bounds[0]) : 'java.lang.Object';
    case 'primitive':
      return type.name;
    default:
      return '';
  }
}

function absentMethod({ name, owner, parameters }: CheckedMethod): string {
  const types = parameters.map(shortName).join(',');
  if (name === '<init>') return `constructor ${owner.name}(${types})`;
  return `method ${name}(${types}) of ${owner.name}`;
}

function shortName(type: Type): string {
  const name = erasedName(type);
  return name.slice(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
}
