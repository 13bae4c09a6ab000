/** Expressions that few programs have. */
import { LINE_END, matchAt, NAME } from '../../lexer/lexer';
import type { Cursor } from '../../parser/cursor';
import { parseAssignment } from '../../parser/expressions';
import { SyntaxRefusal } from '../../syntax/fault';
import type { SuperNode } from '../../syntax/leaves';
import type { Expression, YieldExpression } from '../../syntax/tree';

/** `yield`, the word being next. */
export function parseYield(cursor: Cursor): YieldExpression {
  const { start } = cursor.next();
  const ends = cursor.token.afterLineEnd || cursor.token.kind === 'end';
  const delegate = !ends && cursor.eat('*');
  const isBare = ends || [')', ']', '}', ',', ';', ':'].some((text) => cursor.is(text));
  const argument = !delegate && isBare ? null : parseAssignment(cursor);
  return { type: 'YieldExpression', argument, delegate, start, end: cursor.lastEnd };
}

/** `import(…)` or `import.meta`. */
export function parseImport(cursor: Cursor): Expression {
  const { start, end } = cursor.next();
  if (cursor.eat('.')) {
    cursor.expect('meta');
    cursor.hasModuleItems = true;
    return { type: 'ImportMeta', start, end: cursor.lastEnd };
  }
  if (!cursor.is('(')) throw new SyntaxRefusal('Cannot use import statement outside a module', start, end);
  cursor.next();
  const source = cursor.grammar.expression(cursor);
  cursor.expect(')');
  return { type: 'ImportCall', source, start, end: cursor.lastEnd };
}

/** A regular expression, its first slash being next. */
export function parseRegExp(cursor: Cursor, start: number): Expression {
  const { pattern, flags, end } = readRegExp(cursor.text, start);
  cursor.jump(end);
  return { type: 'RegExpLiteral', pattern, flags, start, end };
}

function readRegExp(text: string, start: number): { pattern: string; flags: string; end: number } {
  let isInClass = false;
  let at = start + 1;
  for (;;) {
    const letter = text[at];
    if (letter === undefined || LINE_END.test(letter))
      throw new SyntaxRefusal('Invalid regular expression: missing /', start, at);
    if (letter === '/' && !isInClass) break;
    if (letter === '[') isInClass = true;
    else if (letter === ']') isInClass = false;
    at += letter === '\\' ? 2 : 1;
  }
  const flags = matchAt(NAME, text, at + 1) ?? '';
  const end = at + 1 + flags.length;
  if (/[^dgimsuy]/.test(flags) || /(.).*\1/.test(flags))
    throw new SyntaxRefusal('Invalid regular expression flags', start, end);
  return { pattern: text.slice(start + 1, at), flags, end };
}

/** `super`, where it may stand: `super(…)` in a constructor of a derived class, `super.name` in any method. */
export function parseSuper(cursor: Cursor): SuperNode {
  const { start, end } = cursor.next();
  const { role } = cursor.context;
  const isCall = cursor.is('(');
  const mayStand = isCall ? role === 'derived' : role !== 'plain' && (cursor.is('.') || cursor.is('['));
  if (!mayStand) throw new SyntaxRefusal('super', start, end);
  return { type: 'Super', start, end };
}
