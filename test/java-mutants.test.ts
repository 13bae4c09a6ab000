import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compileJava } from '../src/interpreter/java/library/compile-java';
import { type PlainWorld, runToEnd } from '../src/interpreter/java/library/run-java';
import { createMachine } from '../src/interpreter/machine/machine';

const FOLDER = 'test/programs/jdk';
const LIMITS = {
  statements: 20_000,
  stackDepth: 500,
  heapObjects: 60_000,
  heapBytes: 16_000_000,
  outputLength: 50_000,
  threads: 50,
};

/** Replaces, deletes or repeats one token, so that most mutants are wrong and some are merely strange. */
function mutant(text: string, seed: number): string {
  const tokens = [...text.matchAll(/\w+|[^\s\w]/g)];
  const pick = (salt: number): RegExpMatchArray =>
    tokens[(Math.imul(seed + salt, 2654435761) >>> 0) % tokens.length] as RegExpMatchArray;
  const victim = pick(0);
  const at = victim.index ?? 0;
  const replacement = ['', pick(7)[0], `${victim[0]} ${victim[0]}`][seed % 3] ?? '';
  return text.slice(0, at) + replacement + text.slice(at + victim[0].length);
}

test('no mutant of a program brings the host down', { timeout: 240_000 }, () => {
  const outcomes = new Map<string, number>();
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.java'))) {
    const text = readFileSync(`${FOLDER}/${file}`, 'utf8');
    for (let seed = 1; seed <= 12; seed++) {
      const { program } = compileJava([{ path: file, text: mutant(text, seed * 101) }], []);
      let outcome = 'refused';
      if (program) {
        const world: PlainWorld = { output: '', errors: '', timeMicros: 0, randomCalls: 0 };
        outcome = runToEnd(program, createMachine(program, { limits: LIMITS }), world, () => 5000);
      }
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
  }
  expect([...outcomes.keys()].every((outcome) => ['refused', 'ended', 'deadlock'].includes(outcome))).toBe(
    true,
  );
  expect(outcomes.get('refused') ?? 0).toBeGreaterThan(20);
});
