/**
 * Double.toString and Float.toString of JDK 17. The JDK's digits are those of the shortest decimal that
 * reads back as the same number in all but rare cases (JDK-4511638, fixed in 19, sometimes gives one more).
 */

/** Splits a shortest decimal such as `1.25e-7` into its digits and the power of ten of the first one. */
function parts(exponential: string): { digits: string; exponent: number } {
  const [mantissa = '0', power = '0'] = exponential.split('e');
  return { digits: mantissa.replace('.', ''), exponent: Number(power) };
}

function layout(negative: boolean, digits: string, exponent: number): string {
  const sign = negative ? '-' : '';
  if (exponent >= 7 || exponent < -3) return `${sign}${digits[0]}.${digits.slice(1) || '0'}E${exponent}`;
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  return `${sign}${whole}.${digits.slice(exponent + 1) || '0'}`;
}

function special(value: number): string | null {
  if (Number.isNaN(value)) return 'NaN';
  if (value === Infinity) return 'Infinity';
  if (value === -Infinity) return '-Infinity';
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  return null;
}

/** A double as Java prints it. */
export function printedDouble(value: number): string {
  const known = special(value);
  if (known !== null) return known;
  const { digits, exponent } = parts(Math.abs(value).toExponential());
  return layout(value < 0, digits, exponent);
}

/** A float (a number already rounded to 32 bits) as Java prints it. */
export function printedFloat(value: number): string {
  const known = special(value);
  if (known !== null) return known;
  const magnitude = Math.abs(value);
  let text = magnitude.toExponential(8);
  for (let precision = 0; precision < 8; precision++) {
    const shorter = magnitude.toExponential(precision);
    if (Math.fround(Number(shorter)) === magnitude) {
      text = shorter;
      break;
    }
  }
  const { digits, exponent } = parts(text);
  return layout(value < 0, digits.replace(/0+$/, '') || '0', exponent);
}
