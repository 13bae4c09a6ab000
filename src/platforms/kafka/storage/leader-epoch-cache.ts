import { assert } from '../../../base/assert';

/** The first offset that a leader wrote under an epoch. */
export interface EpochEntry {
  readonly epoch: number;
  readonly startOffset: number;
}

/** The answer to "where does this epoch end in your log?"; -1 and -1 when the log cannot tell. */
export interface EpochEndOffset {
  readonly epoch: number;
  readonly endOffset: number;
}

/** What Kafka calls UNDEFINED_EPOCH and UNDEFINED_EPOCH_OFFSET. */
export const undefinedEpoch = -1;

const undefinedEndOffset: EpochEndOffset = { epoch: undefinedEpoch, endOffset: undefinedEpoch };

/**
 * Notes in `entries` that a leader of `epoch` writes from `startOffset` on. Entries that say otherwise go, so that
 * epochs and offsets both rise. This and the two functions below change the list they are given.
 * Source: org.apache.kafka.storage.internals.epoch.LeaderEpochFileCache.
 */
export function assignEpoch(entries: EpochEntry[], epoch: number, startOffset: number): void {
  assert(epoch >= 0 && startOffset >= 0, 'an epoch and its first offset are not negative');
  const latest = entries.length === 0 ? undefined : entries[entries.length - 1];
  if (latest !== undefined && latest.epoch === epoch && latest.startOffset <= startOffset) return;
  beginEpoch(entries, epoch, startOffset);
}

/** Apart from `assignEpoch`, which runs for every batch: a function that makes closures makes room for them first. */
function beginEpoch(entries: EpochEntry[], epoch: number, startOffset: number): void {
  dropWhile(entries, (entry) => entry.epoch >= epoch || entry.startOffset >= startOffset);
  entries.push({ epoch, startOffset });
}

/** Forgets the epochs of a log that was cut so that it ends at `endOffset`. */
export function truncateFromEnd(entries: EpochEntry[], endOffset: number): void {
  if (endOffset >= 0) dropWhile(entries, (entry) => entry.startOffset >= endOffset);
}

function dropWhile(entries: EpochEntry[], unwanted: (entry: EpochEntry) => boolean): void {
  for (let last = entries.at(-1); last !== undefined && unwanted(last); last = entries.at(-1)) entries.pop();
}

/** Forgets what lies before `startOffset`, where a log now starts: the epoch there begins with it. */
export function truncateFromStart(entries: EpochEntry[], startOffset: number): void {
  const after = entries.findIndex((entry) => entry.startOffset > startOffset);
  const covered = after < 0 ? entries.length : after;
  const current = entries[covered - 1];
  if (current !== undefined) entries.splice(0, covered, { epoch: current.epoch, startOffset });
}

/**
 * Where `requestedEpoch`, or else the last epoch before it, ends in a log whose next offset is `logEndOffset`. A
 * follower asks its leader for it to find out how far its own log agrees (KIP-101, KIP-279).
 */
export function endOffsetFor(
  entries: readonly EpochEntry[],
  requestedEpoch: number,
  logEndOffset: number,
): EpochEndOffset {
  if (requestedEpoch === undefinedEpoch) return undefinedEndOffset;
  if (entries.at(-1)?.epoch === requestedEpoch) return { epoch: requestedEpoch, endOffset: logEndOffset };
  const next = entries.findIndex((entry) => entry.epoch > requestedEpoch);
  const higher = entries[next];
  if (higher === undefined) return undefinedEndOffset;
  return { epoch: entries[next - 1]?.epoch ?? requestedEpoch, endOffset: higher.startOffset };
}

/** The epoch under which the record at `offset` was written, or null when the log does not reach back to it. */
export function epochForOffset(entries: readonly EpochEntry[], offset: number): number | null {
  return entries.findLast((entry) => entry.startOffset <= offset)?.epoch ?? null;
}

/** The latest epoch of a log, or null while it has none. */
export function latestEpoch(entries: readonly EpochEntry[]): number | null {
  return entries.at(-1)?.epoch ?? null;
}
