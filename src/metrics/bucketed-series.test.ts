import { describe, expect, it } from 'vitest';
import { BucketedSeries, type Summary } from './bucketed-series';

function seriesOf(summary: Summary, samples: readonly (readonly [number, number])[]): BucketedSeries {
  const series = new BucketedSeries('x', '', summary);
  for (const [time, value] of samples) series.add(time, value);
  return series;
}

describe('a rate', () => {
  const sent = seriesOf('rate', [
    [10_000, 3],
    [20_000, 2],
    [101_000, 1],
  ]);

  it('is per second', () => {
    expect(sent.values(50_000, 100_000).values).toEqual([100, 0]);
  });

  it('is not told of a bucket that has only begun', () => {
    expect(sent.values(50_000, 102_000).values).toEqual([100, 0, Number.NaN]);
    expect(sent.values(50_000, 150_000).values).toEqual([100, 0, 20]);
  });

  it('of wider buckets counts all of them', () => {
    expect(sent.values(60_000, 200_000)).toEqual({ bucketMicros: 100_000, values: [50, 10] });
  });
});

it('the last value stays until there is another, the percentile is that of its bucket', () => {
  const samples = [
    [1_000, 7],
    [2_000, 5],
    [120_000, 9],
  ] as const;
  expect(seriesOf('last', samples).values(50_000, 130_000).values).toEqual([5, 5, 9]);
  expect(seriesOf('p99', samples).values(50_000, 130_000).values).toEqual([7, Number.NaN, 9]);
});
