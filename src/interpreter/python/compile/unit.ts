/** A program being compiled, and one of its modules. */
import type { Code } from '../../machine/program';
import type { FunctionShape } from './python-program';

/** What all modules of a program share. */
export interface ProgramParts {
  readonly codes: (Code | null)[];
  readonly shapes: Map<number, FunctionShape>;
  readonly texts: string[];
  readonly textIndexes: Map<string, number>;
  readonly numbers: (number | bigint)[];
  readonly statementLines: Map<string, Set<number>>;
  readonly hostCalls: string[];
  /** Names of modules that are imported; of `from a import b` both `a` and `a.b`. */
  readonly imports: Set<string>;
  /** Names that are used, those of attributes with a dot before them. */
  readonly named: Set<string>;
}

/** See the file's comment. */
export class Unit {
  readonly parts: ProgramParts;
  readonly source: string;
  readonly fileName: string;
  readonly isLibrary: boolean;
  readonly module: number;
  private readonly lineStarts: number[] = [0];

  constructor(
    parts: ProgramParts,
    from: { text: string; fileName: string; isLibrary: boolean },
    module: number,
  ) {
    this.parts = parts;
    this.source = from.text;
    this.fileName = from.fileName;
    this.isLibrary = from.isLibrary;
    this.module = module;
    for (let at = from.text.indexOf('\n'); at >= 0; at = from.text.indexOf('\n', at + 1)) {
      this.lineStarts.push(at + 1);
    }
  }

  /** Index of a text among the program's. */
  text(text: string): number {
    const { texts, textIndexes } = this.parts;
    const known = textIndexes.get(text);
    if (known !== undefined) return known;
    texts.push(text);
    textIndexes.set(text, texts.length - 1);
    return texts.length - 1;
  }

  /** Index of a number among the program's. */
  number(value: number | bigint): number {
    this.parts.numbers.push(value);
    return this.parts.numbers.length - 1;
  }

  hostCall(name: string): number {
    const { hostCalls } = this.parts;
    const index = hostCalls.indexOf(name);
    return index >= 0 ? index : hostCalls.push(name) - 1;
  }

  /** 1-based line of an offset. */
  line(offset: number): number {
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.lineStarts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  statementAt(offset: number): void {
    const lines = this.parts.statementLines.get(this.fileName) ?? new Set<number>();
    lines.add(this.line(offset));
    this.parts.statementLines.set(this.fileName, lines);
  }
}
