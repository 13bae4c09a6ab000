import type { SyntaxFault } from '../parser/fault';
import type { Diagnostic } from './diagnostic';
import { diagnosticAt } from './place-in-text';
import { syntaxHint } from './syntax-hints';

/** What is wrong with a text that is no Java, or that our limits refuse. */
export function syntaxDiagnostic(
  fileName: string,
  text: string,
  { message, details, at, isLimit }: SyntaxFault,
): Diagnostic {
  const severity = isLimit ? 'unsupported' : 'error';
  const hint = syntaxHint(message);
  return diagnosticAt({ severity, stage: 'parse', fileName, message, details, hint, at }, text);
}
