import { expect, test } from 'vitest';
import { tokenize } from '../lexer/lexer';
import { bringRareRules } from '../rare-rules';
import { ALL_RULES } from './all-rules';

bringRareRules(ALL_RULES);

function shown(text: string): string[] {
  return tokenize(text).map(({ kind, name, value, start, end }) => {
    return `${kind} ${name || JSON.stringify(value && 'value' in value ? value.value : '')} ${start}-${end}`;
  });
}

test('an escape is its character, in names, operators and literals, and stands where it stood', () => {
  expect(shown('\\u0061b \\uu003d "\\u0041\\u005cn"')).toEqual([
    'identifier ab 0-7',
    '= "" 8-15',
    'literal "A\\n" 16-31',
    'end "" 31-31',
  ]);
});

test('a backslash behind a backslash begins no escape', () => {
  expect(shown('"\\\\u0041"')).toEqual(['literal "\\\\u0041" 0-9', 'end "" 9-9']);
});

test('an escaped line break ends a comment, and an unfinished escape is told where it is', () => {
  expect(shown('// x \\u000a y').at(0)).toBe('identifier y 12-13');
  expect(tokenize('"\\u00"').at(0)?.fault).toEqual({ message: 'illegal unicode escape', at: 5 });
});
