/** Text to tokens, line structure included (docs.python.org/3.11/reference/lexical_analysis). */
import { SyntaxFault } from '../syntax/fault';
import type { Token } from './token';

const NAME = /[A-Za-z_\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*/y;
const NUMBER =
  /0[xX](?:_?[0-9a-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|(?:[0-9](?:_?[0-9])*)?\.[0-9](?:_?[0-9])*(?:[eE][+-]?[0-9]+)?|[0-9](?:_?[0-9])*\.?(?:[eE][+-]?[0-9]+)?/y;
const OPERATOR =
  /\*\*=|\/\/=|>>=|<<=|\.\.\.|!=|->|:=|\*\*|\/\/|<<|>>|<=|>=|==|\+=|-=|\*=|\/=|%=|&=|\|=|\^=|@=|[-+*/%@&|^~<>()[\]{},:.;=]/y;
const STRING_START = /(?:[rR][bBfF]?|[bB][rR]?|[fF][rR]?|[uU])?('''|"""|'|")/y;
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);
const MOST_INDENTS = 99;

interface Reading {
  readonly text: string;
  readonly tokens: Token[];
  readonly indents: number[];
  readonly open: Token[];
  at: number;
}

/** The tokens of a text, and the fault of a bracket that is never closed. */
export interface ReadTokens {
  readonly tokens: readonly Token[];
  readonly unclosed: SyntaxFault | null;
}

/** Tokens of a text. Throws SyntaxFault. */
export function tokensOf(text: string): ReadTokens {
  const reading: Reading = {
    text,
    tokens: [],
    indents: [0],
    open: [],
    at: text.startsWith('\ufeff') ? 1 : 0,
  };
  let isLineStart = true;
  while (reading.at < text.length) {
    if (isLineStart && reading.open.length === 0) {
      if (!indentation(reading)) continue;
      isLineStart = false;
    }
    isLineStart = oneToken(reading);
  }
  const unclosed = reading.open.at(-1);
  const last = reading.tokens.at(-1);
  if (last && last.kind !== 'newline') push(reading, 'newline', text.length, text.length);
  for (let depth = 1; depth < reading.indents.length; depth++)
    push(reading, 'dedent', text.length, text.length);
  push(reading, 'end', text.length, text.length);
  const fault = unclosed && new SyntaxFault('unclosed', unclosed.from, unclosed.to, unclosed.text);
  return { tokens: reading.tokens, unclosed: fault ?? null };
}

function push(reading: Reading, kind: Token['kind'], from: number, to: number): void {
  reading.tokens.push({ kind, text: reading.text.slice(from, to), from, to });
}

/** Compares the indentation of a line; answers false when the line is empty and was passed over. */
function indentation(reading: Reading): boolean {
  const { text, indents } = reading;
  const start = reading.at;
  let width = 0;
  while (reading.at < text.length) {
    const character = text[reading.at];
    if (character === ' ') width += 1;
    else if (character === '\t') width = (Math.floor(width / 8) + 1) * 8;
    else if (character !== '\f') break;
    reading.at += 1;
  }
  const rest = /(?:#[^\n]*)?(?:\r?\n|$)/y;
  rest.lastIndex = reading.at;
  const blank = rest.exec(text);
  if (blank) {
    reading.at += blank[0].length;
    return false;
  }
  if (width > (indents.at(-1) as number)) {
    if (indents.length > MOST_INDENTS) {
      throw new SyntaxFault('indents', start, reading.at);
    }
    indents.push(width);
    push(reading, 'indent', start, reading.at);
  }
  while (width < (indents.at(-1) as number)) {
    indents.pop();
    push(reading, 'dedent', reading.at, reading.at);
    if (width > (indents.at(-1) as number)) {
      const end = lineEnd(text, reading.at);
      throw new SyntaxFault('unindent', end, end);
    }
  }
  return true;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** Reads a token; answers true when the next one begins a line. */
function oneToken(reading: Reading): boolean {
  const { text } = reading;
  const character = text[reading.at] as string;
  if (character === '\n' || (character === '\r' && text[reading.at + 1] === '\n')) {
    if (reading.open.length === 0) push(reading, 'newline', reading.at, reading.at);
    reading.at += character === '\r' ? 2 : 1;
    return true;
  }
  if (character === ' ' || character === '\t' || character === '\f' || character === '\r') {
    reading.at += 1;
    return false;
  }
  if (character === '#') {
    reading.at = lineEnd(text, reading.at);
    return false;
  }
  if (character === '\\') {
    continuation(reading);
    return false;
  }
  word(reading);
  return false;
}

function continuation(reading: Reading): void {
  const next = /\\\r?\n/y;
  next.lastIndex = reading.at;
  const found = next.exec(reading.text);
  if (!found) {
    throw new SyntaxFault('continuation', reading.at + 1, reading.at + 2);
  }
  reading.at += found[0].length;
}

function match(reading: Reading, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = reading.at;
  return pattern.exec(reading.text);
}

function take(reading: Reading, kind: Token['kind'], length: number): void {
  push(reading, kind, reading.at, reading.at + length);
  reading.at += length;
}

function word(reading: Reading): void {
  const quote = match(reading, STRING_START);
  if (quote) {
    take(reading, 'string', stringLength(reading, quote[0].length, quote[1] as string));
    return;
  }
  const number = match(reading, NUMBER);
  if (number) {
    numberToken(reading, number[0]);
    return;
  }
  const name = match(reading, NAME);
  if (name) {
    take(reading, 'name', name[0].length);
    return;
  }
  const operator = match(reading, OPERATOR);
  if (operator) {
    operatorToken(reading, operator[0]);
    return;
  }
  const character = String.fromCodePoint(reading.text.codePointAt(reading.at) as number);
  throw new SyntaxFault('character', reading.at, reading.at + 1, character);
}

function numberToken(reading: Reading, found: string): void {
  const after = reading.text[reading.at + found.length] ?? '';
  if (
    /[A-Za-z_]/.test(after) &&
    !/^(?:and|else|for|if|in|is|or|not)\b/.test(
      reading.text.slice(reading.at + found.length, reading.at + found.length + 5),
    )
  ) {
    throw new SyntaxFault('decimal', reading.at, reading.at + found.length);
  }
  if (/^0[0-9_]*[1-9]/.test(found) && !/[.eE]/.test(found)) {
    throw new SyntaxFault('zeros', reading.at, reading.at + found.length);
  }
  take(reading, 'number', found.length);
}

function operatorToken(reading: Reading, found: string): void {
  const { open } = reading;
  const from = reading.at;
  take(reading, 'operator', found.length);
  const token = reading.tokens.at(-1) as Token;
  if (CLOSING.has(found)) {
    open.push(token);
    if (open.length > 200) throw new SyntaxFault('nesting', from, from + 1);
    return;
  }
  if (found !== ')' && found !== ']' && found !== '}') return;
  const opened = open.pop();
  if (!opened) throw new SyntaxFault('unmatched', from, from + 1, found);
  if (CLOSING.get(opened.text) === found) return;
  throw new SyntaxFault('bracket', from, from + 1, found, opened);
}

function stringLength(reading: Reading, head: number, quote: string): number {
  const { text } = reading;
  let at = reading.at + head;
  for (;;) {
    if (at >= text.length || (quote.length === 1 && text[at] === '\n')) {
      const from = reading.at + head - quote.length;
      throw new SyntaxFault('unterminated', from, from + 1, quote, at);
    }
    if (text.startsWith(quote, at)) return at + quote.length - reading.at;
    at += text[at] === '\\' ? 2 : 1;
  }
}
