/**
 * Whole numbers as text: one character for small ones, two up to 1349, six for the rest. Text, because it lies in a
 * JSON file and compresses well there: equal code gives equal text.
 */

/** The printable characters that no string literal has to escape. */
const DIGITS = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index))
  .filter((character) => !'"\'`\\'.includes(character))
  .join('');
const BASE = DIGITS.length;
const ONE = 76;
const TWO = BASE - ONE - 1;
const LONG_DIGITS = 5;

const VALUES = new Int32Array(128);
for (let index = 0; index < BASE; index++) VALUES[DIGITS.charCodeAt(index)] = index;

/** Writes numbers one after the other. */
export class NumberWriter {
  text = '';

  /** A number from 0 to 2³² and a bit more. */
  unsigned(value: number): void {
    if (!Number.isInteger(value) || value < 0) throw new Error(`${value} cannot be written`);
    if (value < ONE) {
      this.text += DIGITS[value];
      return;
    }
    const rest = value - ONE;
    if (rest < TWO * BASE) {
      this.text += `${DIGITS[ONE + Math.floor(rest / BASE)]}${DIGITS[rest % BASE]}`;
      return;
    }
    this.text += DIGITS[BASE - 1];
    let left = value;
    for (let digit = 0; digit < LONG_DIGITS; digit++) {
      this.text += DIGITS[left % BASE];
      left = Math.floor(left / BASE);
    }
    if (left > 0) throw new Error(`${value} is too large`);
  }

  /** A 32-bit number. */
  signed(value: number): void {
    this.unsigned(value < 0 ? -2 * value - 1 : 2 * value);
  }
}

/** Reads what a `NumberWriter` wrote. */
export class NumberReader {
  readonly text: string;
  at: number;

  constructor(text: string, at = 0) {
    this.text = text;
    this.at = at;
  }

  unsigned(): number {
    const first = VALUES[this.text.charCodeAt(this.at++)] as number;
    if (first < ONE) return first;
    if (first < BASE - 1) {
      return ONE + (first - ONE) * BASE + (VALUES[this.text.charCodeAt(this.at++)] as number);
    }
    let value = 0;
    let unit = 1;
    for (let digit = 0; digit < LONG_DIGITS; digit++) {
      value += unit * (VALUES[this.text.charCodeAt(this.at++)] as number);
      unit *= BASE;
    }
    return value;
  }

  signed(): number {
    const value = this.unsigned();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }
}
