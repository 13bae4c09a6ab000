import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { runCommand } from '../src/headless/command-line';
import { out } from '../src/headless/output';

const folder = mkdtempSync(join(tmpdir(), 'streamscope-'));
const EXAMPLE = 'test/programs/java/KafkaExample.java';

/** A file of that name and text. */
function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** What one call of `sim` writes, and its exit status. */
function sim(...args: readonly string[]) {
  let written = '';
  let errors = '';
  vi.spyOn(out, 'write').mockImplementation((text) => {
    written += text;
  });
  vi.spyOn(out, 'error').mockImplementation((text) => {
    errors += text;
  });
  const status = runCommand(args);
  vi.restoreAllMocks();
  return { status, written, errors };
}

describe('sim run', () => {
  it('prints with --console what programs print, and nothing else', () => {
    const { status, written, errors } = sim('run', '--console', '--program', EXAMPLE);
    expect([status, written, errors]).toEqual([0, 'Sent message to my-topic partition 0\n', '']);
  });

  it('prints one object with --json, the same for the same seed', () => {
    const once = sim('run', '--json', '--program', EXAMPLE);
    const outcome = JSON.parse(once.written);
    expect(Object.keys(outcome)).toEqual([
      'fingerprint',
      'simulatedMicros',
      'events',
      'programs',
      'promises',
      'cluster',
    ]);
    expect(outcome.programs[0]).toMatchObject({
      name: 'KafkaExample.java',
      state: 'ended',
      exitCode: 0,
      client: '3.9',
      stdout: ['Sent message to my-topic partition 0'],
    });
    const [topic] = outcome.cluster.topics.filter(({ name }: { name: string }) => name === 'my-topic');
    expect(topic.partitions[0]).toMatchObject({
      partition: 0,
      leaderEpoch: 0,
      replicas: [{ logStartOffset: 0, highWatermark: 1, logEndOffset: 1 }],
    });
    expect(sim('run', '--json', '--program', EXAMPLE).written).toBe(once.written);
    expect(
      JSON.parse(sim('run', '--json', '--seed', '7', '--program', EXAMPLE).written).fingerprint,
    ).not.toBe(outcome.fingerprint);
  });

  it('prints a line an event otherwise, and every fact into the file of --trace', () => {
    const trace = join(folder, 'trace.jsonl');
    const { written } = sim('run', '--trace', trace, '--program', EXAMPLE);
    expect(written).toMatch(/^00:00\.000 Program KafkaExample\.java started\n/);
    expect(written).toMatch(/\n\d\d:\d\d\.\d{3} end: \d+ events, fingerprint [0-9a-f]{8}·[0-9a-f]{8}\n$/);
    const facts = readFileSync(trace, 'utf8').trimEnd().split('\n');
    const seqs = facts.map((line) => JSON.parse(line).seq);
    expect(seqs).toEqual(seqs.map((_, i) => i));
  });

  it('runs several programs, each named by its file', () => {
    const hello = (name: string) =>
      file(
        `${name}.java`,
        `class ${name} { public static void main(String[] a) { System.out.println("${name}"); } }`,
      );
    const { written } = sim('run', '--console', '--program', hello('One'), '--program', hello('Two'));
    expect(written.split('\n').toSorted()).toEqual(['', 'One', 'Two']);
  });

  it('says beside the output what a program reads and is not given', () => {
    const text =
      'public class Needy {\n  public static void main(String[] args) {\n    System.out.println(args[0]);\n  }\n}\n';
    const { status, written, errors } = sim('run', '--console', '--program', file('Needy.java', text));
    expect(written).toBe('');
    expect(errors.split('\n').slice(0, 2)).toEqual([
      'Needy.java:3: The program reads its arguments, and a run gives it none: args is empty, as when it is started without any. Write the value into the program where it reads args[0].',
      'Exception in thread "main" java.lang.ArrayIndexOutOfBoundsException: Index 0 out of bounds for length 0',
    ]);
    expect(status).toBe(0);
  });

  it('carries the commands of a run document out, and says which made no sense', () => {
    const document = {
      scenario: {},
      commands: [
        { type: 'CrashNode', node: 'broker 1', atMicros: 1_000 },
        { type: 'CrashNode', node: 'broker 9', atMicros: 2_000 },
      ],
    };
    const { status, written, errors } = sim(
      'run',
      file('run.json', JSON.stringify(document)),
      '--until',
      '20s',
    );
    expect(written).toContain('00:00.001 broker 1 crashed\n');
    expect(errors).toBe(
      'commands[1] (CrashNode broker 9) did nothing: There is no node named "broker 9" now. Name one of controller, broker 1, broker 2, broker 3.\n',
    );
    expect(status).toBe(0);
  });
});

describe('a wrong call', () => {
  let files = 0;
  const scenario = (text: string) => ['run', file(`bad-${files++}.json`, text)];
  it.each([
    ['no JSON', scenario('{"title": "x",\n}'), 'line 2, column 1: This is not JSON.'],
    ['a field that is not there', scenario('{"topic": []}'), 'scenario.topic: There is no such field.'],
    [
      'a setting of brokers',
      scenario('{"brokerConfig": {"min.insync.replicas": "two"}}'),
      'scenario.brokerConfig["min.insync.replicas"]: Invalid value two',
    ],
    [
      'a setting of a client',
      scenario(
        '{"workloads": [{"kind": "producer", "name": "p", "topic": "t", "ratePerSecond": 1, "config": {"acks": "2"}}]}',
      ),
      'scenario.workloads[0].config["acks"]: Invalid value 2',
    ],
    [
      'settings that do not go together',
      scenario(
        '{"workloads": [{"kind": "consumer", "name": "c", "group": "g", "topics": ["t"], "config": {"heartbeat.interval.ms": "60000"}}]}',
      ),
      'scenario.workloads[0].config["heartbeat.interval.ms"]: Heartbeat must be set lower than the session timeout',
    ],
    [
      'a topic that cannot be',
      scenario('{"topics": [{"name": "a", "replicationFactor": 4}]}'),
      'scenario.topics[0]',
    ],
    ['no such file', ['run', join(folder, 'nothing.json')], 'cannot be read: ENOENT'],
    ['a file in no known language', ['check', file('a.txt', '')], 'its name ends in .java, .py or .js.'],
    ['an option that is not there', ['run', '--fast'], 'There is no option --fast.'],
    ['no span of time', ['run', '--until', 'soon'], '"soon" is not a span of time.'],
    ['no seed', ['run', '--seed', '-1'], '--seed is a whole number, not "-1".'],
    ['no command', ['fly'], 'There is no command "fly".'],
  ])('%s', (_, args, expected) => {
    const { status, written, errors } = sim(...args);
    expect(errors).toContain(expected);
    expect([status, written]).toEqual([2, '']);
  });
});

describe('sim check', () => {
  it('prints javac’s messages and answers 1 when there are errors', () => {
    const bad = file('Bad.java', 'class Bad {\n  int x = 1\n}\n');
    expect(sim('check', bad)).toEqual({
      status: 1,
      written: "Bad.java:2: error: ';' expected\n  int x = 1\n           ^\n1 error\n",
      errors: '',
    });
    expect(sim('check', EXAMPLE, '--client', '4.3')).toMatchObject({ status: 1 });
    expect(sim('check', EXAMPLE, '--client', '3.9')).toMatchObject({ status: 0 });
  });

  it('keeps a program with errors from running, with status 1', () => {
    const bad = file('Bad.java', 'class Bad { int x = y; }');
    const { status, errors } = sim('run', '--console', '--program', bad);
    expect(status).toBe(1);
    expect(errors).toContain('error: cannot find symbol');
  });
});
