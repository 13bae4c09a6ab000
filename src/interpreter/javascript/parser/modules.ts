import { unsupported } from '../syntax/fault';
import type { Identifier } from '../syntax/leaves';
import type { ImportDeclaration, Statement } from '../syntax/tree';
import type { Cursor } from './cursor';
import { parseAssignment } from './expressions';
import { parseClass, parseFunction } from './functions';
import { parseIdentifier } from './patterns';

/** What an exported declaration begins with. */
const DECLARES = new Set(['var', 'let', 'const', 'function', 'class', 'async']);

type Specifier = ImportDeclaration['specifiers'][number];

/** An import statement. */
export function parseImportStatement(cursor: Cursor, start: number): Statement {
  cursor.next();
  cursor.hasModuleItems = true;
  const specifiers: Specifier[] = [];
  if (cursor.token.kind !== 'string') {
    if (cursor.token.kind === 'name')
      specifiers.push({ imported: 'default', local: parseIdentifier(cursor) });
    if (specifiers.length === 0 || cursor.eat(',')) parseNames(cursor, specifiers);
    cursor.expect('from');
  }
  if (cursor.token.kind !== 'string') throw cursor.unexpected();
  const { text: source } = cursor.next();
  cursor.endStatement();
  return { type: 'ImportDeclaration', specifiers, source, start, end: cursor.lastEnd };
}

function parseNames(cursor: Cursor, specifiers: Specifier[]): void {
  if (cursor.eat('*')) {
    cursor.expect('as');
    specifiers.push({ imported: '*', local: parseIdentifier(cursor) });
    return;
  }
  cursor.expect('{');
  while (!cursor.is('}')) {
    const { token } = cursor;
    if (token.kind !== 'name' && token.kind !== 'string') throw cursor.unexpected();
    cursor.next();
    let local: Identifier = { type: 'Identifier', name: token.text, start: token.start, end: token.end };
    if (cursor.eat('as')) local = parseIdentifier(cursor);
    else if (cursor.isReserved(token)) throw cursor.unexpected(token);
    specifiers.push({ imported: token.text, local });
    if (!cursor.is('}')) cursor.expect(',');
  }
  cursor.expect('}');
}

/** An export statement. Nobody imports a program, so only what it declares matters. */
export function parseExport(cursor: Cursor, start: number): Statement {
  cursor.next();
  cursor.hasModuleItems = true;
  const made = (
    declaration: Extract<Statement, { type: 'ExportDeclaration' }>['declaration'],
  ): Statement => ({
    type: 'ExportDeclaration',
    declaration,
    start,
    end: cursor.lastEnd,
  });
  if (cursor.eat('default')) {
    const isFunction = cursor.is('function') || (cursor.is('async') && cursor.peek().text === 'function');
    if (isFunction) return made(parseFunction(cursor, cursor.peek().kind === 'name' && !cursor.is('async')));
    if (cursor.is('class')) return made(parseClass(cursor, cursor.peek().kind === 'name'));
    const value = parseAssignment(cursor);
    cursor.endStatement();
    return made(value);
  }
  if (cursor.is('*')) throw unsupported('re-exporting is', cursor.token);
  if (!cursor.is('{')) {
    if (!DECLARES.has(cursor.token.text)) throw cursor.unexpected();
    return made(cursor.grammar.statement(cursor));
  }
  cursor.next();
  while (!cursor.eat('}')) cursor.next();
  if (cursor.is('from')) throw unsupported('re-exporting is', cursor.token);
  cursor.endStatement();
  return made(null);
}
