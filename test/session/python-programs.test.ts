import { describe, expect, it } from 'vitest';
import { landingRun } from '../../src/content/landing';
import type { RunDocument } from '../../src/scenario/run-document';
import type { Breakpoint } from '../../src/session/protocol';
import { Session } from '../../src/session/session';
import { compileProgram } from '../../src/snippets/compile-program';

const second = 1_000_000;
const FILE = 'count.py';

const count = `from confluent_kafka import Producer

class Count:
    def __init__(self, name):
        self.name = name
        self.total = 0

    def add(self, n):
        twice = n * 2
        self.total += twice
        return twice

def outer(values):
    seen = {}
    def note(key):
        seen[key] = len(values)
        return seen
    return note

producer = Producer({'bootstrap.servers': 'localhost:9092'})
counter = Count('ada')
note = outer([1, 2.5, None, 'x'])
for i in range(20):
    got = counter.add(i)
    note(f'k{i}')
    producer.produce('orders', key=str(i), value='order %d' % got)
    producer.poll(0)
producer.flush()
print('done', counter.total)
`;

function lineOf(text: string): number {
  return count.split('\n').findIndex((candidate) => candidate.includes(text)) + 1;
}

function documentOf(...texts: readonly string[]): RunDocument {
  const programs = texts.map((text, i) => {
    const file = i === 0 ? FILE : `other${i}.py`;
    return { file, text, zone: 'frankfurt', startMs: 0, client: 'auto' } as const;
  });
  return { ...landingRun, scenario: { ...landingRun.scenario, programs } };
}

function opened(document = documentOf(count)): Session {
  const session = new Session(compileProgram);
  expect(session.open({ document }).faults).toEqual([]);
  return session;
}

function at(line: number, condition = ''): Breakpoint {
  return { program: FILE, line, condition, crash: false };
}

function resume(session: Session) {
  return session.play({ timeMicros: 20 * second, structureVersion: 0 }).stop;
}

function standing(session: Session, watches: readonly string[] = [], frame = 0) {
  const answer = session.programState({ program: FILE, thread: 1, frame, watches }).standing;
  if (answer === null) throw new Error('the program runs');
  return answer;
}

function printed(session: Session, timeMicros: number): readonly string[] {
  session.frame({ timeMicros, structureVersion: 0 });
  return session.panels({ selection: null }).console.map(({ program, text }) => `${program}: ${text}`);
}

describe('the debugger shows Python as Python', () => {
  it('stops at a line, with the stack and the variables of functions and of the module', () => {
    const session = opened();
    session.setBreakpoints({ breakpoints: [at(lineOf('self.total += twice'), 'n == 3')] });
    expect(resume(session)).toMatchObject({ line: lineOf('self.total += twice'), reason: 'breakpoint' });
    const frames = standing(session).threads[0]?.frames ?? [];
    expect(frames.map(({ method, line }) => `${method}:${line}`)).toEqual([
      `count.add:${lineOf('self.total += twice')}`,
      `count.<module>:${lineOf('counter.add(i)')}`,
    ]);
    expect(frames[0]?.locals.map(({ name, text }) => `${name}=${text}`)).toEqual([
      'self=<Count>',
      'n=3',
      'twice=6',
    ]);
    expect(frames[1]?.locals.map(({ name, text }) => `${name}=${text}`)).toEqual([
      'producer=<Producer>',
      'counter=<Count>',
      'i=3',
      'got=4',
    ]);
  });

  it('opens objects, and works out expressions over names, attributes and elements', () => {
    const session = opened();
    session.setBreakpoints({ breakpoints: [at(lineOf('return seen'))] });
    resume(session);
    const { threads, watches } = standing(session, [
      'values',
      'values[1]',
      "seen['k0'] == 4",
      'counter.name',
      'counter.total > 1',
      'nowhere',
    ]);
    expect(threads[0]?.frames[0]?.locals.map(({ name, text }) => `${name}=${text}`)).toEqual([
      "key='k0'",
      "seen={'k0': 4}",
      "values=[1, 2.5, None, 'x']",
    ]);
    expect(watches.map(({ text, fault }) => text || fault)).toEqual([
      "[1, 2.5, None, 'x']",
      '2.5',
      'True',
      "'ada'",
      'False',
      'There is no variable “nowhere” here. (character 1)',
    ]);
    const handle = watches[0]?.handle ?? 0;
    const { fields } = session.programFields({ program: FILE, handle });
    expect(fields.map(({ name, text }) => `${name}=${text}`)).toEqual(['0=1', '1=2.5', '2=None', "3='x'"]);
  });

  it('changes nothing in the run', () => {
    const plain = opened();
    plain.frame({ timeMicros: second, structureVersion: 0 });
    const session = opened();
    session.setBreakpoints({ breakpoints: [at(lineOf('return seen'))] });
    let stops = 0;
    while (session.run.now < second) {
      const { stop } = session.play({ timeMicros: second, structureVersion: 0 });
      if (stop === null) continue;
      stops += 1;
      standing(session, ['seen']);
    }
    expect(stops).toBe(20);
    const fingerprint = (one: Session) => one.panels({ selection: null }).fingerprint;
    expect(fingerprint(session)).toBe(fingerprint(plain));
  });
});

describe('Python programs in a run', () => {
  it('go back and forth as the cluster does', () => {
    const session = opened();
    const later = printed(session, 3 * second);
    expect(later).toContain('count.py: done 380');
    expect(printed(session, 1000)).toEqual([]);
    expect(printed(session, 3 * second)).toEqual(later);
  });

  it('run beside each other, and one that never ends does not hold up the others', () => {
    const session = opened(documentOf(count, 'while True:\n    pass\n', "print('hello')\n"));
    const lines = printed(session, second);
    expect(lines).toContain('other2.py: hello');
    expect(lines).toContain('count.py: done 380');
    const states = session.panels({ selection: null }).programs.map(({ state }) => state);
    expect(states).toEqual(['ended', 'running', 'ended']);
  });

  it('are refused with a mistake in their text, as CPython tells it', () => {
    const session = new Session(compileProgram);
    const { diagnostics } = session.open({ document: documentOf('x = (1\n') });
    expect(diagnostics).toMatchObject([
      { program: FILE, severity: 'error', line: 1, column: 5, message: "SyntaxError: '(' was never closed" },
    ]);
    expect(diagnostics[0]?.rendered).toBe(
      '  File "count.py", line 1\n    x = (1\n        ^\nSyntaxError: \'(\' was never closed',
    );
  });
});
