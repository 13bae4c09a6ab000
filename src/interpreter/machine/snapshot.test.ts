import { expect, it } from 'vitest';
import { noteChange, objectAt } from './heap';
import { DEFAULT_LIMITS } from './limits';
import { createMachine } from './machine';
import type { Program } from './program';
import { loadMachine, type SavedMachine, saveMachine } from './snapshot';
import type { Entries, MachineState, Value } from './state';

/** A run of no program with a heap of 600 places. */
function machine(): MachineState {
  const code = { id: 0, localCount: 2 };
  const program = {
    codes: [code],
    classes: [{ id: 0, element: null, fields: [] }],
    staticCount: 2,
    wellKnown: { start: 0, objectArray: 0, textArray: 0, text: 0 },
  } as unknown as Program;
  const state = createMachine(program, { limits: DEFAULT_LIMITS });
  while (state.heap.length < 600) state.heap.push({ classId: 3, contents: [state.heap.length, 0] });
  return state;
}

/** Everything that differs in how it is kept. */
function mixed(): MachineState {
  const state = machine();
  const { heap } = state;
  const many = Array.from({ length: 3000 }, (_, index) => (index * index) % 70_001);
  const entries = (count: number): Entries =>
    new Map(many.slice(0, count).map((value, index) => [index % 2 ? `key ${index}` : index, [value, -1]]));
  heap[50] = null;
  heap[60] = {
    classId: 4,
    contents: [],
    entries: new Map<string | number, Value[]>([
      ['key', [1, 2]],
      [7.5, []],
      ['', [0]],
    ]),
  };
  heap[61] = { classId: 5, contents: new Float64Array([1, -0, Number.NaN]) };
  heap[62] = { classId: 6, contents: 'text' };
  heap[63] = {
    classId: 7,
    contents: [-0, 0, -256, -257, 65_263, 65_264, 2 ** 31, -(2 ** 31), 0.1, Number.NaN],
  };
  heap[64] = {
    classId: 8,
    contents: [2n ** 60n, -(2n ** 63n), 1 - 2 ** 52, -(2 ** 52), 65_535 - 2 ** 52, 2 ** 53],
  };
  heap[65] = { classId: 9, contents: Int8Array.of(-1, 2, 3) };
  heap[66] = { classId: 10, contents: Uint16Array.from(many) };
  heap[67] = { classId: 11, contents: many.slice() };
  heap[68] = { classId: 12, contents: [5n], entries: entries(700) };
  heap[69] = { classId: 300, contents: many.slice(0, 256), entries: entries(64) };
  heap[70] = { classId: 12, contents: many.map((value) => (value % 5 ? value : BigInt(value) << 60n)) };
  heap[71] = { classId: 12, contents: '', entries: entries(65) };
  heap[72] = { classId: 13, contents: Float32Array.of(0.5, Number.POSITIVE_INFINITY) };
  state.statics[1] = 2n ** 60n;
  for (let monitor = 0; monitor < 3; monitor++) state.monitors.set(monitor * 7, { owner: 1, entries: 2 });
  for (let each = 0; each < 200; each++) state.interned.set(`text ${each}`, each);
  state.boxes.set(-3, 4).set(70_000, 5);
  state.identityHashes.set(9, 0x7fffffff);
  return { ...state, initialized: Uint8Array.of(0, 1, 2, 3) };
}

it('is the run that it is a copy of', () => {
  const state = mixed();
  const expected = structuredClone(state);
  for (const frame of expected.threads[0]?.frames ?? []) frame.slots.length = frame.sp;
  expected.changed = new Uint8Array(600);
  expect(loadMachine(saveMachine(state, null))).toEqual(expected);
});

it('shares what did not change with the copy before, and nothing with the run', () => {
  const state = mixed();
  const first = saveMachine(state, null);
  const again = saveMachine(state, first);
  for (const name of Object.keys(first) as (keyof typeof first)[]) {
    if (name !== 'heap' && name !== 'threads') expect(again[name], name).toBe(first[name]);
  }
  expect(again.threads[0]).toBe(first.threads[0]);
  (objectAt(state, 300).contents as number[])[1] = 9;
  const second = saveMachine(state, again);
  expect(second.heap.pages.map((page, index) => page === first.heap.pages[index])).toEqual([
    true,
    false,
    true,
  ]);
  expect(second.heap.pages[1]?.base).toBe(first.heap.pages[1]?.base);
  expect(second.heap.pages[1]?.changes?.units.length).toBe(6);
  (objectAt(state, 300).contents as number[])[1] = 10;
  expect(loadMachine(first).heap[300]?.contents).toEqual([300, 0]);
  expect(loadMachine(second).heap[300]?.contents).toEqual([300, 9]);
  (objectAt(state, 300).contents as number[])[1] = 0;
  expect(saveMachine(state, second).heap.pages[1]?.changes).toBeNull();
});

it('shares the pieces of something long around what was put in and taken out', () => {
  const state = mixed();
  const first = saveMachine(state, null);
  const list = objectAt(state, 67).contents as number[];
  list.splice(1000, 1);
  list.splice(2000, 0, 5, 6);
  list.push(7);
  const entries = objectAt(state, 68).entries as Entries;
  entries.delete('key 301');
  entries.set('new', [1]);
  (objectAt(state, 66).contents as Uint16Array)[0] = 9;
  const second = saveMachine(state, first);
  const piecesIn = ({ heap }: SavedMachine) =>
    heap.pages.flatMap(({ base, changes }) =>
      [...base.refs, ...(changes?.refs ?? [])].flatMap((ref) => (typeof ref === 'object' ? ref.refs : [])),
    );
  const known = new Set(piecesIn(first));
  const made = piecesIn(second).filter((piece) => !known.has(piece));
  expect(known.size).toBeGreaterThan(100);
  expect(made.length).toBeGreaterThan(4);
  expect(made.length).toBeLessThan(20);
  const loaded = loadMachine(second);
  for (const handle of [66, 67, 68]) expect(loaded.heap[handle]).toEqual(state.heap[handle]);
});

it('packs a page anew when half of it has changed', () => {
  const state = machine();
  const first = saveMachine(state, null);
  for (let handle = 256; handle < 400; handle++) (objectAt(state, handle).contents as number[])[1] = handle;
  const second = saveMachine(state, first);
  expect(second.heap.pages[1]?.base).not.toBe(first.heap.pages[1]?.base);
  expect(second.heap.pages[1]?.changes).toBeNull();
  expect(loadMachine(second).heap).toEqual(state.heap);
});

it('keeps lists of any length, and equal pieces once', () => {
  const state = machine();
  state.heap[5] = { classId: 3, contents: new Array<number>(5_000_000).fill(0) };
  const saved = saveMachine(state, null);
  const [list] = saved.heap.pages[0]?.base.refs ?? [];
  expect(typeof list === 'object' && new Set(list.refs).size).toBe(2);
  expect(loadMachine(saved).heap[5]?.contents).toHaveLength(5_000_000);
});

it('takes over nothing from the run before that of a program that was started again', () => {
  const state = mixed();
  const before = saveMachine(state, null);
  const again = machine();
  again.interned.set('other', 3);
  for (let each = 1; each < 200; each++) again.interned.set(`text ${each}`, each);
  expect(loadMachine(saveMachine(again, before))).toEqual(loadMachine(saveMachine(again, null)));
  expect(loadMachine(saveMachine(machine(), before))).toEqual(loadMachine(saveMachine(machine(), null)));
});

it('says what cannot be packed', () => {
  const state = machine();
  state.heap[5] = { classId: 3, contents: [undefined as unknown as number] };
  expect(() => saveMachine(state, null)).toThrow('undefined is no value of the machine');
});

const slotsOf = (state: MachineState, handle: number) => objectAt(state, handle).contents as number[];

it.each<[string, (state: MachineState) => unknown]>([
  ['a field that becomes minus zero', (state) => slotsOf(state, 5).splice(1, 1, -0)],
  ['another class', (state) => state.heap.splice(5, 1, { classId: 4, contents: [5, 0] })],
  ['a longer list', (state) => slotsOf(state, 5).push(0)],
  ['an object that is gone', (state) => state.heap.splice(599, 1, null)],
  ['an object more', (state) => state.heap.push({ classId: 3, contents: [600, 0] })],
  ['a heap that is shorter', (state) => state.heap.pop()],
  ['a text that was interned', (state) => state.interned.set('new', 5)],
  ['a slot of a frame', (state) => state.threads[0]?.frames[0]?.slots.splice(1, 1, 3)],
])('sees %s', (_name, change) => {
  const state = machine();
  const before = saveMachine(state, null);
  const shown = structuredClone(before);
  change(state);
  noteChange(state, 5);
  noteChange(state, 599);
  const after = loadMachine(saveMachine(state, before));
  const whole = loadMachine(saveMachine(state, null));
  expect(after).toEqual(whole);
  expect(after).not.toEqual(loadMachine(before));
  expect(before).toEqual(shown);
});

it('looks at no object that nobody noted', () => {
  const state = machine();
  const first = saveMachine(state, null);
  // Behind the back of all that notes changes.
  state.heap[70] = null;
  const second = saveMachine(state, first);
  expect(second.heap.pages).toEqual(first.heap.pages);
  noteChange(state, 70);
  expect(loadMachine(saveMachine(state, second)).heap[70]).toBeNull();
});

it('follows a heap that grows and shrinks', () => {
  const state = machine();
  let before = saveMachine(state, null);
  for (let round = 1; round < 300; round++) {
    const length = 1 + ((round * 389) % 1100);
    for (let handle = length; handle < state.heap.length; handle++) noteChange(state, handle);
    state.heap.length = Math.min(state.heap.length, length);
    while (state.heap.length < length) {
      noteChange(state, state.heap.length);
      state.heap.push(
        state.heap.length % 3 === 0 ? null : { classId: 3, contents: [round, state.heap.length % 5] },
      );
    }
    const handle = (round * 31) % length;
    noteChange(state, handle);
    state.heap[handle] = round % 2 === 0 ? null : { classId: 3, contents: [handle, 0] };
    before = saveMachine(state, before);
    expect(loadMachine(before).heap).toEqual(state.heap);
  }
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
