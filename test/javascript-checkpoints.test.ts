import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { answerPlainly, type PlainWorld, runToEnd } from '../src/interpreter/java/library/run-java';
import { compiledWhole } from '../src/interpreter/javascript/library/run-javascript';
import { createMachine, runMachine } from '../src/interpreter/machine/machine';
import { loadMachine, type SavedMachine, saveMachine } from '../src/interpreter/machine/snapshot';
import type { MachineState } from '../src/interpreter/machine/state';

const PROGRAMS = ['arrays.js', 'classes.js', 'more.js', 'promises.js', 'texts.js'];

/** What lies in a frame above its stack means nothing. */
function withoutFreeSlots(state: MachineState): MachineState {
  const frames = (thread: MachineState['threads'][number]) =>
    thread.frames.map((frame) => ({ ...frame, slots: frame.slots.slice(0, frame.sp) }));
  return { ...state, threads: state.threads.map((thread) => ({ ...thread, frames: frames(thread) })) };
}

test.each(PROGRAMS)('%s: any checkpoint, run on, gives the same as never having stopped', (file) => {
  const text = readFileSync(`scripts/node-agreement/programs/${file}`, 'utf8');
  const program = compiledWhole(file, text);
  const state = createMachine(program);
  const world: PlainWorld = { output: '', errors: '', timeMicros: 0, randomCalls: 0 };
  const checkpoints: { saved: SavedMachine; copy: MachineState; world: PlainWorld }[] = [];
  for (let slice = 0; slice < 100_000; slice++) {
    if (slice % 5 === 0 && checkpoints.length < 40) {
      const saved = saveMachine(state, checkpoints.at(-1)?.saved ?? null);
      checkpoints.push({ saved, copy: structuredClone(state), world: { ...world } });
    }
    const { reason, statements, wakeAtMicros } = runMachine(program, state, {
      nowMicros: world.timeMicros,
      maxStatements: 7 + (slice % 11),
      host: (call) => answerPlainly(world, call),
    });
    world.timeMicros += statements;
    if (reason === 'ended') break;
    if (wakeAtMicros !== null) world.timeMicros = Math.max(world.timeMicros, wakeAtMicros);
  }
  expect(checkpoints.length).toBeGreaterThan(2);
  for (const checkpoint of checkpoints) {
    const loaded = loadMachine(checkpoint.saved);
    expect(isDeepStrictEqual(withoutFreeSlots(loaded), withoutFreeSlots(checkpoint.copy))).toBe(true);
    runToEnd(program, loaded, checkpoint.world, () => 5000);
    expect(checkpoint.world).toEqual(world);
  }
});
