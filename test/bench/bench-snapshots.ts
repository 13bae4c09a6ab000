import { exactlyOnceScenario } from '../../src/content/exactly-once';
import { landingScenario } from '../../src/content/landing';
import { programTemplates } from '../../src/content/program-templates';
import { Checkpoints } from '../../src/engine/checkpoint';
import { completeRunDocument } from '../../src/scenario/parse-run-document';
import type { ScenarioDocument } from '../../src/scenario/run-document';
import { buildWorld } from '../../src/session/world';
import { compileProgram } from '../../src/snippets/compile-program';
import { ProgramStates, type SavedProgram } from '../../src/snippets/program-states';
import { heldHeapBytes } from './held';
import { cpuSeconds, median, percentile, table } from './measure';

/** What a checkpoint costs for one running program: its time, and the bytes that it does not share with the one before. */
export interface SnapshotFigures {
  readonly name: string;
  readonly snapshots: number;
  readonly objects: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly kilobytes: number;
}

const GOAL_MS = 0.5;
const GOAL_KILOBYTES = 20;
const EVERY_EVENTS = new Checkpoints().everyEvents;

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

function scenarios(): readonly (readonly [string, ScenarioDocument])[] {
  const templates = programTemplates
    .filter(({ name, language }) => name === 'CommitPerPartition' || language !== 'java')
    .map(({ name, ending, text }) => [`${name}.${ending}`, withProgram(`${name}.${ending}`, text)] as const);
  return [
    ['landing', landingScenario],
    ['exactly once, 3 programs', exactlyOnceScenario],
    ...templates,
    ['20,000 entries', withProgram('Collector.java', COLLECTOR)],
  ];
}

/** Snapshots of all programs of a scenario together, one wherever the session takes a checkpoint. */
export function benchSnapshots(quick: boolean): { text: string; rows: readonly SnapshotFigures[] } {
  const rows = scenarios().map(([name, scenario]) => measured(name, scenario, quick ? 10 : 40));
  const shown = rows.map(({ name, snapshots, objects, medianMs, p95Ms, kilobytes }) => [
    name,
    String(snapshots),
    String(objects),
    medianMs.toFixed(2),
    p95Ms.toFixed(2),
    kilobytes.toFixed(1),
  ]);
  const head = [
    `Snapshots of running programs, one every ${EVERY_EVENTS} events (goal ${GOAL_MS} ms, ${GOAL_KILOBYTES} kB)`,
    'taken',
    'objects',
    'median CPU ms',
    'p95',
    'kB more',
  ];
  return { text: table([head, ...shown]), rows };
}

function measured(name: string, scenario: ScenarioDocument, snapshots: number): SnapshotFigures {
  const { simulation } = buildWorld(scenario, 1, compileProgram);
  const states = simulation.savables.find((each) => each instanceof ProgramStates);
  if (states === undefined) throw new Error('A world has no programs.');
  const kept: (readonly SavedProgram[])[] = [];
  const times: number[] = [];
  // The first copy has nothing to share with, and the engine has not compiled its code.
  for (let round = 0; round < snapshots + 5; round++) {
    for (let event = 0; event < EVERY_EVENTS; event++) simulation.step(Number.MAX_SAFE_INTEGER);
    const before = cpuSeconds();
    const saved = states.save();
    times.push(1000 * (cpuSeconds() - before));
    if (round >= 5) kept.push(saved);
  }
  if (kept.some((saved) => saved.every(({ machine }) => machine === null))) {
    throw new Error(`No program of ${name} runs.`);
  }
  const objects = (kept.at(-1) ?? []).reduce((sum, { machine }) => sum + (machine?.liveObjects ?? 0), 0);
  const held = heldHeapBytes();
  dropMiddle(kept);
  const kilobytes = (held - heldHeapBytes()) / (snapshots - 2) / 1024;
  if (kept.length !== 2) throw new Error('The first and the last snapshot are kept.');
  const warm = times.slice(5);
  return { name, snapshots, objects, medianMs: median(warm), p95Ms: percentile(warm, 0.95), kilobytes };
}

/** The first has all that never changes, and the last is held by the states anyway: both stay. */
function dropMiddle(kept: unknown[]): void {
  kept.splice(1, kept.length - 2);
}
