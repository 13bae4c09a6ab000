import { assign, fromPromise, setup } from 'xstate';
import type { CodeDiagnostic } from '../session/protocol';
import { failureMessage } from './failure-message';
import { stopsRun } from './stops-run';

/** A program as it stands in the editor. */
export interface Draft {
  readonly file: string;
  readonly text: string;
}

interface Context {
  readonly draft: Draft;
  readonly diagnostics: readonly CodeDiagnostic[];
  readonly failure: string;
}

/** What the editor tells. */
export type SnippetRunEvent =
  | { readonly type: 'EDIT'; readonly draft: Draft }
  | { readonly type: 'RUN'; readonly draft: Draft }
  /** Another run was opened; this is what the compiler said of its programs. */
  | { readonly type: 'OPENED'; readonly diagnostics: readonly CodeDiagnostic[] };

/** People are not told of a mistake while they are still writing the word. */
const PAUSE_MS = 400;

/** Compiles a program while it is being written, and runs it when asked. */
export const snippetRunMachine = setup({
  types: {
    context: {} as Context,
    events: {} as SnippetRunEvent,
    input: {} as { readonly draft: Draft },
  },
  actors: {
    /** Compiles only. */
    check: fromPromise<readonly CodeDiagnostic[], Draft>(() => Promise.reject(new Error('no session'))),
    /** Replaces the programs of the run and starts it anew; with errors nothing is replaced. */
    run: fromPromise<readonly CodeDiagnostic[], Draft>(() => Promise.reject(new Error('no session'))),
  },
  delays: { pause: PAUSE_MS },
  actions: {
    keepDraft: assign({ draft: ({ context, event }) => ('draft' in event ? event.draft : context.draft) }),
  },
}).createMachine({
  id: 'snippet run',
  context: ({ input }) => ({ draft: input.draft, diagnostics: [], failure: '' }),
  initial: 'idle',
  on: {
    EDIT: { target: '.writing', reenter: true, actions: 'keepDraft' },
    RUN: { target: '.running', actions: 'keepDraft' },
    OPENED: { target: '.idle', actions: assign({ diagnostics: ({ event }) => event.diagnostics }) },
  },
  states: {
    idle: {},
    writing: { after: { pause: 'checking' } },
    checking: {
      invoke: {
        src: 'check',
        input: ({ context }) => context.draft,
        onDone: [
          {
            guard: ({ event }) => stopsRun(event.output),
            target: 'faulty',
            actions: assign({ diagnostics: ({ event }) => event.output }),
          },
          { target: 'idle', actions: assign({ diagnostics: ({ event }) => event.output }) },
        ],
        onError: {
          target: 'failed',
          actions: assign({ diagnostics: [], failure: ({ event }) => failureMessage(event.error) }),
        },
      },
    },
    running: {
      // What is typed meanwhile is checked afterwards; a second run waits for nobody's answer.
      invoke: {
        src: 'run',
        input: ({ context }) => context.draft,
        onDone: [
          {
            guard: ({ event }) => stopsRun(event.output),
            target: 'faulty',
            actions: assign({ diagnostics: ({ event }) => event.output }),
          },
          { target: 'idle', actions: assign({ diagnostics: ({ event }) => event.output }) },
        ],
        onError: {
          target: 'failed',
          actions: assign({ diagnostics: [], failure: ({ event }) => failureMessage(event.error) }),
        },
      },
      on: { RUN: {}, EDIT: { actions: 'keepDraft' } },
    },
    /** The program does not compile: a person's mistake. */
    faulty: {},
    /** The session failed: our own mistake. The next edit or run tries again. */
    failed: {},
  },
});
