import type { CodeDiagnostic } from '../session/protocol';

/** Whether a program with these diagnostics cannot run: javac refuses it, or the laboratory cannot do what it asks. */
export function stopsRun(diagnostics: readonly CodeDiagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error' || severity === 'unsupported');
}
