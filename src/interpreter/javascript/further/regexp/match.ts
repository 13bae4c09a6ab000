import { type Part, type Pattern, PatternFault, parsePattern } from './pattern';

/** Steps of one match; a pattern that goes back and forth for longer is given up. */
const MOST_STEPS = 2_000_000;

/** Where a match and its groups lie: start and end of the whole, then of each group; -1 for what took no part. */
export type Matched = readonly number[];

const known = new Map<string, Pattern>();

/** A pattern taken apart, remembered by its text. Throws a `PatternFault`. */
export function patternFor(source: string, flags: string): Pattern {
  const key = `${flags}/${source}`;
  const found = known.get(key) ?? parsePattern(source, flags);
  if (known.size > 200) known.clear();
  known.set(key, found);
  return found;
}

/** The first match at or after `from`, or exactly there when it is sticky; null for none. */
export function matchFrom(
  source: string,
  flags: string,
  text: string,
  from: number,
  isSticky: boolean,
): Matched | null {
  const pattern = patternFor(source, flags);
  for (let start = from; start <= text.length; start++) {
    const matcher = new Matcher(pattern, text, flags.includes('m'), flags.includes('i'));
    const end = matcher.endFrom(start);
    if (end >= 0) return [start, end, ...matcher.groups];
    if (isSticky) return null;
  }
  return null;
}

type Then = (at: number) => boolean;

class Matcher {
  readonly groups: number[];
  private readonly pattern: Pattern;
  private readonly text: string;
  private readonly isMultiline: boolean;
  private readonly ignoresCase: boolean;
  private steps = 0;

  constructor(pattern: Pattern, text: string, isMultiline: boolean, ignoresCase: boolean) {
    this.pattern = pattern;
    this.text = text;
    this.isMultiline = isMultiline;
    this.ignoresCase = ignoresCase;
    this.groups = new Array<number>(pattern.groupCount * 2).fill(-1);
  }

  endFrom(start: number): number {
    let end = -1;
    this.part(this.pattern.part, start, (at) => {
      end = at;
      return true;
    });
    return end;
  }

  private part(part: Part, at: number, then: Then): boolean {
    this.steps += 1;
    if (this.steps > MOST_STEPS)
      throw new PatternFault('the match takes more steps than the simulator allows');
    switch (part.kind) {
      case 'letter':
        return at < this.text.length && part.matches(this.text[at] as string) && then(at + 1);
      case 'all':
        return this.sequence(part.of, 0, at, then);
      case 'any':
        return part.of.some((each) => this.part(each, at, then));
      case 'group':
        return this.group(part, at, then);
      case 'repeat':
        return part.of.kind === 'letter'
          ? this.letters(part, part.of, at, then)
          : this.repeat(part, at, 0, then);
      case 'look':
        return this.look(part, at) !== part.isNegative && then(at);
      case 'back':
        return this.back(part.index, at, then);
      default:
        return this.holds(part.kind, at) && then(at);
    }
  }

  private sequence(parts: readonly Part[], index: number, at: number, then: Then): boolean {
    const part = parts[index];
    if (part === undefined) return then(at);
    return this.part(part, at, (next) => this.sequence(parts, index + 1, next, then));
  }

  private group(part: Extract<Part, { kind: 'group' }>, at: number, then: Then): boolean {
    const slot = (part.index - 1) * 2;
    const before = this.groups.slice(slot, slot + 2);
    const isMatched = this.part(part.of, at, (end) => {
      const inner = this.groups.slice(slot, slot + 2);
      this.groups[slot] = at;
      this.groups[slot + 1] = end;
      if (then(end)) return true;
      this.groups.splice(slot, 2, ...inner);
      return false;
    });
    if (!isMatched) this.groups.splice(slot, 2, ...before);
    return isMatched;
  }

  /** A repeated letter needs no call for each: it takes as many as it may, and gives them back one by one. */
  private letters(
    { least, most, isLazy }: Extract<Part, { kind: 'repeat' }>,
    { matches }: Extract<Part, { kind: 'letter' }>,
    at: number,
    then: Then,
  ): boolean {
    let count = 0;
    const fits = (): boolean => at + count < this.text.length && matches(this.text[at + count] as string);
    if (isLazy) {
      for (; ; count++) {
        if (count >= least && then(at + count)) return true;
        if (count >= most || !fits()) return false;
      }
    }
    while (count < most && fits()) count++;
    for (; count >= least; count--) {
      this.steps += 1;
      if (then(at + count)) return true;
    }
    return false;
  }

  private repeat(part: Extract<Part, { kind: 'repeat' }>, at: number, count: number, then: Then): boolean {
    const more = (): boolean =>
      count < part.most &&
      this.part(
        part.of,
        at,
        (next) => (next > at || count < part.least) && this.repeat(part, next, count + 1, then),
      );
    if (count < part.least) return more();
    return part.isLazy ? then(at) || more() : more() || then(at);
  }

  private look({ isBehind, of }: Extract<Part, { kind: 'look' }>, at: number): boolean {
    if (!isBehind) return this.part(of, at, () => true);
    for (let start = at; start >= 0; start--) if (this.part(of, start, (end) => end === at)) return true;
    return false;
  }

  private back(index: number | string, at: number, then: Then): boolean {
    const group = typeof index === 'number' ? index : (this.pattern.names.get(index) ?? 0);
    const [start = -1, end = -1] = this.groups.slice((group - 1) * 2, group * 2);
    if (start < 0) return then(at);
    const wanted = this.text.slice(start, end);
    const given = this.text.slice(at, at + wanted.length);
    const isSame = this.ignoresCase ? wanted.toUpperCase() === given.toUpperCase() : wanted === given;
    return isSame && then(at + wanted.length);
  }

  private holds(kind: 'start' | 'end' | 'boundary' | 'inside', at: number): boolean {
    const isWord = (index: number): boolean => /^\w$/.test(this.text[index] ?? '');
    const isLineEnd = (index: number): boolean => /^[\n\r\u2028\u2029]$/.test(this.text[index] ?? '');
    switch (kind) {
      case 'start':
        return at === 0 || (this.isMultiline && isLineEnd(at - 1));
      case 'end':
        return at === this.text.length || (this.isMultiline && isLineEnd(at));
      case 'boundary':
        return isWord(at - 1) !== isWord(at);
      case 'inside':
        return isWord(at - 1) === isWord(at);
    }
  }
}
