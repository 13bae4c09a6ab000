/** Character, string and text-block literals, following javac's `JavaTokenizer`. */
import type { LexicalFault, Token } from './token';

interface StringScan {
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
  if (text.startsWith('"""', start)) return scanTextBlock(text, start);
  const scan: StringScan = { text, position: start + 1, fault: null };
  let value = '';
  while (scan.position < text.length && text[scan.position] !== '"' && !atLineEnd(scan)) {
    value += scanOne(scan);
  }
  if (text[scan.position] === '"') scan.position += 1;
  else fail(scan, 'unclosed string literal', start);
  return stringToken(scan, start, value);
}

function scanTextBlock(text: string, start: number): Token {
  const scan: StringScan = { text, position: start + 3, fault: null };
  while (' \t\f'.includes(text[scan.position] ?? 'end')) scan.position += 1;
  if (!atLineEnd(scan)) {
    fail(
      scan,
      'illegal text block open delimiter sequence, missing line terminator',
      Math.min(scan.position, text.length),
    );
    return stringToken(scan, start, '');
  }
  scan.position += text.startsWith('\r\n', scan.position) ? 2 : 1;
  const contentStart = scan.position;
  while (scan.position < text.length && !text.startsWith('"""', scan.position)) {
    if (text[scan.position] !== '\\') scan.position += 1;
    else if (/[\r\n]/.test(text[scan.position + 1] ?? '')) scan.position += 2;
    else scanEscape(scan);
  }
  if (scan.position >= text.length) {
    fail(scan, 'unclosed text block', start);
    return stringToken(scan, start, '');
  }
  const content = text.slice(contentStart, scan.position);
  scan.position += 3;
  return stringToken(scan, start, translateEscapes(stripIndent(content)));
}

function stringToken(scan: StringScan, start: number, value: string): Token {
  return {
    kind: scan.fault ? 'error' : 'literal',
    start,
    end: scan.position,
    name: '',
    value: scan.fault ? null : { type: 'String', value },
    fault: scan.fault,
  };
}

/** `String.stripIndent`: common leading white space goes, and so does trailing white space. */
function stripIndent(content: string): string {
  const lines = content.replaceAll('\r\n', '\n').replaceAll('\r', '\n').split('\n');
  const last = lines.length - 1;
  let indent = Number.MAX_SAFE_INTEGER;
  lines.forEach((line, index) => {
    // A last line of white space alone counts: it shows where the closing delimiter stands.
    if (line.trim() !== '' || index === last)
      indent = Math.min(indent, line.length - line.trimStart().length);
  });
  return lines
    .map((line) => (line.trim() === '' ? '' : line.slice(indent)).replace(/[ \t\f]+$/, ''))
    .join('\n');
}

function translateEscapes(content: string): string {
  const scan: StringScan = { text: content, position: 0, fault: null };
  let value = '';
  while (scan.position < content.length) {
    if (content.startsWith('\\\n', scan.position)) scan.position += 2;
    else value += scanOne(scan);
  }
  return value;
}

function scanOne(scan: StringScan): string {
  if (scan.text[scan.position] === '\\') return scanEscape(scan);
  const character = scan.text[scan.position] ?? '';
  scan.position += 1;
  return character;
}

function scanEscape(scan: StringScan): string {
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

function atLineEnd(scan: StringScan): boolean {
  const character = scan.text[scan.position];
  return character === '\n' || character === '\r';
}

/** Only the first fault of a literal is reported. */
function fail(scan: StringScan, message: string, at: number): void {
  scan.fault ??= { message, at };
}
