import { compileJavaScript } from '../../interpreter/javascript/compile/compile-javascript';
import { partOf } from '../../interpreter/javascript/parts/javascript-parts';
import type { SyntaxFault } from '../../interpreter/javascript/syntax/fault';
import type { CompiledProgram, CompileProgram } from '../compiled-program';
import type { CodeDiagnostic } from '../program-lines';
import { kafkajsLibrary } from './kafkajs-library';
import { missingModules } from './missing-modules';
import { silenceChange } from './silence-change';

/**
 * Compiles a program for Node 20 with kafkajs 2.2.4. There is one client library: `client` has no meaning for it, and
 * the version told is that of the simulated client behind it.
 */
export const compileJavaScriptProgram: CompileProgram = (file, text): CompiledProgram => {
  const { program, fault } = compileJavaScript(kafkajsLibrary(text), file, text);
  return {
    program,
    diagnostics: fault === null ? missingModules(file, text) : [diagnosticOf(file, text, fault)],
    clientVersion: '4.3',
    remarks: [],
    classNames: new Set(),
    complete: () => null,
    silenceChange: (lack) => silenceChange(file, text, lack),
  };
};

function diagnosticOf(file: string, text: string, fault: SyntaxFault): CodeDiagnostic {
  const from = Math.min(fault.from, text.length);
  const before = text.slice(0, from);
  const { isUnsupported } = fault;
  return {
    program: file,
    severity: isUnsupported ? 'unsupported' : 'error',
    from,
    to: Math.min(text.length, Math.max(fault.to, from + 1)),
    line: before.split('\n').length,
    column: before.length - before.lastIndexOf('\n'),
    message: isUnsupported ? fault.message : `SyntaxError: ${fault.message}`,
    rendered: partOf('syntax').syntaxErrorText(file, text, fault),
    hint: isUnsupported ? 'JavaScript has it; the simulator does not play it.' : '',
  };
}
