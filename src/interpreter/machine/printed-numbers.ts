/**
 * Double.toString and Float.toString of JDK 17, digit by digit: the algorithm of its FloatingDecimal class,
 * which at times prints a digit more than the shortest text that reads back (JDK-4511638, changed in 19).
 */

interface Digits {
  readonly digits: string;
  /** Power of ten of the first digit. */
  readonly exponent: number;
}

const view = new DataView(new ArrayBuffer(8));

/** The fraction with its leading bit at position 52, the power of two of that bit, and how many bits count. */
interface Binary {
  readonly fraction: bigint;
  readonly exponent: number;
  readonly significantBits: number;
}

function bitLength(value: bigint): number {
  return value.toString(2).length;
}

function decompose(value: number, isFloat: boolean): Binary {
  const shift = isFloat ? 23 : 52;
  if (isFloat) view.setFloat32(0, value);
  else view.setFloat64(0, value);
  const bits = isFloat ? BigInt(view.getUint32(0)) : view.getBigUint64(0);
  const mask = (1n << BigInt(shift)) - 1n;
  const bias = isFloat ? 127 : 1023;
  const stored = Number(bits >> BigInt(shift)) & (isFloat ? 0xff : 0x7ff);
  const part = bits & mask;
  const widen = BigInt(52 - shift);
  if (stored !== 0) {
    return { fraction: (part | (mask + 1n)) << widen, exponent: stored - bias, significantBits: shift + 1 };
  }
  const length = bitLength(part);
  const move = shift + 1 - length;
  return { fraction: (part << BigInt(move)) << widen, exponent: 1 - move - bias, significantBits: length };
}

function powerOf(base: bigint, exponent: number): bigint {
  let result = 1n;
  for (let count = 0; count < exponent; count++) result *= base;
  return result;
}

/** A whole number: its digits, those beyond its precision rounded away. */
function wholeDigits(binary: Binary): Digits {
  const { fraction, exponent, significantBits } = binary;
  const spare = exponent > significantBits ? exponent - significantBits - 1 : 0;
  const insignificant = spare > 1 ? Math.floor(spare * 0.30103) : 0;
  let value = exponent >= 52 ? fraction << BigInt(exponent - 52) : fraction >> BigInt(52 - exponent);
  if (insignificant > 0) {
    const unit = powerOf(10n, insignificant);
    value = value / unit + (value % unit >= unit / 2n ? 1n : 0n);
  }
  const text = value.toString();
  return { digits: text.replace(/0+$/, ''), exponent: text.length - 1 + insignificant };
}

/** A guess at the power of ten, at most one too high. */
function estimatedExponent({ fraction, exponent }: Binary): number {
  const mantissa = Number(fraction) / 4503599627370496;
  return Math.floor((mantissa - 1.5) * 0.289529654 + 0.176091259 + exponent * 0.301029995663981);
}

function bitsOfFive(power: number): number {
  if (power >= 27) return power * 3;
  return power === 0 ? 0 : bitLength(powerOf(5n, power));
}

/** The scaled numbers of the digit loop: value, divisor and half gap to the neighbours. */
interface Scaled {
  readonly value: bigint;
  readonly divisor: bigint;
  readonly gap: bigint;
  /** The size of the machine words the JDK computes this one in, overflow included; 0 for big integers. */
  readonly wordBits: 0 | 32 | 64;
}

function scale(binary: Binary, decimal: number, tinyBits: number, fractionBits: number): Scaled {
  const fiveB = Math.max(0, -decimal);
  const fiveS = Math.max(0, decimal);
  let twoB = fiveB + tinyBits + binary.exponent;
  let twoS = fiveS + tinyBits;
  let twoM = twoB - binary.significantBits;
  const fraction = binary.fraction >> BigInt(53 - fractionBits);
  twoB -= fractionBits - 1;
  const common = Math.min(twoB, twoS);
  twoB -= common;
  twoS -= common;
  twoM -= common;
  // Below an exact power of two the next number is only half as far away.
  if (fractionBits === 1) twoM -= 1;
  if (twoM < 0) {
    twoB -= twoM;
    twoS -= twoM;
    twoM = 0;
  }
  const bitsB = fractionBits + twoB + bitsOfFive(fiveB);
  const bitsTenS = twoS + 1 + bitsOfFive(fiveS + 1);
  return {
    value: (fraction * powerOf(5n, fiveB)) << BigInt(twoB),
    divisor: powerOf(5n, fiveS) << BigInt(twoS),
    gap: powerOf(5n, fiveB) << BigInt(twoM),
    wordBits: bitsB < 32 && bitsTenS < 32 ? 32 : bitsB < 64 && bitsTenS < 64 ? 64 : 0,
  };
}

function develop(binary: Binary, tinyBits: number, fractionBits: number): Digits {
  let decimal = estimatedExponent(binary);
  const { value, divisor, gap, wordBits } = scale(binary, decimal, tinyBits, fractionBits);
  const ten = divisor * 10n;
  let rest = (value % divisor) * 10n;
  let margin = gap * 10n;
  let low = rest < margin;
  let high = reachesNext(rest + margin, ten, wordBits);
  let digits = '';
  const first = value / divisor;
  if (first === 0n && !high) decimal -= 1;
  else digits = String(first);
  if (decimal < -3 || decimal >= 8) {
    low = false;
    high = false;
  }
  while (!low && !high) {
    digits += String(rest / divisor);
    rest = (rest % divisor) * 10n;
    margin *= 10n;
    const overflows = wordBits !== 0 && BigInt.asIntN(wordBits, margin) <= 0n;
    low = overflows || rest < margin;
    high = overflows || reachesNext(rest + margin, ten, wordBits);
  }
  const difference = rest * 2n - ten;
  const isOdd = Number(digits[digits.length - 1]) % 2 === 1;
  const up = high && (!low || difference > 0n || (difference === 0n && isOdd));
  return up ? roundedUp(digits, decimal) : { digits, exponent: decimal };
}

/** Whether the value and its margin reach the next digit; in words, a sum that overflows does not. */
function reachesNext(sum: bigint, ten: bigint, wordBits: 0 | 32 | 64): boolean {
  return wordBits === 0 ? sum >= ten : BigInt.asIntN(wordBits, sum) > ten;
}

function roundedUp(digits: string, exponent: number): Digits {
  const raised = (BigInt(digits) + 1n).toString().padStart(digits.length, '0');
  if (raised.length > digits.length)
    return { digits: raised.slice(0, digits.length), exponent: exponent + 1 };
  return { digits: raised, exponent };
}

function digitsOf(value: number, isFloat: boolean): Digits {
  const binary = decompose(value, isFloat);
  let fractionBits = 53;
  for (let fraction = binary.fraction; (fraction & 1n) === 0n; fraction >>= 1n) fractionBits -= 1;
  const tinyBits = Math.max(0, fractionBits - binary.exponent - 1);
  if (tinyBits === 0 && binary.exponent <= 62 && binary.exponent >= -21) return wholeDigits(binary);
  return develop(binary, tinyBits, fractionBits);
}

function layout(negative: boolean, digits: string, exponent: number): string {
  const sign = negative ? '-' : '';
  if (exponent >= 7 || exponent < -3) return `${sign}${digits[0]}.${digits.slice(1) || '0'}E${exponent}`;
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  return `${sign}${whole}.${digits.slice(exponent + 1) || '0'}`;
}

function printed(value: number, isFloat: boolean): string {
  if (Number.isNaN(value)) return 'NaN';
  if (value === Infinity) return 'Infinity';
  if (value === -Infinity) return '-Infinity';
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  if (Number.isInteger(value) && Math.abs(value) < 10_000_000) return `${value}.0`;
  const { digits, exponent } = digitsOf(Math.abs(value), isFloat);
  return layout(value < 0, digits, exponent);
}

/** A double as Java prints it. */
export function printedDouble(value: number): string {
  return printed(value, false);
}

/** A float (a number already rounded to 32 bits) as Java prints it. */
export function printedFloat(value: number): string {
  return printed(value, true);
}
