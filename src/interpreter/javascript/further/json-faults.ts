import type { Execution } from '../../machine/execution';
import type { Value } from '../../machine/state';
import { readEscape } from '../lexer/escapes';
import { FALSE, NULL, TRUE } from '../values/encoding';
import { failure, makeArray, makeNumber, makeObject, makeText } from '../values/make';
import { defineProperty } from '../values/properties';

/** What V8 says about a text that is no JSON: the error to be thrown. */
export function jsonFailure(run: Execution, text: string): unknown {
  try {
    new JsonReader(run, text).document();
  } catch (failed) {
    return failed;
  }
  throw new Error('a text is JSON for us that is none for the engine');
}

class JsonReader {
  private readonly run: Execution;
  private readonly text: string;
  private at = 0;
  private depth = 0;

  constructor(run: Execution, text: string) {
    this.run = run;
    this.text = text;
  }

  document(): Value {
    const value = this.value();
    this.space();
    if (/[\d-]/.test(this.text[this.at] ?? '')) throw this.fault('Unexpected number');
    if (this.at < this.text.length)
      throw this.fault(`Unexpected non-whitespace character after JSON at position ${this.at}`, false);
    return value;
  }

  private fault(message: string, isPlain = true) {
    return failure(this.run, 'SyntaxError', isPlain ? `${message} in JSON at position ${this.at}` : message);
  }

  /** V8 shows the text around a letter that does not belong. */
  private unexpected() {
    const { text, at } = this;
    if (at >= text.length) return this.fault('Unexpected end of JSON input', false);
    if (text === 'undefined' || text === '[object Object]')
      return this.fault(`"${text}" is not valid JSON`, false);
    const isLong = text.length > 40;
    const start = isLong ? Math.max(0, at - 10) : 0;
    const end = isLong ? Math.min(text.length, at + 10) : text.length;
    const excerpt = `${start > 0 ? '...' : ''}"${text.slice(start, end)}"${end < text.length ? '...' : ''}`;
    return this.fault(`Unexpected token '${text[at]}', ${excerpt} is not valid JSON`, false);
  }

  private space(): void {
    while (' \n\r\t'.includes(this.text[this.at] ?? 'x')) this.at += 1;
  }

  private value(): Value {
    this.space();
    this.depth += 1;
    if (this.depth > 2000) throw failure(this.run, 'RangeError', 'Maximum call stack size exceeded');
    const letter = this.text[this.at];
    const made =
      letter === '{'
        ? this.object()
        : letter === '['
          ? this.array()
          : letter === '"'
            ? makeText(this.run, this.string())
            : this.word();
    this.depth -= 1;
    return made;
  }

  private word(): Value {
    for (const [word, value] of [
      ['true', TRUE],
      ['false', FALSE],
      ['null', NULL],
    ] as const) {
      if (this.text[this.at] !== word[0]) continue;
      for (const letter of word) {
        if (this.text[this.at] !== letter) throw this.unexpected();
        this.at += 1;
      }
      return value;
    }
    const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
    number.lastIndex = this.at;
    const found = number.exec(this.text);
    if (found === null) {
      if (this.text[this.at] === '-') {
        this.at += 1;
        throw this.fault('No number after minus sign');
      }
      throw this.unexpected();
    }
    this.at += found[0].length;
    return makeNumber(this.run, Number(found[0]));
  }

  private string(): string {
    let value = '';
    for (this.at += 1; ; ) {
      const letter = this.text[this.at];
      if (letter === undefined) throw this.fault('Unterminated string');
      if (letter === '"') break;
      if (letter < ' ') throw this.fault('Bad control character in string literal');
      if (letter === '\\') {
        const next = this.text[this.at + 1] ?? '';
        if (!'"\\/bfnrtu'.includes(next) || next === '') {
          this.at += 1;
          throw this.fault('Bad escaped character');
        }
        if (next === 'u' && !/^[0-9a-fA-F]{4}/.test(this.text.slice(this.at + 2))) {
          this.at += 2;
          throw this.fault('Bad Unicode escape');
        }
        const escaped = readEscape(this.text, this.at);
        value += escaped.text;
        this.at = escaped.next;
      } else {
        value += letter;
        this.at += 1;
      }
    }
    this.at += 1;
    return value;
  }

  private array(): Value {
    const items: Value[] = [];
    this.at += 1;
    this.space();
    if (this.text[this.at] === ']') {
      this.at += 1;
      return makeArray(this.run, items);
    }
    for (;;) {
      items.push(this.value());
      this.space();
      const letter = this.text[this.at];
      if (letter !== ',' && letter !== ']') {
        throw this.fault("Expected ',' or ']' after array element");
      }
      this.at += 1;
      if (letter === ']') return makeArray(this.run, items);
    }
  }

  private object(): Value {
    const made = makeObject(this.run);
    this.at += 1;
    this.space();
    if (this.text[this.at] === '}') {
      this.at += 1;
      return made;
    }
    for (let isFirst = true; ; isFirst = false) {
      this.space();
      if (this.text[this.at] !== '"') {
        throw this.fault(isFirst ? "Expected property name or '}'" : 'Expected double-quoted property name');
      }
      const key = this.string();
      this.space();
      if (this.text[this.at] !== ':') {
        throw this.fault("Expected ':' after property name");
      }
      this.at += 1;
      defineProperty(this.run, made, key, [this.value()]);
      this.space();
      const letter = this.text[this.at];
      if (letter !== ',' && letter !== '}') {
        throw this.fault("Expected ',' or '}' after property value");
      }
      this.at += 1;
      if (letter === '}') return made;
    }
  }
}
