import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { programOf } from '../scripts/jdk-agreement/generate-programs.mjs';
import { runJava } from '../src/interpreter/java/library/run-java';

/**
 * Programs made by chance, with what a real JDK printed for them (scripts/jdk-agreement/record-generated.mjs): the
 * programs are made again from their seeds. The first characters are there for a difference to be read.
 */
interface Recorded {
  readonly seed: number;
  readonly begins: string;
  readonly sha256: string;
  readonly errors: string;
  readonly exitCode: number;
}

const FILE = process.env['GENERATED_JAVA'] ?? 'test/golden/generated-java.json';
const { vectors } = JSON.parse(readFileSync(FILE, 'utf8')) as { readonly vectors: readonly Recorded[] };

test('a hundred programs are recorded', () => {
  expect(vectors.length).toBeGreaterThanOrEqual(100);
});

for (const { seed, begins, sha256, errors, exitCode } of vectors) {
  test(`the program of seed ${seed} prints what the JDK prints`, () => {
    const { name, text } = programOf(seed);
    const run = runJava(`${name}.java`, text);
    expect(run.output.slice(0, begins.length)).toBe(begins);
    expect(createHash('sha256').update(run.output).digest('hex')).toBe(sha256);
    expect(run.errors).toBe(errors);
    expect(run.exitCode).toBe(exitCode);
    expect(run.reason).toBe('ended');
  });
}
