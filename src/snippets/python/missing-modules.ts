import type { CodeDiagnostic } from '../program-lines';
import { PROGRAM_MODULES } from './python-modules';

const IMPORT = /^([ \t]*(?:from|import)[ \t]+)([A-Za-z_][\w.]*)/gm;

/** Warnings for imports of modules that the simulator does not have: they fail when they are executed. */
export function missingModules(file: string, text: string): readonly CodeDiagnostic[] {
  const diagnostics: CodeDiagnostic[] = [];
  for (const { 1: head = '', 2: name = '', index } of text.matchAll(IMPORT)) {
    if (PROGRAM_MODULES.some((module) => module.name === name)) continue;
    const from = index + head.length;
    const before = text.slice(0, from);
    const line = before.split('\n').length;
    const message = `module ${name} is not supported by the simulator`;
    diagnostics.push({
      program: file,
      severity: 'warning',
      from,
      to: from + name.length,
      line,
      column: before.length - before.lastIndexOf('\n'),
      message,
      rendered: `${file}:${line}: warning: ${message}`,
      hint: 'The import raises a ModuleNotFoundError when it is executed.',
    });
  }
  return diagnostics;
}
