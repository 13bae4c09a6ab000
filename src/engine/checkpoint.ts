import type { Micros } from './clock';
import type { SavedQueue } from './event-queue';
import type { Simulation } from './simulation';

/** The whole mutable state of a run at one moment, as plain data that nothing changes any more. */
export interface Checkpoint {
  readonly time: Micros;
  readonly eventCount: number;
  readonly queue: SavedQueue;
  readonly states: readonly unknown[];
  readonly historyLengths: readonly number[];
  readonly facts: number;
  readonly texts: number;
  readonly lanes: readonly [number, number];
}

/** Takes a checkpoint. To be called between events only. */
export function takeCheckpoint(simulation: Simulation): Checkpoint {
  const { trace } = simulation;
  return {
    time: simulation.now,
    eventCount: simulation.eventCount,
    queue: simulation.queue.save(),
    states: simulation.savables.map((savable) => savable.save()),
    historyLengths: simulation.histories.map((history) => history.length),
    facts: trace.facts.length,
    texts: trace.texts.length,
    lanes: [trace.lanes[0] as number, trace.lanes[1] as number],
  };
}

/** Puts the run back to the moment of a checkpoint. The trace keeps the future in its frontier. */
export function restoreCheckpoint(simulation: Simulation, checkpoint: Checkpoint): void {
  simulation.now = checkpoint.time;
  simulation.eventCount = checkpoint.eventCount;
  simulation.queue.restore(checkpoint.queue);
  simulation.savables.forEach((savable, i) => {
    savable.restore(checkpoint.states[i]);
  });
  simulation.histories.forEach((history, i) => {
    history.length = checkpoint.historyLengths[i] as number;
  });
  const { trace } = simulation;
  trace.facts.length = checkpoint.facts;
  trace.texts.length = checkpoint.texts;
  trace.lanes.set(checkpoint.lanes);
}

/** Makes the present moment the end of what is known, before the run takes another turn. */
export function cutFuture(simulation: Simulation): void {
  simulation.trace.cutFuture();
  for (const history of simulation.histories) history.cutFuture();
}

/**
 * The checkpoints of a run, in order. When there are more than `most`, every second one goes and the distance
 * doubles: the time that a seek takes grows, memory does not.
 */
export class Checkpoints {
  private list: Checkpoint[] = [];
  /** Events between two checkpoints. */
  everyEvents: number;
  private readonly most: number;

  constructor(everyEvents = 10_000, most = 400) {
    this.everyEvents = everyEvents;
    this.most = most;
  }

  /** How many are kept. */
  get count(): number {
    return this.list.length;
  }

  /** Takes one when the last is far enough behind. */
  takeIfDue(simulation: Simulation): void {
    const last = this.list[this.list.length - 1];
    if (last !== undefined && simulation.eventCount < last.eventCount + this.everyEvents) return;
    this.list.push(takeCheckpoint(simulation));
    if (this.list.length > this.most) {
      this.list = this.list.filter((_, i) => i % 2 === 0);
      this.everyEvents *= 2;
    }
  }

  /** The latest checkpoint at which no event after `eventCount` and none later than `time` had run. */
  before(time: Micros, eventCount = Number.MAX_SAFE_INTEGER): Checkpoint {
    let low = 0;
    let high = this.list.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const candidate = this.list[middle] as Checkpoint;
      if (candidate.time <= time && candidate.eventCount <= eventCount) low = middle;
      else high = middle - 1;
    }
    return this.list[low] as Checkpoint;
  }

  /** Forgets those after the present moment of a run that took another turn. */
  cutAfter(eventCount: number): void {
    while (this.list.length > 1 && (this.list[this.list.length - 1] as Checkpoint).eventCount > eventCount) {
      this.list.pop();
    }
  }
}
