import { describe, expect, it } from 'vitest';
import { createActor, fromPromise, SimulatedClock } from 'xstate';
import type { CodeDiagnostic } from '../session/protocol';
import { type Draft, snippetRunMachine } from './snippet-run.machine';

const draft: Draft = { file: 'A.java', text: 'class A {}' };
const error: CodeDiagnostic = {
  program: 'A.java',
  severity: 'error',
  from: 0,
  to: 1,
  line: 1,
  column: 1,
  message: "';' expected",
  rendered: '',
  hint: '',
};

/** An editor whose compiler answers what the test says. */
function editor(answers: { check?: readonly CodeDiagnostic[]; run?: readonly CodeDiagnostic[] | Error }) {
  const clock = new SimulatedClock();
  const asked: string[] = [];
  const actor = createActor(
    snippetRunMachine.provide({
      actors: {
        check: fromPromise(async ({ input }: { input: Draft }) => {
          asked.push(`check ${input.text}`);
          return answers.check ?? [];
        }),
        run: fromPromise(async ({ input }: { input: Draft }) => {
          asked.push(`run ${input.text}`);
          if (answers.run instanceof Error) throw answers.run;
          return answers.run ?? [];
        }),
      },
    }),
    { input: { draft }, clock },
  ).start();
  return {
    actor,
    clock,
    asked,
    state: () => actor.getSnapshot().value,
    settle: () => new Promise((resolve) => setTimeout(resolve)),
  };
}

describe('a snippet run', () => {
  it('checks once typing pauses', async () => {
    const { actor, clock, asked, state, settle } = editor({});
    for (const text of ['a', 'ab', 'abc']) {
      actor.send({ type: 'EDIT', draft: { ...draft, text } });
      clock.increment(300);
    }
    expect(asked).toEqual([]);
    expect(state()).toBe('writing');
    clock.increment(100);
    expect(state()).toBe('checking');
    await settle();
    expect(asked).toEqual(['check abc']);
    expect(state()).toBe('idle');
  });

  it('is faulty while there are errors, and not for warnings', async () => {
    const { actor, clock, state, settle } = editor({
      check: [{ ...error, severity: 'warning' }],
      run: [error],
    });
    actor.send({ type: 'EDIT', draft });
    clock.increment(400);
    await settle();
    expect(state()).toBe('idle');
    expect(actor.getSnapshot().context.diagnostics).toHaveLength(1);
    actor.send({ type: 'RUN', draft });
    expect(state()).toBe('running');
    await settle();
    expect(state()).toBe('faulty');
  });

  it('does not run twice at once, and keeps what is typed meanwhile', async () => {
    const { actor, asked, state, settle } = editor({});
    actor.send({ type: 'RUN', draft });
    actor.send({ type: 'RUN', draft });
    actor.send({ type: 'EDIT', draft: { ...draft, text: 'later' } });
    expect(state()).toBe('running');
    await settle();
    expect(asked).toEqual(['run class A {}']);
    expect(actor.getSnapshot().context.draft.text).toBe('later');
  });

  it('forgets what was said of another run', async () => {
    const { actor, state, settle } = editor({ run: [error] });
    actor.send({ type: 'RUN', draft });
    await settle();
    actor.send({ type: 'OPENED', diagnostics: [] });
    expect(state()).toBe('idle');
    expect(actor.getSnapshot().context.diagnostics).toEqual([]);
  });

  it('tells when the session failed, and tries again', async () => {
    const { actor, state, settle } = editor({ run: new Error('a thread must have a frame') });
    actor.send({ type: 'RUN', draft });
    await settle();
    expect(state()).toBe('failed');
    expect(actor.getSnapshot().context.failure).toBe('a thread must have a frame');
    actor.send({ type: 'EDIT', draft });
    expect(state()).toBe('writing');
  });
});
