package java.lang;

public final class Short extends Number implements Comparable<Short> {
  public static final short MIN_VALUE = -32768;
  public static final short MAX_VALUE = 32767;
  public static final int SIZE = 16;
  public static final int BYTES = 2;
  private final short value;
  public Short(short value) { this.value = value; }
  public byte byteValue() { return (byte) value; }
  public short shortValue() { return (short) value; }
  public int intValue() { return (int) value; }
  public long longValue() { return (long) value; }
  public float floatValue() { return (float) value; }
  public double doubleValue() { return (double) value; }
  public static Short valueOf(String text) { return parseShort(text); }
  public static Short valueOf(short value) { return value; }
  public String toString() { return "" + value; }
  public static String toString(short value) { return "" + value; }
  public int hashCode() { return hashCode(value); }
  public static int hashCode(short value) { return value; }
  public boolean equals(Object other) { return other instanceof Short && (((Short) other).value == value); }
  public int compareTo(Short other) { return compare(value, other.value); }
  public static int compare(short a, short b) { return a - b; }
  public static short parseShort(String text) { return parseShort(text, 10); }
  public static short parseShort(String text, int radix) {
    int value = Integer.parseInt(text, radix);
    if (value < MIN_VALUE || value > MAX_VALUE) throw new NumberFormatException("Value out of range. Value:\"" + text + "\" Radix:" + radix);
    return (short) value;
  }
  public static int toUnsignedInt(short value) { return value & 0xffff; }
}
