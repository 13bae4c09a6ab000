import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ALL_RULES } from '../further/all-rules';
import { tokenize } from '../lexer/lexer';
import { parseJava } from '../parser/parse';
import { bringRareRules } from '../rare-rules';
import type { SignatureFile } from '../signatures/library';
import { loadLibraries } from '../signatures/load-libraries';
import { checkJava } from './reports/told-check';

bringRareRules(ALL_RULES);

const jdk = JSON.parse(readFileSync('src/interpreter/java/signatures/jdk.json', 'utf8')) as SignatureFile;
const libraries = loadLibraries([jdk]);
const programs = ['EverySyntax', 'TreeJdk', 'BankJdk', 'WordCountJdk'].map((name) => {
  const text = readFileSync(`test/programs/java/${name}.java`, 'utf8');
  return { text, tokens: tokenize(text).filter((token) => token.kind !== 'end') };
});

function check(text: string): readonly unknown[] | null {
  const { unit } = parseJava('T.java', text);
  return unit && checkJava(unit, libraries);
}

test('no program that parses makes the checker throw', () => {
  const edit = fc.record({ at: fc.nat(), from: fc.nat() });
  const drawn = fc.record({
    program: fc.constantFrom(...programs),
    edits: fc.array(edit, { minLength: 1, maxLength: 3 }),
  });
  let checked = 0;
  fc.assert(
    fc.property(drawn, ({ program: { text, tokens }, edits }) => {
      let mutated = text;
      // Edits go from the back to the front, so that the offsets of the others stay right.
      const places = edits.map(({ at, from }) => {
        const to = tokens[at % tokens.length];
        const alike = tokens.filter(({ kind }) => kind === to?.kind);
        return { to, by: alike[from % alike.length] };
      });
      places.sort((left, right) => (right.to?.start ?? 0) - (left.to?.start ?? 0));
      for (const { to, by } of places) {
        if (!to || !by) continue;
        mutated = mutated.slice(0, to.start) + text.slice(by.start, by.end) + mutated.slice(to.end);
      }
      if (check(mutated)) checked += 1;
    }),
    { numRuns: 150, seed: 11 },
  );
  expect(checked).toBeGreaterThan(75);
}, 60_000);

test('classes and type variables that inherit from themselves are reported and survived', () => {
  const text =
    'class A extends B { int f() { return g(); } }\nclass B extends A { }\ninterface I extends I { }\n';
  expect(check(text)).not.toHaveLength(0);
  expect(check('class A<T extends U, U extends T> { T t; int f() { return t.x; } }')).not.toHaveLength(0);
});

test('the deepest code that parses is checked without overflowing the stack', () => {
  const chain = (links: number): string => `x${'.toString()'.repeat(links)}`;
  const wrapped = (text: string, levels: number): string =>
    `${'f('.repeat(levels)}${text}${')'.repeat(levels)}`;
  const sums = `${'1 + '.repeat(400)}1`;
  for (const expression of [chain(400), wrapped(chain(300), 200), wrapped(sums, 150)]) {
    const text = `class T { String f(Object o) { return null; } void m(Object x) { f(${expression}); } }`;
    expect(check(text)).toEqual([]);
  }
});
