/** Objects of the heap as checkpoints keep them. */
import { isSamePacked, isSameRef, type Packed, Packer, type Ref, textOf, Unpacker } from './packing';
import type { Contents, Entries, HeapObject, Value } from './state';

/** What an object's contents are; typed arrays follow in the order of `ARRAYS`. */
const LIST = 0;
const LONG_LIST = 1;
const TEXT = 2;
const FIRST_ARRAY = 3;
/** Added to it: the object has entries, few or many. */
const SHORT_ENTRIES = 16;
const LONG_ENTRIES = 32;

const ARRAYS = [
  Int8Array,
  Int16Array,
  Uint8Array,
  Uint16Array,
  Int32Array,
  Float32Array,
  Float64Array,
] as const;

/** Lists with more values, arrays with more bytes and dictionaries with more entries are kept in pieces. */
const SHORT_VALUES = 256;
const SHORT_BYTES = 32;
const SHORT_COUNT = 64;
/** Bytes of a piece of an array, values of one of a list, entries of one of a dictionary. */
const PIECE_BYTES = 2048;
const LEAST_VALUES = 32;
const MOST_VALUES = 256;
const LEAST_ENTRIES = 8;
const MOST_ENTRIES = 64;

/**
 * A packed object has its length in units; its class; kind and number of refs; entries; contents, which take the rest.
 * A place that is free has the first only.
 */
const HEADER = 3;
const FREE = 1;
const KINDS = 64;

/** Pieces by their units that are there already, in an earlier copy of the object or before in this one. */
type Known = Map<string, Ref>;

/** A piece is packed while the object that it belongs to is. */
const piece = new Packer();

/** Packs an object, null for a free place. `old` stands at an earlier copy, if there is one. */
export function packObject(packer: Packer, object: HeapObject | null, old: ObjectCursor | null): void {
  if (object === null) {
    packer.unit(FREE);
    return;
  }
  const start = packer.length;
  const firstRef = packer.refs.length;
  const { contents, entries } = object;
  packer.unit(0);
  packer.unit(object.classId);
  packer.unit(0);
  let kind = 0;
  if (entries !== undefined) {
    const isLong = entries.size > SHORT_COUNT;
    kind = isLong ? LONG_ENTRIES : SHORT_ENTRIES;
    if (isLong) packer.ref(longEntries(entries, knownPieces(old)));
    else {
      packer.unit(entries.size);
      for (const [key, slots] of entries) packEntry(packer, key, slots);
    }
  }
  if (typeof contents === 'string') {
    kind += TEXT;
    packer.ref(contents);
  } else if (!Array.isArray(contents)) {
    kind += FIRST_ARRAY + ARRAYS.findIndex((type) => contents instanceof type);
    const bytes = new Uint8Array(contents.buffer, contents.byteOffset, contents.byteLength);
    packer.value(bytes.length);
    if (bytes.length > SHORT_BYTES) packer.ref(longArray(bytes, knownPieces(old)));
    else packBytes(packer, bytes);
  } else if (contents.length > SHORT_VALUES) {
    kind += LONG_LIST;
    packer.ref(longList(contents, knownPieces(old)));
  } else for (let index = 0; index < contents.length; index++) packer.value(contents[index] as Value);
  const length = packer.length - start;
  const ownRefs = packer.refs.length - firstRef;
  if (length > 0xffff || ownRefs * KINDS > 0xffff)
    throw new Error('an object has too much in it to be packed');
  packer.units[start] = length;
  packer.units[start + 2] = kind + ownRefs * KINDS;
}

function packBytes(packer: Packer, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; at += 2) {
    packer.unit((bytes[at] as number) | ((bytes[at + 1] ?? 0) << 8));
  }
}

/** Something long is its pieces, and nothing else. */
function long(pieces: readonly Ref[]): Packed {
  return { units: '', refs: pieces };
}

function knownPieces(old: ObjectCursor | null): Known {
  const known: Known = new Map();
  if (old === null) return known;
  for (let index = 0; index < old.refCount; index++) {
    const ref = old.packed.refs[old.refAt + index];
    if (typeof ref !== 'object' || ref.units !== '') continue;
    for (const each of ref.refs) known.set(typeof each === 'object' ? each.units : String(each), each);
  }
  return known;
}

function longArray(bytes: Uint8Array, known: Known): Packed {
  const pieces: Ref[] = [];
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    const text = textOf(bytes.subarray(at, at + PIECE_BYTES));
    const same = known.get(text) ?? text;
    known.set(text, same);
    pieces.push(same);
  }
  return long(pieces);
}

/** What the piece holds now, which begins anew. */
function endedPiece(known: Known): Ref {
  const packed = piece.packed();
  piece.clear();
  const same = known.get(packed.units);
  if (typeof same === 'object' && isSamePacked(same, packed)) return same;
  known.set(packed.units, packed);
  return packed;
}

/**
 * A piece ends where the values say so, and not after a certain number of them: so the pieces behind a value that was
 * put in or taken out are as they were.
 */
function longList(values: readonly Value[], known: Known): Packed {
  const pieces: Ref[] = [];
  piece.clear();
  let count = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as Value;
    piece.value(value);
    count += 1;
    if (count < MOST_VALUES && (count < LEAST_VALUES || !isEnd(value))) continue;
    pieces.push(endedPiece(known));
    count = 0;
  }
  if (count > 0) pieces.push(endedPiece(known));
  return long(pieces);
}

/** Of one value in 32, but not of zero, of which a fresh list consists. */
function isEnd(value: Value | undefined): boolean {
  return typeof value === 'number' && (value & 31) === 0 && value !== 0;
}

function packEntry(packer: Packer, key: string | number, slots: readonly Value[]): void {
  if (typeof key === 'string') packer.ref(key);
  else packer.value(key);
  packer.value(slots.length);
  for (let index = 0; index < slots.length; index++) packer.value(slots[index] as Value);
}

function longEntries(entries: Entries, known: Known): Packed {
  const pieces: Ref[] = [];
  piece.clear();
  let count = 0;
  for (const [key, slots] of entries) {
    packEntry(piece, key, slots);
    count += 1;
    if (count < MOST_ENTRIES && (count < LEAST_ENTRIES || !isEnd(slots[0]))) continue;
    pieces.push(endedPiece(known));
    count = 0;
  }
  if (count > 0) pieces.push(endedPiece(known));
  return long(pieces);
}

/** The object that comes next, null for a free place. */
export function unpackObject(unpacker: Unpacker): HeapObject | null {
  const start = unpacker.at;
  const end = start + unpacker.unit();
  if (end - start === FREE) return null;
  const classId = unpacker.unit();
  const kind = unpacker.unit() % KINDS;
  if (kind < SHORT_ENTRIES) return { classId, contents: unpackContents(unpacker, kind, end) };
  const entries: Entries = new Map();
  if (kind < LONG_ENTRIES) {
    const size = unpacker.unit();
    while (entries.size < size) unpackEntry(unpacker, entries);
  } else for (const from of piecesOf(unpacker)) while (!from.isAtEnd) unpackEntry(from, entries);
  return { classId, contents: unpackContents(unpacker, kind % SHORT_ENTRIES, end), entries };
}

function unpackEntry(unpacker: Unpacker, entries: Entries): void {
  const key = unpacker.value() as string | number;
  const slots = new Array<Value>(unpacker.value() as number);
  for (let index = 0; index < slots.length; index++) slots[index] = unpacker.value() as Value;
  entries.set(key, slots);
}

function piecesOf(unpacker: Unpacker): readonly Unpacker[] {
  const { refs } = unpacker.ref() as Packed;
  return refs.map((ref) => new Unpacker(ref as Packed));
}

function unpackContents(unpacker: Unpacker, kind: number, end: number): Contents {
  if (kind === TEXT) return unpacker.ref() as string;
  if (kind <= LONG_LIST) {
    const values: Value[] = [];
    if (kind === LIST) while (unpacker.at < end) values.push(unpacker.value() as Value);
    else for (const from of piecesOf(unpacker)) while (!from.isAtEnd) values.push(from.value() as Value);
    return values;
  }
  const length = unpacker.value() as number;
  const bytes = new Uint8Array(length);
  if (length > SHORT_BYTES) unpackLongArray(unpacker, bytes);
  else {
    for (let at = 0; at < length; at += 2) {
      const unit = unpacker.unit();
      bytes[at] = unit;
      bytes[at + 1] = unit >> 8;
    }
  }
  const type = ARRAYS[kind - FIRST_ARRAY] as (typeof ARRAYS)[number];
  return new type(bytes.buffer);
}

function unpackLongArray(unpacker: Unpacker, bytes: Uint8Array): void {
  let at = 0;
  for (const text of (unpacker.ref() as Packed).refs as readonly string[]) {
    for (let index = 0; index < text.length; index++) bytes[at++] = text.charCodeAt(index);
  }
}

/** Goes along packed objects that follow each other, with or without a unit before each that tells its place. */
export class ObjectCursor {
  readonly packed: Packed;
  /** The unit before the object. */
  place = 0;
  /** Where the object begins, and how many units it has: none behind the last object. */
  at = 0;
  units = 0;
  refAt = 0;
  refCount = 0;
  private readonly before: number;

  constructor(packed: Packed, before: 0 | 1) {
    this.packed = packed;
    this.before = before;
    this.look();
  }

  /** Goes on to the next object. */
  advance(): void {
    this.at += this.units;
    this.refAt += this.refCount;
    this.look();
  }

  /** Whether the object is the one that a packer has from there on; where there is none the place is free. */
  isSame({ units, length, refs }: Packer, start: number, firstRef: number): boolean {
    const own = this.packed;
    if (this.units === 0) return length - start === FREE;
    if (length - start !== this.units || refs.length - firstRef !== this.refCount) return false;
    for (let index = 0; index < this.units; index++) {
      if (own.units.charCodeAt(this.at + index) !== units[start + index]) return false;
    }
    for (let index = 0; index < this.refCount; index++) {
      if (!isSameRef(refs[firstRef + index], own.refs[this.refAt + index])) return false;
    }
    return true;
  }

  private look(): void {
    const { units } = this.packed;
    const isThere = this.at < units.length;
    if (isThere && this.before === 1) this.place = units.charCodeAt(this.at++);
    this.units = isThere ? units.charCodeAt(this.at) : 0;
    this.refCount = this.units >= HEADER ? Math.floor(units.charCodeAt(this.at + 2) / KINDS) : 0;
  }
}
