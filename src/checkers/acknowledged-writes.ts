import type { Promised } from './promise-events';

interface Partition {
  /** Acknowledged offsets as ranges, in order, not touching. */
  ranges: { base: number; last: number }[];
  endOffset: number;
}

interface State {
  acknowledged: number;
  partitions: Map<number, Partition>;
}

/**
 * What a writer was told is written stays written: every acknowledged record is in the log of each later leader.
 * Judged when a leader takes over: its log's end decides. A log of the same length with other records in it would go
 * unnoticed; that takes two unclean elections.
 */
export const acknowledgedWritesSurvive: Promised<State> = {
  name: 'acknowledged writes survive',
  initial: () => ({ acknowledged: 0, partitions: new Map() }),
  checked: (state) => state.acknowledged,
  fold: (state, event, seq) => {
    if (event.type === 'acknowledged') {
      const partition = partitionOf(state, event.partition);
      state.acknowledged += event.lastOffset - event.baseOffset + 1;
      addRange(partition.ranges, event.baseOffset, event.lastOffset);
      return null;
    }
    if (event.type !== 'leader') return null;
    const partition = partitionOf(state, event.partition);
    const lost = cut(partition, event.endOffset);
    if (lost.count === 0) return null;
    return { seq, count: lost.count, partition: event.partition, offset: lost.first };
  },
};

function partitionOf(state: State, number: number): Partition {
  let partition = state.partitions.get(number);
  if (partition === undefined) {
    partition = { ranges: [], endOffset: 0 };
    state.partitions.set(number, partition);
  }
  return partition;
}

function addRange(ranges: Partition['ranges'], base: number, last: number): void {
  const end = ranges[ranges.length - 1];
  if (end !== undefined && base === end.last + 1) end.last = last;
  else ranges.push({ base, last });
}

/** Takes out everything at or after an offset. */
function cut(partition: Partition, endOffset: number): { count: number; first: number } {
  let count = 0;
  let first = -1;
  const kept: Partition['ranges'] = [];
  for (const { base, last } of partition.ranges) {
    const from = Math.max(base, endOffset);
    if (last >= from) {
      count += last - from + 1;
      if (first < 0 || from < first) first = from;
    }
    if (base < endOffset) kept.push({ base, last: Math.min(last, endOffset - 1) });
  }
  partition.ranges = kept;
  return { count, first };
}
