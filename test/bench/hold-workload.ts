/**
 * The hold model: a fixed number of pending events, each of which schedules the next when it runs. Every contender
 * gets the same delays in the same order, and must visit the events in the same (time, order of scheduling) order.
 */
export interface HoldWorkload {
  readonly name: string;
  readonly pending: number;
  readonly events: number;
  /** Delays in ticks, used in turn; its length is a power of two. */
  readonly delays: Float64Array;
}

/** A contender: runs a workload and returns the checksum of what it visited. */
export type Contender = (workload: HoldWorkload) => number;

/** Takes one visited event into a checksum. */
export function visit(checksum: number, time: number, id: number): number {
  return (Math.imul(checksum ^ (time % 0x80000000), 0x01000193) ^ id) | 0;
}

/** Delays as exponential with a mean of one second of microseconds, or as a broker's: hops, requests, sessions. */
export function holdWorkload(mix: 'exponential' | 'kafka', pending: number, events: number): HoldWorkload {
  const delays = new Float64Array(1 << 16);
  let state = 12345;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 0x100000000;
  };
  for (let i = 0; i < delays.length; i++) {
    if (mix === 'exponential') delays[i] = 1 + Math.floor(-Math.log(1 - random()) * 1_000_000);
    else {
      const kind = random();
      const [from, to] = kind < 0.8 ? [200, 2_000] : kind < 0.95 ? [5_000, 500_000] : [3_000_000, 45_000_000];
      delays[i] = from + Math.floor(random() * (to - from));
    }
  }
  return { name: `${mix} ${pending}`, pending, events, delays };
}
