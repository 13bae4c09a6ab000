import {
  assignEpoch,
  type EpochEntry,
  endOffsetFor,
  truncateFromEnd,
  truncateFromStart,
} from '../../../src/platforms/kafka/storage/leader-epoch-cache';
import { goldenAdapter } from '../adapter';

type Op =
  | { readonly op: 'assign'; readonly epoch: number; readonly startOffset: number }
  | { readonly op: 'truncateFromEnd'; readonly endOffset: number }
  | { readonly op: 'truncateFromStart'; readonly startOffset: number }
  | { readonly op: 'endOffsetFor'; readonly epoch: number; readonly logEndOffset: number };

/** Compares the epochs of a log after each operation. */
export const leaderEpochCache = goldenAdapter<{ readonly ops: readonly Op[] }>(
  'leader-epoch-cache',
  (vector) => {
    const entries: EpochEntry[] = [];
    const actual = vector.ops.map((op) => {
      const answer = perform(entries, op);
      return { ...op, ...answer, entries: entries.map((entry) => [entry.epoch, entry.startOffset]) };
    });
    return { expected: vector.ops, actual };
  },
);

function perform(entries: EpochEntry[], op: Op): object {
  if (op.op === 'assign') assignEpoch(entries, op.epoch, op.startOffset);
  else if (op.op === 'truncateFromEnd') truncateFromEnd(entries, op.endOffset);
  else if (op.op === 'truncateFromStart') truncateFromStart(entries, op.startOffset);
  else {
    const { epoch, endOffset } = endOffsetFor(entries, op.epoch, op.logEndOffset);
    return { resultEpoch: epoch, resultEndOffset: endOffset };
  }
  return {};
}
