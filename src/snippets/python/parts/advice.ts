/** The part `advice`: what to tell about a program that does not do what its author wants. */
import { toldMistake } from '../../../interpreter/python/parts/mistakes/mistake-words';
import { syntaxErrorText } from '../../../interpreter/python/parts/mistakes/syntax-error-text';
import type { SyntaxFault } from '../../../interpreter/python/syntax/fault';
import type { CompiledProgram } from '../../compiled-program';
import type { CodeDiagnostic } from '../../program-lines';
import { missingModules } from './missing-modules';
import { silenceChange } from './silence-change';

/** What the part holds. */
export interface Advice {
  /** A mistake in a text. */
  readonly diagnosticOf: (file: string, text: string, fault: SyntaxFault) => CodeDiagnostic;
  /** Warnings for imports of modules that the simulator does not have. */
  readonly missingModules: (file: string, text: string) => readonly CodeDiagnostic[];
  readonly silenceChange: (
    file: string,
    text: string,
    ...lack: Parameters<CompiledProgram['silenceChange']>
  ) => ReturnType<CompiledProgram['silenceChange']>;
}

function diagnosticOf(file: string, text: string, fault: SyntaxFault): CodeDiagnostic {
  const told = toldMistake(text, fault);
  const before = text.slice(0, told.from);
  const isGap = told.kind === 'unsupported';
  return {
    program: file,
    severity: isGap ? 'unsupported' : 'error',
    from: told.from,
    to: Math.min(text.length, Math.max(told.to, told.from + 1)),
    line: before.split('\n').length,
    column: before.length - before.lastIndexOf('\n'),
    message: isGap ? told.message : `${told.kind}: ${told.message}`,
    rendered: syntaxErrorText(file, text, told).trimEnd(),
    hint: isGap ? 'Python has it; the simulator does not play it.' : '',
  };
}

/** See the file's comment. */
export const advice: Advice = { diagnosticOf, missingModules, silenceChange };
