/** The signatures of the classes that the simulator has, read from its compiled libraries. */
import { type ClassHead, type ClassParts, ClassSymbol } from '../check/class-symbol';
import type { Access, ClassT, Deprecation, MethodSymbol, TypeVariable } from '../check/types';
import { classType } from '../check/types';
import {
  ApiFlag,
  CLASS_KINDS,
  ClassFlag,
  type ClassTexts,
  FieldFlag,
  type ImageFile,
  MethodFlag,
  MoreFlag,
} from '../image/image-file';
import { NumberReader } from '../image/number-text';
import { skipType, skipTypeParameters, skipTypes } from '../image/read-types';
import { addMethod, objectType } from './class-parts';
import { ImageTypes } from './image-types';
import type { Signatures } from './library';

interface Entry {
  readonly texts: ClassTexts;
  readonly strings: readonly string[];
  /** What a further image has of the class. */
  rest: Entry | null;
}

/**
 * The checker's view of images: what is public and real. A class that a signature names and that is in no image
 * stands for itself and has no members. So a program without errors against these signatures has none against the
 * whole libraries; of errors that cannot be said.
 */
export class ImageSignatures implements Signatures {
  readonly packages = new Set<string>();
  readonly #entries = new Map<string, Entry>();
  readonly #nested = new Map<string, string[]>();
  readonly #symbols = new Map<string, ClassSymbol>();
  readonly #absent = new Map<string, ClassSymbol>();
  readonly #untold: ReadonlySet<string>;
  readonly #findAnywhere: (binaryName: string) => ClassSymbol | null;

  constructor(images: readonly ImageFile[], find: (binaryName: string) => ClassSymbol | null) {
    this.#findAnywhere = find;
    this.#untold = new Set(images.flatMap(({ untoldNames }) => untoldNames));
    for (const { classes, strings } of images) {
      for (const texts of classes) this.#enter(texts, strings);
    }
  }

  #enter(texts: ClassTexts, strings: readonly string[]): void {
    const { name, isRest } = texts;
    const known = this.#entries.get(name);
    if (isRest) {
      if (known) known.rest = { texts, strings, rest: null };
      return;
    }
    const reader = new NumberReader(texts.head);
    reader.unsigned();
    reader.unsigned();
    if (reader.unsigned() === 0) return;
    if (!known) {
      const dollar = name.lastIndexOf('$');
      if (dollar < 0) this.packages.add(name.slice(0, Math.max(0, name.lastIndexOf('.'))));
      else {
        const outer = name.slice(0, dollar);
        this.#nested.set(outer, [...(this.#nested.get(outer) ?? []), name]);
      }
    }
    this.#entries.set(name, { texts, strings, rest: null });
  }

  hasNameOnly(): boolean {
    return false;
  }

  isUntold(qualifiedName: string): boolean {
    return this.#untold.has(qualifiedName) && !this.#entries.has(qualifiedName);
  }

  classNames(): Iterable<string> {
    return this.#entries.keys();
  }

  classNamed(binaryName: string): ClassSymbol | null {
    const known = this.#symbols.get(binaryName);
    if (known) return known;
    const entry = this.#entries.get(binaryName);
    if (!entry) return null;
    const dollar = binaryName.lastIndexOf('$');
    const outer = dollar < 0 ? null : this.classNamed(binaryName.slice(0, dollar));
    const head = headOf(binaryName, entry, outer);
    const symbol = new ClassSymbol(head, (self, parts) => this.#fill(self, parts, entry));
    this.#symbols.set(binaryName, symbol);
    return symbol;
  }

  /** A class that a signature names. */
  readonly find = (binaryName: string): ClassSymbol =>
    this.#findAnywhere(binaryName) ?? this.#standIn(binaryName);

  #standIn(binaryName: string): ClassSymbol {
    const known = this.#absent.get(binaryName);
    if (known) return known;
    const head = plainHead(binaryName, 'class', ClassFlag.FINAL, 0);
    const symbol = new ClassSymbol(head, (_, parts) => {
      parts.superclass = objectType(this.find);
    });
    this.#absent.set(binaryName, symbol);
    return symbol;
  }

  #fill(symbol: ClassSymbol, parts: ClassParts, entry: Entry): void {
    const { texts, rest } = entry;
    for (const name of this.#nested.get(texts.name) ?? []) {
      const nested = this.classNamed(name);
      if (nested) parts.memberClasses.set(nested.name, nested);
    }
    const { strings, texts: whole } = rest ?? entry;
    const isOther = whole.real !== '';
    const reader = new NumberReader(isOther ? whole.real : texts.head);
    for (let part = isOther ? 2 : 5; part > 0; part--) reader.unsigned();
    const variables = this.#fillHead(symbol, parts, reader, strings);
    if (isOther) this.#fillMembers(symbol, parts, reader, strings, variables);
    for (const each of rest ? [entry, rest] : [entry]) {
      this.#fillMembers(symbol, parts, new NumberReader(each.texts.members), each.strings, variables);
    }
  }

  #fillMembers(
    symbol: ClassSymbol,
    parts: ClassParts,
    reader: NumberReader,
    strings: readonly string[],
    variables: ReadonlyMap<string, TypeVariable>,
  ): void {
    this.#fields(symbol, parts, reader, new ImageTypes(strings, this.find, variables));
    for (let count = reader.unsigned(); count > 0; count--) {
      this.#method(symbol, parts, reader, new ImageTypes(strings, this.find, variables));
    }
  }

  #fillHead(
    symbol: ClassSymbol,
    parts: ClassParts,
    reader: NumberReader,
    strings: readonly string[],
  ): ReadonlyMap<string, TypeVariable> {
    const types = new ImageTypes(strings, this.find, new Map(outerVariables(symbol)));
    parts.typeParameters = types.parameters(reader, symbol);
    const [superclass] = types.list(reader);
    if (superclass) parts.superclass = superclass as ClassT;
    else if (symbol.head.binaryName !== 'java.lang.Object') parts.superclass = objectType(this.find);
    parts.interfaces = types.list(reader) as ClassT[];
    return types.variables;
  }

  #fields(owner: ClassSymbol, parts: ClassParts, reader: NumberReader, types: ImageTypes): void {
    for (let count = reader.unsigned(); count > 0; count--) {
      const name = types.string(reader);
      const flags = reader.unsigned();
      const has = (flag: number): boolean => (flags & flag) !== 0;
      const more = has(FieldFlag.MORE) ? reader.unsigned() : 0;
      const isEnumConstant = has(FieldFlag.ENUM);
      if (!has(FieldFlag.API)) {
        if (!isEnumConstant) skipType(reader);
      } else {
        parts.fields.set(name, {
          name,
          owner,
          access: accessOf(more),
          isStatic: has(FieldFlag.STATIC),
          isFinal: has(FieldFlag.FINAL) || (more & MoreFlag.FINAL) !== 0,
          isEnumConstant,
          deprecation: deprecationOf(more & MoreFlag.DEPRECATED, more & MoreFlag.REMOVAL),
          isConstant: has(FieldFlag.CONSTANT),
          type: isEnumConstant ? classType(owner) : types.type(reader),
          declaration: null,
        });
      }
      if (has(FieldFlag.CONSTANT)) reader.unsigned();
    }
  }

  #method(owner: ClassSymbol, parts: ClassParts, reader: NumberReader, types: ImageTypes): void {
    const name = types.string(reader);
    const flags = reader.unsigned();
    const has = (flag: number): boolean => (flags & flag) !== 0;
    const more = has(MethodFlag.MORE) ? reader.unsigned() : 0;
    if (!has(MethodFlag.API)) {
      skipTypeParameters(reader);
      skipTypes(reader);
      skipType(reader);
      if (has(MethodFlag.THROWS)) skipTypes(reader);
      return;
    }
    const isAbstract = has(MethodFlag.ABSTRACT) !== ((more & MoreFlag.OTHERWISE_ABSTRACT) !== 0);
    const typeParameters = types.parameters(reader, null);
    const method: MethodSymbol = {
      name,
      owner,
      access: accessOf(more),
      isStatic: has(MethodFlag.STATIC),
      isAbstract,
      isDefault: owner.isInterface && !has(MethodFlag.STATIC) && !isAbstract,
      isFinal: (more & MoreFlag.FINAL) !== 0,
      isVarargs: has(MethodFlag.VARARGS),
      deprecation: deprecationOf(more & MoreFlag.DEPRECATED, more & MoreFlag.REMOVAL),
      typeParameters,
      parameters: types.list(reader),
      returnType: types.type(reader),
      thrown: has(MethodFlag.THROWS) ? types.list(reader) : [],
      declaration: null,
    };
    for (const variable of typeParameters) variable.owner = method;
    addMethod(parts, method);
  }
}

function outerVariables({ head }: ClassSymbol): readonly (readonly [string, TypeVariable])[] {
  if (head.isStatic) return [];
  return (head.outer?.parts.typeParameters ?? []).map((variable) => [variable.name, variable]);
}

function headOf(binaryName: string, { texts, rest }: Entry, outer: ClassSymbol | null): ClassHead {
  const reader = new NumberReader(texts.head);
  reader.unsigned();
  const ours = reader.unsigned();
  const ofFirst = reader.unsigned();
  const api = rest ? apiOfRest(rest) : ofFirst;
  const { real } = (rest ?? { texts }).texts;
  const other = real === '' ? null : new NumberReader(real);
  const flags = other ? other.unsigned() : ours;
  const kind = CLASS_KINDS[(other ?? reader).unsigned()] as ClassHead['kind'];
  const isIncomplete = (api & ApiFlag.INCOMPLETE) !== 0;
  return { ...plainHead(binaryName, kind, flags, api), outer, isIncomplete };
}

/** The head of a class that stands in no other. */
function plainHead(binaryName: string, kind: ClassHead['kind'], flags: number, api: number): ClassHead {
  const dollar = binaryName.lastIndexOf('$');
  return {
    binaryName,
    simpleName: binaryName.slice(Math.max(dollar, binaryName.lastIndexOf('.')) + 1),
    kind,
    outer: null,
    access: (api & ApiFlag.PROTECTED) === 0 ? 'public' : 'protected',
    isAbstract: (flags & ClassFlag.ABSTRACT) !== 0 || kind === 'interface' || kind === 'annotation',
    isFinal: (flags & ClassFlag.FINAL) !== 0,
    isStatic: dollar < 0 || (flags & ClassFlag.STATIC) !== 0,
    deprecation: deprecationOf(api & ApiFlag.DEPRECATED, api & ApiFlag.REMOVAL),
    source: null,
    isLocal: false,
  };
}

function apiOfRest({ texts }: Entry): number {
  const reader = new NumberReader(texts.head);
  reader.unsigned();
  return reader.unsigned();
}

function accessOf(more: number): Access {
  return (more & MoreFlag.PROTECTED) === 0 ? 'public' : 'protected';
}

function deprecationOf(isDeprecated: number, isForRemoval: number): Deprecation {
  if (isForRemoval !== 0) return 'removal';
  return isDeprecated === 0 ? 'no' : 'deprecated';
}
