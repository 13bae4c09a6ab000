import { fromPromise } from 'xstate';
import type { ProgramDocument } from '../scenario/run-document';
import type { CodeDiagnostic } from '../session/protocol';
import { type ActorState, actorState } from './actor-state.svelte';
import type { DebugDesk } from './debug-desk.svelte';
import type { Laboratory } from './laboratory.svelte';
import type { NewProgram } from './new-programs';
import { pageParts } from './page-parts';
import { type Draft, snippetRunMachine } from './snippet-run.machine';

const EMPTY: Draft = { file: 'Main.java', text: '' };

/** Something that the editor is asked to do. */
export type EditorWish =
  | { readonly kind: 'line'; readonly line: number }
  | { readonly kind: 'focus' }
  | {
      readonly kind: 'replace';
      readonly from: number;
      readonly to: number;
      readonly text: string;
      /** The program is to run with it. */
      readonly runs: boolean;
    };

/** The programs as they are being written, and what the compiler says of them. */
export class CodeDesk {
  /** Programs in the order of their tabs. */
  programs = $state.raw<readonly ProgramDocument[]>([]);
  /** The file of the tab that is open. */
  file = $state('');
  /** What the editor is asked to do as soon as it is there; null for nothing. */
  wish = $state.raw<EditorWish | null>(null);
  /** The source line that the pointer or the cursor is on, 0 for none. */
  pointedLine = $state(0);
  /** The line of a program that a line of the console points at; null for none. */
  lit = $state.raw<{ readonly program: string; readonly line: number } | null>(null);
  /** Comes with the first program that is opened, and stays; null before that. */
  debug: DebugDesk | null = null;
  readonly runner: ActorState<typeof snippetRunMachine>;
  private readonly laboratory: Laboratory;
  /** The programs of the run, as they were taken over last. */
  private taken: readonly ProgramDocument[] = [];

  constructor(laboratory: Laboratory) {
    this.laboratory = laboratory;
    this.runner = actorState(
      snippetRunMachine.provide({
        actors: {
          check: fromPromise(({ input }: { input: Draft }) => laboratory.check(input.file, input.text)),
          run: fromPromise(({ input }: { input: Draft }) => this.runAll(input)),
        },
      }),
      { draft: EMPTY },
    );
  }

  /**
   * Takes over the programs of the run that was opened. What is being written stays when the run has the programs that
   * it had before: a run that is opened while somebody types already must not undo it.
   */
  takeOver(programs: readonly ProgramDocument[], diagnostics: readonly CodeDiagnostic[]): void {
    const isSame = isSameText(programs, this.taken);
    if (isSame && !isSameText(this.programs, this.taken)) return;
    this.taken = programs;
    this.programs = programs;
    this.runner.send({ type: 'OPENED', diagnostics });
    if (!programs.some(({ file }) => file === this.file)) this.file = programs[0]?.file ?? '';
  }

  get program(): ProgramDocument | undefined {
    return this.programs.find(({ file }) => file === this.file);
  }

  /** What the compiler said last. */
  get diagnostics(): readonly CodeDiagnostic[] {
    return this.runner.snapshot.context.diagnostics;
  }

  /** The text of the open tab was changed. */
  edit(text: string): void {
    const { file } = this;
    this.programs = this.programs.map((program) => (program.file === file ? { ...program, text } : program));
    this.runner.send({ type: 'EDIT', draft: { file, text } });
  }

  /** A new tab, in which one can type at once. */
  add({ file, text }: NewProgram): void {
    const zone = this.programs[0]?.zone ?? this.laboratory.document.scenario.brokers[0]?.zone ?? 'a';
    this.programs = [...this.programs, { file, text, zone, startMs: 0, client: 'auto' }];
    this.file = file;
    this.wish = { kind: 'focus' };
  }

  remove(file: string): void {
    this.programs = this.programs.filter((program) => program.file !== file);
    if (this.file === file) this.file = this.programs[0]?.file ?? '';
  }

  /** Starts the run anew with what is written. */
  run(): void {
    const { program } = this;
    if (program !== undefined) this.runner.send({ type: 'RUN', draft: program });
  }

  showLine(file: string, line: number): void {
    this.file = file;
    this.wish = { kind: 'line', line };
  }

  private async runAll(draft: Draft): Promise<readonly CodeDiagnostic[]> {
    const { fileOf } = await pageParts.programFile.load();
    const programs = this.programs.map((program) => ({
      ...program,
      file: fileOf(program.file, program.text),
    }));
    this.programs = programs;
    this.file = fileOf(draft.file, draft.text);
    return this.laboratory.runPrograms(programs);
  }
}

function isSameText(some: readonly ProgramDocument[], others: readonly ProgramDocument[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ file, text }, index) => file === others[index]?.file && text === others[index]?.text)
  );
}
