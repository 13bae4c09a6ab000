/** Parameter lists of functions and lambdas. */
import { SyntaxFault } from '../syntax/fault';
import type { Expression, Parameters, Scope } from '../syntax/tree';
import type { Cursor } from './cursor';

interface Reading {
  names: string[];
  defaults: (Expression | null)[];
  positionalOnly: number;
  keywordOnly: string[];
  keywordDefaults: (Expression | null)[];
  rest: string | null;
  keywords: string | null;
  starred: boolean;
}

/** Reads parameters up to `end`. Defaults belong to the block around, names to `scope`. */
export function parameters(cursor: Cursor, scope: Scope, end: string, annotated: boolean): Parameters {
  const reading: Reading = {
    names: [],
    defaults: [],
    positionalOnly: 0,
    keywordOnly: [],
    keywordDefaults: [],
    rest: null,
    keywords: null,
    starred: false,
  };
  while (!cursor.is(end)) {
    one(cursor, reading, scope, annotated);
    if (!cursor.accept(',')) break;
  }
  return reading;
}

function declared(cursor: Cursor, scope: Scope, annotated: boolean): string {
  const { from, to } = cursor.token;
  const name = cursor.name();
  if (scope.bound.has(name)) {
    throw new SyntaxFault('duplicate', from, to, name);
  }
  scope.bound.add(name);
  if (annotated && cursor.accept(':')) cursor.grammar.expression(cursor);
  return name;
}

function one(cursor: Cursor, reading: Reading, scope: Scope, annotated: boolean): void {
  if (cursor.accept('**')) {
    reading.keywords = declared(cursor, scope, annotated);
    return;
  }
  if (cursor.accept('*')) {
    reading.starred = true;
    if (cursor.is(',')) return;
    reading.rest = declared(cursor, scope, annotated);
    return;
  }
  if (cursor.accept('/')) {
    reading.positionalOnly = reading.names.length;
    return;
  }
  const name = declared(cursor, scope, annotated);
  const value = cursor.accept('=') ? cursor.grammar.expression(cursor) : null;
  if (reading.starred) {
    reading.keywordOnly.push(name);
    reading.keywordDefaults.push(value);
    return;
  }
  if (value === null && reading.defaults.at(-1)) {
    throw new SyntaxFault('noDefault', cursor.end - name.length, cursor.end);
  }
  reading.names.push(name);
  reading.defaults.push(value);
}
