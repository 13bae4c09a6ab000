import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runPython } from '../src/interpreter/python/library/run-python';

interface Recorded {
  readonly version: string;
  readonly programs: Readonly<Record<string, { output: string; errors: string; exitCode: number }>>;
  readonly faults: readonly { readonly text: string; readonly errors: string }[];
}

/** What CPython 3.11 printed: scripts/python-agreement/record.mjs. */
const recorded = JSON.parse(readFileSync('test/golden/python-programs.json', 'utf8')) as Recorded;
const FOLDER = 'test/programs/python';

for (const file of readdirSync(FOLDER)) {
  test(`${file} prints what ${recorded.version} prints`, () => {
    const run = runPython(file, readFileSync(`${FOLDER}/${file}`, 'utf8'));
    expect(run).toEqual({ ...recorded.programs[file], reason: 'ended' });
  });
}

test('mistakes in a text are told in the words of CPython, at its line and place', () => {
  const elsewhere: string[] = [];
  const otherwise: string[] = [];
  for (const { text, errors } of recorded.faults) {
    const said = runPython('fault.py', text).errors;
    if (said === errors) continue;
    const isSame = lastLine(said) === lastLine(errors) && said.split('\n')[0] === errors.split('\n')[0];
    (isSame ? elsewhere : otherwise).push(text.split('\n')[0] ?? '');
  }
  expect(recorded.faults.length).toBeGreaterThan(50);
  expect(elsewhere).toEqual(ELSEWHERE);
  expect(otherwise).toEqual(OTHERWISE);
});

/** Said of the right line in the right words, at another place of it. */
const ELSEWHERE = ["f'{a'", "f'{}'", 'if x = 1:', 'x = 08', 'x = 1__0', 'print(f"{x!z}")'];

/** Said in other words. */
const OTHERWISE = ['while True print(1)', '(a for a in b) = 1', 'for 1 in x: pass'];

function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1) ?? '';
}
