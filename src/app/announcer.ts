import type { EventLine } from '../session/protocol';

/** A screen reader needs about so long for a sentence; more at once drowns it. */
const PERIOD_MS = 2_500;
const MOST_SENTENCES = 2;

/** Puts what happened since last time into a few words, at most every few seconds. */
export class Announcer {
  private lastSeq = -1;
  private lastAtMs = Number.NEGATIVE_INFINITY;
  private readonly more: (count: number) => string;

  /** `more` says how many events were left out. */
  constructor(more: (count: number) => string) {
    this.more = more;
  }

  /** What is to be said now, null for nothing. Going back in time says nothing: it is no news. */
  hear(events: readonly EventLine[], nowMs: number): string | null {
    const newest = events.at(-1)?.seq ?? -1;
    if (newest < this.lastSeq) this.lastSeq = newest;
    const fresh = events.filter(({ seq }) => seq > this.lastSeq);
    if (fresh.length === 0 || nowMs - this.lastAtMs < PERIOD_MS) return null;
    this.lastSeq = newest;
    this.lastAtMs = nowMs;
    const told = fresh.slice(-MOST_SENTENCES).map(({ text }) => text);
    if (fresh.length > told.length) told.push(this.more(fresh.length - told.length));
    return told.join('. ');
  }
}
