import { partOf } from '../parts/javascript-parts';
import { SyntaxRefusal } from '../syntax/fault';
import type { SuperNode } from '../syntax/leaves';
import type {
  AwaitExpression,
  BinaryExpression,
  CallExpression,
  Expression,
  MemberExpression,
  Pattern,
  SpreadElement,
} from '../syntax/tree';
import type { Cursor } from './cursor';
import { parseArrow } from './functions';
import { asPattern } from './patterns';
import { parsePrimary, parseTemplate } from './primaries';

const ASSIGNMENTS = new Set('= += -= *= /= %= **= <<= >>= >>>= &= |= ^= &&= ||= ??='.split(' '));
const STRENGTH: ReadonlyMap<string, number> = new Map(
  [
    '??',
    '||',
    '&&',
    '|',
    '^',
    '&',
    '== != === !==',
    '< > <= >= in instanceof',
    '<< >> >>>',
    '+ -',
    '* / %',
    '**',
  ].flatMap((words, index) => words.split(' ').map((word): [string, number] => [word, index + 1])),
);

/** An expression with commas. */
export function parseExpression(cursor: Cursor): Expression {
  const { start } = cursor.token;
  const first = parseAssignment(cursor);
  if (!cursor.is(',')) return first;
  const expressions = [first];
  while (cursor.eat(',')) expressions.push(parseAssignment(cursor));
  return { type: 'SequenceExpression', expressions, start, end: cursor.lastEnd };
}

/** An expression without commas. */
export function parseAssignment(cursor: Cursor): Expression {
  return cursor.nested(() => assignment(cursor));
}

function assignment(cursor: Cursor): Expression {
  const { start, kind } = cursor.token;
  if (cursor.context.isGenerator && cursor.is('yield')) return partOf('syntax').parseYield(cursor);
  const outerDefault = cursor.pendingDefault;
  cursor.pendingDefault = -1;
  const left = parseConditional(cursor);
  if (cursor.is('=>') && left.type === 'Identifier' && kind === 'name' && left.end === cursor.lastEnd) {
    const parsed = parseArrow(cursor, start, [asPattern(left, true)], false);
    cursor.pendingDefault = outerDefault;
    return parsed;
  }
  const { text: operator } = cursor.token;
  if (cursor.token.kind === 'punctuator' && ASSIGNMENTS.has(operator)) {
    const target = assignmentTarget(cursor, left, operator);
    cursor.pendingDefault = outerDefault;
    cursor.next();
    const right = parseAssignment(cursor);
    return { type: 'AssignmentExpression', operator, left: target, right, start, end: cursor.lastEnd };
  }
  const isLiteral = left.type === 'ObjectExpression' || left.type === 'ArrayExpression';
  if (cursor.pendingDefault >= 0 && !(isLiteral && canBecomePattern(cursor)))
    throw new SyntaxRefusal('shorthand', cursor.pendingDefault, cursor.pendingDefault + 1);
  if (cursor.pendingDefault < 0) cursor.pendingDefault = outerDefault;
  return left;
}

/** A literal with a default inside may still be part of a larger pattern, a parameter, or the target of for-of. */
function canBecomePattern(cursor: Cursor): boolean {
  return [',', ']', '}', ')', '=', 'of', 'in'].some((text) => cursor.is(text));
}

function assignmentTarget(cursor: Cursor, left: Expression, operator: string): Pattern {
  const isPattern = left.type === 'ObjectExpression' || left.type === 'ArrayExpression';
  if (isPattern && operator === '=' && !cursor.parenthesized.has(left)) return asPattern(left, false);
  if (left.type === 'Identifier' || left.type === 'MemberExpression') return asPattern(left, false);
  throw new SyntaxRefusal('assignment', left.start, left.end);
}

function parseConditional(cursor: Cursor): Expression {
  const { start } = cursor.token;
  const test = parseBinary(cursor, parseUnary(cursor), start, 0);
  if (!cursor.is('?')) return test;
  cursor.next();
  const { noIn } = cursor;
  cursor.noIn = false;
  const consequent = parseAssignment(cursor);
  cursor.noIn = noIn;
  cursor.expect(':');
  const alternate = parseAssignment(cursor);
  return { type: 'ConditionalExpression', test, consequent, alternate, start, end: cursor.lastEnd };
}

function strengthOf(cursor: Cursor): number {
  const { kind, text, isEscaped } = cursor.token;
  if ((kind !== 'punctuator' && kind !== 'name') || isEscaped || (text === 'in' && cursor.noIn)) return 0;
  return STRENGTH.get(text) ?? 0;
}

function parseBinary(cursor: Cursor, first: Expression, start: number, least: number): Expression {
  let left = first;
  for (;;) {
    const strength = strengthOf(cursor);
    if (strength === 0 || strength <= least) return left;
    const { text: operator, start: at } = cursor.next();
    if (operator === '**' && left.type === 'UnaryExpression' && !cursor.parenthesized.has(left)) {
      throw new SyntaxRefusal('unary', left.start, cursor.lastEnd);
    }
    const { start: from } = cursor.token;
    const right = cursor.nested(() =>
      parseBinary(cursor, parseUnary(cursor), from, operator === '**' ? strength - 1 : strength),
    );
    left = combined(cursor, { operator, left, right, at, start, end: cursor.lastEnd });
  }
}

function combined(cursor: Cursor, parts: Omit<BinaryExpression, 'type'>): BinaryExpression {
  const isLogical = ['&&', '||', '??'].includes(parts.operator);
  for (const side of [parts.left, parts.right]) {
    if (!isLogical || side.type !== 'LogicalExpression' || cursor.parenthesized.has(side)) continue;
    if ((side.operator === '??') !== (parts.operator === '??')) {
      // V8 stops at the operator that it reads last.
      const last = side === parts.right ? side : parts;
      throw new SyntaxRefusal('operator', last.at, last.at + 2, last.operator);
    }
  }
  return { type: isLogical ? 'LogicalExpression' : 'BinaryExpression', ...parts };
}

function parseUnary(cursor: Cursor): Expression {
  const { token } = cursor;
  const { start, text, kind } = token;
  if (kind === 'private' && cursor.peek().text === 'in') {
    cursor.privateUses.push(cursor.next());
    return { type: 'PrivateName', name: text, start, end: token.end } as unknown as Expression;
  }
  if (isAwait(cursor)) return parseAwait(cursor);
  const isPrefix =
    (kind === 'punctuator' && ['!', '~', '+', '-', '++', '--'].includes(text)) ||
    (kind === 'name' && ['typeof', 'void', 'delete'].includes(text) && !token.isEscaped);
  if (!isPrefix) return parsePostfix(cursor);
  cursor.next();
  const argument = cursor.nested(() => parseUnary(cursor));
  if (text === '++' || text === '--') {
    mustBeTarget(argument, 'prefix');
    return { type: 'UpdateExpression', operator: text, prefix: true, argument, start, end: cursor.lastEnd };
  }
  if (text === 'delete' && argument.type === 'Identifier')
    throw new SyntaxRefusal('delete', argument.start, argument.end);
  return { type: 'UnaryExpression', operator: text, argument, start, end: cursor.lastEnd };
}

function mustBeTarget(node: Expression, message: string): void {
  if (node.type !== 'Identifier' && node.type !== 'MemberExpression')
    throw new SyntaxRefusal(message, node.start, node.end);
}

function isAwait(cursor: Cursor): boolean {
  return cursor.is('await') && (cursor.context.isAsync || cursor.context.kind === 'program');
}

function parseAwait(cursor: Cursor): AwaitExpression {
  const { start } = cursor.next();
  if (cursor.context.kind === 'program' && cursor.topLevelAwait < 0) cursor.topLevelAwait = start;
  const argument = cursor.nested(() => parseUnary(cursor));
  return { type: 'AwaitExpression', argument, start, end: cursor.lastEnd };
}

function parsePostfix(cursor: Cursor): Expression {
  const { start } = cursor.token;
  const argument = parseLeftHandSide(cursor);
  const { text, afterLineEnd } = cursor.token;
  if (afterLineEnd || !(cursor.is('++') || cursor.is('--'))) return argument;
  mustBeTarget(argument, 'postfix');
  cursor.next();
  const operator = text as '++' | '--';
  return { type: 'UpdateExpression', operator, prefix: false, argument, start, end: cursor.lastEnd };
}

/** Calls, members and what they begin with. */
export function parseLeftHandSide(cursor: Cursor): Expression {
  const { start } = cursor.token;
  const first = cursor.is('super') ? partOf('syntax').parseSuper(cursor) : parsePrimary(cursor);
  if (first.type === 'ArrowFunction' && cursor.text[start] !== '(') return first;
  if (first.type === 'ArrowFunction' && first.start === start) return first;
  return parseSuffixes(cursor, first, start, true);
}

/** `.name`, `[key]`, `(…)`, `?.` and templates behind an expression. Without `calls`: behind `new`. */
export function parseSuffixes(
  cursor: Cursor,
  first: Expression | SuperNode,
  start: number,
  calls: boolean,
): Expression {
  let node = first;
  let isChain = false;
  for (;;) {
    const optional = calls && cursor.eat('?.');
    isChain ||= optional;
    if (cursor.is('(') && calls) {
      const callee: Expression | SuperNode = node;
      const args = parseArguments(cursor);
      node = { type: 'CallExpression', callee, args, optional, start, end: cursor.lastEnd };
    } else if (cursor.is('[') || cursor.is('.') || optional)
      node = parseMemberOf(cursor, node, start, optional);
    else if (cursor.token.kind === 'template') {
      const quasi = parseTemplate(cursor);
      node = { type: 'TaggedTemplate', tag: node as Expression, quasi, start, end: cursor.lastEnd };
    } else break;
  }
  const done = node as Expression;
  return isChain ? { type: 'ChainExpression', expression: done, start, end: cursor.lastEnd } : done;
}

function parseMemberOf(
  cursor: Cursor,
  object: Expression | SuperNode,
  start: number,
  optional: boolean,
): MemberExpression {
  if (cursor.eat('[')) {
    const { noIn } = cursor;
    cursor.noIn = false;
    const property = parseExpression(cursor);
    cursor.noIn = noIn;
    cursor.expect(']');
    return {
      type: 'MemberExpression',
      object,
      property,
      computed: true,
      optional,
      start,
      end: cursor.lastEnd,
    };
  }
  if (!optional) cursor.expect('.');
  const { token } = cursor;
  const { text, kind } = token;
  if (kind !== 'name' && kind !== 'private') throw cursor.unexpected();
  if (kind === 'private') cursor.privateUses.push(token);
  cursor.next();
  const spot = { start: token.start, end: token.end };
  const property =
    kind === 'private'
      ? ({ type: 'PrivateName', name: text, ...spot } as const)
      : ({ type: 'Literal', value: text, ...spot } as const);
  return {
    type: 'MemberExpression',
    object,
    property,
    computed: false,
    optional,
    start,
    end: cursor.lastEnd,
  };
}

/** The arguments of a call, the parenthesis being next. */
export function parseArguments(cursor: Cursor): CallExpression['args'] {
  cursor.expect('(');
  const { noIn } = cursor;
  cursor.noIn = false;
  const args: (Expression | SpreadElement)[] = [];
  while (!cursor.is(')')) {
    const { start } = cursor.token;
    const isSpread = cursor.eat('...');
    const argument = parseAssignment(cursor);
    args.push(isSpread ? { type: 'SpreadElement', argument, start, end: cursor.lastEnd } : argument);
    if (!cursor.is(')') && !cursor.eat(',')) {
      const { token } = cursor;
      const at = token.kind === 'end' ? { start, end: cursor.lastEnd } : token;
      throw new SyntaxRefusal('arguments', at.start, at.end);
    }
  }
  cursor.expect(')');
  cursor.noIn = noIn;
  return args;
}
