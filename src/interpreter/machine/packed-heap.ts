/**
 * The heap as checkpoints keep it: pages of packed objects, and for each page what has changed since it was packed. Two
 * copies of one run share all pages, and of those that changed in between the page as it was.
 */
import { ObjectCursor, packObject, unpackObject } from './packed-object';
import { isSamePacked, type Packed, Packer, Unpacker } from './packing';
import type { HeapObject } from './state';

type Heap = (HeapObject | null)[];

/** Places of the heap that follow each other. */
interface PackedPage {
  /** The objects one after the other. */
  readonly base: Packed;
  /** The places whose objects differ from these, ascending, each before its object; null for none. */
  readonly changes: Packed | null;
}

/** A heap at one moment. */
export interface PackedHeap {
  readonly length: number;
  readonly pages: readonly PackedPage[];
}

const PAGE_OBJECTS = 256;

const packer = new Packer();

/** Packs a heap. `before` is an earlier copy of it, and `changed` has a 1 for each place noted since, or is shorter. */
export function packHeap(heap: Heap, changed: Uint8Array, before: PackedHeap | null): PackedHeap {
  const pages: PackedPage[] = [];
  let next = nextChange(changed, 0);
  for (let first = 0; first < heap.length; first += PAGE_OBJECTS) {
    const count = Math.min(PAGE_OBJECTS, heap.length - first);
    const old = before?.pages[pages.length];
    if (next < first) next = nextChange(changed, first);
    if (before === null || old === undefined) pages.push(wholePage(heap, first, count, null));
    else if (next >= first + count && before.length >= first + count) pages.push(old);
    else pages.push(changedPage(heap, first, count, changed, old));
  }
  return { length: heap.length, pages };
}

function nextChange(changed: Uint8Array, from: number): number {
  const found = changed.indexOf(1, from);
  return found < 0 ? changed.length : found;
}

function wholePage(heap: Heap, first: number, count: number, old: PackedPage | null): PackedPage {
  const cursors = old && new PageCursors(old);
  packer.clear();
  let free = 0;
  for (let place = 0; place < count; place++) {
    const object = heap[first + place] ?? null;
    packObject(packer, object, cursors?.at(place) ?? null);
    free = object === null ? free + 1 : 0;
  }
  // What is not there is free.
  packer.rewind(packer.length - free, packer.refs.length);
  return { base: packer.packed(), changes: null };
}

/** Looks at what was noted and at what differed from the page before: it may be again as it was. */
function changedPage(
  heap: Heap,
  first: number,
  count: number,
  changed: Uint8Array,
  old: PackedPage,
): PackedPage {
  const cursors = new PageCursors(old);
  packer.clear();
  for (let place = 0; place < count; place++) {
    const handle = first + place;
    const isNoted = handle >= changed.length || changed[handle] === 1;
    if (!isNoted && cursors.changedPlace(place) !== place) continue;
    const start = packer.length;
    const firstRef = packer.refs.length;
    const cursor = cursors.at(place);
    packer.unit(place);
    packObject(packer, heap[handle] ?? null, cursor);
    if (cursors.base.isSame(packer, start + 1, firstRef)) packer.rewind(start, firstRef);
    // Half of the page anew, and the page itself is out of date.
    else if (packer.length * 2 > old.base.units.length) return wholePage(heap, first, count, old);
  }
  const { base, changes } = old;
  if (packer.length === 0) return changes === null ? old : { base, changes: null };
  const packed = packer.packed();
  return changes !== null && isSamePacked(packed, changes) ? old : { base, changes: packed };
}

/** Goes along a page, its places in ascending order. */
class PageCursors {
  readonly base: ObjectCursor;
  private readonly changes: ObjectCursor | null;
  private place = 0;

  constructor({ base, changes }: PackedPage) {
    this.base = new ObjectCursor(base, 0);
    this.changes = changes && new ObjectCursor(changes, 1);
  }

  /** The first changed place that is not before `place`, -1 for none. */
  changedPlace(place: number): number {
    const { changes } = this;
    if (changes === null) return -1;
    while (changes.units > 0 && changes.place < place) changes.advance();
    return changes.units > 0 ? changes.place : -1;
  }

  /** Goes on to a place. Answers where the object there is packed. */
  at(place: number): ObjectCursor {
    while (this.place < place) {
      this.base.advance();
      this.place += 1;
    }
    return this.changes !== null && this.changedPlace(place) === place ? this.changes : this.base;
  }
}

/** The heap that was packed, all of it new. */
export function unpackHeap({ length, pages }: PackedHeap): Heap {
  const heap: Heap = [];
  pages.forEach(({ base, changes }, page) => {
    const first = page * PAGE_OBJECTS;
    const unpacker = new Unpacker(base);
    while (!unpacker.isAtEnd && heap.length < length) heap.push(unpackObject(unpacker));
    const changed = changes && new Unpacker(changes);
    while (changed && !changed.isAtEnd) {
      const handle = first + changed.unit();
      // The heap has become shorter since the page was packed.
      if (handle >= length) break;
      while (heap.length < handle) heap.push(null);
      heap[handle] = unpackObject(changed);
    }
    while (heap.length < Math.min(length, first + PAGE_OBJECTS)) heap.push(null);
  });
  return heap;
}
