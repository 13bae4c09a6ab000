import { expect, it } from 'vitest';
import { landingRun } from '../content/landing';
import type { SessionClient } from '../session/client';
import { Laboratory } from './laboratory.svelte';

/** How far a session goes before it answers. */
const STRIDE_MICROS = 100;

/** A session that only knows where it is; on the way back it begins at 0, as after a checkpoint. */
function slowSession() {
  let now = 0;
  const acted: number[] = [];
  const explained: number[] = [];
  const answers: Record<string, (question: { timeMicros: number }) => unknown> = {
    frame: ({ timeMicros }) => {
      now = Math.min(timeMicros, (timeMicros < now ? 0 : now) + STRIDE_MICROS);
      return { frame: { timeMicros: now }, structure: null, timeMicros: now, frontierMicros: 1_000 };
    },
    act: () => {
      acted.push(now);
      return { fault: null };
    },
    why: () => explained.push(now),
    panels: () => ({ timeMicros: now }),
    timeline: () => ({ marks: [], series: [] }),
  };
  const client = {
    ask: (name: string, question: never) => Promise.resolve(answers[name]?.(question)),
    close: () => undefined,
  };
  return { client: client as unknown as SessionClient, acted, explained };
}

it('acts and explains at the moment that was asked for, though the session is still on its way there', async () => {
  const { client, acted, explained } = slowSession();
  const laboratory = new Laboratory(client, landingRun, 1);
  laboratory.seek(450);
  await expect.poll(() => laboratory.timeMicros).toBe(450);
  laboratory.seek(320);
  await laboratory.act({ type: 'CrashNode', node: 'broker 1' });
  expect(acted).toEqual([320]);
  await expect.poll(() => laboratory.timeMicros).toBe(320);
  laboratory.seek(280);
  await laboratory.why({ kind: 'promise', name: 'acknowledged writes survive' });
  expect(explained).toEqual([280]);
  laboratory.close();
});
