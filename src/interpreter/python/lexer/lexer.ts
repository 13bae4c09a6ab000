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
  const unclosed = reading.open[reading.open.length - 1];
  const last = reading.tokens[reading.tokens.length - 1];
  if (last && last.kind !== 'newline') push(reading, 'newline', text.length, text.length);
  for (let depth = 1; depth < reading.indents.length; depth++)
    push(reading, 'dedent', text.length, text.length);
  push(reading, 'end', text.length, text.length);
  const fault =
    unclosed && new SyntaxFault(`'${unclosed.text}' was never closed`, unclosed.from, unclosed.to);
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
  const current = indents[indents.length - 1] as number;
  if (width > current) {
    if (indents.length > MOST_INDENTS) {
      throw new SyntaxFault('too many levels of indentation', start, reading.at, 'IndentationError');
    }
    indents.push(width);
    push(reading, 'indent', start, reading.at);
  }
  while (width < (indents[indents.length - 1] as number)) {
    indents.pop();
    push(reading, 'dedent', reading.at, reading.at);
    if (width > (indents[indents.length - 1] as number)) {
      const end = lineEnd(text, reading.at);
      const message = 'unindent does not match any outer indentation level';
      throw new SyntaxFault(message, end, end, 'IndentationError');
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
    const message = 'unexpected character after line continuation character';
    throw new SyntaxFault(message, reading.at + 1, reading.at + 2);
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
  if (character === '!' || character === '$' || character === '?' || character === '`') {
    throw new SyntaxFault('invalid syntax', reading.at, reading.at + 1);
  }
  const code = (character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
  throw new SyntaxFault(`invalid character '${character}' (U+${code})`, reading.at, reading.at + 1);
}

function numberToken(reading: Reading, found: string): void {
  const after = reading.text[reading.at + found.length] ?? '';
  if (
    /[A-Za-z_]/.test(after) &&
    !/^(?:and|else|for|if|in|is|or|not)\b/.test(
      reading.text.slice(reading.at + found.length, reading.at + found.length + 5),
    )
  ) {
    throw new SyntaxFault('invalid decimal literal', reading.at, reading.at + found.length);
  }
  if (/^0[0-9_]*[1-9]/.test(found) && !/[.eE]/.test(found)) {
    const message =
      'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers';
    throw new SyntaxFault(message, reading.at, reading.at + found.length);
  }
  take(reading, 'number', found.length);
}

function operatorToken(reading: Reading, found: string): void {
  const { open } = reading;
  const from = reading.at;
  take(reading, 'operator', found.length);
  const token = reading.tokens[reading.tokens.length - 1] as Token;
  if (CLOSING.has(found)) {
    open.push(token);
    if (open.length > 200) throw new SyntaxFault('too many nested parentheses', from, from + 1);
    return;
  }
  if (found !== ')' && found !== ']' && found !== '}') return;
  const opened = open.pop();
  if (!opened) throw new SyntaxFault(`unmatched '${found}'`, from, from + 1);
  if (CLOSING.get(opened.text) === found) return;
  const line = (at: number): number => reading.text.slice(0, at).split('\n').length;
  const where = line(opened.from) === line(from) ? '' : ` on line ${line(opened.from)}`;
  const message = `closing parenthesis '${found}' does not match opening parenthesis '${opened.text}'${where}`;
  throw new SyntaxFault(message, from, from + 1);
}

function stringLength(reading: Reading, head: number, quote: string): number {
  const { text } = reading;
  let at = reading.at + head;
  for (;;) {
    if (at >= text.length || (quote.length === 1 && text[at] === '\n')) {
      const kind =
        quote.length === 3 ? 'unterminated triple-quoted string literal' : 'unterminated string literal';
      const lines = text.slice(0, at).split('\n').length - (at >= text.length && text.endsWith('\n') ? 1 : 0);
      const from = reading.at + head - quote.length;
      throw new SyntaxFault(`${kind} (detected at line ${lines})`, from, from + 1);
    }
    if (text.startsWith(quote, at)) return at + quote.length - reading.at;
    at += text[at] === '\\' ? 2 : 1;
  }
}
