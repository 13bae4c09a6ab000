/** Prints a diagnostic the way javac 17 prints it. */
import type { Diagnostic } from './diagnostic';
import { lineText } from './place-in-text';

/**
 * `File.java:3: error: message`, the source line, a caret under the place, then the details.
 * Warnings say `warning:` and our own refusals `simulator:`; the hint is not part of it.
 */
export function formatDiagnostic(diagnostic: Diagnostic, text: string): string {
  const { fileName, line, column, message, details, at } = diagnostic;
  const source = lineText(text, at);
  // javac repeats tabs before the caret, so that it stands right whatever the tab width.
  const indent = source.slice(0, column - 1).replace(/[^\t]/g, ' ');
  return [`${fileName}:${line}: ${label(diagnostic)}${message}`, source, `${indent}^`, ...details].join('\n');
}

function label({ severity }: Diagnostic): string {
  if (severity === 'unsupported') return 'simulator: ';
  return `${severity}: `;
}
