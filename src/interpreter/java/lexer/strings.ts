/** Character and string literals, following javac's `JavaTokenizer`. */
import { rareRules } from '../rare-rules';
import type { LexicalFault, Token } from './token';

/** A literal that is being read. */
export interface StringScan {
  readonly text: string;
  position: number;
  fault: LexicalFault | null;
}

const SIMPLE_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['b', '\b'],
  ['t', '\t'],
  ['n', '\n'],
  ['f', '\f'],
  ['r', '\r'],
  ['s', ' '],
  ["'", "'"],
  ['"', '"'],
  ['\\', '\\'],
]);

/** Scans the literal that opens with the single quote at `start`. */
export function scanCharacter(text: string, start: number): Token {
  const scan: StringScan = { text, position: start + 1, fault: null };
  let value = '';
  if (text[scan.position] === "'") {
    scan.position += 1;
    fail(scan, 'empty character literal', start);
  } else {
    if (atLineEnd(scan)) fail(scan, 'illegal line end in character literal', start);
    if (scan.position < text.length) value = scanOne(scan);
    if (text[scan.position] === "'") scan.position += 1;
    else fail(scan, 'unclosed character literal', start);
  }
  return {
    kind: scan.fault ? 'error' : 'literal',
    start,
    end: scan.position,
    name: '',
    value: scan.fault ? null : { type: 'char', value: value.charCodeAt(0) },
    fault: scan.fault,
  };
}

/** Scans the string or text block that opens with the double quote at `start`. */
export function scanString(text: string, start: number): Token {
  if (text.startsWith('"""', start)) return rareRules().scanTextBlock(text, start);
  const scan: StringScan = { text, position: start + 1, fault: null };
  let value = '';
  while (scan.position < text.length && text[scan.position] !== '"' && !atLineEnd(scan)) {
    value += scanOne(scan);
  }
  if (text[scan.position] === '"') scan.position += 1;
  else fail(scan, 'unclosed string literal', start);
  return stringToken(scan, start, value);
}

/** The literal that was read. */
export function stringToken(scan: StringScan, start: number, value: string): Token {
  return {
    kind: scan.fault ? 'error' : 'literal',
    start,
    end: scan.position,
    name: '',
    value: scan.fault ? null : { type: 'String', value },
    fault: scan.fault,
  };
}

/** One character of a literal, or the one an escape stands for. */
export function scanOne(scan: StringScan): string {
  if (scan.text[scan.position] === '\\') return scanEscape(scan);
  const character = scan.text[scan.position] ?? '';
  scan.position += 1;
  return character;
}

/** The character of the escape that begins here. */
export function scanEscape(scan: StringScan): string {
  scan.position += 1;
  const character = scan.text[scan.position] ?? '';
  const simple = SIMPLE_ESCAPES.get(character);
  if (simple !== undefined) {
    scan.position += 1;
    return simple;
  }
  if (character === 'u') return scanUnicodeEscape(scan);
  if (character >= '0' && character <= '7') return scanOctalEscape(scan, character <= '3' ? 3 : 2);
  fail(scan, 'illegal escape character', scan.position);
  return '';
}

function scanUnicodeEscape(scan: StringScan): string {
  while (scan.text[scan.position] === 'u') scan.position += 1;
  const digits = /^[0-9a-fA-F]{0,4}/.exec(scan.text.slice(scan.position, scan.position + 4))?.[0] ?? '';
  scan.position += digits.length;
  if (digits.length < 4) fail(scan, 'illegal unicode escape', scan.position);
  return String.fromCharCode(parseInt(digits || '0', 16));
}

function scanOctalEscape(scan: StringScan, longest: number): string {
  const from = scan.position;
  while (scan.position - from < longest && /[0-7]/.test(scan.text[scan.position] ?? '')) scan.position += 1;
  return String.fromCharCode(parseInt(scan.text.slice(from, scan.position), 8));
}

/** Whether the line ends here. */
export function atLineEnd(scan: StringScan): boolean {
  const character = scan.text[scan.position];
  return character === '\n' || character === '\r';
}

/** Only the first fault of a literal is reported. */
export function fail(scan: StringScan, message: string, at: number): void {
  scan.fault ??= { message, at };
}
