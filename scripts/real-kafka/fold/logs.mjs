// Reads the logs that the numbered scripts leave behind and writes what they show as one golden file.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
/** The folder that the scripts wrote to. */
export const work = process.env['WORK'] ?? '/tmp/real-kafka';

/** Lines of a log as {at: epoch ms, text}; lines without a time (stack traces, config dumps) are left out. */
export function readLog(path) {
  if (!existsSync(path)) return [];
  const lines = [];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const epoch = /^(\d{13}) (.*)$/.exec(line);
    const dated = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d\.\d{3}) (.*)$/.exec(line);
    if (epoch !== null) lines.push({ at: Number(epoch[1]), text: epoch[2] });
    else if (dated !== null) lines.push({ at: Date.parse(`${dated[1]}T${dated[2]}Z`), text: dated[3] });
  }
  return lines;
}

/** The first line that matches, at or after a time; undefined when there is none. */
export function first(lines, pattern, from = 0) {
  return lines.find((line) => line.at >= from && pattern.test(line.text));
}

/** The time of the first match relative to an origin in ms; null when there is none. */
export function offsetOf(lines, pattern, origin, from = origin) {
  const line = first(lines, pattern, from);
  return line === undefined ? null : line.at - origin;
}

/** Everything that differs from run to run for no reason of Kafka's, replaced by a word in angle brackets. */
export function plain(text) {
  return text
    .replaceAll(/\/tmp\/real-kafka\/runs\/[a-z0-9-]+(\/[a-z0-9-]+)?\//g, '<dir>/')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<uuid>')
    .replaceAll(/@[0-9a-f]{6,8}\b/g, '@<hash>')
    .replaceAll(/topic id (Some\()?[A-Za-z0-9_-]{22}\)?/g, 'topic id <id>')
    .replaceAll(/topic ID [A-Za-z0-9_-]{22}/g, 'topic ID <id>')
    .replaceAll(/directories=\[[A-Za-z0-9_, -]+\]/g, 'directories=[<ids>]');
}

/** The lines that match, with times relative to the origin, cut at `most` lines of 400 characters. */
export function quote(lines, pattern, origin, most = 40, from = 0) {
  return lines
    .filter((line) => line.at >= from && pattern.test(line.text))
    .slice(0, most)
    .map((line) => `${line.at - origin} ${plain(line.text).slice(0, 400)}`);
}

/** {min, max, values} of what several runs measured; null entries are kept in values and left out of the bounds. */
export function range(values) {
  const known = values.filter((value) => typeof value === 'number');
  if (known.length === 0) return { min: null, max: null, values };
  return { min: Math.min(...known), max: Math.max(...known), values };
}

/** Folds a list of flat records of numbers into one record of ranges, in the order of the first one's keys. */
export function ranges(records) {
  const keys = new Set(records.flatMap((record) => Object.keys(record)));
  const folded = {};
  for (const key of keys) folded[key] = range(records.map((record) => record[key] ?? null));
  return folded;
}

/** The runs of one experiment: the folders' names and paths, sorted. */
export function runs(experiment) {
  const folder = join(work, 'runs', experiment);
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name, path: join(folder, name) }));
}

/** Logs of the nodes of one run, as a map from node id to lines. */
export function nodeLogs(path) {
  return new Map([100, 1, 2, 3].map((id) => [id, readLog(join(path, `node-${id}.log`))]));
}

/** ACK and FAIL lines of SteadyProducer. */
export function producerResults(lines) {
  const acks = [];
  const failures = [];
  for (const { at, text } of lines) {
    const ack = /^ACK (\d+) (\d+) (-?\d+) (\d+)$/.exec(text);
    const failure = /^FAIL (\d+) (\d+) (.*)$/.exec(text);
    if (ack !== null)
      acks.push({ at, seq: +ack[1], partition: +ack[2], offset: +ack[3], latencyMs: +ack[4] });
    if (failure !== null) failures.push({ at, seq: +failure[1], latencyMs: +failure[2], thrown: failure[3] });
  }
  return { acks, failures };
}

/** READ lines of Tail: the stored log as a consumer sees it. */
export function reads(lines) {
  return lines
    .map(({ at, text }) => ({ at, match: /^READ (\d+) (\S+)$/.exec(text) }))
    .filter(({ match }) => match !== null)
    .map(({ at, match }) => ({ at, offset: Number(match[1]), seq: Number(match[2]) }));
}

/** `NAME TOPIC-PARTITION NODE OFFSET` lines of dump_snapshots as {'NAME TOPIC-PARTITION': {broker1: offset}}. */
export function logEnds(path) {
  const ends = {};
  for (const line of readFileSync(join(path, 'log-ends.txt'), 'utf8').trim().split('\n')) {
    const [name, partition, node, offset] = line.split(' ');
    ends[`${name} ${partition}`] ??= {};
    ends[`${name} ${partition}`][`broker${node}`] = Number(offset);
  }
  return ends;
}

/** Writes test/golden/real-kafka/NAME.json. */
export function writeGolden(name, fields) {
  const folder = join(project, 'test', 'golden', 'real-kafka');
  mkdirSync(folder, { recursive: true });
  const golden = {
    kafkaVersion: '4.3.1',
    producedBy: fields.producedBy,
    recordedOn: new Date().toISOString().slice(0, 10),
    machine:
      'One controller (100) and brokers 1, 2, 3, all on loopback of one shared two-core machine: JDK 17, -Xmx256m, SerialGC, C1 only. Times of some ms to some 100 ms are this machine, not Kafka.',
    notes: fields.notes,
    ...fields.body,
  };
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(golden, null, 2)}\n`);
}
