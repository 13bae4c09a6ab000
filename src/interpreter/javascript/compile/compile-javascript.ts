import { Op } from '../../machine/opcodes';
import type { Code, Program, ValueInspection, WellKnown } from '../../machine/program';
import { addNatives, NATIVE_NUMBERS, NATIVES } from '../natives/set-up';
import { OPERATIONS } from '../operations/table';
import { type JavaScriptPart, partOf } from '../parts/javascript-parts';
import type { SyntaxFault } from '../syntax/fault';
import { HEAP_CLASSES, Heap, STATIC } from '../values/heap-classes';
import { compileFile } from './compile-file';
import type { FunctionShape } from './function-shape';
import type { JavaScriptProgram } from './javascript-program';
import { OPERATION, type OperationName } from './operation-names';
import { newTables, type Tables, textIndex } from './tables';

/** A file of the library: its name stands in stack traces. */
export interface LibraryFile {
  readonly name: string;
  readonly text: string;
}

/** The compiled library, with which every program begins. */
export interface CompiledLibrary {
  readonly parts: readonly JavaScriptPart[];
  readonly tables: Tables;
  /** The codes of its files, in the order in which they run. */
  readonly files: readonly number[];
  readonly entries: Pick<WellKnown, 'start' | 'runThread' | 'uncaught' | 'shutdown' | 'exit'>;
}

/** A program ready to run, or what is wrong with it. */
export type CompiledJavaScript =
  | { readonly program: JavaScriptProgram; readonly fault: null }
  | { readonly program: null; readonly fault: SyntaxFault };

/** Compiles the library; `parts` says which parts are in it. A fault in it is our own mistake. */
export function compileLibrary(
  sources: readonly LibraryFile[],
  parts: readonly JavaScriptPart[],
): CompiledLibrary {
  for (const part of ['language', 'syntax', 'locale'] as const)
    if (parts.includes(part)) addNatives(partOf(part).natives);
  const tables = newTables();
  const files = sources.map(({ name, text }) => {
    const compiled = compileFile(name, text, { tables, isLibrary: true, natives: NATIVE_NUMBERS });
    if (compiled.fault !== null) {
      const line = text.slice(0, compiled.fault.from).split('\n').length;
      throw new Error(`library ${name}, line ${line}: ${compiled.fault.message}`);
    }
    return compiled.code;
  });
  return { parts, tables, files, entries: entryCodes(tables, files) };
}

/** Compiles a program against the library. */
export function compileJavaScript(library: CompiledLibrary, file: string, text: string): CompiledJavaScript {
  const tables = newTables(library.tables);
  const compiled = compileFile(file, text, { tables, isLibrary: false, natives: NATIVE_NUMBERS });
  if (compiled.fault !== null) return { program: null, fault: compiled.fault };
  for (const lines of tables.statementLines.values()) lines.sort((one, other) => one - other);
  const base: Program = {
    classes: HEAP_CLASSES,
    codes: tables.codes,
    numbers: tables.numbers,
    texts: tables.texts,
    switches: [],
    staticCount: STATIC.size,
    wellKnown: { ...WELL_KNOWN, ...library.entries },
    statementLines: tables.statementLines,
    classIds: new Map(HEAP_CLASSES.map(({ name, id }) => [name, id])),
    operations: OPERATIONS,
  };
  const { shapes, hostCalls } = tables;
  const { code: main, isModule } = compiled;
  const own = { shapes, hostCalls, natives: NATIVES, parts: library.parts, file, text, isModule, main };
  const program: JavaScriptProgram = { ...base, ...own, inspection: inspectionLater(() => program) };
  return { program, fault: null };
}

/** What the debugger asks; it comes when it is asked for the first time. */
function inspectionLater(program: () => Program): ValueInspection {
  const found = () => partOf('language').inspection(program);
  return {
    truth: (value) => (value ? 'true' : 'false'),
    text: (...asked) => found().text(...asked),
    parts: (...asked) => found().parts(...asked),
    locals: (...asked) => found().locals(...asked),
    named: (...asked) => found().named(...asked),
  };
}

/** The few instructions with which the machine enters the library. */
function entryCodes(tables: Tables, files: readonly number[]): CompiledLibrary['entries'] {
  const code = (name: string, emit: (op: Emit) => void): number => {
    const instructions: number[] = [];
    emit((opcode, a = 0, b = 0) => instructions.push(opcode, a, b));
    return addCode(tables, name, instructions);
  };
  const operate = (op: Emit, name: OperationName, b = 0) => op(Op.OPERATE, OPERATION[name], b);
  const native = (op: Emit, name: string, count: number) =>
    operate(op, 'NATIVE', (NATIVE_NUMBERS.get(name) as number) * 16 + count);
  /** Calls a function that the library keeps, with `pass` pushing its arguments. */
  const call = (op: Emit, name: string, count: number, pass: () => void) => {
    op(Op.TEXT, textIndex(tables, name));
    native(op, '$entry', 1);
    op(Op.INT, -1);
    pass();
    operate(op, 'CALL', count);
    op(Op.POP);
  };
  return {
    start: code('start', (op) => {
      native(op, '$setUp', 0);
      op(Op.POP);
      for (const file of files) {
        operate(op, 'CLOSURE', file);
        op(Op.INT, -1);
        operate(op, 'CALL', 0);
        op(Op.POP);
      }
      call(op, 'start', 0, () => undefined);
      op(Op.RETURN);
    }),
    runThread: code('runThread', (op) => op(Op.RETURN)),
    shutdown: code('shutdown', (op) => op(Op.RETURN)),
    uncaught: code('uncaught', (op) => {
      call(op, 'uncaught', 1, () => op(Op.LOAD, 0));
      op(Op.RETURN);
    }),
    exit: code('exit', (op) => {
      call(op, 'interrupted', 1, () => {
        op(Op.LOAD, 0);
        native(op, '$raw', 1);
      });
      op(Op.RETURN);
    }),
  };
}

type Emit = (opcode: number, a?: number, b?: number) => void;

function addCode(tables: Tables, name: string, instructions: readonly number[]): number {
  const id = tables.codes.length;
  const code: Code = {
    id,
    classId: 0,
    className: '',
    name,
    fileName: 'machine',
    isLibrary: true,
    isStatic: true,
    isConstructorLike: false,
    parameterCount: 1,
    localCount: 4,
    instructions: Int32Array.from(instructions),
    lines: new Int32Array(instructions.length / 3),
    handlers: [],
    locals: [],
    nullNotes: new Map(),
    native: null,
  };
  tables.codes.push(code);
  const shape: FunctionShape = {
    kind: 'method',
    isAsync: false,
    isGenerator: false,
    name: '',
    length: 0,
    parameterCount: 0,
    rest: -1,
    usesArguments: false,
    captures: [],
    promiseSlot: -1,
    columns: new Int32Array(0),
    source: '',
  };
  tables.shapes[id] = shape;
  return id;
}

/** What the machine itself raises only when our own instructions do not: no program sees these. */
const FAILURES: WellKnown['failures'] = {
  nullReference: 'error',
  arithmetic: 'error',
  arrayIndex: 'error',
  negativeSize: 'error',
  arrayStore: 'error',
  cast: 'error',
  stackOverflow: 'error',
  outOfMemory: 'error',
  monitorState: 'error',
  interrupted: 'error',
  abstractCall: 'error',
  initializer: 'error',
  initializedBadly: 'error',
  other: 'error',
};

const WELL_KNOWN: Omit<WellKnown, keyof CompiledLibrary['entries']> = {
  text: Heap.text,
  textArray: Heap.hostList,
  objectArray: Heap.hostList,
  byteArray: Heap.hostBytes,
  classObject: Heap.object,
  failures: FAILURES,
  boxes: new Map([
    ['Z', Heap.boxZ],
    ['I', Heap.boxI],
    ['J', Heap.boxJ],
    ['D', Heap.boxD],
  ]),
  throwable: { message: 3, cause: 4, trace: 5 },
  error: Heap.error,
  intArray: Heap.ints,
  castMessage: () => '',
};
