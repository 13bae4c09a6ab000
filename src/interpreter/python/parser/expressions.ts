/** Expressions, from the loosest operator to the tightest (docs.python.org/3.11/reference/grammar). */
import { KEYWORDS } from '../lexer/token';
import { partOf } from '../parts/parts';
import { SyntaxFault } from '../syntax/fault';
import type { Argument, Expression } from '../syntax/tree';
import { atom } from './atoms';
import { generatorArgument } from './comprehensions';
import { type Cursor, type Grammar, newScope } from './cursor';
import { parameters } from './parameters';

/** An expression without a comma. */
export function expression(cursor: Cursor): Expression {
  return cursor.nested(() => conditional(cursor));
}

/** An expression that may be `name := value`. */
export function namedExpression(cursor: Cursor): Expression {
  const { from } = cursor.token;
  if (cursor.isName() && cursor.peek(1).text === ':=') {
    const name = cursor.name();
    cursor.at += 1;
    cursor.bind(name);
    return { kind: 'assignment', name, value: expression(cursor), from, to: cursor.end };
  }
  return expression(cursor);
}

/** An expression with an optional star before it. */
export function starred(cursor: Cursor): Expression {
  const { from } = cursor.token;
  if (!cursor.accept('*')) return namedExpression(cursor);
  return { kind: 'star', value: binary(cursor, 0), from, to: cursor.end };
}

/** Whether the token can begin an expression. */
export function beginsExpression(cursor: Cursor): boolean {
  const { kind, text } = cursor.token;
  if (kind === 'number' || kind === 'string') return true;
  if (kind === 'name') return !KEYWORDS.has(text) || /^(False|None|True|lambda|not|await|yield)$/.test(text);
  return kind === 'operator' && ['(', '[', '{', '-', '+', '~', '*', '...'].includes(text);
}

/** Expressions with commas between them: a tuple when there is a comma. */
export function expressionList(cursor: Cursor): Expression {
  const { from } = cursor.token;
  const first = starred(cursor);
  if (!cursor.is(',')) return first;
  const items = [first];
  while (cursor.accept(',') && beginsExpression(cursor)) items.push(starred(cursor));
  return { kind: 'tuple', items, isOpen: true, from, to: cursor.end };
}

/** `yield …` or expressions. */
export function yieldOrList(cursor: Cursor): Expression {
  return cursor.is('yield') ? yieldExpression(cursor) : expressionList(cursor);
}

/** `yield`. */
export function yieldExpression(cursor: Cursor): Expression {
  const { from, to } = cursor.token;
  if (cursor.scope.kind !== 'function') throw new SyntaxFault('yield', from, to);
  cursor.scope.isGenerator = true;
  cursor.expect('yield');
  const isFrom = cursor.accept('from');
  const value =
    isFrom || beginsExpression(cursor) ? (isFrom ? expression(cursor) : expressionList(cursor)) : null;
  return { kind: 'yield', value, isFrom, from, to: cursor.end };
}

function conditional(cursor: Cursor): Expression {
  if (cursor.is('lambda')) return lambda(cursor);
  const { from } = cursor.token;
  const yes = either(cursor);
  if (!cursor.is('if')) return yes;
  cursor.at += 1;
  const condition = either(cursor);
  if (!cursor.accept('else')) {
    throw new SyntaxFault('else', from, cursor.end);
  }
  return { kind: 'conditional', condition, yes, no: expression(cursor), from, to: cursor.end };
}

function lambda(cursor: Cursor): Expression {
  const { from } = cursor.token;
  cursor.expect('lambda');
  const scope = newScope('function', cursor.scope);
  const read = parameters(cursor, scope, ':', false);
  cursor.expect(':');
  const body = cursor.within(scope, () => expression(cursor));
  return { kind: 'lambda', parameters: read, body, scope, from, to: cursor.end };
}

function either(cursor: Cursor): Expression {
  return chain(cursor, 'or', 'either', (inner) => chain(inner, 'and', 'both', negation));
}

function chain(
  cursor: Cursor,
  word: string,
  kind: 'both' | 'either',
  part: (cursor: Cursor) => Expression,
): Expression {
  const { from } = cursor.token;
  const first = part(cursor);
  if (!cursor.is(word)) return first;
  const items = [first];
  while (cursor.accept(word)) items.push(part(cursor));
  return { kind, items, from, to: cursor.end };
}

function negation(cursor: Cursor): Expression {
  const { from } = cursor.token;
  if (!cursor.is('not')) return comparison(cursor);
  return cursor.nested(() => {
    cursor.expect('not');
    return { kind: 'unary', operator: 'not', value: negation(cursor), from, to: cursor.end };
  });
}

function comparisonOperator(cursor: Cursor): string | null {
  const { text, kind } = cursor.token;
  if (kind === 'operator' && ['<', '>', '==', '!=', '<=', '>='].includes(text)) {
    cursor.at += 1;
    return text;
  }
  if (cursor.accept('in')) return 'in';
  if (cursor.is('not') && cursor.peek(1).text === 'in') {
    cursor.at += 2;
    return 'not in';
  }
  if (!cursor.accept('is')) return null;
  return cursor.accept('not') ? 'is not' : 'is';
}

function comparison(cursor: Cursor): Expression {
  const { from } = cursor.token;
  const first = binary(cursor, 0);
  const rest: { operator: string; value: Expression }[] = [];
  for (;;) {
    const operator = comparisonOperator(cursor);
    if (operator === null) break;
    rest.push({ operator, value: binary(cursor, 0) });
  }
  return rest.length === 0 ? first : { kind: 'compare', first, rest, from, to: cursor.end };
}

const LEVELS: readonly (readonly string[])[] = [
  ['|'],
  ['^'],
  ['&'],
  ['<<', '>>'],
  ['+', '-'],
  ['*', '/', '//', '%', '@'],
];

/** The most operands of one chain, for the compiler descends into its left side. */
const LONGEST_CHAIN = 400;

function binary(cursor: Cursor, level: number): Expression {
  const operators = LEVELS[level];
  if (operators === undefined) return unary(cursor);
  const { from } = cursor.token;
  let left = binary(cursor, level + 1);
  for (let count = 0; cursor.token.kind === 'operator' && operators.includes(cursor.token.text); count++) {
    if (count > LONGEST_CHAIN) throw cursor.fault('operands');
    const { text: operator, from: at } = cursor.token;
    cursor.at += 1;
    const right = binary(cursor, level + 1);
    left = { kind: 'binary', operator, at, left, right, from, to: cursor.end };
  }
  return left;
}

function unary(cursor: Cursor): Expression {
  const { from, text, kind } = cursor.token;
  if (kind !== 'operator' || (text !== '-' && text !== '+' && text !== '~')) return power(cursor);
  return cursor.nested(() => {
    cursor.at += 1;
    return { kind: 'unary', operator: text, value: unary(cursor), from, to: cursor.end };
  });
}

function power(cursor: Cursor): Expression {
  const { from } = cursor.token;
  const left = primary(cursor);
  if (!cursor.is('**')) return left;
  const at = cursor.token.from;
  return cursor.nested(() => {
    cursor.at += 1;
    return { kind: 'binary', operator: '**', at, left, right: unary(cursor), from, to: cursor.end };
  });
}

function primary(cursor: Cursor): Expression {
  const { from } = cursor.token;
  if (cursor.is('await')) return partOf('syntax').awaitExpression(cursor, primary);
  let value = atom(cursor);
  for (let count = 0; ; count++) {
    if (count > LONGEST_CHAIN) throw cursor.fault('calls');
    if (cursor.accept('.')) {
      value = { kind: 'attribute', value, name: cursor.name(), from, to: cursor.end };
    } else if (cursor.is('(')) {
      const args = callArguments(cursor);
      value = { kind: 'call', callee: value, args, from, to: cursor.end };
    } else if (cursor.accept('[')) {
      const index = subscript(cursor);
      cursor.expect(']');
      value = { kind: 'subscript', value, index, from, to: cursor.end };
    } else return value;
  }
}

/** `( … )` after a callee or a class name. */
export function callArguments(cursor: Cursor): readonly Argument[] {
  const args: Argument[] = [];
  cursor.expect('(');
  while (!cursor.is(')')) {
    args.push(argument(cursor, args));
    if (cursor.is(')')) break;
    if (!cursor.accept(','))
      throw cursor.fault('missingComma', args.at(-1)?.value, cursor.token, beginsExpression(cursor));
  }
  const bare = args.length > 1 && args.find(({ value }) => value.kind === 'comprehension' && value.isBare);
  if (bare) {
    throw new SyntaxFault('bareGenerator', bare.value.from, bare.value.to);
  }
  cursor.expect(')');
  return args;
}

function argument(cursor: Cursor, before: readonly Argument[]): Argument {
  const { from } = cursor.token;
  if (cursor.accept('**')) return { how: 'doubleStar', name: '', value: expression(cursor) };
  if (cursor.is('*') && before.some(({ how }) => how === 'doubleStar')) {
    throw new SyntaxFault('starAfterKeywords', cursor.token.from, cursor.token.to);
  }
  if (cursor.accept('*')) return { how: 'star', name: '', value: expression(cursor) };
  if (cursor.isName() && cursor.peek(1).text === '=') {
    const name = cursor.name();
    cursor.at += 1;
    if (before.some((each) => each.name === name)) {
      throw new SyntaxFault('repeated', from, cursor.end, name);
    }
    return { how: 'keyword', name, value: expression(cursor) };
  }
  const value = generatorArgument(cursor);
  if (before.some(({ how }) => how === 'keyword')) {
    throw new SyntaxFault('afterKeyword', cursor.token.from, cursor.token.to);
  }
  if (before.some(({ how }) => how === 'doubleStar')) {
    throw new SyntaxFault('afterKeywords', cursor.token.from, cursor.token.to);
  }
  return { how: 'plain', name: '', value };
}

function subscript(cursor: Cursor): Expression {
  const { from } = cursor.token;
  const first = sliceOrValue(cursor);
  if (!cursor.is(',')) return first;
  const items = [first];
  while (cursor.accept(',') && !cursor.is(']')) items.push(sliceOrValue(cursor));
  return { kind: 'tuple', items, isOpen: false, from, to: cursor.end };
}

function sliceOrValue(cursor: Cursor): Expression {
  const { from } = cursor.token;
  const part = (): Expression | null =>
    cursor.is(':') || cursor.is(']') || cursor.is(',') ? null : namedExpression(cursor);
  const start = part();
  if (!cursor.is(':')) {
    if (start === null) throw cursor.fault();
    return start;
  }
  cursor.at += 1;
  const stop = part();
  const step = cursor.accept(':') ? part() : null;
  return { kind: 'slice', parts: [start, stop, step], from, to: cursor.end };
}

/** The grammar of expressions. */
export const GRAMMAR: Grammar = {
  expression,
  namedExpression,
  starred,
  either,
  list: yieldOrList,
  yieldExpression,
};
