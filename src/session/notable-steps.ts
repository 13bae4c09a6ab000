import type { Unfolded } from './branches';

/** How far a step to the next notable event looks, and in which slices. */
const LONGEST_MICROS = 60_000_000;
const SLICE_MICROS = 100_000;

/** Goes to the nearest notable event after or before the present moment; back to the start when there is none. */
export function stepNotable({ run, story }: Unfolded, direction: 1 | -1): void {
  const { trace } = run.world.simulation;
  if (direction === -1) {
    const time = timeOf(story, story.notableFrom(trace.length - 1, -1));
    run.seek(time < run.now ? time : notableBefore(story, time));
    return;
  }
  const limit = run.now + LONGEST_MICROS;
  const known = trace.length;
  for (let slice = run.now + SLICE_MICROS; slice <= limit; slice += SLICE_MICROS) {
    run.seek(slice);
    const seq = story.notableFrom(known, 1);
    if (seq < 0) continue;
    run.seek(timeOf(story, seq));
    return;
  }
}

function notableBefore(story: Unfolded['story'], time: number): number {
  const { facts } = story.vocabulary.trace;
  let seq = facts.length - 1;
  while (seq >= 0 && facts.columns.time.at(seq) >= time) seq--;
  return timeOf(story, story.notableFrom(seq, -1));
}

function timeOf(story: Unfolded['story'], seq: number): number {
  return seq < 0 ? 0 : story.line(seq).timeMicros;
}
