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
import { type ClassHead, type ClassParts, ClassSymbol } from '../check/class-symbol';
import type { Deprecation, MethodSymbol, TypeVariable } from '../check/types';
import { SignatureReader } from './signature-reader';

/** The content of a signature file, as JSON has it. */
export interface SignatureFile {
  readonly producedBy: unknown;
  readonly complete: string;
  readonly names: string;
  readonly packages: readonly string[];
  readonly classes: readonly string[];
}

const KINDS: ReadonlyMap<string, ClassHead['kind']> = new Map([
  ['c', 'class'],
  ['i', 'interface'],
  ['e', 'enum'],
  ['r', 'record'],
  ['@', 'annotation'],
]);

/** One library. Classes become symbols when they are asked for, members when they are looked at. */
export class SignatureLibrary {
  /** Packages of which every public class is known with its members. */
  readonly completePackages: ReadonlySet<string>;
  /** Packages of which at least one class is known; parents of packages are not among them. */
  readonly packages = new Set<string>();
  private readonly names: readonly string[];
  private readonly rows = new Map<string, string>();
  private readonly nameOnly = new Set<string>();
  private readonly symbols = new Map<string, ClassSymbol>();
  private readonly nested = new Map<string, string[]>();
  private readonly find: (binaryName: string) => ClassSymbol | null;

  /** `find` resolves names of classes in other libraries. */
  constructor(file: SignatureFile, find: (binaryName: string) => ClassSymbol | null) {
    this.find = find;
    this.names = file.names.split(' ');
    this.completePackages = new Set(file.complete.split(' '));
    for (const each of this.completePackages) this.packages.add(each);
    for (const row of file.packages) {
      const [name = '', ...classes] = row.split(' ');
      this.packages.add(name);
      for (const simpleName of classes) this.nameOnly.add(`${name}.${simpleName}`);
    }
    for (const row of file.classes) this.index(row);
  }

  private index(row: string): void {
    const space = row.indexOf(' ');
    const name = this.names[Number.parseInt(row.slice(space + 1, row.indexOf(' ', space + 1)), 36)] ?? '';
    this.rows.set(name, row);
    const dollar = name.lastIndexOf('$');
    if (dollar < 0) return;
    const outer = name.slice(0, dollar);
    const siblings = this.nested.get(outer);
    if (siblings) siblings.push(name);
    else this.nested.set(outer, [name]);
  }

  /** Whether a class of this name exists though its members are not known. */
  hasNameOnly(qualifiedName: string): boolean {
    if (this.nameOnly.has(qualifiedName)) return true;
    return this.nameOnly.has(`${qualifiedName.slice(0, qualifiedName.lastIndexOf('.'))}.*`);
  }

  /** The class, or null when it is not in this library (with members). */
  classNamed(binaryName: string): ClassSymbol | null {
    const known = this.symbols.get(binaryName);
    if (known) return known;
    const row = this.rows.get(binaryName);
    if (row === undefined) return null;
    const symbol = new ClassSymbol(this.head(binaryName, row), (self, parts) => {
      this.fill(self, parts, row);
    });
    this.symbols.set(binaryName, symbol);
    return symbol;
  }

  private head(binaryName: string, row: string): ClassHead {
    const flags = row.slice(1, row.indexOf(' '));
    const dollar = binaryName.lastIndexOf('$');
    const kind = KINDS.get(row.charAt(0)) ?? 'class';
    return {
      binaryName,
      simpleName: binaryName.slice(Math.max(dollar, binaryName.lastIndexOf('.')) + 1),
      kind,
      outer: dollar < 0 ? null : this.classNamed(binaryName.slice(0, dollar)),
      access: flags.includes('p') ? 'protected' : 'public',
      isAbstract: flags.includes('a') || kind === 'interface',
      isFinal: flags.includes('f'),
      isStatic: dollar < 0 || flags.includes('s'),
      deprecation: deprecationOf(flags),
      source: null,
      isLocal: false,
    };
  }

  private fill(symbol: ClassSymbol, parts: ClassParts, row: string): void {
    const [head = '', ...members] = row.split('\n');
    const outerVariables = symbol.head.isStatic ? [] : (symbol.head.outer?.parts.typeParameters ?? []);
    const scope = new Map(outerVariables.map((variable) => [variable.name, variable]));
    const text = head.slice(head.indexOf(' ', head.indexOf(' ') + 1) + 1);
    const reader = this.reader(text, scope);
    parts.typeParameters = reader.typeParameters(symbol);
    if (!reader.at('^')) parts.superclass = reader.classType();
    else if (symbol.head.binaryName !== 'java.lang.Object') parts.superclass = this.objectType();
    reader.skip('^');
    const interfaces = [];
    while (!reader.atEnd()) interfaces.push(reader.classType());
    parts.interfaces = interfaces.filter((each) => each !== null);
    parts.hasUnknownSupertype = reader.metUnknown;
    for (const name of this.nested.get(symbol.head.binaryName) ?? []) {
      const nested = this.classNamed(name);
      if (nested) parts.memberClasses.set(nested.name, nested);
    }
    for (const member of members) this.addMember(symbol, parts, member, reader.variables);
  }

  private objectType(): ClassParts['superclass'] {
    const object = this.find('java.lang.Object');
    return object && { kind: 'class', symbol: object, arguments: [], outer: null };
  }

  private addMember(
    owner: ClassSymbol,
    parts: ClassParts,
    row: string,
    scope: ReadonlyMap<string, TypeVariable>,
  ): void {
    const [kindAndFlags = '', name = ''] = row.split(' ', 2);
    const flags = kindAndFlags.slice(1);
    const text = row.slice(kindAndFlags.length + name.length + 2);
    const access = flags.includes('p') ? 'protected' : 'public';
    const common = {
      name,
      owner,
      access,
      isStatic: flags.includes('s'),
      isFinal: flags.includes('f'),
    } as const;
    if (kindAndFlags.startsWith('m')) {
      const method = this.method({ ...common, deprecation: deprecationOf(flags) }, flags, text, scope);
      if (name === '<init>') parts.constructors.push(method);
      else {
        const overloads = parts.methods.get(name);
        if (overloads) overloads.push(method);
        else parts.methods.set(name, [method]);
      }
      return;
    }
    const reader = this.reader(text, new Map(scope));
    parts.fields.set(name, {
      ...common,
      isEnumConstant: kindAndFlags.startsWith('n'),
      deprecation: deprecationOf(flags),
      type: reader.type(),
      isConstant: reader.at('='),
      declaration: null,
    });
  }

  private method(
    common: Pick<MethodSymbol, 'name' | 'owner' | 'access' | 'isStatic' | 'isFinal' | 'deprecation'>,
    flags: string,
    text: string,
    scope: ReadonlyMap<string, TypeVariable>,
  ): MethodSymbol {
    const reader = this.reader(text, new Map(scope));
    const typeParameters = reader.typeParameters(null);
    const { parameters, returnType, thrown } = reader.methodRest();
    const method: MethodSymbol = {
      ...common,
      isAbstract: flags.includes('a'),
      isDefault: flags.includes('d'),
      isVarargs: flags.includes('v'),
      typeParameters,
      parameters,
      returnType,
      thrown,
      declaration: null,
    };
    for (const variable of typeParameters) variable.owner = method;
    return method;
  }

  private reader(text: string, scope: Map<string, TypeVariable>): SignatureReader {
    return new SignatureReader(text, scope, (position) => this.find(this.names[position] ?? ''));
  }
}

function deprecationOf(flags: string): Deprecation {
  if (flags.includes('X')) return 'removal';
  return flags.includes('x') ? 'deprecated' : 'no';
}
