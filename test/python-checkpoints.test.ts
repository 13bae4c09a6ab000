import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { loadMachine, type SavedMachine, saveMachine } from '../src/interpreter/machine/snapshot';
import type { MachineState } from '../src/interpreter/machine/state';
import { type PythonRun, runPython } from '../src/interpreter/python/library/run-python';

const PROGRAMS = ['language.py', 'threads.py', 'errors.py', 'library.py'];

function text(file: string): string {
  return readFileSync(`test/programs/python/${file}`, 'utf8');
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

for (const file of PROGRAMS) {
  test(`${file}: a copy of the state, put in its place at any moment, changes nothing`, () => {
    const whole = runPython(file, text(file));
    const random = chance(file.length);
    let copies = 0;
    let before: SavedMachine | null = null;
    const copied = runPython(file, text(file), {
      maxStatements: 7,
      between: (state) => {
        if (random(4) > 0) return state;
        copies += 1;
        before = saveMachine(state, before);
        const loaded = loadMachine(before);
        expect(isDeepStrictEqual(withoutFreeSlots(loaded), withoutFreeSlots(state))).toBe(true);
        return loaded;
      },
    });
    expect(copies).toBeGreaterThan(10);
    expect(copied).toEqual(whole);
  });

  test(`${file}: any checkpoint, run on, gives the same as never having stopped`, () => {
    const whole = runPython(file, text(file), { maxStatements: 50 });
    const random = chance(file.length + 1);
    const checkpoints: (() => PythonRun)[] = [];
    runPython(file, text(file), {
      maxStatements: 50,
      checkpoint: (runOn) => {
        if (random(3) === 0 && checkpoints.length < 40) checkpoints.push(runOn);
      },
    });
    expect(checkpoints.length).toBeGreaterThan(3);
    for (const runOn of checkpoints) expect(runOn()).toEqual(whole);
  });
}
