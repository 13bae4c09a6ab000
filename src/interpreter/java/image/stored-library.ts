/** The classes of one or several images. They are the same for all programs, so keep this between compilations. */
import type { StoredLibrary } from '../compile/class-table';
import type { WrittenCode } from '../compile/code-builder';
import type { StoredCodes } from '../compile/compile-body';
import type { ProgramBuilder } from '../compile/program-builder';
import type { ClassSymbol, MethodSymbol, Unit } from '../compile/symbols';
import type { ClassT } from '../compile/types';
import { CLASS_KINDS, ClassFlag, type ClassTexts, type ImageFile } from './image-file';
import { NotInImages } from './not-in-images';
import { NumberReader } from './number-text';
import { readBounds, readTypeParameters, readTypes, type TypeNames } from './read-types';
import { capturedLocal, StoredClass, variablesIn } from './stored-class';

/** A class's texts and what their numbers mean. */
export interface StoredText {
  readonly texts: ClassTexts;
  readonly names: TypeNames;
}

/** What only classes from source have; never written to. */
const NO_SYNTAX = new Map<string, never>();
const NO_COUNTERS = { anonymous: 0, local: new Map<string, number>() };
const NOWHERE = { start: 0, end: 0, at: 0 } as const;

/** See the file's comment. Classes of later files take the place of those of earlier ones. */
export class StoredClasses implements StoredLibrary, StoredCodes {
  readonly #texts = new Map<string, StoredText>();
  /** The rests of classes that `texts` has. */
  readonly #further = new Map<string, StoredText>();
  readonly #members = new Map<ClassSymbol, StoredClass>();
  readonly #symbols = new Map<string, ClassSymbol>();
  readonly #nested = new Map<string, string[]>();
  readonly #units = new Map<string, Unit>();

  constructor(files: readonly ImageFile[]) {
    for (const { strings, classes } of files) {
      const names: TypeNames = { strings, need: (name) => this.#need(name) };
      for (const texts of classes) {
        const stored = { texts, names };
        if (texts.isRest) this.#further.set(texts.name, stored);
        else {
          this.#texts.set(texts.name, stored);
          // A class that takes another one's place comes whole.
          this.#further.delete(texts.name);
        }
      }
    }
    for (const name of this.#texts.keys()) this.#enterName(name);
  }

  #enterName(name: string): void {
    const dollar = name.lastIndexOf('$');
    // Classes inside methods are numbered; nobody finds them by name.
    if (dollar < 0 || /^\d/.test(name.slice(dollar + 1))) return;
    const outer = name.slice(0, dollar);
    const siblings = this.#nested.get(outer);
    if (siblings) siblings.push(name);
    else this.#nested.set(outer, [name]);
  }

  /** A class that an image names, which must be there. */
  #need(name: string): ClassSymbol {
    const symbol = this.find(name);
    if (!symbol) throw new NotInImages(name);
    return symbol;
  }

  find(name: string): ClassSymbol | null {
    const known = this.#symbols.get(name);
    if (known) return known;
    const stored = this.#texts.get(name);
    return stored ? this.enter(name, stored) : null;
  }

  replay(builder: ProgramBuilder, owner: ClassSymbol, method: MethodSymbol | null): WrittenCode {
    const members = this.#members.get(owner);
    if (!members) throw new Error(`${owner.name} is in no image`);
    return members.replay(builder, method);
  }

  protected enter(name: string, stored: StoredText): ClassSymbol {
    const { texts, names } = stored;
    const reader = new NumberReader(texts.head);
    const string = (): string => names.strings[reader.unsigned()] as string;
    string();
    const flags = reader.unsigned();
    // What it is to programs is for the checker alone.
    reader.unsigned();
    const has = (flag: number): boolean => (flags & flag) !== 0;
    const kind = CLASS_KINDS[reader.unsigned()] as ClassSymbol['kind'];
    const fileNumber = reader.unsigned();
    const fileName = fileNumber === 0 ? ownFile(name) : (names.strings[fileNumber - 1] as string);
    const dollar = name.lastIndexOf('$');
    const outer = dollar < 0 ? null : this.#need(name.slice(0, dollar));
    const packageName = name.slice(0, Math.max(0, name.lastIndexOf('.')));
    const symbol: ClassSymbol = {
      name,
      simpleName: has(ClassFlag.ANONYMOUS) ? '' : simpleNameOf(name),
      packageName,
      kind,
      isAbstract: has(ClassFlag.ABSTRACT),
      isFinal: has(ClassFlag.FINAL),
      isStatic: has(ClassFlag.STATIC),
      isAnonymous: has(ClassFlag.ANONYMOUS),
      isLibrary: true,
      unit: this.#unit(fileName, packageName),
      outer,
      scope: null,
      declaration: null,
      body: { kind: 'ClassBody', members: [], ...NOWHERE },
      typeParameters: readTypeParameters(reader, names),
      superclass: null,
      interfaces: [],
      isHeaderTold: true,
      methodSyntax: NO_SYNTAX,
      constructorSyntax: [],
      fieldSyntax: NO_SYNTAX,
      memberTypes: new Map(),
      fields: new Map(),
      methods: new Map(),
      constructors: null,
      initializers: [],
      enumConstants: [],
      recordComponents: [],
      captures: [],
      counters: NO_COUNTERS,
      stored: null,
    };
    this.#symbols.set(name, symbol);
    const variables = variablesIn(symbol, []);
    readBounds(reader, names, symbol.typeParameters, variables);
    symbol.superclass = (readTypes(reader, names, variables)[0] ?? null) as ClassT | null;
    symbol.interfaces = readTypes(reader, names, variables) as ClassT[];
    for (let count = reader.unsigned(); count > 0; count--) {
      const captured = string();
      const object: ClassT = { kind: 'class', symbol: this.#need('java.lang.Object'), args: [] };
      symbol.captures.push(capturedLocal(symbol, captured, reader.unsigned(), object));
    }
    const rest = this.#further.get(name);
    const members = new StoredClass(symbol, rest ? [stored, rest] : [stored], flags);
    symbol.stored = members;
    this.#members.set(symbol, members);
    this.#enterMembers(symbol, members);
    return symbol;
  }

  #enterMembers(symbol: ClassSymbol, stored: StoredClass): void {
    stored.enumConstants.forEach((name, ordinal) => {
      const field = stored.field(name);
      if (!field) throw new Error(`${symbol.name}.${name} is not there`);
      symbol.enumConstants.push({ name, syntax: null, field, ordinal, bodyClass: null });
    });
    for (const name of this.#nested.get(symbol.name) ?? []) {
      symbol.memberTypes.set(simpleNameOf(name), this.#need(name));
    }
  }

  #unit(fileName: string, packageName: string): Unit {
    const key = `${packageName}/${fileName}`;
    let unit = this.#units.get(key);
    if (unit === undefined) {
      const syntax = {
        kind: 'CompilationUnit',
        fileName,
        text: '',
        packageDeclaration: null,
        imports: [],
        types: [],
        ...NOWHERE,
      } as const;
      unit = { syntax, packageName, isLibrary: true, lineStarts: [0] };
      this.#units.set(key, unit);
    }
    return unit;
  }
}

/** The file that a class is in, unless the image says otherwise. */
export function ownFile(name: string): string {
  return `${name.slice(name.lastIndexOf('.') + 1).replace(/\$.*/, '')}.java`;
}

function simpleNameOf(name: string): string {
  const last = name.slice(Math.max(name.lastIndexOf('$'), name.lastIndexOf('.')) + 1);
  return last.replace(/^\d+/, '');
}
