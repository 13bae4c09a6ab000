import type { Trace } from '../engine/trace';
import { RunMetrics } from '../platforms/kafka/run-metrics';
import { FACTS } from '../platforms/kafka/trace';
import type { EventLine, Series, TimelineMark } from './protocol';
import type { Story } from './story';

/** Marks on the timeline; beyond this many the lighter kinds are left out. */
const MOST_MARKS = 400;

/** Lines of the list of events. */
const EVENTS_SHOWN = 60;

/** Points of a chart. */
const SERIES_POINTS = 240;

/**
 * What the timeline shows of a run: marks and charts up to its frontier. Only ever goes on; a run that takes another
 * turn gets a new one.
 */
export class Chronicle {
  private readonly story: Story;
  private readonly metrics = new RunMetrics();
  private readonly marks: TimelineMark[] = [];
  /** The fact that first acknowledged a batch, by the batch's row. */
  private readonly acknowledged = new Map<number, number>();
  private next = 0;

  constructor(story: Story) {
    this.story = story;
  }

  /** Takes in what was computed. To be called whenever the run has moved on. */
  catchUp(trace: Trace): void {
    this.metrics.catchUp(trace);
    const { kind, d: batch } = trace.facts.columns;
    for (; this.next < trace.length; this.next++) {
      if (kind.at(this.next) === FACTS.RecordsAcknowledged) this.noteAcknowledged(batch.at(this.next));
      if (!this.story.isNotable(this.next)) continue;
      const { seq, timeMicros, tone, text } = this.story.line(this.next);
      this.marks.push({ seq, timeMicros, tone, text });
    }
  }

  /** The latest notable events before a fact, oldest first. */
  latestEvents(beforeSeq: number): EventLine[] {
    let end = this.marks.length;
    while (end > 0 && (this.marks[end - 1] as TimelineMark).seq >= beforeSeq) end--;
    return this.marks.slice(Math.max(0, end - EVENTS_SHOWN), end).map(({ seq }) => this.story.line(seq));
  }

  /** Whether a batch had been acknowledged before a fact. */
  wasAcknowledged(batch: number, beforeSeq: number): boolean {
    return (this.acknowledged.get(batch) ?? beforeSeq) < beforeSeq;
  }

  private noteAcknowledged(batch: number): void {
    if (!this.acknowledged.has(batch)) this.acknowledged.set(batch, this.next);
  }

  /** The marks, in order. */
  shownMarks(): TimelineMark[] {
    const { marks } = this;
    return marks.length <= MOST_MARKS
      ? marks
      : marks.filter(({ tone }) => tone !== 'program' && tone !== 'neutral');
  }

  /** The charts up to a moment. */
  series(until: number): Series[] {
    const { throughput, latency, lag } = this.metrics;
    return [throughput, latency, lag].map((measured) => ({
      name: measured.name,
      unit: measured.unit,
      ...measured.values(until / SERIES_POINTS, until),
    }));
  }
}
