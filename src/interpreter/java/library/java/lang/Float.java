package java.lang;

public final class Float extends Number implements Comparable<Float> {
  public static final float MAX_VALUE = 3.4028235E38f;
  public static final float MIN_NORMAL = 1.17549435E-38f;
  public static final float MIN_VALUE = 1.4E-45f;
  public static final float POSITIVE_INFINITY = 1.0f / 0.0f;
  public static final float NEGATIVE_INFINITY = -1.0f / 0.0f;
  public static final float NaN = 0.0f / 0.0f;
  private final float value;
  public Float(float value) { this.value = value; }
  public byte byteValue() { return (byte) value; }
  public short shortValue() { return (short) value; }
  public int intValue() { return (int) value; }
  public long longValue() { return (long) value; }
  public float floatValue() { return (float) value; }
  public double doubleValue() { return (double) value; }
  public static Float valueOf(float value) { return value; }
  public String toString() { return "" + value; }
  public static String toString(float value) { return "" + value; }
  public int hashCode() { return hashCode(value); }
  public static int hashCode(float value) { return floatToIntBits(value); }
  public boolean equals(Object other) { return other instanceof Float && Float.compare(((Float) other).value, value) == 0; }
  public int compareTo(Float other) { return compare(value, other.value); }
  public static int compare(float a, float b) { if (a < b) return -1; if (a > b) return 1; int x = floatToIntBits(a); int y = floatToIntBits(b); return x == y ? 0 : (x < y ? -1 : 1); }
  public static float parseFloat(String text) { return (float) Double.parseDouble(text); }
  public static Float valueOf(String text) { return parseFloat(text); }
  public static boolean isNaN(float value) { return value != value; }
  public boolean isNaN() { return value != value; }
  public static boolean isInfinite(float value) { return value == POSITIVE_INFINITY || value == NEGATIVE_INFINITY; }
  public static native int floatToIntBits(float value);
  public static native float intBitsToFloat(int bits);
  public static float sum(float a, float b) { return a + b; }
  public static float max(float a, float b) { return Math.max(a, b); }
  public static float min(float a, float b) { return Math.min(a, b); }
}
