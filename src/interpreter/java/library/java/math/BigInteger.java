package java.math;

import java.util.Random;

/** A whole number of any size, kept by its decimal digits; the arithmetic is the machine's. */
public class BigInteger extends Number implements Comparable<BigInteger> {
  public static final BigInteger ZERO = new BigInteger(true, "0");
  public static final BigInteger ONE = new BigInteger(true, "1");
  public static final BigInteger TWO = new BigInteger(true, "2");
  public static final BigInteger TEN = new BigInteger(true, "10");
  private final String digits;

  private BigInteger(boolean isCanonical, String digits) { this.digits = digits; }
  public BigInteger(String text) { this(text, 10); }
  public BigInteger(String text, int radix) {
    checkDigits(text, radix);
    digits = parse(text, radix);
  }
  public BigInteger(byte[] bytes) {
    if (bytes.length == 0) throw new NumberFormatException("Zero length BigInteger");
    digits = ofBytes(bytes, 0);
  }
  public BigInteger(int signum, byte[] magnitude) {
    if (signum < -1 || signum > 1) throw new NumberFormatException("Invalid signum value");
    String size = ofBytes(magnitude, 1);
    if (signum == 0 && !size.equals("0")) throw new NumberFormatException("signum-magnitude mismatch");
    digits = signum < 0 && !size.equals("0") ? "-" + size : size;
  }
  public BigInteger(int bits, Random random) {
    if (bits < 0) throw new IllegalArgumentException("numBits must be non-negative");
    byte[] bytes = new byte[(int) (((long) bits + 7L) / 8L)];
    if (bytes.length > 0) {
      random.nextBytes(bytes);
      bytes[0] &= (1 << (8 - (8 * bytes.length - bits))) - 1;
    }
    digits = ofBytes(bytes, 1);
  }

  /** The JDK reads the digits in groups that fit into an int, and names the first group that has a wrong one. */
  private static void checkDigits(String text, int radix) {
    int length = text.length();
    if (radix < 2 || radix > 36) throw new NumberFormatException("Radix out of range");
    if (length == 0) throw new NumberFormatException("Zero length BigInteger");
    int minus = text.lastIndexOf('-');
    int plus = text.lastIndexOf('+');
    if (minus > 0 || plus > 0 || minus == 0 && plus == 0) throw new NumberFormatException("Illegal embedded sign character");
    int at = minus == 0 || plus == 0 ? 1 : 0;
    if (at == length) throw new NumberFormatException("Zero length BigInteger");
    while (at < length && Character.digit(text.charAt(at), radix) == 0) at++;
    int group = 0;
    for (long power = radix; power <= Integer.MAX_VALUE; power *= radix) group++;
    int end = at + ((length - at) % group == 0 ? group : (length - at) % group);
    for (; at < length; end += group) {
      if (Integer.parseInt(text.substring(at, end), radix) < 0) throw new NumberFormatException("Illegal digit");
      at = end;
    }
  }

  private static native String parse(String text, int radix);
  private static native String ofBytes(byte[] bytes, int isUnsigned);
  private static native String add0(String a, String b);
  private static native String subtract0(String a, String b);
  private static native String multiply0(String a, String b);
  private static native String divide0(String a, String b);
  private static native String remainder0(String a, String b);
  private static native String power0(String a, String b);
  private static native String powerModulo0(String a, String exponent, String modulus);
  private static native String and0(String a, String b);
  private static native String or0(String a, String b);
  private static native String xor0(String a, String b);
  private static native String shift0(String a, String left);
  private static native String root0(String a, String unused);
  private static native int compare0(String a, String b);
  private static native String text0(String a, int radix);
  private static native int bitLength0(String a);
  private static native long low0(String a);

  private static BigInteger of(String digits) { return new BigInteger(true, digits); }
  public static BigInteger valueOf(long value) { return of("" + value); }
  public BigInteger add(BigInteger other) { return of(add0(digits, other.digits)); }
  public BigInteger subtract(BigInteger other) { return of(subtract0(digits, other.digits)); }
  public BigInteger multiply(BigInteger other) { return of(multiply0(digits, other.digits)); }
  public BigInteger divide(BigInteger other) { return of(divide0(digits, nonZero(other))); }
  public BigInteger remainder(BigInteger other) { return of(remainder0(digits, nonZero(other))); }
  public BigInteger[] divideAndRemainder(BigInteger other) { return new BigInteger[] {divide(other), remainder(other)}; }
  private static String nonZero(BigInteger divisor) {
    if (divisor.signum() == 0) throw new ArithmeticException("BigInteger divide by zero");
    return divisor.digits;
  }
  public BigInteger mod(BigInteger modulus) {
    if (modulus.signum() <= 0) throw new ArithmeticException("BigInteger: modulus not positive");
    BigInteger rest = remainder(modulus);
    return rest.signum() < 0 ? rest.add(modulus) : rest;
  }
  public BigInteger pow(int exponent) {
    if (exponent < 0) throw new ArithmeticException("Negative exponent");
    return of(power0(digits, "" + exponent));
  }
  public BigInteger modPow(BigInteger exponent, BigInteger modulus) {
    if (modulus.signum() <= 0) throw new ArithmeticException("BigInteger: modulus not positive");
    BigInteger base = exponent.signum() < 0 ? modInverse(modulus) : mod(modulus);
    return of(powerModulo0(base.digits, exponent.abs().digits, modulus.digits));
  }
  public BigInteger modInverse(BigInteger modulus) {
    if (modulus.signum() <= 0) throw new ArithmeticException("BigInteger: modulus not positive");
    BigInteger a = mod(modulus);
    BigInteger b = modulus;
    BigInteger x = ONE;
    BigInteger y = ZERO;
    while (b.signum() != 0) {
      BigInteger quotient = a.divide(b);
      BigInteger rest = a.subtract(quotient.multiply(b));
      BigInteger next = x.subtract(quotient.multiply(y));
      a = b;
      b = rest;
      x = y;
      y = next;
    }
    if (!a.equals(ONE)) throw new ArithmeticException("BigInteger not invertible.");
    return x.mod(modulus);
  }
  public BigInteger gcd(BigInteger other) {
    BigInteger a = abs();
    BigInteger b = other.abs();
    while (b.signum() != 0) {
      BigInteger rest = a.remainder(b);
      a = b;
      b = rest;
    }
    return a;
  }
  public BigInteger sqrt() {
    if (signum() < 0) throw new ArithmeticException("Negative BigInteger");
    return of(root0(digits, "0"));
  }
  public BigInteger[] sqrtAndRemainder() {
    BigInteger root = sqrt();
    return new BigInteger[] {root, subtract(root.multiply(root))};
  }
  public BigInteger abs() { return signum() < 0 ? negate() : this; }
  public BigInteger negate() { return signum() == 0 ? this : of(signum() < 0 ? digits.substring(1) : "-" + digits); }
  public int signum() { return digits.charAt(0) == '-' ? -1 : digits.equals("0") ? 0 : 1; }
  public BigInteger and(BigInteger other) { return of(and0(digits, other.digits)); }
  public BigInteger or(BigInteger other) { return of(or0(digits, other.digits)); }
  public BigInteger xor(BigInteger other) { return of(xor0(digits, other.digits)); }
  public BigInteger not() { return negate().subtract(ONE); }
  public BigInteger andNot(BigInteger other) { return and(other.not()); }
  public BigInteger shiftLeft(int count) { return of(shift0(digits, "" + count)); }
  public BigInteger shiftRight(int count) { return of(shift0(digits, "" + -(long) count)); }
  private static BigInteger bit(int n) {
    if (n < 0) throw new ArithmeticException("Negative bit address");
    return ONE.shiftLeft(n);
  }
  public boolean testBit(int n) { return and(bit(n)).signum() != 0; }
  public BigInteger setBit(int n) { return or(bit(n)); }
  public BigInteger clearBit(int n) { return andNot(bit(n)); }
  public BigInteger flipBit(int n) { return xor(bit(n)); }
  public int bitLength() { return bitLength0(digits); }
  public int bitCount() {
    String bits = (signum() < 0 ? not() : this).toString(2);
    return bits.replace("0", "").length();
  }
  public int getLowestSetBit() { return signum() == 0 ? -1 : and(negate()).bitLength() - 1; }
  /** Miller and Rabin's test with the first primes, which is exact below 3 * 10^24. */
  public boolean isProbablePrime(int certainty) {
    if (certainty <= 0) return true;
    BigInteger n = abs();
    if (n.compareTo(TWO) < 0) return false;
    BigInteger less = n.subtract(ONE);
    int twos = less.getLowestSetBit();
    BigInteger odd = less.shiftRight(twos);
    for (int prime : new int[] {2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41}) {
      BigInteger base = valueOf(prime);
      if (n.equals(base)) return true;
      if (n.remainder(base).signum() == 0) return false;
      BigInteger power = base.modPow(odd, n);
      boolean isWitness = !power.equals(ONE) && !power.equals(less);
      for (int i = 1; i < twos && isWitness; i++) {
        power = power.multiply(power).remainder(n);
        isWitness = !power.equals(less);
      }
      if (isWitness) return false;
    }
    return true;
  }
  public BigInteger nextProbablePrime() {
    if (signum() < 0) throw new ArithmeticException("start < 0: " + this);
    BigInteger next = add(ONE);
    while (!next.isProbablePrime(100)) next = next.add(ONE);
    return next;
  }
  public int compareTo(BigInteger other) { return compare0(digits, other.digits); }
  public BigInteger min(BigInteger other) { return compareTo(other) < 0 ? this : other; }
  public BigInteger max(BigInteger other) { return compareTo(other) > 0 ? this : other; }
  public boolean equals(Object other) { return other instanceof BigInteger && ((BigInteger) other).digits.equals(digits); }
  public int hashCode() {
    int hash = 0;
    BigInteger size = abs();
    for (int from = (size.bitLength() + 31) / 32 * 32 - 32; from >= 0; from -= 32) hash = 31 * hash + size.shiftRight(from).intValue();
    return hash * signum();
  }
  public String toString() { return digits; }
  public String toString(int radix) { return text0(digits, radix < 2 || radix > 36 ? 10 : radix); }
  public byte[] toByteArray() {
    byte[] bytes = new byte[bitLength() / 8 + 1];
    for (int i = 0; i < bytes.length; i++) bytes[bytes.length - 1 - i] = shiftRight(8 * i).byteValue();
    return bytes;
  }
  public byte byteValue() { return (byte) longValue(); }
  public short shortValue() { return (short) longValue(); }
  public int intValue() { return (int) longValue(); }
  public long longValue() { return low0(digits); }
  public double doubleValue() { return Double.parseDouble(digits); }
  public float floatValue() { return Float.parseFloat(digits); }
  private long exact(int bits, String range) {
    if (bitLength() >= bits) throw new ArithmeticException("BigInteger out of " + range + " range");
    return longValue();
  }
  public long longValueExact() { return exact(64, "long"); }
  public int intValueExact() { return (int) exact(32, "int"); }
  public short shortValueExact() { return (short) exact(16, "short"); }
  public byte byteValueExact() { return (byte) exact(8, "byte"); }
}
