package java.lang;

public final class Long extends Number implements Comparable<Long> {
  public static final long MIN_VALUE = -9223372036854775808L;
  public static final long MAX_VALUE = 9223372036854775807L;
  public static final int SIZE = 64;
  public static final int BYTES = 8;
  private final long value;
  public Long(long value) { this.value = value; }
  public byte byteValue() { return (byte) value; }
  public short shortValue() { return (short) value; }
  public int intValue() { return (int) value; }
  public long longValue() { return (long) value; }
  public float floatValue() { return (float) value; }
  public double doubleValue() { return (double) value; }
  public static Long valueOf(long value) { return value; }
  public String toString() { return "" + value; }
  public static String toString(long value) { return "" + value; }
  public int hashCode() { return hashCode(value); }
  public static int hashCode(long value) { return (int) (value ^ (value >>> 32)); }
  public boolean equals(Object other) { return other instanceof Long && (((Long) other).value == value); }
  public int compareTo(Long other) { return compare(value, other.value); }
  public static int compare(long a, long b) { return a < b ? -1 : (a == b ? 0 : 1); }
  public static long parseLong(String text) { return parse(text, 10); }
  public static long parseLong(String text, int radix) { return parse(text, radix); }
  private static native long parse(String text, int radix);
  public static Long valueOf(String text) { return parse(text, 10); }
  public static Long valueOf(String text, int radix) { return parse(text, radix); }
  public static Long decode(String text) {
    if (text.isEmpty()) throw new NumberFormatException("Zero length string");
    String sign = text.startsWith("-") ? "-" : "";
    String digits = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
    int radix = 10;
    if (digits.startsWith("0x") || digits.startsWith("0X")) {
      digits = digits.substring(2);
      radix = 16;
    } else if (digits.startsWith("#")) {
      digits = digits.substring(1);
      radix = 16;
    } else if (digits.startsWith("0") && digits.length() > 1) {
      digits = digits.substring(1);
      radix = 8;
    }
    if (digits.startsWith("-") || digits.startsWith("+")) throw new NumberFormatException("Sign character in wrong position");
    return parse(sign + digits, radix);
  }
  public static String toString(long value, int radix) { return text(value, radix < 2 || radix > 36 ? 10 : radix); }
  private static native String text(long value, int radix);
  public static String toBinaryString(long value) { return unsignedText(value, 2); }
  public static String toHexString(long value) { return unsignedText(value, 16); }
  public static String toOctalString(long value) { return unsignedText(value, 8); }
  public static String toUnsignedString(long value) { return unsignedText(value, 10); }
  private static native String unsignedText(long value, int radix);
  public static long sum(long a, long b) { return a + b; }
  public static long max(long a, long b) { return a >= b ? a : b; }
  public static long min(long a, long b) { return a <= b ? a : b; }
  public static int signum(long value) { return value > 0 ? 1 : (value < 0 ? -1 : 0); }
  public static int bitCount(long value) { return Integer.bitCount((int) value) + Integer.bitCount((int) (value >>> 32)); }
  public static int numberOfLeadingZeros(long value) {
    int high = (int) (value >>> 32);
    return high != 0 ? Integer.numberOfLeadingZeros(high) : 32 + Integer.numberOfLeadingZeros((int) value);
  }
  public static int numberOfTrailingZeros(long value) {
    int low = (int) value;
    return low != 0 ? Integer.numberOfTrailingZeros(low) : 32 + Integer.numberOfTrailingZeros((int) (value >>> 32));
  }
  public static int compareUnsigned(long a, long b) { return compare(a + MIN_VALUE, b + MIN_VALUE); }
  /** Rounded to a half of it, as two times that is nearly the whole. */
  public static long divideUnsigned(long a, long b) {
    if (b < 0L) return compareUnsigned(a, b) < 0 ? 0L : 1L;
    if (a >= 0L) return a / b;
    long quotient = (a >>> 1) / b << 1;
    return quotient + (compareUnsigned(a - quotient * b, b) >= 0 ? 1L : 0L);
  }
  public static long remainderUnsigned(long a, long b) { return a - divideUnsigned(a, b) * b; }
  public static long highestOneBit(long value) { return value == 0L ? 0L : MIN_VALUE >>> numberOfLeadingZeros(value); }
  public static long lowestOneBit(long value) { return value & -value; }
  public static long reverse(long value) {
    return ((long) Integer.reverse((int) value) << 32) | (Integer.reverse((int) (value >>> 32)) & 0xffffffffL);
  }
  public static long rotateLeft(long value, int by) { return (value << by) | (value >>> -by); }
  public static long rotateRight(long value, int by) { return (value >>> by) | (value << -by); }
}
