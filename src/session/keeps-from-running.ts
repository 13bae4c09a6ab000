import type { CodeDiagnostic } from './protocol';

/** Whether a program with such a message is not run: javac refuses it, or the simulator lacks what it uses. */
export function keepsFromRunning({ severity }: Pick<CodeDiagnostic, 'severity'>): boolean {
  return severity === 'error' || severity === 'unsupported';
}
