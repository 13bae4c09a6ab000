import { curveMonotoneX, line } from 'd3-shape';
import { expect, test } from 'vitest';
import { smoothLine } from './smooth-line';

/** What D3 draws through the same points, to a tenth of a pixel. */
function drawnByD3(values: readonly (readonly [number, number])[]): string {
  const path = line().curve(curveMonotoneX).digits(1);
  return path(values.map(([x, y]) => [x, y])) ?? '';
}

test.each([
  ['nothing', []],
  ['one point', [[3, 4]]],
  [
    'a hill, a level and a valley',
    [
      [0, 10],
      [10, 40],
      [20, 40],
      [30, 40],
      [45, 5],
      [50, 5.5],
      [70, 80],
    ],
  ],
  [
    'a zigzag',
    [
      [0, 0],
      [9, 30],
      [18, -10],
      [27, 25],
    ],
  ],
] as readonly (readonly [string, readonly (readonly [number, number])[]])[])(
  '%s: as D3 draws it',
  (_, values) => {
    expect(smoothLine(values.map(([x, y]) => ({ x, y })))).toBe(drawnByD3(values));
  },
);

test('two points: a straight line', () => {
  expect(
    smoothLine([
      { x: 0, y: 0 },
      { x: 30, y: 60 },
    ]),
  ).toBe('M0,0C10,20,20,40,30,60');
});
