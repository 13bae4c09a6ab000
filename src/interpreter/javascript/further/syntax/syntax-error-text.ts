import { PROGRAM_FOLDER } from '../../compile/javascript-program';
import type { SyntaxFault } from '../../syntax/fault';

/** A syntax error as Node prints it: the place, the line with carets beneath, and V8's message. */
export function syntaxErrorText(file: string, text: string, { message, from, to }: SyntaxFault): string {
  const before = text.slice(0, from);
  const line = before.split('\n').length;
  const start = before.lastIndexOf('\n') + 1;
  const [shown = ''] = text.slice(start).split('\n', 1);
  const indent = shown.slice(0, from - start).replace(/[^\t]/g, ' ');
  const width = Math.max(1, Math.min(to, start + shown.length) - from);
  return `${PROGRAM_FOLDER}${file}:${line}\n${shown}\n${indent}${'^'.repeat(width)}\n\nSyntaxError: ${message}`;
}
