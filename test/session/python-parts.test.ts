import { beforeEach, describe, expect, it, vi } from 'vitest';
import { newProgram } from '../../src/app/new-programs';
import { landingRun } from '../../src/content/landing';
import type { RunDocument } from '../../src/scenario/run-document';

const second = 1_000_000;
const FILE = 'main.py';

const seen: string[] = [];

beforeEach(() => {
  vi.resetModules();
  seen.length = 0;
});

function documentOf(text: string): RunDocument {
  const programs = [{ file: FILE, text, zone: 'frankfurt', startMs: 0, client: 'auto' } as const];
  return { ...landingRun, scenario: { ...landingRun.scenario, programs } };
}

/** A session in which nothing of Python is loaded but the front end, and the names of the parts that it comes to. */
async function freshSession(text: string) {
  const { Session } = await import('../../src/session/session');
  const { PartMissing } = await import('../../src/base/part-shelf');
  const { loadMissing } = await import('../../src/session/missing-parts');
  const { answered } = await import('../../src/session/answered');
  const { compilePythonProgram } = await import('../../src/snippets/python/compile-python-program');
  const { compilerAmong } = await import('../../src/snippets/compilers');
  const compile = compilerAmong(new Map([['python', compilePythonProgram]]));
  const note = (error: unknown): void => {
    if (error instanceof PartMissing) seen.push(error.part);
  };
  const session = new Session(compile);
  const document = documentOf(text);
  for (;;) {
    try {
      void compile(FILE, text, 'auto').diagnostics;
      void compile(FILE, text, 'auto').program;
      break;
    } catch (error) {
      note(error);
      if (!(await loadMissing(error))) throw error;
    }
  }
  const watched = new Proxy(session, {
    get: (target, name) => {
      const found = Reflect.get(target, name) as unknown;
      if (typeof found !== 'function') return found;
      return (...args: unknown[]) => {
        try {
          return found.apply(target, args) as unknown;
        } catch (error) {
          note(error);
          throw error;
        }
      };
    },
  });
  await answered(watched, 'open', { document });
  return {
    session,
    frame: (timeMicros: number) => answered(watched, 'frame', { timeMicros, structureVersion: 0 }),
  };
}

/** What a program prints and the fingerprint of its run, with the parts as it comes to them, and with all from the start. */
async function bothWays(text: string) {
  const late = await freshSession(text);
  for (let time = second / 2; time <= 20 * second; time += second / 2) await late.frame(time);
  const brought = [...seen];
  vi.resetModules();
  const { Session } = await import('../../src/session/session');
  const { compileProgram } = await import('../../src/snippets/compile-program');
  const whole = new Session(compileProgram);
  whole.open({ document: documentOf(text) });
  whole.frame({ timeMicros: 20 * second, structureVersion: 0 });
  const told = (session: InstanceType<typeof Session>) => {
    const { console: lines, fingerprint } = session.panels({ selection: null });
    return { lines: lines.map((line) => line.text), fingerprint };
  };
  return { brought, late: told(late.session), whole: told(whole) };
}

describe('parts of Python that a program comes to', () => {
  it('come in the midst of a run, which is the same as with all of them', async () => {
    const text = `import time
from confluent_kafka import Producer

producer = Producer({'bootstrap.servers': 'localhost:9092'})
for i in range(6):
    producer.produce('orders', key=str(i), value='order %d' % i)
    producer.poll(0.4)
    print('sent', i)
    if i == 2:
        print(f'{i / 7:.3f} of it', 'abc'.center(9, '-'))
    if i == 4:
        try:
            print({}['x'])
            print([].missing)
        except KeyError:
            print([1, 2].insert(0, 3))
producer.flush()
print(1 + 'a')
`;
    const { brought, late, whole } = await bothWays(text);
    expect(brought).toEqual(['library', 'confluent-kafka', 'formats', 'further', 'failures']);
    expect(late).toEqual(whole);
    expect(late.lines.join('')).toContain('0.286 of it ---abc---');
    expect(late.lines.join('')).toContain('TypeError: unsupported operand type(s) for +: ');
  });

  it('what reads match and async comes before the run, as does the event loop', async () => {
    const text = `import asyncio

async def work(name):
    await asyncio.sleep(2)
    match name.split():
        case [one, *_]:
            return one

print(asyncio.run(work('a b')))
`;
    const { brought, late, whole } = await bothWays(text);
    expect(brought).toEqual(['syntax', 'asyncio', 'library', 'further']);
    expect(late).toEqual(whole);
    expect(late.lines.join('')).toContain('a');
  });

  it('none but the client library is needed by the program that the page begins with', async () => {
    const { brought, late, whole } = await bothWays(newProgram('python', []).text);
    expect(brought).toEqual(['confluent-kafka']);
    expect(late).toEqual(whole);
    expect(late.lines.length).toBe(10);
  });

  it('a builtin that few programs use comes before the run, words for a mistake before it is told', async () => {
    const { brought, late, whole } = await bothWays("print(sorted('kafka'), {1}.union({2}))\n");
    expect(brought).toEqual(['further']);
    expect(late).toEqual(whole);
    seen.length = 0;
    vi.resetModules();
    const session = await freshSession('print(1\nx = 2\n');
    expect(seen).toEqual(['advice']);
    const { diagnostics } = session.session.check({ file: FILE, text: 'print(1\nx = 2\n' });
    expect(diagnostics[0]?.message).toBe("SyntaxError: '(' was never closed");
  });
});
