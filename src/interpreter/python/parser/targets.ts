/** What may be assigned to. */
import { SyntaxFault } from '../syntax/fault';
import type { Expression } from '../syntax/tree';
import type { Cursor } from './cursor';

/** Binds the names of something that is assigned to. Throws SyntaxFault in CPython's words when it cannot be. */
export function bindTarget(cursor: Cursor, value: Expression, verb: 'assign to' | 'delete', hint = ''): void {
  switch (value.kind) {
    case 'name':
      cursor.bind(value.name);
      return;
    case 'attribute':
    case 'subscript':
      return;
    case 'star':
      bindTarget(cursor, value.value, verb, hint);
      return;
    case 'tuple':
    case 'list':
      for (const item of value.items) bindTarget(cursor, item, verb, '');
      return;
    default:
      throw new SyntaxFault('target', value.from, value.to, verb, value, hint);
  }
}

/** The targets of `for`: names with commas between them, up to `in`. */
export function target(cursor: Cursor): Expression {
  const { from } = cursor.token;
  const items = [one(cursor)];
  const isTuple = cursor.is(',');
  while (cursor.accept(',') && !cursor.is('in')) items.push(one(cursor));
  return isTuple ? { kind: 'tuple', items, isOpen: true, from, to: cursor.end } : (items[0] as Expression);
}

function one(cursor: Cursor): Expression {
  const { from } = cursor.token;
  if (cursor.accept('*')) return { kind: 'star', value: one(cursor), from, to: cursor.end };
  if (cursor.is('(') || cursor.is('[')) {
    const close = cursor.is('(') ? ')' : ']';
    cursor.at += 1;
    const inner = cursor.nested(() => target(cursor));
    cursor.expect(close);
    return inner;
  }
  let value: Expression = { kind: 'name', name: cursor.name(), from, to: cursor.end };
  cursor.use((value as { name: string }).name);
  for (;;) {
    if (cursor.accept('.')) value = { kind: 'attribute', value, name: cursor.name(), from, to: cursor.end };
    else if (cursor.accept('[')) {
      const index = cursor.grammar.expression(cursor);
      cursor.expect(']');
      value = { kind: 'subscript', value, index, from, to: cursor.end };
    } else break;
  }
  bindTarget(cursor, value, 'assign to');
  return value;
}
