import type { Promised } from './promise-events';

interface Range {
  readonly base: number;
  readonly last: number;
}

interface Partition {
  /** Records of transactions that have not ended, by writer. */
  open: Map<number, Range[]>;
  /** Records that do not count, in order. */
  aborted: Range[];
}

interface State {
  delivered: number;
  careful: Set<number>;
  partitions: Map<number, Partition>;
}

/** Who asks for committed records gets no record of a transaction that is open or was aborted. */
export const committedOnly: Promised<State> = {
  name: 'committed records only',
  initial: () => ({ delivered: 0, careful: new Set(), partitions: new Map() }),
  checked: (state) => state.delivered,
  fold: (state, event, seq) => {
    switch (event.type) {
      case 'careful reader':
        state.careful.add(event.node);
        return null;
      case 'written in transaction': {
        const { open } = partitionOf(state, event.partition);
        const ranges = open.get(event.writer) ?? [];
        ranges.push({ base: event.baseOffset, last: event.lastOffset });
        open.set(event.writer, ranges);
        return null;
      }
      case 'transaction ended': {
        const partition = partitionOf(state, event.partition);
        const ranges = partition.open.get(event.writer) ?? [];
        partition.open.delete(event.writer);
        if (!event.isCommitted) partition.aborted.push(...ranges);
        return null;
      }
      case 'leader': {
        const known = state.partitions.get(event.partition);
        if (known !== undefined) cut(known, event.endOffset);
        return null;
      }
      case 'consumed': {
        if (!state.careful.has(event.node)) return null;
        state.delivered += event.lastOffset - event.baseOffset + 1;
        const known = state.partitions.get(event.partition);
        if (known === undefined) return null;
        const count = overlap(known, event.baseOffset, event.lastOffset);
        return count === 0 ? null : { seq, count, partition: event.partition, offset: event.baseOffset };
      }
      default:
        return null;
    }
  },
};

function partitionOf(state: State, number: number): Partition {
  let partition = state.partitions.get(number);
  if (partition === undefined) {
    partition = { open: new Map(), aborted: [] };
    state.partitions.set(number, partition);
  }
  return partition;
}

/** The log that counts now ends before `endOffset`: other records will stand there. */
function cut(partition: Partition, endOffset: number): void {
  partition.aborted = before(partition.aborted, endOffset);
  for (const [writer, ranges] of partition.open) partition.open.set(writer, before(ranges, endOffset));
}

function before(ranges: readonly Range[], endOffset: number): Range[] {
  return ranges
    .filter(({ base }) => base < endOffset)
    .map(({ base, last }) => ({ base, last: Math.min(last, endOffset - 1) }));
}

function overlap({ open, aborted }: Partition, base: number, last: number): number {
  let count = 0;
  for (const ranges of [aborted, ...open.values()]) {
    for (const range of ranges) {
      count += Math.max(0, Math.min(last, range.last) - Math.max(base, range.base) + 1);
    }
  }
  return count;
}
