import { missingModule } from '../../missing-module';
import type { CodeDiagnostic } from '../../program-lines';
import { IMPORTED, isKnownModule } from '../python-modules';

const HINT = 'The import raises a ModuleNotFoundError when it is executed.';

/** Warnings for imports of modules that the simulator does not have: they fail when they are executed. */
export function missingModules(file: string, text: string): readonly CodeDiagnostic[] {
  return [...text.matchAll(IMPORTED)].flatMap(({ 1: head = '', 2: name = '', index }) => {
    if (isKnownModule(name)) return [];
    return [missingModule({ file, text }, name, index + head.length, HINT)];
  });
}
