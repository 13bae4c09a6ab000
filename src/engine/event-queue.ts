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

/** The integers of an entry; the low 24 bits of its time, and the entry behind it in its slot or in the free list. */
const NODE = 0;
const INCARNATION = 1;
const KIND = 2;
const CAUSE = 3;
const LOW = 4;
const NEXT = 5;
const INTEGERS = 6;

/** And its other numbers. */
const TIME = 0;
const A = 1;
const B = 2;
const DOUBLES = 3;

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
 * of the time; a slot is dealt out to the level below when the cursor enters it. Equal times always meet in one
 * slot, in the order in which they were pushed: no sequence numbers, no comparisons.
 *
 * After `pop` returned true the fields `time`, `node`, … describe the event.
 */
export class EventQueue {
  time: Micros = 0;
  node = 0;
  incarnation = 0;
  kind = 0;
  a = 0;
  b = 0;
  payload: Plain = null;
  cause = 0;

  /** Pending events. */
  size = 0;
  private cursor: Micros = 0;
  private cursorLow = 0;
  private cursorHigh = 0;
  private readonly heads = new Int32Array(LEVELS * SLOTS).fill(NONE);
  private readonly tails = new Int32Array(LEVELS * SLOTS).fill(NONE);
  private readonly occupied = new Int32Array(LEVELS * WORDS);
  private capacity = 256;
  private used = 0;
  private free = NONE;
  /** `INTEGERS` and `DOUBLES` of them an entry: what belongs together lies together. */
  private integers = new Int32Array(this.capacity * INTEGERS);
  private doubles = new Float64Array(this.capacity * DOUBLES);
  private readonly payloads: Plain[] = [];

  /**
   * Schedules an event. `time` must not lie before the last one that was popped, nor before the limit of the last
   * `pop` that found nothing, and not 8.9 years (2^48 µs) or more after the run began.
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
    const { integers, doubles } = this;
    const first = entry * INTEGERS;
    integers[first + NODE] = node;
    integers[first + INCARNATION] = incarnation;
    integers[first + KIND] = kind;
    integers[first + CAUSE] = cause;
    doubles[entry * DOUBLES + TIME] = time;
    doubles[entry * DOUBLES + A] = a;
    doubles[entry * DOUBLES + B] = b;
    this.payloads[entry] = payload;
    this.size++;
    this.place(entry, time);
  }

  /** Takes the next event at or before `limit` into the fields; false when there is none. Never looks past it. */
  pop(limit: Micros): boolean {
    if (this.size === 0) return false;
    for (;;) {
      const position = this.cursorLow & (SLOTS - 1);
      const slot = this.nextOccupied(0, position);
      if (slot !== NONE) {
        const time = this.cursor - position + slot;
        if (time > limit) return false;
        this.cursor = time;
        this.cursorLow += slot - position;
        this.takeHead(slot);
        return true;
      }
      if (!this.enterNextSlot(limit)) return false;
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
    this.size = 0;
    this.moveCursor(saved.cursor);
    for (const e of saved.events) {
      this.push(e.time, e.node, e.incarnation, e.kind, e.a, e.b, e.payload, e.cause);
    }
  }

  private next(entry: number): number {
    return this.integers[entry * INTEGERS + NEXT] as number;
  }

  private event(entry: number): PendingEvent {
    const integer = (field: number) => this.integers[entry * INTEGERS + field] as number;
    const double = (field: number) => this.doubles[entry * DOUBLES + field] as number;
    return {
      time: double(TIME),
      node: integer(NODE),
      incarnation: integer(INCARNATION),
      kind: integer(KIND),
      a: double(A),
      b: double(B),
      payload: this.payloads[entry] as Plain,
      cause: integer(CAUSE),
    };
  }

  private takeHead(slot: number): void {
    const { integers, doubles } = this;
    const entry = this.heads[slot] as number;
    const first = entry * INTEGERS;
    const next = integers[first + NEXT] as number;
    this.heads[slot] = next;
    if (next === NONE) this.empty(slot);
    this.time = this.cursor;
    this.node = integers[first + NODE] as number;
    this.incarnation = integers[first + INCARNATION] as number;
    this.kind = integers[first + KIND] as number;
    this.a = doubles[entry * DOUBLES + A] as number;
    this.b = doubles[entry * DOUBLES + B] as number;
    this.payload = this.payloads[entry] as Plain;
    this.cause = integers[first + CAUSE] as number;
    this.payloads[entry] = null;
    integers[first + NEXT] = this.free;
    this.free = entry;
    this.size--;
  }

  /** Moves the cursor to the start of the next occupied slot of a higher level and deals that slot out. */
  private enterNextSlot(limit: Micros): boolean {
    const { cursorLow } = this;
    for (let level = 1; level < LEVELS; level++) {
      const shift = level < HIGH_LEVEL ? 8 * level : 8 * (level - HIGH_LEVEL);
      const part = level < HIGH_LEVEL ? cursorLow : this.cursorHigh;
      const slot = this.nextOccupied(level, ((part >>> shift) & (SLOTS - 1)) + 1);
      if (slot === NONE) continue;
      const start = (((part >>> shift) & ~(SLOTS - 1)) + slot) << shift;
      const time = level < HIGH_LEVEL ? this.cursor - cursorLow + start : start * LOW_SPAN;
      if (time > limit) return false;
      this.moveCursor(time);
      if (level === 1) this.dealOutLowest(SLOTS + slot);
      else this.dealOut(level * SLOTS + slot);
      return true;
    }
    return false;
  }

  /** Deals a slot of level 1 out: each of its events has a slot of level 0 that only its last byte tells. */
  private dealOutLowest(slot: number): void {
    const { integers } = this;
    let entry = this.heads[slot] as number;
    this.empty(slot);
    while (entry !== NONE) {
      const next = this.next(entry);
      this.link(entry, (integers[entry * INTEGERS + LOW] as number) & (SLOTS - 1));
      entry = next;
    }
  }

  private dealOut(slot: number): void {
    let entry = this.heads[slot] as number;
    this.empty(slot);
    while (entry !== NONE) {
      const next = this.next(entry);
      this.place(entry, this.doubles[entry * DOUBLES + TIME] as number);
      entry = next;
    }
  }

  private moveCursor(time: Micros): void {
    this.cursor = time;
    this.cursorHigh = Math.floor(time / LOW_SPAN);
    this.cursorLow = time - this.cursorHigh * LOW_SPAN;
  }

  /** Puts an entry into the slot of the highest byte in which its time differs from the cursor. */
  private place(entry: number, time: Micros): void {
    const high = Math.floor(time / LOW_SPAN);
    const low = time - high * LOW_SPAN;
    this.integers[entry * INTEGERS + LOW] = low;
    const isNear = high === this.cursorHigh;
    const part = isNear ? low : high;
    const difference = part ^ (isNear ? this.cursorLow : this.cursorHigh);
    const byte = difference < 0x100 ? 0 : difference < 0x10000 ? 1 : 2;
    this.link(entry, (byte + (isNear ? 0 : HIGH_LEVEL)) * SLOTS + ((part >>> (8 * byte)) & (SLOTS - 1)));
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
    const doubles = new Float64Array(this.capacity * DOUBLES);
    integers.set(this.integers);
    doubles.set(this.doubles);
    this.integers = integers;
    this.doubles = doubles;
  }
}
