import { partShelf } from '../../../base/part-shelf';
import type { Execution, ThrownObject } from '../../machine/execution';
import type { Program, ValueInspection } from '../../machine/program';
import type { HeapObject, Value } from '../../machine/state';
import type { LibraryFile } from '../compile/compile-javascript';
import type { Emitter } from '../compile/emitter';
import type { OperationName } from '../compile/operation-names';
import type { Place } from '../natives/inspect';
import type { NativeRows } from '../operations/native';
import type { OperationRows } from '../operations/variable-operations';
import type { Cursor } from '../parser/cursor';
import type { SyntaxFault, SyntaxRefusal } from '../syntax/fault';
import type { Identifier, SuperNode } from '../syntax/leaves';
import type { ClassNode, Expression, FunctionNode, Statement } from '../syntax/tree';
import type { Property } from '../values/properties';

/** What of JavaScript, Node and kafkajs only some programs need. It does not come with the compiler. */
export interface JavaScriptParts {
  /** Built-in functions that few programs call, regular expressions, and the showing of rare values. */
  readonly language: {
    readonly natives: NativeRows;
    readonly files: readonly LibraryFile[];
    /** A built-in error, to be thrown. */
    readonly failure: (run: Execution, name: string, message: string) => ThrownObject;
    readonly stackOf: (run: Execution, error: Value) => Value;
    readonly makeRegExp: (run: Execution, source: string, flags: string) => number;
    /** What is wrong with a pattern, null for nothing. */
    readonly patternFault: (pattern: string, flags: string) => string | null;
    readonly raised: (x: number, y: number) => number;
    readonly onBigInts: (
      run: Execution,
      name: OperationName,
      x: number | bigint,
      y: number | bigint,
    ) => Value;
    readonly jsonFailure: (run: Execution, text: string) => unknown;
    readonly dateText: (ms: number) => string;
    readonly parsedDate: (text: string) => number;
    readonly dateFromParts: (parts: readonly number[]) => number;
    readonly formatted: (run: Execution, format: string, rest: Value[]) => string;
    readonly encoded: (text: string, encoding: string) => Uint8Array;
    readonly decoded: (bytes: Uint8Array, encoding: string) => string;
    readonly shownRarely: (
      run: Execution,
      value: Value,
      entry: HeapObject,
      place: Place,
      keys: readonly string[],
    ) => string;
    readonly groupedElements: (
      items: readonly string[],
      hasMore: boolean,
      isNumeric: boolean,
      place: Place,
    ) => readonly string[];
    readonly longText: (text: string, place: Place) => string;
    /** An object as its own `util.inspect.custom` shows it. */
    readonly shownByItself: (run: Execution, value: Value, method: Value, place: Place) => string | null;
    /** What a `Symbol.toStringTag` that was found for an object says. */
    readonly tagOf: (run: Execution, value: Value, found: Property, place: Place) => string;
    /** What a method of the program answers, which is asked with arguments: see `hidden.shown` of the library. */
    readonly ask: (run: Execution, question: readonly Value[]) => Value;
    readonly inspection: (program: () => Program) => ValueInspection;
  };
  /** Classes, generators, switch, labels, exports, regular expressions and whatever else few programs are written with. */
  readonly syntax: {
    readonly natives: NativeRows;
    readonly files: readonly LibraryFile[];
    readonly operations: OperationRows;
    readonly resumeGenerator: (
      run: Execution,
      generator: Value,
      value: Value,
      how: 'next' | 'return' | 'throw',
    ) => Value | undefined;
    readonly statements: Readonly<Record<string, (cursor: Cursor, start: number) => Statement>>;
    readonly parseLabeled: (cursor: Cursor, start: number) => Statement;
    readonly parseClass: (cursor: Cursor, isStatement: boolean) => ClassNode;
    readonly parseYield: (cursor: Cursor) => Expression;
    readonly parseImport: (cursor: Cursor) => Expression;
    readonly parseRegExp: (cursor: Cursor, start: number) => Expression;
    readonly emitExpression: (to: Emitter, node: Expression) => void;
    readonly emitStatement: (
      to: Emitter,
      node: Extract<Statement, { type: 'LabeledStatement' | 'SwitchStatement' }>,
      labels: readonly string[],
    ) => void;
    readonly emitSimple: (to: Emitter, node: Statement) => void;
    readonly emitClass: (to: Emitter, node: ClassNode, name: string) => void;
    readonly emitGenerator: (to: Emitter, isAsync: boolean, emitBody: () => void) => void;
    readonly emitAwaitedNext: (to: Emitter, slot: number) => void;
    readonly faultOf: (refusal: SyntaxRefusal) => SyntaxFault;
    readonly syntaxErrorText: (file: string, text: string, fault: SyntaxFault) => string;
    readonly refuseDuplicate: (node: FunctionNode, name: Identifier, isStrict: boolean) => void;
    readonly refuseAccessor: (kind: 'get' | 'set', method: FunctionNode) => void;
    readonly parseSuper: (cursor: Cursor) => SuperNode;
    readonly illegalJump: (
      node: Extract<Statement, { type: 'BreakStatement' | 'ContinueStatement' }>,
      isNoLoop: boolean,
    ) => SyntaxRefusal;
  };
  /** Numbers and dates as English writes them, and Intl. */
  readonly locale: { readonly natives: NativeRows; readonly files: readonly LibraryFile[] };
  /** What of the module kafkajs few programs use: its scripts. */
  readonly kafkajs: { readonly files: readonly LibraryFile[] };
}

/** The name of a part. */
export type JavaScriptPart = keyof JavaScriptParts;

/**
 * Where the parts are kept. One that is not there makes the compiler throw `PartMissing`, or the machine, where a program
 * calls what its text did not announce.
 */
export const { bring: bringJavaScriptPart, has: hasPart, partOf } = partShelf<JavaScriptParts>('JavaScript');

/** The parts that are there, in an order that does not depend on when they came. */
export function broughtParts(): readonly JavaScriptPart[] {
  return (['language', 'syntax', 'locale', 'kafkajs'] as const).filter(hasPart);
}
