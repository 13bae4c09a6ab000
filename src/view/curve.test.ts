import { describe, expect, it } from 'vitest';
import { curveOf, curvePath, normalAt, pointOn, reversed, tornPath } from './curve';

const straight = (x0: number, y0: number, x1: number, y1: number) => {
  const from = { x: x0, y: y0 };
  const to = { x: x1, y: y1 };
  return { from, fromHandle: from, toHandle: to, to };
};
const corner = curveOf([straight(0, 0, 100, 0), straight(100, 0, 100, 300)]);

describe('ways between cards', () => {
  it('begin and end at their ends', () => {
    expect(pointOn(corner, 0)).toEqual({ x: 0, y: 0 });
    expect(pointOn(corner, 1)).toEqual({ x: 100, y: 300 });
  });

  it('share their length among their pieces', () => {
    expect(pointOn(corner, 0.25)).toEqual({ x: 100, y: 0 });
    const half = pointOn(corner, 0.625);
    expect(half.x).toBeCloseTo(100);
    expect(half.y).toBeCloseTo(150);
  });

  it('are the same from the other end', () => {
    const back = reversed(corner);
    for (const t of [0, 0.1, 0.4, 0.7, 1]) {
      const there = pointOn(corner, t);
      const here = pointOn(back, 1 - t);
      expect(here.x).toBeCloseTo(there.x);
      expect(here.y).toBeCloseTo(there.y);
    }
  });

  it('have their left side above when they run to the right', () => {
    const across = normalAt(curveOf([straight(0, 0, 100, 0)]), 0.5);
    expect(across.x).toBeCloseTo(0);
    expect(across.y).toBeCloseTo(-1);
  });

  it('become one SVG path', () => {
    expect(curvePath(corner)).toBe('M0.0 0.0C0.0 0.0 100.0 0.0 100.0 0.0C100.0 0.0 100.0 300.0 100.0 300.0');
  });

  it('are torn in the middle with a gap on both sides', () => {
    const torn = tornPath(curveOf([straight(0, 0, 400, 0)]));
    expect(torn.middle.x).toBeCloseTo(200);
    const starts = torn.ends.split('M').filter((part) => part !== '');
    expect(starts).toHaveLength(2);
    const firstEnd = Number(starts[0]?.split(' ').at(-2));
    const secondStart = Number(starts[1]?.split(' ')[0]);
    expect(firstEnd).toBeLessThan(195);
    expect(secondStart).toBeGreaterThan(205);
    expect(torn.tear.split('L')).toHaveLength(5);
  });
});
