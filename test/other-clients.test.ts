import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { JAVASCRIPT_BEGINNING } from '../src/app/new-javascript-program';
import { newProgram } from '../src/app/new-programs';
import { PATIENT_MS } from './programs/run-on-a-cluster';
import { type ToldRun, tellInTheModel } from './real-kafka/client-story';

/*
 * Programs with confluent-kafka and kafkajs print in the simulator, line by line, what they printed with the real
 * clients on Kafka 4.3.1 (scripts/real-kafka/09-other-clients.sh), and end with the same exit code.
 */

/** Programs that are recorded and run otherwise here, with the reason. `docs/fidelity.md` says it too. */
const unlike: ReadonlyMap<string, string> = new Map([
  ['error_cb.py', 'the simulated client does not tell when connections fail, so error_cb is never called'],
  ['brokers_die.js', 'a connection that closes is noticed by the request timeout, not at once'],
]);

const path = (place: string): string => fileURLToPath(new URL(place, import.meta.url));

/** A line that kafkajs logs, without what differs from run to run. */
function withoutTimes(line: string): string {
  if (!line.startsWith('{"level"')) return line;
  const { level, message } = JSON.parse(line) as { level: string; message: string };
  return `${level} ${message}`;
}

const comparable = (runs: readonly ToldRun[]) =>
  runs.map(({ out, exitCode }) => ({ out: out.map(withoutTimes), exitCode }));

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
    expect(comparable(told)).toEqual(comparable(programs[file] ?? []));
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
