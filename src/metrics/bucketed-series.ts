import type { Micros } from '../engine/clock';

/** How the values that fall into one bucket become one. */
export type Summary = 'rate' | 'p99' | 'last';

/** Width of the finest buckets. */
const FINEST_MICROS = 50_000;

/**
 * A measured quantity over simulated time. Samples are kept by fine buckets, so that any coarser view is exact: rates
 * are per second, the 99th percentile is that of all samples of the wider bucket.
 */
export class BucketedSeries {
  readonly name: string;
  readonly unit: string;
  private readonly summary: Summary;
  private readonly buckets: number[][] = [];

  constructor(name: string, unit: string, summary: Summary) {
    this.name = name;
    this.unit = unit;
    this.summary = summary;
  }

  /** Takes a sample in. For a rate the value is how many. */
  add(time: Micros, value: number): void {
    const index = Math.floor(time / FINEST_MICROS);
    this.buckets[index] ??= [];
    this.buckets[index].push(value);
  }

  /**
   * One value a bucket of at least `bucketMicros`, up to `until`; NaN where there is nothing to tell. A rate is told of
   * whole buckets only: that of the first millisecond of one would be a guess.
   */
  values(bucketMicros: Micros, until: Micros): { bucketMicros: Micros; values: number[] } {
    const width = Math.max(1, Math.ceil(bucketMicros / FINEST_MICROS));
    const count = Math.ceil(until / (width * FINEST_MICROS));
    const values: number[] = [];
    let last = Number.NaN;
    for (let i = 0; i < count; i++) {
      const samples = this.buckets.slice(i * width, (i + 1) * width).flat();
      const isWhole = (i + 1) * width * FINEST_MICROS <= until;
      const value =
        this.summary === 'rate' && !isWhole
          ? Number.NaN
          : this.summarize(samples, (width * FINEST_MICROS) / 1_000_000);
      if (this.summary === 'last') last = Number.isNaN(value) ? last : value;
      values.push(this.summary === 'last' ? last : value);
    }
    return { bucketMicros: width * FINEST_MICROS, values };
  }

  private summarize(samples: number[], seconds: number): number {
    if (this.summary === 'rate') return samples.reduce((sum, sample) => sum + sample, 0) / seconds;
    if (samples.length === 0) return Number.NaN;
    if (this.summary === 'last') return samples[samples.length - 1] as number;
    samples.sort((a, b) => a - b);
    return samples[Math.ceil(samples.length * 0.99) - 1] as number;
  }
}
