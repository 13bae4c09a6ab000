import { landingScenario } from '../content/landing';
import type { Micros } from '../engine/clock';
import type { Frame, SceneNode, SceneStructure } from '../platforms/platform';
import type { ScenarioDocument } from '../scenario/run-document';
import type { PromiseLine, TimelineMark } from '../session/protocol';

/** The promise that the landing run breaks. Its name is the checker's. */
export const DURABILITY = 'acknowledged writes survive';

/**
 * The leader to be crashed: the one whose log is furthest ahead of every follower's, so that there is something to
 * see. Null while no partition has a leader.
 */
export function leaderToCrash(structure: SceneStructure, frame: Frame): SceneNode | null {
  let furthest: SceneNode | null = null;
  let most = -1;
  for (const log of frame.logs) {
    const place = structure.logs[log.log];
    const copied = frame.logs
      .filter((other) => structure.logs[other.log]?.partition === place?.partition && !other.isLeader)
      .reduce((furthestCopy, other) => Math.max(furthestCopy, other.logEndOffset), 0);
    const ahead = log.logEndOffset - copied;
    if (!log.isLeader || ahead <= most) continue;
    const node = structure.nodes.find((candidate) => candidate.node === place?.node);
    if (node === undefined || node.status !== 'up') continue;
    most = ahead;
    furthest = node;
  }
  return furthest;
}

/** Whether a run still has the program of the first run: of another one its texts would not be true. */
export function isFirstRun({ programs }: ScenarioDocument): boolean {
  const files = landingScenario.programs.map(({ file }) => file);
  return programs.length === files.length && programs.every(({ file }, index) => file === files[index]);
}

/** What the page calls a run: a person's own programs are no longer what the first run asks about. */
export function shownTitle(scenario: ScenarioDocument): string {
  if (scenario.title !== landingScenario.title || isFirstRun(scenario)) return scenario.title;
  return scenario.programs.map(({ file }) => file).join(', ') || scenario.title;
}

/** How far the story of the first minute is. */
export type FirstMinuteStage = 'before' | 'broken' | 'lost' | 'held';

/** The story as the page tells it: what happened so far, and where it stands. */
export interface FirstMinute {
  readonly stage: FirstMinuteStage;
  /** What happened since something was broken, oldest first. */
  readonly events: readonly TimelineMark[];
}

const MOST_EVENTS = 6;
const TOLD: readonly TimelineMark['tone'][] = ['fault', 'election', 'loss', 'recovery'];

/** Works the story out of the marks up to this moment; dragging back tells it backwards. */
export function firstMinute(
  marks: readonly TimelineMark[],
  promises: readonly PromiseLine[],
  nowMicros: Micros,
): FirstMinute {
  const past = marks.filter(({ timeMicros, tone }) => timeMicros <= nowMicros && TOLD.includes(tone));
  const first = past.findIndex(({ tone }) => tone === 'fault');
  if (first < 0) return { stage: 'before', events: [] };
  const story = past.slice(first);
  const events = story.slice(0, MOST_EVENTS);
  const promise = promises.find(({ name }) => name === DURABILITY);
  if (promise !== undefined && !promise.held) return { stage: 'lost', events };
  const isElected = story.some(({ tone }) => tone === 'election');
  return { stage: isElected && promise?.isSettled === true ? 'held' : 'broken', events };
}

/** `3` of `3 lost`; the tally as it is when there is no number in front. */
export function tallyCount(tally: string): string {
  return /^\d+/.exec(tally)?.[0] ?? tally;
}
