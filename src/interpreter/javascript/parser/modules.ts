import type { Identifier } from '../syntax/leaves';
import type { ImportDeclaration, Statement } from '../syntax/tree';
import type { Cursor } from './cursor';
import { parseIdentifier } from './patterns';

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
