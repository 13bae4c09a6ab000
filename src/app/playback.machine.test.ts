import { describe, expect, it } from 'vitest';
import { createActor, fromPromise } from 'xstate';
import { type PlaybackRequest, playbackMachine, type ShownMoment } from './playback.machine';

interface Open<T> {
  readonly resolve: (value: T) => void;
  readonly reject: (error: Error) => void;
}

/** A playback whose questions and animation frames are answered by hand. */
function playback(speed = 1) {
  const asked: PlaybackRequest[] = [];
  const questions: Open<ShownMoment>[] = [];
  const frames: Open<number>[] = [];
  const actor = createActor(
    playbackMachine.provide({
      actors: {
        show: fromPromise<ShownMoment, PlaybackRequest>(({ input }) => {
          asked.push(input);
          return new Promise((resolve, reject) => questions.push({ resolve, reject }));
        }),
        nextFrame: fromPromise<number>(
          () => new Promise((resolve, reject) => frames.push({ resolve, reject })),
        ),
      },
    }),
    { input: { speed } },
  ).start();
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  return {
    actor,
    asked,
    state: () => actor.getSnapshot().value,
    context: () => actor.getSnapshot().context,
    answer: (timeMicros: number) => {
      questions.shift()?.resolve({ timeMicros, frontierMicros: timeMicros });
      return settle();
    },
    fail: (message: string) => {
      questions.shift()?.reject(new Error(message));
      return settle();
    },
    frame: (ms: number) => {
      frames.splice(0).at(-1)?.resolve(ms);
      return settle();
    },
    waiting: () => questions.length,
  };
}

describe('playback', () => {
  it('asks for one moment an animation frame, as far on as the speed says', async () => {
    const { actor, asked, frame, answer, state } = playback(0.05);
    actor.send({ type: 'PLAY' });
    expect(state()).toBe('playing');
    await frame(16);
    expect(state()).toBe('seeking');
    expect(asked).toEqual([{ kind: 'tick', timeMicros: 800 }]);
    await answer(800);
    await frame(20);
    expect(asked.at(-1)).toEqual({ kind: 'tick', timeMicros: 1_800 });
  });

  it('never has two questions open, and of many seeks asks the last', async () => {
    const { actor, asked, answer, waiting, context } = playback();
    for (const timeMicros of [10, 20, 30]) actor.send({ type: 'SEEK', timeMicros });
    expect(waiting()).toBe(1);
    await answer(10);
    expect(asked).toEqual([
      { kind: 'moment', timeMicros: 10 },
      { kind: 'moment', timeMicros: 30 },
    ]);
    await answer(30);
    expect(waiting()).toBe(0);
    expect(context().timeMicros).toBe(30);
  });

  it('shows what was asked for before it pauses', async () => {
    const { actor, frame, answer, state, context } = playback();
    actor.send({ type: 'PLAY' });
    await frame(10);
    actor.send({ type: 'PAUSE' });
    expect(state()).toBe('seeking');
    await answer(10_000);
    expect(state()).toBe('paused');
    expect(context().timeMicros).toBe(10_000);
  });

  it('asks on until a moment is reached, but lets a slow session slow playing down', async () => {
    const { actor, asked, answer, frame, context, state } = playback();
    actor.send({ type: 'SEEK', timeMicros: 500 });
    await answer(200);
    expect(state()).toBe('seeking');
    await answer(500);
    expect(state()).toBe('paused');
    expect(asked).toHaveLength(2);
    actor.send({ type: 'PLAY' });
    await frame(10);
    await answer(4_000);
    expect(state()).toBe('playing');
    expect(context().timeMicros).toBe(4_000);
  });

  it('stays where it is while the session goes on from an earlier moment to the one that is wanted', async () => {
    const { actor, asked, answer, context } = playback();
    actor.send({ type: 'SEEK', timeMicros: 100 });
    await answer(100);
    actor.send({ type: 'SEEK', timeMicros: 90 });
    const shown: number[] = [];
    for (const timeMicros of [50, 70, 90]) {
      await answer(timeMicros);
      shown.push(context().timeMicros);
    }
    expect(shown).toEqual([100, 100, 90]);
    expect(asked.slice(1)).toEqual(new Array(3).fill({ kind: 'moment', timeMicros: 90 }));
  });

  it('steps, and pauses for it', async () => {
    const { actor, asked, answer, state } = playback();
    actor.send({ type: 'TOGGLE' });
    actor.send({ type: 'STEP', direction: -1, notable: true });
    expect(asked).toEqual([{ kind: 'step', direction: -1, notable: true }]);
    await answer(5);
    expect(state()).toBe('paused');
  });

  it('steps a thread of a program, and pauses for it', async () => {
    const { actor, asked, answer, state } = playback();
    actor.send({ type: 'TOGGLE' });
    actor.send({ type: 'DEBUG', program: 'Orders.java', thread: 1, how: 'over' });
    expect(asked).toEqual([{ kind: 'debug', program: 'Orders.java', thread: 1, how: 'over' }]);
    await answer(5);
    expect(state()).toBe('paused');
  });

  it('counts every step, and forgets them for a seek', async () => {
    const { actor, asked, answer } = playback();
    for (let i = 0; i < 3; i++) actor.send({ type: 'STEP', direction: 1, notable: false });
    await answer(1);
    await answer(2);
    await answer(3);
    expect(asked).toHaveLength(3);
    for (let i = 0; i < 3; i++) actor.send({ type: 'STEP', direction: 1, notable: false });
    actor.send({ type: 'SEEK', timeMicros: 9 });
    await answer(4);
    expect(asked.slice(3)).toEqual([
      { kind: 'step', direction: 1, notable: false },
      { kind: 'moment', timeMicros: 9 },
    ]);
  });

  it('goes on after a seek while it plays', async () => {
    const { actor, answer, state } = playback();
    actor.send({ type: 'PLAY' });
    actor.send({ type: 'SEEK', timeMicros: 3 });
    await answer(3);
    expect(state()).toBe('playing');
    actor.send({ type: 'TOGGLE' });
    expect(state()).toBe('paused');
  });

  it('does not jump when the tab was hidden, and keeps speed within bounds', async () => {
    const { actor, asked, frame, context } = playback();
    actor.send({ type: 'SPEED', speed: 1e9 });
    expect(context().speed).toBe(1000);
    actor.send({ type: 'SPEED', speed: 0 });
    expect(context().speed).toBe(0.001);
    actor.send({ type: 'SPEED', speed: 1 });
    actor.send({ type: 'PLAY' });
    await frame(60_000);
    expect(asked).toEqual([{ kind: 'tick', timeMicros: 100_000 }]);
  });

  it('stops with the message when the session failed', async () => {
    const { actor, fail, state, context } = playback();
    actor.send({ type: 'SEEK', timeMicros: -3 });
    await fail('a log must have a leader');
    expect(state()).toBe('failed');
    expect(context().failure).toBe('a log must have a leader');
  });
});
