import type { Micros } from '../../../engine/clock';

/** A write to a coordinator's log: what follows it waits until the write is replicated, or has taken too long. */
export interface WaitingWrite {
  readonly replica: number;
  /** The high watermark that makes it count. */
  readonly requiredOffset: number;
  readonly deadline: Micros;
}

/** Writes that are due for something, and the others, each in their order. */
export interface PartedWrites<W extends WaitingWrite> {
  readonly due: W[];
  readonly others: W[];
}

/** Parts writes by whether they are due; null when none is, which is so most of the time. */
export function partedWrites<W extends WaitingWrite>(
  waiting: readonly W[],
  isDue: (write: W) => boolean,
): PartedWrites<W> | null {
  if (!waiting.some(isDue)) return null;
  return { due: waiting.filter(isDue), others: waiting.filter((write) => !isDue(write)) };
}

/** Whether a replica's high watermark has come to a write. */
export function isReplicated(write: WaitingWrite, replica: number, highWatermark: number): boolean {
  return write.replica === replica && write.requiredOffset <= highWatermark;
}

/** When the first of some writes has taken too long; infinity without any. */
export function firstDeadline(waiting: readonly WaitingWrite[]): Micros {
  let first = Number.POSITIVE_INFINITY;
  for (const { deadline } of waiting) first = Math.min(first, deadline);
  return first;
}
