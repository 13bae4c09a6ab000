/**
 * exp, log, pow, sin, cos and atan2 from additions and multiplications alone: JavaScript engines round
 * their own versions differently, and a run must be the same everywhere. Results are within a few units in
 * the last place of the JDK's; whole powers are exact where a double can be.
 */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const LN2 = Math.LN2;

function scaled(x: number, exponent: number): number {
  let result = x;
  let left = exponent;
  while (left > 1000) {
    result *= 1.0715086071862673e301;
    left -= 1000;
  }
  while (left < -1000) {
    result *= 9.332636185032189e-302;
    left += 1000;
  }
  const factor = left < 0 ? 0.5 : 2;
  let power = 1;
  for (let count = Math.abs(left); count > 0; count--) power *= factor;
  return result * power;
}

/** e to the x. */
export function exponential(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY;
  if (x < -745.1332191019411) return 0;
  const exponent = Math.round(x / LN2);
  const rest = x - exponent * LN2_HIGH - exponent * LN2_LOW;
  let term = 1;
  let sum = 0;
  const terms: number[] = [];
  for (let index = 1; index < 20; index++) {
    term = (term * rest) / index;
    terms.push(term);
  }
  for (let index = terms.length - 1; index >= 0; index--) sum += terms[index] as number;
  return scaled(1 + sum, exponent);
}

/** Natural logarithm. */
export function logarithm(x: number): number {
  if (Number.isNaN(x) || x < 0) return Number.NaN;
  if (x === 0) return Number.NEGATIVE_INFINITY;
  if (!Number.isFinite(x)) return x;
  let mantissa = x;
  let exponent = 0;
  while (mantissa >= Math.SQRT2) {
    mantissa /= 2;
    exponent += 1;
  }
  while (mantissa < Math.SQRT1_2) {
    mantissa *= 2;
    exponent -= 1;
  }
  const ratio = (mantissa - 1) / (mantissa + 1);
  const square = ratio * ratio;
  let sum = 0;
  for (let index = 41; index >= 3; index -= 2) sum = (sum + 1 / index) * square;
  const fraction = 2 * ratio + 2 * ratio * sum;
  return exponent * LN2_HIGH + (fraction + exponent * LN2_LOW);
}

function wholePower(base: number, exponent: number): number {
  let result = 1;
  let factor = base;
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result *= factor;
    factor *= factor;
  }
  return result;
}

/** x to the y. */
export function power(x: number, y: number): number {
  if (y === 0) return 1;
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  if (Number.isInteger(y) && Math.abs(y) <= 1024) {
    return y > 0 ? wholePower(x, y) : 1 / wholePower(x, -y);
  }
  if (y === 0.5) return Math.sqrt(x);
  if (x < 0) {
    if (!Number.isInteger(y)) return Number.isFinite(y) ? Number.NaN : power(-x, y);
    const size = power(-x, y);
    return y % 2 === 0 ? size : -size;
  }
  if (x === 0) return y > 0 ? 0 : Number.POSITIVE_INFINITY;
  if (!Number.isFinite(y)) return x === 1 ? Number.NaN : x > 1 === y > 0 ? Number.POSITIVE_INFINITY : 0;
  return exponential(y * logarithm(x));
}

const HALF_PI = 1.5707963267948966;
const HALF_PI_LOW = 6.123233995736766e-17;

function sineSeries(x: number): number {
  const square = x * x;
  let sum = 0;
  for (let index = 23; index >= 3; index -= 2) sum = (-square / (index * (index - 1))) * (1 + sum);
  return x + x * sum;
}

function cosineSeries(x: number): number {
  const square = x * x;
  let sum = 0;
  for (let index = 24; index >= 2; index -= 2) sum = (-square / (index * (index - 1))) * (1 + sum);
  return 1 + sum;
}

function quarter(x: number, shift: number): number {
  if (!Number.isFinite(x)) return Number.NaN;
  const turns = Math.round(x / HALF_PI);
  const rest = x - turns * HALF_PI - turns * HALF_PI_LOW;
  switch ((((turns + shift) % 4) + 4) % 4) {
    case 0:
      return sineSeries(rest);
    case 1:
      return cosineSeries(rest);
    case 2:
      return -sineSeries(rest);
    default:
      return -cosineSeries(rest);
  }
}

/** Sine of an angle in radians. */
export function sine(x: number): number {
  return quarter(x, 0);
}

/** Cosine of an angle in radians. */
export function cosine(x: number): number {
  return quarter(x, 1);
}

function arcTangent(x: number): number {
  if (x > 1) return HALF_PI - arcTangent(1 / x);
  if (x > 0.2) {
    // Halve the angle until the series converges quickly.
    return 2 * arcTangent(x / (1 + Math.sqrt(1 + x * x)));
  }
  const square = x * x;
  let sum = 0;
  for (let index = 41; index >= 3; index -= 2) sum = -square * (1 / index + sum);
  return x + x * sum;
}

/** The angle of the point (x, y). */
export function arcTangent2(y: number, x: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  if (y === 0) return x > 0 || Object.is(x, 0) ? y : Object.is(y, -0) ? -2 * HALF_PI : 2 * HALF_PI;
  if (x === 0) return y > 0 ? HALF_PI : -HALF_PI;
  const angle = arcTangent(Math.abs(y / x));
  const inUpper = x > 0 ? angle : 2 * HALF_PI - angle;
  return y > 0 ? inUpper : -inUpper;
}
