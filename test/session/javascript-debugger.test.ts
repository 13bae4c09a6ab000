import { expect, it } from 'vitest';
import { landingRun } from '../../src/content/landing';
import type { RunDocument } from '../../src/scenario/run-document';
import { Session } from '../../src/session/session';
import { compileProgram } from '../../src/snippets/compile-program';

const FILE = 'count.js';
const second = 1_000_000;
const text = `const { Kafka } = require('kafkajs');
const kafka = new Kafka({ brokers: ['localhost:9092'] });
const producer = kafka.producer();
const seen = new Map();

function add(name, by = 1) {
  const before = seen.get(name) ?? 0;
  const now = before + by;
  seen.set(name, now);
  return now;
}

async function main() {
  await producer.connect();
  for (let i = 0; i < 5; i++) {
    const order = { id: i, items: ['tea', 'cup'] };
    await producer.send({ topic: 'orders', messages: [{ key: String(i), value: JSON.stringify(order) }] });
    console.log(add(i % 2 ? 'odd' : 'even'));
  }
  await producer.disconnect();
}
main();
`;

const counting: RunDocument = {
  ...landingRun,
  scenario: {
    ...landingRun.scenario,
    programs: [{ file: FILE, text, zone: 'frankfurt', startMs: 0, client: 'auto' }],
  },
};

const lineOf = (part: string): number => text.split('\n').findIndex((line) => line.includes(part)) + 1;

function opened(): Session {
  const session = new Session(compileProgram);
  expect(session.open({ document: counting }).faults).toEqual([]);
  return session;
}

const resume = (session: Session) => session.play({ timeMicros: 20 * second, structureVersion: 0 }).stop;
const step = (session: Session, kind: 'over' | 'into' | 'out' | 'back') =>
  session.debugStep({ program: FILE, thread: 1, kind, goesOn: false, structureVersion: 0 }).stop;

function standing(session: Session, watches: readonly string[] = []) {
  const answer = session.programState({ program: FILE, thread: 1, frame: 0, watches }).standing;
  if (answer === null) throw new Error('the program runs');
  return answer;
}

it('stops at a line, shows stack, variables and what closures hold, and works conditions out', () => {
  const session = opened();
  const line = lineOf('seen.set(name');
  session.setBreakpoints({ breakpoints: [{ program: FILE, line, condition: 'before == 1', crash: false }] });
  expect(resume(session)).toMatchObject({ line, threadName: 'main', reason: 'breakpoint' });
  const [thread] = standing(session).threads;
  expect(thread?.frames.map(({ method }) => method)).toEqual(['count.add', 'count.main']);
  const shown = thread?.frames[0]?.locals.map(({ name, text: value }) => `${name}=${value}`);
  expect(shown).toEqual([
    "seen=Map(2) { 'even' => 1, 'odd' => 1 }",
    'this=undefined',
    "name='even'",
    'by=1',
    'before=1',
    'now=2',
  ]);
  const outer = thread?.frames[1]?.locals.find(({ name }) => name === 'order');
  expect(outer?.text).toBe('{ id: 2, items: [Array] }');
  const { fields } = session.programFields({ program: FILE, handle: outer?.handle ?? 0 });
  expect(fields.map(({ name, text: value }) => `${name}=${value}`)).toEqual([
    'id=2',
    "items=[ 'tea', 'cup' ]",
  ]);
  const watched = standing(session, ['before + 1', 'now == 2', 'name', 'nothing']).watches;
  expect(watched.slice(1).map(({ text: value, fault }) => value || fault)).toEqual([
    'true',
    "'even'",
    expect.stringContaining('nothing'),
  ]);
});

it('steps over, into and out of functions, and back', () => {
  const session = opened();
  const call = lineOf('console.log(add(');
  session.setBreakpoints({ breakpoints: [{ program: FILE, line: call, condition: '', crash: false }] });
  expect(resume(session)).toMatchObject({ line: call });
  expect(step(session, 'into')).toMatchObject({ line: lineOf('const before') });
  expect(step(session, 'over')).toMatchObject({ line: lineOf('const now') });
  expect(step(session, 'back')).toMatchObject({ line: lineOf('const before') });
  expect(step(session, 'out')?.line).toBeGreaterThan(0);
});

it('goes back in time with everything a program has in hand', () => {
  const fingerprintAt = (session: Session, timeMicros: number): string => {
    session.frame({ timeMicros, structureVersion: 0 });
    return session.panels({ selection: null }).fingerprint;
  };
  const session = opened();
  const moments = [1, 2, 3, 5, 8].map((tenths) => (tenths * second) / 10);
  const first = moments.map((moment) => fingerprintAt(session, moment));
  fingerprintAt(session, 3 * second);
  expect(moments.toReversed().map((moment) => fingerprintAt(session, moment))).toEqual(first.toReversed());
  expect(new Set(first).size).toBe(moments.length);
});
