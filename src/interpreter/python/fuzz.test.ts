import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokensOf } from './lexer/lexer';
import { nativeNames } from './library/native-table';
import { runPython } from './library/run-python';

const FOLDER = 'test/programs/python';
const programs = readdirSync(FOLDER).map((file) => {
  const text = readFileSync(`${FOLDER}/${file}`, 'utf8');
  return { text, tokens: tokensOf(text).tokens.filter(({ from, to }) => to > from) };
});

/** So many slices of so many statements are enough for every program that ends. */
const BUDGET = { slices: 300, maxStatements: 400, limits: { heapObjects: 60_000, outputLength: 100_000 } };

/** Reasons for which a run is over; a host that crashed would throw instead. */
const REASONS = ['ended', 'endless', 'deadlock'];

test('no text makes the host crash or takes more than its budget: programs with tokens changed', () => {
  const edit = fc.record({
    at: fc.nat(),
    from: fc.nat(),
    how: fc.constantFrom('replace', 'delete', 'insert'),
  });
  const drawn = fc.record({
    program: fc.constantFrom(...programs),
    edits: fc.array(edit, { minLength: 1, maxLength: 3 }),
  });
  let ran = 0;
  fc.assert(
    fc.property(drawn, ({ program: { text, tokens }, edits }) => {
      let mutated = text;
      // Edits go from the back to the front, so that the offsets of the others stay right.
      const places = edits.map(({ at, from, how }) => ({
        to: tokens[at % tokens.length],
        by: tokens[from % tokens.length],
        how,
      }));
      places.sort((left, right) => (right.to?.from ?? 0) - (left.to?.from ?? 0));
      for (const { to, by, how } of places) {
        if (!to || !by) continue;
        const given = how === 'delete' ? '' : by.text;
        mutated = mutated.slice(0, to.from) + given + mutated.slice(how === 'insert' ? to.from : to.to);
      }
      const run = runPython('mutant.py', mutated, BUDGET);
      expect(REASONS).toContain(run.reason);
      ran += 1;
    }),
    { numRuns: 300, seed: 17 },
  );
  expect(ran).toBe(300);
}, 120_000);

test('no text makes the host crash or takes more than its budget: any characters', () => {
  const pieces = [
    'def ',
    'f',
    '(',
    ')',
    ':',
    '\n',
    '    ',
    'x',
    '=',
    '1',
    "'",
    '"',
    '{',
    '}',
    '[',
    ']',
    ',',
    '*',
    '**',
  ];
  const more = [
    'lambda ',
    'if ',
    'else ',
    'for ',
    'in ',
    'yield ',
    '@',
    '.',
    'f"',
    '\\',
    '#',
    'class ',
    'try:',
    'é',
    '0x',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces, ...more), { maxLength: 40 }), (texts) => {
      expect(REASONS).toContain(runPython('text.py', texts.join(''), BUDGET).reason);
    }),
    { numRuns: 500, seed: 23 },
  );
});

test('no call of what the library has makes the host crash, whatever is passed', () => {
  const values = [
    '0',
    '-1',
    '2.5',
    "'abc'",
    "b'x'",
    '[1, 2]',
    "(1, 'a')",
    "{'a': 1}",
    '{1}',
    'None',
    'True',
    'len',
  ];
  const more = [
    'lambda: 1',
    "ValueError('x')",
    'range(3)',
    '(x for x in [1])',
    '10**30',
    'int',
    'object()',
    '...',
  ];
  const names = nativeNames().filter((name) => !name.startsWith('__') && !name.startsWith('new '));
  const call = fc.record({
    name: fc.constantFrom(
      ...names,
      'sorted',
      'max',
      'zip',
      'sum',
      'map',
      'print',
      'int',
      'str',
      'list',
      'dict',
    ),
    args: fc.array(fc.constantFrom(...values, ...more), { maxLength: 4 }),
  });
  fc.assert(
    fc.property(fc.array(call, { minLength: 20, maxLength: 20 }), (calls) => {
      const lines = calls.map(
        ({ name, args }) => `try:\n    repr(${name}(${args.join(', ')}))\nexcept BaseException:\n    pass\n`,
      );
      expect(runPython('calls.py', lines.join(''), BUDGET)).toMatchObject({ exitCode: 0, reason: 'ended' });
    }),
    { numRuns: 60, seed: 31 },
  );
});
