import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { JAVASCRIPT_BEGINNING } from '../src/app/new-javascript-program';
import { newProgram } from '../src/app/new-programs';
import { PATIENT_MS } from './programs/run-on-a-cluster';
import { type ToldRun, tellInTheModel } from './real-kafka/client-story';

/*
 * Programs with confluent-kafka and kafkajs print in the simulator, line by line, what they printed with the real
 * clients on Kafka 4.3.1 (scripts/real-kafka/09-other-clients.sh), to both streams, and end with the same exit code.
 */

/** Programs that are recorded and run otherwise here, with the reason. `docs/fidelity.md` says it too. */
const unlike: ReadonlyMap<string, string> = new Map([
  ['error_cb.py', 'the simulated client does not tell when connections fail, so error_cb is never called'],
  ['brokers_die.js', 'a connection that closes is noticed by the request timeout, not at once'],
]);

/** What the real clients log to stderr and the simulated ones do not, by the beginnings of the lines, with the reason. */
const unlogged: ReadonlyMap<string, { readonly lines: readonly string[]; readonly reason: string }> = new Map(
  [
    [
      'exactly_once.py',
      {
        lines: ['%4|<time>|GETPID|'],
        reason: 'a coordinator reads its log in no time: it is never still loading',
      },
    ],
    [
      'fenced.py',
      {
        lines: ['%4|<time>|GETPID|', '%1|<time>|TXNERR|', '%0|<time>|FATAL|'],
        reason: 'of librdkafka’s log only CONFWARN and TERMINATE are told',
      },
    ],
    [
      'places.py',
      { lines: ['%4|<time>|OFFSET|'], reason: 'of librdkafka’s log only CONFWARN and TERMINATE are told' },
    ],
    [
      'greetings.js',
      {
        lines: ['ERROR [Connection] Response Metadata(key: 3'],
        reason: 'the simulated client asks for metadata: there is no response of kafkajs’s own to log',
      },
    ],
  ],
);

const path = (place: string): string => fileURLToPath(new URL(place, import.meta.url));

/** A line that a client logs, without what differs from run to run. */
function withoutTimes(line: string): string {
  if (!line.startsWith('{"level"')) return line.replace(/^%(\d)\|[\d.]+\|/, '%$1|<time>|');
  const { level, message } = JSON.parse(line) as { level: string; message: string };
  return `${level} ${message}`;
}

const comparable = (runs: readonly ToldRun[], isLeftOut = (_line: string): boolean => false) =>
  runs.map(({ out, err, exitCode }) => ({
    out: out.map(withoutTimes),
    err: err.map(withoutTimes).filter((line) => !isLeftOut(line)),
    exitCode,
  }));

describe.each(['confluent-kafka', 'kafkajs'])('%s', (client) => {
  const { programs } = JSON.parse(readFileSync(path(`golden/real-kafka/${client}.json`), 'utf8')) as {
    readonly programs: Readonly<Record<string, readonly ToldRun[]>>;
  };
  const files = readdirSync(path(`programs/${client}`)).sort();

  it('is recorded with every program of its folder', () => {
    expect(Object.keys(programs).sort()).toEqual(files);
  });

  it.each(files.filter((file) => !unlike.has(file)))('%s', { timeout: PATIENT_MS }, (file) => {
    const told = tellInTheModel(file, readFileSync(path(`programs/${client}/${file}`), 'utf8'));
    const { lines = [] } = unlogged.get(file) ?? {};
    const isUnlogged = (line: string) => lines.some((beginning) => line.startsWith(beginning));
    expect(comparable(told)).toEqual(comparable(programs[file] ?? [], isUnlogged));
    const logged = (programs[file] ?? []).flatMap(({ err }) => err.map(withoutTimes));
    expect(lines.filter((beginning) => !logged.some((line) => line.startsWith(beginning)))).toEqual([]);
  });
});

it('what a new program begins with is recorded as it stands', () => {
  const text = (place: string): string => readFileSync(path(place), 'utf8');
  expect(text('programs/confluent-kafka/greetings.py')).toBe(newProgram('python', []).text);
  expect(text('programs/kafkajs/greetings.js')).toBe(JAVASCRIPT_BEGINNING);
});

it('what is unlike is unlike still', { timeout: PATIENT_MS }, () => {
  for (const file of unlike.keys()) {
    const client = file.endsWith('.py') ? 'confluent-kafka' : 'kafkajs';
    const { programs } = JSON.parse(readFileSync(path(`golden/real-kafka/${client}.json`), 'utf8')) as {
      readonly programs: Readonly<Record<string, readonly ToldRun[]>>;
    };
    const told = tellInTheModel(file, readFileSync(path(`programs/${client}/${file}`), 'utf8'));
    expect(comparable(told)).not.toEqual(comparable(programs[file] ?? []));
  }
});
