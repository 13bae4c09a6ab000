import type { Frame, SceneNode, SceneStructure } from '../platforms/platform';
import type { EventLine, PromiseLine } from '../session/protocol';

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

/** How far the story of the first minute is. */
export type FirstMinuteStage = 'before' | 'crashed' | 'lost' | 'held';

/** The story as the page tells it: what happened so far, and where it stands. */
export interface FirstMinute {
  readonly stage: FirstMinuteStage;
  /** What happened since the crash, oldest first. */
  readonly events: readonly EventLine[];
}

const MOST_EVENTS = 7;

/** Works the story out of what the panels show at this moment; dragging back tells it backwards. */
export function firstMinute(events: readonly EventLine[], promises: readonly PromiseLine[]): FirstMinute {
  const crash = events.findIndex((event) => event.kind === 'NodeCrashed');
  if (crash < 0) return { stage: 'before', events: [] };
  const story = events.slice(crash).filter(({ tone }) => tone !== 'neutral' && tone !== 'program');
  const shown = story.slice(0, MOST_EVENTS);
  const promise = promises.find(({ name }) => name === DURABILITY);
  if (promise !== undefined && !promise.held) return { stage: 'lost', events: shown };
  const isElected = story.some(({ tone }) => tone === 'election');
  return { stage: isElected ? 'held' : 'crashed', events: shown };
}

/** `3` of `3 lost`; the tally as it is when there is no number in front. */
export function tallyCount(tally: string): string {
  return /^\d+/.exec(tally)?.[0] ?? tally;
}
