/** How the debugger looks at values: as console.log would show them, cut short. Reads the state, changes nothing. */
import { Execution } from '../../machine/execution';
import type { FoundValue, Program, ValueInspection } from '../../machine/program';
import type { Frame, HeapObject, MachineState, ThreadState, Value } from '../../machine/state';
import { CALLEE_SLOT } from '../compile/function-shape';
import type { JavaScriptProgram } from '../compile/javascript-program';
import { inspect } from '../natives/inspect';
import { EMPTY, FALSE, isFraction, isHandle, isSmall, smallOf, TRUE } from '../values/encoding';
import { CAPTURED, Heap } from '../values/heap-classes';
import { ownKeys, ownProperty } from '../values/properties';

const SHOWN_LENGTH = 200;
const MOST_PARTS = 100;

/** Numbers and conditions are handed over as what they are worth, so that conditions can compare them. */
function found(name: string, value: Value): FoundValue {
  if (value === TRUE || value === FALSE) return { name, kind: 'Z', value: value === TRUE ? 1 : 0 };
  if (isSmall(value)) return { name, kind: 'J', value: smallOf(value) };
  return isFraction(value) ? { name, kind: 'J', value } : { name, kind: 'L', value };
}

function heapAt(state: MachineState, value: Value): HeapObject | null {
  return isHandle(value) ? (state.heap[value] ?? null) : null;
}

/** The value of a variable, whose slot may hold a cell. */
function unwrapped(state: MachineState, value: Value): Value {
  const entry = heapAt(state, value);
  return entry?.classId === Heap.cell ? ((entry.contents as Value[])[0] as Value) : value;
}

/** What reads the values of a run that stands still. It must make no objects: the run is not to change. */
function reader(program: Program, state: MachineState): Execution {
  const thread = state.threads[0] ?? ({ frames: [] } as unknown as ThreadState);
  // Reading a property of a string or function makes an object: it goes into a copy of the heap's list.
  const heap = [...state.heap];
  const apart = { ...state, heap, nextHandle: heap.length, interned: new Map(state.interned) };
  return new Execution(program, apart, () => ({ kind: 'wait' }), 0, thread);
}

function shortText(program: Program, state: MachineState, value: Value): string {
  const text = inspect(reader(program, state), value, { most: 0, ask: () => null }).replace(/\s*\n\s*/g, ' ');
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text;
}

function partsOf(program: Program, state: MachineState, handle: number): readonly FoundValue[] {
  const entry = heapAt(state, handle);
  if (entry === null || entry.classId < Heap.array) return [];
  if (entry.classId === Heap.map || entry.classId === Heap.set) {
    const held = heapAt(state, (entry.contents as Value[])[2] ?? EMPTY)?.entries;
    const pairs = [...(held?.values() ?? [])].slice(0, MOST_PARTS);
    return pairs.map((pair, index) =>
      found(
        pair.length > 1 ? shortText(program, state, pair[0] as Value) : String(index),
        pair.at(-1) as Value,
      ),
    );
  }
  const run = reader(program, state);
  return ownKeys(run, handle, false)
    .slice(0, MOST_PARTS)
    .flatMap((key) => {
      const property = ownProperty(run, handle, key);
      return property === null || property.length === 3 ? [] : [found(key, property[0] as Value)];
    });
}

function localsOf(program: Program, state: MachineState, frame: Frame): readonly FoundValue[] {
  const shown = new Map<string, FoundValue>();
  const add = (name: string, slot: Value | undefined): void => {
    const value = unwrapped(state, slot ?? EMPTY);
    // A variable that has no value yet is not there for the program either.
    if (value !== EMPTY) shown.set(name, found(name, value));
  };
  const callee = heapAt(state, frame.slots[CALLEE_SLOT] ?? EMPTY);
  const shape = (program as JavaScriptProgram).shapes[frame.code];
  const captured = (callee?.contents as Value[] | undefined)?.slice(CAPTURED) ?? [];
  shape?.captures.forEach(({ name }, index) => {
    add(name, captured[index]);
  });
  for (const { name, slot, start, end } of program.codes[frame.code]?.locals ?? []) {
    if (frame.pc >= start && frame.pc <= end) add(name, frame.slots[slot]);
  }
  return [...shown.values()];
}

/** What the debugger asks of a program's values. */
export function javaScriptInspection(program: () => Program): ValueInspection {
  return {
    truth: (value) => (value ? 'true' : 'false'),
    text: (state, value) => shortText(program(), state, value),
    parts: (state, handle) => partsOf(program(), state, handle),
    locals: localsOf,
    named: (from, state, frame, name) =>
      localsOf(from, state, frame).find((each) => each.name === name) ?? null,
  };
}
