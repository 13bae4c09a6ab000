/** A class out of an image: its symbol at once, its members when somebody asks for them. */
import type { WrittenCode } from '../compile/code-builder';
import type { ProgramBuilder } from '../compile/program-builder';
import type { ClassSymbol, FieldSymbol, LocalSymbol, MethodSymbol, StoredMembers } from '../compile/symbols';
import type { JavaType, TypeVariable } from '../compile/types';
import { ClassFlag, type ClassTexts, FieldFlag, KIND_LETTERS, MethodFlag, PRIMITIVES } from './image-file';
import { NotInImages } from './not-in-images';
import { NumberReader } from './number-text';
import {
  readBounds,
  readType,
  readTypeParameters,
  readTypes,
  skipType,
  skipTypeParameters,
  skipTypes,
  type TypeNames,
  type Variables,
} from './read-types';
import { Replay } from './replay';
import { CodeReader, readNumber, type StoredCode } from './stored-code';

interface FieldRow {
  readonly part: ClassPart;
  readonly name: string;
  readonly flags: number;
  /** Where the type stands; -1 for an enum constant. */
  readonly typeAt: number;
  readonly constant: string | null;
}

interface MethodRow {
  readonly part: ClassPart;
  readonly name: string;
  readonly flags: number;
  readonly signatureAt: number;
}

/** Texts of a class and what their numbers mean. */
interface ClassPart {
  readonly texts: ClassTexts;
  readonly names: TypeNames;
}

/** How a class and its methods tell that their codes are in its own texts, or in those of a further image. */
const FLAGS_OF_PARTS = [
  [ClassFlag.INITIALIZER, MethodFlag.CODE],
  [ClassFlag.INITIALIZER_ELSEWHERE, MethodFlag.ELSEWHERE],
] as const;

/** See the file's comment. */
export class StoredClass implements StoredMembers {
  readonly hasInitializer: boolean;
  readonly methodNames: readonly string[];
  readonly instanceFields: readonly string[];
  readonly enumConstants: readonly string[];
  readonly implementations = new Map<MethodSymbol, MethodSymbol | null>();
  ancestors: ReadonlySet<ClassSymbol> | null = null;
  readonly #symbol: ClassSymbol;
  readonly #fieldRows = new Map<string, FieldRow>();
  readonly #methodRows: MethodRow[] = [];
  readonly #made: (MethodSymbol | null)[];
  /** By the method's place; the static initialiser's is -1. */
  #codes: ReadonlyMap<number, StoredCode> | null = null;
  readonly #parts: readonly ClassPart[];
  readonly #flags: number;
  #replays: { readonly builder: ProgramBuilder; readonly replay: Replay } | null = null;

  /** `parts` are the class itself, then what a further image has of it; `flags` those of the class. */
  constructor(symbol: ClassSymbol, parts: readonly ClassPart[], flags: number) {
    this.#symbol = symbol;
    this.#parts = parts;
    this.#flags = flags;
    this.hasInitializer = (flags & (ClassFlag.INITIALIZER | ClassFlag.INITIALIZER_ELSEWHERE)) !== 0;
    for (const part of parts) {
      const reader = new NumberReader(part.texts.members);
      this.#readFields(part, reader);
      this.#readMethods(part, reader);
    }
    this.#made = this.#methodRows.map(() => null);
    const fields = [...this.#fieldRows.values()];
    this.instanceFields = fields.filter(({ flags }) => (flags & FieldFlag.STATIC) === 0).map(nameOf);
    this.enumConstants = fields.filter(({ flags }) => (flags & FieldFlag.ENUM) !== 0).map(nameOf);
    this.methodNames = [...new Set(this.#methodRows.map(nameOf).filter((name) => name !== '<init>'))];
  }

  #readFields(part: ClassPart, reader: NumberReader): void {
    const { strings } = part.names;
    for (let count = reader.unsigned(); count > 0; count--) {
      const name = strings[reader.unsigned()] as string;
      const flags = reader.unsigned();
      if ((flags & FieldFlag.MORE) !== 0) reader.unsigned();
      const isEnumConstant = (flags & FieldFlag.ENUM) !== 0;
      const typeAt = isEnumConstant ? -1 : reader.at;
      if (!isEnumConstant) skipType(reader);
      const isConstant = (flags & FieldFlag.CONSTANT) !== 0;
      const constant = isConstant ? (strings[reader.unsigned()] as string) : null;
      this.#fieldRows.set(name, { part, name, flags, typeAt, constant });
    }
  }

  #readMethods(part: ClassPart, reader: NumberReader): void {
    for (let count = reader.unsigned(); count > 0; count--) {
      const name = part.names.strings[reader.unsigned()] as string;
      const flags = reader.unsigned();
      if ((flags & MethodFlag.MORE) !== 0) reader.unsigned();
      this.#methodRows.push({ part, name, flags, signatureAt: reader.at });
      skipTypeParameters(reader);
      skipTypes(reader);
      skipType(reader);
      if ((flags & MethodFlag.THROWS) !== 0) skipTypes(reader);
    }
  }

  field(name: string): FieldSymbol | null {
    const row = this.#fieldRows.get(name);
    if (!row) return null;
    const { part, flags, constant, typeAt } = row;
    const own: JavaType = { kind: 'class', symbol: this.#symbol, args: [] };
    const field: FieldSymbol = {
      owner: this.#symbol,
      name,
      type:
        typeAt < 0
          ? own
          : readType(new NumberReader(part.texts.members, typeAt), part.names, this.#variables([])),
      isStatic: (flags & FieldFlag.STATIC) !== 0,
      isFinal: (flags & FieldFlag.FINAL) !== 0,
      isPrivate: (flags & FieldFlag.PRIVATE) !== 0,
      syntax: null,
      constant: constant === null ? null : constantOf(constant),
    };
    this.#symbol.fields.set(name, field);
    return field;
  }

  methods(name: string): MethodSymbol[] {
    const found: MethodSymbol[] = [];
    this.#methodRows.forEach((row, which) => {
      if (row.name === name) found.push(this.#methodAt(row, which));
    });
    return found;
  }

  constructors(): MethodSymbol[] {
    return this.methods('<init>');
  }

  method(which: number): MethodSymbol | null {
    const row = this.#methodRows[which];
    return row ? this.#methodAt(row, which) : null;
  }

  #methodAt(row: MethodRow, which: number): MethodSymbol {
    const known = this.#made[which];
    if (known) return known;
    const has = (flag: number): boolean => (row.flags & flag) !== 0;
    const { texts, names } = row.part;
    const reader = new NumberReader(texts.members, row.signatureAt);
    const typeParameters = readTypeParameters(reader, names);
    const variables = this.#variables(typeParameters);
    readBounds(reader, names, typeParameters, variables);
    const method: MethodSymbol = {
      owner: this.#symbol,
      name: row.name,
      typeParameters,
      parameters: readTypes(reader, names, variables),
      parameterNames: [],
      returnType: readType(reader, names, variables),
      isStatic: has(MethodFlag.STATIC),
      isAbstract: has(MethodFlag.ABSTRACT),
      isPrivate: has(MethodFlag.PRIVATE),
      isNative: has(MethodFlag.NATIVE),
      isSynchronized: false,
      isVarargs: has(MethodFlag.VARARGS),
      syntax: null,
      made: null,
      isQuiet: true,
    };
    this.#made[which] = method;
    return method;
  }

  #variables(own: readonly TypeVariable[]): Variables {
    return variablesIn(this.#symbol, own);
  }

  /** The code of a method, or with null the static initialiser's. */
  replay(builder: ProgramBuilder, method: MethodSymbol | null): WrittenCode {
    this.#codes ??= this.#readCodes();
    const stored = this.#codes.get(method === null ? -1 : this.#made.indexOf(method));
    if (!stored) throw new NotInImages(`${this.#symbol.name}.${method?.name ?? '<clinit>'}`);
    if (this.#replays?.builder !== builder) {
      this.#replays = { builder, replay: new Replay(builder, this.#symbol) };
    }
    return this.#replays.replay.write(stored);
  }

  #readCodes(): ReadonlyMap<number, StoredCode> {
    const codes = new Map<number, StoredCode>();
    this.#parts.forEach(({ texts, names }, part) => {
      const [initializer, here] = FLAGS_OF_PARTS[part] as (typeof FLAGS_OF_PARTS)[number];
      const reader = new CodeReader(texts.codes, texts.pool, names);
      if ((this.#flags & initializer) !== 0) codes.set(-1, reader.next('<clinit>'));
      this.#methodRows.forEach(({ name, flags }, which) => {
        if ((flags & here) !== 0) codes.set(which, reader.next(name));
      });
    });
    return codes;
  }
}

function nameOf({ name }: { readonly name: string }): string {
  return name;
}

/** The type variables that a class's members see, innermost first. */
export function variablesIn(symbol: ClassSymbol, own: readonly TypeVariable[]): Variables {
  const lists: (readonly TypeVariable[])[] = [own];
  for (let each: ClassSymbol | null = symbol; each; each = each.outer) lists.push(each.typeParameters);
  return lists;
}

function constantOf(text: string): string | boolean | number | bigint {
  if (text.startsWith('"')) return text.slice(1);
  if (text === 'true' || text === 'false') return text === 'true';
  return readNumber(text);
}

/** A captured variable: a name and a kind of value. */
export function capturedLocal(
  symbol: ClassSymbol,
  name: string,
  kind: number,
  object: JavaType,
): LocalSymbol {
  const primitive = PRIMITIVES['ZBSCIJFD'.indexOf(KIND_LETTERS[kind] as string)];
  return {
    name,
    type: primitive ? { kind: 'primitive', name: primitive } : object,
    body: { owner: symbol, isStatic: true, parent: null, isLambda: false, name: '' },
    slot: -1,
    isFinal: true,
    initializer: null,
    constant: null,
  };
}
