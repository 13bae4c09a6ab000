import { formatMicros, MICROS_PER_SECOND, type Micros } from '../engine/clock';
import type { Point } from './curve';
import { formatTick, formatValue } from './formats';
import { linearScale, roundValues } from './linear-scale';
import { smoothLine } from './smooth-line';
import { type MarkTone, TONE_GLYPHS } from './timeline-glyphs';

/** A mark on the timeline; the session's marks have this form. */
export interface TimelineEvent {
  readonly seq: number;
  readonly timeMicros: Micros;
  readonly tone: MarkTone;
  readonly text: string;
}

/** A chart: one value a bucket, NaN where there is none; the session's series have this form. */
export interface TimelineSeries {
  readonly name: string;
  readonly unit: string;
  readonly bucketMicros: Micros;
  readonly values: readonly number[];
}

/** A branch of the tree of runs; the session's branches have this form. */
export interface TimelineBranch {
  readonly id: number;
  readonly name: string;
  readonly parent: number;
  readonly forkedAtMicros: Micros;
  readonly frontierMicros: Micros;
  readonly current: boolean;
}

/** All that the timeline shows. */
export interface TimelineContents {
  readonly timeMicros: Micros;
  readonly frontierMicros: Micros;
  readonly marks: readonly TimelineEvent[];
  readonly series: readonly TimelineSeries[];
  readonly branches: readonly TimelineBranch[];
}

/** Ends that an axis may have, in seconds: it grows in steps, so that it does not creep while a run goes on. */
const AXIS_ENDS = [1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1_200, 1_800, 3_600, 7_200, 18_000, 36_000];

/** Where the axis ends when so much of a run is known. */
export function axisEnd(frontierMicros: Micros): Micros {
  const seconds = frontierMicros / MICROS_PER_SECOND;
  const end = AXIS_ENDS.find((candidate) => candidate >= seconds);
  return (end ?? Math.ceil(seconds / 36_000) * 36_000) * MICROS_PER_SECOND;
}

/** Marks that are drawn as one, since they would cover each other. */
export interface MarkScene {
  readonly id: string;
  readonly x: number;
  /** The most important one: it is drawn, and chosen by a click. */
  readonly mark: TimelineEvent;
  readonly count: number;
  /** What it says, with its kind and time. */
  readonly label: string;
}

function labelOf(mark: TimelineEvent, count: number): string {
  // The number that is drawn beside the mark must be part of its name.
  const more = count > 1 ? `, one of ${count} here` : '';
  return `${formatMicros(mark.timeMicros)} ${TONE_GLYPHS[mark.tone].word}: ${mark.text}${more}`;
}

/** Places the marks; of those nearer to each other than `gap` the most important is shown. */
export function layoutMarks(
  marks: readonly TimelineEvent[],
  xOf: (time: Micros) => number,
  gap: number,
): readonly MarkScene[] {
  const sorted = [...marks].sort((one, other) => one.timeMicros - other.timeMicros || one.seq - other.seq);
  const scenes: MarkScene[] = [];
  let first = 0;
  while (first < sorted.length) {
    let best = sorted[first];
    if (best === undefined) break;
    const start = xOf(best.timeMicros);
    let next = first + 1;
    for (; next < sorted.length; next += 1) {
      const mark = sorted[next];
      if (mark === undefined || xOf(mark.timeMicros) - start >= gap) break;
      if (TONE_GLYPHS[mark.tone].weight > TONE_GLYPHS[best.tone].weight) best = mark;
    }
    const count = next - first;
    scenes.push({
      id: `${best.seq}`,
      x: xOf(best.timeMicros),
      mark: best,
      count,
      label: labelOf(best, count),
    });
    first = next;
  }
  return scenes;
}

/**
 * The value of a series at a moment: that of its bucket, or of the one before while that has none. Charts come less
 * often than pictures: behind the last bucket it is the last one that counts.
 */
export function valueAt(series: TimelineSeries, time: Micros): number {
  const bucket = Math.min(Math.floor(time / series.bucketMicros), series.values.length - 1);
  const value = series.values[bucket] ?? Number.NaN;
  return Number.isNaN(value) ? (series.values[bucket - 1] ?? Number.NaN) : value;
}

/** A chart as a path, and its value at the playhead in words. */
export interface ChartScene {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly value: string;
  /** The largest value, which is the chart's upper edge. */
  readonly top: string;
}

/** Draws a series between `top` and `bottom`. */
export function layoutChart(
  series: TimelineSeries,
  xOf: (time: Micros) => number,
  time: Micros,
  top: number,
  bottom: number,
): ChartScene {
  let most = 0;
  for (const value of series.values) if (value > most) most = value;
  const y = linearScale([0, most === 0 ? 1 : most], [bottom, top]);
  // Where there is no value the line has a gap.
  let path = '';
  let points: Point[] = [];
  for (const [bucket, value] of series.values.entries()) {
    if (!Number.isNaN(value)) {
      points.push({ x: xOf((bucket + 0.5) * series.bucketMicros), y: y(value) });
      continue;
    }
    path += smoothLine(points);
    points = [];
  }
  path += smoothLine(points);
  return {
    id: series.name,
    name: series.name,
    path,
    value: formatValue(valueAt(series, time), series.unit),
    top: formatValue(most, series.unit),
  };
}

/** Ticks of the axis with their texts. */
export function layoutTicks(
  end: Micros,
  xOf: (time: Micros) => number,
  width: number,
): readonly { readonly id: string; readonly x: number; readonly text: string }[] {
  const ticks = roundValues(end / MICROS_PER_SECOND, Math.max(2, Math.floor(width / 90)));
  const step = ((ticks[1] ?? 1) - (ticks[0] ?? 0)) * MICROS_PER_SECOND;
  return ticks.map((seconds) => {
    const time = Math.round(seconds * MICROS_PER_SECOND);
    return { id: `${time}`, x: xOf(time), text: formatTick(time, step) };
  });
}

/** A step of the playhead by key: arrows a hundredth of what is known, pages a tenth, Home and End the ends. */
export function keyTarget(key: string, shift: boolean, time: Micros, frontier: Micros): Micros | null {
  const hundredth = Math.max(1_000, Math.round(frontier / 100));
  const fine = Math.max(1, Math.round(hundredth / 10));
  const by = (step: number): Micros => Math.max(0, Math.min(frontier, time + step));
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return by(shift ? -fine : -hundredth);
    case 'ArrowRight':
    case 'ArrowUp':
      return by(shift ? fine : hundredth);
    case 'PageDown':
      return by(-10 * hundredth);
    case 'PageUp':
      return by(10 * hundredth);
    case 'Home':
      return 0;
    case 'End':
      return frontier;
    default:
      return null;
  }
}
