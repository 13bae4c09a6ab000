import { SyntaxRefusal } from '../syntax/fault';
import type { Expression, Pattern, Statement, VariableDeclaration } from '../syntax/tree';
import type { Cursor } from './cursor';
import { parseAssignment, parseExpression, parseLeftHandSide } from './expressions';
import { asPattern, parseBindingTarget } from './patterns';

/** A for statement of any kind. */
export function parseFor(cursor: Cursor, start: number): Statement {
  cursor.next();
  const awaiting = cursor.token;
  const isAwait = cursor.is('await') && cursor.next() !== null;
  if (isAwait && cursor.context.kind === 'program' && cursor.topLevelAwait < 0)
    cursor.topLevelAwait = awaiting.start;
  if (isAwait && cursor.context.kind !== 'program' && !cursor.context.isAsync)
    throw cursor.awaitOutside(awaiting.start);
  cursor.expect('(');
  const init = parseForHead(cursor);
  if (init !== null && (cursor.is('of') || cursor.is('in'))) {
    const isOf = cursor.next().text === 'of';
    const right = isOf ? parseAssignment(cursor) : parseExpression(cursor);
    cursor.expect(')');
    const left = eachTarget(cursor, init, isOf);
    const body = cursor.grammar.substatement(cursor);
    const type = isOf ? 'ForOfStatement' : 'ForInStatement';
    return { type, left, right, body, isAwait, start, end: cursor.lastEnd };
  }
  cursor.refuseDefault();
  cursor.expect(';');
  const test = cursor.is(';') ? null : parseExpression(cursor);
  cursor.expect(';');
  const update = cursor.is(')') ? null : parseExpression(cursor);
  cursor.expect(')');
  const body = cursor.grammar.substatement(cursor);
  return { type: 'ForStatement', init, test, update, body, start, end: cursor.lastEnd };
}

function parseForHead(cursor: Cursor): VariableDeclaration | Expression | null {
  if (cursor.is(';')) return null;
  cursor.noIn = true;
  const isDeclaration =
    cursor.is('var') ||
    cursor.is('const') ||
    (cursor.is('let') && !['in', 'of'].includes(cursor.peek().text));
  const startsPattern = cursor.is('[') || cursor.is('{');
  const init = isDeclaration
    ? cursor.grammar.declaration(cursor, true)
    : startsPattern
      ? parseExpression(cursor)
      : parseHeadExpression(cursor);
  cursor.noIn = false;
  return init;
}

function parseHeadExpression(cursor: Cursor): Expression {
  const after = cursor.peek();
  return after.text === 'of' && after.kind === 'name' ? parseLeftHandSide(cursor) : parseExpression(cursor);
}

function eachTarget(
  cursor: Cursor,
  init: VariableDeclaration | Expression,
  isOf: boolean,
): VariableDeclaration | Pattern {
  const loop = isOf ? 'for-of' : 'for-in';
  if (init.type !== 'VariableDeclaration') {
    cursor.pendingDefault = -1;
    const isTarget = ['Identifier', 'MemberExpression', 'ArrayExpression', 'ObjectExpression'].includes(
      init.type,
    );
    if (!isTarget) throw new SyntaxRefusal('loopTarget', init.start, init.end, loop);
    return asPattern(init, false);
  }
  const [only, second] = init.declarations;
  if (second !== undefined) {
    throw new SyntaxRefusal('loopBindings', init.start, init.end, loop);
  }
  if (only?.init) {
    throw new SyntaxRefusal('loopValue', init.start, init.end, loop);
  }
  return init;
}

/** A try statement. */
export function parseTry(cursor: Cursor, start: number): Statement {
  cursor.next();
  const block = cursor.grammar.block(cursor);
  let param: Pattern | null = null;
  let handler: Extract<Statement, { type: 'TryStatement' }>['handler'] = null;
  if (cursor.eat('catch')) {
    if (cursor.eat('(')) {
      param = parseBindingTarget(cursor);
      cursor.expect(')');
    }
    handler = cursor.grammar.block(cursor);
  }
  const finalizer = cursor.eat('finally') ? cursor.grammar.block(cursor) : null;
  if (handler === null && finalizer === null)
    throw new SyntaxRefusal('try', cursor.token.start, cursor.token.end);
  return { type: 'TryStatement', block, param, handler, finalizer, start, end: cursor.lastEnd };
}
