import type { Point } from './curve';

function slope(one: Point, other: Point): number {
  return (other.y - one.y) / (other.x - one.x);
}

/** The slope in a point between two others. It never leads beyond a neighbour, so that no value is invented. */
function innerTangent(before: Point, point: Point, after: Point): number {
  const left = slope(before, point);
  const right = slope(point, after);
  const leftWidth = point.x - before.x;
  const rightWidth = after.x - point.x;
  const mean = (left * rightWidth + right * leftWidth) / (leftWidth + rightWidth);
  return (Math.sign(left) + Math.sign(right)) * Math.min(Math.abs(left), Math.abs(right), Math.abs(mean) / 2);
}

/** The slope at an end, when the next point has this tangent. */
function endTangent(one: Point, other: Point, tangent: number): number {
  return (3 * slope(one, other) - tangent) / 2;
}

function tangentsOf(points: readonly Point[]): readonly number[] {
  const inner = points.slice(1, -1).map((point, index) => {
    // Both neighbours of an inner point exist.
    return innerTangent(points[index] ?? point, point, points[index + 2] ?? point);
  });
  const [first, second] = points;
  const [last, beforeLast] = [points.at(-1), points.at(-2)];
  if (first === undefined || second === undefined || last === undefined || beforeLast === undefined)
    return [];
  return [
    endTangent(first, second, inner[0] ?? slope(first, second)),
    ...inner,
    endTangent(beforeLast, last, inner.at(-1) ?? slope(beforeLast, last)),
  ];
}

/** A place to a tenth of a pixel. */
function place(x: number, y: number): string {
  return `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
}

/**
 * A smooth line through points from left to right, as an SVG path: cubic pieces that rise and fall only where the
 * points do. A point alone is a path without length, which a round cap makes a dot.
 *
 * Steffen (1990), "A simple method for monotonic interpolation in one dimension"; the same line as D3's
 * `curveMonotoneX`.
 */
export function smoothLine(points: readonly Point[]): string {
  const [first] = points;
  if (first === undefined) return '';
  if (points.length === 1) return `M${place(first.x, first.y)}Z`;
  const tangents = tangentsOf(points);
  let path = `M${place(first.x, first.y)}`;
  let before = first;
  for (const [index, point] of points.entries()) {
    if (index === 0) continue;
    const third = (point.x - before.x) / 3;
    const from = place(before.x + third, before.y + third * (tangents[index - 1] ?? 0));
    const to = place(point.x - third, point.y - third * (tangents[index] ?? 0));
    path += `C${from},${to},${place(point.x, point.y)}`;
    before = point;
  }
  return path;
}
