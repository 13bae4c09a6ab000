package java.lang;

public final class Double extends Number implements Comparable<Double> {
  public static final double MAX_VALUE = 1.7976931348623157E308;
  public static final double MIN_NORMAL = 2.2250738585072014E-308;
  public static final double MIN_VALUE = 4.9E-324;
  public static final double POSITIVE_INFINITY = 1.0 / 0.0;
  public static final double NEGATIVE_INFINITY = -1.0 / 0.0;
  public static final double NaN = 0.0 / 0.0;
  private final double value;
  public Double(double value) { this.value = value; }
  public byte byteValue() { return (byte) value; }
  public short shortValue() { return (short) value; }
  public int intValue() { return (int) value; }
  public long longValue() { return (long) value; }
  public float floatValue() { return (float) value; }
  public double doubleValue() { return (double) value; }
  public static Double valueOf(double value) { return value; }
  public String toString() { return "" + value; }
  public static String toString(double value) { return "" + value; }
  public int hashCode() { return hashCode(value); }
  public static int hashCode(double value) { long bits = doubleToLongBits(value); return (int) (bits ^ (bits >>> 32)); }
  public boolean equals(Object other) { return other instanceof Double && Double.compare(((Double) other).value, value) == 0; }
  public int compareTo(Double other) { return compare(value, other.value); }
  public static int compare(double a, double b) { if (a < b) return -1; if (a > b) return 1; long x = doubleToLongBits(a); long y = doubleToLongBits(b); return x == y ? 0 : (x < y ? -1 : 1); }
  public static native double parseDouble(String text);
  public static Double valueOf(String text) { return parseDouble(text); }
  public static boolean isNaN(double value) { return value != value; }
  public boolean isNaN() { return value != value; }
  public static boolean isInfinite(double value) { return value == POSITIVE_INFINITY || value == NEGATIVE_INFINITY; }
  public boolean isInfinite() { return isInfinite(value); }
  public static boolean isFinite(double value) { return !isNaN(value) && !isInfinite(value); }
  public static native long doubleToLongBits(double value);
  public static long doubleToRawLongBits(double value) { return doubleToLongBits(value); }
  public static native double longBitsToDouble(long bits);
  public static double sum(double a, double b) { return a + b; }
  public static double max(double a, double b) { return Math.max(a, b); }
  public static double min(double a, double b) { return Math.min(a, b); }
}
