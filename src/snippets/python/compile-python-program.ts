import type { Program } from '../../interpreter/machine/program';
import { compilePython } from '../../interpreter/python/compile/compile-python';
import type { CompiledProgram, CompileProgram } from '../compiled-program';
import type { CodeDiagnostic } from '../program-lines';
import { advice } from './parts/python-parts';
import { IMPORTED, isKnownModule, PROGRAM_LIBRARY } from './python-modules';

/**
 * Compiles a program for CPython 3.11 with confluent-kafka. There is one client library, librdkafka's: `client` has
 * no meaning for it, and the version told is that of the simulated client behind it.
 */
export const compilePythonProgram: CompileProgram = (file, text): CompiledProgram => {
  const { fault, finish } = compilePython(file, text, PROGRAM_LIBRARY);
  let program: Program | null = null;
  return {
    get program() {
      program ??= finish();
      return program;
    },
    get diagnostics(): readonly CodeDiagnostic[] {
      if (fault !== null) return [advice().diagnosticOf(file, text, fault)];
      return hasUnknownImport(text) ? advice().missingModules(file, text) : [];
    },
    clientVersion: '4.3',
    remarks: [],
    classNames: new Set(),
    complete: () => null,
    silenceChange: (lack) => advice().silenceChange(file, text, lack),
  };
};

/** Modules that the simulator lacks are looked for where there are any. */
function hasUnknownImport(text: string): boolean {
  return [...text.matchAll(IMPORTED)].some(({ 2: name = '' }) => !isKnownModule(name));
}
