/** A mistake in a program's text as CPython prints it. */
import type { ToldMistake } from './mistake-words';

/** `File …, line …`, the line, a caret and the message. */
export function syntaxErrorText(fileName: string, text: string, fault: ToldMistake): string {
  const { line, column } = placeOf(text, fault.from);
  const source = text.split('\n')[line - 1] ?? '';
  const indent = source.length - source.trimStart().length;
  const carets = '^'.repeat(
    Math.max(1, Math.min(fault.to, fault.from + source.length - column + 1) - fault.from),
  );
  const kind = fault.kind === 'unsupported' ? 'SyntaxError' : fault.kind;
  // CPython points at no place in the line where only its beginning is wrong.
  const pointer = /^(?:unexpected indent|inconsistent use)/.test(fault.message)
    ? ''
    : `    ${' '.repeat(Math.max(0, column - 1 - indent))}${carets}\n`;
  const shown = `    ${source.trim()}\n${pointer}`;
  return `  File "${fileName}", line ${line}\n${shown}${kind}: ${fault.message}\n`;
}

/** Line and column of an offset, from 1. */
export function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - start + 1 };
}
