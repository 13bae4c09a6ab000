/** The parser's front door: source text in, tree or fault out. */
import { tokenize } from '../lexer/lexer';
import type { CompilationUnit } from '../syntax/declarations';
import { JavaParser } from './declarations';
import { SyntaxFault } from './fault';
import { HEIGHT_LIMIT, nodeBelow } from './tree-height';

/** Longer files are refused: a snippet is a page of code, and limits keep the page responsive. */
export const TEXT_LIMIT = 200_000;

/** A tree when the text is Java, and what is wrong with it when not; never both. */
export type ParseResult =
  | { readonly unit: CompilationUnit; readonly fault: null }
  /** The first error, in javac 17's words and place. */
  | { readonly unit: null; readonly fault: SyntaxFault };

/** Parses one Java source file. Never throws, whatever the text; time is linear in its length. */
export function parseJava(fileName: string, text: string): ParseResult {
  try {
    if (text.length > TEXT_LIMIT) {
      throw new SyntaxFault(`the simulator reads at most ${TEXT_LIMIT} characters`, 0, [], true);
    }
    const unit = new JavaParser(fileName, text, tokenize(text)).compilationUnit();
    const tooDeep = nodeBelow(unit, HEIGHT_LIMIT);
    if (tooDeep) {
      const message = `the simulator reads at most ${HEIGHT_LIMIT} levels of nested code`;
      throw new SyntaxFault(message, tooDeep.start, [], true);
    }
    return { unit, fault: null };
  } catch (problem) {
    if (!(problem instanceof SyntaxFault)) throw problem;
    return { unit: null, fault: problem };
  }
}
