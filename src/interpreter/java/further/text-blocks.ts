/** Text blocks (JLS 3.10.6), following javac's `JavaTokenizer`. */
import { atLineEnd, fail, type StringScan, scanEscape, scanOne, stringToken } from '../lexer/strings';
import type { Token } from '../lexer/token';

/** Scans the text block that opens at `start`. */
export function scanTextBlock(text: string, start: number): Token {
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
