/** Every class a program can name: its own, and those of the libraries. */
import type { Signatures } from '../signatures/library';
import type { ClassSymbol } from './class-symbol';
import { type ClassT, classType, type Type, UNKNOWN } from './types';

/** What is known about a dotted name that might be a class. */
export type ClassLookup = ClassSymbol | 'name only' | null;

/** Tells of an unknown package, from which a class of this simple name is wanted, why it may be right; '' of others. */
export type ForeignPackageHint = (world: World, name: string, simpleName: string) => string;

/** Finds a class by its binary name. */
export type FindClass = (binaryName: string) => ClassSymbol | null;

/** Finds classes by name. Classes of the program come before those of libraries. */
export class World {
  readonly #libraries: readonly Signatures[];
  /** Only those who know the whole libraries can tell. */
  readonly #foreign: ForeignPackageHint | null;
  readonly #own = new Map<string, ClassSymbol>();
  readonly #ownPackages = new Set<string>();

  /** Each library is opened with a way to find classes of the others; `opened` ones are used as they are. */
  constructor(
    open: readonly ((find: FindClass) => Signatures)[],
    foreign: ForeignPackageHint | null = null,
    opened: readonly Signatures[] = [],
  ) {
    this.#foreign = foreign;
    this.#libraries = [...opened, ...open.map((each) => each((name) => this.byBinaryName(name)))];
  }

  /** A world with the same libraries, already read, and no program. */
  fresh(): World {
    return new World([], this.#foreign, this.#libraries);
  }

  enter(symbol: ClassSymbol): void {
    this.#own.set(symbol.head.binaryName, symbol);
    if (symbol.packageName !== '') this.#ownPackages.add(symbol.packageName);
  }

  /** The classes of the libraries that stand in no other class, by their qualified names. */
  libraryClassNames(): readonly string[] {
    const names = this.#libraries.flatMap((library) => [...library.classNames()]);
    return names.filter((name) => !name.includes('$'));
  }

  byBinaryName(binaryName: string): ClassSymbol | null {
    const own = this.#own.get(binaryName);
    if (own) return own;
    for (const library of this.#libraries) {
      const found = library.classNamed(binaryName);
      if (found) return found;
    }
    return null;
  }

  /** The class of a dotted name as programs write it, the last dots of which may lead into a class. */
  byQualifiedName(name: string): ClassLookup {
    let binaryName = name;
    for (;;) {
      const found = this.byBinaryName(binaryName);
      if (found) return found;
      const dot = binaryName.lastIndexOf('.');
      if (dot < 0) break;
      binaryName = `${binaryName.slice(0, dot)}$${binaryName.slice(dot + 1)}`;
    }
    return this.#hasNameOnly(name) ? 'name only' : null;
  }

  #hasNameOnly(name: string): boolean {
    if (this.#libraries.some((library) => library.hasNameOnly(name))) return true;
    const dot = name.lastIndexOf('.');
    return dot > 0 && this.#hasNameOnly(name.slice(0, dot));
  }

  /** Whether the package, or one inside it, has a class. */
  packageExists(name: string): boolean {
    const starts = (each: string): boolean => each === name || each.startsWith(`${name}.`);
    if ([...this.#ownPackages].some(starts)) return true;
    return this.#libraries.some((library) => [...library.packages].some(starts));
  }

  /** Whether the package itself has a class. */
  packageHasClasses(name: string): boolean {
    return this.#ownPackages.has(name) || this.#libraries.some((library) => library.packages.has(name));
  }

  /** The packages that the libraries have classes in. */
  libraryPackages(): readonly string[] {
    return this.#libraries.flatMap((library) => [...library.packages]);
  }

  /** A hint when a package without classes must be of a library that is not here, otherwise ''. */
  foreignHint(name: string, simpleName: string): string {
    return this.packageHasClasses(name) ? '' : (this.#foreign?.(this, name, simpleName) ?? '');
  }

  /** Whether there is a class of this name that the libraries do not tell. */
  isUntold(qualifiedName: string): boolean {
    return this.#libraries.some((library) => library.isUntold(qualifiedName));
  }

  /** The plain type of a well-known class; unknown when no library has it. */
  type(binaryName: string): Type {
    return this.classTypeOf(binaryName) ?? UNKNOWN;
  }

  classTypeOf(binaryName: string): ClassT | null {
    const symbol = this.byBinaryName(binaryName);
    return symbol && classType(symbol);
  }

  get object(): Type {
    return this.type('java.lang.Object');
  }

  get string(): Type {
    return this.type('java.lang.String');
  }
}
