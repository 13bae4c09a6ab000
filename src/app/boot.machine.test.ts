import { describe, expect, it } from 'vitest';
import { createActor, fromPromise } from 'xstate';
import { completeRunDocument } from '../scenario/parse-run-document';
import type { RunDocument } from '../scenario/run-document';
import type { Fault } from '../session/protocol';
import { type Asked, bootMachine } from './boot.machine';

function titled(title: string): RunDocument {
  const read = completeRunDocument({ scenario: { title } });
  if (read.kind !== 'document') throw new Error('a title alone is a document');
  return read.document;
}

const fault: Fault = { place: 'scenario.brokerConfig', message: 'No.', remedy: 'Leave it out.' };

const landing = titled('landing');

async function boot(
  link: Partial<Asked> | null | Error,
  faultsOf: (title: string) => readonly Fault[] = () => [],
) {
  const opened: string[] = [];
  const actor = createActor(
    bootMachine.provide({
      actors: {
        readLink: fromPromise(async () => {
          if (link instanceof Error) throw link;
          const nothing = {
            document: titled('linked'),
            foreignPrograms: [],
            isPartial: false,
            notice: '',
            faults: [],
          };
          return link === null ? null : { ...nothing, ...link };
        }),
        open: fromPromise(async ({ input }: { input: RunDocument }) => {
          opened.push(input.scenario.title);
          return faultsOf(input.scenario.title);
        }),
      },
    }),
    { input: { fragment: '', landing } },
  ).start();
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  await settle();
  return { actor, opened, settle, state: () => actor.getSnapshot().value };
}

describe('opening the page', () => {
  it('opens the landing run without a link', async () => {
    const { opened, state } = await boot(null);
    expect(state()).toBe('open');
    expect(opened).toEqual(['landing']);
  });

  it('opens what a link asks for', async () => {
    const { actor, opened } = await boot({});
    expect(opened).toEqual(['linked']);
    expect(actor.getSnapshot().context.isLinked).toBe(true);
  });

  it('asks before it runs a program that came with a link', async () => {
    const { actor, opened, settle, state } = await boot({ foreignPrograms: ['Mine.java'] });
    expect(state()).toBe('asking consent');
    expect(opened).toEqual([]);
    actor.send({ type: 'CONSENT' });
    await settle();
    expect(opened).toEqual(['linked']);
  });

  it('opens the landing run when a person does not want that program', async () => {
    const { actor, opened, settle } = await boot({ foreignPrograms: ['Mine.java'] });
    actor.send({ type: 'REFUSE' });
    await settle();
    expect(opened).toEqual(['landing']);
    expect(actor.getSnapshot().context.isLinked).toBe(false);
  });

  it('asks before it opens what is left of a damaged link', async () => {
    const { actor, opened, settle, state } = await boot({ isPartial: true, notice: 'It was cut off.' });
    expect(state()).toBe('asking consent');
    expect(opened).toEqual([]);
    actor.send({ type: 'CONSENT' });
    await settle();
    expect(opened).toEqual(['linked']);
    expect(actor.getSnapshot().context.asked.notice).toBe('It was cut off.');
  });

  it('tells of a damaged link until that is closed', async () => {
    const { actor, state } = await boot({ document: landing, notice: 'It was cut off.' });
    expect(state()).toBe('open');
    expect(actor.getSnapshot().context.isLinked).toBe(false);
    expect(actor.getSnapshot().context.asked.notice).toBe('It was cut off.');
    actor.send({ type: 'CLOSE_NOTICE' });
    expect(actor.getSnapshot().context.asked.notice).toBe('');
  });

  it('lists the faults of a run that cannot be opened, and offers the landing run', async () => {
    const { actor, settle, state } = await boot({}, (title) => (title === 'linked' ? [fault] : []));
    expect(state()).toBe('faulty');
    expect(actor.getSnapshot().context.faults).toEqual([fault]);
    actor.send({ type: 'REFUSE' });
    await settle();
    expect(state()).toBe('open');
  });

  it('opens another link and another document later', async () => {
    const { actor, opened, settle } = await boot(null);
    actor.send({ type: 'OPEN', document: titled('another seed') });
    await settle();
    actor.send({ type: 'LINK', fragment: '#run=' });
    await settle();
    expect(opened).toEqual(['landing', 'another seed', 'landing']);
  });

  it('says when it failed', async () => {
    const { actor, state } = await boot(new Error('no CompressionStream'));
    expect(state()).toBe('failed');
    expect(actor.getSnapshot().context.failure).toBe('no CompressionStream');
  });
});
