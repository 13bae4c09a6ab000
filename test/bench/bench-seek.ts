import { Run } from '../../src/session/run';
import { compileProgram } from '../../src/snippets/compile-program';
import { threeBrokers } from './bench-scenarios';
import { heldHeapBytes } from './held';
import { cpuSeconds, percentile, table } from './measure';

/** Seeks over a long run and the memory that they need. Times in milliseconds, sizes in megabytes. */
export interface SeekFigures {
  readonly simulatedSeconds: number;
  readonly seeks: number;
  readonly cpuP50: number;
  readonly cpuP95: number;
  readonly wallP50: number;
  readonly wallP95: number;
  readonly wallMost: number;
  readonly checkpoints: number;
  readonly everyEvents: number;
  /** What the run holds in all: objects, measured around it after garbage collections, and typed arrays. */
  readonly heldMegabytes: number;
  /** Checkpoints for the most part. */
  readonly heapMegabytes: number;
  readonly traceMegabytes: number;
  readonly recordsMegabytes: number;
}

const GOAL_MS = 16;
const GOAL_MEGABYTES = 40;
const MEGABYTE = 1_000_000;

/** Seeks to fixed pseudo-random moments of a ten-minute run; each must show the fingerprint of going there straight. */
export function benchSeek(quick: boolean): { text: string; figures: SeekFigures } {
  const simulatedSeconds = quick ? 120 : 600;
  const moments = pseudoRandomMoments(quick ? 100 : 400, simulatedSeconds * 1_000_000);
  const expected = straightFingerprints(moments);
  const before = heldHeapBytes();
  const run = new Run(threeBrokers, compileProgram);
  run.seek(simulatedSeconds * 1_000_000);
  const heapMegabytes = (heldHeapBytes() - before) / MEGABYTE;
  const traceMegabytes = run.world.simulation.trace.facts.sizeBytes() / MEGABYTE;
  const recordsMegabytes = run.world.cluster.records.footprint().bytes / MEGABYTE;
  const cpu: number[] = [];
  const wall: number[] = [];
  for (const moment of moments) {
    const cpuBefore = cpuSeconds();
    const wallBefore = performance.now();
    run.seek(moment);
    wall.push(performance.now() - wallBefore);
    cpu.push((cpuSeconds() - cpuBefore) * 1_000);
    if (run.fingerprint() !== expected.get(moment))
      throw new Error(`The seek to ${moment} µs shows another run.`);
  }
  const figures: SeekFigures = {
    simulatedSeconds,
    seeks: moments.length,
    cpuP50: percentile(cpu, 0.5),
    cpuP95: percentile(cpu, 0.95),
    wallP50: percentile(wall, 0.5),
    wallP95: percentile(wall, 0.95),
    wallMost: Math.max(...wall),
    checkpoints: run.checkpointCount,
    everyEvents: Math.round(run.frontierEvents / run.checkpointCount),
    heldMegabytes: heapMegabytes + traceMegabytes + recordsMegabytes,
    heapMegabytes,
    traceMegabytes,
    recordsMegabytes,
  };
  return { text: seekText(figures), figures };
}

function straightFingerprints(moments: readonly number[]): Map<number, string> {
  const run = new Run(threeBrokers, compileProgram);
  const found = new Map<number, string>();
  for (const moment of [...moments].sort((a, b) => a - b)) {
    run.seek(moment);
    found.set(moment, run.fingerprint());
  }
  return found;
}

function pseudoRandomMoments(count: number, end: number): number[] {
  let state = 2026;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return Math.floor(((state >>> 0) / 0x100000000) * end);
  });
}

function seekText(f: SeekFigures): string {
  const verdict = (isMet: boolean) => (isMet ? 'met' : 'missed');
  return table([
    [`${f.seeks} seeks over ${f.simulatedSeconds} simulated s, each verified`, 'p50', 'p95', ''],
    [
      'ms of CPU',
      f.cpuP50.toFixed(1),
      f.cpuP95.toFixed(1),
      `goal ${GOAL_MS}: ${verdict(f.cpuP95 < GOAL_MS)}`,
    ],
    ['ms on the wall', f.wallP50.toFixed(1), f.wallP95.toFixed(1), `most ${f.wallMost.toFixed(1)}`],
    [
      'MB held in all',
      f.heldMegabytes.toFixed(1),
      '',
      `goal ${GOAL_MEGABYTES}: ${verdict(f.heldMegabytes < GOAL_MEGABYTES)}; ${f.checkpoints} checkpoints, one every ${f.everyEvents} events`,
    ],
    ['MB of checkpoints and live objects', f.heapMegabytes.toFixed(1), '', ''],
    ['MB of trace', f.traceMegabytes.toFixed(1), '', ''],
    ['MB of records', f.recordsMegabytes.toFixed(1), '', ''],
  ]);
}
