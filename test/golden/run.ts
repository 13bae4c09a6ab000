import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type GoldenFile, type GoldenVerdict, judge } from './adapter';
import { adapters } from './adapters';

const failuresShown = 3;
const usage = 'usage: npm run --silent golden -- [--dir DIR]';

class UnreadableInput extends Error {}

function directory(args: readonly string[]): string {
  if (args.length === 0) return join(projectRoot(), 'test', 'golden');
  const [flag, dir, ...rest] = args;
  if (flag !== '--dir' || dir === undefined || rest.length > 0) throw new UnreadableInput(usage);
  return resolve(dir);
}

// The command runs bundled from .cache/cli, two folders below the project.
function projectRoot(): string {
  return fileURLToPath(new URL('../..', import.meta.url));
}

function goldenNames(dir: string): string[] {
  try {
    return readdirSync(dir)
      .filter((name) => name.endsWith('.json'))
      .sort();
  } catch (thrown) {
    throw new UnreadableInput(`${dir} cannot be read: ${reason(thrown)}`);
  }
}

function goldenFile(path: string): GoldenFile {
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(path, 'utf8'));
  } catch (thrown) {
    throw new UnreadableInput(`${path} cannot be read: ${reason(thrown)}`);
  }
  if (typeof read !== 'object' || read === null || !('vectors' in read) || !Array.isArray(read.vectors))
    throw new UnreadableInput(`${path} has no list of "vectors"`);
  return read as GoldenFile;
}

function reason(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

function showFailures(name: string, verdict: GoldenVerdict): void {
  for (const failure of verdict.failures.slice(0, failuresShown)) {
    console.error(`${name} vector ${failure.index}`);
    console.error(`  expected ${JSON.stringify(failure.expected)}`);
    console.error(`  actual   ${JSON.stringify(failure.actual)}`);
  }
}

/** Runs every golden file of a folder; the answer is the exit code: 0 all passed, 1 some failed. */
function run(args: readonly string[]): number {
  const dir = directory(args);
  let passed = 0;
  let failed = 0;
  for (const file of goldenNames(dir)) {
    const name = basename(file, '.json');
    const adapter = adapters.find((each) => each.name === name);
    if (adapter === undefined) {
      console.log(`${name} no adapter`);
      continue;
    }
    const verdict = judge(adapter, goldenFile(join(dir, file)));
    const { notCovered } = verdict;
    const rest = notCovered === 0 ? '' : `, ${notCovered} not covered`;
    console.log(`${name} ${verdict.passed}/${verdict.total}${rest}`);
    showFailures(name, verdict);
    passed += verdict.passed;
    failed += verdict.failures.length;
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

try {
  process.exitCode = run(process.argv.slice(2));
} catch (thrown) {
  if (!(thrown instanceof UnreadableInput)) throw thrown;
  console.error(thrown.message);
  process.exitCode = 2;
}
