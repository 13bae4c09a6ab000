package java.lang;

public final class Integer extends Number implements Comparable<Integer> {
  public static final int MIN_VALUE = -2147483648;
  public static final int MAX_VALUE = 2147483647;
  public static final int SIZE = 32;
  public static final int BYTES = 4;
  public static final Class<Integer> TYPE = null;
  private final int value;
  public Integer(int value) { this.value = value; }
  public byte byteValue() { return (byte) value; }
  public short shortValue() { return (short) value; }
  public int intValue() { return (int) value; }
  public long longValue() { return (long) value; }
  public float floatValue() { return (float) value; }
  public double doubleValue() { return (double) value; }
  public static Integer valueOf(int value) { return value; }
  public String toString() { return "" + value; }
  public static String toString(int value) { return "" + value; }
  public int hashCode() { return hashCode(value); }
  public static int hashCode(int value) { return value; }
  public boolean equals(Object other) { return other instanceof Integer && (((Integer) other).value == value); }
  public int compareTo(Integer other) { return compare(value, other.value); }
  public static int compare(int a, int b) { return a < b ? -1 : (a == b ? 0 : 1); }
  public static int parseInt(String text) { return parse(text, 10); }
  public static int parseInt(String text, int radix) { return parse(text, radix); }
  private static native int parse(String text, int radix);
  public static Integer valueOf(String text) { return parse(text, 10); }
  public static Integer valueOf(String text, int radix) { return parse(text, radix); }
  public static Integer decode(String text) {
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
  public static int parseUnsignedInt(String text) { return parseUnsignedInt(text, 10); }
  public static int parseUnsignedInt(String text, int radix) {
    if (text != null && text.startsWith("-")) throw new NumberFormatException("Illegal leading minus sign on unsigned string " + text + ".");
    if (text != null && text.length() <= 5) return parse(text, radix);
    long value = Long.parseLong(text, radix);
    if (value > 4294967295L) throw new NumberFormatException("String value " + text + " exceeds range of unsigned int.");
    return (int) value;
  }
  public static String toString(int value, int radix) { return text(value, radix < 2 || radix > 36 ? 10 : radix); }
  private static native String text(int value, int radix);
  public static String toBinaryString(int value) { return unsignedText(value, 2); }
  public static String toHexString(int value) { return unsignedText(value, 16); }
  public static String toOctalString(int value) { return unsignedText(value, 8); }
  public static String toUnsignedString(int value) { return unsignedText(value, 10); }
  private static native String unsignedText(int value, int radix);
  public static long toUnsignedLong(int value) { return ((long) value) & 0xffffffffL; }
  public static int divideUnsigned(int a, int b) { return (int) (toUnsignedLong(a) / toUnsignedLong(b)); }
  public static int remainderUnsigned(int a, int b) { return (int) (toUnsignedLong(a) % toUnsignedLong(b)); }
  public static int compareUnsigned(int a, int b) { return compare(a + MIN_VALUE, b + MIN_VALUE); }
  public static int sum(int a, int b) { return a + b; }
  public static int max(int a, int b) { return a >= b ? a : b; }
  public static int min(int a, int b) { return a <= b ? a : b; }
  public static int signum(int value) { return value > 0 ? 1 : (value < 0 ? -1 : 0); }
  public static native int bitCount(int value);
  public static native int numberOfLeadingZeros(int value);
  public static int numberOfTrailingZeros(int value) {
    if (value == 0) return 32;
    int count = 0;
    while ((value & 1) == 0) { value >>>= 1; count++; }
    return count;
  }
  public static int highestOneBit(int value) { return value == 0 ? 0 : MIN_VALUE >>> numberOfLeadingZeros(value); }
  public static int lowestOneBit(int value) { return value & -value; }
  public static int rotateLeft(int value, int by) { return (value << by) | (value >>> -by); }
  public static int rotateRight(int value, int by) { return (value >>> by) | (value << -by); }
  public static String toUnsignedString(int value, int radix) { return unsignedText(value, radix); }
  public static int reverseBytes(int value) { return value << 24 | (value & 0xff00) << 8 | value >>> 8 & 0xff00 | value >>> 24; }
  public static int reverse(int value) {
    int result = 0;
    for (int i = 0; i < 32; i++) { result = (result << 1) | (value & 1); value >>>= 1; }
    return result;
  }
}
