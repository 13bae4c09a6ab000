import { scaleLinear } from 'd3-scale';
import { describe, expect, test } from 'vitest';
import { linearScale, roundValues } from './linear-scale';

describe('a linear scale', () => {
  test('takes values to places and back', () => {
    const scale = linearScale([0, 20], [16, 216]);
    expect([scale(0), scale(5), scale(20)]).toEqual([16, 66, 216]);
    expect(scale.invert(66)).toBe(5);
    expect(scale.domain).toEqual([0, 20]);
  });

  test('may run backwards', () => {
    const scale = linearScale([0, 4], [90, 50]);
    expect([scale(0), scale(1), scale(4)]).toEqual([90, 80, 50]);
  });
});

test('round values are those that D3 chooses', () => {
  for (const end of [1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1_200, 1_800, 3_600, 7_200, 18_000, 36_000]) {
    for (const count of [2, 3, 4, 7, 11, 16, 25]) {
      expect(roundValues(end, count), `${count} to ${end}`).toEqual(
        scaleLinear([0, end], [0, 1]).ticks(count),
      );
    }
  }
});
