import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { JAVASCRIPT_BEGINNING } from '../../src/app/new-javascript-program';
import { landingRun } from '../../src/content/landing';
import type { RunDocument } from '../../src/scenario/run-document';

const PATIENT_MS = 60_000;
const FOLDER = 'scripts/node-agreement';
const recorded = (
  JSON.parse(readFileSync(`${FOLDER}/recorded.json`, 'utf8')) as {
    programs: Record<string, { output: string; errors: string; exitCode: number }>;
  }
).programs;

afterEach(() => vi.resetModules());

/** The compiler and the session without any part, and what brings one. */
async function fresh(bringsAll = false) {
  vi.resetModules();
  const { PartMissing } = await import('../../src/base/part-shelf');
  const { compileJavaScriptProgram } = await import(
    '../../src/snippets/javascript/compile-javascript-program'
  );
  const { compilerAmong } = await import('../../src/snippets/compilers');
  const { Session } = await import('../../src/session/session');
  const { answered } = await import('../../src/session/answered');
  const { loadMissing } = await import('../../src/session/missing-parts');
  if (bringsAll)
    for (const part of ['language', 'syntax', 'locale', 'kafkajs'] as const)
      await loadMissing(new PartMissing('JavaScript', part));
  const choose = () => compilerAmong(new Map([['javascript', compileJavaScriptProgram]]));
  let choice = choose();
  const session = new Session((...asked) => choice(...asked));
  /** Runs some work, again and again until nothing is missing. */
  const withParts = async <T>(work: () => T): Promise<T> => {
    for (;;) {
      try {
        return work();
      } catch (error) {
        if (!(await loadMissing(error))) throw error;
      }
    }
  };
  return {
    compileJavaScriptProgram,
    session,
    withParts,
    ask: (name: 'open' | 'frame', asked: unknown) =>
      answered(session, name, asked as never, () => {
        choice = choose();
      }),
  };
}

function documentWith(file: string, text: string): RunDocument {
  return {
    ...landingRun,
    scenario: {
      ...landingRun.scenario,
      programs: [{ file, text, zone: 'frankfurt', startMs: 0, client: 'auto' }],
    },
  };
}

/** A run of half a minute, watched second by second: its fingerprint, what was printed, and the parts there are. */
async function played(file: string, text: string, bringsAll: boolean) {
  const { session, ask } = await fresh(bringsAll);
  const { broughtParts } = await import('../../src/interpreter/javascript/parts/javascript-parts');
  await ask('open', { document: documentWith(file, text) });
  for (let second = 1; second <= 30; second++)
    await ask('frame', { timeMicros: second * 1_000_000, structureVersion: 0 });
  const { fingerprint, console: printed } = session.panels({ selection: null });
  return { brought: broughtParts(), fingerprint, printed: printed.map(({ text: line }) => line) };
}

const main = (body: string) =>
  `const { Kafka } = require('kafkajs');\nconst kafka = new Kafka({ brokers: ['localhost:9092'] });\n(async () => {\n${body}\n})();\n`;

describe('a program and the parts of JavaScript that it needs', () => {
  it(
    'the program that a new file begins with needs none',
    async () => {
      const { brought, printed } = await played('greet.js', JAVASCRIPT_BEGINNING, false);
      expect(brought).toEqual([]);
      expect(printed).toContain('received hello 4 from [0] @ 4');
    },
    PATIENT_MS,
  );

  it.each([
    [
      'what its text announces',
      'console.log(/b+/.exec("abbc").index, Math.sin(1).toPrecision(3));',
      ['language', 'syntax'],
    ],
    [
      'what it comes to on its way',
      'await null; console.log(new Map([[1, { a: 2 }]]), String(new Date(0)));',
      ['language'],
    ],
    [
      'a name that it makes up',
      "const wanted = 'bin' + 'd'; console.log((function () { return this.a; })[wanted]({ a: 1 })());",
      ['language'],
    ],
    [
      'an admin',
      'const admin = kafka.admin(); console.log(await admin.listTopics());',
      ['syntax', 'kafkajs'],
    ],
    [
      'an admin under another name',
      "const admin = kafka['ad' + 'min'](); console.log(await admin.listTopics());",
      ['syntax', 'kafkajs'],
    ],
    [
      'an error in a handler, and in the end',
      "const consumer = kafka.consumer({ groupId: 'g' });\nconst producer = kafka.producer();\nawait producer.connect();\nawait producer.send({ topic: 'orders', messages: [{ value: 'x' }] });\nawait consumer.subscribe({ topic: 'orders', fromBeginning: true });\nawait consumer.run({ eachMessage: async () => { throw new Error('not now'); } });",
      ['language', 'syntax', 'kafkajs'],
    ],
    [
      'classes, a generator and a switch',
      "class A { #x = 1; get x() { return this.#x; } }\nfunction* g() { yield new A().x; }\nfor (const each of g()) switch (each) { case 1: console.log('one'); }",
      ['syntax'],
    ],
    ['numbers as English writes them', 'console.log((1234.5).toLocaleString());', ['locale']],
    ['an error that nobody catches', "setTimeout(() => { throw new Error('late'); }, 5000);", ['language']],
  ])(
    '%s: the run is the same as with everything there',
    async (_, body, needed) => {
      const some = await played('some.js', main(body), false);
      const all = await played('some.js', main(body), true);
      expect(some.brought).toEqual(needed);
      expect(some.printed.length).toBeGreaterThan(0);
      expect(some.printed).toEqual(all.printed);
      expect(some.fingerprint).toBe(all.fingerprint);
    },
    PATIENT_MS,
  );
});

describe('what real Node prints, with the parts that are asked for', () => {
  it.each(readdirSync(`${FOLDER}/programs`).filter((file) => /\.m?js$/.test(file)))(
    '%s',
    async (file) => {
      const { compileJavaScriptProgram, withParts } = await fresh();
      const { runToEnd } = await import('../../src/interpreter/java/library/run-java');
      const { createMachine } = await import('../../src/interpreter/machine/machine');
      const text = readFileSync(`${FOLDER}/programs/${file}`, 'utf8');
      let world = { output: '', errors: '', timeMicros: 0, randomCalls: 0 };
      let exitCode = -1;
      await withParts(() => {
        const { program } = compileJavaScriptProgram(file, text, 'auto');
        if (program === null) throw new Error('it does not compile');
        const state = createMachine(program);
        world = { output: '', errors: '', timeMicros: 0, randomCalls: 0 };
        runToEnd(program, state, world, () => 1_000_000);
        exitCode = state.exitCode;
      });
      const expected = recorded[file];
      expect(world.output).toBe(expected?.output);
      expect(world.errors).toBe(expected?.errors);
      expect(exitCode).toBe(expected?.exitCode);
    },
    PATIENT_MS,
  );
});
