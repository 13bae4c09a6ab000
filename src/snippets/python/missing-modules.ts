import { missingModule } from '../missing-module';
import type { CodeDiagnostic } from '../program-lines';
import { PROGRAM_MODULES } from './python-modules';

const IMPORT = /^([ \t]*(?:from|import)[ \t]+)([A-Za-z_][\w.]*)/gm;

const HINT = 'The import raises a ModuleNotFoundError when it is executed.';

/** Warnings for imports of modules that the simulator does not have: they fail when they are executed. */
export function missingModules(file: string, text: string): readonly CodeDiagnostic[] {
  return [...text.matchAll(IMPORT)].flatMap(({ 1: head = '', 2: name = '', index }) => {
    if (PROGRAM_MODULES.some((module) => module.name === name)) return [];
    return [missingModule({ file, text }, name, index + head.length, HINT)];
  });
}
