/** Compiles every class of a library from source. Used when an image is made, never on the page. */

import { checkFiles } from '../check/check';
import { World } from '../check/world';
import { ClassTable, type JavaSource } from '../compile/class-table';
import { compileBody } from '../compile/compile-body';
import { membersOf } from '../compile/compile-program';
import type { Members } from '../compile/members';
import { ProgramBuilder } from '../compile/program-builder';
import type { ClassSymbol, Unit } from '../compile/symbols';
import { createTyping, type Typing } from '../compile/typing';
import { parsedLibrarySource } from '../library/compile-units';

/** A library with all its classes, theirs inside methods included, and all their code. */
export interface CompiledLibrary {
  readonly table: ClassTable;
  readonly builder: ProgramBuilder;
  readonly typingOf: (unit: Unit) => Typing;
}

/** Compiles all classes of `sources`. Throws on a fault in them: it is ours. */
export function compileLibrary(sources: readonly JavaSource[]): CompiledLibrary {
  const files = checkFiles(sources.map(parsedLibrarySource), new World([]));
  const table = new ClassTable(null);
  const units = files.map(({ unit }) => table.addUnit(unit, true));
  const members = membersOf(files, units, table);
  const typingOf = createTyping(members);
  const builder = new ProgramBuilder(members.relations, members);
  const done = new Set<ClassSymbol>();
  // Compiling a method finds the classes inside it.
  for (let found = true; found; ) {
    found = false;
    for (const symbol of [...table.classes.values()]) {
      if (done.has(symbol)) continue;
      done.add(symbol);
      found = true;
      request(builder, members, symbol);
      builder.drain((pending) => compileBody(builder, typingOf, pending, null));
    }
  }
  return { table, builder, typingOf };
}

function request(builder: ProgramBuilder, members: Members, symbol: ClassSymbol): void {
  builder.use(symbol);
  for (const method of members.declared(symbol)) if (!method.isAbstract) builder.codeOf(method);
}
