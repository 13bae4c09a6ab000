/** The patterns of `match` and how they are read (PEP 634). */
import { atom } from '../../parser/atoms';
import type { Cursor } from '../../parser/cursor';
import { SyntaxFault } from '../../syntax/fault';
import type { Expression, Pattern } from '../../syntax/tree';

/** The pattern behind `case`: parentheses may be missing around a sequence. */
export function casePattern(cursor: Cursor): Pattern {
  const first = starPattern(cursor);
  if (!cursor.is(',') && first.kind !== 'rest') return first;
  const items = [first];
  while (cursor.accept(',') && !cursor.is(':') && !cursor.is('if')) items.push(starPattern(cursor));
  return { kind: 'sequence', items };
}

function starPattern(cursor: Cursor): Pattern {
  if (!cursor.accept('*')) return asPattern(cursor);
  return { kind: 'rest', name: captured(cursor) };
}

/** A name that takes what stands in its place, null for `_`. */
function captured(cursor: Cursor): string | null {
  const name = cursor.name();
  if (name === '_') return null;
  cursor.bind(name);
  return name;
}

function asPattern(cursor: Cursor): Pattern {
  const { from } = cursor.token;
  const items = [cursor.nested(() => closedPattern(cursor))];
  while (cursor.accept('|')) {
    const before = items.at(-1) as Pattern;
    if (before.kind === 'capture')
      throw new SyntaxFault('irrefutable', from, from + (before.name ?? '_').length, before.name);
    items.push(cursor.nested(() => closedPattern(cursor)));
  }
  const pattern: Pattern = items.length === 1 ? (items[0] as Pattern) : { kind: 'either', items };
  return cursor.accept('as') ? { kind: 'as', pattern, name: captured(cursor) } : pattern;
}

function closedPattern(cursor: Cursor): Pattern {
  const { from, text, kind } = cursor.token;
  if (cursor.accept('(')) return group(cursor);
  if (cursor.accept('[')) {
    const items = listed(cursor, ']', starPattern);
    return { kind: 'sequence', items };
  }
  if (cursor.accept('{')) return mapping(cursor);
  if (cursor.accept('-')) {
    const value: Expression = { kind: 'unary', operator: '-', value: atom(cursor), from, to: cursor.end };
    return { kind: 'value', value };
  }
  if (!cursor.isName()) {
    const isLiteral = kind === 'string' || kind === 'number' || /^(?:None|True|False)$/.test(text);
    if (!isLiteral) throw cursor.fault();
    const value = atom(cursor);
    return value.kind === 'constant' ? { kind: 'same', value } : { kind: 'value', value };
  }
  const next = cursor.peek(1).text;
  if (next !== '.' && next !== '(') return { kind: 'capture', name: captured(cursor) };
  cursor.at += 1;
  cursor.use(text);
  let value: Expression = { kind: 'name', name: text, from, to: cursor.end };
  while (cursor.accept('.')) value = { kind: 'attribute', value, name: cursor.name(), from, to: cursor.end };
  return cursor.accept('(') ? classPattern(cursor, value) : { kind: 'value', value };
}

function listed<T>(cursor: Cursor, close: string, read: (cursor: Cursor) => T): T[] {
  const items: T[] = [];
  while (!cursor.accept(close)) {
    items.push(read(cursor));
    if (!cursor.is(close)) cursor.expect(',');
  }
  return items;
}

function group(cursor: Cursor): Pattern {
  const items: Pattern[] = [];
  let isTuple = cursor.is(')');
  while (!cursor.accept(')')) {
    items.push(starPattern(cursor));
    if (cursor.accept(',')) isTuple = true;
    else if (!cursor.is(')')) throw cursor.fault();
  }
  const [first] = items;
  return isTuple || first?.kind === 'rest' ? { kind: 'sequence', items } : (first as Pattern);
}

function mapping(cursor: Cursor): Pattern {
  const keys: Expression[] = [];
  const items: Pattern[] = [];
  let rest: string | null = null;
  listed(cursor, '}', () => {
    if (cursor.accept('**')) {
      rest = captured(cursor);
      return;
    }
    const key = closedPattern(cursor);
    if (key.kind !== 'value' && key.kind !== 'same') throw cursor.fault();
    keys.push(key.value);
    cursor.expect(':');
    items.push(asPattern(cursor));
  });
  return { kind: 'mapping', keys, items, rest };
}

function classPattern(cursor: Cursor, type: Expression): Pattern {
  const names: string[] = [];
  const items = listed(cursor, ')', () => {
    if (cursor.isName() && cursor.peek(1).text === '=') {
      names.push(cursor.name());
      cursor.expect('=');
    } else if (names.length > 0) throw cursor.fault('positionalPattern');
    return asPattern(cursor);
  });
  return { kind: 'class', type, items, names };
}
