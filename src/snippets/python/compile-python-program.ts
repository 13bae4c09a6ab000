import type { Program } from '../../interpreter/machine/program';
import { compilePython } from '../../interpreter/python/compile/compile-python';
import { syntaxErrorText } from '../../interpreter/python/compile/syntax-error-text';
import type { SyntaxFault } from '../../interpreter/python/syntax/fault';
import type { CompiledProgram, CompileProgram } from '../compiled-program';
import type { CodeDiagnostic } from '../program-lines';
import { missingModules } from './missing-modules';
import { PROGRAM_MODULES } from './python-modules';
import { silenceChange } from './silence-change';

/**
 * Compiles a program for CPython 3.11 with confluent-kafka. There is one client library, librdkafka's: `client` has
 * no meaning for it, and the version told is that of the simulated client behind it.
 */
export const compilePythonProgram: CompileProgram = (file, text): CompiledProgram => {
  const { fault, finish } = compilePython(file, text, PROGRAM_MODULES);
  let program: Program | null = null;
  return {
    get program() {
      program ??= finish();
      return program;
    },
    diagnostics: fault === null ? missingModules(file, text) : [diagnosticOf(file, text, fault)],
    clientVersion: '4.3',
    remarks: [],
    classNames: new Set(),
    complete: () => null,
    silenceChange: (lack) => silenceChange(file, text, lack),
  };
};

function diagnosticOf(file: string, text: string, fault: SyntaxFault): CodeDiagnostic {
  const before = text.slice(0, fault.from);
  const isGap = fault.kind === 'unsupported';
  return {
    program: file,
    severity: isGap ? 'unsupported' : 'error',
    from: fault.from,
    to: Math.min(text.length, Math.max(fault.to, fault.from + 1)),
    line: before.split('\n').length,
    column: before.length - before.lastIndexOf('\n'),
    message: isGap ? fault.message : `${fault.kind}: ${fault.message}`,
    rendered: syntaxErrorText(file, text, fault).trimEnd(),
    hint: isGap ? 'Python has it; the simulator does not play it.' : '',
  };
}
