/**
 * Reads the signature files that scripts/signatures/generate.mjs writes.
 *
 * A file holds `names` (binary class names; signatures refer to them by position in base 36), `complete` (the
 * packages whose classes are all there), `packages` ("package Name Name …", classes known by name only; `*` for any name) and
 * `classes`, one text each. Its first line is kind and flags, name, type parameters, superclass, `^`, interfaces;
 * every further line a member: `m` method, `f` field or `n` enum constant with flags, name, signature.
 * Flags: p protected, s static, a abstract, f final, v varargs, d default, S sealed, x deprecated, X for removal.
 * Signatures are those of JVMS 17 section 4.7.9.1, with `L` + position + arguments + `;` for classes.
 */
import { ClassSymbol } from '../check/class-symbol';
import { fillFromRow, headOfRow, nameInRow } from './signature-row';

/** The content of a signature file, as JSON has it. */
export interface SignatureFile {
  readonly producedBy: unknown;
  readonly complete: string;
  readonly names: string;
  readonly packages: readonly string[];
  readonly classes: readonly string[];
}

/** Where the checker finds the classes of a library. */
export interface Signatures {
  /** Packages of which at least one class is known; parents of packages are not among them. */
  readonly packages: ReadonlySet<string>;
  /** Whether a class of this name exists though its members are not known. */
  hasNameOnly(qualifiedName: string): boolean;
  /** Whether there is a class of this name which is not told here though others have its simple name. */
  isUntold(qualifiedName: string): boolean;
  /** The class, or null when it is not in this library (with members). */
  classNamed(binaryName: string): ClassSymbol | null;
  /** The binary names of the classes whose members are known. */
  classNames(): Iterable<string>;
}

/** One library. Classes become symbols when they are asked for, members when they are looked at. */
export class SignatureLibrary implements Signatures {
  readonly packages = new Set<string>();
  readonly #names: readonly string[];
  readonly #rows = new Map<string, string>();
  readonly #nameOnly = new Set<string>();
  readonly #symbols = new Map<string, ClassSymbol>();
  readonly #nested = new Map<string, string[]>();
  readonly #find: (binaryName: string) => ClassSymbol | null;

  /** `find` resolves names of classes in other libraries. */
  constructor(file: SignatureFile, find: (binaryName: string) => ClassSymbol | null) {
    this.#find = find;
    this.#names = file.names.split(' ');
    for (const each of file.complete.split(' ')) this.packages.add(each);
    for (const row of file.packages) {
      const [name = '', ...classes] = row.split(' ');
      this.packages.add(name);
      for (const simpleName of classes) this.#nameOnly.add(`${name}.${simpleName}`);
    }
    for (const row of file.classes) this.#index(row);
  }

  #index(row: string): void {
    const name = nameInRow(row, this.#names);
    this.#rows.set(name, row);
    const dollar = name.lastIndexOf('$');
    if (dollar < 0) return;
    const outer = name.slice(0, dollar);
    const siblings = this.#nested.get(outer);
    if (siblings) siblings.push(name);
    else this.#nested.set(outer, [name]);
  }

  hasNameOnly(qualifiedName: string): boolean {
    if (this.#nameOnly.has(qualifiedName)) return true;
    return this.#nameOnly.has(`${qualifiedName.slice(0, qualifiedName.lastIndexOf('.'))}.*`);
  }

  isUntold(): boolean {
    return false;
  }

  classNames(): Iterable<string> {
    return this.#rows.keys();
  }

  classNamed(binaryName: string): ClassSymbol | null {
    const known = this.#symbols.get(binaryName);
    if (known) return known;
    const row = this.#rows.get(binaryName);
    if (row === undefined) return null;
    const dollar = binaryName.lastIndexOf('$');
    const outer = dollar < 0 ? null : this.classNamed(binaryName.slice(0, dollar));
    const symbol = new ClassSymbol(headOfRow(binaryName, row, outer), (self, parts) => {
      for (const name of this.#nested.get(binaryName) ?? []) {
        const nested = this.classNamed(name);
        if (nested) parts.memberClasses.set(nested.name, nested);
      }
      fillFromRow(self, parts, row, { names: this.#names, find: this.#find });
    });
    this.#symbols.set(binaryName, symbol);
    return symbol;
  }
}
