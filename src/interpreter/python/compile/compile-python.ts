/** Compiles a Python program together with the modules of the library that it imports. */
import { Op } from '../../machine/opcodes';
import type { Code } from '../../machine/program';
import { OPERATIONS } from '../operations/table';
import { parsePython } from '../parser/parse';
import { partOf } from '../parts/parts';
import { SyntaxFault } from '../syntax/fault';
import { CLASS_IDS, CLASSES, Exc, Type } from '../values/classes';
import { Emitter } from './emitter';
import { finishCode } from './finish-code';
import { plainShape } from './functions';
import { operationNumber } from './operation-names';
import { BUILTINS, type CompiledModule, type PythonProgram } from './python-program';
import { resolveScopes } from './scopes';
import { emitStatements } from './statements';
import { type ProgramParts, Unit } from './unit';

/** The library. */
export interface Library {
  /** The source of the module of builtins for what is used (`ProgramParts.named`) by all, and by the program itself. */
  readonly builtins: (names: ReadonlySet<string>, own: ReadonlySet<string>) => string;
  /** What a program may import. */
  readonly modules: readonly LibraryModule[];
}

/** A module of the library. */
export interface LibraryModule {
  readonly name: string;
  /** Its source. May throw where it has not been loaded: the program is then finished again later. */
  readonly text: () => string;
}

/** A program whose text is right, or the first mistake in it. */
export interface CompiledPython {
  readonly fault: SyntaxFault | null;
  /** Compiles it together with the modules of the library that it imports; null with a fault. */
  readonly finish: () => PythonProgram | null;
}

/**
 * Compiles a program. Of the library's modules those are compiled that are imported somewhere, when the program is
 * finished. Offsets of the fault are those of `text`.
 */
export function compilePython(fileName: string, text: string, library: Library): CompiledPython {
  const source = { name: '__main__', text, fileName, isLibrary: false };
  const read = readAlone(source);
  if (read instanceof SyntaxFault) return { fault: read, finish: () => null };
  return {
    fault: null,
    finish: () => {
      const parts = noParts();
      const modules: CompiledModule[] = [];
      const add = (module: Omit<ModuleSource, 'fileName'>, index: number): void => {
        const fileName = module.isLibrary ? `${module.name}.py` : source.fileName;
        modules[index] = compileModule(parts, { ...module, fileName }, index);
      };
      const needed = neededModules(read.imports, library.modules);
      needed.forEach(({ name, text: load }, index) => {
        add({ name, text: load(), isLibrary: true }, 1 + index);
      });
      add(source, 1 + needed.length);
      // Only now it is known what of the builtins they use.
      add({ name: 'builtins', text: library.builtins(parts.named, read.named), isLibrary: true }, BUILTINS);
      return assembled(parts, modules);
    },
  };
}

function noParts(): ProgramParts {
  return {
    codes: [],
    shapes: new Map(),
    texts: [],
    textIndexes: new Map(),
    numbers: [],
    statementLines: new Map(),
    hostCalls: [],
    imports: new Set(),
    named: new Set(),
  };
}

/** What a module is by itself, or the first mistake in it: some are found only by who writes the instructions. */
function readAlone(source: ModuleSource): ProgramParts | SyntaxFault {
  const parts = noParts();
  try {
    compileModule(parts, source, 0);
    return parts;
  } catch (thrown) {
    if (thrown instanceof SyntaxFault) return thrown;
    throw thrown;
  }
}

interface ModuleSource {
  readonly name: string;
  readonly text: string;
  readonly fileName: string;
  readonly isLibrary: boolean;
}

const IMPORT = /^(?:from ([\w.]+) import (.*)|import (.+))$/gm;

/** What a module of the library imports: always on lines of their own. */
function importsOf(text: string): readonly string[] {
  return [...text.matchAll(IMPORT)].flatMap(([, from, names = '', plain = '']) => {
    if (from === undefined) return plain.split(',').map((name) => name.trim().split(' ')[0] as string);
    return [from, ...names.split(',').map((name) => `${from}.${name.trim()}`)];
  });
}

/** The library's modules among those imported, and those that they import. */
function neededModules(imports: ReadonlySet<string>, library: readonly LibraryModule[]): LibraryModule[] {
  const needed = new Set<LibraryModule>();
  const look = (names: readonly string[]): void => {
    for (const module of library) {
      const isMeant = names.some((name) => name === module.name || name.startsWith(`${module.name}.`));
      if (!isMeant || needed.has(module)) continue;
      needed.add(module);
      look(importsOf(module.text()));
    }
  };
  look([...imports]);
  return library.filter((module) => needed.has(module));
}

/** Throws SyntaxFault. */
function compileModule(parts: ProgramParts, source: ModuleSource, index: number): CompiledModule {
  const parsed = parsePython(source.text);
  if (parsed instanceof SyntaxFault) throw parsed;
  resolveScopes(parsed.scope);
  const unit = new Unit(parts, source, index);
  const emitter = new Emitter(unit, parsed.scope, { from: 0, to: 0 }, '');
  emitStatements(emitter, parsed.body);
  emitter.operate('module');
  emitter.emit(Op.RETURN_VALUE);
  const code = finishCode(emitter, {
    name: '<module>',
    qualifiedName: '<module>',
    parameters: [],
    shape: plainShape(0),
  });
  return { name: source.name, fileName: source.fileName, text: source.text, code };
}

/** A code that only the machine calls. */
function systemCode(
  parts: ProgramParts,
  name: string,
  parameterCount: number,
  rows: readonly number[],
): number {
  const id = parts.codes.length;
  parts.codes.push({
    id,
    classId: 0,
    className: 'python',
    name,
    fileName: 'python.py',
    isLibrary: true,
    isStatic: true,
    isConstructorLike: false,
    parameterCount,
    localCount: parameterCount,
    instructions: Int32Array.from(rows),
    lines: new Int32Array(rows.length / 3),
    handlers: [],
    locals: [],
    nullNotes: new Map(),
    native: null,
  });
  return id;
}

const FAILURES = {
  nullReference: 'RuntimeError',
  arithmetic: 'ArithmeticError',
  arrayIndex: 'IndexError',
  negativeSize: 'ValueError',
  arrayStore: 'TypeError',
  cast: 'TypeError',
  stackOverflow: 'RecursionError',
  outOfMemory: 'MemoryError',
  monitorState: 'RuntimeError',
  interrupted: 'KeyboardInterrupt',
  abstractCall: 'TypeError',
  initializer: 'RuntimeError',
  initializedBadly: 'RuntimeError',
  other: 'RuntimeError',
} as const;

/** The codes that only the machine calls. */
function systemCodes(parts: ProgramParts) {
  const operate = (name: Parameters<typeof operationNumber>[0], b = 0): number[] => [
    Op.OPERATE,
    operationNumber(name),
    b,
  ];
  let print = parts.hostCalls.indexOf('console.print/2');
  if (print < 0) print = parts.hostCalls.push('console.print/2') - 1;
  let err = parts.texts.indexOf('err');
  if (err < 0) err = parts.texts.push('err') - 1;
  const fileKeyText = parts.texts.push('__file_key') - 1;
  const pop = [Op.POP, 0, 0];
  const end = [Op.RETURN, 0, 0];
  const start = systemCode(parts, 'start', 1, [
    ...operate('start', 0),
    ...pop,
    ...operate('start', 1),
    ...pop,
    ...end,
  ]);
  const fileKey = systemCode(parts, 'key', 1, [
    ...operate('library', fileKeyText),
    Op.LOAD,
    0,
    0,
    ...operate('call', 1),
    ...pop,
    ...end,
  ]);
  const runThread = systemCode(parts, 'run', 1, [Op.LOAD, 0, 0, ...operate('call', 0), ...pop, ...end]);
  const report = [Op.TEXT, err, 0, Op.SWAP, 0, 0, ...operate('host', print), ...pop, ...end];
  const uncaught = systemCode(parts, 'uncaught', 1, [...operate('uncaught'), ...report]);
  const shutdown = systemCode(parts, 'shutdown', 0, [...operate('finish'), ...pop, ...end]);
  const exit = systemCode(parts, 'exit', 1, [...operate('signalled'), ...operate('exit'), ...end]);
  return { fileKey, start, runThread, uncaught, shutdown, exit };
}

function assembled(parts: ProgramParts, modules: readonly CompiledModule[]): PythonProgram {
  const { fileKey, ...codes } = systemCodes(parts);
  const lines = [...parts.statementLines].map(
    ([file, set]) => [file, [...set].sort((x, y) => x - y)] as const,
  );
  return {
    classes: CLASSES,
    codes: parts.codes as Code[],
    numbers: parts.numbers,
    texts: parts.texts,
    switches: [],
    staticCount: modules.length + 1,
    statementLines: new Map(lines),
    classIds: CLASS_IDS,
    operations: OPERATIONS,
    get inspection() {
      return partOf('inspection');
    },
    shapes: parts.shapes,
    modules,
    hostCalls: parts.hostCalls,
    fileKey,
    storesItself: ['__setattr__', '.__setattr__'].some((name) => parts.named.has(name)),
    callsClasses: parts.named.has('__class_call'),
    wellKnown: {
      text: Type.STR,
      textArray: Type.LIST,
      objectArray: Type.LIST,
      byteArray: Type.BYTES,
      classObject: Type.TYPE,
      failures: FAILURES,
      boxes: new Map([
        ['I', Type.INT],
        ['J', Type.INT],
        ['Z', Type.BOOL],
        ['D', Type.FLOAT],
      ]),
      ...codes,
      throwable: { message: Exc.MESSAGE, cause: Exc.CAUSE, trace: Exc.TRACE },
      error: Type.BASE_EXCEPTION,
      intArray: Type.TRACE,
      castMessage: () => '',
    },
  };
}
