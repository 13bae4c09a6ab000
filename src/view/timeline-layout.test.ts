import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runTimeline } from './fixtures/run-timeline';
import { TONE_GLYPHS } from './timeline-glyphs';
import { axisEnd, keyTarget, layoutChart, layoutMarks, layoutTicks, valueAt } from './timeline-layout';

const xOf = (time: number): number => time / 100_000;

describe('the axis', () => {
  it('ends at a round time that holds all that is known', () => {
    expect([0, 900_000, 10_000_000, 10_000_001, 27_800_000].map((t) => axisEnd(t) / 1_000_000)).toEqual([
      1, 1, 10, 20, 30,
    ]);
    fc.assert(
      fc.property(fc.nat(200_000_000_000), (time) => {
        expect(axisEnd(time)).toBeGreaterThanOrEqual(time);
      }),
    );
  });

  it('has ticks with texts at round times', () => {
    const ticks = layoutTicks(30_000_000, xOf, 390);
    expect(ticks.map((tick) => tick.text)).toEqual(['0 s', '10 s', '20 s', '30 s']);
  });
});

describe('marks', () => {
  it('have a shape of their own for each tone', () => {
    const paths = Object.values(TONE_GLYPHS).map((glyph) => glyph.path);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('say when, what kind and what', () => {
    expect(layoutMarks(runTimeline.marks, xOf, 1).map((mark) => mark.label)[1]).toBe(
      '00:03.400 fault: broker 2 crashed',
    );
  });

  it('that would cover each other are one, the most important', () => {
    const marks = layoutMarks(runTimeline.marks, xOf, 13);
    expect(marks.map((mark) => [mark.mark.tone, mark.count])).toEqual([
      ['rebalance', 1],
      ['fault', 3],
      ['election', 1],
      ['warning', 1],
      ['loss', 2],
      ['program', 1],
    ]);
    const total = marks.reduce((sum, mark) => sum + mark.count, 0);
    expect(total).toBe(runTimeline.marks.length);
  });
});

describe('charts', () => {
  const series = { name: 'lag', unit: 'records', bucketMicros: 1_000_000, values: [1, Number.NaN, 4, 2] };

  it('have the value of the bucket at the playhead, or of the one before', () => {
    expect([0, 1_500_000, 2_000_000, 3_999_999].map((time) => valueAt(series, time))).toEqual([1, 1, 4, 2]);
    expect(valueAt(series, 9_000_000)).toBe(2);
    expect(valueAt({ ...series, values: [] }, 9_000_000)).toBeNaN();
  });

  it('are broken where there is no value, and reach from edge to edge', () => {
    const chart = layoutChart(series, xOf, 2_000_000, 10, 50);
    expect(chart.path.split('M').length - 1).toBe(2);
    expect(chart.path).toContain('25,10');
    expect([chart.value, chart.top]).toEqual(['4 records', '4 records']);
  });
});

describe('keys', () => {
  it('move the playhead within what is known', () => {
    const go = (key: string, shift = false, time = 5_000_000) => keyTarget(key, shift, time, 10_000_000);
    expect(go('ArrowRight')).toBe(5_100_000);
    expect(go('ArrowLeft', true)).toBe(4_990_000);
    expect(go('PageUp', false, 9_500_000)).toBe(10_000_000);
    expect(go('Home')).toBe(0);
    expect(go('End')).toBe(10_000_000);
    expect(go('a')).toBeNull();
  });
});
