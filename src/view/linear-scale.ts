import { assert } from '../base/assert';

/** A straight measure: from values to places, and back. */
export interface LinearScale {
  (value: number): number;
  /** The value at a place. */
  readonly invert: (place: number) => number;
  readonly domain: readonly [number, number];
}

/** The scale that takes the ends of `domain`, which must differ, to the ends of `range`. */
export function linearScale(
  domain: readonly [number, number],
  range: readonly [number, number],
): LinearScale {
  const [start, end] = domain;
  const [from, to] = range;
  assert(start !== end && from !== to, 'a scale has two ends');
  const scale = (value: number): number => from + ((value - start) / (end - start)) * (to - from);
  const invert = (place: number): number => start + ((place - from) / (to - from)) * (end - start);
  return Object.assign(scale, { invert, domain });
}

/** Steps that a reader can count in, with the least error (in tenths of the ideal step) from which they are taken. */
const STEPS: readonly (readonly [number, number])[] = [
  [10, Math.sqrt(50)],
  [5, Math.sqrt(10)],
  [2, Math.sqrt(2)],
];

/** About `count` round values from 0 to `end`, as D3's ticks choose them: steps of 1, 2 or 5 times a power of ten. */
export function roundValues(end: number, count: number): readonly number[] {
  const ideal = end / count;
  const power = Math.floor(Math.log10(ideal));
  const error = ideal / 10 ** power;
  const factor = STEPS.find(([, least]) => error >= least)?.[0] ?? 1;
  // Below one the step is divided by and not multiplied with: 0.3 must not become 0.30000000000000004.
  const stepped =
    power < 0
      ? (index: number) => index / (10 ** -power / factor)
      : (index: number) => index * (10 ** power * factor);
  const values: number[] = [];
  for (let index = 0; stepped(index) <= end; index += 1) values.push(stepped(index));
  return values;
}
