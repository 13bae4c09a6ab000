import { expect, it } from 'vitest';
import { noteChange, objectAt } from './heap';
import { DEFAULT_LIMITS } from './limits';
import { createMachine } from './machine';
import type { Program } from './program';
import { loadMachine, saveMachine } from './snapshot';
import type { MachineState } from './state';

/** A run of no program with a heap of 100 objects. */
function machine(): MachineState {
  const code = { id: 0, localCount: 2 };
  const program = {
    codes: [code],
    classes: [{ id: 0, element: null, fields: [] }],
    staticCount: 2,
    wellKnown: { start: 0, objectArray: 0, textArray: 0, text: 0 },
  } as unknown as Program;
  const state = createMachine(program, { limits: DEFAULT_LIMITS });
  while (state.heap.length < 100) state.heap.push({ classId: 3, contents: [state.heap.length, 0] });
  return state;
}

it('is the run that it is a copy of', () => {
  const state = machine();
  state.heap[50] = null;
  state.heap[60] = { classId: 4, contents: [], entries: new Map([['key', [1, 2]]]) };
  state.heap[61] = { classId: 5, contents: new Float64Array([1, -0, Number.NaN]) };
  state.heap[62] = { classId: 6, contents: 'text' };
  state.statics[1] = 2n ** 60n;
  state.monitors.set(7, { owner: 1, entries: 2 });
  state.interned.set('text', 62);
  const expected = structuredClone(state);
  for (const frame of expected.threads[0]?.frames ?? []) frame.slots.length = frame.sp;
  expected.changedPages = new Uint8Array(4);
  expect(loadMachine(saveMachine(state, null))).toEqual(expected);
});

it('shares what did not change with the copy before, and nothing with the run', () => {
  const state = machine();
  const first = saveMachine(state, null);
  expect(saveMachine(state, first).heap).toEqual(first.heap);
  (objectAt(state, 40).contents as number[])[1] = 9;
  const second = saveMachine(state, first);
  expect(second.heap.map((page, index) => page === first.heap[index])).toEqual([true, false, true, true]);
  const shared = second.heap[1]?.filter((object, index) => object === first.heap[1]?.[index]);
  expect(shared).toHaveLength(31);
  (objectAt(state, 40).contents as number[])[1] = 10;
  expect(first.heap[1]?.[8]).toEqual({ classId: 3, contents: [40, 0] });
  expect(second.heap[1]?.[8]).toEqual({ classId: 3, contents: [40, 9] });
});

const slotsOf = (state: MachineState, handle: number) => objectAt(state, handle).contents as number[];

it.each<[string, (state: MachineState) => unknown]>([
  ['a field that becomes minus zero', (state) => slotsOf(state, 5).splice(1, 1, -0)],
  ['another class', (state) => state.heap.splice(5, 1, { classId: 4, contents: [5, 0] })],
  ['a longer list', (state) => slotsOf(state, 5).push(0)],
  ['an object that is gone', (state) => state.heap.splice(99, 1, null)],
  ['an object more', (state) => state.heap.push({ classId: 3, contents: [100, 0] })],
  ['a heap that is shorter', (state) => state.heap.pop()],
  ['a text that was interned', (state) => state.interned.set('new', 5)],
  ['a slot of a frame', (state) => state.threads[0]?.frames[0]?.slots.splice(1, 1, 3)],
])('sees %s', (_name, change) => {
  const state = machine();
  const before = saveMachine(state, null);
  const shown = structuredClone(before);
  change(state);
  noteChange(state, 5);
  noteChange(state, 99);
  const after = loadMachine(saveMachine(state, before));
  const whole = loadMachine(saveMachine(state, null));
  expect(after).toEqual(whole);
  expect(after).not.toEqual(loadMachine(before));
  expect(before).toEqual(shown);
});

it('looks at no page in which nothing changed', () => {
  const state = machine();
  const first = saveMachine(state, null);
  // Behind the back of all that notes changes.
  state.heap[70] = null;
  expect(saveMachine(state, first).heap).toEqual(first.heap);
  noteChange(state, 70);
  expect(saveMachine(state, first).heap[2]?.[6]).toBeNull();
});

it('may be run on from without being changed', () => {
  const saved = saveMachine(machine(), null);
  const shown = structuredClone(saved);
  const loaded = loadMachine(saved);
  (objectAt(loaded, 5).contents as number[])[0] = 77;
  loaded.statics[0] = 5;
  loaded.threads[0]?.frames.pop();
  loaded.interned.set('x', 1);
  expect(saved).toEqual(shown);
});
