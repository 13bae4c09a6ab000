import type { Completions } from '../interpreter/completion';
import type { Program } from '../interpreter/machine/program';
import type { ClientVersion } from '../platforms/kafka/clients/client-api';
import type { CodeDiagnostic, ProgramChange, ProgramRemark } from './program-lines';

/** What a consumer that received nothing lacked. */
export interface Lack {
  /** It began behind the records: let it begin with the earliest. */
  readonly beginsLate: boolean;
  /** It did not wait long enough: the time that poll needs, null when that was not the reason. */
  readonly pollMs: number | null;
}

/** A change of the program and the first line that it is about, from 1. */
export interface SilenceChange {
  readonly line: number;
  readonly change: ProgramChange;
}

/** A program ready to run, or why it is not. */
export interface CompiledProgram {
  /** Null exactly when one of the diagnostics is an error or says that something is not supported. */
  readonly program: Program | null;
  readonly diagnostics: readonly CodeDiagnostic[];
  /** The client library whose interfaces and defaults the program gets. */
  readonly clientVersion: ClientVersion;
  /** What to tell about the choice of the client. */
  readonly remarks: readonly ProgramRemark[];
  /** Names of classes that the program declares, which settings may name. */
  readonly classNames: ReadonlySet<string>;
  /** The change that lets the program receive what it missed; null when its text does not show the places. */
  readonly silenceChange: (lack: Lack) => SilenceChange | null;
  /** What may be written at a place of its text; null where nothing is proposed. */
  readonly complete: (offset: number) => Completions | null;
}

/** The compiler of a language, or the choice among them: handed to whatever runs programs. */
export type CompileProgram = (file: string, text: string, client: 'auto' | ClientVersion) => CompiledProgram;
