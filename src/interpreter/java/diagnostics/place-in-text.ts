/** From an offset to what people and editors want: line, column and the stretch of text to underline. */
import type { Diagnostic } from './diagnostic';

/** 1-based line and column of an offset; a tab counts as one column. Lines end in LF, CR or CR LF. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  for (let position = 0; position < offset; position += 1) {
    const character = text[position];
    const endsLine = character === '\n' || (character === '\r' && text[position + 1] !== '\n');
    if (!endsLine) continue;
    line += 1;
    lineStart = position + 1;
  }
  return { line, column: offset - lineStart + 1 };
}

/** The text of the line an offset is on, without its line end. */
export function lineText(text: string, offset: number): string {
  let start = offset;
  while (start > 0 && !isLineEnd(text[start - 1])) start -= 1;
  let end = offset;
  while (end < text.length && !isLineEnd(text[end])) end += 1;
  return text.slice(start, end);
}

function isLineEnd(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}

/** Completes a diagnostic with its line, column and underlined stretch: the word at the caret. */
export function diagnosticAt(
  found: Omit<Diagnostic, 'from' | 'to' | 'line' | 'column'>,
  text: string,
): Diagnostic {
  const word = /^[\p{L}\p{Nd}_$]+/u.exec(text.slice(found.at, found.at + 200))?.[0] ?? '';
  const to = Math.min(text.length, found.at + Math.max(1, word.length));
  // A caret just past the last character cannot be underlined, so the character before it is.
  const from = Math.max(0, Math.min(found.at, to - 1));
  return { ...found, from, to, ...lineAndColumn(text, found.at) };
}
