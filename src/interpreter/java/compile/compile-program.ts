/**
 * Compiles Java source files to a program for the machine.
 *
 * A program is compiled from the learner's files and a list of libraries. A library is Java source, compiled before
 * into an image, plus TypeScript functions for its `native` leaf methods, plus names for those natives that call the
 * world outside. Kafka's client classes, for example, come as
 *
 *     { name: 'kafka-clients',
 *       images: [kafkaImage],
 *       javaSources: [],
 *       natives: new Map(),
 *       throwables: ['org.apache.kafka.common.errors.WakeupException'],
 *       hostNames: new Map([['org.apache.kafka.clients.producer.KafkaProducer.send0', 'kafka.producerSend']]) }
 *
 * and `send0` becomes the host call 'kafka.producerSend'. Only classes and methods a program can reach become part
 * of it, so a large library costs little.
 */
import type { NativeTable } from '../../machine/natives';
import { Op } from '../../machine/opcodes';
import type { Program } from '../../machine/program';
import type { CheckedFile } from '../check/check';
import type { ImageFile } from '../image/image-file';
import { ClassTable, type JavaSource, type StoredLibrary } from './class-table';
import { CodeBuilder } from './code-builder';
import { compileBody, type StoredCodes } from './compile-body';
import { lineAt } from './emission';
import { CompileFault } from './fault';
import { linkProgram } from './link';
import { Members } from './members';
import { type PendingCode, ProgramBuilder } from './program-builder';
import { Relations } from './relations';
import type { ClassSymbol, MethodSymbol, Unit } from './symbols';
import { Translation } from './translation';
import { TypedTree } from './typed-tree';
import { createTyping } from './typing';
import { reserveWellKnown } from './well-known';

/** See the file's comment. */
export interface JavaLibrary {
  readonly name: string;
  /** Its compiled classes; those of later images take the place of those of earlier ones. */
  readonly images: readonly ImageFile[];
  /** Sources made for one program. */
  readonly javaSources: readonly JavaSource[];
  readonly natives: NativeTable;
  readonly hostNames: ReadonlyMap<string, string>;
  /** Exceptions that natives and the host may throw by name: part of every program, reached or not. */
  readonly throwables: readonly string[];
}

/** What is wrong with a program, or what we cannot run. */
export interface CompileDiagnostic {
  readonly severity: 'error' | 'unsupported';
  readonly fileName: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
  /** Offset in the file. */
  readonly at: number;
  readonly message: string;
}

/** A program, or the reasons why there is none. */
export type CompileResult =
  | { readonly program: Program; readonly diagnostics: readonly CompileDiagnostic[] }
  | { readonly program: null; readonly diagnostics: readonly CompileDiagnostic[] };

function diagnostic(unit: Unit, fault: CompileFault): CompileDiagnostic {
  const line = lineAt(unit, fault.at);
  return {
    severity: 'unsupported',
    fileName: unit.syntax.fileName,
    line,
    column: fault.at - (unit.lineStarts[line - 1] ?? 0) + 1,
    at: fault.at,
    message: fault.message,
  };
}

/** Compiles checked files with libraries, whose images `stored` holds. */
export function compileProgram(
  files: readonly CheckedFile[],
  libraries: readonly JavaLibrary[],
  stored: StoredLibrary & StoredCodes,
): CompileResult {
  const table = new ClassTable(stored);
  const units = files.map(({ unit, isLibrary }) => table.addUnit(unit, isLibrary));
  const members = membersOf(files, units, table);
  const { relations } = members;
  const builder = new ProgramBuilder(relations, members);
  const typingOf = createTyping(members);
  const diagnostics: CompileDiagnostic[] = [];
  const guarded = (owner: ClassSymbol, work: () => void): void => {
    try {
      work();
    } catch (fault) {
      if (!(fault instanceof CompileFault)) throw fault;
      if (owner.isLibrary)
        throw new Error(`${owner.name}: ${fault.message} (line ${lineAt(owner.unit, fault.at)})`);
      diagnostics.push(diagnostic(owner.unit, fault));
    }
  };
  const compile = (pending: PendingCode): void => {
    guarded(pending.owner, () => compileBody(builder, typingOf, pending, stored));
  };
  reserveWellKnown(builder);
  for (const name of libraries.flatMap((library) => library.throwables)) {
    builder.create(builder.classOfSymbol(table.need(name)));
  }
  requestUserCode(table, builder, members, guarded);
  const main = findMain(units, table, members);
  if (!main) {
    const fileName = units.find(({ isLibrary }) => !isLibrary)?.syntax.fileName ?? '';
    const message =
      'not supported by the simulator: no class has a method public static void main(String[] args)';
    return {
      program: null,
      diagnostics: [...diagnostics, { severity: 'error', fileName, line: 1, column: 1, at: 0, message }],
    };
  }
  builder.drain(compile, ({ owner }) => !owner.isLibrary);
  if (diagnostics.length > 0) return { program: null, diagnostics };
  return finishedLater(() => {
    const entry = entryCodes(table, builder, members, main);
    builder.drain(compile);
    const bindings = {
      natives: new Map(libraries.flatMap((library) => [...library.natives])),
      hostNames: new Map(libraries.flatMap((library) => [...library.hostNames])),
    };
    return linkProgram(builder, bindings, entry);
  });
}

/** The members of the classes of checked files, whose units are in `table`, and of its libraries. */
export function membersOf(files: readonly CheckedFile[], units: readonly Unit[], table: ClassTable): Members {
  const trees = new Map<Unit, TypedTree>();
  const treeOf = (unit: Unit): TypedTree => {
    const tree = trees.get(unit);
    if (!tree) throw new Error(`${unit.syntax.fileName} has not been checked`);
    return tree;
  };
  const members = new Members(new Relations(table, treeOf), treeOf);
  const translation = new Translation(members);
  units.forEach((unit, index) => {
    trees.set(unit, new TypedTree((files[index] as CheckedFile).attributor, translation));
  });
  return members;
}

/** The learner's code is correct; library code is added when somebody wants the program, not while they type. */
function finishedLater(finish: () => Program): CompileResult {
  let program: Program | null = null;
  return {
    diagnostics: [],
    get program() {
      program ??= finish();
      return program;
    },
  };
}

/** All of the learner's code is compiled, reached or not, so that every mistake in it is found. */
function requestUserCode(
  table: ClassTable,
  builder: ProgramBuilder,
  members: Members,
  guarded: (owner: ClassSymbol, work: () => void) => void,
): void {
  for (const symbol of [...table.classes.values()]) {
    if (symbol.isLibrary) continue;
    guarded(symbol, () => {
      builder.use(symbol);
      members
        .constructorsOf(symbol)
        .forEach((method) => void (symbol.kind !== 'interface' && builder.codeOf(method)));
      for (const name of symbol.methodSyntax.keys()) {
        for (const method of members.ownMethods(symbol, name)) if (!method.isAbstract) builder.codeOf(method);
      }
    });
  }
}

function findMain(units: readonly Unit[], table: ClassTable, members: Members): MethodSymbol | null {
  for (const unit of units) {
    for (const declaration of unit.syntax.types) {
      const name = unit.packageName ? `${unit.packageName}.${declaration.name}` : declaration.name;
      const symbol = table.find(name);
      const main =
        symbol &&
        members
          .ownMethods(symbol, 'main')
          .find((method) => method.isStatic && method.parameters.length === 1);
      if (main) return main;
    }
  }
  return null;
}

function entryCodes(table: ClassTable, builder: ProgramBuilder, members: Members, main: MethodSymbol) {
  const launcher = table.need('java.lang.Launcher');
  const code = (name: string): number => {
    const method = members.ownMethods(launcher, name)[0];
    if (!method) throw new Error(`Launcher.${name} is missing`);
    return builder.codeOf(method);
  };
  const start = builder.addCode(launcher, 'start', null, true, 1);
  const written = new CodeBuilder();
  written.newSlot();
  written.emit(Op.LOAD, 0);
  written.emit(Op.CALL, builder.codeOf(main), 1);
  written.emit(Op.RETURN);
  start.builder = written;
  return {
    start: start.id,
    runThread: code('runThread'),
    uncaught: code('uncaught'),
    shutdown: code('shutdown'),
    exit: code('exit'),
  };
}
