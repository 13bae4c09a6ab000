/** Statements with blocks, and whole programs. */

import { partOf } from '../parts/parts';
import { SyntaxFault } from '../syntax/fault';
import type { Except, Expression, FunctionStatement, Scope, Statement, WithItem } from '../syntax/tree';
import { type Cursor, newScope } from './cursor';
import { callArguments, expression, expressionList, namedExpression } from './expressions';
import { parameters } from './parameters';
import { simpleLine } from './statements';
import { bindTarget, target } from './targets';

/** Reads statements up to the end of the block. */
export function statements(cursor: Cursor): readonly Statement[] {
  const read: Statement[] = [];
  while (cursor.token.kind !== 'dedent' && cursor.token.kind !== 'end') {
    if (cursor.token.kind === 'newline') cursor.at += 1;
    else statement(cursor, read);
  }
  return read;
}

function statement(cursor: Cursor, into: Statement[]): void {
  const { text, kind } = cursor.token;
  if (kind === 'operator' && text === '@') {
    into.push(decorated(cursor));
    return;
  }
  if (kind === 'name' && (text === 'async' || isMatch(cursor))) {
    const { matchBlock, asyncStatement } = partOf('syntax');
    into.push(cursor.nested(() => (text === 'async' ? asyncStatement : matchBlock)(cursor, block)));
    return;
  }
  const read = kind === 'name' ? BLOCKS.get(text) : undefined;
  if (read === undefined) {
    simpleLine(cursor, into);
    return;
  }
  into.push(cursor.nested(() => read(cursor)));
}

/** Whether `match` is a name here or begins a statement, whose first line would be followed by `case`. */
function isMatch({ tokens, token, at }: Cursor): boolean {
  if (token.text !== 'match') return false;
  const end = tokens.findIndex(({ kind }, index) => index > at && kind === 'newline');
  return tokens[end - 1]?.text === ':' && tokens[end + 2]?.text === 'case';
}

/** Reads a block; see `block`. */
export type ReadBlock = (cursor: Cursor, after: string, at: number) => readonly Statement[];

/** `: block`. `after` says after what, in CPython's words. */
function block(cursor: Cursor, after: string, at: number): readonly Statement[] {
  if (!cursor.accept(':')) throw cursor.fault('blockColon', cursor.token.text);
  const read: Statement[] = [];
  if (cursor.token.kind !== 'newline') {
    if (BLOCKS.has(cursor.token.text)) throw cursor.fault();
    simpleLine(cursor, read);
    return read;
  }
  cursor.at += 1;
  const { kind } = cursor.peek(0);
  if (kind !== 'indent') {
    const from = kind === 'end' ? cursor.end : cursor.peek(0).from;
    throw new SyntaxFault('noBlock', from, from, after, at);
  }
  cursor.at += 1;
  const inner = cursor.nested(() => statements(cursor));
  if (cursor.peek(0).kind === 'dedent') cursor.at += 1;
  return inner;
}

function loopBody(cursor: Cursor, after: string, at: number): readonly Statement[] {
  cursor.loops += 1;
  const body = block(cursor, after, at);
  cursor.loops -= 1;
  return body;
}

function otherwise(cursor: Cursor): readonly Statement[] {
  const { from } = cursor.token;
  return cursor.accept('else') ? block(cursor, "'else' statement", from) : [];
}

function conditionalBlock(cursor: Cursor): Statement {
  const { from } = cursor.token;
  const branches: { condition: Expression; body: readonly Statement[] }[] = [];
  for (let word = 'if'; cursor.is(word); word = 'elif') {
    const at = cursor.token.from;
    cursor.at += 1;
    const condition = namedExpression(cursor);
    branches.push({ condition, body: block(cursor, `'${word}' statement`, at) });
  }
  return { kind: 'if', branches, otherwise: otherwise(cursor), from, to: cursor.end };
}

function whileBlock(cursor: Cursor): Statement {
  const { from } = cursor.token;
  cursor.expect('while');
  const condition = namedExpression(cursor);
  const body = loopBody(cursor, "'while' statement", from);
  return { kind: 'while', condition, body, otherwise: otherwise(cursor), from, to: cursor.end };
}

function forBlock(cursor: Cursor): Statement {
  const { from } = cursor.token;
  cursor.expect('for');
  const goal = target(cursor);
  cursor.expect('in');
  const iterable = expressionList(cursor);
  const body = loopBody(cursor, "'for' statement", from);
  return { kind: 'for', target: goal, iterable, body, otherwise: otherwise(cursor), from, to: cursor.end };
}

function exceptClause(cursor: Cursor): Except {
  const { from } = cursor.token;
  cursor.expect('except');
  if (cursor.is('*')) throw cursor.fault('unsupported', 'except*');
  const type = cursor.is(':') ? null : expression(cursor);
  if (cursor.is(',')) {
    throw new SyntaxFault('exceptTypes', type?.from ?? from, cursor.token.to);
  }
  const name = type !== null && cursor.accept('as') ? cursor.name() : null;
  if (name !== null) cursor.bind(name);
  const body = block(cursor, "'except' statement", from);
  return { type, name, body, from, to: cursor.end };
}

function tryBlock(cursor: Cursor): Statement {
  const { from } = cursor.token;
  cursor.expect('try');
  const body = block(cursor, "'try' statement", from);
  const excepts: Except[] = [];
  while (cursor.is('except')) {
    const last = excepts.at(-1);
    if (last && last.type === null) throw new SyntaxFault('defaultExcept', last.from, last.from + 6);
    excepts.push(exceptClause(cursor));
  }
  const other = excepts.length > 0 ? otherwise(cursor) : [];
  const at = cursor.token.from;
  const hasFinally = cursor.accept('finally');
  const lastly = hasFinally ? block(cursor, "'finally' statement", at) : [];
  if (excepts.length === 0 && !hasFinally) throw cursor.fault('noExcept');
  return { kind: 'try', body, excepts, otherwise: other, lastly, from, to: cursor.end };
}

function withBlock(cursor: Cursor): Statement {
  const { from } = cursor.token;
  cursor.expect('with');
  const start = cursor.at;
  const isOpen = cursor.accept('(');
  let items = withItems(cursor, isOpen);
  // A parenthesis may also belong to the first expression.
  if (items === null || (isOpen && !(cursor.accept(')') && cursor.is(':')))) {
    cursor.at = start;
    items = withItems(cursor, false) as WithItem[];
  }
  return { kind: 'with', items, body: block(cursor, "'with' statement", from), from, to: cursor.end };
}

function withItems(cursor: Cursor, isOpen: boolean): WithItem[] | null {
  const items: WithItem[] = [];
  do {
    if (isOpen && cursor.is(')')) break;
    const context = expression(cursor);
    const goal = cursor.accept('as') ? withTarget(cursor) : null;
    items.push({ context, target: goal });
  } while (cursor.accept(','));
  return isOpen && !cursor.is(')') ? null : items;
}

function withTarget(cursor: Cursor): Expression {
  const goal = expression(cursor);
  bindTarget(cursor, goal, 'assign to');
  return goal;
}

/** `def …`; `begin` gets the function's block before it is read. */
export function functionBlock(
  cursor: Cursor,
  decorators: readonly Expression[] = [],
  begin?: (scope: Scope) => void,
): FunctionStatement {
  const { from } = cursor.token;
  cursor.expect('def');
  const name = cursor.name();
  cursor.bind(name);
  if (!cursor.is('(')) throw cursor.fault('parenthesis');
  cursor.at += 1;
  const scope = newScope('function', cursor.scope);
  begin?.(scope);
  const read = parameters(cursor, scope, ')', true);
  cursor.expect(')');
  if (cursor.accept('->')) expression(cursor);
  const body = cursor.within(scope, () => block(cursor, 'function definition', from));
  return { kind: 'function', name, parameters: read, body, decorators, scope, from, to: cursor.end };
}

function classBlock(cursor: Cursor, decorators: readonly Expression[] = []): Statement {
  const { from } = cursor.token;
  cursor.expect('class');
  const name = cursor.name();
  cursor.bind(name);
  const bases = (cursor.is('(') ? callArguments(cursor) : []).map(({ how, value }) => {
    if (how !== 'plain') throw cursor.fault('unsupported', 'a class keyword');
    return value;
  });
  const scope = newScope('class', cursor.scope);
  const body = cursor.within(scope, () => block(cursor, 'class definition', from));
  return { kind: 'class', name, bases, body, decorators, scope, from, to: cursor.end };
}

function decorated(cursor: Cursor): Statement {
  const decorators: Expression[] = [];
  while (cursor.accept('@')) {
    decorators.push(namedExpression(cursor));
    if (cursor.token.kind !== 'newline') throw cursor.fault();
    cursor.at += 1;
  }
  if (cursor.is('def')) return functionBlock(cursor, decorators);
  if (cursor.is('class')) return classBlock(cursor, decorators);
  if (cursor.is('async')) return partOf('syntax').asyncStatement(cursor, block, decorators);
  throw cursor.fault();
}

const BLOCKS: ReadonlyMap<string, (cursor: Cursor) => Statement> = new Map([
  ['if', conditionalBlock],
  ['while', whileBlock],
  ['for', forBlock],
  ['try', tryBlock],
  ['with', withBlock],
  ['def', (cursor: Cursor) => functionBlock(cursor)],
  ['class', (cursor: Cursor) => classBlock(cursor)],
]);
