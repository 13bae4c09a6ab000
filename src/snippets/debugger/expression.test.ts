import { describe, expect, it } from 'vitest';
import { type Expression, parseExpression } from './expression';

/** An expression with all its parentheses. */
function written(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
    case 'boolean':
      return String(expression.value);
    case 'text':
      return JSON.stringify(expression.value);
    case 'null':
      return 'null';
    case 'name':
      return expression.name;
    case 'field':
      return `${written(expression.of)}.${expression.name}`;
    case 'element':
      return `${written(expression.of)}[${written(expression.index)}]`;
    case 'not':
      return `!${written(expression.of)}`;
    case 'negative':
      return `-${written(expression.of)}`;
    case 'binary':
      return `(${written(expression.left)} ${expression.operator} ${written(expression.right)})`;
  }
}

function read(text: string): string {
  const { expression, fault } = parseExpression(text);
  return expression === null ? `${fault?.at}: ${fault?.message}` : written(expression);
}

describe('an expression over variables', () => {
  it.each([
    ['order == 7', '(order == 7)'],
    ['a || b && c == d < e', '(a || (b && (c == (d < e))))'],
    ['(a || b) && !c', '((a || b) && !c)'],
    ['record.key != null', '(record.key != null)'],
    ['xs[i].name == "a\\"b"', '(xs[i].name == "a\\"b")'],
    ["c == 'x'", '(c == "x")'],
    ["a === 1 && b !== 'x'", '((a == 1) && (b != "x"))'],
    ['-3 <= n', '(-3 <= n)'],
    ['1_000L >= 2.5', '(1000 >= 2.5)'],
    ['9223372036854775807', '9223372036854775807'],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['', '0: The expression ends too early.'],
    ['a ==', '4: The expression ends too early.'],
    ['a = 3', '2: “=” cannot stand here. Compare variables: count == 3 && name != null.'],
    ['a b', '2: An operator is missing before “b”.'],
    ['(a', '2: “)” is missing here.'],
    ['a.3', '2: The name of a field is missing here.'],
    ['list.size() > 3', '9: Methods are not called here: a debugger must not change the run. Name a field.'],
    ['== 3', '0: A value is missing before “==”.'],
  ])('says what is wrong with “%s”, and where', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});
