/** Reads the codes of a class out of an image, once for all programs. */
import { Op } from '../../machine/opcodes';
import type { Kind, LocalDefinition } from '../../machine/program';
import type { MethodSymbol } from '../compile/symbols';
import type { JavaType } from '../compile/types';
import { KIND_LETTERS, Pool } from './image-file';
import { NumberReader } from './number-text';
import { operandShape } from './operands';
import { PRIMITIVE_TYPES, type TypeNames } from './read-types';

/** A method by its place among those of its class (`Members.declared`). */
export interface MethodPlace {
  readonly owner: string;
  readonly which: number;
}

/** The lambda that an instruction makes. */
export interface StoredLambda {
  readonly interfaceType: PoolEntry;
  readonly method: PoolEntry;
  /** What the lambda is called after. */
  readonly around: string;
  readonly parameterCount: number;
  readonly captureKinds: readonly Kind[];
  readonly captureNames: readonly string[];
  readonly code: StoredCode;
}

/** What an instruction names. */
export type PoolEntry =
  | { readonly kind: 'number'; readonly value: number | bigint }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'class'; readonly type: JavaType }
  | { readonly kind: 'method'; readonly place: MethodPlace; symbol: MethodSymbol | null }
  | { readonly kind: 'field'; readonly owner: string; readonly name: string };

/** An operand that has to be put in. */
export interface OpenOperand {
  readonly pc: number;
  readonly what: PoolEntry | StoredLambda | StoredSwitch;
}

/** The rows of a switch: key and target. */
export type StoredSwitch = readonly (readonly [number | string, number])[];

/** A code whose instructions lack the operands that differ from program to program. */
export interface StoredCode {
  readonly slotCount: number;
  /** Triples as in `Code.instructions`. */
  readonly operations: Int32Array;
  readonly open: readonly OpenOperand[];
  readonly handlers: readonly {
    readonly start: number;
    readonly end: number;
    readonly target: number;
    readonly depthSlot: number;
    readonly classes: readonly PoolEntry[];
  }[];
  readonly locals: readonly LocalDefinition[];
}

/** The number that a constant's text stands for: `12`, `-0`, `12n`, `Infinity`. */
export function readNumber(text: string): number | bigint {
  return text.endsWith('n') ? BigInt(text.slice(0, -1)) : Number(text);
}

/** What lambdas in a method are called after, as javac does it. */
export function lambdaAround(method: string): string {
  if (method === '<init>') return 'new';
  return method === '<clinit>' ? 'static' : method;
}

/** Reads the codes of a class one after the other; what they name is read along from the pool. */
export class CodeReader {
  readonly #reader: NumberReader;
  readonly #pool: NumberReader;
  readonly #names: TypeNames;
  readonly #entries: PoolEntry[] = [];
  readonly #classes: string[] = [];

  constructor(codes: string, pool: string, names: TypeNames) {
    this.#reader = new NumberReader(codes);
    this.#pool = new NumberReader(pool);
    this.#names = names;
  }

  /** The next code, which is that of `method`. */
  next(method: string): StoredCode {
    const reader = this.#reader;
    const slotCount = reader.unsigned();
    const end = reader.unsigned() * 3;
    const operations = new Int32Array(end);
    const open: OpenOperand[] = [];
    for (let pc = 0; pc < end; pc += 3) {
      const what = this.#instruction(operations, pc, method);
      if (what !== null) open.push({ pc, what });
    }
    const handlers = [];
    for (let count = reader.unsigned(); count > 0; count--) handlers.push(this.#handler());
    const locals: LocalDefinition[] = [];
    for (let count = reader.unsigned(); count > 0; count--) {
      const slot = reader.unsigned();
      const start = reader.unsigned() * 3;
      const length = reader.unsigned();
      const end = length === 0 ? Number.MAX_SAFE_INTEGER : start + (length - 1) * 3;
      locals.push({ name: '', kind: 'L', slot, start, end });
    }
    return { slotCount, operations, open, handlers, locals };
  }

  #handler(): StoredCode['handlers'][number] {
    const reader = this.#reader;
    const start = reader.unsigned() * 3;
    const end = start + reader.unsigned() * 3;
    const target = end + reader.signed() * 3;
    const depthSlot = reader.unsigned();
    const classes: PoolEntry[] = [];
    for (let count = reader.unsigned(); count > 0; count--) classes.push(this.#entry());
    return { start, end, target, depthSlot, classes };
  }

  #instruction(operations: Int32Array, pc: number, method: string): OpenOperand['what'] | null {
    const reader = this.#reader;
    const opcode = reader.unsigned();
    operations[pc] = opcode;
    switch (operandShape(opcode)) {
      case 'none':
        return null;
      case 'unsigned':
        operations[pc + 1] = reader.unsigned();
        return null;
      case 'signed':
        operations[pc + 1] = reader.signed();
        return null;
      case 'increment':
        operations[pc + 1] = reader.unsigned();
        operations[pc + 2] = reader.signed();
        return null;
      case 'jump':
        operations[pc + 1] = pc + reader.signed() * 3;
        return null;
      case 'switch':
        return this.#switchRows(operations, pc, opcode === Op.SWITCH_TEXT);
      case 'box': {
        const entry = this.#entry();
        operations[pc + 2] = KIND_LETTERS.charCodeAt(reader.unsigned());
        return entry;
      }
      case 'sizes': {
        const entry = this.#entry();
        operations[pc + 2] = reader.unsigned();
        return entry;
      }
      case 'lambda':
        return this.#lambda(method);
      default:
        return this.#entry();
    }
  }

  #switchRows(operations: Int32Array, pc: number, isText: boolean): StoredSwitch {
    const reader = this.#reader;
    const rows: (readonly [number | string, number])[] = [];
    for (let count = reader.unsigned(); count > 0; count--) {
      const key = isText ? this.#string(reader) : reader.signed();
      rows.push([key, pc + reader.signed() * 3]);
    }
    operations[pc + 2] = pc + reader.signed() * 3;
    return rows;
  }

  #lambda(method: string): StoredLambda {
    const reader = this.#reader;
    const interfaceType = this.#entry();
    const called = this.#entry();
    const parameterCount = reader.unsigned();
    const captureKinds: Kind[] = [];
    const captureNames: string[] = [];
    for (let count = reader.unsigned(); count > 0; count--) {
      captureKinds.push(KIND_LETTERS[reader.unsigned()] as Kind);
      captureNames.push(this.#string(reader));
    }
    const code = this.next(method);
    const around = lambdaAround(method);
    return { interfaceType, method: called, around, parameterCount, captureKinds, captureNames, code };
  }

  #string(reader: NumberReader): string {
    return this.#names.strings[reader.unsigned()] as string;
  }

  #entry(): PoolEntry {
    const number = this.#reader.unsigned();
    if (number > 0) return this.#entries[number - 1] as PoolEntry;
    const entry = this.#newEntry();
    this.#entries.push(entry);
    return entry;
  }

  #newEntry(): PoolEntry {
    const pool = this.#pool;
    const kind = pool.unsigned();
    switch (kind) {
      case Pool.NUMBER:
        return { kind: 'number', value: readNumber(this.#string(pool)) };
      case Pool.TEXT:
        return { kind: 'text', text: this.#string(pool) };
      case Pool.METHOD:
        return { kind: 'method', place: { owner: this.#owner(), which: pool.unsigned() }, symbol: null };
      case Pool.FIELD:
        return { kind: 'field', owner: this.#owner(), name: this.#string(pool) };
      default:
        return { kind: 'class', type: this.#type(kind) };
    }
  }

  #type(kind: number): JavaType {
    const pool = this.#pool;
    if (kind === Pool.ARRAY) return { kind: 'array', element: this.#type(pool.unsigned()) };
    if (kind === Pool.PRIMITIVE) return PRIMITIVE_TYPES[pool.unsigned()] as JavaType;
    return { kind: 'class', symbol: this.#names.need(this.#owner()), args: [] };
  }

  #owner(): string {
    const number = this.#pool.unsigned();
    if (number > 0) return this.#classes[number - 1] as string;
    const name = this.#string(this.#pool);
    this.#classes.push(name);
    return name;
  }
}
