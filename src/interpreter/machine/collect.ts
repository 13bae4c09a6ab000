/**
 * Mark-sweep garbage collection, triggered by counts of allocations and therefore at the same instruction in
 * every run. Heap objects are marked exactly, by the kinds of their fields. Frames do not record which slots
 * hold references, so any whole number there that happens to be a handle keeps that object alive.
 */
import { ENTRY_BYTES, estimatedBytes, noteChange } from './heap';
import type { Program } from './program';
import type { Frame, MachineState, Value } from './state';

const SMALLEST_INTERVAL = 2_000;

/** Whether enough was allocated since the last collection to make the next one worth its time. */
export function collectionIsDue(state: MachineState): boolean {
  return (
    state.allocatedSinceCollection > SMALLEST_INTERVAL &&
    state.allocatedSinceCollection * 2 > state.liveObjects
  );
}

/** Objects made since the last collection above which one is worth its time between two slices. */
const BETWEEN_SLICES = 512;
const WHILE_IDLE = 64;

/**
 * Collects between two slices of a run that is saved at checkpoints, for a checkpoint keeps garbage too: less of it when
 * the program waits than when it works, and less of a small heap than of a large one.
 */
export function collectBetween(program: Program, state: MachineState, isIdle: boolean): void {
  const least = isIdle
    ? Math.max(WHILE_IDLE, state.liveObjects >> 4)
    : Math.max(BETWEEN_SLICES, state.liveObjects >> 2);
  if (state.allocatedSinceCollection >= least) collectGarbage(program, state);
}

/** Frees every object that cannot be reached. May run only between instructions. */
export function collectGarbage(program: Program, state: MachineState): void {
  const marked = new Uint8Array(state.heap.length);
  const pending: number[] = [];
  const reach = (value: Value | undefined): void => {
    if (typeof value !== 'number' || value <= 0 || value >= marked.length) return;
    if (!Number.isInteger(value) || marked[value] || !state.heap[value]) return;
    marked[value] = 1;
    pending.push(value);
  };
  markRoots(program, state, reach);
  for (;;) {
    const handle = pending.pop();
    if (handle === undefined) break;
    markContents(program, state, handle, reach);
  }
  sweep(state, marked);
}

function markRoots(program: Program, state: MachineState, reach: (value: Value | undefined) => void): void {
  for (const value of state.statics) reach(value);
  for (const handle of state.interned.values()) reach(handle);
  for (const handle of state.classObjects.values()) reach(handle);
  for (const handle of state.boxes.values()) reach(handle);
  for (const handle of state.monitors.keys()) reach(handle);
  for (const thread of state.threads) {
    reach(thread.object);
    reach(thread.monitor);
    for (const frame of thread.frames) markFrame(program, frame, reach);
  }
}

/** A named local keeps its object alive only where the name is visible; other slots always do. */
function markFrame(program: Program, frame: Frame, reach: (value: Value | undefined) => void): void {
  const code = program.codes[frame.code];
  const locals = code?.locals ?? [];
  const namedSlots = Math.min(code?.localCount ?? 0, frame.sp);
  for (let slot = namedSlots; slot < frame.sp; slot++) reach(frame.slots[slot]);
  for (let slot = 0; slot < namedSlots; slot++) {
    let named = false;
    let visible = false;
    for (const local of locals) {
      if (local.slot !== slot) continue;
      named = true;
      visible ||= frame.pc >= local.start && frame.pc <= local.end;
    }
    if (!named || visible) reach(frame.slots[slot]);
  }
}

function markContents(
  program: Program,
  state: MachineState,
  handle: number,
  reach: (value: Value | undefined) => void,
): void {
  const entry = state.heap[handle];
  if (entry?.entries) for (const slots of entry.entries.values()) for (const value of slots) reach(value);
  if (!entry || !Array.isArray(entry.contents)) return;
  const definition = program.classes[entry.classId];
  if (!definition) return;
  if (definition.element) {
    if (definition.element.kind === 'L') for (const value of entry.contents) reach(value);
    return;
  }
  for (let slot = 0; slot < definition.fields.length; slot++) {
    if (definition.fields[slot]?.kind === 'L') reach(entry.contents[slot]);
  }
}

function sweep(state: MachineState, marked: Uint8Array): void {
  let objects = 0;
  let bytes = 0;
  for (let handle = 1; handle < state.heap.length; handle++) {
    const entry = state.heap[handle];
    if (!entry) continue;
    if (marked[handle]) {
      objects += 1;
      bytes += estimatedBytes(entry.contents) + (entry.entries?.size ?? 0) * ENTRY_BYTES;
    } else {
      state.heap[handle] = null;
      noteChange(state, handle);
      state.identityHashes.delete(handle);
    }
  }
  while (state.heap.length > 1 && state.heap[state.heap.length - 1] === null) state.heap.pop();
  state.nextHandle = 1;
  state.liveObjects = objects;
  state.liveBytes = bytes;
  state.allocatedSinceCollection = 0;
  state.collections += 1;
}
