/** Compiles every class of a library from source. Used when an image is made, never on the page. */
import { createTyping } from '../compile/attribution';
import { ClassTable, type JavaSource } from '../compile/class-table';
import { compileBody } from '../compile/compile-body';
import { Members } from '../compile/members';
import { ProgramBuilder } from '../compile/program-builder';
import { Relations } from '../compile/relations';
import type { ClassSymbol } from '../compile/symbols';
import { TypeResolution } from '../compile/type-resolution';
import type { Typing } from '../compile/typing';
import { parseJava } from '../parser/parse';
import type { CompilationUnit } from '../syntax/declarations';

/** A library with all its classes, theirs inside methods included, and all their code. */
export interface CompiledLibrary {
  readonly table: ClassTable;
  readonly builder: ProgramBuilder;
  readonly typing: Typing;
}

/** Parses a library file, which must be without faults. */
function parseFile(fileName: string, text: string): CompilationUnit {
  const { unit, diagnostics } = parseJava(fileName, text);
  if (!unit) throw new Error(`${fileName}:${diagnostics[0]?.line}: ${diagnostics[0]?.message}`);
  return unit;
}

/** Compiles all classes of `sources`. Throws on a fault in them: it is ours. */
export function compileLibrary(sources: readonly JavaSource[]): CompiledLibrary {
  const table = new ClassTable(null, sources, parseFile);
  const members = new Members(new Relations(new TypeResolution(table)));
  const typing = createTyping(members);
  const builder = new ProgramBuilder(members.relations, members);
  table.findAll();
  const done = new Set<ClassSymbol>();
  // Compiling a method finds the classes inside it.
  for (let found = true; found; ) {
    found = false;
    for (const symbol of [...table.classes.values()]) {
      if (done.has(symbol)) continue;
      done.add(symbol);
      found = true;
      request(builder, members, symbol);
      builder.drain((pending) => compileBody(builder, typing, pending, null));
    }
  }
  return { table, builder, typing };
}

function request(builder: ProgramBuilder, members: Members, symbol: ClassSymbol): void {
  builder.use(symbol);
  for (const method of members.declared(symbol)) if (!method.isAbstract) builder.codeOf(method);
}
