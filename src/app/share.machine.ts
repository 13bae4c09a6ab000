import { assign, fromPromise, setup } from 'xstate';
import { failureMessage } from './failure-message';

/** A link that was made. */
export interface SharedLink {
  readonly address: string;
  /** Whether it is in the clipboard; a browser may refuse that. */
  readonly isCopied: boolean;
}

/** Long enough to read two words. */
const SHOWN_MS = 4_000;

/** Makes a link of the present run and copies it. */
export const shareMachine = setup({
  types: {
    context: {} as { readonly address: string; readonly failure: string },
    events: {} as { readonly type: 'SHARE' } | { readonly type: 'CLOSE' },
  },
  actors: { make: fromPromise<SharedLink>(() => Promise.reject(new Error('no session'))) },
  delays: { shown: SHOWN_MS },
}).createMachine({
  id: 'share',
  context: { address: '', failure: '' },
  initial: 'idle',
  on: { SHARE: '.making' },
  states: {
    idle: {},
    making: {
      on: { SHARE: {} },
      invoke: {
        src: 'make',
        onDone: [
          {
            guard: ({ event }) => event.output.isCopied,
            target: 'copied',
            actions: assign({ address: ({ event }) => event.output.address }),
          },
          { target: 'uncopied', actions: assign({ address: ({ event }) => event.output.address }) },
        ],
        onError: {
          target: 'failed',
          actions: assign({
            failure: ({ event }) => failureMessage(event.error),
          }),
        },
      },
    },
    copied: { after: { shown: 'idle' }, on: { CLOSE: 'idle' } },
    /** The link is there, to be copied by hand. */
    uncopied: { on: { CLOSE: 'idle' } },
    failed: { on: { CLOSE: 'idle' } },
  },
});
