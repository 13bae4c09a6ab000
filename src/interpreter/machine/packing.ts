/**
 * Values of the machine in few bytes, for what checkpoints keep: a list of numbers becomes a text of 16 bits each, which
 * engines hold as such and compare fast. What is no number stands beside it.
 */
import type { Value } from './state';

/** What stands beside the units: a text, a number beyond the safe integers, or a piece of something long. */
export type Ref = string | bigint | Packed;

/** Something packed. Nothing changes it, so copies of one thing at many moments share it. */
export interface Packed {
  readonly units: string;
  /** In the order in which the units need them. */
  readonly refs: readonly Ref[];
}

const NO_REFS: readonly Ref[] = [];

/** Whole numbers from here to `MOST` take one unit. */
const LEAST = -256;
const MOST = 0xfff0 + LEAST;
/** First units of all other values. */
const REF = 0xfffc;
const BIASED = 0xfffd;
const WHOLE = 0xfffe;
const FLOAT = 0xffff;
/** What JavaScript's small integers have subtracted from them. */
const BIAS = 4503599627370496;
const LONGEST_VALUE = 5;

const float = new Float64Array(1);
const floatUnits = new Uint16Array(float.buffer);

/** Units of one call of the engine: its stack holds them all. */
const AT_ONCE = 4096;

/** Texts that were packed lately: programs make the same ones again and again, and copies need to hold each once. */
const lately = new Map<string, string>();
const MOST_TEXTS = 2000;
const LONGEST_TEXT = 200;

function heldOnce(text: string): string {
  if (text.length > LONGEST_TEXT) return text;
  const held = lately.get(text);
  if (held !== undefined) return held;
  if (lately.size >= MOST_TEXTS) lately.clear();
  lately.set(text, text);
  return text;
}

/** What is being packed. */
export class Packer {
  units = new Uint16Array(4096);
  length = 0;
  refs: Ref[] = [];

  /** Begins anew. */
  clear(): void {
    this.length = 0;
    this.refs = [];
  }

  /** Takes back what came after there were so many units and refs. */
  rewind(length: number, refs: number): void {
    this.length = length;
    if (this.refs.length > refs) this.refs.length = refs;
  }

  /** A number below 65,536. */
  unit(unit: number): void {
    if (this.length === this.units.length) this.grow();
    this.units[this.length++] = unit;
  }

  /** Something that stands beside. */
  ref(ref: Ref): void {
    this.unit(REF);
    this.refs.push(typeof ref === 'string' ? heldOnce(ref) : ref);
  }

  /** A value, exactly. */
  value(value: Value): void {
    if (typeof value !== 'number') {
      if (typeof value !== 'bigint') throw new Error(`${value} is no value of the machine`);
      this.ref(value);
      return;
    }
    if (this.length + LONGEST_VALUE > this.units.length) this.grow();
    const { units } = this;
    const whole = value | 0;
    if (whole !== value || (value === 0 && Object.is(value, -0))) this.large(value);
    else if (whole >= LEAST && whole < MOST) units[this.length++] = whole - LEAST;
    else {
      units[this.length++] = WHOLE;
      units[this.length++] = whole;
      units[this.length++] = whole >>> 16;
    }
  }

  /** What was packed since the beginning. */
  packed(): Packed {
    return { units: this.text(), refs: this.refs.length === 0 ? NO_REFS : this.refs.slice() };
  }

  private large(value: number): void {
    const { units } = this;
    const unbiased = value + BIAS;
    if ((unbiased & 0xffff) === unbiased) {
      units[this.length++] = BIASED;
      units[this.length++] = unbiased;
      return;
    }
    float[0] = value;
    units[this.length++] = FLOAT;
    for (const unit of floatUnits) units[this.length++] = unit;
  }

  private text(): string {
    return textOf(this.units.subarray(0, this.length));
  }

  private grow(): void {
    const longer = new Uint16Array(this.units.length * 2);
    longer.set(this.units);
    this.units = longer;
  }
}

/** A text of one character for each number. */
export function textOf(units: Uint8Array | Uint16Array): string {
  let text = '';
  for (let from = 0; from < units.length; from += AT_ONCE) {
    text += String.fromCharCode.apply(null, units.subarray(from, from + AT_ONCE) as unknown as number[]);
  }
  return text;
}

/** Reads what was packed, from the beginning on. */
export class Unpacker {
  readonly units: string;
  readonly refs: readonly Ref[];
  at = 0;
  refAt = 0;

  constructor({ units, refs }: Packed) {
    this.units = units;
    this.refs = refs;
  }

  get isAtEnd(): boolean {
    return this.at >= this.units.length;
  }

  unit(): number {
    return this.units.charCodeAt(this.at++);
  }

  /** A value, or a text where one was packed. */
  value(): Value | string {
    const first = this.unit();
    if (first < REF) return first + LEAST;
    if (first === REF) return this.refs[this.refAt++] as string | bigint;
    if (first === BIASED) return this.unit() - BIAS;
    if (first === WHOLE) return this.unit() | (this.unit() << 16);
    for (let index = 0; index < 4; index++) floatUnits[index] = this.unit();
    return float[0] as number;
  }

  /** What stands beside, where `Packer.ref` was called. */
  ref(): Ref {
    this.at += 1;
    return this.refs[this.refAt++] as Ref;
  }
}

/** Whether two things are the same when they are unpacked. */
export function isSameRef(ref: Ref | undefined, other: Ref | undefined): boolean {
  if (ref === other) return true;
  return typeof ref === 'object' && typeof other === 'object' && isSamePacked(ref, other);
}

/** The same for pieces. */
export function isSamePacked(packed: Packed, other: Packed): boolean {
  if (packed === other) return true;
  const { refs } = packed;
  if (packed.units !== other.units || refs.length !== other.refs.length) return false;
  for (let index = 0; index < refs.length; index++) {
    if (!isSameRef(refs[index], other.refs[index])) return false;
  }
  return true;
}
