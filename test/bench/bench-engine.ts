import { heapOfClosures, simjs, wheel } from './event-core';
import { type Contender, type HoldWorkload, holdWorkload } from './hold-workload';
import { median, table, timed } from './measure';

interface Row {
  readonly workload: string;
  /** Million events a CPU second, medians over the rounds. */
  readonly ours: number;
  readonly heap: number;
  readonly simjs: number;
  /** Medians of the ratios within each round. */
  readonly timesHeap: number;
  readonly timesSimjs: number;
}

/** The event core against a heap of closures and against simjs, in one process, in turn, with equal checksums. */
export function benchEngine(quick: boolean): { text: string; rows: readonly Row[] } {
  const rounds = quick ? 3 : 7;
  const events = quick ? 200_000 : 600_000;
  const mixes = quick ? (['kafka'] as const) : (['exponential', 'kafka'] as const);
  const rows: Row[] = [];
  for (const mix of mixes) {
    for (const pending of [100, 1_000, 10_000, 100_000]) {
      rows.push(measure(holdWorkload(mix, pending, events), rounds));
    }
  }
  const head = ['event core, M events/CPU s', 'ours', 'heap+closures', 'simjs', '× heap', '× simjs'];
  const cells = rows.map((r) => [
    r.workload,
    ...[r.ours, r.heap, r.simjs, r.timesHeap, r.timesSimjs].map((n) => n.toFixed(2)),
  ]);
  return { text: table([head, ...cells]), rows };
}

function measure(workload: HoldWorkload, rounds: number): Row {
  const contenders: readonly Contender[] = [wheel, heapOfClosures, simjs];
  const checksums = contenders.map((contender) => contender(workload));
  if (new Set(checksums).size !== 1) {
    throw new Error(`${workload.name}: the contenders visited different events (${checksums.join(', ')}).`);
  }
  const speeds: number[][] = [[], [], []];
  for (let round = 0; round < rounds; round++) {
    contenders.forEach((contender, i) => {
      speeds[i]?.push(workload.events / timed(() => contender(workload)) / 1_000_000);
    });
  }
  const [ours = [], heap = [], sim = []] = speeds;
  const ratios = (others: readonly number[]) => median(ours.map((speed, i) => speed / (others[i] as number)));
  return {
    workload: workload.name,
    ours: median(ours),
    heap: median(heap),
    simjs: median(sim),
    timesHeap: ratios(heap),
    timesSimjs: ratios(sim),
  };
}
