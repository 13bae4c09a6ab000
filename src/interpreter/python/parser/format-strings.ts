/** f-strings: their text between the quotes, taken apart. Replacement fields are read as programs of their own. */
import { tokensOf } from '../lexer/lexer';
import { unescaped } from '../lexer/strings';
import { SyntaxFault } from '../syntax/fault';
import type { Expression, FormatPart } from '../syntax/tree';
import { Cursor } from './cursor';

interface Reading {
  readonly cursor: Cursor;
  readonly isRaw: boolean;
  /** End of the contents. */
  readonly to: number;
  at: number;
}

/** The parts of an f-string whose contents lie between two offsets of the program. */
export function formatParts(cursor: Cursor, from: number, to: number, isRaw: boolean): FormatPart[] {
  return parts({ cursor, isRaw, to, at: from }, 0);
}

function fault(reading: Reading, what: string): SyntaxFault {
  return new SyntaxFault('format', reading.at, reading.at + 1, what);
}

function parts(reading: Reading, depth: number): FormatPart[] {
  const { text } = reading.cursor;
  const found: FormatPart[] = [];
  let literal = '';
  const finish = (): void => {
    if (literal !== '') found.push({ text: reading.isRaw ? literal : unescaped(literal, false, reading.at) });
    literal = '';
  };
  while (reading.at < reading.to) {
    const character = text[reading.at] as string;
    if (
      depth === 0 &&
      (character === '{' || character === '}') &&
      text[reading.at + 1] === character &&
      reading.at + 1 < reading.to
    ) {
      literal += character;
      reading.at += 2;
    } else if (character === '{') {
      finish();
      found.push(field(reading, depth));
    } else if (character === '}') {
      if (depth > 0) break;
      throw fault(reading, 'single');
    } else {
      literal += character;
      reading.at += 1;
    }
  }
  finish();
  return found;
}

function field(reading: Reading, depth: number): FormatPart {
  const { text } = reading.cursor;
  if (depth > 1) throw fault(reading, 'deep');
  reading.at += 1;
  const start = reading.at;
  const end = expressionEnd(reading);
  const source = text.slice(start, end);
  const debug = /^([\s\S]*[^=!<>])=\s*$/.exec(source);
  const inner = debug ? (debug[1] as string) : source;
  if (inner.trim() === '') throw fault(reading, 'empty');
  const value = inside(reading.cursor, inner, start);
  reading.at = end;
  let conversion = '';
  if (text[reading.at] === '!') {
    conversion = text[reading.at + 1] ?? '';
    if (!'rsa'.includes(conversion)) {
      throw fault(reading, 'conversion');
    }
    reading.at += 2;
  }
  let spec: FormatPart[] = [];
  const hasSpec = text[reading.at] === ':';
  if (hasSpec) {
    reading.at += 1;
    spec = parts(reading, depth + 1);
  }
  if (text[reading.at] !== '}' || reading.at >= reading.to) throw fault(reading, 'brace');
  reading.at += 1;
  if (debug && conversion === '' && !hasSpec) conversion = 'r';
  return { value, conversion, spec, shown: debug ? source : '' };
}

/** Where the expression of a field ends: before `!r`, `:` or `}` outside of brackets and strings. */
function expressionEnd(reading: Reading): number {
  const { text } = reading.cursor;
  let open = 0;
  let quote = '';
  for (let at = reading.at; at < reading.to; at++) {
    const character = text[at] as string;
    if (quote !== '') {
      if (character === quote) quote = '';
      continue;
    }
    if (character === '\\') throw fault(reading, 'backslash');
    if (character === '#') throw fault(reading, 'hash');
    if (character === '"' || character === "'") quote = character;
    else if ('([{'.includes(character)) open += 1;
    else if (open > 0 && ')]}'.includes(character)) open -= 1;
    else if (open === 0 && (character === '}' || character === ':')) return at;
    else if (open === 0 && character === '!' && text[at + 1] !== '=') return at;
  }
  throw fault(reading, 'brace');
}

/** Reads the expression of a field in the block of the string. Its places are those of the program. */
function inside(outer: Cursor, source: string, from: number): Expression {
  const shift = from - 1;
  try {
    const tokens = tokensOf(`(${source})`).tokens.map((token) => ({
      ...token,
      from: token.from + shift,
      to: token.to + shift,
    }));
    const cursor = new Cursor(outer.text, tokens, outer.scope, outer.grammar);
    cursor.at = 1;
    const value = outer.nested(() => cursor.grammar.list(cursor));
    if (!cursor.is(')')) throw cursor.fault();
    return value;
  } catch (thrown) {
    if (!(thrown instanceof SyntaxFault)) throw thrown;
    throw new SyntaxFault('inFormat', from, from + source.length, thrown);
  }
}
