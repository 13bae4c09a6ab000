import { assign, fromPromise, setup } from 'xstate';
import { MICROS_PER_MS, type Micros } from '../engine/clock';
import type { StepKind } from '../session/protocol';
import { failureMessage } from './failure-message';

/** What is to be shown next. */
export type PlaybackRequest =
  /** A moment that somebody wants to see: asked again until the session has come that far. */
  | { readonly kind: 'moment'; readonly timeMicros: Micros }
  /** The next moment while playing: a session that does not come that far slows the picture down. */
  | { readonly kind: 'tick'; readonly timeMicros: Micros }
  | { readonly kind: 'step'; readonly direction: 1 | -1; readonly notable: boolean }
  /** A step of one thread of a program. */
  | { readonly kind: 'debug'; readonly program: string; readonly thread: number; readonly how: StepKind };

/** What came of it. */
export interface ShownMoment {
  readonly timeMicros: Micros;
  readonly frontierMicros: Micros;
}

/** The slowest speed: simulated time by real time. */
export const SLOWEST = 1 / 1000;

/** The fastest speed; the session may not keep up with it. */
export const FASTEST = 1000;

/** A tab that was hidden must not jump ahead when it is seen again. */
const LONGEST_TICK_MS = 100;

interface Context {
  readonly timeMicros: Micros;
  readonly frontierMicros: Micros;
  readonly speed: number;
  /** Whether the run is to go on by itself. */
  readonly isPlaying: boolean;
  /** What was not asked yet. Of many seeks, which dragging makes, only the last one counts; every step counts. */
  readonly wishes: readonly PlaybackRequest[];
  readonly asked: PlaybackRequest;
  readonly failure: string;
}

/** What the page tells the playback. */
export type PlaybackEvent =
  | { readonly type: 'PLAY' }
  | { readonly type: 'PAUSE' }
  | { readonly type: 'TOGGLE' }
  | { readonly type: 'SPEED'; readonly speed: number }
  | { readonly type: 'SEEK'; readonly timeMicros: Micros }
  | { readonly type: 'STEP'; readonly direction: 1 | -1; readonly notable: boolean }
  | { readonly type: 'DEBUG'; readonly program: string; readonly thread: number; readonly how: StepKind };

/** A key that is held down must not go on for long after it is let go. */
const MOST_WISHES = 20;

const START: PlaybackRequest = { kind: 'moment', timeMicros: 0 };

/**
 * Plays a run: asks for a moment, waits for the next animation frame, asks for the next one. Never two questions at
 * once: a slow worker slows the picture down, and does not pile up questions.
 */
export const playbackMachine = setup({
  types: {
    context: {} as Context,
    events: {} as PlaybackEvent,
    input: {} as { readonly speed: number },
  },
  actors: {
    /** Asks for a moment and puts it on the page. */
    show: fromPromise<ShownMoment, PlaybackRequest>(() => Promise.reject(new Error('no session'))),
    /** Waits for the next animation frame; its answer is how many milliseconds that took. */
    nextFrame: fromPromise<number>(() => Promise.reject(new Error('no screen'))),
  },
  guards: {
    hasWish: ({ context }) => context.wishes.length > 0,
    isPlaying: ({ context }) => context.isPlaying,
    isNotPlaying: ({ context }) => !context.isPlaying,
  },
}).createMachine({
  id: 'playback',
  context: ({ input }) => ({
    timeMicros: 0,
    frontierMicros: 0,
    speed: input.speed,
    isPlaying: false,
    wishes: [],
    asked: START,
    failure: '',
  }),
  initial: 'paused',
  on: {
    PLAY: { actions: assign({ isPlaying: true }) },
    PAUSE: { actions: assign({ isPlaying: false }) },
    TOGGLE: { actions: assign({ isPlaying: ({ context }) => !context.isPlaying }) },
    SPEED: { actions: assign({ speed: ({ event }) => Math.min(FASTEST, Math.max(SLOWEST, event.speed)) }) },
    SEEK: {
      actions: assign({
        wishes: ({ event }) => [{ kind: 'moment', timeMicros: Math.max(0, event.timeMicros) }],
      }),
    },
    STEP: {
      actions: assign({
        isPlaying: false,
        wishes: ({ context, event }) => {
          const { direction, notable } = event;
          return [...context.wishes, { kind: 'step' as const, direction, notable }].slice(0, MOST_WISHES);
        },
      }),
    },
    DEBUG: {
      actions: assign({
        isPlaying: false,
        wishes: ({ context, event }) => {
          const { program, thread, how } = event;
          return [...context.wishes, { kind: 'debug' as const, program, thread, how }].slice(0, MOST_WISHES);
        },
      }),
    },
  },
  states: {
    paused: {
      always: [
        { guard: 'hasWish', target: 'seeking' },
        { guard: 'isPlaying', target: 'playing' },
      ],
    },
    playing: {
      always: [
        { guard: 'hasWish', target: 'seeking' },
        { guard: 'isNotPlaying', target: 'paused' },
      ],
      invoke: {
        src: 'nextFrame',
        onDone: {
          target: 'seeking',
          actions: assign({
            wishes: ({ context, event }) => {
              const ms = Math.min(LONGEST_TICK_MS, Math.max(0, event.output));
              const step = Math.max(1, Math.round(ms * MICROS_PER_MS * context.speed));
              return [{ kind: 'tick', timeMicros: context.timeMicros + step }];
            },
          }),
        },
        onError: {
          target: 'failed',
          actions: assign({
            isPlaying: false,
            wishes: [],
            failure: ({ event }) => failureMessage(event.error),
          }),
        },
      },
    },
    seeking: {
      entry: assign({
        asked: ({ context }) => context.wishes[0] ?? context.asked,
        wishes: ({ context }) => context.wishes.slice(1),
      }),
      invoke: {
        src: 'show',
        input: ({ context }) => context.asked,
        onDone: {
          target: 'paused',
          actions: assign({
            timeMicros: ({ context, event }) =>
              isOnItsWayBack(context, event.output) ? context.timeMicros : event.output.timeMicros,
            frontierMicros: ({ event }) => event.output.frontierMicros,
            wishes: ({ context, event }) =>
              context.wishes.length === 0 && isUnreached(context.asked, event.output)
                ? [context.asked]
                : context.wishes,
          }),
        },
        onError: {
          target: 'failed',
          actions: assign({
            isPlaying: false,
            wishes: [],
            failure: ({ event }) => failureMessage(event.error),
          }),
        },
      },
    },
    /** Our own mistake: nothing is shown that may be wrong. Only a new wish, such as another run's start, goes on. */
    failed: {
      always: { guard: 'hasWish', target: 'seeking', actions: assign({ failure: '' }) },
    },
  },
});

/** Whether the session answered before it was where it was asked to go: it has to be asked again. */
function isUnreached(asked: PlaybackRequest, shown: ShownMoment): boolean {
  return asked.kind === 'moment' && shown.timeMicros < asked.timeMicros;
}

/** A session goes back by going on from an earlier moment. What comes before the moment that is wanted is no news. */
function isOnItsWayBack({ asked, timeMicros }: Context, shown: ShownMoment): boolean {
  return isUnreached(asked, shown) && shown.timeMicros < timeMicros;
}
