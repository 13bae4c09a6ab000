import { SyntaxRefusal } from '../syntax/fault';
import type { Identifier } from '../syntax/leaves';
import type { BlockStatement, Expression, FunctionNode, Pattern } from '../syntax/tree';
import type { Cursor, FunctionContext } from './cursor';
import { parseBindingElement, parseIdentifier, parseRest } from './patterns';

interface Manner {
  readonly isAsync?: boolean;
  readonly isGenerator?: boolean;
  readonly role?: FunctionNode['role'];
}

/** Parses what a function body, or what is like one, holds. */
export function within<T>(cursor: Cursor, context: FunctionContext, parse: () => T): T {
  const { context: outer, noIn } = cursor;
  cursor.context = context;
  cursor.noIn = false;
  const parsed = parse();
  cursor.context = outer;
  cursor.noIn = noIn;
  return parsed;
}

function parseParameters(cursor: Cursor): Pattern[] {
  cursor.expect('(');
  const params: Pattern[] = [];
  while (!cursor.is(')')) {
    const isRest = cursor.is('...');
    params.push(isRest ? parseRest(cursor) : parseBindingElement(cursor));
    if (isRest && !cursor.is(')'))
      throw new SyntaxRefusal('restParameter', cursor.token.start, cursor.token.end);
    if (!cursor.is(')') && !cursor.eat(',')) {
      if (cursor.token.kind === 'end') throw cursor.unexpected();
      throw new SyntaxRefusal('parameters', cursor.token.start, cursor.token.end);
    }
  }
  cursor.expect(')');
  return params;
}

/** Parameters and body of a method, getter or setter, the parenthesis being next. */
export function parseMethod(cursor: Cursor, manner: Manner): FunctionNode {
  return parseTail(cursor, cursor.token.start, 'FunctionExpression', null, { role: 'method', ...manner });
}

function parseTail(
  cursor: Cursor,
  start: number,
  type: FunctionNode['type'],
  id: Identifier | null,
  manner: Manner,
): FunctionNode {
  const { isAsync = false, isGenerator = false, role = 'plain' } = manner;
  const headEnd = cursor.token.start;
  return within(cursor, { kind: 'function', isAsync, isGenerator, role }, () => {
    const params = parseParameters(cursor);
    const body = cursor.grammar.block(cursor);
    return { type, id, params, body, isAsync, isGenerator, role, headEnd, start, end: cursor.lastEnd };
  });
}

/** A function declaration or expression from `function` or `async function` on. */
export function parseFunction(cursor: Cursor, isStatement: boolean): FunctionNode {
  const { start } = cursor.token;
  const isAsync = cursor.eat('async');
  cursor.expect('function');
  const isGenerator = cursor.eat('*');
  let id: Identifier | null = null;
  if (!cursor.is('(')) id = parseIdentifier(cursor);
  else if (isStatement) throw new SyntaxRefusal('functionName', cursor.token.start, cursor.token.end);
  const type = isStatement ? 'FunctionDeclaration' : 'FunctionExpression';
  return parseTail(cursor, start, type, id, { isAsync, isGenerator });
}

/** The rest of an arrow function, the arrow being next. */
export function parseArrow(
  cursor: Cursor,
  start: number,
  params: readonly Pattern[],
  isAsync: boolean,
): FunctionNode {
  const arrow = cursor.token;
  if (arrow.afterLineEnd) throw cursor.unexpected();
  cursor.next();
  cursor.pendingDefault = -1;
  const { noIn, context } = cursor;
  return within(cursor, { ...context, kind: 'function', isAsync, isGenerator: false }, () => {
    const isBlock = cursor.is('{');
    cursor.noIn = noIn && !isBlock;
    const body: BlockStatement | Expression = isBlock
      ? cursor.grammar.block(cursor)
      : cursor.grammar.assignment(cursor);
    const headEnd = arrow.start;
    const shape = { params, body, isAsync, isGenerator: false, role: 'plain', headEnd } as const;
    return { type: 'ArrowFunction', id: null, ...shape, start, end: cursor.lastEnd };
  });
}
