package java.lang;

public final class Boolean implements Comparable<Boolean>, java.io.Serializable {
  private final boolean value;
  public static final Boolean TRUE = true;
  public static final Boolean FALSE = false;
  public Boolean(boolean value) { this.value = value; }
  public boolean booleanValue() { return value; }
  public static Boolean valueOf(boolean value) { return value; }
  public static Boolean valueOf(String text) { return parseBoolean(text); }
  public static boolean parseBoolean(String text) { return "true".equalsIgnoreCase(text); }
  public String toString() { return value ? "true" : "false"; }
  public static String toString(boolean value) { return value ? "true" : "false"; }
  public int hashCode() { return hashCode(value); }
  public static int hashCode(boolean value) { return value ? 1231 : 1237; }
  public boolean equals(Object other) { return other instanceof Boolean && ((Boolean) other).value == value; }
  public int compareTo(Boolean other) { return compare(value, other.value); }
  public static int compare(boolean a, boolean b) { return a == b ? 0 : (a ? 1 : -1); }
  public static boolean logicalAnd(boolean a, boolean b) { return a & b; }
  public static boolean logicalOr(boolean a, boolean b) { return a | b; }
  public static boolean logicalXor(boolean a, boolean b) { return a ^ b; }
}
