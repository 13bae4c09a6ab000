/**
 * Copies of a run for checkpoints. What did not change since the copy before is shared with it: the heap in pages, and
 * in pages that changed the objects that did not. A copy is never changed; to run on from it, copy it back.
 */
import { PAGE_OBJECTS } from './heap';
import type { Contents, Entries, Frame, HeapObject, MachineState, ThreadState, Value } from './state';

type Page = readonly (HeapObject | null)[];

const NO_PAGES = new Uint8Array(0);

/** A run at one moment. */
export type SavedMachine = Omit<MachineState, 'heap'> & { readonly heap: readonly Page[] };

/**
 * Copies a run and notes in it what was copied. `before` is what to share with: the last copy of this run, or the one
 * that it was loaded from.
 */
export function saveMachine(state: MachineState, before: SavedMachine | null): SavedMachine {
  const heap = savedHeap(state, before?.heap ?? []);
  state.changedPages = new Uint8Array(heap.length);
  return {
    ...state,
    heap,
    changedPages: NO_PAGES,
    statics: sharedList(state.statics, before?.statics),
    initialized: sharedList(state.initialized, before?.initialized),
    interned: sharedMap(state.interned, before?.interned),
    classObjects: sharedMap(state.classObjects, before?.classObjects),
    boxes: sharedMap(state.boxes, before?.boxes),
    identityHashes: sharedMap(state.identityHashes, before?.identityHashes),
    monitors: new Map([...state.monitors].map(([handle, monitor]) => [handle, { ...monitor }])),
    threads: state.threads.map((thread, index) => savedThread(thread, before?.threads[index])),
  };
}

/** A run that goes on from where a copy was made. */
export function loadMachine(saved: SavedMachine): MachineState {
  return {
    ...saved,
    heap: saved.heap.flatMap((page) => page.map((object) => object && copied(object))),
    changedPages: new Uint8Array(saved.heap.length),
    statics: saved.statics.slice(),
    initialized: saved.initialized.slice(),
    interned: new Map(saved.interned),
    classObjects: new Map(saved.classObjects),
    boxes: new Map(saved.boxes),
    identityHashes: new Map(saved.identityHashes),
    monitors: new Map([...saved.monitors].map(([handle, monitor]) => [handle, { ...monitor }])),
    threads: saved.threads.map((thread) => ({ ...thread, frames: thread.frames.map(copiedFrame) })),
  };
}

function savedHeap({ heap, changedPages }: MachineState, before: readonly Page[]): readonly Page[] {
  const pages: Page[] = [];
  for (let first = 0; first < heap.length; first += PAGE_OBJECTS) {
    const old = before[pages.length];
    const isSame = changedPages[pages.length] === 0 && old?.length === pageLength(heap, first);
    pages.push(isSame ? old : savedPage(heap, first, old ?? []));
  }
  return pages;
}

function pageLength(heap: MachineState['heap'], first: number): number {
  return Math.min(PAGE_OBJECTS, heap.length - first);
}

function savedPage(heap: MachineState['heap'], first: number, old: Page): Page {
  const count = pageLength(heap, first);
  let page: (HeapObject | null)[] | null = old.length === count ? null : [];
  for (let index = 0; index < count; index++) {
    const object = heap[first + index] as HeapObject | null;
    const was = old[index];
    let kept = object;
    if (object !== null) kept = was && isSame(object, was) ? was : copied(object, was);
    if (page === null && kept !== was) page = old.slice(0, index);
    if (page !== null) page.push(kept);
  }
  return page ?? old;
}

function isSame(object: HeapObject, was: HeapObject): boolean {
  if (object.classId !== was.classId) return false;
  const { contents } = object;
  const old = was.contents;
  if (typeof contents === 'string' || typeof old === 'string') {
    if (contents !== old) return false;
  } else if (!isSameList(contents, old)) return false;
  return object.entries === undefined || was.entries === undefined
    ? object.entries === was.entries
    : areSameEntries(object.entries, was.entries);
}

type List = ArrayLike<Value>;

function isSameList(list: List, old: List): boolean {
  if (list.length !== old.length) return false;
  for (let index = 0; index < list.length; index++) {
    const value = list[index];
    // Zero and minus zero are two values.
    if (value !== old[index] || (value === 0 && !Object.is(value, old[index]))) return false;
  }
  return true;
}

function areSameEntries(entries: Entries, old: Entries): boolean {
  if (entries.size !== old.size) return false;
  const others = old.entries();
  for (const [key, slots] of entries) {
    const [otherKey, otherSlots] = others.next().value as [string | number, Value[]];
    if (key !== otherKey || !isSameList(slots, otherSlots)) return false;
  }
  return true;
}

/** A dictionary of which a few entries changed shares the others with the copy before. */
function copied(object: HeapObject, was: HeapObject | null = null): HeapObject {
  const { classId, entries } = object;
  const contents: Contents = typeof object.contents === 'string' ? object.contents : object.contents.slice();
  if (entries === undefined) return { classId, contents };
  const copies: Entries = new Map();
  for (const [key, slots] of entries) {
    const old = was?.entries?.get(key);
    copies.set(key, old !== undefined && isSameList(slots, old) ? old : slots.slice());
  }
  return { classId, contents, entries: copies };
}

function sharedList<T extends Value[] | Uint8Array>(list: T, old: T | undefined): T {
  return old !== undefined && isSameList(list, old) ? old : (list.slice() as T);
}

function sharedMap<K>(map: Map<K, number>, old: Map<K, number> | undefined): Map<K, number> {
  if (old?.size !== map.size) return new Map(map);
  const others = old.entries();
  for (const [key, value] of map) {
    const [otherKey, otherValue] = others.next().value as [K, number];
    if (key !== otherKey || value !== otherValue) return new Map(map);
  }
  return old;
}

function savedThread(thread: ThreadState, before: ThreadState | undefined): ThreadState {
  return {
    ...thread,
    frames: thread.frames.map((frame, depth) => {
      const was = before?.frames[depth];
      return was !== undefined && isSameFrame(frame, was) ? was : copiedFrame(frame);
    }),
  };
}

function isSameFrame(frame: Frame, was: Frame): boolean {
  if (frame.code !== was.code || frame.pc !== was.pc || frame.sp !== was.sp) return false;
  if (frame.initializes !== was.initializes) return false;
  for (let slot = 0; slot < frame.sp; slot++)
    if (!Object.is(frame.slots[slot], was.slots[slot])) return false;
  return true;
}

/** What lies above the stack means nothing. */
function copiedFrame(frame: Frame): Frame {
  return { ...frame, slots: frame.slots.slice(0, frame.sp) };
}
