import { readTemplate } from '../lexer/lexer';
import { partOf } from '../parts/javascript-parts';
import { SyntaxRefusal } from '../syntax/fault';
import type {
  ArrayExpression,
  CallExpression,
  Expression,
  SpreadElement,
  TemplateLiteral,
} from '../syntax/tree';
import type { Cursor } from './cursor';
import { parseArrow, parseFunction } from './functions';
import { asPattern, parseIdentifier, parseRest } from './patterns';
import { parseObject } from './properties';

const CONSTANTS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** What an expression begins with. */
export function parsePrimary(cursor: Cursor): Expression {
  const { token } = cursor;
  const { kind, text, start, end } = token;
  switch (kind) {
    case 'number':
    case 'string':
      cursor.next();
      return { type: 'Literal', value: kind === 'number' ? token.value : text, start, end };
    case 'bigint':
      cursor.next();
      return { type: 'BigIntLiteral', digits: text, start, end };
    case 'template':
      return parseTemplate(cursor);
    case 'punctuator':
      return parsePunctuated(cursor);
    case 'name':
      return parseWord(cursor);
    default:
      throw cursor.unexpected();
  }
}

function parsePunctuated(cursor: Cursor): Expression {
  const { text, start } = cursor.token;
  if (text === '(') return parseParenthesized(cursor, start, false);
  if (text === '[') return parseArray(cursor);
  if (text === '{') return parseObject(cursor);
  if (text !== '/' && text !== '/=') throw cursor.unexpected();
  return partOf('syntax').parseRegExp(cursor, start);
}

function parseWord(cursor: Cursor): Expression {
  const { token } = cursor;
  const { text, start, end } = token;
  if (token.isEscaped) return parseName(cursor);
  const constant = CONSTANTS.get(text);
  if (constant !== undefined) {
    cursor.next();
    return { type: 'Literal', value: constant, start, end };
  }
  switch (text) {
    case 'this':
      cursor.next();
      return { type: 'ThisExpression', start, end };
    case 'function':
      return parseFunction(cursor, false);
    case 'class':
      return partOf('syntax').parseClass(cursor, false);
    case 'new':
      return parseNew(cursor);
    case 'import':
      return partOf('syntax').parseImport(cursor);
    case 'async':
      return parseAsync(cursor);
    default:
      return parseName(cursor);
  }
}

function parseName(cursor: Cursor): Expression {
  const { text: name, start, end } = cursor.identifierToken();
  if (name === 'require') cursor.usesRequire = true;
  return { type: 'Identifier', name, start, end };
}

function parseAsync(cursor: Cursor): Expression {
  const after = cursor.peek();
  const { start, end } = cursor.token;
  if (after.afterLineEnd) return parseName(cursor);
  if (after.text === 'function' && after.kind === 'name') return parseFunction(cursor, false);
  if (after.kind === 'name' && !cursor.isReserved(after) && after.text !== 'of') {
    cursor.next();
    const parameter = parseIdentifier(cursor);
    return parseArrow(cursor, start, [parameter], true);
  }
  if (after.text !== '(' || after.kind !== 'punctuator') return parseName(cursor);
  cursor.next();
  const outerDefault = cursor.pendingDefault;
  const args = cursor.grammar.args(cursor);
  if (cursor.is('=>')) {
    const params = args.map((each) => asPattern(each, true));
    const arrow = parseArrow(cursor, start, params, true);
    cursor.pendingDefault = outerDefault;
    return arrow;
  }
  const callee: Expression = { type: 'Identifier', name: 'async', start, end };
  return { type: 'CallExpression', callee, args, optional: false, start, end: cursor.lastEnd };
}

/** A parenthesised expression, or the parameters of an arrow function and the function. */
function parseParenthesized(cursor: Cursor, start: number, isAsync: boolean): Expression {
  cursor.expect('(');
  const { noIn, pendingDefault } = cursor;
  cursor.noIn = false;
  cursor.pendingDefault = -1;
  const items: (Expression | ReturnType<typeof parseRest>)[] = [];
  let mustBeArrow = cursor.is(')');
  let from = cursor.token.start;
  while (!cursor.is(')')) {
    from = cursor.token.start;
    if (cursor.is('...')) {
      mustBeArrow = true;
      items.push(parseRest(cursor));
      if (!cursor.is(')')) throw new SyntaxRefusal('restParameter', cursor.token.start, cursor.token.end);
      break;
    }
    items.push(cursor.grammar.assignment(cursor));
    if (cursor.is(')')) break;
    cursor.expect(',');
    mustBeArrow ||= cursor.is(')');
  }
  cursor.expect(')');
  cursor.noIn = noIn;
  if (cursor.is('=>') && !cursor.token.afterLineEnd) {
    const params = items.map((each) => asPattern(each, true));
    const arrow = parseArrow(cursor, start, params, isAsync);
    cursor.pendingDefault = pendingDefault;
    return arrow;
  }
  if (cursor.pendingDefault >= 0)
    throw new SyntaxRefusal('shorthand', cursor.pendingDefault, cursor.pendingDefault + 1);
  cursor.pendingDefault = pendingDefault;
  if (mustBeArrow) throw cursor.unexpected();
  const expressions = items as Expression[];
  const [only] = expressions;
  const parsed: Expression =
    expressions.length === 1 && only !== undefined
      ? only
      : { type: 'SequenceExpression', expressions, start: from, end: cursor.lastEnd };
  cursor.parenthesized.add(parsed);
  return parsed;
}

function parseArray(cursor: Cursor): ArrayExpression {
  const { start } = cursor.expect('[');
  const { noIn } = cursor;
  cursor.noIn = false;
  const elements: (Expression | SpreadElement | null)[] = [];
  while (!cursor.is(']')) {
    if (cursor.eat(',')) {
      elements.push(null);
      continue;
    }
    const { start: from } = cursor.token;
    const isSpread = cursor.eat('...');
    const argument = cursor.grammar.assignment(cursor);
    elements.push(
      isSpread ? { type: 'SpreadElement', argument, start: from, end: cursor.lastEnd } : argument,
    );
    if (!cursor.is(']')) cursor.expect(',');
  }
  cursor.expect(']');
  cursor.noIn = noIn;
  return { type: 'ArrayExpression', elements, start, end: cursor.lastEnd };
}

function parseNew(cursor: Cursor): Expression {
  const { start } = cursor.next();
  if (cursor.eat('.')) {
    if (!cursor.is('target')) throw cursor.unexpected();
    cursor.next();
    return { type: 'NewTarget', start, end: cursor.lastEnd };
  }
  const { start: from } = cursor.token;
  const first = cursor.is('new') ? parseNew(cursor) : parsePrimary(cursor);
  const callee = cursor.grammar.suffixes(cursor, first, from, false);
  const args: CallExpression['args'] = cursor.is('(') ? cursor.grammar.args(cursor) : [];
  return { type: 'NewExpression', callee, args, optional: false, start, end: cursor.lastEnd };
}

/** A template literal, the backquote being next. */
export function parseTemplate(cursor: Cursor): TemplateLiteral {
  const { start } = cursor.token;
  const cooked: string[] = [];
  const raw: string[] = [];
  const expressions: Expression[] = [];
  let from = start + 1;
  for (;;) {
    const part = readTemplate(cursor.text, from);
    cooked.push(part.cooked);
    raw.push(part.raw);
    cursor.jump(part.end);
    if (part.isLast) return { type: 'TemplateLiteral', cooked, raw, expressions, start, end: part.end };
    expressions.push(cursor.grammar.expression(cursor));
    if (!cursor.is('}')) throw cursor.unexpected();
    from = cursor.token.end;
  }
}
