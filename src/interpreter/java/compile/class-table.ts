/** Finds classes by name, parsing source files when a class in them is first asked for. */
import { parseJava } from '../parser/parse';
import type { CompilationUnit, Method } from '../syntax/declarations';
import { enterClass } from './class-entry';
import type { ClassSymbol, Unit } from './symbols';
import type { ClassT } from './types';

/** A source file, of the program or of a library. */
export interface JavaSource {
  /** File name for diagnostics and stack traces: `ArrayList.java`. */
  readonly path: string;
  readonly text: string;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Library classes that come compiled. */
export interface StoredLibrary {
  /** A class by its binary name, or null. */
  find(name: string): ClassSymbol | null;
}

/** The classes of a program and its libraries. */
export class ClassTable {
  /** What comes compiled. */
  readonly stored: StoredLibrary | null;
  readonly classes = new Map<string, ClassSymbol>();

  constructor(stored: StoredLibrary | null) {
    this.stored = stored;
  }

  /** Enters the classes of a parsed file and answers its unit. */
  addUnit(syntax: CompilationUnit, isLibrary: boolean): Unit {
    const packageName = syntax.packageDeclaration?.name ?? '';
    const unit: Unit = { syntax, packageName, isLibrary, lineStarts: lineStarts(syntax.text) };
    for (const declaration of syntax.types) {
      const name = packageName ? `${packageName}.${declaration.name}` : declaration.name;
      const around = { unit, outer: null, scope: null, isStaticContext: true };
      enterClass(declaration, name, around, (symbol) => this.register(symbol));
    }
    return unit;
  }

  register(symbol: ClassSymbol): void {
    this.classes.set(symbol.name, symbol);
  }

  /** A top-level class by its qualified name, or any known class by its binary name. */
  find(name: string): ClassSymbol | null {
    return this.classes.get(name) ?? this.stored?.find(name) ?? null;
  }

  /** Parses a member the compiler makes up. */
  madeMember(text: string): Method {
    const { unit } = parseJava('made.java', `class Made { ${text} }`);
    const member = unit?.types[0]?.body.members[0];
    if (member?.kind !== 'Method') throw new Error(`not a method: ${text}`);
    return member;
  }

  /** A class the compiler cannot do without. */
  need(name: string): ClassSymbol {
    const symbol = this.find(name);
    if (!symbol) throw new Error(`the library has no class ${name}`);
    return symbol;
  }

  /** A class of a library by its binary name, or null. */
  findInLibrary(name: string): ClassSymbol | null {
    return this.stored?.find(name) ?? this.find(name);
  }

  /** A class that library code names: the library's own before any of the program's. */
  needInLibrary(name: string): ClassSymbol {
    return this.stored?.find(name) ?? this.need(name);
  }

  /** The type of a class without type arguments. */
  typeOf(name: string): ClassT {
    return { kind: 'class', symbol: this.need(name), args: [] };
  }
}
