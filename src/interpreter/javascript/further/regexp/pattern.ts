import { readEscape } from '../../lexer/escapes';

/** A part of a regular expression. */
export type Part =
  | { readonly kind: 'any'; readonly of: readonly Part[] }
  | { readonly kind: 'all'; readonly of: readonly Part[] }
  | { readonly kind: 'letter'; readonly matches: (letter: string) => boolean }
  | { readonly kind: 'start' | 'end' | 'boundary' | 'inside' }
  | { readonly kind: 'group'; readonly index: number; readonly of: Part }
  | { readonly kind: 'back'; readonly index: number | string }
  | { readonly kind: 'look'; readonly isNegative: boolean; readonly isBehind: boolean; readonly of: Part }
  | {
      readonly kind: 'repeat';
      readonly of: Part;
      readonly least: number;
      readonly most: number;
      readonly isLazy: boolean;
    };

/** A regular expression taken apart. */
export interface Pattern {
  readonly part: Part;
  readonly groupCount: number;
  /** Names of groups with their numbers. */
  readonly names: ReadonlyMap<string, number>;
}

/** What V8 says about a pattern that is none. */
export class PatternFault {
  readonly message: string;
  constructor(message: string) {
    this.message = message;
  }
}

const isWord = (letter: string): boolean => /^[A-Za-z0-9_]$/.test(letter);
const isSpace = (letter: string): boolean => letter.trim() === '';

const CLASSES: ReadonlyMap<string, (letter: string) => boolean> = new Map([
  ['d', (letter) => letter >= '0' && letter <= '9'],
  ['D', (letter) => letter < '0' || letter > '9'],
  ['w', isWord],
  ['W', (letter) => !isWord(letter)],
  ['s', isSpace],
  ['S', (letter) => !isSpace(letter)],
]);

/** Takes a pattern apart. Throws a `PatternFault`. */
export function parsePattern(source: string, flags: string): Pattern {
  return new PatternReader(source, flags).read();
}

class PatternReader {
  private readonly source: string;
  private readonly ignoresCase: boolean;
  private readonly dotAll: boolean;
  private at = 0;
  private groupCount = 0;
  private readonly names = new Map<string, number>();

  constructor(source: string, flags: string) {
    this.source = source;
    this.ignoresCase = flags.includes('i');
    this.dotAll = flags.includes('s');
  }

  read(): Pattern {
    const part = this.alternatives();
    if (this.at < this.source.length) throw new PatternFault("Unmatched ')'");
    return { part, groupCount: this.groupCount, names: this.names };
  }

  private eat(text: string): boolean {
    const found = this.source.startsWith(text, this.at);
    if (found) this.at += text.length;
    return found;
  }

  private alternatives(): Part {
    const of: Part[] = [];
    do of.push(this.sequence());
    while (this.eat('|'));
    return of.length === 1 ? (of[0] as Part) : { kind: 'any', of };
  }

  private sequence(): Part {
    const of: Part[] = [];
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at] as string))
      of.push(this.repeated(this.atom()));
    return { kind: 'all', of };
  }

  private repeated(of: Part): Part {
    const found = /^(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})/.exec(this.source.slice(this.at, this.at + 20));
    if (found === null) return of;
    if (of.kind === 'start' || of.kind === 'end' || of.kind === 'boundary')
      throw new PatternFault('Nothing to repeat');
    this.at += found[0].length;
    const [, sign, low, comma, high] = found;
    const least = sign === undefined ? Number(low) : sign === '+' ? 1 : 0;
    const most =
      sign === undefined
        ? comma === undefined
          ? least
          : high === ''
            ? Number.POSITIVE_INFINITY
            : Number(high)
        : sign === '?'
          ? 1
          : Number.POSITIVE_INFINITY;
    if (most < least) throw new PatternFault('numbers out of order in {} quantifier');
    return { kind: 'repeat', of, least, most, isLazy: this.eat('?') };
  }

  private atom(): Part {
    const letter = this.source[this.at] as string;
    if ('*+?'.includes(letter)) throw new PatternFault('Nothing to repeat');
    this.at += 1;
    switch (letter) {
      case '^':
        return { kind: 'start' };
      case '$':
        return { kind: 'end' };
      case '.':
        return {
          kind: 'letter',
          matches: this.dotAll ? () => true : (each) => !/[\n\r\u2028\u2029]/.test(each),
        };
      case '(':
        return this.group();
      case '[':
        return this.set();
      case '\\':
        return this.escaped();
      default:
        return this.exactly(letter);
    }
  }

  private exactly(letter: string): Part {
    if (!this.ignoresCase) return { kind: 'letter', matches: (each) => each === letter };
    const folded = letter.toUpperCase();
    return { kind: 'letter', matches: (each) => each.toUpperCase() === folded };
  }

  private group(): Part {
    const look = /^\?(<?)([=!])/.exec(this.source.slice(this.at, this.at + 3));
    if (look !== null) {
      this.at += look[0].length;
      return { kind: 'look', isBehind: look[1] === '<', isNegative: look[2] === '!', of: this.inside() };
    }
    if (this.eat('?:')) return this.inside();
    this.groupCount += 1;
    const index = this.groupCount;
    const name = /^\?<([\p{ID_Start}$_][\p{ID_Continue}$]*)>/u.exec(this.source.slice(this.at));
    if (name !== null) {
      this.at += name[0].length;
      if (this.names.has(name[1] as string)) throw new PatternFault('Duplicate capture group name');
      this.names.set(name[1] as string, index);
    } else if (this.source[this.at] === '?') throw new PatternFault('Invalid group');
    return { kind: 'group', index, of: this.inside() };
  }

  private inside(): Part {
    const of = this.alternatives();
    if (!this.eat(')')) throw new PatternFault('Unterminated group');
    return of;
  }

  private escaped(): Part {
    const letter = this.source[this.at];
    if (letter === undefined) throw new PatternFault('\\ at end of pattern');
    const known = CLASSES.get(letter);
    if (known !== undefined || letter === 'b' || letter === 'B') {
      this.at += 1;
      if (known !== undefined) return { kind: 'letter', matches: known };
      return { kind: letter === 'b' ? 'boundary' : 'inside' };
    }
    const back = /^(?:[1-9]\d*|k<([^>]*)>)/.exec(this.source.slice(this.at));
    if (back !== null) {
      this.at += back[0].length;
      return { kind: 'back', index: back[1] ?? Number(back[0]) };
    }
    if (/[pP]/.test(letter)) throw new PatternFault('\\p is not supported by the simulator');
    return this.exactly(this.escapedLetter());
  }

  private escapedLetter(): string {
    const { text, next } = readEscape(this.source, this.at - 1);
    this.at = next;
    return text;
  }

  private set(): Part {
    const isNegative = this.eat('^');
    const tests: ((letter: string) => boolean)[] = [];
    while (!this.eat(']')) {
      if (this.at >= this.source.length) throw new PatternFault('Unterminated character class');
      const low = this.member(tests);
      if (low === null) continue;
      if (this.source[this.at] !== '-' || this.source[this.at + 1] === ']') {
        tests.push((letter) => letter === low);
        continue;
      }
      this.at += 1;
      const high = this.member(tests);
      if (high === null) tests.push((letter) => letter === low || letter === '-');
      else if (high < low) throw new PatternFault('Range out of order in character class');
      else tests.push((letter) => letter >= low && letter <= high);
    }
    const folds = this.ignoresCase;
    const some = (letter: string): boolean => tests.some((test) => test(letter));
    return {
      kind: 'letter',
      matches: (letter) =>
        (some(letter) || (folds && (some(letter.toLowerCase()) || some(letter.toUpperCase())))) !==
        isNegative,
    };
  }

  /** A letter of a set; a class of letters goes among the tests, and null is answered. */
  private member(tests: ((letter: string) => boolean)[]): string | null {
    const letter = this.source[this.at] as string;
    this.at += 1;
    if (letter !== '\\') return letter;
    const escaped = this.source[this.at] ?? '';
    const known = CLASSES.get(escaped);
    if (known === undefined) {
      if (escaped !== 'b') return this.escapedLetter();
      this.at += 1;
      return '\b';
    }
    this.at += 1;
    tests.push(known);
    return null;
  }
}
