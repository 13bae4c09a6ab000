import { missingModule } from '../missing-module';
import type { CodeDiagnostic } from '../program-lines';

const IMPORT = /(?:\brequire\(\s*|\bfrom\s+|\bimport\s+|\bimport\(\s*)(['"])([^'"\n]+)\1/g;
const KNOWN: ReadonlySet<string> = new Set(
  'kafkajs events process assert crypto timers timers/promises util buffer os perf_hooks readline readline/promises'.split(
    ' ',
  ),
);

/** Warnings for modules that the simulator does not have: loading them fails when it is executed. */
export function missingModules(file: string, text: string): readonly CodeDiagnostic[] {
  return [...text.matchAll(IMPORT)].flatMap(({ 0: whole, 2: name = '', index }) => {
    if (KNOWN.has(name.replace(/^node:/, ''))) return [];
    const from = index + whole.length - name.length - 1;
    return [missingModule({ file, text }, name, from, 'Loading it throws when it is executed.')];
  });
}
