import { Run } from '../../src/session/run';
import { buildWorld } from '../../src/session/world';
import { compileProgram } from '../../src/snippets/compile-program';
import { threeBrokers } from './bench-scenarios';
import { median, table, timed } from './measure';

/** What the three-broker model does. Speeds in million events a CPU second. */
export interface ModelFigures {
  readonly simulatedSeconds: number;
  readonly rounds: number;
  /** The first 30 simulated seconds of a fresh process, which pay for most of the compilation. */
  readonly coldSpeed: number;
  /** As a page runs it, checkpoints included; every round, in order. */
  readonly speeds: readonly number[];
  readonly speed: number;
  /** Without checkpoints, in turn with the others. */
  readonly bareSpeed: number;
  readonly simulatedPerCpuSecond: number;
  readonly eventsPerRecord: number;
  readonly factsPerRecord: number;
  /** Bytes of the record store a record; keys and values of 10 bytes included. */
  readonly bytesPerRecord: number;
  readonly fingerprint: string;
}

/** The goal that docs and CI hold the model to. */
const GOAL = 1.5;

/** Short runs before those that count: V8 settles the sizes of classes after seven objects, and a run makes one of most. */
const WARM_UP_RUNS = 8;
const WARM_UP_MICROS = 30_000_000;

/** The three-broker model for some simulated time, with checkpoints and without, in turn, after a warm-up. */
export function benchModel(quick: boolean): { text: string; figures: ModelFigures } {
  const simulatedSeconds = quick ? 120 : 600;
  const rounds = quick ? 3 : 7;
  const speeds: number[] = [];
  const bareSpeeds: number[] = [];
  let run = new Run(threeBrokers, compileProgram);
  const coldSeconds = timed(() => run.seek(WARM_UP_MICROS));
  const coldSpeed = run.frontierEvents / coldSeconds / 1_000_000;
  for (let i = 1; i < WARM_UP_RUNS; i++) new Run(threeBrokers, compileProgram).seek(WARM_UP_MICROS);
  for (let round = 0; round < rounds; round++) {
    run = new Run(threeBrokers, compileProgram);
    const seconds = timed(() => run.seek(simulatedSeconds * 1_000_000));
    speeds.push(run.frontierEvents / seconds / 1_000_000);
    const { simulation } = buildWorld(threeBrokers.scenario, threeBrokers.seed, compileProgram);
    const bareSeconds = timed(() => simulation.runUntil(simulatedSeconds * 1_000_000));
    if (simulation.trace.fingerprint() !== run.fingerprint())
      throw new Error('Two runs of one document differ.');
    bareSpeeds.push(simulation.eventCount / bareSeconds / 1_000_000);
  }
  const { cluster, simulation } = run.world;
  const { records, bytes } = cluster.records.footprint();
  const speed = median(speeds);
  const figures: ModelFigures = {
    simulatedSeconds,
    rounds,
    coldSpeed,
    speeds,
    speed,
    bareSpeed: median(bareSpeeds),
    simulatedPerCpuSecond: (speed * 1_000_000 * simulatedSeconds) / simulation.eventCount,
    eventsPerRecord: simulation.eventCount / records,
    factsPerRecord: simulation.trace.length / records,
    bytesPerRecord: bytes / records,
    fingerprint: run.fingerprint(),
  };
  return { text: modelText(figures), figures };
}

function modelText(f: ModelFigures): string {
  const spread = `[${Math.min(...f.speeds).toFixed(2)}…${Math.max(...f.speeds).toFixed(2)}]`;
  return table([
    [`three brokers, ${f.simulatedSeconds} simulated s, ${f.rounds} rounds`, 'median', ''],
    [
      'M events/CPU s, with checkpoints',
      f.speed.toFixed(2),
      `${spread} goal ${GOAL}: ${f.speed >= GOAL ? 'met' : 'missed'}`,
    ],
    ['M events/CPU s, first 30 s of the process', f.coldSpeed.toFixed(2), ''],
    ['M events/CPU s, without', f.bareSpeed.toFixed(2), ''],
    ['simulated s/CPU s', f.simulatedPerCpuSecond.toFixed(0), ''],
    ['events a record', f.eventsPerRecord.toFixed(1), ''],
    ['facts a record', f.factsPerRecord.toFixed(1), ''],
    ['bytes a record', f.bytesPerRecord.toFixed(1), `goal 64: ${f.bytesPerRecord <= 64 ? 'met' : 'missed'}`],
  ]);
}
