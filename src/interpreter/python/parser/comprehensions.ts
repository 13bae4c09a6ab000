/** Comprehensions and generator expressions: blocks of their own, known as such only behind their element. */

import { partOf } from '../parts/parts';
import type { Clause, Expression, Scope } from '../syntax/tree';
import { type Cursor, dissolve, newScope } from './cursor';
import { target } from './targets';

/** An element, and its block if `for` follows. */
export interface Element<T> {
  readonly value: T;
  readonly scope: Scope | null;
}

/** Reads something that is the element of a comprehension if `for` follows. */
export function maybeElement<T>(cursor: Cursor, read: () => T): Element<T> {
  const scope = newScope('function', cursor.scope);
  const value = cursor.within(scope, read);
  if (cursor.is('for') || cursor.is('async')) return { value, scope };
  dissolve(scope);
  return { value, scope: null };
}

/** The clauses behind an element; the first iterable belongs to the block around. */
export function clauses(cursor: Cursor, scope: Scope): readonly Clause[] {
  const { either } = cursor.grammar;
  const read: Clause[] = [];
  while (cursor.is('for') || cursor.is('async')) {
    const isAsync = cursor.accept('async');
    cursor.expect('for');
    const goal = cursor.within(scope, () => target(cursor));
    cursor.expect('in');
    const source = (): Expression =>
      isAsync ? partOf('syntax').collected(cursor, either(cursor)) : either(cursor);
    const iterable = read.length === 0 ? source() : cursor.within(scope, source);
    const conditions: Expression[] = [];
    while (cursor.accept('if')) conditions.push(cursor.within(scope, () => either(cursor)));
    read.push({ target: goal, iterable, conditions });
  }
  return read;
}

/** An argument, or a generator expression that is one. */
export function generatorArgument(cursor: Cursor): Expression {
  const { from } = cursor.token;
  const { value, scope } = maybeElement(cursor, () => cursor.grammar.namedExpression(cursor));
  if (scope === null) return value;
  scope.isGenerator = true;
  const read = clauses(cursor, scope);
  return {
    kind: 'comprehension',
    makes: 'generator',
    key: null,
    value,
    clauses: read,
    scope,
    isBare: true,
    from,
    to: cursor.end,
  };
}
