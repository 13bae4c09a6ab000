import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../diagnostics/diagnostic';
import { formatDiagnostic } from '../diagnostics/format';
import { syntaxDiagnostic } from '../diagnostics/syntax-diagnostic';
import { ALL_RULES } from '../further/all-rules';
import { bringRareRules } from '../rare-rules';
import { parseJava } from './parse';

bringRareRules(ALL_RULES);

function diagnosticOf(text: string): Diagnostic | null {
  const { unit, fault } = parseJava('T.java', text);
  expect(unit === null).toBe(fault !== null);
  return fault && syntaxDiagnostic('T.java', text, fault);
}

function complaint(text: string): string {
  const found = diagnosticOf(text);
  return found ? formatDiagnostic(found, text) : '';
}

function inMain(statements: string): string {
  return `class T {\n  void m() {\n    ${statements}\n  }\n}\n`;
}

test('parses every kind of syntax', () => {
  const text = readFileSync('test/programs/java/EverySyntax.java', 'utf8');
  expect(complaint(text)).toBe('');
});

test('a missing semicolon is reported just after the token before it', () => {
  expect(complaint(inMain('int x = 1\n    int y = 2;'))).toBe(
    "T.java:3: error: ';' expected\n    int x = 1\n             ^",
  );
});

test('an expression alone is not a statement', () => {
  expect(complaint(inMain('x + 1;'))).toBe('T.java:3: error: not a statement\n    x + 1;\n      ^');
});

test('the end of the file is reported after the last token', () => {
  expect(complaint('class T {\n  void m() {\n')).toBe(
    'T.java:2: error: reached end of file while parsing\n  void m() {\n            ^',
  );
});

test('details go below the caret', () => {
  expect(complaint(inMain('switch (o) { case Integer i -> {} }'))).toBe(
    [
      'T.java:3: error: patterns in switch statements are a preview feature and are disabled by default.',
      '    switch (o) { case Integer i -> {} }',
      '                      ^',
      '  (use --enable-preview to enable patterns in switch statements)',
    ].join('\n'),
  );
});

test('no text makes the parser throw', () => {
  const words = fc.constantFrom(
    ...(
      'class T { } ( ) [ ] < > >> ; , . :: -> @ ? : = + - ! "a" \'b\' 1 0x 1.5f x y int void new this super ' +
      'if else for while do try catch finally switch case default return throw record enum interface yield ' +
      'static final var instanceof import package """ \\ # \n'
    ).split(' '),
  );
  const programs = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words, { maxLength: 60 }).map((parts) => parts.join(' ')),
    fc.array(words, { maxLength: 40 }).map((parts) => inMain(parts.join(' '))),
  );
  fc.assert(
    fc.property(programs, (text) => {
      const found = diagnosticOf(text);
      return found === null || (found.from <= found.at && found.to <= text.length);
    }),
    { numRuns: 1000, seed: 7 },
  );
}, 60_000);

test('deep nesting and long chains are refused, not overflowed', () => {
  for (const nest of ['('.repeat(50_000), '{'.repeat(50_000), 'a<'.repeat(50_000), 'x->'.repeat(50_000)]) {
    expect(diagnosticOf(inMain(nest))).not.toBeNull();
  }
  for (const link of ['+x', '.x', '.x()', '[0]', '?x:x', '=x', '&&x']) {
    expect(diagnosticOf(inMain(`y = x${link.repeat(20_000)};`))?.severity).toBe('unsupported');
  }
});
