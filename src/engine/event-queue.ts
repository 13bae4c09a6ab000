import { AssertionFault } from '../base/assert';
import type { Micros } from './clock';
import type { Plain } from './plain-data';

const LEVELS = 6;
const SLOTS = 256;
const WORDS = SLOTS / 32;
const NONE = -1;

/** The first time that the wheel has no slot for. */
const LATEST = 0x1000000000000;

/** The lower three levels work on the low 24 bits of the time, the upper three on the rest: both fit an integer. */
const LOW_SPAN = 0x1000000;

/** The first of the upper levels. */
const HIGH_LEVEL = 3;

/** The integers of an entry: its time in two halves, and the entry behind it in its slot or in the free list. */
const HIGH = 0;
const LOW = 1;
const NODE = 2;
const INCARNATION = 3;
const KIND = 4;
const A = 5;
const B = 6;
const CAUSE = 7;
const NEXT = 8;
const INTEGERS = 9;

/** One pending event as plain data: what a checkpoint keeps, and what a paused node defers. */
export interface PendingEvent {
  readonly time: Micros;
  readonly node: number;
  readonly incarnation: number;
  readonly kind: number;
  readonly a: number;
  readonly b: number;
  readonly payload: Plain;
  /** The fact that led to it. */
  readonly cause: number;
}

/** The queue at one moment. Equal times stand in the order in which they will run. */
export interface SavedQueue {
  readonly cursor: Micros;
  readonly events: readonly PendingEvent[];
}

/**
 * Pending events in exact (time, order of scheduling) order: a hierarchical timing wheel of 6 levels of 256 slots,
 * over integer microseconds (Varghese and Lauck, 1987). Level n holds what differs from the cursor first in byte n
 * of the time; a slot is dealt out to the levels below when the cursor enters it, unless only one event is in it.
 * Equal times always meet in one slot, in the order in which they were pushed: no sequence numbers, no comparisons.
 *
 * After `pop` returned true the fields `time`, `node`, … describe the event, until the next call of `pop`.
 */
export class EventQueue {
  time: Micros = 0;
  node = 0;
  incarnation = 0;
  kind = 0;
  a = 0;
  b = 0;
  cause = 0;

  /** Pending events. */
  size = 0;
  private cursor: Micros = 0;
  private cursorLow = 0;
  private cursorHigh = 0;
  /** What the cursor's upper bytes come to. */
  private base: Micros = 0;
  /** Entries in the lowest level. */
  private lowest = 0;
  private readonly heads = new Int32Array(LEVELS * SLOTS).fill(NONE);
  private readonly tails = new Int32Array(LEVELS * SLOTS).fill(NONE);
  private readonly occupied = new Int32Array(LEVELS * WORDS);
  private capacity = 256;
  private used = 0;
  private free = NONE;
  /** The entry that was popped last: it is not free before the next one. */
  private popped = NONE;
  /**
   * `INTEGERS` of them an entry: what belongs together lies together. Times are no doubles here: V8 would take every
   * time that comes of one for a double too, and give it a place of its own on the heap wherever it is kept.
   */
  private integers = new Int32Array(this.capacity * INTEGERS);
  private readonly payloads: Plain[] = [];

  get payload(): Plain {
    return this.payloads[this.popped] as Plain;
  }

  /**
   * Schedules an event. `time` must not lie before the last one that was popped, nor before the limit of the last
   * `pop` that found nothing, and not 8.9 years (2^48 µs) or more after the run began. `a` and `b` are whole numbers of
   * 32 bits.
   */
  push(
    time: Micros,
    node: number,
    incarnation: number,
    kind: number,
    a: number,
    b: number,
    payload: Plain,
    cause: number,
  ): void {
    if (time < this.cursor || time >= LATEST) throw new AssertionFault(`no event can be set for ${time} µs`);
    const entry = this.take();
    const { integers, base } = this;
    const first = entry * INTEGERS;
    const isNear = time - base < LOW_SPAN;
    const high = isNear ? this.cursorHigh : Math.floor(time / LOW_SPAN);
    integers[first + HIGH] = high;
    integers[first + LOW] = time - (isNear ? base : high * LOW_SPAN);
    integers[first + NODE] = node;
    integers[first + INCARNATION] = incarnation;
    integers[first + KIND] = kind;
    integers[first + A] = a;
    integers[first + B] = b;
    integers[first + CAUSE] = cause;
    this.payloads[entry] = payload;
    this.size++;
    this.place(entry);
  }

  /** Takes the next event at or before `limit` into the fields; false when there is none. Never looks past it. */
  pop(limit: Micros): boolean {
    if (this.popped !== NONE) this.release();
    if (this.size === 0) return false;
    for (;;) {
      const slot = this.firstSlot();
      const entry = this.heads[slot] as number;
      const isAlone = this.next(entry) === NONE;
      if (isAlone || slot < SLOTS) {
        const time = this.timeOf(entry);
        if (time > limit) return false;
        this.takeHead(slot, entry);
        this.moveCursor(time);
        this.time = time;
        return true;
      }
      const start = this.startOf(slot);
      if (start > limit) return false;
      this.moveCursor(start);
      this.dealOut(slot);
    }
  }

  /** Every pending event; equal times in the order in which they will run, other times in no order. */
  pending(): PendingEvent[] {
    const events: PendingEvent[] = [];
    for (let slot = 0; slot < LEVELS * SLOTS; slot++) {
      for (let entry = this.heads[slot] as number; entry !== NONE; entry = this.next(entry)) {
        events.push(this.event(entry));
      }
    }
    return events;
  }

  /** The queue as plain data. */
  save(): SavedQueue {
    return { cursor: this.cursor, events: this.pending() };
  }

  /** Goes back to what `save` returned. */
  restore(saved: SavedQueue): void {
    this.heads.fill(NONE);
    this.tails.fill(NONE);
    this.occupied.fill(0);
    this.payloads.length = 0;
    this.used = 0;
    this.free = NONE;
    this.popped = NONE;
    this.size = 0;
    this.lowest = 0;
    this.base = 0;
    this.cursorHigh = 0;
    this.moveCursor(saved.cursor);
    for (const e of saved.events) {
      this.push(e.time, e.node, e.incarnation, e.kind, e.a, e.b, e.payload, e.cause);
    }
  }

  private next(entry: number): number {
    return this.integers[entry * INTEGERS + NEXT] as number;
  }

  private timeOf(entry: number): Micros {
    const first = entry * INTEGERS;
    const high = this.integers[first + HIGH] as number;
    return (high === this.cursorHigh ? this.base : high * LOW_SPAN) + (this.integers[first + LOW] as number);
  }

  private event(entry: number): PendingEvent {
    const integer = (field: number) => this.integers[entry * INTEGERS + field] as number;
    return {
      time: this.timeOf(entry),
      node: integer(NODE),
      incarnation: integer(INCARNATION),
      kind: integer(KIND),
      a: integer(A),
      b: integer(B),
      payload: this.payloads[entry] as Plain,
      cause: integer(CAUSE),
    };
  }

  private takeHead(slot: number, entry: number): void {
    const next = this.next(entry);
    this.heads[slot] = next;
    if (next === NONE) this.empty(slot);
    if (slot < SLOTS) this.lowest--;
    this.popped = entry;
    this.size--;
    const { integers } = this;
    const first = entry * INTEGERS;
    this.node = integers[first + NODE] as number;
    this.incarnation = integers[first + INCARNATION] as number;
    this.kind = integers[first + KIND] as number;
    this.cause = integers[first + CAUSE] as number;
    this.a = integers[first + A] as number;
    this.b = integers[first + B] as number;
  }

  /** Gives the entry that was popped back. */
  private release(): void {
    const entry = this.popped;
    this.payloads[entry] = null;
    this.integers[entry * INTEGERS + NEXT] = this.free;
    this.free = entry;
    this.popped = NONE;
  }

  /** The slot that the next event lies in; there must be one. */
  private firstSlot(): number {
    if (this.lowest > 0) return this.nextOccupied(0, this.cursorLow & (SLOTS - 1));
    for (let level = 1; ; level++) {
      const part = level < HIGH_LEVEL ? this.cursorLow : this.cursorHigh;
      const slot = this.nextOccupied(level, ((part >>> shiftOf(level)) & (SLOTS - 1)) + 1);
      if (slot !== NONE) return level * SLOTS + slot;
    }
  }

  /** The first time that a slot of a higher level stands for. */
  private startOf(place: number): Micros {
    const level = place >> 8;
    const shift = shiftOf(level);
    const part = level < HIGH_LEVEL ? this.cursorLow : this.cursorHigh;
    const start = (((part >>> shift) & ~(SLOTS - 1)) + (place & (SLOTS - 1))) << shift;
    return level < HIGH_LEVEL ? this.base + start : start * LOW_SPAN;
  }

  /** Deals a slot of a higher level out: the cursor stands at its start now. */
  private dealOut(slot: number): void {
    let entry = this.heads[slot] as number;
    this.empty(slot);
    while (entry !== NONE) {
      const next = this.next(entry);
      this.place(entry);
      entry = next;
    }
  }

  private moveCursor(time: Micros): void {
    this.cursor = time;
    if (time - this.base >= LOW_SPAN) {
      this.cursorHigh = Math.floor(time / LOW_SPAN);
      this.base = this.cursorHigh * LOW_SPAN;
    }
    this.cursorLow = time - this.base;
  }

  /** Puts an entry into the slot of the highest byte in which its time differs from the cursor. */
  private place(entry: number): void {
    const high = this.integers[entry * INTEGERS + HIGH] as number;
    const low = this.integers[entry * INTEGERS + LOW] as number;
    if (high === this.cursorHigh) this.link(entry, placeOf(low, low ^ this.cursorLow));
    else this.link(entry, HIGH_LEVEL * SLOTS + placeOf(high, high ^ this.cursorHigh));
  }

  /** Puts an entry behind those of a slot. */
  private link(entry: number, slot: number): void {
    this.integers[entry * INTEGERS + NEXT] = NONE;
    const tail = this.tails[slot] as number;
    if (tail === NONE) {
      this.heads[slot] = entry;
      const word = slot >> 5;
      this.occupied[word] = (this.occupied[word] as number) | (1 << (slot & 31));
    } else this.integers[tail * INTEGERS + NEXT] = entry;
    this.tails[slot] = entry;
    if (slot < SLOTS) this.lowest++;
  }

  private empty(slot: number): void {
    this.heads[slot] = NONE;
    this.tails[slot] = NONE;
    const word = slot >> 5;
    this.occupied[word] = (this.occupied[word] as number) & ~(1 << (slot & 31));
  }

  /** The first occupied slot of a level at or after `from`, or NONE. */
  private nextOccupied(level: number, from: number): number {
    if (from >= SLOTS) return NONE;
    let word = from >> 5;
    let bits = (this.occupied[level * WORDS + word] as number) & (-1 << (from & 31));
    for (;;) {
      if (bits !== 0) return word * 32 + (31 - Math.clz32(bits & -bits));
      if (++word === WORDS) return NONE;
      bits = this.occupied[level * WORDS + word] as number;
    }
  }

  private take(): number {
    if (this.free !== NONE) {
      const entry = this.free;
      this.free = this.next(entry);
      return entry;
    }
    if (this.used === this.capacity) this.grow();
    return this.used++;
  }

  private grow(): void {
    this.capacity *= 2;
    const integers = new Int32Array(this.capacity * INTEGERS);
    integers.set(this.integers);
    this.integers = integers;
  }
}

/** The bit at which the byte of a level begins in its half of the time. */
function shiftOf(level: number): number {
  return 8 * (level < HIGH_LEVEL ? level : level - HIGH_LEVEL);
}

/** The slot for one half of a time, among those of its three levels, by how it differs from the cursor's half. */
function placeOf(half: number, difference: number): number {
  if (difference < 0x100) return half & (SLOTS - 1);
  if (difference < 0x10000) return SLOTS + ((half >>> 8) & (SLOTS - 1));
  return 2 * SLOTS + (half >>> 16);
}
