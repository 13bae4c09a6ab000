/**
 * Cuts Java source text into tokens. Wrong text becomes a token of kind 'error' that carries javac's
 * message: javac reports it only when the parser gets there, which matters for "the first error".
 */
import { rareRules } from '../rare-rules';
import { scanNumber, startsNumber } from './numbers';
import { scanCharacter, scanString } from './strings';
import { KEYWORDS, plainToken, type Token } from './token';

const OPERATORS = (
  '>>>= <<= >>= >>> ... -> :: ++ -- && || == != <= >= += -= *= /= &= |= ^= %= << >> ' +
  '+ - * / & | ^ % = < > ! ~ ? : ( ) { } [ ] ; , . @'
).split(' ');

const OPERATORS_BY_FIRST: ReadonlyMap<string, readonly string[]> = groupByFirst(OPERATORS);

const IDENTIFIER = /[\p{L}\p{Nl}\p{Sc}\p{Pc}][\p{L}\p{Nl}\p{Sc}\p{Pc}\p{Nd}\p{Mn}\p{Mc}]*/uy;

function groupByFirst(operators: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const operator of operators) {
    const first = operator.charAt(0);
    groups.set(first, [...(groups.get(first) ?? []), operator]);
  }
  return groups;
}

/** All tokens of the text; the last one is always of kind 'end'. Never throws. */
export function tokenize(text: string): Token[] {
  return text.includes('\\u') ? rareRules().tokensWithEscapes(text, tokensOf) : tokensOf(text);
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  for (;;) {
    const blank = skipBlank(text, position);
    position = blank.position;
    if (blank.unclosedComment) {
      tokens.push(faulty(position, text.length, 'unclosed comment', position));
      position = text.length;
    }
    if (position >= text.length) break;
    const token = scanToken(text, position);
    tokens.push(token);
    position = Math.max(token.end, position + 1);
  }
  tokens.push(plainToken('end', text.length, text.length));
  return tokens;
}

function skipBlank(text: string, from: number): { position: number; unclosedComment: boolean } {
  let position = from;
  for (;;) {
    const character = text[position];
    if (character === ' ' || character === '\n' || character === '\t' || character === '\r') position += 1;
    else if (character === '\f') position += 1;
    else if (text.startsWith('//', position)) position = endOfLine(text, position);
    else if (text.startsWith('/*', position)) {
      const close = text.indexOf('*/', position + 2);
      if (close < 0) return { position, unclosedComment: true };
      position = close + 2;
    } else return { position, unclosedComment: false };
  }
}

function endOfLine(text: string, from: number): number {
  let position = from;
  while (position < text.length && text[position] !== '\n' && text[position] !== '\r') position += 1;
  return position;
}

function scanToken(text: string, start: number): Token {
  IDENTIFIER.lastIndex = start;
  const word = IDENTIFIER.exec(text)?.[0];
  if (word !== undefined) {
    const kind = KEYWORDS.has(word) ? word : 'identifier';
    return { kind, start, end: start + word.length, name: word, value: null, fault: null };
  }
  if (startsNumber(text, start)) return scanNumber(text, start);
  if (text[start] === '"') return scanString(text, start);
  if (text[start] === "'") return scanCharacter(text, start);
  if (text.startsWith('..', start) && text[start + 2] !== '.') {
    return faulty(start, start + 2, "illegal '.'", start + 1);
  }
  const operator = OPERATORS_BY_FIRST.get(text.charAt(start))?.find((each) => text.startsWith(each, start));
  if (operator !== undefined) return plainToken(operator, start, start + operator.length);
  return illegalCharacter(text, start);
}

function illegalCharacter(text: string, start: number): Token {
  const code = text.codePointAt(start) ?? 0;
  const length = code > 0xffff ? 2 : 1;
  let shown = text.slice(start, start + length);
  if (code <= 32 || code >= 127) {
    shown = [...Array(length).keys()].map((index) => unicodeEscape(text.charCodeAt(start + index))).join('');
  }
  return faulty(start, start + length, `illegal character: '${shown}'`, start);
}

function unicodeEscape(codeUnit: number): string {
  return `\\u${codeUnit.toString(16).padStart(4, '0')}`;
}

function faulty(start: number, end: number, message: string, at: number): Token {
  return { kind: 'error', start, end, name: '', value: null, fault: { message, at } };
}
