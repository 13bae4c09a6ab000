/** What may be assigned to. */
import { SyntaxFault } from '../syntax/fault';
import type { Expression } from '../syntax/tree';
import type { Cursor } from './cursor';

const WORDS: ReadonlyMap<Expression['kind'], string> = new Map([
  ['integer', 'literal'],
  ['float', 'literal'],
  ['text', 'literal'],
  ['bytes', 'literal'],
  ['call', 'function call'],
  ['binary', 'expression'],
  ['unary', 'expression'],
  ['both', 'expression'],
  ['either', 'expression'],
  ['compare', 'comparison'],
  ['conditional', 'conditional expression'],
  ['lambda', 'lambda'],
  ['dict', 'dict literal'],
  ['set', 'set display'],
  ['format', 'f-string expression'],
  ['yield', 'yield expression'],
  ['assignment', 'named expression'],
]);

const COMPREHENSIONS: ReadonlyMap<string, string> = new Map([
  ['list', 'list comprehension'],
  ['set', 'set comprehension'],
  ['dict', 'dict comprehension'],
  ['generator', 'generator expression'],
]);

function inWords(value: Expression): string {
  if (value.kind === 'constant') return value.value === 'Ellipsis' ? 'ellipsis' : value.value;
  if (value.kind === 'comprehension') return COMPREHENSIONS.get(value.makes) ?? 'comprehension';
  return WORDS.get(value.kind) ?? 'expression';
}

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
    default: {
      const isFixed = value.kind === 'constant' && value.value !== 'Ellipsis';
      const where = hint === '' || isFixed ? '' : ' here';
      const advice = isFixed || value.kind === 'lambda' ? '' : hint;
      throw new SyntaxFault(`cannot ${verb} ${inWords(value)}${where}${advice}`, value.from, value.to);
    }
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
