import { describe, expect, it } from 'vitest';
import { createActor, fromPromise, SimulatedClock } from 'xstate';
import { type SharedLink, shareMachine } from './share.machine';

function sharing(make: () => Promise<SharedLink>) {
  const clock = new SimulatedClock();
  const actor = createActor(shareMachine.provide({ actors: { make: fromPromise(make) } }), { clock }).start();
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  return { actor, clock, settle, state: () => actor.getSnapshot().value };
}

describe('sharing', () => {
  it('copies, says so, and falls silent', async () => {
    const { actor, clock, settle, state } = sharing(async () => ({ address: 'x#run=1', isCopied: true }));
    actor.send({ type: 'SHARE' });
    expect(state()).toBe('making');
    await settle();
    expect(state()).toBe('copied');
    clock.increment(4_000);
    expect(state()).toBe('idle');
  });

  it('leaves the link to be copied by hand until it is closed', async () => {
    const { actor, clock, settle, state } = sharing(async () => ({ address: 'x#run=1', isCopied: false }));
    actor.send({ type: 'SHARE' });
    await settle();
    clock.increment(60_000);
    expect(state()).toBe('uncopied');
    expect(actor.getSnapshot().context.address).toBe('x#run=1');
    actor.send({ type: 'CLOSE' });
    expect(state()).toBe('idle');
  });

  it('fails aloud, and may be tried again', async () => {
    let calls = 0;
    const { actor, settle, state } = sharing(async () => {
      calls += 1;
      throw new Error('no session');
    });
    actor.send({ type: 'SHARE' });
    actor.send({ type: 'SHARE' });
    await settle();
    expect(calls).toBe(1);
    expect(state()).toBe('failed');
    expect(actor.getSnapshot().context.failure).toBe('no session');
    actor.send({ type: 'SHARE' });
    expect(state()).toBe('making');
  });
});
