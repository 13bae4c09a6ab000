import type { CodeDiagnostic } from '../program-lines';

const IMPORT = /(?:\brequire\(\s*|\bfrom\s+|\bimport\s+|\bimport\(\s*)(['"])([^'"\n]+)\1/g;
const KNOWN: ReadonlySet<string> = new Set(
  'kafkajs events process assert crypto timers timers/promises util buffer os perf_hooks'.split(' '),
);

/** Warnings for modules that the simulator does not have: loading them fails when it is executed. */
export function missingModules(file: string, text: string): readonly CodeDiagnostic[] {
  return [...text.matchAll(IMPORT)].flatMap(({ 0: whole, 2: name = '', index }) => {
    if (KNOWN.has(name.replace(/^node:/, ''))) return [];
    const from = index + whole.length - name.length - 1;
    const before = text.slice(0, from);
    const line = before.split('\n').length;
    const message = `module ${name} is not supported by the simulator`;
    return {
      program: file,
      severity: 'warning',
      from,
      to: from + name.length,
      line,
      column: before.length - before.lastIndexOf('\n'),
      message,
      rendered: `${file}:${line}: warning: ${message}`,
      hint: 'Loading it throws when it is executed.',
    };
  });
}
