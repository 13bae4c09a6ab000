/** Reads the codes of a class out of an image, once for all programs. */
import { Op } from '../../machine/opcodes';
import type { Kind, LocalDefinition } from '../../machine/program';
import type { MethodSymbol } from '../compile/symbols';
import type { JavaType } from '../compile/types';
import { KIND_LETTERS, Pool } from './image-file';
import { NumberReader } from './number-text';
import { operandShape } from './operands';
import { readType, type TypeNames } from './read-types';

/** A method by name: which of the overloads of its class. */
export interface MethodName {
  readonly owner: string;
  readonly name: string;
  readonly which: number;
}

/** The lambda that an instruction makes. */
export interface StoredLambda {
  readonly interfaceName: string;
  readonly method: MethodName;
  /** The name of the method around it. */
  readonly around: string;
  readonly parameterCount: number;
  readonly captureKinds: readonly Kind[];
  readonly captureNames: readonly string[];
  readonly code: StoredCode;
}

/** An entry of a class's pool. */
export type PoolEntry =
  | { readonly kind: 'number'; readonly value: number | bigint }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'class'; readonly type: JavaType }
  | { readonly kind: 'method'; readonly method: MethodName; symbol: MethodSymbol | null }
  | { readonly kind: 'field'; readonly owner: string; readonly name: string }
  | { readonly kind: 'lambda'; readonly lambda: StoredLambda };

/** A code whose operands are still places in the pool. */
export interface StoredCode {
  readonly slotCount: number;
  /** Triples as in `Code.instructions`. */
  readonly operations: Int32Array;
  /** Where operands have to be put in: offsets of instructions. */
  readonly open: readonly number[];
  readonly switches: readonly (readonly (readonly [number | string, number])[])[];
  readonly handlers: readonly {
    readonly start: number;
    readonly end: number;
    readonly target: number;
    readonly depthSlot: number;
    readonly classes: readonly number[];
  }[];
  readonly locals: readonly LocalDefinition[];
}

/** The number that a constant's text stands for: `12`, `-0`, `12n`, `Infinity`. */
export function readNumber(text: string): number | bigint {
  return text.endsWith('n') ? BigInt(text.slice(0, -1)) : Number(text);
}

/** All entries of a pool. */
export function readPool(text: string, at: number, names: TypeNames): PoolEntry[] {
  const reader = new NumberReader(text, at);
  const entries: PoolEntry[] = [];
  for (let count = reader.unsigned(); count > 0; count--) entries.push(readEntry(reader, names));
  return entries;
}

function readEntry(reader: NumberReader, names: TypeNames): PoolEntry {
  const string = (): string => names.strings[reader.unsigned()] as string;
  const method = (): MethodName => ({ owner: string(), name: string(), which: reader.unsigned() });
  switch (reader.unsigned()) {
    case Pool.NUMBER:
      return { kind: 'number', value: readNumber(string()) };
    case Pool.TEXT:
      return { kind: 'text', text: string() };
    case Pool.CLASS:
      return { kind: 'class', type: readType(reader, names, []) };
    case Pool.METHOD:
      return { kind: 'method', method: method(), symbol: null };
    case Pool.FIELD:
      return { kind: 'field', owner: string(), name: string() };
    default:
      return { kind: 'lambda', lambda: readLambda(reader, names, string, method) };
  }
}

function readLambda(
  reader: NumberReader,
  names: TypeNames,
  string: () => string,
  method: () => MethodName,
): StoredLambda {
  const head = {
    interfaceName: string(),
    method: method(),
    around: string(),
    parameterCount: reader.unsigned(),
  };
  const captureKinds: Kind[] = [];
  const captureNames: string[] = [];
  for (let count = reader.unsigned(); count > 0; count--) {
    captureKinds.push(KIND_LETTERS[reader.unsigned()] as Kind);
    captureNames.push(string());
  }
  const at = reader.skipBlock();
  return { ...head, captureKinds, captureNames, code: readCode(reader.text, at, names.strings) };
}

/** A code. */
export function readCode(text: string, at: number, strings: readonly string[]): StoredCode {
  const reader = new NumberReader(text, at);
  const slotCount = reader.unsigned();
  const end = reader.unsigned() * 3;
  const operations = new Int32Array(end);
  const open: number[] = [];
  const switches: (readonly [number | string, number])[][] = [];
  for (let pc = 0; pc < end; pc += 3) readInstruction(reader, strings, pc, { operations, open, switches });
  const handlers = [];
  for (let count = reader.unsigned(); count > 0; count--) handlers.push(readHandler(reader));
  const locals: LocalDefinition[] = [];
  for (let count = reader.unsigned(); count > 0; count--) {
    const slot = reader.unsigned();
    const start = reader.unsigned() * 3;
    const length = reader.unsigned();
    const end = length === 0 ? Number.MAX_SAFE_INTEGER : start + (length - 1) * 3;
    locals.push({ name: '', kind: 'L', slot, start, end });
  }
  return { slotCount, operations, open, switches, handlers, locals };
}

function readHandler(reader: NumberReader): StoredCode['handlers'][number] {
  const start = reader.unsigned() * 3;
  const end = start + reader.unsigned() * 3;
  const target = end + reader.signed() * 3;
  const depthSlot = reader.unsigned();
  const classes: number[] = [];
  for (let count = reader.unsigned(); count > 0; count--) classes.push(reader.unsigned());
  return { start, end, target, depthSlot, classes };
}

function readInstruction(
  reader: NumberReader,
  strings: readonly string[],
  pc: number,
  into: {
    readonly operations: Int32Array;
    readonly open: number[];
    readonly switches: (readonly [number | string, number])[][];
  },
): void {
  const { operations, open, switches } = into;
  const opcode = reader.unsigned();
  operations[pc] = opcode;
  switch (operandShape(opcode)) {
    case 'none':
      return;
    case 'unsigned':
      operations[pc + 1] = reader.unsigned();
      return;
    case 'signed':
      operations[pc + 1] = reader.signed();
      return;
    case 'increment':
      operations[pc + 1] = reader.unsigned();
      operations[pc + 2] = reader.signed();
      return;
    case 'jump':
      operations[pc + 1] = pc + reader.signed() * 3;
      return;
    case 'switch': {
      const rows: (readonly [number | string, number])[] = [];
      for (let count = reader.unsigned(); count > 0; count--) {
        const key = opcode === Op.SWITCH_TEXT ? (strings[reader.unsigned()] as string) : reader.signed();
        rows.push([key, pc + reader.signed() * 3]);
      }
      operations[pc + 1] = switches.length;
      operations[pc + 2] = pc + reader.signed() * 3;
      switches.push(rows);
      break;
    }
    case 'box':
      operations[pc + 1] = reader.unsigned();
      operations[pc + 2] = KIND_LETTERS.charCodeAt(reader.unsigned());
      break;
    case 'sizes':
      operations[pc + 1] = reader.unsigned();
      operations[pc + 2] = reader.unsigned();
      break;
    default:
      operations[pc + 1] = reader.unsigned();
  }
  open.push(pc);
}
