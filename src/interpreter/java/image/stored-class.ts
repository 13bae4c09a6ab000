/** A class out of an image: its symbol at once, its members when somebody asks for them. */
import type { WrittenCode } from '../compile/code-builder';
import type { ProgramBuilder } from '../compile/program-builder';
import type { ClassSymbol, FieldSymbol, LocalSymbol, MethodSymbol, StoredMembers } from '../compile/symbols';
import type { JavaType, TypeVariable } from '../compile/types';
import { FieldFlag, KIND_LETTERS, MethodFlag, PRIMITIVES } from './image-file';
import { NumberReader } from './number-text';
import {
  readBounds,
  readType,
  readTypeParameters,
  readTypes,
  type TypeNames,
  type Variables,
} from './read-types';
import { Replay } from './replay';
import { type PoolEntry, readCode, readNumber, readPool, type StoredCode } from './stored-code';

interface FieldRow {
  readonly name: string;
  readonly flags: number;
  /** Where the type stands. */
  readonly typeAt: number;
  readonly constant: string | null;
}

interface MethodRow {
  readonly name: string;
  readonly flags: number;
  readonly signatureAt: number;
  /** Where the code stands; -1 when there is none. */
  readonly codeAt: number;
}

/** See the file's comment. */
export class StoredClass implements StoredMembers {
  readonly hasInitializer: boolean;
  readonly methodNames: readonly string[];
  readonly instanceFields: readonly string[];
  readonly implementations = new Map<MethodSymbol, MethodSymbol | null>();
  ancestors: ReadonlySet<ClassSymbol> | null = null;
  private readonly symbol: ClassSymbol;
  private readonly text: string;
  private readonly names: TypeNames;
  private readonly fieldRows = new Map<string, FieldRow>();
  private readonly methodRows: readonly MethodRow[];
  private readonly rowOf = new Map<MethodSymbol | null, number>();
  private readonly codes = new Map<number, StoredCode>();
  private readonly poolAt: number;
  private readonly initializerAt: number;
  private pool: readonly PoolEntry[] | null = null;
  private replays: { readonly builder: ProgramBuilder; readonly replay: Replay } | null = null;

  /** The reader stands behind the head of the class. */
  constructor(symbol: ClassSymbol, reader: NumberReader, names: TypeNames, hasInitializer: boolean) {
    this.symbol = symbol;
    this.text = reader.text;
    this.names = names;
    this.hasInitializer = hasInitializer;
    this.readFields(reader);
    const instance = [...this.fieldRows.values()].filter(({ flags }) => (flags & FieldFlag.STATIC) === 0);
    this.instanceFields = instance.map(({ name }) => name);
    const methodsAt = reader.skipBlock();
    this.poolAt = reader.skipBlock();
    this.initializerAt = reader.at;
    this.methodRows = this.readMethods(new NumberReader(this.text, methodsAt));
    const named = this.methodRows.map(({ name }) => name).filter((name) => name !== '<init>');
    this.methodNames = [...new Set(named)];
  }

  private readFields(reader: NumberReader): void {
    const { strings } = this.names;
    for (let count = reader.unsigned(); count > 0; count--) {
      const name = strings[reader.unsigned()] as string;
      const flags = reader.unsigned();
      const typeAt = reader.skipBlock();
      const isConstant = (flags & FieldFlag.CONSTANT) !== 0;
      const constant = isConstant ? (strings[reader.unsigned()] as string) : null;
      this.fieldRows.set(name, { name, flags, typeAt, constant });
    }
  }

  private readMethods(reader: NumberReader): MethodRow[] {
    const rows: MethodRow[] = [];
    for (let count = reader.unsigned(); count > 0; count--) {
      const name = this.names.strings[reader.unsigned()] as string;
      const flags = reader.unsigned();
      const signatureAt = reader.skipBlock();
      const codeAt = (flags & MethodFlag.CODE) === 0 ? -1 : reader.skipBlock();
      rows.push({ name, flags, signatureAt, codeAt });
    }
    return rows;
  }

  field(name: string): FieldSymbol | null {
    const row = this.fieldRows.get(name);
    if (!row) return null;
    const { flags, constant } = row;
    const field: FieldSymbol = {
      owner: this.symbol,
      name,
      type: readType(new NumberReader(this.text, row.typeAt), this.names, this.variables([])),
      isStatic: (flags & FieldFlag.STATIC) !== 0,
      isFinal: (flags & FieldFlag.FINAL) !== 0,
      isPrivate: (flags & FieldFlag.PRIVATE) !== 0,
      syntax: null,
      constant: constant === null ? null : constantOf(constant),
    };
    this.symbol.fields.set(name, field);
    return field;
  }

  methods(name: string): MethodSymbol[] {
    const found: MethodSymbol[] = [];
    this.methodRows.forEach((row, index) => {
      if (row.name === name) found.push(this.method(row, index));
    });
    return found;
  }

  constructors(): MethodSymbol[] {
    return this.methods('<init>');
  }

  private method(row: MethodRow, index: number): MethodSymbol {
    const has = (flag: number): boolean => (row.flags & flag) !== 0;
    const reader = new NumberReader(this.text, row.signatureAt);
    const typeParameters = readTypeParameters(reader, this.names);
    const variables = this.variables(typeParameters);
    readBounds(reader, this.names, typeParameters, variables);
    const method: MethodSymbol = {
      owner: this.symbol,
      name: row.name,
      typeParameters,
      parameters: readTypes(reader, this.names, variables),
      parameterNames: [],
      returnType: readType(reader, this.names, variables),
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
    this.rowOf.set(method, index);
    return method;
  }

  private variables(own: readonly TypeVariable[]): Variables {
    return variablesIn(this.symbol, own);
  }

  /** The code of a method, or with null the static initialiser's. */
  replay(builder: ProgramBuilder, method: MethodSymbol | null): WrittenCode {
    const row = method === null ? -1 : (this.rowOf.get(method) as number);
    let stored = this.codes.get(row);
    if (stored === undefined) {
      const at = row < 0 ? this.initializerAt : (this.methodRows[row] as MethodRow).codeAt;
      stored = readCode(this.text, at, this.names.strings);
      this.codes.set(row, stored);
    }
    return this.replayIn(builder).write(stored);
  }

  private replayIn(builder: ProgramBuilder): Replay {
    if (this.replays?.builder !== builder) {
      this.pool ??= readPool(this.text, this.poolAt, this.names);
      this.replays = { builder, replay: new Replay(builder, this.symbol, this.pool) };
    }
    return this.replays.replay;
  }
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
