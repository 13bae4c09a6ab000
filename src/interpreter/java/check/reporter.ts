/** Where attribution tells what is wrong. */
import type { Diagnostic } from '../diagnostics/diagnostic';
import type { TypeText } from './reports/type-text';
import type { Type } from './types';

/** A message's first line and its details, written with the printer that numbers its type variables. */
export type Wording = (text: TypeText) => readonly string[];

/** javac works through the whole file in rounds: imports, headers, members, bodies, flow. */
export type Round = 'imports' | 'headers' | 'members' | 'late imports' | 'bodies';

/** Takes what is found wrong with one file. */
export interface Reporter {
  round: Round;
  readonly hasErrors: boolean;
  /** All that there is to tell, in the order javac finds it. */
  readonly diagnostics: readonly Diagnostic[];
  /** An error without types in it: javac's lines, or their names in `reports/words.ts`. */
  error(stage: Diagnostic['stage'], at: number, message: string, ...details: readonly string[]): void;
  /** An error that mentions types; `types` are looked at in order for type variables to explain. */
  typed(at: number, types: readonly Type[], wording: Wording): void;
  /** A warning, or a refusal of the simulator. */
  remark(severity: 'warning' | 'unsupported', at: number, types: readonly Type[], wording: Wording): void;
  /** A package of a library that is not here. What it brings nobody knows: names without a meaning may be its. */
  foreignPackage(at: number, name: string, hint: string): void;
}

/** Knows whether there is something to tell, and no words for it. */
export class Doubts implements Reporter {
  round: Round = 'imports';
  hasErrors = false;
  readonly diagnostics = [];

  error(): void {
    this.hasErrors = true;
  }

  typed(): void {
    this.hasErrors = true;
  }

  remark(): void {
    this.hasErrors = true;
  }

  foreignPackage(): void {
    this.hasErrors = true;
  }
}
