/**
 * Collects a program: numbers classes and codes as they are used, and compiles only what can be reached
 * (rapid type analysis: a virtual call reaches the overriding methods of classes that are created somewhere).
 */
import type { Kind } from '../../machine/program';
import type { WrittenCode } from './code-builder';
import { kindOf } from './emission';
import type { Members } from './members';
import type { Relations } from './relations';
import type { ClassSymbol, FieldSymbol, MethodSymbol } from './symbols';
import type { ClassT, JavaType } from './types';

/** A class of the program to be: a Java class, an array class, a primitive or the class of a lambda. */
export interface RuntimeClass {
  readonly id: number;
  readonly type: JavaType;
  readonly symbol: ClassSymbol | null;
  readonly lambda: LambdaClass | null;
  isCreated: boolean;
  /** Selector → code id, for created classes. */
  readonly dispatch: Map<number, number>;
}

/** The class of one lambda or method reference. */
export interface LambdaClass {
  readonly interfaceType: ClassT;
  readonly method: MethodSymbol;
  readonly code: number;
  readonly captureKinds: readonly Kind[];
  readonly captureNames: readonly string[];
  readonly name: string;
}

/** A code to be, or written already. */
export interface PendingCode {
  readonly id: number;
  readonly owner: ClassSymbol;
  readonly name: string;
  readonly method: MethodSymbol | null;
  readonly isStatic: boolean;
  readonly isLibrary: boolean;
  readonly parameterCount: number;
  builder: WrittenCode | null;
}

/** Compiles one pending code; given by code generation. */
export type CompileCode = (code: PendingCode) => void;

/** See the file's comment. */
export class ProgramBuilder {
  readonly relations: Relations;
  readonly members: Members;
  readonly classes: RuntimeClass[] = [];
  readonly codes: PendingCode[] = [];
  readonly numbers: (number | bigint)[] = [];
  readonly texts: string[] = [];
  readonly switches: Map<number | string, number>[] = [];
  readonly selectors: MethodSymbol[] = [];
  readonly #classBySymbol = new Map<ClassSymbol, RuntimeClass>();
  readonly #classByName = new Map<string, RuntimeClass>();
  readonly #codeByMethod = new Map<MethodSymbol, PendingCode>();
  readonly #initializerByClass = new Map<ClassSymbol, PendingCode | null>();
  readonly #selectorByMethod = new Map<MethodSymbol, number>();
  readonly #numberIds = new Map<string, number>();
  readonly #textIds = new Map<string, number>();
  readonly #staticSlots = new Map<FieldSymbol, number>();
  readonly #staticsByClass = new Map<ClassSymbol, { field: FieldSymbol; slot: number }[]>();
  /** Created classes by the classes and interfaces that they extend and implement, themselves included. */
  readonly #createdBelow = new Map<ClassSymbol, RuntimeClass[]>();
  readonly #selectorsOf = new Map<ClassSymbol, number[]>();
  readonly #lambdaCounts = new Map<ClassSymbol, number>();
  readonly #queue: PendingCode[] = [];

  constructor(relations: Relations, members: Members) {
    this.relations = relations;
    this.members = members;
  }

  numberId(value: number | bigint): number {
    const key = typeof value === 'bigint' ? `${value}n` : Object.is(value, -0) ? '-0' : String(value);
    const known = this.#numberIds.get(key);
    if (known !== undefined) return known;
    this.numbers.push(value);
    this.#numberIds.set(key, this.numbers.length - 1);
    return this.numbers.length - 1;
  }

  textId(text: string): number {
    const known = this.#textIds.get(text);
    if (known !== undefined) return known;
    this.texts.push(text);
    this.#textIds.set(text, this.texts.length - 1);
    return this.texts.length - 1;
  }

  newSwitch(): { readonly id: number; readonly table: Map<number | string, number> } {
    const table = new Map<number | string, number>();
    this.switches.push(table);
    return { id: this.switches.length - 1, table };
  }

  /** The run-time class of a type, erased. */
  classOf(type: JavaType): RuntimeClass {
    const erased = this.relations.erasure(type);
    if (erased.kind === 'class') return this.classOfSymbol(erased.symbol);
    const name = erased.kind === 'array' ? `[${this.classOf(erased.element).id}` : kindOf(erased);
    const known = this.#classByName.get(name);
    if (known) return known;
    const made = this.#addClass(erased, null, null);
    this.#classByName.set(name, made);
    if (erased.kind === 'array') this.create(made);
    return made;
  }

  classOfSymbol(symbol: ClassSymbol): RuntimeClass {
    const known = this.#classBySymbol.get(symbol);
    if (known) return known;
    this.relations.header(symbol);
    if (symbol.superclass) this.classOfSymbol(symbol.superclass.symbol);
    const made = this.#addClass({ kind: 'class', symbol, args: [] }, symbol, null);
    this.#classBySymbol.set(symbol, made);
    return made;
  }

  /** The id of a class's run-time class, if the program has it. */
  idOf(symbol: ClassSymbol): number | undefined {
    return this.#classBySymbol.get(symbol)?.id;
  }

  #addClass(type: JavaType, symbol: ClassSymbol | null, lambda: LambdaClass | null): RuntimeClass {
    const made: RuntimeClass = {
      id: this.classes.length,
      type,
      symbol,
      lambda,
      isCreated: false,
      dispatch: new Map(),
    };
    this.classes.push(made);
    return made;
  }

  /** A class for a lambda. */
  lambdaClass(lambda: LambdaClass): RuntimeClass {
    const made = this.#addClass(lambda.interfaceType, null, lambda);
    this.create(made);
    return made;
  }

  /** Notes that objects of the class exist. */
  create(runtime: RuntimeClass): void {
    if (runtime.isCreated) return;
    runtime.isCreated = true;
    if (runtime.symbol) this.use(runtime.symbol);
    for (const above of this.relations.ancestors(this.#symbolOf(runtime))) {
      listed(this.#createdBelow, above).push(runtime);
      for (const selector of [...listed(this.#selectorsOf, above)]) {
        this.#implement(runtime, this.selectors[selector] as MethodSymbol, selector);
      }
    }
  }

  /** The class whose methods objects have: a lambda's interface, Object for arrays. */
  #symbolOf(runtime: RuntimeClass): ClassSymbol {
    return runtime.lambda?.interfaceType.symbol ?? runtime.symbol ?? this.relations.object.symbol;
  }

  /** Notes that the class will be initialised at run time. */
  use(symbol: ClassSymbol): number {
    if (symbol.superclass) this.use(symbol.superclass.symbol);
    this.#initializerOf(symbol);
    return this.classOfSymbol(symbol).id;
  }

  #initializerOf(symbol: ClassSymbol): void {
    if (this.#initializerByClass.has(symbol)) return;
    const code = needsInitializer(symbol) ? this.addCode(symbol, '<clinit>', null, true, 0) : null;
    this.#initializerByClass.set(symbol, code);
  }

  initializerId(symbol: ClassSymbol): number {
    return this.#initializerByClass.get(symbol)?.id ?? -1;
  }

  addCode(
    owner: ClassSymbol,
    name: string,
    method: MethodSymbol | null,
    isStatic: boolean,
    parameterCount: number,
  ): PendingCode {
    const isLibrary = owner.isLibrary || (method?.isQuiet ?? false);
    const code: PendingCode = {
      id: this.codes.length,
      owner,
      name,
      method,
      isStatic,
      isLibrary,
      parameterCount,
      builder: null,
    };
    this.codes.push(code);
    if (method || name === '<clinit>') this.#queue.push(code);
    return code;
  }

  /** The code of a lambda in a body named `around`. */
  addLambda(owner: ClassSymbol, around: string, parameterCount: number): PendingCode {
    const count = this.#lambdaCounts.get(owner) ?? 0;
    this.#lambdaCounts.set(owner, count + 1);
    return this.addCode(owner, `lambda$${around}$${count}`, null, false, parameterCount);
  }

  /** The code of a method or constructor, compiled sooner or later. */
  codeOf(method: MethodSymbol): number {
    const known = this.#codeByMethod.get(method);
    if (known) return known.id;
    this.classOfSymbol(method.owner);
    if (method.isStatic) this.use(method.owner);
    const count = method.parameters.length + (method.isStatic ? 0 : 1);
    const code = this.addCode(method.owner, method.name, method, method.isStatic, count);
    this.#codeByMethod.set(method, code);
    return code.id;
  }

  /** The selector under which a method is called virtually. */
  selectorOf(method: MethodSymbol): number {
    const known = this.#selectorByMethod.get(method);
    if (known !== undefined) return known;
    const selector = this.selectors.length;
    this.selectors.push(method);
    this.#selectorByMethod.set(method, selector);
    listed(this.#selectorsOf, method.owner).push(selector);
    // Implementing may create further classes, which then look at this selector themselves.
    for (const runtime of [...listed(this.#createdBelow, method.owner)])
      this.#implement(runtime, method, selector);
    return selector;
  }

  #implement(runtime: RuntimeClass, method: MethodSymbol, selector: number): void {
    if (runtime.lambda) {
      this.#implementLambda(runtime, runtime.lambda, method, selector);
      return;
    }
    const site = runtime.symbol ? this.relations.thisType(runtime.symbol) : this.relations.object;
    const found = this.#implementation(site, method);
    if (found) runtime.dispatch.set(selector, this.codeOf(found));
  }

  #implementLambda(runtime: RuntimeClass, lambda: LambdaClass, method: MethodSymbol, selector: number): void {
    const { interfaceType } = lambda;
    if (this.members.overrides(lambda.method, method, interfaceType) && method.isAbstract) {
      runtime.dispatch.set(selector, lambda.code);
      return;
    }
    const found = this.#implementation(this.relations.thisType(interfaceType.symbol), method);
    if (found) runtime.dispatch.set(selector, this.codeOf(found));
  }

  /** What runs when `method` is called on an instance of `site`. */
  #implementation(site: ClassT, method: MethodSymbol): MethodSymbol | null {
    const known = method.owner.stored ? site.symbol.stored?.implementations : undefined;
    let found = known?.get(method);
    if (found === undefined) {
      found = this.#findImplementation(site, method);
      known?.set(method, found);
    }
    return found;
  }

  /** Class methods come before interface defaults. */
  #findImplementation(site: ClassT, method: MethodSymbol): MethodSymbol | null {
    for (let current: ClassT | null = site; current; current = current.symbol.superclass) {
      if (current.symbol.kind === 'interface') break;
      for (const candidate of this.members.ownMethods(current.symbol, method.name)) {
        if (candidate.isAbstract || candidate.isStatic) continue;
        if (this.members.overrides(candidate, method, site)) return candidate;
      }
      this.relations.header(current.symbol);
    }
    const defaults = this.members
      .findMethods(site, method.name)
      .filter((found) => !found.method.isAbstract && !found.method.isStatic)
      .filter((found) => this.members.overrides(found.method, method, site));
    return defaults[0]?.method ?? null;
  }

  staticSlot(field: FieldSymbol): number {
    const known = this.#staticSlots.get(field);
    if (known !== undefined) return known;
    const slot = this.#staticSlots.size;
    this.#staticSlots.set(field, slot);
    listed(this.#staticsByClass, field.owner).push({ field, slot });
    return slot;
  }

  /** Static fields by their slots. */
  fieldsBySlot(): ReadonlyMap<number, FieldSymbol> {
    return new Map([...this.#staticSlots].map(([field, slot]) => [slot, field]));
  }

  get staticCount(): number {
    return this.#staticSlots.size;
  }

  /** The static fields of a class that the program uses. */
  staticsOf(symbol: ClassSymbol): readonly { readonly field: FieldSymbol; readonly slot: number }[] {
    return this.#staticsByClass.get(symbol) ?? [];
  }

  /** Compiles what is waiting until nothing is, or nothing that `isWanted`. */
  drain(compile: CompileCode, isWanted: (code: PendingCode) => boolean = () => true): void {
    const left: PendingCode[] = [];
    for (let next = this.#queue.shift(); next; next = this.#queue.shift()) {
      if (isWanted(next)) compile(next);
      else left.push(next);
    }
    this.#queue.push(...left);
  }
}

function needsInitializer(symbol: ClassSymbol): boolean {
  if (symbol.stored) return symbol.stored.hasInitializer;
  if (symbol.enumConstants.length > 0) return true;
  return symbol.initializers.some((part) =>
    part.kind === 'Initializer'
      ? part.isStatic
      : symbol.kind === 'interface' || part.modifiers.names.includes('static'),
  );
}

function listed<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const known = lists.get(key);
  if (known) return known;
  const made: V[] = [];
  lists.set(key, made);
  return made;
}
