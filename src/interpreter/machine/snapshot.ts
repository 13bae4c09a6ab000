/**
 * Copies of a run for checkpoints, in few bytes. What did not change since the copy before is shared with it. A copy is
 * never changed; to run on from it, unpack it.
 */
import { emptySlots } from './frames';
import { type PackedHeap, packHeap, unpackHeap } from './packed-heap';
import { isSamePacked, type Packed, Packer, textOf, Unpacker } from './packing';
import type { Frame, MachineState, Monitor, ThreadState, Value } from './state';

const NOTHING = new Uint8Array(0);

/** Frames of one piece, and entries of a map. */
const PIECE_FRAMES = 16;
const PIECE_ENTRIES = 64;

/** A map from which nothing is taken, and in which nothing is put in another's place. */
interface SavedMap {
  readonly size: number;
  readonly pieces: readonly Packed[];
}

type SavedThread = Omit<ThreadState, 'frames'> & { readonly frames: readonly Packed[] };

/** The parts of a run that are packed. */
interface PackedParts {
  readonly heap: PackedHeap;
  readonly statics: Packed;
  readonly initialized: string;
  readonly interned: SavedMap;
  readonly classObjects: SavedMap;
  readonly boxes: SavedMap;
  readonly identityHashes: readonly Packed[];
  readonly monitors: readonly Packed[];
  readonly threads: readonly SavedThread[];
}

/** A run at one moment. */
export type SavedMachine = Omit<MachineState, keyof PackedParts> & PackedParts;

const packer = new Packer();

/**
 * Copies a run and notes in it what was copied. `before` is what to share with: the last copy of this run, or the one
 * that it was loaded from.
 */
export function saveMachine(state: MachineState, before: SavedMachine | null): SavedMachine {
  // Of a program that was started again the copy before is of another run.
  const isNew = state.changed.length === 0;
  const heap = packHeap(state.heap, state.changed, before?.heap ?? null);
  state.changed = new Uint8Array(state.heap.length);
  return {
    ...state,
    heap,
    changed: NOTHING,
    statics: packValues(state.statics, before?.statics),
    initialized: sharedText(textOf(state.initialized), before?.initialized),
    interned: savedMap(state.interned, before?.interned, isNew),
    classObjects: savedMap(state.classObjects, before?.classObjects, isNew),
    boxes: savedMap(state.boxes, before?.boxes, isNew),
    identityHashes: packedPieces([...state.identityHashes], PIECE_ENTRIES, packEntry, before?.identityHashes),
    monitors: packedPieces([...state.monitors], PIECE_ENTRIES, packMonitor, before?.monitors),
    threads: state.threads.map((thread, index) => savedThread(thread, before?.threads[index])),
  };
}

/** A run that goes on from where a copy was made. */
export function loadMachine(saved: SavedMachine): MachineState {
  return {
    ...saved,
    heap: unpackHeap(saved.heap),
    changed: new Uint8Array(saved.heap.length),
    statics: valuesIn(saved.statics),
    initialized: Uint8Array.from(saved.initialized, (letter) => letter.charCodeAt(0)),
    interned: mapIn(saved.interned.pieces),
    classObjects: mapIn(saved.classObjects.pieces),
    boxes: mapIn(saved.boxes.pieces),
    identityHashes: mapIn(saved.identityHashes),
    monitors: new Map(unpacked(saved.monitors, monitorIn)),
    threads: saved.threads.map((thread) => ({ ...thread, frames: unpacked(thread.frames, frameIn) })),
  };
}

function sharedText(text: string, old: string | undefined): string {
  return text === old ? old : text;
}

function packValues(values: readonly Value[], old: Packed | undefined): Packed {
  packer.clear();
  for (const value of values) packer.value(value);
  const packed = packer.packed();
  return old !== undefined && isSamePacked(packed, old) ? old : packed;
}

function valuesIn(packed: Packed): Value[] {
  const values: Value[] = [];
  const from = new Unpacker(packed);
  while (!from.isAtEnd) values.push(from.value() as Value);
  return values;
}

type Entry = readonly [string | number, number];

function packEntry([key, value]: Entry): void {
  if (typeof key === 'string') packer.ref(key);
  else packer.value(key);
  packer.value(value);
}

function savedMap(
  map: ReadonlyMap<string | number, number>,
  old: SavedMap | undefined,
  isNew: boolean,
): SavedMap {
  if (old?.size === map.size && !isNew) return old;
  return { size: map.size, pieces: packedPieces([...map], PIECE_ENTRIES, packEntry, old?.pieces) };
}

function mapIn<K>(pieces: readonly Packed[]): Map<K, number> {
  return new Map(unpacked(pieces, (from) => [from.value() as K, from.value() as number]));
}

function packMonitor([handle, { owner, entries }]: readonly [number, Monitor]): void {
  for (const value of [handle, owner, entries]) packer.value(value);
}

function monitorIn(from: Unpacker): [number, Monitor] {
  const [handle, owner, entries] = [from.value(), from.value(), from.value()] as [number, number, number];
  return [handle, { owner, entries }];
}

function savedThread(thread: ThreadState, before: SavedThread | undefined): SavedThread {
  const frames = packedPieces(thread.frames, PIECE_FRAMES, packFrame, before?.frames);
  const saved: SavedThread = { ...thread, frames };
  if (before === undefined) return saved;
  for (const name of Object.keys(saved) as (keyof SavedThread)[]) {
    if (!Object.is(saved[name], before[name])) return saved;
  }
  return before;
}

/** What lies above the stack means nothing. */
function packFrame({ code, pc, sp, initializes, slots }: Frame): void {
  for (const value of [code, pc, sp, initializes]) packer.value(value);
  for (let slot = 0; slot < sp; slot++) packer.value(slots[slot] as Value);
}

function frameIn(from: Unpacker): Frame {
  const [code, pc, sp, initializes] = [from.value(), from.value(), from.value(), from.value()] as [
    number,
    number,
    number,
    number,
  ];
  const slots = emptySlots(sp);
  for (let slot = 0; slot < sp; slot++) slots[slot] = from.value() as Value;
  return { code, pc, sp, slots, initializes };
}

/** So many things in each piece, and those pieces of an earlier copy that are the same. */
function packedPieces<T>(
  things: readonly T[],
  size: number,
  pack: (thing: T) => void,
  old: readonly Packed[] | undefined,
): readonly Packed[] {
  const pieces: Packed[] = [];
  let isSame = old !== undefined;
  for (let first = 0; first < things.length; first += size) {
    packer.clear();
    for (let index = first; index < Math.min(things.length, first + size); index++) pack(things[index] as T);
    const packed = packer.packed();
    const same = old?.[pieces.length];
    const isKept = same !== undefined && isSamePacked(same, packed);
    isSame &&= isKept;
    pieces.push(isKept ? same : packed);
  }
  return isSame && old?.length === pieces.length ? old : pieces;
}

function unpacked<T>(pieces: readonly Packed[], unpack: (from: Unpacker) => T): T[] {
  const things: T[] = [];
  for (const piece of pieces) {
    const from = new Unpacker(piece);
    while (!from.isAtEnd) things.push(unpack(from));
  }
  return things;
}
