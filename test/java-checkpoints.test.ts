import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { compileJava } from '../src/interpreter/java/library/compile-java';
import { answerPlainly, type PlainWorld, runJava, runToEnd } from '../src/interpreter/java/library/run-java';
import { createMachine, runMachine } from '../src/interpreter/machine/machine';
import type { Program } from '../src/interpreter/machine/program';
import { loadMachine, type SavedMachine, saveMachine } from '../src/interpreter/machine/snapshot';
import type { MachineState } from '../src/interpreter/machine/state';

const PROGRAMS = [
  'test/golden/java-programs/A05.java',
  'test/programs/jdk/Clocks.java',
  'test/programs/jdk/Exceptions.java',
  'test/programs/jdk/Threads.java',
];

function compiled(path: string): Program {
  const text = readFileSync(path, 'utf8');
  const { program } = compileJava([{ path: path.slice(path.lastIndexOf('/') + 1), text }], []);
  if (!program) throw new Error(`${path} does not compile`);
  return program;
}

/** A small generator of its own: tests must repeat themselves exactly. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}

/** What lies in a frame above its stack means nothing. */
function withoutFreeSlots(state: MachineState): MachineState {
  const frames = (thread: MachineState['threads'][number]) =>
    thread.frames.map((frame) => ({ ...frame, slots: frame.slots.slice(0, frame.sp) }));
  return { ...state, threads: state.threads.map((thread) => ({ ...thread, frames: frames(thread) })) };
}

for (const path of PROGRAMS) {
  test(`${path}: any checkpoint, run on, gives the same as never having stopped`, {
    timeout: 120_000,
  }, () => {
    const program = compiled(path);
    const random = chance(path.length);
    const state = createMachine(program);
    const world: PlainWorld = { output: '', errors: '', timeMicros: 0, randomCalls: 0 };
    const checkpoints: { saved: SavedMachine; copy: typeof state; world: PlainWorld }[] = [];
    for (let slice = 0; slice < 100_000; slice++) {
      if (random(40) === 0 && checkpoints.length < 60) {
        const saved = saveMachine(state, checkpoints.at(-1)?.saved ?? null);
        checkpoints.push({ saved, copy: structuredClone(state), world: { ...world } });
      }
      const result = runMachine(program, state, {
        nowMicros: world.timeMicros,
        maxStatements: 1 + random(90),
        host: (call) => answerPlainly(world, call),
      });
      world.timeMicros += result.statements;
      if (result.reason === 'ended') break;
      if (result.wakeAtMicros !== null) world.timeMicros = Math.max(world.timeMicros, result.wakeAtMicros);
    }
    expect(checkpoints.length).toBeGreaterThan(1);
    for (const checkpoint of checkpoints) {
      const loaded = loadMachine(checkpoint.saved);
      expect(isDeepStrictEqual(withoutFreeSlots(loaded), withoutFreeSlots(checkpoint.copy))).toBe(true);
      runToEnd(program, loaded, checkpoint.world, () => 1 + random(5000));
      expect(checkpoint.world).toEqual(world);
      expect(loaded.statements).toBe(state.statements);
    }
  });
}

test('the size of the slices changes nothing', { timeout: 60_000 }, () => {
  const text = readFileSync('test/programs/jdk/Threads.java', 'utf8');
  const whole = runJava('Threads.java', text);
  for (const seed of [1, 2, 3]) {
    const random = chance(seed);
    expect(runJava('Threads.java', text, { maxStatements: () => 1 + random(seed * 40) })).toEqual(whole);
  }
});
