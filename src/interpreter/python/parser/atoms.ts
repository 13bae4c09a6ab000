/** Names, literals and displays. */
import { stringShape, unescaped } from '../lexer/strings';
import type { Token } from '../lexer/token';
import { SyntaxFault } from '../syntax/fault';
import type { Expression, FormatPart } from '../syntax/tree';
import { clauses, maybeElement } from './comprehensions';
import type { Cursor } from './cursor';
import { formatParts } from './format-strings';

/** The smallest expression. */
export function atom(cursor: Cursor): Expression {
  const { token } = cursor;
  const place = { from: token.from, to: token.to };
  if (token.kind === 'string') return strings(cursor);
  if (token.kind === 'number') {
    cursor.at += 1;
    return number(token);
  }
  if (cursor.isName()) {
    cursor.at += 1;
    cursor.use(token.text);
    if (token.text === 'super') cursor.use('__class__');
    return { kind: 'name', name: token.text, ...place };
  }
  if (token.kind === 'name' && (token.text === 'None' || token.text === 'True' || token.text === 'False')) {
    cursor.at += 1;
    return { kind: 'constant', value: token.text, ...place };
  }
  if (cursor.accept('...')) return { kind: 'constant', value: 'Ellipsis', ...place };
  if (cursor.is('(')) return cursor.nested(() => parenthesised(cursor));
  if (cursor.is('[')) return cursor.nested(() => list(cursor));
  if (cursor.is('{')) return cursor.nested(() => braces(cursor));
  throw cursor.fault();
}

function number(token: Token): Expression {
  const place = { from: token.from, to: token.to };
  const text = token.text.replace(/_/g, '');
  if (/^0[xXoObB]/.test(text)) return { kind: 'integer', value: BigInt(text.toLowerCase()), ...place };
  if (/[.eE]/.test(text)) return { kind: 'float', value: Number(text), ...place };
  if (text.length > 4300) {
    throw new SyntaxFault('digits', token.from, token.to, text.length);
  }
  return { kind: 'integer', value: BigInt(text), ...place };
}

function strings(cursor: Cursor): Expression {
  const { from } = cursor.token;
  const parts: FormatPart[] = [];
  let kind: 'text' | 'bytes' | '' = '';
  let isFormat = false;
  while (cursor.token.kind === 'string') {
    const { token } = cursor;
    const shape = stringShape(token.text, token.from);
    const isBytes = shape.prefix.includes('b');
    if (kind !== '' && isBytes !== (kind === 'bytes')) {
      throw new SyntaxFault('mixedBytes', from, token.to);
    }
    kind = isBytes ? 'bytes' : 'text';
    const isRaw = shape.prefix.includes('r');
    const raw = cursor.text.slice(shape.from, shape.to);
    if (isBytes && /[^\0-\x7f]/.test(raw)) {
      throw new SyntaxFault('asciiBytes', token.from, token.to);
    }
    cursor.at += 1;
    if (shape.prefix.includes('f')) {
      isFormat = true;
      parts.push(...formatParts(cursor, shape.from, shape.to, isRaw));
    } else parts.push({ text: isRaw ? raw : unescaped(raw, isBytes, token.from) });
  }
  const place = { from, to: cursor.end };
  if (isFormat) return { kind: 'format', parts, ...place };
  const value = parts.map((part) => ('text' in part ? part.text : '')).join('');
  return { kind: kind === 'bytes' ? 'bytes' : 'text', value, ...place };
}

function comma(cursor: Cursor, close: string, before: Expression): void {
  if (cursor.is(close)) return;
  if (cursor.accept(',')) return;
  throw cursor.fault('comma', before, cursor.token, cursor.isName());
}

function parenthesised(cursor: Cursor): Expression {
  const { from } = cursor.token;
  const { grammar } = cursor;
  cursor.expect('(');
  if (cursor.accept(')')) return { kind: 'tuple', items: [], isOpen: false, from, to: cursor.end };
  if (cursor.is('yield')) {
    const value = grammar.yieldExpression(cursor);
    cursor.expect(')');
    return value;
  }
  const { value, scope } = maybeElement(cursor, () => grammar.starred(cursor));
  if (scope !== null) {
    scope.isGenerator = true;
    checkElement(value);
    const read = clauses(cursor, scope);
    cursor.expect(')');
    const makes = 'generator';
    return { kind: 'comprehension', makes, key: null, value, clauses: read, scope, from, to: cursor.end };
  }
  const isTuple = cursor.is(',');
  const items = elements(cursor, ')', value);
  if (isTuple) return { kind: 'tuple', items, isOpen: false, from, to: cursor.end };
  if (value.kind === 'star') throw new SyntaxFault('starHere', value.from, value.to);
  return value;
}

function list(cursor: Cursor): Expression {
  const { from } = cursor.token;
  const { grammar } = cursor;
  cursor.expect('[');
  if (cursor.accept(']')) return { kind: 'list', items: [], isOpen: false, from, to: cursor.end };
  const { value, scope } = maybeElement(cursor, () => grammar.starred(cursor));
  if (scope !== null) {
    checkElement(value);
    const read = clauses(cursor, scope);
    cursor.expect(']');
    const makes = 'list';
    return { kind: 'comprehension', makes, key: null, value, clauses: read, scope, from, to: cursor.end };
  }
  const items = elements(cursor, ']', value);
  return { kind: 'list', items, isOpen: false, from, to: cursor.end };
}

/** The elements from the first one, which was read, up to what closes them. */
function elements(cursor: Cursor, closer: ')' | ']', first: Expression): Expression[] {
  const items = [first];
  comma(cursor, closer, first);
  while (!cursor.is(closer)) {
    const item = cursor.grammar.starred(cursor);
    items.push(item);
    comma(cursor, closer, item);
  }
  cursor.expect(closer);
  return items;
}

function checkElement({ kind, from, to }: Expression): void {
  if (kind !== 'star') return;
  throw new SyntaxFault('starInComprehension', from, to);
}

type Entry = readonly [Expression | null, Expression];

function entry(cursor: Cursor): Entry | Expression {
  const { grammar } = cursor;
  if (cursor.accept('**')) return [null, grammar.expression(cursor)];
  const key = grammar.starred(cursor);
  if (!cursor.accept(':')) return key;
  if (cursor.is('}') || cursor.is(',')) {
    throw new SyntaxFault('noValue', cursor.end - 1, cursor.end);
  }
  return [key, grammar.expression(cursor)];
}

function isEntry(read: Entry | Expression): read is Entry {
  return Array.isArray(read);
}

function braces(cursor: Cursor): Expression {
  const { from } = cursor.token;
  cursor.expect('{');
  if (cursor.accept('}')) return { kind: 'dict', items: [], from, to: cursor.end };
  const { value: first, scope } = maybeElement(cursor, () => entry(cursor));
  if (scope !== null) {
    const read = clauses(cursor, scope);
    cursor.expect('}');
    const [key, value] = isEntry(first) ? first : [null, first];
    if (isEntry(first) && key === null) {
      const start = value.from - 2;
      throw new SyntaxFault('starsInComprehension', start, start + 2);
    }
    checkElement(value);
    const makes = isEntry(first) ? 'dict' : 'set';
    return { kind: 'comprehension', makes, key, value, clauses: read, scope, from, to: cursor.end };
  }
  const all = [first];
  comma(cursor, '}', isEntry(first) ? first[1] : first);
  while (!cursor.is('}')) {
    const next = entry(cursor);
    if (isEntry(next) !== isEntry(first)) {
      if (isEntry(first)) throw new SyntaxFault('noColon', cursor.end - 1, cursor.end);
      throw cursor.fault();
    }
    all.push(next);
    comma(cursor, '}', isEntry(next) ? next[1] : next);
  }
  cursor.expect('}');
  if (isEntry(first)) return { kind: 'dict', items: all as Entry[], from, to: cursor.end };
  return { kind: 'set', items: all as Expression[], isOpen: false, from, to: cursor.end };
}
