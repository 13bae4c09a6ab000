import { exactlyOnceScenario } from '../../src/content/exactly-once';
import { landingScenario } from '../../src/content/landing';
import { programTemplates } from '../../src/content/program-templates';
import { Checkpoints } from '../../src/engine/checkpoint';
import { loadMachine, saveMachine } from '../../src/interpreter/machine/snapshot';
import { completeRunDocument } from '../../src/scenario/parse-run-document';
import type { ScenarioDocument } from '../../src/scenario/run-document';
import { buildWorld } from '../../src/session/world';
import { compileProgram } from '../../src/snippets/compile-program';
import { ProgramStates, type SavedProgram } from '../../src/snippets/program-states';
import kafkaExample from '../programs/java/KafkaExample.java?raw';
import listenerStory from '../programs/java/ListenerStory.java?raw';
import rebalanceStory from '../programs/java/RebalanceStory.java?raw';
import sensorPipeline from '../programs/java/SensorPipeline.java?raw';
import transactionStory from '../programs/java/TransactionStory.java?raw';
import { heldHeapBytes } from './held';
import { cpuSeconds, median, percentile, table } from './measure';

/** What snapshots of one running program cost. */
export interface SnapshotFigures {
  readonly name: string;
  readonly snapshots: number;
  readonly objects: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  /** What one more takes beside its neighbours, as a session keeps it. */
  readonly kilobytesMore: number;
  /** What one takes that shares nothing with anything: all that is needed to go on, but for the compiled program. */
  readonly kilobytesWhole: number;
}

const GOAL_MS = 0.5;
const GOAL_KILOBYTES = 20;
const EVERY_EVENTS = new Checkpoints().everyEvents;
/** For programs that end before a session would take a second checkpoint. */
const OFTEN_EVENTS = 50;

/** A consumer that keeps all it has read in maps and lists, 20,000 entries from the start. */
const COLLECTOR = `import java.util.*;
public class Collector {
  record Order(String id, int amount) {}
  public static void main(String[] args) throws Exception {
    Map<String, Order> orders = new HashMap<>();
    List<Integer> amounts = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      orders.put("order " + i, new Order("order " + i, i % 100));
    }
    for (int round = 0; ; round++) {
      for (int i = 0; i < 5; i++) {
        String id = "order " + (round * 31 + i) % 20_000;
        if (amounts.size() > 1000) {
          amounts.clear();
        }
        amounts.add(orders.get(id).amount());
        orders.put(id, new Order(id, round));
      }
      Thread.sleep(1000);
    }
  }
}
`;

/** The same in Python. */
const PYTHON_COLLECTOR = `import time

orders = {}
for i in range(20_000):
    orders[f'order {i}'] = i % 100
number = 0
while True:
    for i in range(5):
        orders[f'order {(number * 31 + i) % 20_000}'] = number
    number += 1
    time.sleep(1)
`;

/** One program beside a producer of 20 orders a second, which never ends. */
function withProgram(file: string, text: string): ScenarioDocument {
  const read = completeRunDocument({
    scenario: {
      ...landingScenario,
      programs: [{ file, text, zone: 'frankfurt', startMs: 500, client: 'auto' }],
      workloads: [
        { kind: 'producer', name: 'writer', zone: 'frankfurt', topic: 'orders', ratePerSecond: 20 },
      ],
    },
  });
  if (read.kind === 'faults') throw new Error(JSON.stringify(read.faults));
  return read.document.scenario;
}

type Case = readonly [name: string, scenario: ScenarioDocument, everyEvents: number];

function cases(): readonly Case[] {
  const long: readonly (readonly [string, string])[] = [
    ...programTemplates.map(({ name, ending, text }) => [`${name}.${ending}`, text] as const),
    ['Collector.java', COLLECTOR],
    ['collector.py', PYTHON_COLLECTOR],
  ];
  const short: readonly (readonly [string, string])[] = [
    ['KafkaExample.java', kafkaExample],
    ['ListenerStory.java', listenerStory],
    ['RebalanceStory.java', rebalanceStory],
    ['SensorPipeline.java', sensorPipeline],
    ['TransactionStory.java', transactionStory],
  ];
  return [
    ['landing', landingScenario, EVERY_EVENTS],
    ['exactly once, 3 programs', exactlyOnceScenario, EVERY_EVENTS],
    ...long.map(([file, text]) => [file, withProgram(file, text), EVERY_EVENTS] as const),
    ...short.map(([file, text]) => [file, withProgram(file, text), OFTEN_EVENTS] as const),
  ];
}

/** Snapshots of all programs of a scenario together, one wherever the session takes a checkpoint. */
export function benchSnapshots(quick: boolean): { text: string; rows: readonly SnapshotFigures[] } {
  const rows = cases().map((each) => measured(each, quick ? 10 : 40));
  const shown = rows.map((row) => [
    row.name,
    String(row.snapshots),
    String(row.objects),
    row.medianMs.toFixed(2),
    row.p95Ms.toFixed(2),
    row.kilobytesMore.toFixed(1),
    row.kilobytesWhole.toFixed(1),
  ]);
  const head = [
    `Snapshots of running programs, one every ${EVERY_EVENTS} events (goal for one more: ${GOAL_MS} ms, ${GOAL_KILOBYTES} kB)`,
    'taken',
    'objects',
    'median CPU ms',
    'p95',
    'kB, one more',
    'kB, one by itself',
  ];
  return { text: table([head, ...shown]), rows };
}

function measured([name, scenario, everyEvents]: Case, most: number): SnapshotFigures {
  const { simulation } = buildWorld(scenario, 1, compileProgram);
  const states = simulation.savables.find((each) => each instanceof ProgramStates);
  if (states === undefined) throw new Error('A world has no programs.');
  const kept: (readonly SavedProgram[])[] = [];
  const times: number[] = [];
  // The first copy has nothing to share with, and the engine has not compiled its code.
  for (let round = 0; round < most + 5; round++) {
    for (let event = 0; event < everyEvents; event++) simulation.step(Number.MAX_SAFE_INTEGER);
    const before = cpuSeconds();
    const saved = states.save();
    const ms = 1000 * (cpuSeconds() - before);
    if (saved.every(({ machine }) => machine === null)) {
      if (times.length > 0) break;
      continue;
    }
    times.push(ms);
    kept.push(saved);
  }
  kept.splice(0, 5);
  const snapshots = kept.length;
  if (snapshots < 4) throw new Error(`No program of ${name} runs for long enough.`);
  const last = kept.at(-1) ?? [];
  const objects = last.reduce((sum, { machine }) => sum + (machine?.liveObjects ?? 0), 0);
  const held = settledHeapBytes();
  dropMiddle(kept);
  const kilobytesMore = (held - settledHeapBytes()) / (snapshots - 2) / 1024;
  if (kept.length !== 2) throw new Error('The first and the last snapshot are kept.');
  const warm = times.slice(5);
  return {
    name: everyEvents === EVERY_EVENTS ? name : `${name}, every ${everyEvents}`,
    snapshots,
    objects,
    medianMs: median(warm),
    p95Ms: percentile(warm, 0.95),
    kilobytesMore,
    kilobytesWhole: wholeKilobytes(last, Math.ceil(Math.min(200, 1_000_000 / objects))),
  };
}

/** Collections of garbage also throw away the engine's own code of functions that have not run for some of them. */
function settledHeapBytes(): number {
  for (let count = 0; count < 6; count++) heldHeapBytes();
  return heldHeapBytes();
}

/** The first has all that never changes, and the last is held by the states anyway: both stay. */
function dropMiddle(kept: unknown[]): void {
  kept.splice(1, kept.length - 2);
}

/** Of snapshots that share nothing with the run; each text counts once. */
function wholeKilobytes(saved: readonly SavedProgram[], count: number): number {
  const alone = saved.map(({ rest, machine }) => ({
    rest,
    machine: machine && saveMachine(loadMachine(machine), null),
  }));
  const copies: unknown[] = [];
  const before = settledHeapBytes();
  while (copies.length < count) copies.push(ownCopy(alone, new Map()));
  return (settledHeapBytes() - before) / copies.length / 1024;
}

function ownCopy(value: unknown, texts: Map<string, string>): unknown {
  if (typeof value === 'string') {
    const known = texts.get(value) ?? (JSON.parse(JSON.stringify(value)) as string);
    texts.set(value, known);
    return known;
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => ownCopy(each, texts));
  if (value instanceof Map)
    return new Map([...value].map(([key, each]) => [ownCopy(key, texts), ownCopy(each, texts)]));
  if (ArrayBuffer.isView(value)) return structuredClone(value);
  const copy: Record<string, unknown> = { ...value };
  for (const name of Object.keys(copy)) copy[name] = ownCopy(copy[name], texts);
  return copy;
}
