/** The value of an integer literal, or null when it does not fit: javac's `Convert.string2int` and `2long`. */
export function integerValue(digits: string, radix: number, bits: 32 | 64, negative: boolean): bigint | null {
  let magnitude = 0n;
  for (const digit of digits) {
    const value = parseInt(digit, 16);
    if (value >= radix) return null;
    magnitude = magnitude * BigInt(radix) + BigInt(value);
  }
  const half = 1n << BigInt(bits - 1);
  if (radix === 10) {
    const value = negative ? -magnitude : magnitude;
    return value < half && value >= -half ? value : null;
  }
  // Hexadecimal, octal and binary literals may use the sign bit.
  return magnitude < half << 1n ? BigInt.asIntN(bits, magnitude) : null;
}
