import { partOf } from '../parts/javascript-parts';
import { SyntaxRefusal } from '../syntax/fault';
import type {
  BlockStatement,
  Expression,
  Pattern,
  Statement,
  VariableDeclaration,
  VariableDeclarator,
} from '../syntax/tree';
import { parseFor, parseTry } from './control-flow';
import type { Cursor } from './cursor';
import { parseAssignment, parseExpression } from './expressions';
import { parseFunction } from './functions';
import { parseImportStatement } from './modules';
import { parseBindingTarget } from './patterns';

/** Statements between braces. */
export function parseBlock(cursor: Cursor): BlockStatement {
  const { start } = cursor.expect('{');
  const body: Statement[] = [];
  while (!cursor.is('}')) {
    if (cursor.token.kind === 'end') throw cursor.unexpected();
    body.push(parseStatement(cursor));
  }
  cursor.expect('}');
  return { type: 'BlockStatement', body, start, end: cursor.lastEnd };
}

/** A statement or declaration. */
export function parseStatement(cursor: Cursor): Statement {
  return cursor.nested(() => statement(cursor));
}

type Parse = (cursor: Cursor, start: number) => Statement;

const BY_WORD: ReadonlyMap<string, Parse> = new Map<string, Parse>([
  ['{', (cursor) => parseBlock(cursor)],
  [';', (cursor, start) => ({ type: 'EmptyStatement', start, end: cursor.next().end })],
  ['var', (cursor) => declaration(cursor)],
  ['const', (cursor) => declaration(cursor)],
  ['function', (cursor) => parseFunction(cursor, true)],
  ['if', parseIf],
  ['for', parseFor],
  ['while', parseWhile],
  ['break', parseJump],
  ['continue', parseJump],
  ['return', parseReturn],
  ['throw', parseThrow],
  ['try', parseTry],
  ...['class', 'debugger', 'do', 'export', 'switch'].map((word): [string, Parse] => [
    word,
    (cursor, start) => (partOf('syntax').statements[word] as Parse)(cursor, start),
  ]),
]);

function statement(cursor: Cursor): Statement {
  const { token } = cursor;
  const { start, text, kind } = token;
  if ((kind === 'name' && !token.isEscaped) || kind === 'punctuator') {
    const parse = BY_WORD.get(text);
    if (parse !== undefined) return parse(cursor, start);
    const after = kind === 'name' ? cursor.peek() : token;
    if (text === 'let' && isLetDeclaration(after)) return declaration(cursor);
    if (text === 'async' && after.text === 'function' && !after.afterLineEnd)
      return parseFunction(cursor, true);
    if (text === 'import' && after.text !== '(' && after.text !== '.')
      return parseImportStatement(cursor, start);
    if (text === 'with') throw new SyntaxRefusal('with', start, token.end);
    if (kind === 'name' && after.text === ':' && after.kind === 'punctuator' && !cursor.isReserved(token))
      return partOf('syntax').parseLabeled(cursor, start);
  }
  const expression = parseExpression(cursor);
  cursor.refuseDefault();
  cursor.endStatement();
  return { type: 'ExpressionStatement', expression, start, end: cursor.lastEnd };
}

function isLetDeclaration(after: { readonly kind: string; readonly text: string }): boolean {
  return after.kind === 'name' || (after.kind === 'punctuator' && (after.text === '[' || after.text === '{'));
}

function declaration(cursor: Cursor): VariableDeclaration {
  const declared = parseDeclaration(cursor);
  cursor.endStatement();
  return { ...declared, end: cursor.lastEnd };
}

/** `var`, `let` or `const` with what it declares, without the semicolon. */
export function parseDeclaration(cursor: Cursor, isForHead = false): VariableDeclaration {
  const { start, text } = cursor.next();
  const kind = text as VariableDeclaration['kind'];
  const declarations: VariableDeclarator[] = [];
  do {
    const { start: from } = cursor.token;
    const id: Pattern = parseBindingTarget(cursor);
    if (id.type === 'Identifier' && id.name === 'let' && kind !== 'var')
      throw new SyntaxRefusal('let', id.start, id.end);
    const init: Expression | null = cursor.eat('=') ? parseAssignment(cursor) : null;
    const isForEach = isForHead && (cursor.is('of') || cursor.is('in'));
    if (init === null && !isForEach && (kind === 'const' || id.type !== 'Identifier')) {
      const what = id.type === 'Identifier' ? 'const' : 'destructuring';
      throw new SyntaxRefusal('noValue', id.start, id.end, what);
    }
    declarations.push({ type: 'VariableDeclarator', id, init, start: from, end: cursor.lastEnd });
  } while (cursor.eat(','));
  return { type: 'VariableDeclaration', kind, declarations, start, end: cursor.lastEnd };
}

function parseIf(cursor: Cursor, start: number): Statement {
  cursor.next();
  cursor.expect('(');
  const test = parseExpression(cursor);
  cursor.expect(')');
  const consequent = parseSubstatement(cursor);
  const alternate = cursor.eat('else') ? parseSubstatement(cursor) : null;
  return { type: 'IfStatement', test, consequent, alternate, start, end: cursor.lastEnd };
}

/** The body of an if or a loop, which may be no declaration. */
export function parseSubstatement(cursor: Cursor): Statement {
  const { token } = cursor;
  const isLexical = cursor.is('const') || (cursor.is('let') && isLetDeclaration(cursor.peek()));
  if (isLexical) throw new SyntaxRefusal('lexical', token.start, token.end);
  if (cursor.is('class')) throw cursor.unexpected();
  return parseStatement(cursor);
}

function parseWhile(cursor: Cursor, start: number): Statement {
  cursor.next();
  cursor.expect('(');
  const test = parseExpression(cursor);
  cursor.expect(')');
  const body = parseSubstatement(cursor);
  return { type: 'WhileStatement', test, body, start, end: cursor.lastEnd };
}

function parseJump(cursor: Cursor, start: number): Statement {
  const { text } = cursor.next();
  const { token } = cursor;
  const hasLabel = token.kind === 'name' && !token.afterLineEnd && !cursor.isReserved(token);
  const label = hasLabel ? cursor.next().text : null;
  const { lastEnd: end } = cursor;
  cursor.endStatement();
  return { type: text === 'break' ? 'BreakStatement' : 'ContinueStatement', label, start, end };
}

function parseReturn(cursor: Cursor, start: number): Statement {
  const { token } = cursor;
  if (cursor.context.kind === 'initializer' || (cursor.context.kind === 'program' && cursor.hasModuleItems))
    throw new SyntaxRefusal('return', token.start, token.end);
  cursor.next();
  const ends = cursor.is(';') || cursor.is('}') || cursor.token.kind === 'end' || cursor.token.afterLineEnd;
  const argument = ends ? null : parseExpression(cursor);
  cursor.endStatement();
  return { type: 'ReturnStatement', argument, start, end: cursor.lastEnd };
}

function parseThrow(cursor: Cursor, start: number): Statement {
  cursor.next();
  if (cursor.token.afterLineEnd) throw new SyntaxRefusal('throw', cursor.token.start, cursor.token.end);
  const argument = parseExpression(cursor);
  cursor.endStatement();
  return { type: 'ThrowStatement', argument, start, end: cursor.lastEnd };
}
