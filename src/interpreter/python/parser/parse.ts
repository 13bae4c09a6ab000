/** A program's text to its tree. */
import { tokensOf } from '../lexer/lexer';
import { SyntaxFault } from '../syntax/fault';
import type { Scope, Statement } from '../syntax/tree';
import { statements } from './blocks';
import { Cursor, newScope } from './cursor';
import { GRAMMAR } from './expressions';

/** A module: its statements and its block. */
export interface ParsedModule {
  readonly body: readonly Statement[];
  readonly scope: Scope;
}

/** Parses a program. The answer is its tree or its first mistake, as CPython reports it. */
export function parsePython(text: string): ParsedModule | SyntaxFault {
  let unclosed: SyntaxFault | null = null;
  try {
    const scope = newScope('module', null);
    const read = tokensOf(text);
    unclosed = read.unclosed;
    const cursor = new Cursor(text, read.tokens, scope, GRAMMAR);
    const body = statements(cursor);
    if (cursor.token.kind !== 'end') throw cursor.fault();
    return unclosed ?? { body, scope };
  } catch (thrown) {
    if (!(thrown instanceof SyntaxFault)) throw thrown;
    return unclosed !== null && isBehindLine(text, unclosed, thrown) ? unclosed : thrown;
  }
}

/** What is wrong on a later line than a bracket that is never closed is the bracket's fault. */
function isBehindLine(text: string, unclosed: SyntaxFault, { to }: SyntaxFault): boolean {
  return to >= text.trimEnd().length || text.slice(unclosed.from, to).includes('\n');
}
