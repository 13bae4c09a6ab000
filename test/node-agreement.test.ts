import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { answerPlainly, type PlainWorld, runToEnd } from '../src/interpreter/java/library/run-java';
import { compileJavaScript } from '../src/interpreter/javascript/compile/compile-javascript';
import { javaScriptLibrary } from '../src/interpreter/javascript/library/javascript-library';
import { runJavaScript } from '../src/interpreter/javascript/library/run-javascript';
import { broughtParts } from '../src/interpreter/javascript/parts/javascript-parts';
import { createMachine, runMachine } from '../src/interpreter/machine/machine';

const FOLDER = 'scripts/node-agreement';

interface Recorded {
  readonly programs: Readonly<
    Record<string, { readonly output: string; readonly errors: string; readonly exitCode: number }>
  >;
}

const recorded = JSON.parse(readFileSync(`${FOLDER}/recorded.json`, 'utf8')) as Recorded;
const programs = Object.entries(recorded.programs);
const textOf = (file: string): string => readFileSync(`${FOLDER}/programs/${file}`, 'utf8');

test.each(programs)('%s prints what Node prints', (file, expected) => {
  const { output, errors, exitCode } = runJavaScript(file, textOf(file));
  expect(output).toBe(expected.output);
  expect(errors).toBe(expected.errors);
  expect(exitCode).toBe(expected.exitCode);
});

/** A small generator of its own: tests must repeat themselves exactly. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}

test.each(programs)('%s: any checkpoint, run on, gives the same as never having stopped', (file) => {
  const { program } = compileJavaScript(javaScriptLibrary(broughtParts()), file, textOf(file));
  if (program === null) throw new Error(`${file} does not compile`);
  const random = chance(file.length);
  const state = createMachine(program);
  const world: PlainWorld = { output: '', errors: '', timeMicros: 0, randomCalls: 0 };
  const checkpoints: { state: typeof state; world: PlainWorld }[] = [];
  for (let slice = 0; slice < 100_000; slice++) {
    if (random(12) === 0 && checkpoints.length < 20) {
      checkpoints.push({ state: structuredClone(state), world: { ...world } });
    }
    const result = runMachine(program, state, {
      nowMicros: world.timeMicros,
      maxStatements: 1 + random(40),
      host: (call) => answerPlainly(world, call),
    });
    world.timeMicros += result.statements;
    if (result.reason === 'ended') break;
    if (result.wakeAtMicros !== null)
      world.timeMicros = Math.max(world.timeMicros, Math.ceil(result.wakeAtMicros));
  }
  expect(state.phase).toBe('ended');
  for (const checkpoint of checkpoints) {
    runToEnd(program, checkpoint.state, checkpoint.world, () => 1 + random(5000));
    expect(checkpoint.world.output).toBe(world.output);
    expect(checkpoint.state.statements).toBe(state.statements);
  }
});

test('no text makes the compiler or the machine fail', () => {
  const random = chance(7);
  const tokens = programs.flatMap(([file]) => textOf(file).match(/[\w$]+|\s+|[^\s\w]/g) ?? []);
  for (let round = 0; round < 400; round++) {
    const start = random(tokens.length - 120);
    const piece = tokens.slice(start, start + 20 + random(100));
    for (let change = 0; change < 3; change++)
      piece[random(piece.length)] = tokens[random(tokens.length)] ?? '';
    const { program } = compileJavaScript(javaScriptLibrary(broughtParts()), 'fuzz.js', piece.join(''));
    if (program === null) continue;
    const state = createMachine(program, { limits: { statements: 2000, heapObjects: 100_000 } });
    const world: PlainWorld = { output: '', errors: '', timeMicros: 0, randomCalls: 0 };
    for (let slice = 0; slice < 40; slice++) {
      const host = (call: Parameters<typeof answerPlainly>[1]) => answerPlainly(world, call);
      const { reason, wakeAtMicros } = runMachine(program, state, {
        nowMicros: world.timeMicros,
        maxStatements: 500,
        host,
      });
      world.timeMicros += 500;
      if (reason === 'ended') break;
      if (wakeAtMicros !== null) world.timeMicros = Math.max(world.timeMicros, Math.ceil(wakeAtMicros));
    }
    expect(['running', 'ended', 'shuttingDown']).toContain(state.phase);
  }
});

interface FaultyText {
  readonly text: string;
  readonly message: string | null;
  readonly line: number;
  readonly column: number;
}

test('says about faulty texts what V8 says', () => {
  const { recorded: cases } = JSON.parse(readFileSync(`${FOLDER}/syntax-errors.json`, 'utf8')) as {
    readonly recorded: readonly FaultyText[];
  };
  const faults = cases.map(
    ({ text }) => compileJavaScript(javaScriptLibrary(broughtParts()), 's.js', text).fault,
  );
  const same = cases.filter(({ message }, index) => message === (faults[index]?.message ?? null));
  const placed = cases.filter(({ text, message, line, column }, index) => {
    const from = faults[index]?.from ?? -1;
    const before = text.slice(0, Math.max(0, from));
    const isHere = line === before.split('\n').length && column === from - before.lastIndexOf('\n');
    return message !== null && (column === 0 || isHere);
  });
  expect(cases.length).toBe(101);
  expect(same.length).toBeGreaterThanOrEqual(89);
  expect(placed.length).toBeGreaterThanOrEqual(81);
});
