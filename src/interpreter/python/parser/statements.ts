/** Statements on one line. Those with blocks are in blocks.ts. */
import { SyntaxFault } from '../syntax/fault';
import type { ImportedName, Statement } from '../syntax/tree';
import type { Cursor } from './cursor';
import { beginsExpression, expression, expressionList, yieldOrList } from './expressions';
import { bindTarget } from './targets';

const AUGMENTED = ['+=', '-=', '*=', '/=', '//=', '%=', '**=', '&=', '|=', '^=', '<<=', '>>=', '@='];

/** Reads a line: statements with semicolons between them. */
export function simpleLine(cursor: Cursor, into: Statement[]): void {
  for (;;) {
    into.push(simple(cursor));
    if (!cursor.accept(';')) break;
    if (cursor.token.kind === 'newline') break;
  }
  if (cursor.token.kind !== 'newline')
    throw cursor.fault('afterStatement', into.at(-1), beginsExpression(cursor));
  cursor.at += 1;
}

function simple(cursor: Cursor): Statement {
  const { from, text, kind } = cursor.token;
  const read = kind === 'name' ? STATEMENTS.get(text) : undefined;
  if (read === undefined) return expressionStatement(cursor);
  cursor.at += 1;
  return read(cursor, from);
}

function expressionStatement(cursor: Cursor): Statement {
  const { from } = cursor.token;
  const first = yieldOrList(cursor);
  if (cursor.accept(':')) {
    bindTarget(cursor, first, 'assign to');
    const annotation = expression(cursor);
    const value = cursor.accept('=') ? yieldOrList(cursor) : null;
    return { kind: 'annotate', target: first, annotation, value, from, to: cursor.end };
  }
  const { text, kind } = cursor.token;
  if (kind === 'operator' && AUGMENTED.includes(text)) {
    if (!['name', 'attribute', 'subscript'].includes(first.kind)) {
      bindTarget(cursor, first, 'assign to');
      throw new SyntaxFault('augmented', first.from, first.to, first.kind);
    }
    bindTarget(cursor, first, 'assign to');
    cursor.at += 1;
    const value = yieldOrList(cursor);
    return { kind: 'augment', target: first, operator: text.slice(0, -1), value, from, to: cursor.end };
  }
  if (!cursor.is('=')) return { kind: 'expression', value: first, from, to: cursor.end };
  const targets = [first];
  let value = first;
  while (cursor.accept('=')) {
    bindTarget(cursor, value, 'assign to', ". Maybe you meant '==' instead of '='?");
    value = yieldOrList(cursor);
    targets.push(value);
  }
  targets.pop();
  return { kind: 'assign', targets, value, from, to: cursor.end };
}

function returned(cursor: Cursor, from: number): Statement {
  const value = beginsExpression(cursor) ? expressionList(cursor) : null;
  if (cursor.scope.kind !== 'function') throw new SyntaxFault('return', from, cursor.end);
  return { kind: 'return', value, from, to: cursor.end };
}

function raised(cursor: Cursor, from: number): Statement {
  const value = beginsExpression(cursor) ? expression(cursor) : null;
  const cause = value !== null && cursor.accept('from') ? expression(cursor) : null;
  return { kind: 'raise', value, cause, from, to: cursor.end };
}

function asserted(cursor: Cursor, from: number): Statement {
  const condition = expression(cursor);
  const message = cursor.accept(',') ? expression(cursor) : null;
  return { kind: 'assert', condition, message, from, to: cursor.end };
}

function deleted(cursor: Cursor, from: number): Statement {
  const list = expressionList(cursor);
  bindTarget(cursor, list, 'delete');
  const targets = list.kind === 'tuple' ? list.items : [list];
  return { kind: 'delete', targets, from, to: cursor.end };
}

function declaration(word: 'globals' | 'nonlocals'): (cursor: Cursor, from: number) => Statement {
  const said = word === 'globals' ? 'global' : 'nonlocal';
  return (cursor, from) => {
    const { scope } = cursor;
    do {
      const { from: at, to } = cursor.token;
      const name = cursor.name();
      if (word === 'nonlocals' && scope.kind === 'module') {
        throw new SyntaxFault('nonlocal', from, to);
      }
      if (scope.kind === 'function' && scope.bound.has(name)) {
        throw new SyntaxFault('assignedBefore', from, to, name, said);
      }
      if (scope.kind === 'function' && scope.used.has(name)) {
        throw new SyntaxFault('usedBefore', from, to, name, said);
      }
      if (word === 'nonlocals' && !isBoundAround(cursor, name)) {
        throw new SyntaxFault('noBinding', at, to, name);
      }
      scope[word].add(name);
    } while (cursor.accept(','));
    return { kind: 'pass', from, to: cursor.end };
  };
}

function isBoundAround(cursor: Cursor, name: string): boolean {
  for (let scope = cursor.scope.parent; scope !== null; scope = scope.parent) {
    if (scope.kind === 'function' && (scope.bound.has(name) || scope.nonlocals.has(name))) return true;
  }
  return false;
}

function dotted(cursor: Cursor): string {
  let name = cursor.name();
  while (cursor.accept('.')) name += `.${cursor.name()}`;
  return name;
}

function imported(cursor: Cursor, from: number): Statement {
  const names: ImportedName[] = [];
  do {
    const name = dotted(cursor);
    const as = cursor.accept('as') ? cursor.name() : null;
    cursor.bind(as ?? (name.split('.')[0] as string));
    names.push({ name, as });
  } while (cursor.accept(','));
  return { kind: 'import', names, from, to: cursor.end };
}

function importedFrom(cursor: Cursor, from: number): Statement {
  // A relative import is of another file of the program.
  if (/^\.+$/.test(cursor.token.text)) {
    throw cursor.fault('unsupported', 'an import of a file of the same package');
  }
  const module = dotted(cursor);
  cursor.expect('import');
  if (cursor.accept('*')) {
    return { kind: 'from', module, names: [{ name: '*', as: null }], from, to: cursor.end };
  }
  const isOpen = cursor.accept('(');
  const names: ImportedName[] = [];
  do {
    if (isOpen && cursor.is(')')) break;
    if (!isOpen && names.length > 0 && cursor.token.kind === 'newline') {
      throw new SyntaxFault('trailingComma', from, cursor.end);
    }
    const name = cursor.name();
    const as = cursor.accept('as') ? cursor.name() : null;
    cursor.bind(as ?? name);
    names.push({ name, as });
  } while (cursor.accept(','));
  if (isOpen) cursor.expect(')');
  return { kind: 'from', module, names, from, to: cursor.end };
}

function jump(kind: 'break' | 'continue'): (cursor: Cursor, from: number) => Statement {
  return (cursor, from) => {
    if (cursor.loops === 0) throw new SyntaxFault(kind, from, cursor.end);
    return { kind, from, to: cursor.end };
  };
}

const STATEMENTS: ReadonlyMap<string, (cursor: Cursor, from: number) => Statement> = new Map([
  ['pass', (cursor: Cursor, from: number): Statement => ({ kind: 'pass', from, to: cursor.end })],
  ['break', jump('break')],
  ['continue', jump('continue')],
  ['return', returned],
  ['raise', raised],
  ['assert', asserted],
  ['del', deleted],
  ['global', declaration('globals')],
  ['nonlocal', declaration('nonlocals')],
  ['import', imported],
  ['from', importedFrom],
]);
