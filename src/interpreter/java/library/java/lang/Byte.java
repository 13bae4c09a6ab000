package java.lang;

public final class Byte extends Number implements Comparable<Byte> {
  public static final byte MIN_VALUE = -128;
  public static final byte MAX_VALUE = 127;
  public static final int SIZE = 8;
  public static final int BYTES = 1;
  private final byte value;
  public Byte(byte value) { this.value = value; }
  public byte byteValue() { return (byte) value; }
  public short shortValue() { return (short) value; }
  public int intValue() { return (int) value; }
  public long longValue() { return (long) value; }
  public float floatValue() { return (float) value; }
  public double doubleValue() { return (double) value; }
  public static Byte valueOf(String text) { return parseByte(text); }
  public static Byte valueOf(byte value) { return value; }
  public String toString() { return "" + value; }
  public static String toString(byte value) { return "" + value; }
  public int hashCode() { return hashCode(value); }
  public static int hashCode(byte value) { return value; }
  public boolean equals(Object other) { return other instanceof Byte && (((Byte) other).value == value); }
  public int compareTo(Byte other) { return compare(value, other.value); }
  public static int compare(byte a, byte b) { return a - b; }
  public static byte parseByte(String text) { return parseByte(text, 10); }
  public static byte parseByte(String text, int radix) {
    int value = Integer.parseInt(text, radix);
    if (value < MIN_VALUE || value > MAX_VALUE) throw new NumberFormatException("Value out of range. Value:\"" + text + "\" Radix:" + radix);
    return (byte) value;
  }
  public static int toUnsignedInt(byte value) { return value & 0xff; }
}
