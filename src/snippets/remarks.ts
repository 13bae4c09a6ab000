import { MICROS_PER_SECOND } from '../engine/clock';
import type { Trace } from '../engine/trace';
import type { CompilationUnit } from '../interpreter/java/syntax/declarations';
import { earliestChange } from './java/earliest-change';
import { programFacts } from './program-facts';
import type { ProgramRemark } from './program-lines';
import type { ProgramWorld } from './programs';

/** A consumer of the program that was put behind all records of a partition. */
interface PutBehind {
  readonly node: number;
  readonly partition: number;
  readonly offset: number;
  readonly timeMicros: number;
}

/** How long a consumer may have its position without receiving anything before that is worth a remark. */
const PATIENCE_MICROS = MICROS_PER_SECOND;

/** What the facts of the run say about a program: why its consumers received nothing. */
export function runRemarks(
  world: ProgramWorld,
  host: number,
  unit: CompilationUnit | null,
): readonly ProgramRemark[] {
  const found = consumersBehind(world, host);
  const [first] = found;
  if (first === undefined) return [];
  const { trace, now, nodes } = world.simulation;
  const isOver = nodes.read(first.node).status !== 'up';
  if (!isOver && now - first.timeMicros < PATIENCE_MICROS) return [];
  const fix = unit === null ? null : earliestChange(unit);
  return [{ text: silence(world, trace, first), line: fix?.line ?? 0, change: fix?.change ?? null }];
}

/** Consumers of the program's present run that started at the end of a partition with records and got none. */
function consumersBehind({ simulation }: ProgramWorld, host: number): readonly PutBehind[] {
  const { trace } = simulation;
  const facts = programFacts(trace);
  const { kind, node, time, a, b, c } = trace.facts.columns;
  const latest = new Set(['latest', 'LATEST']);
  let found: PutBehind[] = [];
  for (let seq = 0; seq < trace.length; seq++) {
    const number = node[seq] as number;
    if (number === host && kind[seq] === facts.ProgramStarted) found = [];
    if (kind[seq] !== facts.OffsetReset && kind[seq] !== facts.RecordsConsumed) continue;
    if (simulation.nodes.read(number).host !== host) continue;
    if (kind[seq] === facts.RecordsConsumed) found = found.filter((each) => each.node !== number);
    else if ((b[seq] as number) > 0 && latest.has(trace.texts.text(c[seq] as number))) {
      found.push({
        node: number,
        partition: a[seq] as number,
        offset: b[seq] as number,
        timeMicros: time[seq] as number,
      });
    }
  }
  return found;
}

function silence(
  world: ProgramWorld,
  trace: Trace,
  { node, partition, offset, timeMicros }: PutBehind,
): string {
  const facts = programFacts(trace);
  const { kind, a, b, c, time, node: nodes } = trace.facts.columns;
  let group = '';
  let assignedMicros = timeMicros;
  let appendedMicros = -1;
  for (let seq = 0; seq < trace.length; seq++) {
    if (kind[seq] === facts.PartitionsAssigned && nodes[seq] === node) {
      group = trace.texts.text(a[seq] as number);
      if ((time[seq] as number) <= timeMicros) assignedMicros = time[seq] as number;
    }
    if (kind[seq] !== facts.RecordsAppended || a[seq] !== partition || appendedMicros >= 0) continue;
    if ((b[seq] as number) < offset && (c[seq] as number) >= offset - 1) appendedMicros = time[seq] as number;
  }
  const name = world.registry.partitionName(partition);
  const subject = group === '' ? 'its consumer' : `group ${group}`;
  const records = offset === 1 ? 'the one record' : `the ${offset} records`;
  const written =
    appendedMicros < 0
      ? ''
      : ` The last of them was written at ${seconds(appendedMicros)}; the consumer got its`;
  const joined = written === '' ? '' : ` partitions at ${seconds(assignedMicros)}.`;
  return (
    `Nothing was received: ${subject} had no committed offset for ${name}, so auto.offset.reset=latest let it begin ` +
    `behind ${records} that ${offset === 1 ? 'was' : 'were'} there already (offset ${offset}).${written}${joined}`
  );
}

function seconds(micros: number): string {
  return `${(micros / MICROS_PER_SECOND).toFixed(3)} s`;
}
