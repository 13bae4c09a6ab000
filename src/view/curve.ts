/** A place on the stage. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A cubic Bézier curve: two ends and two handles. */
export interface Curve {
  readonly from: Point;
  readonly fromHandle: Point;
  readonly toHandle: Point;
  readonly to: Point;
}

function between(one: Point, other: Point, t: number): Point {
  return { x: one.x + (other.x - one.x) * t, y: one.y + (other.y - one.y) * t };
}

/** The place at `t` from 0 to 1. */
export function pointOn(curve: Curve, t: number): Point {
  const [first] = splitCurve(curve, t);
  return first.to;
}

/** The curve up to `t` and from `t` on (de Casteljau). */
export function splitCurve(curve: Curve, t: number): readonly [Curve, Curve] {
  const a = between(curve.from, curve.fromHandle, t);
  const b = between(curve.fromHandle, curve.toHandle, t);
  const c = between(curve.toHandle, curve.to, t);
  const ab = between(a, b, t);
  const bc = between(b, c, t);
  const middle = between(ab, bc, t);
  return [
    { from: curve.from, fromHandle: a, toHandle: ab, to: middle },
    { from: middle, fromHandle: bc, toHandle: c, to: curve.to },
  ];
}

/** The unit vector across the curve at `t`, to the left of its direction. */
export function normalAt(curve: Curve, t: number): Point {
  const before = pointOn(curve, Math.max(0, t - 0.02));
  const after = pointOn(curve, Math.min(1, t + 0.02));
  const dx = after.x - before.x;
  const dy = after.y - before.y;
  const length = Math.hypot(dx, dy) || 1;
  return { x: dy / length, y: -dx / length };
}

/** The same curve walked from the other end. */
export function reversed(curve: Curve): Curve {
  return { from: curve.to, fromHandle: curve.toHandle, toHandle: curve.fromHandle, to: curve.from };
}

function pair(point: Point): string {
  return `${point.x.toFixed(1)} ${point.y.toFixed(1)}`;
}

/** The curve as an SVG path. */
export function curvePath(curve: Curve): string {
  return `M${pair(curve.from)}C${pair(curve.fromHandle)} ${pair(curve.toHandle)} ${pair(curve.to)}`;
}

/** The curve torn in the middle: the two ends that are left, and a jagged line across the gap. */
export function tornPath(curve: Curve): {
  readonly ends: string;
  readonly tear: string;
  readonly middle: Point;
} {
  const [first, rest] = splitCurve(curve, 0.42);
  // What is left of the second part begins 16 % of the whole further on.
  const [, last] = splitCurve(rest, 0.16 / 0.58);
  const middle = pointOn(curve, 0.5);
  const across = normalAt(curve, 0.5);
  const along = { x: -across.y, y: across.x };
  const jag = [
    [-15, 2],
    [-5, -5],
    [-2, 4],
    [6, -4],
    [15, 3],
  ].map(([side = 0, step = 0]) => ({
    x: middle.x + across.x * side + along.x * step,
    y: middle.y + across.y * side + along.y * step,
  }));
  return { ends: curvePath(first) + curvePath(last), tear: `M${jag.map(pair).join('L')}`, middle };
}
