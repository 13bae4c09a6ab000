/** Where a text leaves the grammar of JSON: line and column from 1, and what would have to stand there. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  readonly expected: string;
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// Only the first 32 control characters must be escaped.
const TEXT = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy;
const SPACE = /[ \t\n\r]*/y;

/** So deep brackets may stand in brackets: a document has a tenth of it. */
const MOST_LEVELS = 100;

/** The first place at which a text is no JSON (RFC 8259); null when it is JSON. `JSON.parse` does not tell the place. */
export function findJsonFault(text: string): JsonFault | null {
  const reader = new JsonReader(text);
  return reader.document() ? null : reader.fault();
}

/** Each method reads one part of the grammar and says whether it was there; `at` stays where reading ended. */
class JsonReader {
  private readonly text: string;
  private at = 0;
  private levels = 0;
  private expected = 'a value';

  constructor(text: string) {
    this.text = text;
  }

  document(): boolean {
    return this.value() && (this.at === this.text.length || this.lacks('the end'));
  }

  fault(): JsonFault {
    const before = this.text.slice(0, this.at).split('\n');
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, expected: this.expected };
  }

  private value(): boolean {
    this.match(SPACE);
    const isThere = this.bare();
    this.match(SPACE);
    return isThere;
  }

  private bare(): boolean {
    const letter = this.text[this.at];
    if (letter === '{') return this.list('}', 'a name in double quotes', () => this.member());
    if (letter === '[') return this.list(']', 'a value', () => this.value());
    if (letter === '"') return this.match(TEXT) || this.lacks('a text that ends with "');
    for (const word of ['true', 'false', 'null']) {
      if (!this.text.startsWith(word, this.at)) continue;
      this.at += word.length;
      return true;
    }
    return this.match(NUMBER) || this.lacks('a value');
  }

  private list(end: string, first: string, entry: () => boolean): boolean {
    if (this.levels === MOST_LEVELS) return this.lacks(`no more than ${MOST_LEVELS} brackets in each other`);
    this.levels++;
    const isThere = this.entries(end, first, entry);
    this.levels--;
    return isThere;
  }

  private entries(end: string, first: string, entry: () => boolean): boolean {
    this.at++;
    this.match(SPACE);
    if (this.take(end)) return true;
    if (this.text[this.at] === ',') return this.lacks(`${first} or "${end}"`);
    for (;;) {
      if (!entry()) return false;
      if (this.take(end)) return true;
      if (!this.take(',')) return this.lacks(`"," or "${end}"`);
    }
  }

  private member(): boolean {
    this.match(SPACE);
    if (!this.match(TEXT)) return this.lacks('a name in double quotes');
    this.match(SPACE);
    return this.take(':') ? this.value() : this.lacks('":"');
  }

  private take(sign: string): boolean {
    if (this.text[this.at] !== sign) return false;
    this.at++;
    return true;
  }

  private match(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found === null) return false;
    this.at = pattern.lastIndex;
    return true;
  }

  private lacks(expected: string): false {
    this.expected = expected;
    return false;
  }
}
