/** Leaf functions of Math beyond arithmetic. */
import type { NativeFunction } from '../../../machine/natives';
import { arcTangent2, cosine, exponential, logarithm, power, sine } from './elementary-functions';
import { real, real2 } from './number-natives';
import { named } from './text-natives';

function cubeRoot(x: number): number {
  if (x === 0 || !Number.isFinite(x)) return x;
  let root = exponential(logarithm(x) / 3);
  for (let round = 0; round < 3; round++) root -= (root * root * root - x) / (3 * root * root);
  const whole = Math.round(root);
  return whole * whole * whole === x ? whole : root;
}

function logarithm10(x: number): number {
  const result = logarithm(x) / Math.LN10;
  const whole = Math.round(result);
  return Number.isFinite(result) && whole >= 0 && power(10, whole) === x ? whole : result;
}

/** The natives of Math's powers, logarithms and angles. */
export const ELEMENTARY_NATIVES: readonly (readonly [string, NativeFunction])[] = named('java.lang.Math', {
  cbrt: real((x) => (x < 0 ? -cubeRoot(-x) : cubeRoot(x))),
  pow: real2(power),
  exp: real(exponential),
  log: real(logarithm),
  log10: real(logarithm10),
  sin: real(sine),
  cos: real(cosine),
  tan: real((x) => sine(x) / cosine(x)),
  atan: real((x) => arcTangent2(x, 1)),
  atan2: real2(arcTangent2),
});
