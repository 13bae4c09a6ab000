import { MICROS_PER_SECOND } from '../engine/clock';
import type { CompiledProgram } from './compiled-program';
import { programFacts } from './program-facts';
import type { ProgramRemark } from './program-lines';
import type { ConsumerSetting } from './program-state';
import type { ProgramWorld } from './program-world';

/** How long a consumer may have its position without receiving anything before that is worth a remark. */
const PATIENCE_MICROS = MICROS_PER_SECOND;

/** A poll is given this much more than the group took to form, in whole seconds. */
const MARGIN_MS = 1000;

/** What became of one consumer of the program, from the facts of the run. */
interface ConsumerStory {
  readonly node: number;
  createdMicros: number;
  /** -1 for what has not happened. */
  assignedMicros: number;
  resetMicros: number;
  partition: number;
  /** Where it began by auto.offset.reset. */
  offset: number;
}

/**
 * What the facts of the run say about a program whose consumers received nothing: they gave up before the group had
 * formed, or they began behind the records that were there. `consumers` are their settings by node.
 */
export function runRemarks(
  world: ProgramWorld,
  consumers: ReadonlyMap<number, ConsumerSetting>,
  silenceChange: CompiledProgram['silenceChange'],
): readonly ProgramRemark[] {
  const { simulation } = world;
  for (const story of storiesOf(world, consumers)) {
    const isOver = simulation.nodes.read(story.node).status !== 'up';
    const isPatient = story.resetMicros < 0 || simulation.now - story.resetMicros < PATIENCE_MICROS;
    if (!isOver && isPatient) continue;
    const setting = consumers.get(story.node) as ConsumerSetting;
    const remark = silence(world, story, setting, silenceChange);
    if (remark !== null) return [remark];
  }
  return [];
}

function storiesOf(
  { simulation }: ProgramWorld,
  consumers: ReadonlyMap<number, ConsumerSetting>,
): readonly ConsumerStory[] {
  const { trace } = simulation;
  const facts = programFacts(trace);
  const { kind, node, time, a, b } = trace.facts.columns;
  const stories = new Map<number, ConsumerStory>();
  for (const [number, { hasReceived }] of consumers) if (!hasReceived) stories.set(number, newStory(number));
  if (stories.size === 0) return [];
  for (let seq = 0; seq < trace.length; seq++) {
    const story = stories.get(node.at(seq));
    if (story === undefined) continue;
    if (story.createdMicros < 0) story.createdMicros = time.at(seq);
    if (kind.at(seq) === facts.PartitionsAssigned && story.assignedMicros < 0) {
      story.assignedMicros = time.at(seq);
    }
    if (kind.at(seq) === facts.OffsetReset) {
      story.resetMicros = time.at(seq);
      story.partition = a.at(seq);
      story.offset = Math.max(story.offset, b.at(seq));
    }
  }
  return [...stories.values()];
}

function newStory(node: number): ConsumerStory {
  return {
    node,
    createdMicros: -1,
    assignedMicros: -1,
    resetMicros: -1,
    partition: -1,
    offset: 0,
  };
}

function silence(
  world: ProgramWorld,
  story: ConsumerStory,
  { groupId, offsetReset }: ConsumerSetting,
  silenceChange: CompiledProgram['silenceChange'],
): ProgramRemark | null {
  const isLatest = offsetReset === 'latest';
  const gaveUp = story.resetMicros < 0;
  if (!gaveUp && !(isLatest && story.offset > 0)) return null;
  if (gaveUp && (groupId === null || hasCommitted(world, groupId))) return null;
  const pollMs = gaveUp ? timeToJoinMs(story) : null;
  const fix = silenceChange({ beginsLate: isLatest, pollMs });
  const text = gaveUp ? gaveUpText(story, groupId ?? '', isLatest) : behindText(world, story, groupId);
  return { text, line: fix?.line ?? 0, change: fix?.change ?? null };
}

/** What poll needs: from the consumer's creation to its partitions, or somewhat more than Kafka's three seconds. */
function timeToJoinMs({ createdMicros, assignedMicros }: ConsumerStory): number {
  const tookMs = assignedMicros < 0 ? 4000 : (assignedMicros - createdMicros) / 1000;
  return Math.ceil((tookMs + MARGIN_MS) / 1000) * 1000;
}

function gaveUpText({ assignedMicros }: ConsumerStory, groupId: string, isLatest: boolean): string {
  const formed =
    assignedMicros < 0
      ? 'had not formed when the program stopped polling'
      : `formed only at ${seconds(assignedMicros)}, when the time of poll was over`;
  const late = isLatest
    ? ' And with auto.offset.reset=latest, which is the default, it would begin behind the records that are there already.'
    : '';
  return (
    `Nothing was received: group ${groupId} is new, and a new group waits 3 s for further members ` +
    `(group.initial.rebalance.delay.ms). It ${formed}, before anything was fetched.${late}`
  );
}

function behindText(world: ProgramWorld, story: ConsumerStory, groupId: string | null): string {
  const { partition, offset, assignedMicros } = story;
  const name = world.registry.partitionName(partition);
  const subject = groupId === null ? 'the consumer' : `group ${groupId}`;
  const [records, were] = offset === 1 ? ['the one record', 'was'] : [`the ${offset} records`, 'were'];
  const appendedMicros = appendTime(world, partition, offset);
  const when =
    appendedMicros < 0 || assignedMicros < 0
      ? ''
      : ` The last of them was written at ${seconds(appendedMicros)}, the consumer got its partitions at ${seconds(assignedMicros)}.`;
  return (
    `Nothing was received: ${subject} had no committed offset for ${name}, so auto.offset.reset=latest let it begin ` +
    `behind ${records} that ${were} there already (at offset ${offset}).${when}`
  );
}

/** When the record before an offset was first appended, -1 when it never was. */
function appendTime({ simulation: { trace } }: ProgramWorld, partition: number, offset: number): number {
  const facts = programFacts(trace);
  const { kind, a, b, c, time } = trace.facts.columns;
  for (let seq = 0; seq < trace.length; seq++) {
    if (kind.at(seq) !== facts.RecordsAppended || a.at(seq) !== partition) continue;
    if (b.at(seq) < offset && c.at(seq) >= offset - 1) return time.at(seq);
  }
  return -1;
}

function hasCommitted({ simulation: { trace } }: ProgramWorld, groupId: string): boolean {
  const facts = programFacts(trace);
  const { kind, a } = trace.facts.columns;
  for (let seq = 0; seq < trace.length; seq++) {
    if (kind.at(seq) === facts.OffsetCommitted && trace.texts.text(a.at(seq)) === groupId) return true;
  }
  return false;
}

function seconds(micros: number): string {
  return `${(micros / MICROS_PER_SECOND).toFixed(3)} s`;
}
