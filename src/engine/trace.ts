import type { Micros } from './clock';
import { TextTable } from './history';
import { PackedHistory } from './packed-history';

/** What a number in a fact stands for, so that any reader can put it into words. */
export type FieldMeaning = 'node' | 'text' | 'partition' | 'number' | 'micros';

/** One kind of fact: its name, a past participle, and what its up to four numbers mean, in the order a, b, c, d. */
export interface FactKind {
  readonly name: string;
  readonly fields: Readonly<Record<string, FieldMeaning>>;
  /** Shown on the timeline and in the list of events; the others are for flights, checks and "why?". */
  readonly notable: boolean;
}

const COLUMNS = ['time', 'kind', 'node', 'a', 'b', 'c', 'd', 'cause'] as const;

/** The cause of a fact that nothing in the run led to: the scenario, or a person's command. */
export const NO_CAUSE = -1;

/**
 * All that ever happened in a run, one row a fact, in order (law 1: everything a person sees is worked out from it).
 * The row number of a fact is its `seq`; the `cause` column holds the seq of the fact that led to it (law 6).
 */
export class Trace {
  readonly facts = new PackedHistory(COLUMNS);
  readonly texts = new TextTable();
  readonly kinds: readonly FactKind[];
  /** The two 32-bit lanes of the fingerprint of everything up to the present moment. */
  readonly lanes = new Int32Array([0x9e3779b9 | 0, 0x85ebca6b | 0]);

  constructor(kinds: readonly FactKind[]) {
    this.kinds = kinds;
  }

  /** Facts up to the present moment. */
  get length(): number {
    return this.facts.length;
  }

  /** Appends a fact and returns its seq. */
  append(
    time: Micros,
    kind: number,
    node: number,
    a: number,
    b: number,
    c: number,
    d: number,
    cause: number,
  ): number {
    const { facts } = this;
    const seq = facts.length;
    if (!facts.isReplayed()) {
      const { room, stride } = facts;
      const at = facts.append();
      room[at] = time;
      room[at + stride] = kind;
      room[at + 2 * stride] = node;
      room[at + 3 * stride] = a;
      room[at + 4 * stride] = b;
      room[at + 5 * stride] = c;
      room[at + 6 * stride] = d;
      room[at + 7 * stride] = cause;
    }
    this.mixTwice(
      (time | 0) ^ Math.imul(kind, 0x9e3779b1),
      Math.imul(node, 0x85ebca77) ^ a,
      Math.imul(b, 0xc2b2ae3d) ^ c,
      d ^ (time / 0x100000000),
    );
    return seq;
  }

  /** The number of a text for use in a fact. Its letters enter the fingerprint when it is used first. */
  text(text: string): number {
    const before = this.texts.length;
    const number = this.texts.intern(text);
    if (this.texts.length > before) {
      for (let i = 0; i < text.length; i++) this.mix(text.charCodeAt(i), number);
    }
    return number;
  }

  /** The fingerprint so far, as people compare it: `9f3c41a0·61a0b2c3`. */
  fingerprint(): string {
    const hex = (lane: number) => (lane >>> 0).toString(16).padStart(8, '0');
    return `${hex(this.lanes[0] as number)}·${hex(this.lanes[1] as number)}`;
  }

  /** Forgets the future: what comes next will be another one. */
  cutFuture(): void {
    this.facts.cutFuture();
    this.texts.cutFuture();
  }

  /** The same as `mix` of the first two and then of the others, without a look at the lanes in between. */
  private mixTwice(first: number, second: number, third: number, fourth: number): void {
    const { lanes } = this;
    const left = mixLeft(lanes[0] as number, first);
    const right = mixRight(lanes[1] as number, second ^ left);
    const nextLeft = mixLeft(left, third);
    lanes[0] = nextLeft;
    lanes[1] = mixRight(right, fourth ^ nextLeft);
  }

  private mix(first: number, second: number): void {
    const { lanes } = this;
    const left = mixLeft(lanes[0] as number, first);
    lanes[0] = left;
    lanes[1] = mixRight(lanes[1] as number, second ^ left);
  }
}

/** A round of murmur3's mixing, for the first lane. */
function mixLeft(lane: number, word: number): number {
  const mixed = Math.imul(lane ^ word, 0xcc9e2d51);
  return (Math.imul((mixed << 15) | (mixed >>> 17), 5) + 0xe6546b64) | 0;
}

/** And one with other numbers, for the second. */
function mixRight(lane: number, word: number): number {
  const mixed = Math.imul(lane ^ word, 0x1b873593);
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0x38b34ae5) | 0;
}
