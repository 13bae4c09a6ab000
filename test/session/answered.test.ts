import { beforeEach, expect, it, vi } from 'vitest';
import { landingRun } from '../../src/content/landing';
import type { RunDocument } from '../../src/scenario/run-document';

const second = 1_000_000;

beforeEach(() => vi.resetModules());

function document(): RunDocument {
  const program = (file: string, text: string) =>
    ({ file, text, zone: 'frankfurt', startMs: 0, client: 'auto' }) as const;
  const programs = [
    program(
      'late.js',
      'setTimeout(() => console.log([3, 1, 2].map((x) => ({ x })), String(new Date(0))), 2_000);\n',
    ),
    program('late.py', "import time\ntime.sleep(2.5)\nprint(f'{1 / 7:.3f}', 'abc'.center(9, '-'))\n"),
  ];
  return { ...landingRun, scenario: { ...landingRun.scenario, programs } };
}

/** A session of one JavaScript and one Python program, and what it answers to one question over four seconds. */
async function played(bringsAll: boolean) {
  vi.resetModules();
  const { compilerAmong } = await import('../../src/snippets/compilers');
  const { compileJavaScriptProgram } = await import(
    '../../src/snippets/javascript/compile-javascript-program'
  );
  const { compilePythonProgram } = await import('../../src/snippets/python/compile-python-program');
  const { PartMissing } = await import('../../src/base/part-shelf');
  const { Session } = await import('../../src/session/session');
  const { answered } = await import('../../src/session/answered');
  const { loadMissing } = await import('../../src/session/missing-parts');
  if (bringsAll) {
    for (const part of ['language', 'syntax', 'locale', 'kafkajs'] as const)
      await loadMissing(new PartMissing('JavaScript', part));
    for (const part of ['formats', 'further', 'failures']) await loadMissing(new PartMissing('Python', part));
  }
  const choose = () =>
    compilerAmong(
      new Map([
        ['javascript', compileJavaScriptProgram],
        ['python', compilePythonProgram],
      ]),
    );
  let choice = choose();
  const session = new Session((...asked) => choice(...asked));
  const ask = (name: 'open' | 'frame', asked: unknown) =>
    answered(session, name, asked as never, () => {
      choice = choose();
    });
  await ask('open', { document: document() });
  const askedFor: string[] = [];
  const { run: opened } = session;
  const frame = session.frame.bind(session);
  session.frame = (asked) => {
    try {
      return frame(asked);
    } catch (error) {
      askedFor.push((error as { part?: string }).part ?? String(error));
      throw error;
    }
  };
  await ask('frame', { timeMicros: 4 * second, structureVersion: 0 });
  const { fingerprint, console: lines } = session.panels({ selection: null });
  return { askedFor, fingerprint, isAnother: session.run !== opened, printed: lines.map(({ text }) => text) };
}

it('a question that meets parts of two languages is answered as if both had been there', async () => {
  const some = await played(false);
  const all = await played(true);
  expect(some.askedFor[0]).toBe('language');
  expect(some.askedFor.length).toBeGreaterThan(1);
  expect([some.isAnother, all.isAnother, all.askedFor]).toEqual([true, false, []]);
  expect(some.printed).toEqual(all.printed);
  expect(some.printed.join('\n')).toContain('0.143 ---abc---');
  expect(some.fingerprint).toBe(all.fingerprint);
});

it('a part that is missing although it came is an error, not a circle', async () => {
  const { answered } = await import('../../src/session/answered');
  const { PartMissing } = await import('../../src/base/part-shelf');
  const asked: number[] = [];
  const session = {
    place: () => null,
    goBackTo: () => undefined,
    frame: () => {
      asked.push(1);
      throw new PartMissing('Python', 'formats');
    },
  };
  const answer = answered(session as never, 'frame', { timeMicros: 0, structureVersion: 0 });
  await expect(answer).rejects.toThrow('The part formats of Python has not been loaded.');
  expect(asked).toEqual([1, 1]);
});
