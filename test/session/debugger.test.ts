import { describe, expect, it } from 'vitest';
import { landingRun } from '../../src/content/landing';
import type { RunDocument } from '../../src/scenario/run-document';
import type { Breakpoint, Selection } from '../../src/session/protocol';
import { Session } from '../../src/session/session';
import { compileProgram } from '../../src/snippets/compile-program';

const second = 1_000_000;
const FILE = 'Count.java';

const count = `import java.util.Properties;
import org.apache.kafka.clients.producer.*;

public class Count {
    static int total = 0;
    private final String name;

    Count(String name) {
        this.name = name;
    }

    public static void main(String[] args) throws Exception {
        Properties props = new Properties();
        props.put("bootstrap.servers", "localhost:9092");
        props.put("key.serializer", "org.apache.kafka.common.serialization.StringSerializer");
        props.put("value.serializer", "org.apache.kafka.common.serialization.StringSerializer");
        Count count = new Count("ada");
        Thread other = new Thread(() -> busy(), "other");
        other.start();
        KafkaProducer<String, String> producer = new KafkaProducer<>(props);
        for (int i = 0; i < 20; i++) {
            int twice = count.add(i);
            String text = "order " + i;
            producer.send(new ProducerRecord<>("orders", text, text)).get();
            System.out.println(text + " " + twice);
        }
        producer.close();
    }

    int add(int n) {
        int twice = n * 2;
        total += twice;
        return twice;
    }

    static void busy() {
        long n = 0;
        while (n < 60000) {
            n++;
        }
        System.out.println("busy " + n);
    }
}
`;

/** The line of the first occurrence of a text in the program. */
function lineOf(text: string): number {
  const line = count.split('\n').findIndex((candidate) => candidate.includes(text));
  if (line < 0) throw new Error(`the program has ${text}`);
  return line + 1;
}

const counting: RunDocument = {
  ...landingRun,
  scenario: {
    ...landingRun.scenario,
    programs: [{ file: FILE, text: count, zone: 'frankfurt', startMs: 0, client: 'auto' }],
  },
};

function opened(): Session {
  const session = new Session(compileProgram);
  expect(session.open({ document: counting }).faults).toEqual([]);
  return session;
}

function at(line: number, condition = '', crash = false): Breakpoint {
  return { program: FILE, line, condition, crash };
}

/** Plays to the next stop. */
function resume(session: Session, until = 20 * second) {
  return session.play({ timeMicros: until, structureVersion: 0 }).stop;
}

function step(session: Session, thread: number, kind: 'over' | 'into' | 'out' | 'back') {
  return session.debugStep({ program: FILE, thread, kind, goesOn: false, structureVersion: 0 }).stop;
}

function standing(session: Session, watches: readonly string[] = [], thread = 1, frame = 0) {
  const answer = session.programState({ program: FILE, thread, frame, watches }).standing;
  if (answer === null) throw new Error('the program runs');
  return answer;
}

function frames(session: Session, thread = 1): readonly string[] {
  const found = standing(session).threads.find(({ id }) => id === thread);
  return found?.frames.map(({ method, line }) => `${method}:${line}`) ?? [];
}

function variables(session: Session): readonly string[] {
  const [top] = standing(session).threads[0]?.frames ?? [];
  return top?.locals.map(({ name, text }) => `${name}=${text}`) ?? [];
}

function fingerprintAt(session: Session, timeMicros: number): string {
  session.frame({ timeMicros, structureVersion: 0 });
  return session.panels({ selection: null }).fingerprint;
}

describe('a breakpoint', () => {
  it('stops simulated time before its statement, each time it is reached', () => {
    const session = opened();
    const line = lineOf('total += twice');
    session.setBreakpoints({ breakpoints: [at(line)] });
    const moments: number[] = [];
    for (let round = 0; round < 3; round++) {
      expect(resume(session)).toMatchObject({ line, thread: 1, threadName: 'main', reason: 'breakpoint' });
      moments.push(session.run.now);
      expect(frames(session)).toEqual([`Count.add:${line}`, `Count.main:${lineOf('count.add(i)')}`]);
      expect(variables(session)).toEqual(['this=Count', `n=${round}`, `twice=${2 * round}`]);
      expect(standing(session, ['total']).watches[0]?.text).toBe(String(round * (round - 1)));
    }
    expect([...moments].sort((one, other) => one - other)).toEqual(moments);
  });

  it('changes nothing in the run, whatever the stretches in which it is played', () => {
    const end = second;
    const plain = fingerprintAt(opened(), end);
    const session = opened();
    session.setBreakpoints({
      breakpoints: [at(lineOf('n++'), 'n == 1000 || n == 30000'), at(lineOf('return twice'))],
    });
    let stops = 0;
    let draw = 7;
    while (session.run.now < end) {
      draw = (draw * 48_271) % 2_147_483_647;
      const stretch = 1 + (draw % 5) * (draw % 4_001);
      const stop = resume(session, Math.min(end, session.run.now + stretch));
      if (stop === null) continue;
      stops += 1;
      if (stops % 4 === 0) standing(session, ['n']);
    }
    expect(stops).toBeGreaterThan(6);
    expect(session.panels({ selection: null }).fingerprint).toBe(plain);
    expect(fingerprintAt(session, end / 2)).toBe(fingerprintAt(opened(), end / 2));
  });

  it('stops at the very first statement of a run', () => {
    const session = opened();
    session.setBreakpoints({ breakpoints: [at(lineOf('Properties props'))] });
    expect(resume(session)?.line).toBe(lineOf('Properties props'));
    expect(resume(session, second)).toBeNull();
  });

  it('is found at the same moments when the same stretch is played again', () => {
    const session = opened();
    session.setBreakpoints({ breakpoints: [at(lineOf('n++'), 'n < 5')] });
    const moments = () => {
      session.frame({ timeMicros: 0, structureVersion: 0 });
      return Array.from({ length: 5 }, () => [resume(session)?.line, session.run.now]);
    };
    const first = moments();
    expect(first.every(([line]) => line === lineOf('n++'))).toBe(true);
    expect(moments()).toEqual(first);
    // Five stops in one slice: from the midst of it the rest is found too.
    session.frame({ timeMicros: first[1]?.[1] ?? 0, structureVersion: 0 });
    expect(resume(session)).not.toBeNull();
    expect(session.run.now).toBe(first[1]?.[1]);
    expect(resume(session)).not.toBeNull();
    expect(session.run.now).toBe(first[2]?.[1]);
  });

  it('stops only where its condition holds', () => {
    const session = opened();
    session.setBreakpoints({
      breakpoints: [at(lineOf('String text'), 'i == 3 && twice >= 6 && count.name == "ada"')],
    });
    expect(resume(session)?.line).toBe(lineOf('String text'));
    expect(variables(session)).toContain('i=3');
    expect(resume(session)).toBeNull();
  });

  it('says what is wrong with a condition, and where', () => {
    const session = opened();
    const place = (condition: string) =>
      session.setBreakpoints({ breakpoints: [at(lineOf('String text'), condition)] }).breakpoints[0];
    expect(place('i = 3')?.fault).toMatch(/“=” cannot stand here.*\(character 3\)/);
    expect(resume(session, second)).toBeNull();
    session.frame({ timeMicros: 0, structureVersion: 0 });
    expect(place('missing == 3')?.fault).toBe('');
    expect(resume(session)).toMatchObject({ note: 'There is no variable “missing” here. (character 1)' });
  });

  it('moves to the next line with a statement, and nowhere when there is none', () => {
    const session = opened();
    const { breakpoints } = session.setBreakpoints({ breakpoints: [at(lineOf('int add') - 1), at(999)] });
    expect(breakpoints.map(({ placedLine }) => placedLine)).toEqual([lineOf('int twice = n'), 0]);
  });

  it('crashes the program where it is told to, as an act of the run', () => {
    const session = opened();
    session.setBreakpoints({ breakpoints: [at(lineOf('producer.send'), 'i == 2', true)] });
    expect(resume(session)).toMatchObject({ reason: 'crash', line: lineOf('producer.send') });
    const { now } = session.run;
    expect(session.document().commands).toEqual([{ type: 'CrashNode', node: 'Count', atMicros: now }]);
    expect(resume(session, now + second)).toBeNull();
    const printed = session.panels({ selection: null }).console.map(({ text }) => text);
    expect(printed.filter((text) => text.startsWith('order'))).toEqual(['order 0 0', 'order 1 2']);
    const again = new Session(compileProgram);
    again.open({ document: session.document() });
    expect(again.panels({ selection: null }).fingerprint).toBe(
      session.panels({ selection: null }).fingerprint,
    );
  });
});

describe('a step', () => {
  it('goes over calls, into them and out of them', () => {
    const session = opened();
    session.setBreakpoints({ breakpoints: [at(lineOf('int twice = count'), 'i == 1')] });
    resume(session);
    expect(step(session, 1, 'over')).toMatchObject({ line: lineOf('String text'), reason: 'step' });
    expect(step(session, 1, 'over')?.line).toBe(lineOf('producer.send'));
    // It waits for the acknowledgement meanwhile.
    const before = session.run.now;
    expect(step(session, 1, 'over')?.line).toBe(lineOf('System.out.println(text'));
    expect(session.run.now - before).toBeGreaterThan(1_000);
    session.setBreakpoints({ breakpoints: [] });
    let line = 0;
    for (let steps = 0; steps < 5 && line !== lineOf('int twice = count'); steps++) {
      line = step(session, 1, 'over')?.line ?? -1;
    }
    expect(step(session, 1, 'into')?.line).toBe(lineOf('int twice = n'));
    expect(frames(session)).toHaveLength(2);
    expect(step(session, 1, 'out')?.line).toBe(lineOf('String text'));
    expect(variables(session)).toContain('twice=4');
  });

  it('goes back to the line before, with the variables of that moment', () => {
    const session = opened();
    session.setBreakpoints({ breakpoints: [at(lineOf('System.out.println(text'), 'i == 4')] });
    resume(session);
    const here = session.run.now;
    const fingerprint = session.panels({ selection: null }).fingerprint;
    const lines = ['producer.send', 'String text', 'return twice', 'total += twice', 'int twice = n'];
    for (const text of lines) expect(step(session, 1, 'back')?.line).toBe(lineOf(text));
    expect(variables(session)).toEqual(['this=Count', 'n=4']);
    expect(session.run.now).toBeLessThan(here);
    expect(fingerprintAt(session, here)).toBe(fingerprint);
  });

  it('ends when its thread has ended', () => {
    const session = opened();
    session.setBreakpoints({ breakpoints: [at(lineOf('System.out.println("busy'))] });
    const stop = resume(session);
    session.setBreakpoints({ breakpoints: [] });
    expect(step(session, stop?.thread ?? 0, 'over')).toBeNull();
    expect(session.run.now).toBeLessThan(2 * second);
  });
});

describe('what a program causes', () => {
  it('leads back to its line: records, requests and what was printed', () => {
    const session = opened();
    session.setBreakpoints({ breakpoints: [at(lineOf('System.out.println(text'), 'i == 2')] });
    expect(resume(session)).not.toBeNull();
    session.setBreakpoints({ breakpoints: [] });
    const { cluster } = session.run.world;
    const { registry, replicas } = cluster;
    const source = (selection: Selection) => session.panels({ selection }).inspection?.source;
    const sent = { program: FILE, line: lineOf('producer.send') };
    let records = 0;
    for (let node = 0; node < session.run.world.simulation.nodes.length; node++) {
      if (session.run.world.simulation.nodes.read(node).kind !== 'broker') continue;
      const { brokerId } = cluster.brokers.read(cluster.indexOfNode(node));
      for (const partition of registry.topic('orders')?.partitions ?? []) {
        const { logEndOffset } = replicas.read(replicas.number(brokerId, partition));
        for (let offset = 0; offset < logEndOffset; offset++, records++) {
          expect(source({ kind: 'record', node, partition, offset })).toEqual(sent);
        }
      }
    }
    expect(records).toBeGreaterThanOrEqual(3);
    const printed = session.panels({ selection: null }).console.find(({ text }) => text.startsWith('order'));
    const seq = printed?.seq ?? -1;
    expect(source({ kind: 'fact', seq })).toEqual({ program: FILE, line: lineOf('System.out.println(text') });
    const requests = new Set<number>();
    for (let events = 0; events < 200; events++) {
      session.step({ direction: 1, notable: false, structureVersion: 0 });
      for (const { message } of cluster.network.inFlight()) {
        if (message.api !== 0) continue;
        const { from, to, sentAt: sentMicros } = message;
        expect(source({ kind: 'flight', from, to, sentMicros })).toEqual(sent);
        requests.add(sentMicros);
      }
    }
    expect(requests.size).toBeGreaterThan(0);
  });
});

describe('a program that stands still', () => {
  it('tells what its threads wait in, and opens objects', () => {
    const session = opened();
    session.setBreakpoints({ breakpoints: [at(lineOf('String text'), 'i == 0')] });
    resume(session);
    const { threads, watches } = standing(session, ['count', 'count.name', 'i + 1', 'nobody', 'args.length']);
    expect(threads.slice(0, 2).map(({ name }) => name)).toEqual(['main', 'other']);
    expect(watches.map(({ text, fault }) => text || fault)).toEqual([
      'Count',
      '"ada"',
      '“+” cannot stand here. Compare variables: count == 3 && name != null. (character 3)',
      'There is no variable “nobody” here. (character 1)',
      '0',
    ]);
    const { fields } = session.programFields({ program: FILE, handle: watches[0]?.handle ?? 0 });
    expect(fields).toEqual([{ name: 'name', text: '"ada"', handle: null }]);
    session.setBreakpoints({ breakpoints: [] });
    session.frame({ timeMicros: session.run.now + 10_000, structureVersion: 0 });
    expect(standing(session).threads[0]).toMatchObject({ line: lineOf('producer.send') });
    expect(standing(session).threads[0]?.waitsIn).not.toBe('');
  });
});
