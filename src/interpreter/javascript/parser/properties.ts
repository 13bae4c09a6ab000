import { partOf } from '../parts/javascript-parts';
import type { Identifier } from '../syntax/leaves';
import type { Expression, ObjectExpression, Property, SpreadElement } from '../syntax/tree';
import type { Cursor } from './cursor';

/** A property's name: a constant key as a literal, or a computed one. */
export function parsePropertyName(cursor: Cursor): { readonly key: Expression; readonly computed: boolean } {
  const { token } = cursor;
  const { start, end } = token;
  if (cursor.eat('[')) {
    const key = cursor.grammar.assignment(cursor);
    cursor.expect(']');
    return { key, computed: true };
  }
  if (
    token.kind === 'end' ||
    token.kind === 'punctuator' ||
    token.kind === 'template' ||
    token.kind === 'private'
  )
    throw cursor.unexpected();
  cursor.next();
  const value = token.kind === 'number' ? String(token.value) : token.text;
  return { key: { type: 'Literal', value, start, end }, computed: false };
}

/** Whether the token behind a word shows that the word was a modifier (`get`, `async` …) and no name. */
export function isModifier(cursor: Cursor, word: string): boolean {
  if (!cursor.is(word)) return false;
  const after = cursor.peek();
  const endsName = after.kind === 'punctuator' && ['(', ',', '}', ':', '=', ';'].includes(after.text);
  return !endsName && after.kind !== 'end' && !(word === 'async' && after.afterLineEnd);
}

/** An object literal, the brace being next. */
export function parseObject(cursor: Cursor): ObjectExpression {
  const { start } = cursor.expect('{');
  const properties: (Property | SpreadElement)[] = [];
  while (!cursor.is('}')) {
    const { start: from } = cursor.token;
    if (cursor.eat('...')) {
      const argument = cursor.grammar.assignment(cursor);
      properties.push({ type: 'SpreadElement', argument, start: from, end: cursor.lastEnd });
    } else properties.push(parseProperty(cursor, from));
    if (!cursor.is('}')) cursor.expect(',');
  }
  cursor.expect('}');
  return { type: 'ObjectExpression', properties, start, end: cursor.lastEnd };
}

function parseProperty(cursor: Cursor, start: number): Property {
  const property = (rest: Pick<Property, 'kind' | 'key' | 'computed' | 'value'>, form = ''): Property => ({
    type: 'Property',
    shorthand: form === 'shorthand',
    method: form === 'method',
    start,
    end: cursor.lastEnd,
    ...rest,
  });
  for (const kind of ['get', 'set'] as const) {
    if (!isModifier(cursor, kind)) continue;
    cursor.next();
    const name = parsePropertyName(cursor);
    const value = cursor.grammar.method(cursor, {});
    if (value.params.length !== (kind === 'get' ? 0 : 1)) partOf('syntax').refuseAccessor(kind, value);
    return property({ kind, ...name, value }, 'method');
  }
  const isAsync = isModifier(cursor, 'async');
  if (isAsync) cursor.next();
  const isGenerator = cursor.eat('*');
  const word = cursor.token;
  const name = parsePropertyName(cursor);
  if (isAsync || isGenerator || cursor.is('('))
    return property(
      { kind: 'init', ...name, value: cursor.grammar.method(cursor, { isAsync, isGenerator }) },
      'method',
    );
  if (cursor.eat(':')) return property({ kind: 'init', ...name, value: cursor.grammar.assignment(cursor) });
  if (word.kind !== 'name' || name.computed) throw cursor.unexpected();
  if (cursor.isReserved(word)) throw cursor.unexpected(word);
  const left: Identifier = { type: 'Identifier', name: word.text, start: word.start, end: word.end };
  if (!cursor.is('=')) return property({ kind: 'init', ...name, value: left }, 'shorthand');
  // Only a pattern may have this; whoever finds no pattern complains.
  if (cursor.pendingDefault < 0) cursor.pendingDefault = word.start;
  cursor.next();
  const right = cursor.grammar.assignment(cursor);
  const value = { type: 'AssignmentPattern', left, right, start, end: cursor.lastEnd } as const;
  return property({ kind: 'init', ...name, value }, 'shorthand');
}
