/** A place on the stage. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A cubic Bézier curve: two ends and two handles. */
export interface Cubic {
  readonly from: Point;
  readonly fromHandle: Point;
  readonly toHandle: Point;
  readonly to: Point;
}

/** A way between two cards: pieces that follow each other, with their approximate lengths. */
export interface Curve {
  readonly pieces: readonly { readonly cubic: Cubic; readonly length: number }[];
  readonly length: number;
}

function between(one: Point, other: Point, t: number): Point {
  return { x: one.x + (other.x - one.x) * t, y: one.y + (other.y - one.y) * t };
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

/** A way along cubic pieces. A piece's length is taken as the mean of its chord and its handles' polygon. */
export function curveOf(cubics: readonly Cubic[]): Curve {
  const pieces = cubics.map((cubic) => {
    const { from, fromHandle, toHandle, to } = cubic;
    const polygon = distance(from, fromHandle) + distance(fromHandle, toHandle) + distance(toHandle, to);
    return { cubic, length: (polygon + distance(from, to)) / 2 };
  });
  let length = 0;
  for (const piece of pieces) length += piece.length;
  return { pieces, length };
}

/** A cubic up to `t` and from `t` on (de Casteljau). */
function splitCubic(cubic: Cubic, t: number): readonly [Cubic, Cubic] {
  const a = between(cubic.from, cubic.fromHandle, t);
  const b = between(cubic.fromHandle, cubic.toHandle, t);
  const c = between(cubic.toHandle, cubic.to, t);
  const ab = between(a, b, t);
  const bc = between(b, c, t);
  const middle = between(ab, bc, t);
  return [
    { from: cubic.from, fromHandle: a, toHandle: ab, to: middle },
    { from: middle, fromHandle: bc, toHandle: c, to: cubic.to },
  ];
}

/** The way up to the share `t` of its length, and from there on. */
function splitCurve(curve: Curve, t: number): readonly [readonly Cubic[], readonly Cubic[]] {
  let left = Math.max(0, Math.min(1, t)) * curve.length;
  const before: Cubic[] = [];
  const after: Cubic[] = [];
  for (const { cubic, length } of curve.pieces) {
    if (left >= length) before.push(cubic);
    else if (left <= 0) after.push(cubic);
    else {
      const [first, rest] = splitCubic(cubic, left / length);
      before.push(first);
      after.push(rest);
    }
    left -= length;
  }
  return [before, after];
}

/** The place at the share `t` of the way, from 0 to 1. */
export function pointOn(curve: Curve, t: number): Point {
  let left = Math.max(0, Math.min(1, t)) * curve.length;
  let end: Point = { x: 0, y: 0 };
  for (const { cubic, length } of curve.pieces) {
    if (left <= length && length > 0) return splitCubic(cubic, left / length)[0].to;
    left -= length;
    end = cubic.to;
  }
  return end;
}

/** The unit vector across the way at `t`, to the left of its direction. */
export function normalAt(curve: Curve, t: number): Point {
  const before = pointOn(curve, Math.max(0, t - 0.02));
  const after = pointOn(curve, Math.min(1, t + 0.02));
  const dx = after.x - before.x;
  const dy = after.y - before.y;
  const length = Math.hypot(dx, dy) || 1;
  return { x: dy / length, y: -dx / length };
}

/** The same way walked from the other end. */
export function reversed(curve: Curve): Curve {
  const pieces = [...curve.pieces].reverse().map(({ cubic, length }) => ({
    cubic: { from: cubic.to, fromHandle: cubic.toHandle, toHandle: cubic.fromHandle, to: cubic.from },
    length,
  }));
  return { pieces, length: curve.length };
}

function pair(point: Point): string {
  return `${point.x.toFixed(1)} ${point.y.toFixed(1)}`;
}

function pathOf(cubics: readonly Cubic[]): string {
  return cubics
    .map((cubic, index) => {
      const start = index === 0 ? `M${pair(cubic.from)}` : '';
      return `${start}C${pair(cubic.fromHandle)} ${pair(cubic.toHandle)} ${pair(cubic.to)}`;
    })
    .join('');
}

/** The way as an SVG path. */
export function curvePath(curve: Curve): string {
  return pathOf(curve.pieces.map((piece) => piece.cubic));
}

/** The gap of a torn way, to each side of its middle, in stage units. */
const HALF_GAP = 9;

/** A jagged line across a way: how far to the side and how far along, in stage units. */
const JAG: readonly (readonly [number, number])[] = [
  [-15, 2],
  [-5, -5],
  [-2, 4],
  [6, -4],
  [15, 3],
];

/** The way torn in the middle: the two ends that are left, and a jagged line across the gap. */
export function tornPath(curve: Curve): {
  readonly ends: string;
  readonly tear: string;
  readonly middle: Point;
} {
  const half = Math.min(0.4, HALF_GAP / Math.max(1, curve.length));
  const [first] = splitCurve(curve, 0.5 - half);
  const [, last] = splitCurve(curve, 0.5 + half);
  const middle = pointOn(curve, 0.5);
  const across = normalAt(curve, 0.5);
  const along = { x: -across.y, y: across.x };
  const jag = JAG.map(([side, step]) => ({
    x: middle.x + across.x * side + along.x * step,
    y: middle.y + across.y * side + along.y * step,
  }));
  return { ends: pathOf(first) + pathOf(last), tear: `M${jag.map(pair).join('L')}`, middle };
}
