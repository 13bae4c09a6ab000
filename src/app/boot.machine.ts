import { assign, fromPromise, setup } from 'xstate';
import type { RunDocument } from '../scenario/run-document';
import type { Fault } from '../session/protocol';
import { failureMessage } from './failure-message';

/** What the address asks for. */
export interface Asked {
  readonly document: RunDocument;
  /** Programs that came with a link and that nobody knows: they run only when a person says so. */
  readonly foreignPrograms: readonly string[];
  /** Whether the document is only what could be read of a link: it opens when a person says so. */
  readonly isPartial: boolean;
  /** Something that has to be said, empty for nothing: the link was damaged, newer, partly understood. */
  readonly notice: string;
  readonly faults: readonly Fault[];
}

interface Context {
  readonly fragment: string;
  readonly landing: RunDocument;
  readonly asked: Asked;
  /** Whether a link is open, and not the landing run. */
  readonly isLinked: boolean;
  readonly faults: readonly Fault[];
  readonly failure: string;
}

/** What the page tells while it opens. */
export type BootEvent =
  | { readonly type: 'CONSENT' }
  | { readonly type: 'REFUSE' }
  | { readonly type: 'OPEN'; readonly document: RunDocument }
  | { readonly type: 'LINK'; readonly fragment: string }
  | { readonly type: 'CLOSE_NOTICE' };

function nothingAsked(document: RunDocument): Asked {
  return { document, foreignPrograms: [], isPartial: false, notice: '', faults: [] };
}

/** Opens a run: the one of the link in the address, or the landing run. */
export const bootMachine = setup({
  types: {
    context: {} as Context,
    events: {} as BootEvent,
    input: {} as { readonly fragment: string; readonly landing: RunDocument },
  },
  actors: {
    /** Reads a fragment; null when it holds no link. */
    readLink: fromPromise<Asked | null, string>(() => Promise.reject(new Error('no reader'))),
    /** Opens a run in the session; the answer is what was wrong with it. */
    open: fromPromise<readonly Fault[], RunDocument>(() => Promise.reject(new Error('no session'))),
  },
  actions: {
    askLanding: assign({
      asked: ({ context }) => nothingAsked(context.landing),
      isLinked: false,
    }),
  },
}).createMachine({
  id: 'boot',
  context: ({ input }) => ({
    fragment: input.fragment,
    landing: input.landing,
    asked: nothingAsked(input.landing),
    isLinked: false,
    faults: [],
    failure: '',
  }),
  initial: 'reading',
  on: {
    LINK: { target: '.reading', actions: assign({ fragment: ({ event }) => event.fragment }) },
    CLOSE_NOTICE: {
      actions: assign({ asked: ({ context }) => ({ ...context.asked, notice: '', faults: [] }) }),
    },
  },
  states: {
    reading: {
      invoke: {
        src: 'readLink',
        input: ({ context }) => context.fragment,
        onDone: [
          {
            guard: ({ event }) =>
              event.output !== null && (event.output.isPartial || event.output.foreignPrograms.length > 0),
            target: 'asking consent',
            actions: assign({
              asked: ({ event }) => event.output as Asked,
              isLinked: ({ context, event }) => event.output?.document !== context.landing,
            }),
          },
          {
            guard: ({ event }) => event.output !== null,
            target: 'opening',
            actions: assign({
              asked: ({ event }) => event.output as Asked,
              isLinked: ({ context, event }) => event.output?.document !== context.landing,
            }),
          },
          { target: 'opening', actions: 'askLanding' },
        ],
        onError: {
          target: 'failed',
          actions: assign({ failure: ({ event }) => failureMessage(event.error) }),
        },
      },
    },
    'asking consent': {
      on: { CONSENT: 'opening', REFUSE: { target: 'opening', actions: 'askLanding' } },
    },
    opening: {
      invoke: {
        src: 'open',
        input: ({ context }) => context.asked.document,
        onDone: [
          {
            guard: ({ event }) => event.output.length > 0,
            target: 'faulty',
            actions: assign({ faults: ({ event }) => event.output }),
          },
          { target: 'open' },
        ],
        onError: {
          target: 'failed',
          actions: assign({ failure: ({ event }) => failureMessage(event.error) }),
        },
      },
    },
    open: {
      on: {
        OPEN: { target: 'opening', actions: assign({ asked: ({ event }) => nothingAsked(event.document) }) },
      },
    },
    /** The document is wrong: every fault is listed, and the landing run may be opened instead. */
    faulty: { on: { REFUSE: { target: 'opening', actions: 'askLanding' } } },
    /** Our own mistake. */
    failed: {},
  },
});
